DELETE FROM check_found;
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'recording', id FROM recording;
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'release', id FROM release;
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'party', id FROM party;
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'work', id FROM work;
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'place', id FROM place;
INSERT OR IGNORE INTO check_stale (of, subject_id) VALUES ('across', 0), ('looks', 0);
