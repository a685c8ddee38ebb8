-- The ground of a Griot catalogue. STRICT tables; ids are never reused; a uid
-- (UUIDv7) is what leaves the house. Rows that belong to a recording or a
-- release have its id first in their key, so that history finds them.
-- Texts are kept code point for code point; *_key columns are folded for sorting.

CREATE TABLE catalogue (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  uid         TEXT NOT NULL,
  label       TEXT NOT NULL,
  country     TEXT,                       -- ISO 3166-1 alpha-2
  isrc_prefix TEXT,                       -- ISO 3901: five characters
  created_at  TEXT NOT NULL
) STRICT;

CREATE TABLE party (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  name_key  TEXT NOT NULL,
  sort_name TEXT,
  kind      TEXT NOT NULL DEFAULT 'unsaid'
            CHECK (kind IN ('unsaid','person','group','company','traditional','anonymous','unknown')),
  country   TEXT,
  ipi       TEXT,                         -- name number, 11 digits
  isni      TEXT
) STRICT;
CREATE UNIQUE INDEX party_name ON party (name);
CREATE INDEX party_name_key ON party (name_key);

CREATE TABLE work (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  title     TEXT NOT NULL,
  title_key TEXT NOT NULL,
  iswc      TEXT,
  language  TEXT
) STRICT;
CREATE INDEX work_title ON work (title);
CREATE INDEX work_title_key ON work (title_key, id);
CREATE INDEX work_iswc ON work (iswc);

CREATE TABLE recording (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         TEXT NOT NULL UNIQUE,
  title       TEXT,                       -- NULL: nobody has said a title
  title_key   TEXT NOT NULL,              -- folded title, or of the file's name where there is none
  sort_title  TEXT,
  version     TEXT,
  credit      TEXT,                       -- the artist credit as printed, whole
  credit_key  TEXT NOT NULL DEFAULT '',
  isrc        TEXT,                       -- compact where valid, else as typed (a draft)
  recorded_on TEXT,                       -- partial date: YYYY, YYYY-MM or YYYY-MM-DD
  place       TEXT,
  country     TEXT,
  withdrawn   INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  added_at    TEXT NOT NULL
) STRICT;
CREATE INDEX recording_title_key ON recording (title_key, id);
CREATE INDEX recording_credit_key ON recording (credit_key, id);
CREATE INDEX recording_isrc ON recording (isrc);

