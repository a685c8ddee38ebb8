SELECT count(*), min(opens) FROM
  (SELECT griot_access_from(
     coalesce((SELECT value FROM recording_text WHERE recording_id = r.id AND field = 'recordingenddate' AND position = 0),
              r.recorded_on), d.value) AS opens
   FROM recording_text AS d JOIN recording AS r ON r.id = d.recording_id
   WHERE d.field = 'accessdelay' AND d.position = 0)
WHERE opens >= ?1 AND opens < ?2
