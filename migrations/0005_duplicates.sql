-- Duplicates: what people said about them, and an index that finds sounds alike.

-- Two recordings that look like one and are not. The smaller id stands first; an undone import leaves numbers
-- without a recording.
CREATE TABLE recording_different (
  recording_id INTEGER NOT NULL,
  other_id     INTEGER NOT NULL CHECK (other_id > recording_id),
  PRIMARY KEY (recording_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recording_different_other ON recording_different (other_id);

CREATE TABLE party_different (
  party_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL CHECK (other_id > party_id),
  PRIMARY KEY (party_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_different_other ON party_different (other_id);

-- Where a recording went that was merged into another: its uid is known outside.
CREATE TABLE recording_merged (
  recording_id INTEGER NOT NULL,          -- into which
  merged_id    INTEGER NOT NULL,          -- the one that is gone
  uid          TEXT NOT NULL,             -- its uid
  PRIMARY KEY (recording_id, merged_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX recording_merged_uid ON recording_merged (uid);

-- The same for parties; the name that went is known again when a file says it.
CREATE TABLE party_merged (
  party_id  INTEGER NOT NULL,
  merged_id INTEGER NOT NULL,
  uid       TEXT NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (party_id, merged_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX party_merged_uid ON party_merged (uid);
CREATE INDEX party_merged_name ON party_merged (name);

CREATE INDEX party_ipi ON party (ipi) WHERE ipi IS NOT NULL;
CREATE INDEX party_isni ON party (isni) WHERE isni IS NOT NULL;

-- Sounds in the index below. Computed from analysis.fingerprint, not part of history.
CREATE TABLE fingerprint (
  id          INTEGER PRIMARY KEY,
  sample_hash BLOB NOT NULL UNIQUE
) STRICT;

-- The words that stand for a sound (domain: fingerprint::terms).
CREATE TABLE fingerprint_term (
  term           INTEGER NOT NULL,
  fingerprint_id INTEGER NOT NULL,
  PRIMARY KEY (term, fingerprint_id)
) STRICT, WITHOUT ROWID;

-- Whether every analysis is in the index; what was there before it is taken in when it is first asked.
CREATE TABLE fingerprint_index (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;
INSERT INTO fingerprint_index (id, complete) SELECT 1, NOT EXISTS (SELECT 1 FROM analysis);
