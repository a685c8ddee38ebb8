SELECT recording_id FROM recording_credit WHERE party_id = ?1
UNION SELECT recording_id FROM contribution WHERE party_id = ?1
UNION SELECT t.recording_id FROM release_credit AS c JOIN track AS t ON t.release_id = c.release_id WHERE c.party_id = ?1
