INSERT INTO operation (uid, name, subject, kind, target_id, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
