//! What no tag can say of the example: its places, what its works come from, instruments in the players' words.

use griot_domain::place::Coordinates;
use griot_domain::tags::TagField;
use griot_store::contribution;
use griot_store::place::{self, NewPlace};
use griot_store::search;
use griot_store::words::{Sung, WordsText, set_texts};
use griot_store::work::{self, Column};
use griot_store::{Catalogue, Change, Write, derivation, field, release, track};

use crate::edit::query_for;
use crate::places::{self, names};
use crate::{AppError, Result};
use griot_domain::field::Kind as Of;

/// A place: name, the place above, kind, country, coordinates, other names.
type Site = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

/// The widest first. Aït Ouzrou is nowhere but here, and on no map.
#[rustfmt::skip]
const SITES: &[Site] = &[
    ("Afrique", "", "continent", "", "", &["Africa [eng]", "إفريقيا [ara]"]),
    ("Mali", "Afrique", "country", "ML", "17, -4", &["ߡߊߟߌ [nqo]"]),
    ("Ségou", "Mali", "town", "", "13.4317, -6.2157", &["Segu [bam]", "ߛߋߓߎ߯ [nqo]"]),
    ("Guinée", "Afrique", "country", "GN", "10.4, -10.9", &["Guinea [eng]", "ߖߌ߬ߣߍ߬ [nqo]"]),
    ("Kouroussa", "Guinée", "town", "", "10.6531, -9.8864", &["ߞߙߎߛߊ [nqo]"]),
    ("Algérie", "Afrique", "country", "DZ", "28, 2.6", &["الجزائر [ara]", "ⴷⵣⴰⵢⴻⵔ [kab]"]),
    ("Oran", "Algérie", "town", "", "35.6971, -0.6308", &["وهران [ara]"]),
    ("Kabylie", "Algérie", "region", "", "36.6, 4.6", &["ⵜⴰⵎⵓⵔⵜ ⵏ ⵍⴻⵇⴱⴰⵢⴻⵍ [kab]"]),
    ("Aït Ouzrou", "Kabylie", "village", "", "", &["ⴰⵜ ⵓⵥⵔⵓ [kab]"]),
    ("Éthiopie", "Afrique", "country", "ET", "9.1, 40.5", &["ኢትዮጵያ [amh]"]),
    ("Gondar", "Éthiopie", "town", "", "12.6, 37.4667", &["ጎንደር [amh]"]),
    ("Europe", "", "continent", "", "", &[]),
    ("France", "Europe", "country", "FR", "46.6, 2.4", &[]),
    ("Paris", "France", "town", "", "48.8566, 2.3522", &[]),
    ("Paris 18e", "Paris", "quarter", "", "48.8925, 2.3444", &["La Goutte d’Or [fra]"]),
    ("Géorgie", "Europe", "country", "GE", "42.3, 43.4", &["საქართველო [kat]"]),
    ("Mestia", "Géorgie", "town", "", "43.0456, 42.7281", &["მესტია [kat]"]),
    ("Asie", "", "continent", "", "", &["Asia [eng]"]),
    ("Cambodge", "Asie", "country", "KH", "12.6, 105", &["កម្ពុជា [khm]"]),
    ("Kampot", "Cambodge", "town", "", "10.6104, 104.1815", &["កំពត [khm]"]),
    ("Chine", "Asie", "country", "CN", "35, 105", &["中国 [zho]"]),
    ("Meizhou", "Chine", "town", "", "24.2886, 116.1176", &["梅州 [zho]", "Moichu [hak]"]),
    ("Inde", "Asie", "country", "IN", "22, 79", &["भारत [hin]", "இந்தியா [tam]"]),
    ("Thanjavur", "Inde", "town", "", "10.787, 79.1378", &["தஞ்சாவூர் [tam]", "Tanjore [eng]"]),
    ("Varanasi", "Inde", "town", "", "25.3176, 82.9739", &["वाराणसी [hin]", "Bénarès [fra]"]),
    ("Amériques", "", "continent", "", "", &[]),
    ("Guadeloupe", "Amériques", "country", "GP", "16.25, -61.58", &["Gwadloup [gcf]"]),
    ("Le Moule", "Guadeloupe", "town", "", "16.3327, -61.3472", &["Moul [gcf]"]),
];

/// An instrument on the release of this title, and what its players call it.
const VERNACULAR: &[(&str, &str, &str)] = &[
    ("Kouroussa, mars 1978", "balafon", "ߓߊߟߊ"),
    ("Kouroussa, mars 1978", "djembe", "ߖߋ߲߬ߓߋ"),
    ("Dɔnkili kɔrɔw", "balafon", "bala"),
    ("Dɔnkili kɔrɔw", "calabash", "filen"),
    ("Lapli ka vini", "ka", "boula"),
];

