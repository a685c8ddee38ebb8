SELECT id, name, subject, changed FROM operation
WHERE kind = 'change' AND undone = 1
  AND EXISTS (SELECT 1 FROM operation_change AS c WHERE c.operation_id = operation.id)
  AND id > coalesce((SELECT max(id) FROM operation WHERE kind = 'change' AND undone = 0), 0)
ORDER BY id LIMIT 1
