SELECT 'title', text FROM recording_alias WHERE recording_id = ?1
UNION ALL
SELECT 'artist', n.text FROM recording_credit AS c JOIN party_alias AS n ON n.party_id = c.party_id
WHERE c.recording_id = ?1
UNION ALL
SELECT 'person', n.text FROM contribution AS c JOIN party_alias AS n ON n.party_id = c.party_id
WHERE c.recording_id = ?1
UNION ALL
SELECT 'work', n.text FROM recording_work AS w JOIN work_alias AS n ON n.work_id = w.work_id
WHERE w.recording_id = ?1
UNION ALL
SELECT 'release', n.text FROM track AS t JOIN release_alias AS n ON n.release_id = t.release_id
WHERE t.recording_id = ?1
UNION ALL
SELECT 'release artist', n.text FROM track AS t JOIN release_credit AS c ON c.release_id = t.release_id
JOIN party_alias AS n ON n.party_id = c.party_id
WHERE t.recording_id = ?1
