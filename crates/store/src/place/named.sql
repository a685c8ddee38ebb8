SELECT id FROM place WHERE name_key = ?1
UNION SELECT place_id FROM place_name WHERE name_key = ?1
ORDER BY 1
