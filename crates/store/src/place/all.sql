SELECT p.id, p.uid, p.name, p.parent_id, p.kind, p.country, p.latitude_udeg, p.longitude_udeg,
       (SELECT count(*) FROM recording AS rec WHERE rec.place_id = p.id)
FROM place AS p ORDER BY p.name_key, p.id
