SELECT a.sample_hash, a.fingerprint FROM analysis AS a
WHERE a.sample_hash > ?1
  AND NOT EXISTS (SELECT 1 FROM fingerprint AS f WHERE f.sample_hash = a.sample_hash)
ORDER BY a.sample_hash LIMIT ?2
