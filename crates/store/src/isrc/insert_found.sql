INSERT OR IGNORE INTO isrc_spent (prefix, year, designation, recording_uid, origin, operation_id, at)
VALUES (?1, ?2, ?3, ?4, 'found', NULL, ?5)
