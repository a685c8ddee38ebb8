//! Griot's nouns and rules, pure: no clock, no files, no SQL, no JSON text, no language, no async.
//!
//! Time is always an argument; sentences for people live in `locales/`.

pub mod access;
pub mod clearance;
pub mod codes;
pub mod contribution;
pub mod country;
pub mod date;
pub mod date_words;
pub mod field;
pub mod finding;
pub mod fingerprint;
pub mod gate;
pub mod language;
pub mod money;
pub mod name;
pub mod part;
pub mod partial_date;
pub mod place;
pub mod protocol;
pub mod query;
pub mod release;
pub mod rights;
pub mod ruin;
pub mod tags;
pub mod territory;
pub mod text;
pub mod vocabulary;
