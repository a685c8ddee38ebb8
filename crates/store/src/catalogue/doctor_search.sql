SELECT r.id FROM recording AS r
WHERE NOT EXISTS (SELECT 1 FROM search WHERE search.rowid = r.id)
