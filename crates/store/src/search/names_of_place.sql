(SELECT group_concat(shown, char(31)) FROM
  (SELECT name || coalesce(' [' || language || ']', '') AS shown FROM place_name
   WHERE place_id = r.id ORDER BY position))
