SELECT isrc_prefix AS prefix, 0 AS place FROM catalogue WHERE isrc_prefix IS NOT NULL
UNION ALL
SELECT prefix, id FROM isrc_prefix
ORDER BY place
