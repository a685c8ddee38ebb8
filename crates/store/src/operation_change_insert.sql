INSERT INTO operation_change (operation_id, position, changeset)
VALUES (?1, (SELECT count(*) FROM operation_change WHERE operation_id = ?1), ?2)
