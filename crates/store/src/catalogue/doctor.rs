//! Is the catalogue sound? Questions whose answer must be no rows.

use super::Catalogue;
use crate::{Result, artwork, booklet};

/// Something wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Kebab-case code; its words are in `locales/`.
    pub code: &'static str,
    /// Which thing.
    pub subject: String,
}

/// Each: a code, and a query that lists what has the fault.
const QUESTIONS: &[(&str, &str)] = &[
    (
        "recording-without-search",
        include_str!("doctor_search.sql"),
    ),
    (
        "credit-without-words",
        "SELECT recording_id FROM recording_credit WHERE credited_as = ''",
    ),
    ("analysis-missing", include_str!("doctor_analysis.sql")),
    ("track-twice", include_str!("doctor_tracks.sql")),
];

impl Catalogue {
    /// Looks for faults in the database and its folder; `deep` also reads every page.
    ///
    /// # Errors
    /// SQLite's own, where it cannot even be asked.
    pub fn doctor(&self) -> Result<Vec<Fault>> {
        let mut faults = Vec::new();
        let writer = self.store.writer();
        let mut check = writer.prepare("PRAGMA integrity_check")?;
        for line in check.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                faults.push(Fault {
                    code: "database-damaged",
                    subject: line,
                });
            }
        }
        let mut keys = writer.prepare("PRAGMA foreign_key_check")?;
        for table in keys.query_map([], |row| row.get::<_, String>(0))? {
            faults.push(Fault {
                code: "reference-dangles",
                subject: table?,
            });
        }
        for (code, sql) in QUESTIONS {
            let mut statement = writer.prepare(sql)?;
            for subject in statement.query_map([], |row| row.get::<_, rusqlite::types::Value>(0))? {
                let subject = match subject? {
                    rusqlite::types::Value::Integer(id) => id.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    other => format!("{other:?}"),
                };
                faults.push(Fault { code, subject });
            }
        }
        let mut pictures = writer.prepare("SELECT lower(hex(hash)), bytes FROM artwork")?;
        let pictures = pictures.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        for picture in pictures {
            let (hash, bytes) = picture?;
            let path = self.folder.join("artwork").join(&hash);
            let found = std::fs::metadata(&path).map(|meta| meta.len());
            if found.ok().and_then(|len| i64::try_from(len).ok()) != Some(bytes) {
                faults.push(Fault {
                    code: "picture-missing",
                    subject: hash,
                });
            }
        }
        let mut booklets =
            writer.prepare("SELECT DISTINCT hash, bytes FROM release_booklet ORDER BY hash")?;
        let booklets = booklets.query_map([], |row| {
            Ok((row.get::<_, [u8; 32]>(0)?, row.get::<_, i64>(1)?))
        })?;
        for one in booklets {
            let (hash, bytes) = one?;
            let path = booklet::path(&self.folder, &hash);
            let found = std::fs::metadata(&path).map(|meta| meta.len());
            if found.ok().and_then(|len| i64::try_from(len).ok()) != Some(bytes) {
                faults.push(Fault {
                    code: "document-missing",
                    subject: artwork::hex(&hash),
                });
            }
        }
        Ok(faults)
    }
}
