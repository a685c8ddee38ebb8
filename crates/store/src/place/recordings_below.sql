WITH RECURSIVE below (id) AS (
  SELECT ?1 UNION SELECT p.id FROM below JOIN place AS p ON p.parent_id = below.id)
SELECT rec.id FROM below CROSS JOIN recording AS rec ON rec.place_id = below.id
