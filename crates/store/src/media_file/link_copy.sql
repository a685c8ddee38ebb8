INSERT INTO recording_file (recording_id, media_file_id, position, role, start_frame, end_frame)
SELECT one.recording_id, ?2,
       (SELECT max(position) FROM recording_file AS every WHERE every.recording_id = one.recording_id)
         + row_number() OVER (PARTITION BY one.recording_id ORDER BY one.position),
       'copy', one.start_frame, one.end_frame
FROM recording_file AS one
WHERE one.media_file_id = ?1
