-- The word that every recording of release ?1 keeps of its own on field ?2; NULL where they differ or one has none.
SELECT CASE WHEN count(word) = count(*) AND min(word) = max(word) AND instr(min(word), char(31)) = 0
       THEN min(word) END
FROM (SELECT (SELECT group_concat(value, char(31)) FROM recording_text
              WHERE recording_id = t.recording_id AND field = ?2) AS word
      FROM track AS t WHERE t.release_id = ?1)
