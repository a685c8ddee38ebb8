SELECT path_shown FROM media_file AS f
WHERE f.sample_hash IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM analysis AS a WHERE a.sample_hash = f.sample_hash)
