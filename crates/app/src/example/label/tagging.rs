//! A track's row as the tags of its file.

use griot_domain::tags::{TagField, TagSet};

use super::{NAME, Release, Track};

/// The tags of a release's track number `number` (from 1).
pub fn tags(release: &Release, number: usize, track: &Track) -> TagSet {
    use TagField as F;
    let credit = if track.credit.is_empty() {
        release.credit
    } else {
        track.credit
    };
    let latin = if track.credit.is_empty() {
        release.credit_latin
    } else {
        ""
    };
    let script = if track.script.is_empty() {
        release.script
    } else {
        track.script
    };
    let year = release.date.split('-').next().unwrap_or_default();
    let mut set = TagSet::new();
    let mut one = |field, value: &str| {
        if !value.is_empty() {
            set.insert(field, vec![value.to_owned()]);
        }
    };
    one(F::Title, track.title);
    one(F::TitleSort, track.latin);
    one(F::Artist, credit);
    one(F::ArtistSort, latin);
    one(F::Album, release.title);
    one(F::AlbumArtist, release.credit);
    one(F::AlbumArtistSort, release.credit_latin);
    one(F::TrackNumber, &number.to_string());
    one(F::TrackTotal, &release.tracks.len().to_string());
    one(F::Compilation, if release.sampler { "1" } else { "" });
    one(F::Isrc, track.isrc);
    one(F::Barcode, release.barcode);
    one(F::CatalogueNumber, release.number);
    one(F::Label, NAME);
    one(F::Language, track.language);
    one(F::Script, if track.title.is_empty() { "" } else { script });
    one(F::Place, track.place);
    one(F::Country, track.country);
    one(F::RecordedOn, track.recorded);
    one(F::Date, release.date);
    one(F::ReleaseCountry, "FR");
    one(F::Genre, track.genre);
    one(F::Engineer, track.engineer);
    one(F::Copyright, &format!("© {year} {NAME}"));
    one(F::PLine, &format!("℗ {year} {NAME}"));
    let mut many = |field, values: &[&str]| {
        if !values.is_empty() {
            set.insert(field, values.iter().map(|v| (*v).to_owned()).collect());
        }
    };
    many(F::Artists, track.artists);
    many(F::Composer, track.composers);
    many(F::Lyricist, track.lyricists);
    many(F::Arranger, track.arrangers);
    many(F::Performer, track.performers);
    many(F::Work, track.works);
    for (field, values) in track.notes {
        many(*field, values);
    }
    set
}
