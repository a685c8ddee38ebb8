//! Thousands of small sound files, each with a sound and tags of its own. Made once and kept.

use super::desk::Desk;
use anyhow::Result;
use std::fs;
use std::path::PathBuf;

/// Frames of each file, at 44.1 kHz, mono, 16 bits.
const FRAMES: u32 = 512;
/// Files of one release, and releases of one folder.
const PER_RELEASE: usize = 12;
const PER_FOLDER: usize = 50;

const WORDS: &[&str] = &[
    "dunya",
    "kono",
    "soleil",
    "baraka",
    "djeli",
    "mer",
    "silence",
    "Aïcha",
    "yéké",
    "ngoni",
    "route",
    "lune",
    "tamani",
    "ziyara",
    "Casbah",
    "exil",
    "marché",
    "fleuve",
    "balani",
    "صباح",
    "ليلى",
    "нощ",
    "海",
    "κύμα",
    "wassoulou",
    "kora",
    "retour",
    "pluie",
    "azawan",
    "griot",
];
const LANGUAGES: &[&str] = &["bam", "ara", "kab", "fra", "wol", "por", "ful", "eng"];

/// A folder of so many files.
pub fn take(desk: &Desk, name: &str, count: usize) -> Result<PathBuf> {
    made(desk, name, count, false)
}

/// The same with every field said that a file can carry.
pub fn take_full(desk: &Desk, name: &str, count: usize) -> Result<PathBuf> {
    made(desk, name, count, true)
}

fn made(desk: &Desk, name: &str, count: usize, full: bool) -> Result<PathBuf> {
    let folder = desk.kept(name);
    let whole = desk.kept(&format!("{name}.whole"));
    if fs::read_to_string(&whole).is_ok_and(|text| text == count.to_string()) {
        return Ok(folder);
    }
    println!("   making {count} small files in {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for number in 0..count {
        let release = number / PER_RELEASE;
        let place = folder.join(format!("{:03}/{release:05}", release / PER_FOLDER));
        fs::create_dir_all(&place)?;
        let file = place.join(format!("{:02}.wav", number % PER_RELEASE + 1));
        fs::write(file, wav(number, full))?;
    }
    fs::write(whole, count.to_string())?;
    Ok(folder)
}

/// A number that looks like chance, the same for the same `seed`.
fn chance(seed: usize, below: usize) -> usize {
    let mut x = (seed as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D;
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((x ^ (x >> 31)) % below.max(1) as u64) as usize
}

fn word(seed: usize) -> &'static str {
    WORDS.get(chance(seed, WORDS.len())).copied().unwrap_or("")
}

/// A tone of its own under an ID3v2.4 tag.
fn wav(number: usize, full: bool) -> Vec<u8> {
    let pitch = 110.0 + number as f64 * 0.037;
    let mut sound = Vec::with_capacity(FRAMES as usize * 2);
    for frame in 0..FRAMES {
        let turn = pitch * f64::from(frame) / 44_100.0 * std::f64::consts::TAU;
        sound.extend_from_slice(&((turn.sin() * 9000.0) as i16).to_le_bytes());
    }
    let tag = tag(number, full);
    let mut file = Vec::new();
    let size = |bytes: usize| (bytes as u32).to_le_bytes();
    file.extend_from_slice(b"RIFF");
    file.extend_from_slice(&size(
        4 + 24 + 8 + sound.len() + 8 + tag.len() + tag.len() % 2,
    ));
    file.extend_from_slice(
        b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x44\xAC\0\0\x88\x58\x01\0\x02\0\x10\0data",
    );
    file.extend_from_slice(&size(sound.len()));
    file.extend_from_slice(&sound);
    file.extend_from_slice(b"id3 ");
    file.extend_from_slice(&size(tag.len()));
    file.extend_from_slice(&tag);
    if !tag.len().is_multiple_of(2) {
        file.push(0);
    }
    file
}

