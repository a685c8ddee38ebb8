-- Names in every script. What stands in party.name or recording.title is as printed; here is what else a thing is
-- called, and where the text is the printed one, what language and script that is in. Kept as written: a code that
-- no list knows is marked by a finding.

CREATE TABLE party_alias (
  party_id INTEGER NOT NULL REFERENCES party (id),
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  language TEXT,                          -- ISO 639-3 where known
  script   TEXT,                          -- ISO 15924 where known
  kind     TEXT NOT NULL CHECK (kind IN ('original', 'transliterated', 'translated', 'alternative', 'formal')),
  proposed INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1)), -- by a program; nobody has taken it yet
  PRIMARY KEY (party_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_alias (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  position     INTEGER NOT NULL,
  text         TEXT NOT NULL,
  language     TEXT,
  script       TEXT,
  kind         TEXT NOT NULL CHECK (kind IN ('original', 'transliterated', 'translated', 'alternative', 'formal')),
  proposed     INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1)),
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE work_alias (
  work_id  INTEGER NOT NULL REFERENCES work (id),
  position INTEGER NOT NULL,
  text     TEXT NOT NULL,
  language TEXT,
  script   TEXT,
  kind     TEXT NOT NULL CHECK (kind IN ('original', 'transliterated', 'translated', 'alternative', 'formal')),
  proposed INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1)),
  PRIMARY KEY (work_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_alias (
  release_id INTEGER NOT NULL REFERENCES release (id),
  position   INTEGER NOT NULL,
  text       TEXT NOT NULL,
  language   TEXT,
  script     TEXT,
  kind       TEXT NOT NULL CHECK (kind IN ('original', 'transliterated', 'translated', 'alternative', 'formal')),
  proposed   INTEGER NOT NULL DEFAULT 0 CHECK (proposed IN (0, 1)),
  PRIMARY KEY (release_id, position)
) STRICT, WITHOUT ROWID;

-- Queries that the label keeps, as collections that fill themselves.
CREATE TABLE collection (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid   TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL UNIQUE,
  of    TEXT NOT NULL CHECK (of IN ('recording', 'release', 'work', 'party', 'place')),
  query TEXT NOT NULL
) STRICT;

-- Of what is computed from the catalogue and can be again.
CREATE TABLE derived (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  keys_version  INTEGER NOT NULL,         -- of the search keys in search and recording_order; another: made anew
  order_version INTEGER NOT NULL          -- counts up whenever recording_order becomes another
) STRICT;
INSERT INTO derived (id, keys_version, order_version) VALUES (1, 1, 1);

-- The index gathers a bulk edit in memory (bytes) and writes it at once, rather than merging after each megabyte.
INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);

-- The words of the index, for guesses at what was meant.
CREATE VIRTUAL TABLE search_word USING fts5vocab ('search', 'row');
