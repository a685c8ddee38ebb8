SELECT hex(f.sample_hash) || '/' || l.start_frame || '/' || coalesce(l.end_frame, '') AS sound, l.recording_id
FROM (SELECT sample_hash FROM media_file WHERE sample_hash IS NOT NULL
      GROUP BY sample_hash HAVING count(*) > 1
      UNION
      SELECT m.sample_hash FROM media_file AS m
      WHERE m.sample_hash IS NOT NULL
        AND (SELECT count(*) FROM recording_file AS r WHERE r.media_file_id = m.id) > 1) AS twice
JOIN media_file AS f ON f.sample_hash = twice.sample_hash
JOIN recording_file AS l ON l.media_file_id = f.id
ORDER BY sound, l.recording_id
