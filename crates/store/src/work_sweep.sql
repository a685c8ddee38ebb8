DELETE FROM work
WHERE iswc IS NULL AND language IS NULL AND kind = 'unsaid'
  AND NOT EXISTS (SELECT 1 FROM recording_work AS w WHERE w.work_id = work.id)
  AND NOT EXISTS (SELECT 1 FROM work_source AS s WHERE s.work_id = work.id)
  AND NOT EXISTS (SELECT 1 FROM work_source AS s WHERE s.source_id = work.id)
  AND NOT EXISTS (SELECT 1 FROM work_words AS t WHERE t.work_id = work.id)
  AND NOT EXISTS (SELECT 1 FROM work_alias AS a WHERE a.work_id = work.id)
