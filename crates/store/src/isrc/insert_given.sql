-- The operation's own row is written at the end of this transaction, which alone may write now.
INSERT INTO isrc_spent (prefix, year, designation, recording_uid, origin, operation_id, at)
VALUES (?1, ?2, ?3, ?4, 'given',
        coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'operation'), 0) + 1, ?5)
