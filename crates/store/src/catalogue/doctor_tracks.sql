SELECT release_id FROM track GROUP BY release_id, recording_id, disc, position HAVING count(*) > 1
