SELECT DISTINCT l.recording_id
FROM fingerprint AS p
JOIN media_file AS f ON f.sample_hash = p.sample_hash
JOIN recording_file AS l ON l.media_file_id = f.id
WHERE p.id = ?1 AND l.start_frame = 0 AND l.end_frame IS NULL
ORDER BY l.recording_id
