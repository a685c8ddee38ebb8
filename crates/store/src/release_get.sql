SELECT id, uid, title, credit, label, catalogue_number, barcode, released_on, p_line, c_line,
       country, withdrawn, artwork_id,
       (SELECT count(*) FROM track AS t WHERE t.release_id = release.id), kind, notes, original_on, media
FROM release WHERE id = ?1
