SELECT id, uid, volume_id, path, path_shown, missing, artwork_id, bytes, modified_ns, file_hash, sample_hash,
       container, codec, lossless, sample_rate_hz, bits_per_sample, channels, frames, duration_ms,
       bit_rate_kbps, loudness_lufs, loudness_range_lu, true_peak_dbtp, plays_whole
FROM media_file
