-- Cultural protocols. Labels and notices come whole from a project of the Local Contexts Hub and are nobody's to write
-- here; notes, consents and overrides are staff's. Nothing of it is deleted but by undo: what is over says since when.

CREATE TABLE protocol_project (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          TEXT NOT NULL UNIQUE,           -- the Hub's unique_id
  title        TEXT NOT NULL,
  providers_id TEXT,                           -- NULL: none
  page         TEXT,                           -- its address on the Hub; NULL: not said
  modified_at  TEXT,                           -- the Hub's date_modified, as written
  imported_at  TEXT NOT NULL                   -- when what stands here was last different
) STRICT;

CREATE TABLE protocol_label (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES protocol_project (id),
  uid        TEXT NOT NULL,                    -- the Hub's unique_id; of a notice its type
  family     TEXT NOT NULL,                    -- tk, bc, notice
  type       TEXT NOT NULL,                    -- the Hub's label_type or notice_type
  name       TEXT NOT NULL,
  text       TEXT NOT NULL,
  language   TEXT,                             -- BCP 47 tag, as written; NULL: not said
  community  TEXT NOT NULL,                    -- empty of a notice
  artwork_id INTEGER REFERENCES artwork (id),  -- its icon, never altered; NULL: no file came with the export
  audio_hash BLOB,                             -- BLAKE3: its spoken text in documents/; NULL: none came
  updated_at TEXT,                             -- the Hub's, as written
  words_hash TEXT NOT NULL,                    -- BLAKE3 of name, community and texts
  gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)), -- the project has it no more
  UNIQUE (project_id, uid)
) STRICT;
CREATE INDEX protocol_label_artwork ON protocol_label (artwork_id);

CREATE TABLE protocol_label_text (
  label_id INTEGER NOT NULL REFERENCES protocol_label (id),
  position INTEGER NOT NULL,
  language TEXT,
  name     TEXT NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (label_id, position)
) STRICT, WITHOUT ROWID;

-- Which labels a recording or release bears, and the words of the label when somebody last looked at both together.
CREATE TABLE recording_label (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  label_id     INTEGER NOT NULL REFERENCES protocol_label (id),
  seen         TEXT NOT NULL,                  -- its words_hash then
  PRIMARY KEY (recording_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_label_label ON recording_label (label_id);

CREATE TABLE release_label (
  release_id INTEGER NOT NULL REFERENCES release (id),
  label_id   INTEGER NOT NULL REFERENCES protocol_label (id),
  seen       TEXT NOT NULL,
  PRIMARY KEY (release_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_label_label ON release_label (label_id);

CREATE TABLE recording_note (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  position     INTEGER NOT NULL,
  text         TEXT NOT NULL,
  language     TEXT,
  said_by      TEXT NOT NULL DEFAULT '',
  said_on      TEXT,                           -- partial date
  closes       TEXT NOT NULL,                  -- sale, hearing
  never        INTEGER NOT NULL DEFAULT 0 CHECK (never IN (0, 1)),
  seasons      TEXT NOT NULL DEFAULT '',       -- MM-DD..MM-DD with commas between; both days inside
  places       TEXT NOT NULL DEFAULT '',       -- ISO 3166-1 alpha-2 with commas between
  only_there   INTEGER NOT NULL DEFAULT 0 CHECK (only_there IN (0, 1)), -- else: anywhere but there
  audience     TEXT,                           -- NULL: whoever comes
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            TEXT NOT NULL UNIQUE,
  hash           BLOB NOT NULL,                -- BLAKE3 of the document; names the file in documents/
  file_name      TEXT NOT NULL,                -- as it was called
  media_type     TEXT NOT NULL,                -- as its bytes say
  bytes          INTEGER NOT NULL,
  given_by       INTEGER NOT NULL REFERENCES party (id),
  given_for      TEXT NOT NULL DEFAULT '',     -- in whose name, for whom
  language       TEXT,                         -- ISO 639-3 or as written; NULL: not said
  given_on       TEXT,                         -- partial date
  uses           TEXT NOT NULL,                -- codes of uses with commas between
  conditions     TEXT NOT NULL DEFAULT '',
  until          TEXT,                         -- the last day; NULL: not said
  withdrawn_on   TEXT,                         -- day; NULL: it stands
  withdrawn_why  TEXT,
  filed_at       TEXT NOT NULL
) STRICT;
CREATE INDEX consent_given_by ON consent (given_by);
CREATE INDEX consent_hash ON consent (hash);

CREATE TABLE recording_consent (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  consent_id   INTEGER NOT NULL REFERENCES consent (id),
  PRIMARY KEY (recording_id, consent_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_consent_consent ON recording_consent (consent_id);

-- Overrides stay on record: one that is withdrawn says when.
CREATE TABLE recording_override (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  position     INTEGER NOT NULL,
  exit         TEXT NOT NULL,
  by_name      TEXT NOT NULL,
  reason       TEXT NOT NULL,
  since        TEXT NOT NULL,                  -- day
  until        TEXT,                           -- the last day; NULL: until it is withdrawn
  withdrawn_on TEXT,
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_override (
  release_id   INTEGER NOT NULL REFERENCES release (id),
  position     INTEGER NOT NULL,
  exit         TEXT NOT NULL,
  by_name      TEXT NOT NULL,
  reason       TEXT NOT NULL,
  since        TEXT NOT NULL,
  until        TEXT,
  withdrawn_on TEXT,
  PRIMARY KEY (release_id, position)
) STRICT, WITHOUT ROWID;
