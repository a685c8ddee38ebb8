INSERT INTO recording_file (recording_id, media_file_id, position, role)
SELECT ?1, ?2,
       (SELECT count(*) FROM recording_file WHERE recording_id = ?1),
       CASE WHEN EXISTS (SELECT 1 FROM recording_file WHERE recording_id = ?1) THEN 'copy' ELSE 'master' END
WHERE NOT EXISTS (SELECT 1 FROM recording_file WHERE recording_id = ?1 AND media_file_id = ?2)
