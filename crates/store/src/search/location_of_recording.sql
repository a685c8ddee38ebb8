(WITH RECURSIVE above (id, name, parent_id, step) AS (
   SELECT p.id, p.name, p.parent_id, 0 FROM place AS p WHERE p.id = r.place_id
   UNION ALL
   SELECT p.id, p.name, p.parent_id, above.step + 1 FROM above JOIN place AS p ON p.id = above.parent_id
   WHERE above.step < 64)
 SELECT group_concat(name, ' › ') FROM (SELECT name FROM above ORDER BY step DESC))
