(SELECT group_concat(code, char(31)) FROM
  (SELECT DISTINCT mf.code FROM recording_file AS rf
   JOIN media_finding AS mf ON mf.media_file_id = rf.media_file_id
   WHERE rf.recording_id = r.id ORDER BY mf.code))
