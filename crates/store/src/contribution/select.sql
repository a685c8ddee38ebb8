SELECT c.role, c.party_id, p.uid, c.credited_as, c.instrument, c.vernacular, c.starts_ms, c.ends_before_ms,
       c.work_position, c.players, c.featured
FROM contribution AS c JOIN party AS p ON p.id = c.party_id
WHERE c.recording_id = ?1 ORDER BY c.role, c.position
