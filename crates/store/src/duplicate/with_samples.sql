SELECT DISTINCT other.recording_id
FROM recording_file AS own
JOIN media_file AS f ON f.id = own.media_file_id
JOIN media_file AS g ON g.sample_hash = f.sample_hash
JOIN recording_file AS other ON other.media_file_id = g.id
WHERE own.recording_id = ?1 AND other.recording_id <> own.recording_id
  AND other.start_frame = own.start_frame AND other.end_frame IS own.end_frame
ORDER BY other.recording_id
