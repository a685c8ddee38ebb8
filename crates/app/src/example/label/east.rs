//! From the Caucasus, the Mekong and a river at night.

use super::{BLANK, Fate, Format, Release, TRADITIONAL, Track, play};
use crate::example::cover::Motif;
use crate::example::music::{Band, Scale};

const CHOIR: Track = Track {
    language: "kat",
    country: "GE",
    place: "მესტია",
    recorded: "2023-10-07",
    genre: "Polyphony",
    composers: TRADITIONAL,
    performers: &["გუნდი თოვლი (choir vocals)"],
    engineer: "Rym Essahli",
    ..BLANK
};

pub const SNOW: Release = Release {
    title: "თოვლი მთაში",
    title_latin: "Tovli mtashi",
    credit: "გუნდი თოვლი",
    credit_latin: "Gundi Tovli",
    number: "DDV 007",
    barcode: "9520007800072",
    date: "2024-11-29",
    script: "Geor",
    cover: (Motif::Snow, 1000),
    format: Format::FlacFine,
    price_minor: Some(700),
    sampler: false,
    tracks: &[
        Track {
            title: "თოვლი მთაში",
            latin: "Tovli mtashi",
            isrc: "FRX762400061",
            piece: play(Band::Choir, 702, 130.8, 88.0, Scale::Caucasus, 13.5, -17.0),
            ..CHOIR
        },
        Track {
            title: "ღამე",
            latin: "Ghame",
            isrc: "FRX762400062",
            piece: play(Band::Choir, 705, 116.5, 80.0, Scale::Caucasus, 13.5, -19.0),
            ..CHOIR
        },
        Track {
            title: "სუფრული",
            latin: "Supruli",
            isrc: "FRX762400063",
            piece: play(Band::Choir, 709, 138.6, 100.0, Scale::Caucasus, 12.5, -16.0),
            ..CHOIR
        },
    ],
};

const DELTA_BLANK: Track = Track {
    language: "khm",
    country: "KH",
    place: "កំពត",
    recorded: "2025",
    genre: "Pinpeat",
    performers: &["ចន្ថា ទន្លេសាប (roneat)", "Kompong Trio (kong, skor)"],
    engineer: "Ibrahima Sankoye",
    ..BLANK
};

pub const DELTA: Release = Release {
    title: "ទន្លេពេលព្រលប់",
    title_latin: "Tonle pel prolop",
    credit: "វង់ភ្លេងទន្លេ",
    credit_latin: "Vong phleng Tonle",
    number: "DDV 008",
    // The last digit should be 9.
    barcode: "9520007800084",
    date: "2025-12-05",
    script: "Khmr",
    cover: (Motif::Dusk, 1000),
    format: Format::Aiff,
    price_minor: Some(700),
    sampler: false,
    tracks: &[
        Track {
            title: "ទន្លេពេលព្រលប់",
            latin: "Tonle pel prolop",
            isrc: "FRX762500071",
            composers: &["ចន្ថា ទន្លេសាប"],
            piece: play(
                Band::Pinpeat,
                803,
                261.6,
                118.0,
                Scale::FiveOfSeven,
                11.5,
                -15.0,
            ),
            ..DELTA_BLANK
        },
        Track {
            title: "ភ្លៀង",
            latin: "Phlieng",
            isrc: "FRX762500072",
            language: "",
            composers: TRADITIONAL,
            piece: play(
                Band::Pinpeat,
                807,
                246.9,
                126.0,
                Scale::FiveOfSeven,
                11.0,
                -15.0,
            ),
            ..DELTA_BLANK
        },
        Track {
            title: "រាត្រី",
            latin: "Reatrey",
            isrc: "FRX762500073",
            composers: TRADITIONAL,
            piece: play(
                Band::Pinpeat,
                812,
                233.1,
                106.0,
                Scale::FiveOfSeven,
                11.5,
                -16.0,
            ),
            ..DELTA_BLANK
        },
    ],
};

const BOAT_BLANK: Track = Track {
    language: "zxx",
    country: "CN",
    place: "梅州",
    recorded: "2024-05",
    genre: "Hakka",
    performers: &["梅竹舟 (guzheng)", "林晚桥 (erhu)"],
    engineer: "Odile Varenchon",
    ..BLANK
};

pub const BOAT: Release = Release {
    title: "月下船",
    title_latin: "Yuè xià chuán",
    credit: "竹舟",
    credit_latin: "Zhúzhōu",
    number: "DDV 009",
    barcode: "9520007800096",
    date: "2025-06-13",
    script: "Hans",
    cover: (Motif::Bamboo, 1000),
    format: Format::Opus,
    price_minor: Some(800),
    sampler: false,
    tracks: &[
        Track {
            title: "月下船",
            latin: "Yuè xià chuán",
            isrc: "FRX762500081",
            composers: &["梅竹舟"],
            piece: play(Band::Bamboo, 902, 293.7, 100.0, Scale::Five, 13.0, -16.0),
            ..BOAT_BLANK
        },
        Track {
            title: "晚风",
            latin: "Wǎnfēng",
            isrc: "FRX762500082",
            composers: &["林晚桥"],
            piece: play(
                Band::Bamboo,
                906,
                261.6,
                92.0,
                Scale::FiveMinor,
                13.5,
                -17.0,
            ),
            ..BOAT_BLANK
        },
        Track {
            title: "竹林",
            latin: "Zhúlín",
            // The code of the track before.
            isrc: "FRX762500082",
            composers: &["梅竹舟"],
            piece: play(Band::Zither, 911, 293.7, 96.0, Scale::Five, 12.5, -18.0),
            ..BOAT_BLANK
        },
        Track {
            title: "雨前茶",
            latin: "Yǔqián chá",
            isrc: "FRX762500084",
            credit: "竹舟 feat. Les Lampes de la rue Cavé",
            artists: &["竹舟", "Les Lampes de la rue Cavé"],
            composers: &["梅竹舟"],
            piece: play(
                Band::Zither,
                915,
                277.2,
                104.0,
                Scale::FiveMinor,
                11.5,
                -18.0,
            ),
            fate: Fate::LeftRunning(12.0),
            ..BOAT_BLANK
        },
    ],
};
