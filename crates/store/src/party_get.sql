SELECT uid, name, sort_name, kind, country, ipi, isni FROM party WHERE id = ?1
