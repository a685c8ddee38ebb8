//! Makes the catalogue: rows as an import leaves them, without files.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use griot_domain::text::fold;
use griot_store::{Catalogue, NewCatalogue};
use rusqlite::{Connection, params};

use crate::Result;
use crate::cost::{object, timed};
use crate::words::{Chance, some_script};

const AT: &str = "2026-12-01T10:00:00Z";
const PER_RELEASE: usize = 12;
const LANGUAGES: &[&str] = &[
    "bam", "ara", "kab", "fra", "wol", "por", "ful", "eng", "amh", "rus", "ell", "heb", "hin",
    "ben", "tam", "zho", "jpn", "kor", "tha", "khm", "kat", "dyu", "snk", "mku", "ber", "tmh",
    "hau", "swa", "mlg", "lin",
];
const GENRES: &[&str] = &[
    "Wassoulou",
    "Jeliya",
    "Gnawa",
    "Raï",
    "Rebetiko",
    "Fado",
    "Morna",
    "Baul",
    "Dhrupad",
    "Ziglibithy",
    "Mbalax",
    "Taarab",
    "Azmari",
    "Chaâbi",
    "Forró",
    "Highlife",
    "Soukous",
    "Tishoumaren",
    "Klezmer",
    "Throat singing",
];

/// Makes `count` recordings in a new catalogue in `folder`.
pub fn make(folder: &Path, count: usize) -> Result<String> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let new = NewCatalogue {
        label: "Large",
        country: Some("FR"),
        isrc_prefix: Some("FRX76"),
        at: AT,
    };
    drop(Catalogue::create(folder, &new)?);
    let mut database = Connection::open(folder.join("catalogue.db"))?;
    let (_, rows_ms) = timed(|| rows(&mut database, count))?;
    drop(database);
    // The index is made anew, as after a change of the rules for keys.
    let (_, index_ms) = timed(|| Ok(Catalogue::open(folder, AT)?))?;
    let bytes = fs::metadata(folder.join("catalogue.db"))?.len();
    Ok(object(&[
        ("recordings".to_owned(), count as f64),
        ("rows_s".to_owned(), rows_ms / 1000.0),
        ("index_s".to_owned(), index_ms / 1000.0),
        ("megabytes".to_owned(), bytes as f64 / 1e6),
    ]))
}

struct Parties(HashMap<String, i64>);

impl Parties {
    fn id(&mut self, database: &Connection, name: &str) -> Result<i64> {
        if let Some(id) = self.0.get(name) {
            return Ok(*id);
        }
        database
            .prepare_cached("INSERT INTO party (uid, name, name_key) VALUES (?1, ?2, ?3)")?
            .execute(params![griot_store::new_uid(), name, fold(name)])?;
        let id = database.last_insert_rowid();
        self.0.insert(name.to_owned(), id);
        Ok(id)
    }
}

fn rows(database: &mut Connection, count: usize) -> Result<()> {
    let transaction = database.transaction()?;
    let mut parties = Parties(HashMap::new());
    let artists = (count / 40).max(1);
    for release in 0..count.div_ceil(PER_RELEASE) {
        let mut chance = Chance(release as u64);
        let script = some_script(&mut chance);
        let number = chance.common_first(artists);
        let artist = script.phrase(&mut Chance(number as u64 * 7919), 2);
        let artist_id = parties.id(&transaction, &artist)?;
        let title = script.phrase(&mut chance, 2);
        let year = 1950 + chance.below(76);
        let language = LANGUAGES[chance.common_first(LANGUAGES.len())];
        transaction
            .prepare_cached(
                "INSERT INTO release (uid, title, title_key, credit, credit_key, label, released_on, added_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                griot_store::new_uid(), title, fold(&title), artist, fold(&artist),
                format!("Label {}", chance.below(60)), year.to_string(), AT
            ])?;
        let release_id = transaction.last_insert_rowid();
        for track in 0..PER_RELEASE.min(count - release * PER_RELEASE) {
            let number = release * PER_RELEASE + track;
            let words = 1 + chance.below(4);
            let title = script.phrase(&mut chance, words);
            let place = format!(
                "{} {}",
                script.word(chance.common_first(300)),
                chance.below(30)
            );
            let isrc = format!(
                "FRX76{:02}{:05}",
                (number / 100_000) % 100,
                number % 100_000
            );
            transaction
                .prepare_cached(
                    "INSERT INTO recording (uid, title, title_key, credit, credit_key, isrc, recorded_on, place,
                                            country, added_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                )?
                .execute(params![
                    griot_store::new_uid(), title, fold(&title), artist, fold(&artist),
                    (chance.below(10) > 0).then_some(isrc), year.to_string(), place, "ML", AT
                ])?;
            let id = transaction.last_insert_rowid();
            transaction
                .prepare_cached(
                    "INSERT INTO recording_credit (recording_id, position, party_id, credited_as)
                     VALUES (?1, 0, ?2, ?3)",
                )?
                .execute(params![id, artist_id, artist])?;
            let composer = script.phrase(&mut Chance(chance.below(artists) as u64 * 104_729), 2);
            let composer_id = parties.id(&transaction, &composer)?;
            transaction
                .prepare_cached(
                    "INSERT INTO contribution (recording_id, role, position, party_id, credited_as)
                     VALUES (?1, 'composer', 0, ?2, ?3)",
                )?
                .execute(params![id, composer_id, composer])?;
            for (field, value) in [
                ("language", language),
                ("genre", GENRES[chance.common_first(GENRES.len())]),
            ] {
                transaction
                    .prepare_cached(
                        "INSERT INTO recording_text (recording_id, field, position, value) VALUES (?1, ?2, 0, ?3)",
                    )?
                    .execute(params![id, field, value])?;
            }
            transaction
                .prepare_cached(
                    "INSERT INTO track (uid, release_id, recording_id, disc, position) VALUES (?1, ?2, ?3, 1, ?4)",
                )?
                .execute(params![griot_store::new_uid(), release_id, id, track as i64 + 1])?;
        }
    }
    transaction.execute("UPDATE derived SET keys_version = 0 WHERE id = 1", [])?;
    transaction.commit()?;
    Ok(())
}
