//! Catalogues of made-up fingerprints, and how long duplicates are looked for in them:
//! `make DIR COUNT`, `look DIR TIMES`, `all DIR`. Prints JSON.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use griot_app::duplicate::{Reason, Scope, find};
use griot_app::{AppError, Progress};
use griot_domain::field::Kind;
use griot_domain::tags::TagField;
use griot_store::media_file::{Facts, Place};
use griot_store::{Catalogue, NewCatalogue, field, media_file, recording, summary, volume};
use serde_json::{Value, json};

const AT: &str = "2026-12-01T10:00:00Z";
/// Words of two minutes.
const WORDS: usize = 948;
/// Each so many-th sound is another encoding of the one half as many before.
const TWIN: u64 = 20;
const BATCH: u64 = 2000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let answer = match words.as_slice() {
        ["make", folder, count] => make(Path::new(folder), count.parse()?)?,
        ["look", folder, times] => look(Path::new(folder), times.parse()?)?,
        ["all", folder] => all(Path::new(folder))?,
        _ => return Err("make DIR COUNT, look DIR TIMES or all DIR".into()),
    };
    println!("{answer}");
    Ok(())
}

/// Numbers that look like chance, the same for the same seed (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    /// True once in so many times.
    fn once_in(&mut self, many: u64) -> bool {
        self.next().is_multiple_of(many)
    }
}

/// A sound: sixteen features of two bits, of which a few change from word to word, as music's do; the outer
/// values are the commoner ones.
fn sound(seed: u64) -> Vec<u32> {
    let mut chance = Chance(seed);
    let feature = |chance: &mut Chance| match chance.next() % 6 {
        0 | 1 => 0u32,
        2 => 1,
        3 => 3,
        _ => 2,
    };
    let mut now = [0u32; 16];
    now.iter_mut().for_each(|one| *one = feature(&mut chance));
    (0..WORDS)
        .map(|_| {
            for one in &mut now {
                if chance.once_in(5) {
                    *one = feature(&mut chance);
                }
            }
            now.iter().fold(0, |word, one| (word << 2) | one)
        })
        .collect()
}

/// The same after another encoder: half of the words have a bit or two turned, and some silence leads.
fn encoded(words: &[u32], seed: u64) -> Vec<u32> {
    let mut chance = Chance(seed);
    let lead = (chance.next() % 4) as usize;
    let turned = words.iter().map(|word| {
        if chance.once_in(2) {
            word ^ (1 << (chance.next() % 32)) ^ (1 << (chance.next() % 32))
        } else {
            *word
        }
    });
    let mut all = vec![627_964_279; lead];
    all.extend(turned);
    all
}

fn make(folder: &Path, count: u64) -> Result<Value, AppError> {
    let new = NewCatalogue {
        label: "Bench",
        country: None,
        isrc_prefix: None,
        at: AT,
    };
    let begun = Instant::now();
    let catalogue = Catalogue::create(folder, &new)?;
    for from in (0..count).step_by(BATCH as usize) {
        catalogue.store().append(AT, |write| {
            let volume_id = volume::get_or_insert(write, "bench", b"/bench")?;
            for number in from..count.min(from + BATCH) {
                let is_twin = number >= TWIN && number.is_multiple_of(TWIN);
                let words = if is_twin {
                    encoded(&sound(number - TWIN / 2), number)
                } else {
                    sound(number)
                };
                let fingerprint: Vec<u8> =
                    words.iter().flat_map(|word| word.to_le_bytes()).collect();
                let hash = blake3::hash(&number.to_le_bytes()).as_bytes().to_vec();
                let path = format!("{number}.flac");
                let place = Place {
                    volume_id,
                    path: path.as_bytes(),
                    path_shown: &path,
                };
                let facts = Facts {
                    file_hash: hash.clone(),
                    sample_hash: Some(hash.clone()),
                    plays_whole: true,
                    ..Facts::default()
                };
                let id = recording::insert(write, &path)?;
                field::set(write, id, TagField::Title, &[format!("Piece {number}")])?;
                let file = media_file::insert(write, &place, &facts)?;
                media_file::link(write, id, file)?;
                summary::set_analysis(write, &hash, &[0; 64], &fingerprint)?;
            }
            Ok::<_, AppError>(())
        })?;
    }
    Ok(json!({ "seconds": begun.elapsed().as_secs_f64(), "count": count }))
}

fn open(folder: &Path) -> Result<Catalogue, AppError> {
    Ok(Catalogue::open(folder, AT)?)
}

fn quiet(_: &Progress<'_>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Looks up so many sounds spread over the catalogue, every other one of which has a twin.
fn look(folder: &Path, times: u64) -> Result<Value, AppError> {
    let catalogue = open(folder)?;
    let uids = catalogue.store().read(|read| {
        let count = u64::try_from(summary::counts(read)?.recordings).unwrap_or(0);
        (0..times)
            .map(|at| {
                let near = (at * count / times.max(1)) / TWIN * TWIN;
                // Numbers begin at nought, ids at one.
                let number = if at % 2 == 0 { near + 1 } else { near + 3 };
                recording::get_uid(read, i64::try_from(number).unwrap_or(1))
            })
            .collect::<Result<Vec<String>, _>>()
            .map_err(AppError::from)
    })?;
    let (mut spent, mut found) = (Vec::new(), 0);
    for uid in uids {
        let begun = Instant::now();
        let groups = find(&catalogue, Kind::Recording, &Scope::Of(uid), AT, &quiet)?;
        spent.push(begun.elapsed().as_secs_f64() * 1000.0);
        found += groups.len();
    }
    Ok(json!({ "ms": spent, "found": found }))
}

/// Looks for all duplicates.
fn all(folder: &Path) -> Result<Value, AppError> {
    let catalogue = open(folder)?;
    let begun = Instant::now();
    let groups = find(&catalogue, Kind::Recording, &Scope::All, AT, &quiet)?;
    let seconds = begun.elapsed().as_secs_f64();
    let sounds = groups
        .iter()
        .filter(|group| group.reason == Reason::SameFingerprint);
    Ok(json!({ "seconds": seconds, "found": sounds.count() }))
}
