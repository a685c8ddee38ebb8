(CASE
  WHEN r.title IS NULL OR r.credit IS NULL THEN 'blocking'
  WHEN EXISTS (SELECT 1 FROM recording_file AS rf JOIN media_file AS f ON f.id = rf.media_file_id
               WHERE rf.recording_id = r.id AND rf.position = 0 AND (f.missing = 1 OR f.plays_whole = 0))
    THEN 'blocking'
  WHEN r.isrc IS NULL THEN 'warning'
  ELSE 'fine'
END)
