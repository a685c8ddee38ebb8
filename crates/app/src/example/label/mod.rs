//! The invented label: its releases, and the work that waits on them.
//!
//! Nobody here exists. Barcodes begin with 952, which GS1 keeps for examples; the ISRC
//! prefix is nobody's. What is wrong is wrong on purpose:
//!
//! | where | what |
//! |---|---|
//! | DDV 002 | tracks 3 and 4 have no ISRC, no track has a language, track 4 no title; two equal channels with hum |
//! | DDV 004 | track 4 is cut off in mid-song |
//! | DDV 006 | track 5 has an ISRC with the letter O in place of a zero |
//! | DDV 008 | the barcode's check digit is wrong; track 2 has no language |
//! | DDV 009 | track 3 bears track 2's ISRC; track 4 ends in twelve seconds of silence |
//! | DDV 010 | track 3 has no ISRC and its artist is spelt another way |
//! | DDV 011 | track 3 is clipped |
//! | DDV 012 | a sampler: its four recordings are on other releases too; a cover of 300 pixels |

mod atlantic;
mod east;
mod horn;
mod india;
mod maghreb;
mod mande;
mod tagging;

pub use tagging::tags;

use griot_domain::tags::TagField;

use super::cover::Motif;
use super::music::{Band, Piece, Scale};

/// The label's name.
pub const NAME: &str = "Disques Doudeauville";
/// Its home (ISO 3166-1 alpha-2).
pub const COUNTRY: &str = "FR";
/// Its ISRC prefix.
pub const ISRC_PREFIX: &str = "FRX76";

/// In what kind of file a release lies on the drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// WAV, 16 bits.
    Wav,
    /// AIFF, 16 bits.
    Aiff,
    /// FLAC, 16 bits.
    Flac,
    /// FLAC, 24 bits at 48 kHz.
    FlacFine,
    /// MP3 at a variable rate.
    Mp3,
    /// Opus in Ogg.
    Opus,
}

impl Format {
    /// The file name's ending.
    pub const fn ending(self) -> &'static str {
        match self {
            Format::Wav => "wav",
            Format::Aiff => "aiff",
            Format::Flac | Format::FlacFine => "flac",
            Format::Mp3 => "mp3",
            Format::Opus => "opus",
        }
    }
}

/// What befell a recording after it was played.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fate {
    /// Nothing.
    Sound,
    /// An old mono tape.
    Tape,
    /// Overdriven by this factor.
    Clipped(f32),
    /// So many seconds of silence after it.
    LeftRunning(f32),
    /// The file breaks off after this part of its bytes.
    CutOff(f32),
}

/// A release as it lies on the drive.
#[derive(Debug, Clone, Copy)]
pub struct Release {
    /// Title as printed.
    pub title: &'static str,
    /// Title in Latin letters, where it is printed in others; may be empty.
    pub title_latin: &'static str,
    /// Artist credit as printed.
    pub credit: &'static str,
    /// The same in Latin letters; may be empty.
    pub credit_latin: &'static str,
    /// Catalogue number.
    pub number: &'static str,
    /// Barcode.
    pub barcode: &'static str,
    /// Day of release.
    pub date: &'static str,
    /// ISO 15924 script of the titles.
    pub script: &'static str,
    /// Sleeve, and its size in pixels.
    pub cover: (Motif, u32),
    /// Kind of file.
    pub format: Format,
    /// Price at the example's kiosk in euro cents; `None` stays out of it.
    pub price_minor: Option<u32>,
    /// Whether it gathers recordings of several artists.
    pub sampler: bool,
    /// Its tracks.
    pub tracks: &'static [Track],
}

/// A track, as its tags tell it. Empty means: the tag is not there.
#[derive(Debug, Clone, Copy)]
pub struct Track {
    /// Title as printed.
    pub title: &'static str,
    /// Title in Latin letters, where it is printed in others.
    pub latin: &'static str,
    /// File name without number and ending; empty takes the title.
    pub file: &'static str,
    /// Artist credit, where it is not the release's.
    pub credit: &'static str,
    /// The credited one by one, where there are several.
    pub artists: &'static [&'static str],
    /// ISRC.
    pub isrc: &'static str,
    /// ISO 639-3.
    pub language: &'static str,
    /// ISO 15924, where it is not the release's.
    pub script: &'static str,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// Where it was recorded.
    pub place: &'static str,
    /// When, as partly known as it is.
    pub recorded: &'static str,
    /// Genre.
    pub genre: &'static str,
    /// Composers.
    pub composers: &'static [&'static str],
    /// Authors of the words.
    pub lyricists: &'static [&'static str],
    /// Arrangers.
    pub arrangers: &'static [&'static str],
    /// Performers as `Name (instrument)`.
    pub performers: &'static [&'static str],
    /// Recording engineer.
    pub engineer: &'static str,
    /// Works that it performs.
    pub works: &'static [&'static str],
    /// What the field notes say, for a tape from the field.
    pub notes: &'static [(TagField, &'static [&'static str])],
    /// The music.
    pub piece: Piece,
    /// What befell it.
    pub fate: Fate,
}

/// The blank on which every track is written.
const BLANK: Track = Track {
    title: "",
    latin: "",
    file: "",
    credit: "",
    artists: &[],
    isrc: "",
    language: "",
    script: "",
    country: "",
    place: "",
    recorded: "",
    genre: "",
    composers: &[],
    lyricists: &[],
    arrangers: &[],
    performers: &[],
    engineer: "",
    works: &[],
    notes: &[],
    piece: play(Band::Kora, 1, 174.6, 100.0, Scale::Sauta, 12.0, -16.0),
    fate: Fate::Sound,
};

const TRADITIONAL: &[&str] = &["[traditional]"];

/// Every release, by catalogue number.
pub const RELEASES: [&Release; 12] = [
    &mande::SONGS,
    &mande::VIGIL,
    &maghreb::HARBOUR,
    &maghreb::MOUNTAIN,
    &horn::RAIN,
    &india::RIVERS,
    &east::SNOW,
    &east::DELTA,
    &east::BOAT,
    &atlantic::RAIN_COMES,
    &atlantic::MIDNIGHT,
    &atlantic::TEN_YEARS,
];

const fn play(
    band: Band,
    seed: u64,
    root_hz: f32,
    bpm: f32,
    scale: Scale,
    seconds: f32,
    lufs: f32,
) -> Piece {
    Piece {
        band,
        seed,
        root_hz,
        bpm,
        scale,
        seconds,
        lufs,
    }
}
