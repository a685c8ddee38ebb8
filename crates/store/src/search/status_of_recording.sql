(CASE
  WHEN r.title IS NULL OR r.credit IS NULL THEN 'blocking'
  WHEN r.isrc IS NOT NULL AND (length(r.isrc) <> 12
       OR r.isrc NOT GLOB '[A-Z][A-Z][A-Z0-9][A-Z0-9][A-Z0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
       OR EXISTS (SELECT 1 FROM recording AS other WHERE other.isrc = r.isrc AND other.id <> r.id))
    THEN 'blocking'
  WHEN EXISTS (SELECT 1 FROM recording_file AS rf JOIN media_file AS f ON f.id = rf.media_file_id
               WHERE rf.recording_id = r.id AND rf.position = 0 AND (f.missing = 1 OR f.plays_whole = 0))
    THEN 'blocking'
  WHEN r.isrc IS NULL THEN 'warning'
  ELSE 'fine'
END)
