-- The totals of release ?1, where they were said: ?2 discs, and ?3 tracks or no one number.
UPDATE release SET
  disc_total = CASE WHEN disc_total IS NULL THEN NULL ELSE ?2 END,
  track_total = CASE WHEN track_total IS NULL THEN NULL ELSE ?3 END
WHERE id = ?1 AND (disc_total IS NOT NULL AND disc_total <> ?2 OR track_total IS NOT NULL AND track_total IS NOT ?3)
