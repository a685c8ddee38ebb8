INSERT INTO catalogue (id, uid, label, country, isrc_prefix, created_at)
VALUES (1, ?1, ?2, ?3, ?4, ?5)
