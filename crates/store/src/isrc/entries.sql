SELECT s.prefix, s.year, s.designation, s.recording_uid, s.origin = 'given', s.operation_id, s.at,
       (SELECT min(r.id) FROM recording AS r
        WHERE r.isrc = s.prefix || printf('%02d%05d', s.year, s.designation))
FROM isrc_spent AS s
WHERE (?1 IS NULL OR s.prefix = ?1) AND (?2 IS NULL OR s.year = ?2)
ORDER BY s.prefix, s.year, s.designation
