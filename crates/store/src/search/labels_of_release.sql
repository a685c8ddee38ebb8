(SELECT group_concat(code, char(31)) FROM
  (SELECT DISTINCT griot_label_code(l.family, l.type) AS code FROM release_label AS rl
   JOIN protocol_label AS l ON l.id = rl.label_id WHERE rl.release_id = r.id ORDER BY 1))
