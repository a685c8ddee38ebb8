WITH own AS (SELECT recording_id FROM recording_credit WHERE party_id = ?1
             UNION SELECT recording_id FROM contribution WHERE party_id = ?1)
SELECT party_id FROM own JOIN recording_credit USING (recording_id) WHERE party_id <> ?1
UNION
SELECT party_id FROM own JOIN contribution USING (recording_id) WHERE party_id <> ?1
