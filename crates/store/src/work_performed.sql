SELECT w.id, w.title, w.iswc, rw.movement, rw.movement_number
FROM recording_work AS rw JOIN work AS w ON w.id = rw.work_id
WHERE rw.recording_id = ?1 ORDER BY rw.position
