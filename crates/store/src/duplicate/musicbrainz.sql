SELECT DISTINCT c.party_id, lower(t.value)
FROM recording_text AS t
JOIN recording_credit AS c ON c.recording_id = t.recording_id
WHERE t.field = 'musicbrainz_artistid'
  AND NOT EXISTS (SELECT 1 FROM recording_credit AS d WHERE d.recording_id = c.recording_id AND d.party_id <> c.party_id)
  AND NOT EXISTS (SELECT 1 FROM recording_text AS u WHERE u.recording_id = t.recording_id
                  AND u.field = 'musicbrainz_artistid' AND u.value <> t.value)
