SELECT o.id, o.name, o.subject, o.kind, o.changed, o.undone, o.at
FROM operation_row AS r JOIN operation AS o ON o.id = r.operation_id
WHERE r.table_name = ?1 AND r.row_id = ?2
ORDER BY r.operation_id DESC LIMIT ?3