/// Works by title: what they are, and the title of what they are derived from.
const WORKS: &[(&str, &str, &str)] = &[
    ("ߘߐ߲ߞߌߟߌ", "traditional", ""),
    ("ߝߊߛߊ", "traditional", ""),
    ("Dɔnkili kɔrɔw", "arrangement", "ߘߐ߲ߞߌߟߌ"),
    ("Sanji", "composition", ""),
    ("Tanbou an mwen", "traditional", ""),
];

/// Adds what no tag can say, as one operation.
pub(super) fn add(catalogue: &Catalogue, at: &str) -> Result<()> {
    let change = Change {
        name: "example-notes",
        subject: "",
        at,
    };
    catalogue.store().change(&change, |write| {
        for (name, above, kind, country, coordinates, others) in SITES {
            let above = if above.is_empty() {
                None
            } else {
                place::named(write, above)?.first().copied()
            };
            let id = place::insert(
                write,
                &NewPlace {
                    name,
                    parent_id: above,
                    kind: Some(kind),
                    country: Some(*country).filter(|code| !code.is_empty()),
                    coordinates: Coordinates::parse(coordinates),
                },
            )?;
            let others: Vec<String> = others.iter().map(|name| (*name).to_owned()).collect();
            place::set_names(write, id, &names(&others))?;
        }
        link(write)?;
        for (title, instrument, vernacular) in VERNACULAR {
            name_instrument(write, title, instrument, vernacular)?;
        }
        for (title, kind, source) in WORKS {
            let Some(id) = titled(write, title)? else {
                continue;
            };
            work::set(write, id, Column::Kind, Some(kind))?;
            if let Some(source) = titled(write, source)? {
                derivation::set_sources(write, id, &[source])?;
            }
        }
        if let Some(id) = titled(write, "Sanji")? {
            set_texts(write, Sung::Work(id), &rain())?;
        }
        part_medley(write)
    })?;
    Ok(())
}

/// Every recording at the place of which its sleeve speaks.
fn link(write: &Write<'_>) -> Result<()> {
    for id in search::ids(write, Of::Recording, &query_for(Of::Recording, ""))? {
        let printed = field::values_of(write, id, TagField::Place)?;
        if let Some(printed) = printed.first() {
            place::put(write, id, places::resolve(write, printed).ok())?;
        }
    }
    Ok(())
}

fn recordings_of(write: &Write<'_>, title: &str) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    for one in release::with_title(write, title)? {
        let tracks = track::of_release(write, one.id)?;
        found.extend(tracks.iter().map(|track| track.recording_id));
    }
    Ok(found)
}

fn name_instrument(
    write: &Write<'_>,
    title: &str,
    instrument: &str,
    vernacular: &str,
) -> Result<()> {
    for id in recordings_of(write, title)? {
        let mut all = contribution::of_recording(write, id)?;
        for one in &mut all {
            if one.instrument.as_deref() == Some(instrument) {
                one.vernacular = Some(vernacular.to_owned());
            }
        }
        contribution::set_all(write, id, &all)?;
    }
    Ok(())
}

/// The work of this title; none without one.
fn titled(write: &Write<'_>, title: &str) -> Result<Option<i64>> {
    if title.is_empty() {
        return Ok(None);
    }
    let query = query_for(Of::Work, &format!("title:=\"{title}\""));
    Ok(search::ids(write, Of::Work, &query)?.first().copied())
}

/// Where in a recording of two works the second begins.
fn part_medley(write: &Write<'_>) -> Result<()> {
    use griot_domain::part::Part;
    for id in recordings_of(write, "Kouroussa, mars 1978")? {
        let mut all = work::performed(write, id)?;
        if let [first, second] = all.as_mut_slice() {
            first.part = Part::Span {
                starts_ms: 0,
                ends_before_ms: Some(5_000),
            };
            second.part = Part::Span {
                starts_ms: 5_000,
                ends_before_ms: None,
            };
            work::set_performed(write, id, &all)?;
        }
    }
    Ok::<(), AppError>(())
}

fn rain() -> [WordsText; 3] {
    let text = |kind: &str, language: &str, script: &str, text: &str| WordsText {
        kind: kind.to_owned(),
        language: Some(language.to_owned()),
        script: Some(script.to_owned()),
        text: text.to_owned(),
    };
    [
        text("original", "bam", "Latn", "Sanji bɛ na\nSanji bɛ na"),
        text("transliteration", "bam", "Nkoo", "ߛߊ߲ߖߌ ߓߍ߫ ߣߊ߫\nߛߊ߲ߖߌ ߓߍ߫ ߣߊ߫"),
        text(
            "translation",
            "fra",
            "Latn",
            "La pluie vient\nLa pluie vient",
        ),
    ]
}
