(SELECT group_concat(n.text, char(31)) FROM release_credit AS c JOIN party_alias AS n ON n.party_id = c.party_id
 WHERE c.release_id = r.id)
