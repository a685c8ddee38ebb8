//! What the manifest says of releases and tracks.

use std::collections::BTreeMap;

use griot_domain::codes::{self, CodeKind};
use griot_domain::contribution::{ROLES, name_and_instrument};
use griot_domain::country::country_code;
use griot_domain::date::Term;
use griot_domain::field::Kind;
use griot_domain::language::language_code;
use griot_domain::name::{Name, NameKind, is_script_code};
use griot_domain::protocol::{Family, short_code};
use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::script_of;
use griot_exchange::kiosk::manifest::{
    Credit, FileEntry, Identifier, IdentifierScheme, LabelNotice, LabelText, NameCredit, Notice,
    Origin, Price, Release, Title, TitleKind, Track, Window,
};
use griot_store::credit::{self, Credited};
use griot_store::kiosk::Offer;
use griot_store::protocol::{Label, StoredNote};
use griot_store::{Read, name, party};

use super::plan::{Leaving, LeavingRelease, Plan};
use crate::Result;
use crate::read::file_name;

/// A release with its tracks.
pub(super) fn release(
    read: &Read<'_>,
    plan: &Plan,
    leaving: &LeavingRelease,
    icons: &Icons,
    covers: Vec<FileEntry>,
    tracks: Vec<Track>,
) -> Result<Release> {
    let known = &leaving.release;
    let mut artists = names(read, Credited::Release(known.id))?;
    if artists.is_empty() {
        // Without a credit of its own it is by whom all its tracks are by.
        let first = tracks
            .first()
            .map(|track| track.artists.clone())
            .unwrap_or_default();
        if tracks.iter().all(|track| track.artists == first) {
            artists = first;
        }
    }
    let mut languages: Vec<String> = tracks
        .iter()
        .flat_map(|track| track.languages.clone())
        .collect();
    languages.dedup();
    let mut countries: Vec<Option<String>> = tracks
        .iter()
        .map(|track| {
            track
                .origin
                .as_ref()
                .and_then(|origin| origin.country.clone())
        })
        .collect();
    countries.dedup();
    let origin = match countries.as_slice() {
        [Some(country)] => Some(Origin {
            country: Some(country.clone()),
            place: None,
        }),
        _ => None,
    };
    let mut identifiers = Vec::new();
    push_code(
        &mut identifiers,
        IdentifierScheme::Barcode,
        CodeKind::Barcode,
        known.barcode.as_deref(),
    );
    if let Some(number) = &known.catalogue_number {
        identifiers.push(Identifier {
            scheme: IdentifierScheme::CatalogueNumber,
            value: number.clone(),
        });
    }
    let line = |kind: &str, text: &Option<String>| {
        text.clone().map(|text| Notice {
            kind: kind.to_owned(),
            text,
            language: None,
        })
    };
    let main_language = languages.first().cloned();
    let whole = common_days(plan, leaving);
    let of_release = whole.unwrap_or_else(|| window(plan));
    let mut tracks = tracks;
    for track in tracks
        .iter_mut()
        .filter(|track| track.window == Some(of_release))
    {
        track.window = None;
    }
    Ok(Release {
        uid: known.uid.clone(),
        titles: titles(read, Kind::Release, known.id, &known.title, main_language)?,
        artists,
        credits: Vec::new(),
        identifiers,
        origin,
        languages,
        released: known.released_on.clone(),
        about: Vec::new(),
        notices: [line("p-line", &known.p_line), line("c-line", &known.c_line)]
            .into_iter()
            .flatten()
            .collect(),
        labels: leaving
            .tracks
            .first()
            .map(|track| icons.of_track(track, true))
            .unwrap_or_default(),
        // Sold whole, it is sold on the days of all that is on it; where there is none, only its tracks are sold.
        price: whole
            .and(leaving.price)
            .and_then(|price| sale_price(&plan.offer, price.minor())),
        window: of_release,
        territories: vec![plan.offer.territory.clone()],
        files: covers,
        tracks,
    })
}

