-- What is over by the day: consents and overrides.
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'recording', recording_id FROM recording_consent;
INSERT OR IGNORE INTO check_stale (of, subject_id) SELECT 'recording', recording_id FROM recording_override;
