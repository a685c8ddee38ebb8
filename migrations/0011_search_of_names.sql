-- What releases, works, parties and places are found by: folded words as in search, one row for each,
-- its number the thing's id times thirteen and its kind (1 release, 2 work, 3 party, 4 place). Computed.
CREATE VIRTUAL TABLE search_name USING fts5 (
  name, credit, label, rest,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'", prefix = '2 3'
);
INSERT INTO search_name (search_name, rank) VALUES ('hashsize', 33554432);

-- The version of the keys in it; another than the program's: made anew.
ALTER TABLE derived ADD COLUMN names_version INTEGER NOT NULL DEFAULT 0;

-- Segments of the indexes are merged when nobody waits for it, not within the edit that makes one too many.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search_name (search_name, rank) VALUES ('automerge', 0);
