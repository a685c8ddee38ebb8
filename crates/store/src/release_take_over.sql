-- The words of release ?2 for release ?1; its cover only where there was none.
UPDATE release SET
  (title, title_key, credit, credit_key, label, catalogue_number, barcode, released_on, original_on, p_line,
   c_line, country, media, compilation, disc_total, track_total)
  = (SELECT title, title_key, credit, credit_key, label, catalogue_number, barcode, released_on, original_on, p_line,
            c_line, country, media, compilation, disc_total, track_total FROM release WHERE id = ?2),
  artwork_id = coalesce(artwork_id, (SELECT artwork_id FROM release WHERE id = ?2))
WHERE id = ?1
