SELECT id, name, subject, changed FROM operation
WHERE kind = 'change' AND undone = 0
  AND EXISTS (SELECT 1 FROM operation_change AS c WHERE c.operation_id = operation.id)
ORDER BY id DESC LIMIT 1
