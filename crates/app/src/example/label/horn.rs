//! From the Ethiopian highlands.

use super::{BLANK, Format, Release, TRADITIONAL, Track, play};
use crate::example::cover::Motif;
use crate::example::music::{Band, Scale};

const HIGHLANDS: Track = Track {
    language: "amh",
    country: "ET",
    place: "ጎንደር",
    recorded: "2025-02",
    genre: "Tizita",
    performers: &[
        "ሰላም አምባዬ (voice)",
        "ታደለ ክራሩ (krar)",
        "Getu Masinqo (masenqo)",
    ],
    engineer: "Ibrahima Sankoye",
    ..BLANK
};

pub const RAIN: Release = Release {
    title: "የዝናብ ሌሊት",
    title_latin: "Yäzənab lelit",
    credit: "የአምባ ክራር",
    credit_latin: "Yä’amba krar",
    number: "DDV 005",
    barcode: "9520007800058",
    date: "2025-10-10",
    script: "Ethi",
    cover: (Motif::Lyre, 1000),
    format: Format::Opus,
    price_minor: Some(900),
    sampler: false,
    tracks: &[
        Track {
            title: "የዝናብ ሌሊት",
            latin: "Yäzənab lelit",
            isrc: "FRX762500041",
            composers: &["ታደለ ክራሩ"],
            lyricists: &["ሰላም አምባዬ"],
            piece: play(Band::Krar, 502, 196.0, 108.0, Scale::Tizita, 14.5, -15.0),
            ..HIGHLANDS
        },
        Track {
            title: "ጤዛ",
            latin: "Ṭeza",
            isrc: "FRX762500042",
            composers: &["ሰላም አምባዬ"],
            piece: play(Band::Krar, 506, 174.6, 96.0, Scale::Bati, 14.5, -16.0),
            ..HIGHLANDS
        },
        Track {
            title: "ጨረቃ",
            latin: "Č̣äräqa",
            isrc: "FRX762500043",
            composers: &["ታደለ ክራሩ"],
            piece: play(Band::Krar, 511, 207.7, 116.0, Scale::Anchihoye, 13.0, -14.5),
            ..HIGHLANDS
        },
        Track {
            title: "ቡና",
            latin: "Buna",
            isrc: "FRX762500044",
            composers: TRADITIONAL,
            arrangers: &["ታደለ ክራሩ"],
            piece: play(Band::Krar, 514, 185.0, 122.0, Scale::Five, 12.5, -14.5),
            ..HIGHLANDS
        },
    ],
};
