INSERT INTO search (rowid, title, version, artist, release, albumartist, label, genre, place, people, work,
                    comment, lyrics, path, codes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
