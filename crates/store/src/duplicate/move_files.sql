INSERT INTO recording_file (recording_id, media_file_id, position, role, start_frame, end_frame)
SELECT ?1, one.media_file_id,
       (SELECT coalesce(max(position), -1) FROM recording_file WHERE recording_id = ?1)
         + row_number() OVER (ORDER BY one.position),
       CASE WHEN EXISTS (SELECT 1 FROM recording_file AS own WHERE own.recording_id = ?1) THEN 'copy' ELSE one.role END,
       one.start_frame, one.end_frame
FROM recording_file AS one
WHERE one.recording_id = ?2
  AND NOT EXISTS (SELECT 1 FROM recording_file AS own
                  WHERE own.recording_id = ?1 AND own.media_file_id = one.media_file_id
                    AND own.start_frame = one.start_frame AND own.end_frame IS one.end_frame)
