WITH RECURSIVE above (id, step) AS (
  SELECT ?1, 0
  UNION ALL
  SELECT p.parent_id, above.step + 1 FROM above JOIN place AS p ON p.id = above.id
  WHERE p.parent_id IS NOT NULL AND above.step < 64)
SELECT p.id, p.uid, p.name, p.parent_id, p.kind, p.country, p.latitude_udeg, p.longitude_udeg
FROM above JOIN place AS p ON p.id = above.id ORDER BY above.step
