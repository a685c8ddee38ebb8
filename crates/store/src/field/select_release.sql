SELECT r.title, r.credit, r.label, r.catalogue_number, r.barcode, r.released_on, r.original_on,
       r.p_line, r.c_line, r.country, r.media, r.disc_total, r.track_total, r.compilation, t.disc_subtitle
FROM track AS t JOIN release AS r ON r.id = t.release_id
WHERE t.id = ?1
