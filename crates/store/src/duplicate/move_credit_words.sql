UPDATE recording SET (credit, credit_key) = (SELECT credit, credit_key FROM recording WHERE id = ?2)
WHERE id = ?1
