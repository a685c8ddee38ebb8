//! From the upper Niger: a studio record, and a tape from a vigil.

use super::{BLANK, Fate, Format, Release, TRADITIONAL, Track, play};
use crate::example::cover::Motif;
use crate::example::music::{Band, Scale};
use griot_domain::tags::TagField as Tag;

const STUDIO: Track = Track {
    language: "bam",
    country: "ML",
    place: "Ségou",
    recorded: "2025-11",
    genre: "Mande",
    performers: &[
        "Nyèlè Sokoba (voice)",
        "Madou Tinkoro (kora)",
        "Bala Tinkoro (calabash)",
    ],
    engineer: "Ibrahima Sankoye",
    ..BLANK
};

/// Also on the sampler.
pub const RAIN: Track = Track {
    title: "Sanji",
    isrc: "FRX762600002",
    works: &["Sanji"],
    composers: &["Nyèlè Sokoba", "Madou Tinkoro"],
    lyricists: &["Nyèlè Sokoba"],
    piece: play(Band::Kora, 104, 164.8, 104.0, Scale::Sauta, 14.0, -15.0),
    ..STUDIO
};

pub const SONGS: Release = Release {
    title: "Dɔnkili kɔrɔw",
    title_latin: "",
    credit: "Nyèlè Sokoba & Dunun Trio",
    credit_latin: "",
    number: "DDV 001",
    barcode: "9520007800010",
    date: "2026-03-06",
    script: "Latn",
    cover: (Motif::MudCloth, 1000),
    format: Format::Flac,
    price_minor: Some(900),
    sampler: false,
    tracks: &[
        Track {
            title: "Dɔnkili kɔrɔw",
            isrc: "FRX762600001",
            works: &["Dɔnkili kɔrɔw"],
            composers: TRADITIONAL,
            arrangers: &["Madou Tinkoro"],
            piece: play(Band::Kora, 101, 174.6, 108.0, Scale::Sauta, 14.5, -15.5),
            ..STUDIO
        },
        RAIN,
        Track {
            title: "Sɔgɔma",
            credit: "Nyèlè Sokoba & Dunun Trio feat. Bala Tinkoro",
            artists: &["Nyèlè Sokoba", "Dunun Trio", "Bala Tinkoro"],
            isrc: "FRX762600003",
            composers: &["Bala Tinkoro"],
            performers: &["Bala Tinkoro (balafon)", "Yacou Sokoba (djembe)"],
            language: "zxx",
            piece: play(
                Band::Balafon,
                107,
                220.0,
                118.0,
                Scale::SevenEqual,
                12.0,
                -14.5,
            ),
            ..STUDIO
        },
        Track {
            title: "Kalo kura",
            isrc: "FRX762600004",
            composers: &["Madou Tinkoro"],
            lyricists: &["Nyèlè Sokoba"],
            piece: play(Band::Kora, 112, 155.6, 96.0, Scale::Sauta, 13.5, -16.5),
            ..STUDIO
        },
        Track {
            title: "I ni ce",
            isrc: "FRX762600005",
            composers: TRADITIONAL,
            arrangers: &["Bala Tinkoro"],
            performers: &[
                "Bala Tinkoro (balafon)",
                "Yacou Sokoba (djembe)",
                "Nyèlè Sokoba (voice)",
            ],
            piece: play(
                Band::Balafon,
                118,
                196.0,
                124.0,
                Scale::SevenEqual,
                11.5,
                -14.5,
            ),
            ..STUDIO
        },
    ],
};

const TAPE: Track = Track {
    country: "GN",
    place: "Kouroussa",
    recorded: "1978-03",
    genre: "Field Recordings",
    composers: TRADITIONAL,
    performers: &["[unknown] (voice)", "[unknown] (balafon)"],
    engineer: "Odile Varenchon",
    notes: &[
        (Tag::RecordedTo, &["1978-03-19"]),
        (Tag::Recordist, &["Odile Varenchon"]),
        (Tag::Collector, &["Odile Varenchon", "Lansana Koba"]),
        (Tag::Depositor, &["Fonds Varenchon"]),
        (Tag::Occasion, &["veillée"]),
        (Tag::Community, &["Kouroussa"]),
        (Tag::EthnicGroup, &["Maninka"]),
        (Tag::CulturalArea, &["Mandé"]),
        (Tag::VernacularGenre, &["ߖߋߟߌߦߊ"]),
        (Tag::Modality, &["chant responsorial"]),
        (
            Tag::Context,
            &["Cour des griots, la nuit, vent sur le micro."],
        ),
        (Tag::PerformerCount, &["7"]),
        (Tag::ShelfMark, &["BM 978.14"]),
        (Tag::AccessDelay, &["40"]),
    ],
    fate: Fate::Tape,
    ..BLANK
};

pub const VIGIL: Release = Release {
    title: "Kouroussa, mars 1978",
    title_latin: "",
    credit: "Veillée de Kouroussa",
    credit_latin: "",
    number: "DDV 002",
    barcode: "9520007800027",
    date: "2026-05-22",
    script: "Nkoo",
    cover: (Motif::Reel, 1000),
    format: Format::Wav,
    price_minor: Some(500),
    sampler: false,
    tracks: &[
        Track {
            title: "ߘߐ߲ߞߌߟߌ",
            latin: "Dɔnkili",
            file: "bande 14 face A 1",
            isrc: "FRX762600011",
            works: &["ߘߐ߲ߞߌߟߌ"],
            piece: play(
                Band::Vigil,
                203,
                196.0,
                100.0,
                Scale::SevenEqual,
                11.5,
                -19.0,
            ),
            ..TAPE
        },
        Track {
            title: "ߝߊߛߊ",
            latin: "Fasa",
            file: "bande 14 face A 2",
            isrc: "FRX762600012",
            works: &["ߘߐ߲ߞߌߟߌ", "ߝߊߛߊ"],
            credit: "[anonymous]",
            piece: play(
                Band::Vigil,
                208,
                174.6,
                92.0,
                Scale::SevenEqual,
                10.5,
                -20.0,
            ),
            ..TAPE
        },
        Track {
            title: "ߓߊߟߊ ߝߏߟߌ",
            latin: "Bala foli",
            file: "bande 14 face B 1",
            performers: &["[unknown] (balafon)", "[unknown] (djembe)"],
            piece: play(
                Band::Balafon,
                211,
                207.7,
                112.0,
                Scale::SevenEqual,
                12.5,
                -19.5,
            ),
            ..TAPE
        },
        Track {
            file: "bande 14 face B 2",
            credit: "[anonymous]",
            piece: play(
                Band::Vigil,
                216,
                185.0,
                84.0,
                Scale::SevenEqual,
                10.5,
                -20.0,
            ),
            ..TAPE
        },
    ],
};
