//! From two rivers, in two languages.

use super::{BLANK, Format, Release, TRADITIONAL, Track, play};
use crate::example::cover::Motif;
use crate::example::music::{Band, Scale};

const SOUTH: Track = Track {
    language: "tam",
    script: "Taml",
    country: "IN",
    place: "தஞ்சாவூர்",
    recorded: "2024-12",
    genre: "Carnatic",
    performers: &["வாசுகி அரங்கநதி (veena)", "Kesavan Malai (mridangam)"],
    engineer: "Odile Varenchon",
    ..BLANK
};

const NORTH: Track = Track {
    language: "hin",
    script: "Deva",
    country: "IN",
    place: "वाराणसी",
    recorded: "2025-01-09",
    genre: "Hindustani",
    performers: &["गोमती नदीवाल (voice)", "Kesavan Malai (tabla)"],
    engineer: "Odile Varenchon",
    ..BLANK
};

pub const RIVERS: Release = Release {
    title: "இரண்டு ஆறுகள் · दो नदियाँ",
    title_latin: "Iraṇṭu āṟukaḷ · Do nadiyā̃",
    credit: "வாசுகி அரங்கநதி & गोमती नदीवाल",
    credit_latin: "Vāsuki Araṅkanati & Gomtī Nadīvāl",
    number: "DDV 006",
    barcode: "9520007800065",
    date: "2026-09-18",
    script: "Taml",
    cover: (Motif::Rivers, 1000),
    format: Format::Opus,
    price_minor: Some(1000),
    sampler: false,
    tracks: &[
        Track {
            title: "மழை",
            latin: "Maḻai",
            credit: "வாசுகி அரங்கநதி",
            isrc: "FRX762600051",
            composers: &["வாசுகி அரங்கநதி"],
            piece: play(Band::Raga, 601, 146.8, 138.0, Scale::Five, 12.5, -16.0),
            ..SOUTH
        },
        Track {
            title: "ஆறு",
            latin: "Āṟu",
            credit: "வாசுகி அரங்கநதி",
            isrc: "FRX762600052",
            composers: TRADITIONAL,
            piece: play(Band::Raga, 605, 155.6, 150.0, Scale::Dusk, 12.0, -16.0),
            ..SOUTH
        },
        Track {
            title: "नदी किनारे",
            latin: "Nadī kināre",
            credit: "गोमती नदीवाल",
            isrc: "FRX762600053",
            composers: &["गोमती नदीवाल"],
            performers: &[
                "गोमती नदीवाल (voice)",
                "Hari Bansal Nadiya (bansuri)",
                "Kesavan Malai (tabla)",
            ],
            piece: play(Band::Bansuri, 610, 164.8, 126.0, Scale::Five, 13.5, -17.0),
            ..NORTH
        },
        Track {
            title: "भोर का आलाप",
            latin: "Bhor kā ālāp",
            credit: "गोमती नदीवाल",
            isrc: "FRX762600054",
            composers: TRADITIONAL,
            piece: play(Band::Alap, 611, 220.0, 72.0, Scale::Dawn, 36.0, -18.0),
            ..NORTH
        },
        Track {
            title: "चाँदनी",
            latin: "Cā̃dnī",
            credit: "வாசுகி அரங்கநதி feat. गोमती नदीवाल",
            artists: &["வாசுகி அரங்கநதி", "गोमती नदीवाल"],
            isrc: "FRX7626O0055",
            composers: &["வாசுகி அரங்கநதி", "गोमती नदीवाल"],
            piece: play(Band::Bansuri, 614, 174.6, 132.0, Scale::Dusk, 12.5, -17.0),
            ..NORTH
        },
    ],
};
