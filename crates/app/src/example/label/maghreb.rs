//! From a harbour café and from a mountain.

use super::{BLANK, Fate, Format, Release, TRADITIONAL, Track, play};
use crate::example::cover::Motif;
use crate::example::music::{Band, Scale};

const CAFE: Track = Track {
    language: "arq",
    country: "DZ",
    place: "Oran",
    recorded: "2025-06-14",
    genre: "Chaâbi",
    performers: &[
        "كمال الزرقان (oud)",
        "لمين تازير (nay)",
        "هواري السروجي (darbuka)",
    ],
    engineer: "Rym Essahli",
    ..BLANK
};

/// Also on the sampler.
pub const SEA: Track = Track {
    title: "يا بحر",
    latin: "Yā baḥr",
    isrc: "FRX762600022",
    composers: &["كمال الزرقان"],
    piece: play(Band::Takht, 306, 146.8, 112.0, Scale::Hijaz, 14.5, -15.0),
    ..CAFE
};

pub const HARBOUR: Release = Release {
    title: "ليالي الميناء",
    title_latin: "Layālī l-mīnāʾ",
    credit: "فرقة المقهى البعيد",
    credit_latin: "Firqat al-maqhā l-baʿīd",
    number: "DDV 003",
    barcode: "9520007800034",
    date: "2026-01-16",
    script: "Arab",
    cover: (Motif::Tiles, 1000),
    format: Format::Mp3,
    price_minor: Some(900),
    sampler: false,
    tracks: &[
        Track {
            title: "ليالي الميناء",
            latin: "Layālī l-mīnāʾ",
            isrc: "FRX762600021",
            composers: &["كمال الزرقان"],
            piece: play(Band::Takht, 301, 146.8, 118.0, Scale::Rast, 14.0, -15.0),
            ..CAFE
        },
        SEA,
        Track {
            title: "مقهى الفجر",
            latin: "Maqhā l-fajr",
            credit: "فرقة المقهى البعيد feat. نادرة الساهلي",
            artists: &["فرقة المقهى البعيد", "نادرة الساهلي"],
            isrc: "FRX762600023",
            composers: &["لمين تازير"],
            lyricists: &["نادرة الساهلي"],
            piece: play(Band::Takht, 313, 130.8, 104.0, Scale::Bayati, 13.0, -16.0),
            ..CAFE
        },
        Track {
            title: "تقسيم بياتي",
            latin: "Taqsīm bayātī",
            credit: "كمال الزرقان",
            isrc: "FRX762600024",
            language: "zxx",
            composers: &["كمال الزرقان"],
            performers: &["كمال الزرقان (oud)"],
            piece: play(Band::Taqsim, 305, 146.8, 100.0, Scale::Bayati, 14.0, -17.5),
            ..CAFE
        },
    ],
};

const MOUNTAIN_BLANK: Track = Track {
    language: "kab",
    country: "DZ",
    place: "Aït Ouzrou",
    recorded: "2024-08",
    genre: "Kabyle",
    performers: &[
        "Ouali At Uzru (mandole)",
        "Lynda At Uzru (voice)",
        "Taos Imesdurar (bendir)",
    ],
    engineer: "Rym Essahli",
    ..BLANK
};

pub const MOUNTAIN: Release = Release {
    title: "ⴰⴷⵔⴰⵔ ⵏ ⵡⴰⵎⴰⵏ",
    title_latin: "Adrar n waman",
    credit: "Taziri n Udrar",
    credit_latin: "",
    number: "DDV 004",
    barcode: "9520007800041",
    date: "2025-04-20",
    script: "Tfng",
    cover: (Motif::Rug, 1000),
    format: Format::Flac,
    price_minor: Some(800),
    sampler: false,
    tracks: &[
        Track {
            title: "ⴰⴷⵔⴰⵔ ⵏ ⵡⴰⵎⴰⵏ",
            latin: "Adrar n waman",
            isrc: "FRX762500031",
            composers: &["Ouali At Uzru"],
            lyricists: &["Lynda At Uzru"],
            piece: play(Band::Mandole, 402, 220.0, 94.0, Scale::Hijaz, 14.0, -15.0),
            ..MOUNTAIN_BLANK
        },
        Track {
            title: "ⵜⴰⵎⴻⵖⵔⴰ",
            latin: "Tameɣra",
            credit: "Taziri n Udrar & Chœur d’Aït Ouzrou",
            artists: &["Taziri n Udrar", "Chœur d’Aït Ouzrou"],
            isrc: "FRX762500032",
            composers: TRADITIONAL,
            performers: &[
                "Chœur d’Aït Ouzrou (choir vocals)",
                "Taos Imesdurar (bendir)",
            ],
            piece: play(Band::Achewiq, 407, 246.9, 96.0, Scale::Bayati, 13.0, -15.5),
            ..MOUNTAIN_BLANK
        },
        Track {
            title: "ⵜⴰⴼⵙⵓⵜ",
            latin: "Tafsut",
            isrc: "FRX762500033",
            composers: &["Ouali At Uzru"],
            piece: play(Band::Mandole, 411, 196.0, 86.0, Scale::Minor, 14.0, -15.5),
            ..MOUNTAIN_BLANK
        },
        Track {
            title: "Azekka",
            script: "Latn",
            isrc: "FRX762500034",
            composers: &["Lynda At Uzru"],
            piece: play(Band::Mandole, 417, 233.1, 100.0, Scale::Hijaz, 13.0, -15.0),
            fate: Fate::CutOff(0.55),
            ..MOUNTAIN_BLANK
        },
    ],
};
