//! Territories: the 249 countries of ISO 3166-1, sets of them, and how papers name them.
//!
//! A set is exact. What a paper says may leave doubt ("France": with Guadeloupe?), so a reading is an [`Extent`]:
//! what it surely covers, and what it may cover.

mod expression;
mod former;
mod group;
mod print;
mod set;

pub use expression::{Note, NoteKind, Reading, TerritoryFault, read};
pub use group::{Group, groups};
pub use print::print;
pub use set::{Extent, Territory, TerritorySet};

/// Territories that ISO gives a code of their own and that another country counts as its own: a paper that names
/// that country may mean them or not.
pub(crate) const BELONGING: &[(&str, &[&str])] = &[
    ("AU", &["CC", "CX", "HM", "NF"]),
    ("CN", &["HK", "MO"]),
    ("DK", &["FO", "GL"]),
    ("FI", &["AX"]),
    (
        "FR",
        &[
            "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT",
        ],
    ),
    (
        "GB",
        &[
            "AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC",
            "VG",
        ],
    ),
    ("NL", &["AW", "BQ", "CW", "SX"]),
    ("NO", &["BV", "SJ"]),
    ("NZ", &["CK", "NU", "TK"]),
    ("US", &["AS", "GU", "MP", "PR", "UM", "VI"]),
];
