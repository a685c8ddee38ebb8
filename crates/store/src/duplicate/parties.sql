SELECT p.id, p.uid, p.name, p.sort_name, p.kind, p.ipi, p.isni,
       (SELECT count(*) FROM (SELECT recording_id FROM recording_credit AS c WHERE c.party_id = p.id
                              UNION SELECT recording_id FROM contribution AS d WHERE d.party_id = p.id))
FROM party AS p ORDER BY p.id