CREATE TABLE recording_credit (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  position     INTEGER NOT NULL,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  credited_as  TEXT NOT NULL,
  join_phrase  TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_credit_party ON recording_credit (party_id);

-- Values of which a recording may have several, and those that have no column:
-- language, genre, comment, lyrics, MusicBrainz ids, ...
CREATE TABLE recording_text (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  field        TEXT NOT NULL,
  position     INTEGER NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (recording_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  role         TEXT NOT NULL,
  position     INTEGER NOT NULL,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  credited_as  TEXT NOT NULL,
  instrument   TEXT,
  PRIMARY KEY (recording_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_party ON contribution (party_id);

CREATE TABLE recording_work (
  recording_id    INTEGER NOT NULL REFERENCES recording (id),
  position        INTEGER NOT NULL,
  work_id         INTEGER NOT NULL REFERENCES work (id),
  movement        TEXT,
  movement_number TEXT,
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_work_work ON recording_work (work_id);

CREATE TABLE artwork (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  hash       BLOB NOT NULL UNIQUE,        -- BLAKE3 of the picture's bytes; names the file in artwork/
  media_type TEXT NOT NULL,
  bytes      INTEGER NOT NULL,
  width      INTEGER,                     -- pixels; NULL where the picture cannot be read
  height     INTEGER
) STRICT;

CREATE TABLE release (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              TEXT NOT NULL UNIQUE,
  title            TEXT NOT NULL,
  title_key        TEXT NOT NULL,
  credit           TEXT,
  credit_key       TEXT NOT NULL DEFAULT '',
  label            TEXT,
  catalogue_number TEXT,
  barcode          TEXT,
  released_on      TEXT,
  original_on      TEXT,
  p_line           TEXT,
  c_line           TEXT,
  country          TEXT,
  media            TEXT,
  compilation      INTEGER NOT NULL DEFAULT 0 CHECK (compilation IN (0, 1)),
  disc_total       TEXT,
  track_total      TEXT,
  withdrawn        INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  artwork_id       INTEGER REFERENCES artwork (id),
  added_at         TEXT NOT NULL
) STRICT;
CREATE INDEX release_title_key ON release (title_key, id);
CREATE INDEX release_title ON release (title);
CREATE INDEX release_barcode ON release (barcode);
CREATE INDEX release_artwork ON release (artwork_id);

CREATE TABLE release_credit (
  release_id  INTEGER NOT NULL REFERENCES release (id),
  position    INTEGER NOT NULL,
  party_id    INTEGER NOT NULL REFERENCES party (id),
  credited_as TEXT NOT NULL,
  join_phrase TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (release_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_credit_party ON release_credit (party_id);

CREATE TABLE track (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           TEXT NOT NULL UNIQUE,
  release_id    INTEGER NOT NULL REFERENCES release (id),
  recording_id  INTEGER NOT NULL REFERENCES recording (id),
  disc          INTEGER,                  -- NULL: not said
  position      INTEGER,                  -- NULL: not said
  disc_subtitle TEXT
) STRICT;
CREATE INDEX track_release ON track (release_id, disc, position);
CREATE INDEX track_recording ON track (recording_id);

-- Where files lie: a drive may come back under another letter or mount point.
CREATE TABLE volume (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  identity TEXT NOT NULL UNIQUE,          -- file system uuid, a share's address, 'catalogue' or 'local'
  root     BLOB NOT NULL                  -- where it was last seen, in the system's own bytes
) STRICT;

CREATE TABLE media_file (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  uid               TEXT NOT NULL UNIQUE,
  volume_id         INTEGER NOT NULL REFERENCES volume (id),
  path              BLOB NOT NULL,        -- within the volume, in the system's own bytes
  path_shown        TEXT NOT NULL,        -- the same for the eye
  bytes             INTEGER NOT NULL,
  modified_ns       INTEGER NOT NULL,
  file_hash         BLOB NOT NULL,        -- BLAKE3 of the bytes
  sample_hash       BLOB,                 -- BLAKE3 of the decoded samples
  container         TEXT,
  codec             TEXT,
  lossless          INTEGER,
  sample_rate_hz    INTEGER,
  bits_per_sample   INTEGER,
  channels          INTEGER,
  frames            INTEGER,
  duration_ms       INTEGER,
  bit_rate_kbps     INTEGER,
  loudness_lufs     REAL,
  loudness_range_lu REAL,
  true_peak_dbtp    REAL,
  plays_whole       INTEGER NOT NULL DEFAULT 0 CHECK (plays_whole IN (0, 1)),
  missing           INTEGER NOT NULL DEFAULT 0 CHECK (missing IN (0, 1)),
  artwork_id        INTEGER REFERENCES artwork (id),
  read_at           TEXT NOT NULL
) STRICT;
-- One file is at a place; others may have been there before they went missing.
CREATE UNIQUE INDEX media_file_place ON media_file (volume_id, path, iif(missing, id, 0));
CREATE INDEX media_file_hash ON media_file (file_hash);
CREATE INDEX media_file_sample_hash ON media_file (sample_hash);
CREATE INDEX media_file_artwork ON media_file (artwork_id);

-- From where masters were taken into the catalogue's folder: who comes back with the same
-- drive brings nothing new, whatever was written into the master since.
CREATE TABLE master_source (
  volume_id     INTEGER NOT NULL REFERENCES volume (id),
  path          BLOB NOT NULL,            -- within the volume, in the system's own bytes
  bytes         INTEGER NOT NULL,
  modified_ns   INTEGER NOT NULL,
  file_hash     BLOB NOT NULL,            -- BLAKE3 of the bytes
  media_file_id INTEGER NOT NULL,         -- the master; an undone import leaves the number without a file
  PRIMARY KEY (volume_id, path)
) STRICT, WITHOUT ROWID;

-- The tags as last read or written: what "untouched since" is measured against.
CREATE TABLE media_tag (
  media_file_id INTEGER NOT NULL REFERENCES media_file (id),
  field         TEXT NOT NULL,
  position      INTEGER NOT NULL,
  value         TEXT NOT NULL,
  PRIMARY KEY (media_file_id, field, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE media_finding (
  media_file_id INTEGER NOT NULL REFERENCES media_file (id),
  code          TEXT NOT NULL,
  position      INTEGER NOT NULL,
  field         TEXT,
  value         TEXT,
  at_ms         INTEGER,
  PRIMARY KEY (media_file_id, code, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_finding_code ON media_finding (code);

-- A file may hold several recordings (a tape), a recording may have several files.
CREATE TABLE recording_file (
  recording_id  INTEGER NOT NULL REFERENCES recording (id),
  media_file_id INTEGER NOT NULL REFERENCES media_file (id),
  position      INTEGER NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('master', 'copy')),
  start_frame   INTEGER NOT NULL DEFAULT 0,
  end_frame     INTEGER,                  -- half open; NULL: to the end
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_file_file ON recording_file (media_file_id);

-- What can be computed again from the sound: named by content, not part of history.
CREATE TABLE analysis (
  sample_hash BLOB PRIMARY KEY,
  waveform    BLOB NOT NULL,
  fingerprint BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kiosk_offer (
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                 TEXT NOT NULL UNIQUE,
  name                TEXT NOT NULL UNIQUE,
  territory           TEXT NOT NULL,
  starts_on           TEXT NOT NULL,
  ends_before         TEXT NOT NULL,
  currency            TEXT NOT NULL,      -- ISO 4217
  vat_rate_bp         INTEGER NOT NULL,   -- hundredths of a percent
  track_price_minor   INTEGER,            -- tax included; NULL: no single sale
  release_price_minor INTEGER,
  formats             TEXT NOT NULL,      -- of flac, mp3, opus, with commas between
  preview_ms          INTEGER NOT NULL,
  preview_lufs        REAL NOT NULL
) STRICT;

CREATE TABLE kiosk_offer_release (
  offer_id            INTEGER NOT NULL REFERENCES kiosk_offer (id),
  release_id          INTEGER NOT NULL REFERENCES release (id),
  position            INTEGER NOT NULL,
  release_price_minor INTEGER,            -- NULL: the offer's
  track_price_minor   INTEGER,
  PRIMARY KEY (offer_id, release_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX kiosk_offer_release_release ON kiosk_offer_release (release_id);

-- What went out. Append only.
CREATE TABLE kiosk_export (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           TEXT NOT NULL,            -- the bundle's: one offer's bundle grows by sequences
  offer_id      INTEGER NOT NULL,
  offer_name    TEXT NOT NULL,
  sequence      INTEGER NOT NULL,
  manifest_hash BLOB NOT NULL,            -- SHA-256
  target        BLOB NOT NULL,            -- folder, in the system's own bytes
  target_shown  TEXT NOT NULL,
  tracks        INTEGER NOT NULL,
  bytes         INTEGER NOT NULL,
  at            TEXT NOT NULL,
  UNIQUE (uid, sequence)
) STRICT;

-- Operations: undo appends, nothing recorded is deleted.
CREATE TABLE operation (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,                -- kebab-case; the words are in locales/
  subject   TEXT NOT NULL DEFAULT '',     -- what it was about, for the sentence
  changed   INTEGER NOT NULL DEFAULT 0,   -- how many things it changed
  kind      TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
  target_id INTEGER REFERENCES operation (id),
  undone    INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX operation_target ON operation (target_id);

CREATE TABLE operation_change (
  operation_id INTEGER NOT NULL REFERENCES operation (id),
  position     INTEGER NOT NULL,
  changeset    BLOB NOT NULL,             -- SQLite session extension
  PRIMARY KEY (operation_id, position)
) STRICT;

CREATE TABLE operation_row (
  table_name   TEXT NOT NULL,
  row_id       INTEGER NOT NULL,
  operation_id INTEGER NOT NULL REFERENCES operation (id),
  PRIMARY KEY (table_name, row_id, operation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_row_operation ON operation_row (operation_id);

-- The old tag bytes of every file that an operation wrote.
CREATE TABLE tag_snapshot (
  operation_id  INTEGER NOT NULL REFERENCES operation (id),
  media_file_id INTEGER NOT NULL,
  before_hash   BLOB NOT NULL,            -- BLAKE3 of the file before
  after_hash    BLOB NOT NULL,            -- and after
  content       BLOB NOT NULL,
  PRIMARY KEY (operation_id, media_file_id)
) STRICT;
CREATE INDEX tag_snapshot_file ON tag_snapshot (media_file_id);

-- The order in which people expect recordings: by release, disc, track, title. Computed.
CREATE TABLE recording_order (
  recording_id INTEGER PRIMARY KEY,
  place        TEXT NOT NULL
) STRICT;
CREATE INDEX recording_order_place ON recording_order (place, recording_id);

-- Folded words of a recording, one column per field that can be asked for by name.
CREATE VIRTUAL TABLE search USING fts5 (
  title, version, artist, release, albumartist, label, genre, place, people, work,
  comment, lyrics, path, codes,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'", prefix = '2 3'
);
