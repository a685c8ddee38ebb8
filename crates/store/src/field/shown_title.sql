SELECT coalesce(r.sort_title, r.title, f.path_shown)
FROM recording AS r
LEFT JOIN recording_file AS rf ON rf.recording_id = r.id AND rf.position = 0
LEFT JOIN media_file AS f ON f.id = rf.media_file_id
WHERE r.id = ?1
