SELECT CAST(substr(code, 8) AS INTEGER), uid FROM (
  SELECT isrc AS code, uid FROM recording WHERE isrc BETWEEN ?1 AND ?2
  UNION ALL
  SELECT t.value, r.uid FROM recording_text AS t JOIN recording AS r ON r.id = t.recording_id
  WHERE t.field = 'isrc' AND t.value BETWEEN ?1 AND ?2
  UNION ALL
  SELECT replace(replace(upper(t.value), '-', ''), ' ', ''),
         coalesce((SELECT r.uid FROM recording_file AS f JOIN recording AS r ON r.id = f.recording_id
                   WHERE f.media_file_id = t.media_file_id ORDER BY f.recording_id LIMIT 1), '')
  FROM media_tag AS t
  WHERE t.field = 'isrc' AND replace(replace(upper(t.value), '-', ''), ' ', '') BETWEEN ?1 AND ?2
)
WHERE length(code) = 12 AND substr(code, 8) GLOB '[0-9][0-9][0-9][0-9][0-9]'
