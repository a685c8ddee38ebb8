INSERT OR IGNORE INTO recording_credit (recording_id, position, party_id, credited_as, join_phrase)
SELECT ?1, position, party_id, credited_as, join_phrase FROM recording_credit WHERE recording_id = ?2
