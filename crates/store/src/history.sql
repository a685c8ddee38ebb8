SELECT id, name, subject, kind, changed, undone, at FROM operation
ORDER BY id DESC LIMIT ?1
