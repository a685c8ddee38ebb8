INSERT INTO recording_work (recording_id, position, work_id, movement, movement_number)
SELECT ?1,
       (SELECT coalesce(max(position), -1) FROM recording_work WHERE recording_id = ?1)
         + row_number() OVER (ORDER BY one.position),
       one.work_id, one.movement, one.movement_number
FROM recording_work AS one
WHERE one.recording_id = ?2
  AND NOT EXISTS (SELECT 1 FROM recording_work AS own WHERE own.recording_id = ?1 AND own.work_id = one.work_id)
