WITH RECURSIVE above (id, step) AS (
  SELECT place_id, 0 FROM recording WHERE id = ?1 AND place_id IS NOT NULL
  UNION ALL
  SELECT p.parent_id, above.step + 1 FROM above JOIN place AS p ON p.id = above.id
  WHERE p.parent_id IS NOT NULL AND above.step < 64)
SELECT p.name, 0 AS position, above.step FROM above JOIN place AS p ON p.id = above.id
UNION ALL
SELECT n.name, n.position + 1, above.step FROM above JOIN place_name AS n ON n.place_id = above.id
ORDER BY 3, 2
