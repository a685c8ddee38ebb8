-- What a release editor needs beside titles, tracks and a cover.

ALTER TABLE release ADD COLUMN kind TEXT;    -- a stable name of griot-domain's ReleaseKind; NULL: not said
ALTER TABLE release ADD COLUMN notes TEXT;   -- what the label notes about it

-- Booklets: PDF or pictures in documents/, named by their content.
CREATE TABLE release_booklet (
  release_id INTEGER NOT NULL REFERENCES release (id),
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,                  -- as people call it; the file's own name to begin with
  hash       BLOB NOT NULL,                  -- BLAKE3 of the bytes; names the file in documents/
  media_type TEXT NOT NULL,
  bytes      INTEGER NOT NULL,
  PRIMARY KEY (release_id, position)
) STRICT, WITHOUT ROWID;

-- What the files of pictures say of themselves. Computed, and can be again.
CREATE TABLE artwork_look (
  hash    BLOB PRIMARY KEY,                  -- as artwork.hash
  colours TEXT NOT NULL CHECK (colours IN ('rgb', 'grey', 'cmyk')),
  bits    INTEGER NOT NULL,                  -- a colour
  alpha   INTEGER NOT NULL CHECK (alpha IN (0, 1)),
  turned  INTEGER NOT NULL CHECK (turned IN (0, 1)),
  profile TEXT,                              -- of its ICC profile, the name; NULL: sRGB, or none
  whole   INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT, WITHOUT ROWID;
