-- The folded keys beside titles and names, and all that is indexed.
UPDATE recording SET title_key = griot_fold(coalesce(title, title_key)), credit_key = griot_fold(coalesce(credit, ''));
UPDATE release SET title_key = griot_fold(title), credit_key = griot_fold(coalesce(credit, ''));
UPDATE work SET title_key = griot_fold(title);
UPDATE party SET name_key = griot_fold(name);
INSERT INTO search (search) VALUES ('delete-all');
DELETE FROM recording_order;
