SELECT s.operation_id, s.media_file_id, s.before_hash, s.after_hash, o.name
FROM tag_snapshot AS s JOIN operation AS o ON o.id = s.operation_id
WHERE s.media_file_id = ?1 AND s.after_hash = ?2 AND o.kind = 'change'
ORDER BY o.undone, s.operation_id DESC LIMIT 1
