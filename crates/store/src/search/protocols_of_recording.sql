(SELECT group_concat(words, char(31)) FROM
  (SELECT griot_label_code(l.family, l.type) || char(31) || replace(l.type, '_', ' ') || char(31) || l.name
          || char(31) || l.community AS words FROM protocol_label AS l
   WHERE l.id IN (SELECT rl.label_id FROM recording_label AS rl WHERE rl.recording_id = r.id
                  UNION SELECT al.label_id FROM track AS t JOIN release_label AS al ON al.release_id = t.release_id
                  WHERE t.recording_id = r.id)
   UNION ALL SELECT 'note' || char(31) || n.text || char(31) || n.said_by FROM recording_note AS n
   WHERE n.recording_id = r.id
   UNION ALL SELECT 'consent consentement' || iif(c.withdrawn_on IS NULL, '', ' withdrawn retiré') || char(31) || p.name
   FROM recording_consent AS rc JOIN consent AS c ON c.id = rc.consent_id JOIN party AS p ON p.id = c.given_by
   WHERE rc.recording_id = r.id
   UNION ALL SELECT 'override dérogation' || char(31) || o.by_name FROM recording_override AS o
   WHERE o.recording_id = r.id AND o.withdrawn_on IS NULL))
