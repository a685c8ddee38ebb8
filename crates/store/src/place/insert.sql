INSERT INTO place (uid, name, name_key, parent_id, kind, country, latitude_udeg, longitude_udeg)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
