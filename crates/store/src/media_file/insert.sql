INSERT INTO media_file (uid, volume_id, path, path_shown, bytes, modified_ns, file_hash, read_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