fn tag(number: usize, full: bool) -> Vec<u8> {
    let release = number / PER_RELEASE;
    let musician = |seed: usize| format!("{} {} {}", word(seed), word(seed + 7), seed % 40);
    let artist = musician(chance(release, 4000));
    let mut frames = Vec::new();
    let mut said = vec![
        (
            "TIT2",
            format!(
                "{} {} {}",
                word(number * 3),
                word(number * 5 + 1),
                number % 1000
            ),
        ),
        ("TPE1", artist.clone()),
        (
            "TALB",
            format!("{} {} {release}", word(release), word(release + 3)),
        ),
        ("TPE2", artist),
        (
            "TRCK",
            format!("{}/{PER_RELEASE}", number % PER_RELEASE + 1),
        ),
        (
            "TSRC",
            format!("FRX76{:02}{:05}", number / 100_000 + 20, number % 100_000),
        ),
        (
            "TLAN",
            LANGUAGES
                .get(chance(release + 9, LANGUAGES.len()))
                .copied()
                .unwrap_or("und")
                .to_owned(),
        ),
        ("TCON", "World".to_owned()),
        ("TDRC", (1960 + chance(release, 66)).to_string()),
        ("TCOM", musician(chance(number, 900))),
    ];
    if full {
        said.extend(more(number, release, &musician));
    }
    for (id, text) in said {
        frames.extend_from_slice(id.as_bytes());
        frames.extend_from_slice(&spread(text.len() + 1));
        frames.extend_from_slice(b"\0\0\x03");
        frames.extend_from_slice(text.as_bytes());
    }
    let mut tag = b"ID3\x04\0\0".to_vec();
    tag.extend_from_slice(&spread(frames.len()));
    tag.extend_from_slice(&frames);
    tag
}

/// What else a file can say of its recording, and the same of its release in all its files.
fn more(
    number: usize,
    release: usize,
    musician: &dyn Fn(usize) -> String,
) -> Vec<(&'static str, String)> {
    let person = |salt: usize| musician(chance(number + salt, 900));
    let own = |name: &str, value: String| ("TXXX", format!("{name}\0{value}"));
    let year = 1960 + chance(release, 66);
    vec![
        ("TSOT", format!("{} {}", word(number * 3), number % 1000)),
        ("TIT3", word(number + 11).to_owned()),
        ("TPOS", "1".to_owned()),
        ("TSST", word(release + 5).to_owned()),
        ("TEXT", person(1)),
        ("TPE3", person(2)),
        ("TPE4", person(3)),
        ("TPUB", format!("{} records", word(release + 1))),
        ("TDOR", year.to_string()),
        ("TIT1", word(number + 2).to_owned()),
        ("TMOO", word(number + 4).to_owned()),
        ("TCOP", format!("© {year} {} records", word(release + 1))),
        ("TPRO", format!("℗ {year} {} records", word(release + 1))),
        ("TMED", "Digital Media".to_owned()),
        (
            "TIPL",
            ["arranger", "producer", "engineer", "mix"]
                .iter()
                .enumerate()
                .map(|(salt, role)| format!("{role}\0{}", person(salt + 4)))
                .collect::<Vec<_>>()
                .join("\0"),
        ),
        ("TMCL", format!("kora\0{}", person(8))),
        (
            "COMM",
            format!("eng\0{} {} {number}", word(number + 6), word(number + 9)),
        ),
        own("Writer", person(9)),
        own("WORK", format!("{} {number}", word(number + 12))),
        own("ISWC", format!("T{:09}0", number)),
        own("BARCODE", format!("{:013}", release)),
        own("CATALOGNUMBER", format!("GR {release:05}")),
        own("LOCATION", word(release + 3).to_owned()),
        own("ORIGINCOUNTRY", "ML".to_owned()),
        own("RECORDINGDATE", format!("{}-03", year - 1)),
        own("MusicBrainz Album Release Country", "FR".to_owned()),
    ]
}

/// A size in seven bits a byte (ID3v2.4 §6.2).
fn spread(size: usize) -> [u8; 4] {
    [21, 14, 7, 0].map(|shift| ((size >> shift) & 0x7F) as u8)
}
