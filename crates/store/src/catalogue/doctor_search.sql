-- The numbers of rows in the indexes: see STRIDE in search/index.rs, KINDS in search/names.rs.
SELECT 'recording ' || r.id FROM recording AS r WHERE NOT EXISTS (SELECT 1 FROM search WHERE search.rowid = r.id * 13)
UNION ALL
SELECT 'release ' || r.id FROM release AS r WHERE NOT EXISTS (SELECT 1 FROM search_name AS s WHERE s.rowid = r.id * 13 + 1)
UNION ALL
SELECT 'work ' || r.id FROM work AS r WHERE NOT EXISTS (SELECT 1 FROM search_name AS s WHERE s.rowid = r.id * 13 + 2)
UNION ALL
SELECT 'party ' || r.id FROM party AS r WHERE NOT EXISTS (SELECT 1 FROM search_name AS s WHERE s.rowid = r.id * 13 + 3)
UNION ALL
SELECT 'place ' || r.id FROM place AS r WHERE NOT EXISTS (SELECT 1 FROM search_name AS s WHERE s.rowid = r.id * 13 + 4)
