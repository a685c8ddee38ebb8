-- Checks: what the label switched, what somebody said is all right, and what was found when it was last looked.

-- What a check weighs in this catalogue; one that does not stand here weighs what the program says.
CREATE TABLE check_setting (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  code     TEXT NOT NULL UNIQUE,
  severity TEXT NOT NULL CHECK (severity IN ('off', 'blocking', 'warning', 'info'))
) STRICT;

-- "This is all right": of one thing, and of one value, so that another value is looked at anew. An undone import
-- leaves numbers without a thing.
CREATE TABLE recording_waiver (
  recording_id INTEGER NOT NULL,
  code   TEXT NOT NULL,
  value  TEXT NOT NULL,                     -- what the finding is about; empty where it is about no value
  reason TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (recording_id, code, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE release_waiver (
  release_id INTEGER NOT NULL,
  code   TEXT NOT NULL,
  value  TEXT NOT NULL,                     -- what the finding is about; empty where it is about no value
  reason TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (release_id, code, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE party_waiver (
  party_id INTEGER NOT NULL,
  code   TEXT NOT NULL,
  value  TEXT NOT NULL,                     -- what the finding is about; empty where it is about no value
  reason TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (party_id, code, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE work_waiver (
  work_id INTEGER NOT NULL,
  code   TEXT NOT NULL,
  value  TEXT NOT NULL,                     -- what the finding is about; empty where it is about no value
  reason TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (work_id, code, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE place_waiver (
  place_id INTEGER NOT NULL,
  code   TEXT NOT NULL,
  value  TEXT NOT NULL,                     -- what the finding is about; empty where it is about no value
  reason TEXT NOT NULL,
  at     TEXT NOT NULL,
  PRIMARY KEY (place_id, code, value)
) STRICT, WITHOUT ROWID;

-- What was found, to be counted without looking again. Computed, not part of history.
CREATE TABLE check_found (
  of         TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  code       TEXT NOT NULL,
  open       INTEGER NOT NULL,              -- how many, without those that are all right
  waived     INTEGER NOT NULL,
  PRIMARY KEY (of, subject_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_found_code ON check_found (code, of, subject_id);

-- What must be looked at again. Besides things there are two marks, with 0 for an id: 'across' for what compares
-- things, 'looks' for what compares the names of parties.
CREATE TABLE check_stale (
  of         TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  PRIMARY KEY (of, subject_id)
) STRICT, WITHOUT ROWID;

-- By which rules was looked, and on which day: other rules look at everything again, another day at what has terms.
CREATE TABLE check_rules (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  rules     INTEGER NOT NULL,
  looked_on TEXT NOT NULL
) STRICT;
INSERT INTO check_rules (id, rules, looked_on) VALUES (1, 0, '');

-- Access delays are asked every morning, and few recordings have one.
CREATE INDEX recording_text_access ON recording_text (recording_id) WHERE field = 'accessdelay';
