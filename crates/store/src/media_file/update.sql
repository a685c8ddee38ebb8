UPDATE media_file
SET bytes = ?2, modified_ns = ?3, file_hash = ?4, sample_hash = ?5, container = ?6, codec = ?7,
    lossless = ?8, sample_rate_hz = ?9, bits_per_sample = ?10, channels = ?11, frames = ?12,
    duration_ms = ?13, bit_rate_kbps = ?14, loudness_lufs = ?15, loudness_range_lu = ?16,
    true_peak_dbtp = ?17, plays_whole = ?18, read_at = ?19, missing = 0
WHERE id = ?1