/// A track.
pub(super) fn track(
    read: &Read<'_>,
    plan: &Plan,
    leaving: &Leaving,
    icons: &Icons,
    position: u32,
    files: Vec<FileEntry>,
) -> Result<Track> {
    let offer = &plan.offer;
    let values = &leaving.values;
    let first = |field: TagField| values.get(&field).and_then(|list| list.first()).cloned();
    // What is no code stays at home, as a draft does; a country's name is a place.
    let languages: Vec<String> = values
        .get(&TagField::Language)
        .into_iter()
        .flatten()
        .filter_map(|language| language_code(language))
        .collect();
    let country = first(TagField::Country);
    let shown = first(TagField::Title).unwrap_or_else(|| file_name(&leaving.file.path_shown));
    let recording = leaving.track.recording_id;
    let sung = languages.first().cloned();
    let mut titles = titles(read, Kind::Recording, recording, &shown, sung)?;
    if let Some(version) = first(TagField::Version) {
        titles.push(title(&version, None, TitleKind::Version));
    }
    let mut identifiers = Vec::new();
    push_code(
        &mut identifiers,
        IdentifierScheme::Isrc,
        CodeKind::Isrc,
        first(TagField::Isrc).as_deref(),
    );
    push_code(
        &mut identifiers,
        IdentifierScheme::Iswc,
        CodeKind::Iswc,
        first(TagField::Iswc).as_deref(),
    );
    let origin = Origin {
        country: country.as_deref().and_then(country_code),
        place: first(TagField::Place)
            .or_else(|| country.filter(|named| country_code(named).is_none())),
    };
    let number = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
    Ok(Track {
        uid: leaving.track.uid.clone(),
        recording_uid: leaving.recording_uid.clone(),
        disc: number(leaving.track.disc).unwrap_or(1),
        position: number(leaving.track.position).unwrap_or(position),
        titles,
        artists: names(read, Credited::Recording(leaving.track.recording_id))?,
        credits: credits(values),
        identifiers,
        origin: (origin.country.is_some() || origin.place.is_some()).then_some(origin),
        languages,
        duration_ms: leaving
            .file
            .facts
            .duration_ms
            .and_then(|ms| u64::try_from(ms).ok())
            .unwrap_or(0),
        notices: leaving.notes.iter().map(note).collect(),
        labels: icons.of_track(leaving, false),
        price: leaving
            .price
            .and_then(|price| sale_price(offer, price.minor())),
        window: Some(leaving.window.map_or_else(|| window(plan), of_term)),
        territories: None,
        files,
    })
}

/// The days of the whole offer.
pub(super) fn window(plan: &Plan) -> Window {
    of_term(plan.window)
}

fn of_term(term: Term) -> Window {
    Window {
        starts_on: term.starts_on(),
        ends_before: term.ends_before(),
    }
}

/// The days on which every track of a release may be sold.
fn common_days(plan: &Plan, leaving: &LeavingRelease) -> Option<Window> {
    let windows = leaving.tracks.iter().filter_map(|track| track.window);
    let mut common = plan.window;
    for window in windows {
        let starts = common.starts_on().max(window.starts_on());
        let ends = [common.ends_before(), window.ends_before()];
        common = Term::new(starts, ends.into_iter().flatten().min()).ok()?;
    }
    Some(of_term(common))
}

/// What a community asks, in the words of a note.
fn note(one: &StoredNote) -> Notice {
    Notice {
        kind: "community".to_owned(),
        text: one.note.text.clone(),
        language: one.language.as_deref().and_then(language_code),
    }
}

/// The icons of labels in the bundle, by the picture's id.
#[derive(Debug, Default)]
pub(super) struct Icons(pub(super) BTreeMap<i64, FileEntry>);

