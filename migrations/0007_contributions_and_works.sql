-- Contributions in full, works that come from works, and words with their languages.

ALTER TABLE contribution ADD COLUMN vernacular TEXT;         -- the instrument's name in the players' words
ALTER TABLE contribution ADD COLUMN starts_ms INTEGER;       -- the part: half open; NULL: from the start
ALTER TABLE contribution ADD COLUMN ends_before_ms INTEGER;  -- NULL: to the end
ALTER TABLE contribution ADD COLUMN work_position INTEGER;   -- or the part: this work of the recording, from 0
ALTER TABLE contribution ADD COLUMN players INTEGER;         -- how many; NULL: not said
ALTER TABLE contribution ADD COLUMN featured INTEGER NOT NULL DEFAULT 0 CHECK (featured IN (0, 1));

ALTER TABLE recording_work ADD COLUMN starts_ms INTEGER;     -- where in the recording: half open; NULL: not said
ALTER TABLE recording_work ADD COLUMN ends_before_ms INTEGER;

ALTER TABLE work ADD COLUMN kind TEXT NOT NULL DEFAULT 'unsaid'
  CHECK (kind IN ('unsaid', 'composition', 'arrangement', 'traditional', 'adaptation'));

-- What a work is derived from; without circles.
CREATE TABLE work_source (
  work_id   INTEGER NOT NULL REFERENCES work (id),
  position  INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES work (id),
  PRIMARY KEY (work_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_source_source ON work_source (source_id);

-- Words that are sung or spoken: of a work, and of one recording where it has its own.
CREATE TABLE work_words (
  work_id  INTEGER NOT NULL REFERENCES work (id),
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('original', 'transcription', 'transliteration', 'translation')),
  language TEXT,                             -- ISO 639-3 or as written; NULL: not said
  script   TEXT,                             -- ISO 15924 or as written; NULL: not said
  text     TEXT NOT NULL,
  PRIMARY KEY (work_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_words (
  recording_id INTEGER NOT NULL REFERENCES recording (id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('original', 'transcription', 'transliteration', 'translation')),
  language     TEXT,
  script       TEXT,
  text         TEXT NOT NULL,
  PRIMARY KEY (recording_id, position)
) STRICT, WITHOUT ROWID;
