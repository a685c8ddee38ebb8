SELECT o.id FROM operation AS o
WHERE NOT EXISTS (SELECT 1 FROM operation_change AS c WHERE c.operation_id = o.id)
  AND NOT EXISTS (SELECT 1 FROM tag_snapshot AS s WHERE s.operation_id = coalesce(o.target_id, o.id))
