SELECT w.id, w.title, w.iswc, rw.movement, rw.movement_number, w.uid, w.kind, rw.starts_ms, rw.ends_before_ms
FROM recording_work AS rw JOIN work AS w ON w.id = rw.work_id
WHERE rw.recording_id = ?1 ORDER BY rw.position
