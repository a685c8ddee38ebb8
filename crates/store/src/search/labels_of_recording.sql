(SELECT group_concat(code, char(31)) FROM
  (SELECT DISTINCT griot_label_code(l.family, l.type) AS code FROM protocol_label AS l
   WHERE l.id IN (SELECT rl.label_id FROM recording_label AS rl WHERE rl.recording_id = r.id
                  UNION SELECT al.label_id FROM track AS t JOIN release_label AS al ON al.release_id = t.release_id
                  WHERE t.recording_id = r.id)
   ORDER BY 1))
