-- The register of ISRCs (ISO 3901): which designations are spent, which comes next. Beside the history on purpose:
-- undo takes a code off its recording, never out of the register.

-- Further prefixes of the label; its first one is catalogue.isrc_prefix.
CREATE TABLE isrc_prefix (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  prefix   TEXT NOT NULL UNIQUE,          -- five characters
  added_at TEXT NOT NULL
) STRICT;

-- Every designation that is spent. Append only.
CREATE TABLE isrc_spent (
  prefix        TEXT NOT NULL,
  year          INTEGER NOT NULL CHECK (year BETWEEN 0 AND 99),   -- of assignment, two digits
  designation   INTEGER NOT NULL CHECK (designation BETWEEN 1 AND 99999),
  recording_uid TEXT NOT NULL,            -- whose it became, or on which it was seen
  origin        TEXT NOT NULL CHECK (origin IN ('given', 'found')),
  operation_id  INTEGER,                  -- which gave it; NULL: it was found in the catalogue
  at            TEXT NOT NULL,
  PRIMARY KEY (prefix, year, designation)
) STRICT, WITHOUT ROWID;
CREATE INDEX isrc_spent_recording ON isrc_spent (recording_uid);

-- What comes next, once something was given or a person said so.
CREATE TABLE isrc_next (
  prefix         TEXT NOT NULL,
  year           INTEGER NOT NULL CHECK (year BETWEEN 0 AND 99),
  designation    INTEGER NOT NULL CHECK (designation BETWEEN 1 AND 100000), -- 100000: the year is full
  confirmed_hold INTEGER NOT NULL DEFAULT 0, -- the last hold (isrc_guard.holds) after which a person said so
  confirmed_at   TEXT,                       -- when; NULL: nobody was ever asked
  PRIMARY KEY (prefix, year)
) STRICT, WITHOUT ROWID;

-- Which file this catalogue is, so that a copy is known as one; and why nothing is given until a person confirms.
CREATE TABLE isrc_guard (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  inode      INTEGER,                     -- of catalogue.db; NULL: not known yet, or not told by the system
  created_ns INTEGER,                     -- the file's own birth, which no copy inherits
  path       BLOB,                        -- where it lay, in the system's own bytes
  holds      INTEGER NOT NULL DEFAULT 0,  -- how often it was put on hold
  held       TEXT CHECK (held IN ('restored', 'copied')), -- why it was last
  held_at    TEXT
) STRICT;
INSERT INTO isrc_guard (id) VALUES (1);

-- Codes are also found where a recording keeps several, and in the tags of files.
CREATE INDEX recording_text_isrc ON recording_text (value) WHERE field = 'isrc';
CREATE INDEX media_tag_isrc ON media_tag (replace(replace(upper(value), '-', ''), ' ', '')) WHERE field = 'isrc';
