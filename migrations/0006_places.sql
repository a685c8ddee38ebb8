-- Places: a tree, each with names in any script. What was printed of a recording's place stays in recording.place.

CREATE TABLE place (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            TEXT NOT NULL UNIQUE,
  name           TEXT NOT NULL,
  name_key       TEXT NOT NULL,
  parent_id      INTEGER REFERENCES place (id),  -- NULL: at the top
  kind           TEXT,                           -- NULL: not said
  country        TEXT,                           -- ISO 3166-1 alpha-2 or as written; NULL: that of the place above
  latitude_udeg  INTEGER CHECK (latitude_udeg BETWEEN -90000000 AND 90000000),     -- millionths of a degree, WGS 84
  longitude_udeg INTEGER CHECK (longitude_udeg BETWEEN -180000000 AND 180000000),
  CHECK ((latitude_udeg IS NULL) = (longitude_udeg IS NULL))
) STRICT;
CREATE INDEX place_name_key ON place (name_key, id);
CREATE INDEX place_parent ON place (parent_id);

CREATE TABLE place_name (
  place_id INTEGER NOT NULL REFERENCES place (id),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL,
  language TEXT,                                 -- ISO 639-3 or as written; NULL: not said
  PRIMARY KEY (place_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_name_name_key ON place_name (name_key);

ALTER TABLE recording ADD COLUMN place_id INTEGER REFERENCES place (id);
CREATE INDEX recording_place ON recording (place_id);