impl Icons {
    /// The labels that a track bears itself, or through its release.
    fn of_track(&self, leaving: &Leaving, of_release: bool) -> Vec<LabelNotice> {
        let labels = leaving.labels.iter();
        labels
            .filter(|(_, shelf)| *shelf == of_release)
            .map(|(label, _)| {
                let words = std::iter::once(&label.own).chain(&label.translations);
                LabelNotice {
                    uid: label.uid.clone(),
                    code: label_code(label),
                    community: label.community.clone(),
                    texts: words
                        .map(|said| LabelText {
                            name: said.name.clone(),
                            text: said.text.clone(),
                            language: said.language.clone(),
                        })
                        .collect(),
                    picture: label.artwork_id.and_then(|id| self.0.get(&id).cloned()),
                }
            })
            .collect()
    }
}

fn label_code(label: &Label) -> String {
    Family::find(&label.family).map_or_else(
        || label.type_.clone(),
        |family| short_code(family, &label.type_),
    )
}

fn sale_price(offer: &Offer, minor: i64) -> Option<Price> {
    let vat = u32::try_from(offer.vat_rate_bp).ok()?;
    Some(Price::with_tax(
        u64::try_from(minor).ok()?,
        offer.currency.clone(),
        vat,
    ))
}

/// The printed title and all others that a person stands by, each with its language and script.
fn titles(
    read: &Read<'_>,
    of: Kind,
    id: i64,
    printed: &str,
    sung_in: Option<String>,
) -> Result<Vec<Title>> {
    let names = name::of(read, of, id)?;
    let said = names.iter().find(|name| name.text == printed);
    let mut titles = vec![match said {
        Some(name) => of_name(name),
        None => title(printed, sung_in, TitleKind::Original),
    }];
    let others = names
        .iter()
        .filter(|name| !name.proposed && name.text != printed);
    titles.extend(others.map(of_name));
    Ok(titles)
}

fn of_name(name: &Name) -> Title {
    let language = name.language.as_deref().and_then(language_code);
    let kind = match name.kind {
        NameKind::Original => TitleKind::Original,
        NameKind::Transliterated => TitleKind::Transliteration,
        NameKind::Translated => TitleKind::Translation,
        NameKind::Alternative | NameKind::Formal => TitleKind::Alternative,
    };
    Title {
        // What is no code stays at home.
        script: name
            .written_in()
            .filter(|script| is_script_code(script))
            .map(str::to_owned),
        ..title(&name.text, language, kind)
    }
}

fn title(text: &str, language: Option<String>, kind: TitleKind) -> Title {
    Title {
        text: text.to_owned(),
        language,
        script: script_of(text).map(str::to_owned),
        kind,
    }
}

/// A wrong code stays at home: it is a draft.
fn push_code(
    identifiers: &mut Vec<Identifier>,
    scheme: IdentifierScheme,
    kind: CodeKind,
    value: Option<&str>,
) {
    if let Some(Ok(value)) = value.map(|value| codes::validate(kind, value)) {
        identifiers.push(Identifier { scheme, value });
    }
}

fn names(read: &Read<'_>, of: Credited) -> Result<Vec<NameCredit>> {
    credit::names(read, of)?
        .into_iter()
        .map(|name| {
            let known = party::get(read, name.party_id)?;
            let others = name::of(read, Kind::Party, name.party_id)?;
            let others = others.into_iter().filter(|other| !other.proposed);
            Ok(NameCredit {
                other_names: [known.name]
                    .into_iter()
                    .chain(known.sort_name)
                    .chain(others.map(|other| other.text))
                    .filter(|other| *other != name.credited_as)
                    .collect(),
                name: name.credited_as,
                join_phrase: name.join_phrase,
                party_uid: Some(known.uid),
            })
        })
        .collect()
}

fn credits(values: &TagSet) -> Vec<Credit> {
    let mut credits = Vec::new();
    for role in ROLES {
        for value in values.get(role).into_iter().flatten() {
            let (name, instrument) = name_and_instrument(*role, value);
            credits.push(Credit {
                name: name.to_owned(),
                role: role.name().to_owned(),
                instrument: instrument.map(str::to_owned),
                party_uid: None,
            });
        }
    }
    credits
}
