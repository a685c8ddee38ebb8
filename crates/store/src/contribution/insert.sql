INSERT INTO contribution (recording_id, role, position, party_id, credited_as, instrument, vernacular, starts_ms,
                          ends_before_ms, work_position, players, featured)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
