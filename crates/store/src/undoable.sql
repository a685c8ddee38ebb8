SELECT id, name, subject, changed FROM operation
WHERE kind = 'change' AND undone = 0
ORDER BY id DESC LIMIT 1
