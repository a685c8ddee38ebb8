DELETE FROM party
WHERE sort_name IS NULL AND ipi IS NULL AND isni IS NULL AND country IS NULL
  AND NOT EXISTS (SELECT 1 FROM recording_credit AS c WHERE c.party_id = party.id)
  AND NOT EXISTS (SELECT 1 FROM release_credit AS c WHERE c.party_id = party.id)
  AND NOT EXISTS (SELECT 1 FROM contribution AS c WHERE c.party_id = party.id)
  AND NOT EXISTS (SELECT 1 FROM party_alias AS n WHERE n.party_id = party.id)
  AND NOT EXISTS (SELECT 1 FROM consent AS c WHERE c.given_by = party.id)
