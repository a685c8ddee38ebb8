(SELECT group_concat(names, char(31)) FROM
  (SELECT griot_instrument_names(instrument) || coalesce(char(31) || vernacular, '') AS names FROM contribution
   WHERE recording_id = r.id AND instrument IS NOT NULL GROUP BY instrument, vernacular
   ORDER BY min(role), min(position)))
