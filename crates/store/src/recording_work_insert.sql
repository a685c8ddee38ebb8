INSERT INTO recording_work (recording_id, position, work_id, movement, movement_number)
VALUES (?1, ?2, ?3, ?4, ?5)
