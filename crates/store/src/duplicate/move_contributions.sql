INSERT INTO contribution (recording_id, role, position, party_id, credited_as, instrument)
SELECT ?1, one.role,
       (SELECT coalesce(max(position), -1) FROM contribution WHERE recording_id = ?1 AND role = one.role)
         + row_number() OVER (PARTITION BY one.role ORDER BY one.position),
       one.party_id, one.credited_as, one.instrument
FROM contribution AS one
WHERE one.recording_id = ?2
  AND NOT EXISTS (SELECT 1 FROM contribution AS own
                  WHERE own.recording_id = ?1 AND own.role = one.role AND own.party_id = one.party_id
                    AND own.instrument IS one.instrument)
