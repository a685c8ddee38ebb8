-- The words of release ?2 for release ?1; its cover only where there was none.
UPDATE release SET
  (title, title_key, credit, credit_key, label, catalogue_number, barcode, released_on, original_on, p_line,
   c_line, country, media, compilation, disc_total, track_total,
   kind, notes)
  = (SELECT title, title_key, credit, credit_key, label, catalogue_number, barcode, released_on, original_on, p_line,
            c_line, country, media, compilation, disc_total, track_total,
            coalesce(kind, (SELECT kind FROM release WHERE id = ?1)),
            coalesce(notes, (SELECT notes FROM release WHERE id = ?1)) FROM release WHERE id = ?2),
  artwork_id = coalesce(artwork_id, (SELECT artwork_id FROM release WHERE id = ?2))
WHERE id = ?1
