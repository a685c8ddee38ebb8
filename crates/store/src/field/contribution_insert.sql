INSERT INTO contribution (recording_id, role, position, party_id, credited_as, instrument)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
