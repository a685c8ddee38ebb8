INSERT INTO recording_work (recording_id, position, work_id, movement, movement_number, starts_ms, ends_before_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
