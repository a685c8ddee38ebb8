SELECT k.prefix, k.year, coalesce(n.given, 0), coalesce(n.found, 0), x.confirmed_at
FROM (SELECT prefix, year FROM isrc_next UNION SELECT prefix, year FROM isrc_spent) AS k
LEFT JOIN (SELECT prefix, year, sum(origin = 'given') AS given, sum(origin = 'found') AS found
           FROM isrc_spent GROUP BY prefix, year) AS n ON n.prefix = k.prefix AND n.year = k.year
LEFT JOIN isrc_next AS x ON x.prefix = k.prefix AND x.year = k.year
WHERE (?1 IS NULL OR k.prefix = ?1) AND (?2 IS NULL OR k.year = ?2)
ORDER BY k.prefix, k.year
