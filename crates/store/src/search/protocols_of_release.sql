(SELECT group_concat(words, char(31)) FROM
  (SELECT griot_label_code(l.family, l.type) || char(31) || replace(l.type, '_', ' ') || char(31) || l.name
          || char(31) || l.community AS words FROM release_label AS rl
   JOIN protocol_label AS l ON l.id = rl.label_id WHERE rl.release_id = r.id
   UNION ALL SELECT 'override dérogation' || char(31) || o.by_name FROM release_override AS o
   WHERE o.release_id = r.id AND o.withdrawn_on IS NULL))
