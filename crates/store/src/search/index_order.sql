INSERT INTO recording_order (recording_id, place) VALUES (?1, ?2)
ON CONFLICT (recording_id) DO UPDATE SET place = excluded.place WHERE place <> excluded.place
