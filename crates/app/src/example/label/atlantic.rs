//! From Guadeloupe, from the street outside, and the sampler for the tenth birthday.

use super::{BLANK, Fate, Format, Release, TRADITIONAL, Track, maghreb, mande, play};
use crate::example::cover::Motif;
use crate::example::music::{Band, Scale};

const DRUMS: Track = Track {
    language: "gcf",
    country: "GP",
    place: "Le Moule",
    recorded: "2025-05-27",
    genre: "Gwo ka",
    performers: &["Man Zabèt (voice)", "Tanbou Lalin (ka)"],
    engineer: "Ibrahima Sankoye",
    ..BLANK
};

/// Also on the sampler.
const COMES: Track = Track {
    title: "Lapli ka vini",
    isrc: "FRX762600091",
    composers: &["Man Zabèt"],
    lyricists: &["Man Zabèt"],
    piece: play(Band::Ka, 1002, 196.0, 108.0, Scale::FiveMinor, 13.0, -14.0),
    ..DRUMS
};

pub const RAIN_COMES: Release = Release {
    title: "Lapli ka vini",
    title_latin: "",
    credit: "Man Zabèt & Tanbou Lalin",
    credit_latin: "",
    number: "DDV 010",
    barcode: "9520007800102",
    date: "2026-06-19",
    script: "Latn",
    cover: (Motif::Drum, 1000),
    format: Format::Mp3,
    price_minor: Some(900),
    sampler: false,
    tracks: &[
        COMES,
        Track {
            title: "Bonjou lanmè",
            isrc: "FRX762600092",
            composers: &["Man Zabèt"],
            lyricists: &["Man Zabèt"],
            piece: play(Band::Ka, 1006, 185.0, 100.0, Scale::Five, 13.0, -14.0),
            ..DRUMS
        },
        Track {
            title: "Tanbou an mwen",
            credit: "Man Zabet & Tanbou Lalin",
            works: &["Tanbou an mwen"],
            composers: TRADITIONAL,
            arrangers: &["Tanbou Lalin"],
            piece: play(Band::Ka, 1009, 164.8, 118.0, Scale::FiveMinor, 12.0, -14.0),
            ..DRUMS
        },
        Track {
            title: "Solèy lévé",
            isrc: "FRX762600094",
            composers: &["Man Zabèt"],
            piece: play(Band::Ka, 1015, 174.6, 92.0, Scale::Five, 14.0, -14.5),
            ..DRUMS
        },
    ],
};

const STREET: Track = Track {
    language: "zxx",
    country: "FR",
    place: "Paris 18e",
    recorded: "2026-02",
    genre: "Musette",
    performers: &[
        "Josette Lampion (accordion)",
        "Aimé Lampion (guitar)",
        "Firmin Réverbère (double bass)",
    ],
    engineer: "Rym Essahli",
    ..BLANK
};

/// Also on the sampler.
const WALTZ: Track = Track {
    title: "La valse des valises",
    isrc: "FRX762600102",
    composers: &["Josette Lampion"],
    piece: play(Band::Musette, 1104, 220.0, 172.0, Scale::Minor, 14.5, -15.0),
    ..STREET
};

pub const MIDNIGHT: Release = Release {
    title: "Minuit rue Cavé",
    title_latin: "",
    credit: "Les Lampes de la rue Cavé",
    credit_latin: "",
    number: "DDV 011",
    barcode: "9520007800119",
    date: "2026-10-02",
    script: "Latn",
    cover: (Motif::Roofs, 1000),
    format: Format::Flac,
    price_minor: Some(900),
    sampler: false,
    tracks: &[
        Track {
            title: "Minuit rue Cavé",
            isrc: "FRX762600101",
            composers: &["Josette Lampion", "Aimé Lampion"],
            piece: play(Band::Musette, 1101, 196.0, 160.0, Scale::Minor, 13.5, -15.0),
            ..STREET
        },
        WALTZ,
        Track {
            title: "Dernier métro, premier thé",
            credit: "Les Lampes de la rue Cavé feat. كمال الزرقان",
            artists: &["Les Lampes de la rue Cavé", "كمال الزرقان"],
            isrc: "FRX762600103",
            composers: &["كمال الزرقان", "Josette Lampion"],
            performers: &[
                "كمال الزرقان (oud)",
                "Josette Lampion (accordion)",
                "Firmin Réverbère (double bass)",
            ],
            piece: play(Band::Corner, 1107, 196.0, 152.0, Scale::Minor, 13.5, -14.0),
            fate: Fate::Clipped(2.4),
            ..STREET
        },
        Track {
            title: "Le lavoir",
            credit: "Les Lampes de la rue Cavé feat. Madou Tinkoro",
            artists: &["Les Lampes de la rue Cavé", "Madou Tinkoro"],
            isrc: "FRX762600104",
            composers: &["Aimé Lampion"],
            performers: &[
                "Madou Tinkoro (kora)",
                "Nyèlè Sokoba (voice)",
                "Aimé Lampion (guitar)",
            ],
            language: "fra",
            piece: play(Band::Kora, 1112, 155.6, 112.0, Scale::Minor, 12.5, -16.0),
            ..STREET
        },
    ],
};

pub const TEN_YEARS: Release = Release {
    title: "Dix ans rue Cavé",
    title_latin: "",
    credit: "Various Artists",
    credit_latin: "",
    number: "DDV 012",
    barcode: "9520007800126",
    date: "2026-11-13",
    script: "Latn",
    cover: (Motif::Patchwork, 300),
    format: Format::Mp3,
    price_minor: None,
    sampler: true,
    tracks: &[
        Track {
            credit: "Nyèlè Sokoba & Dunun Trio",
            ..mande::RAIN
        },
        Track {
            credit: "فرقة المقهى البعيد",
            script: "Arab",
            ..maghreb::SEA
        },
        Track {
            credit: "Man Zabèt & Tanbou Lalin",
            ..COMES
        },
        Track {
            credit: "Les Lampes de la rue Cavé",
            ..WALTZ
        },
    ],
};
