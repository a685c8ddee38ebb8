//! `data.js`: the manifest as the page needs it, and not more: no path to a file that is
//! sold stands in it.

use std::collections::{BTreeSet, HashMap};

use griot_domain::money::Currency;
use serde_json::{Map, Value, json};

use super::{
    super::manifest::{
        FileEntry, LabelNotice, Manifest, NameCredit, Notice, Origin, Price, Release, Role, Title,
        TitleKind, Track, Window,
    },
    keys,
    words::Words,
};

/// Every text that the page may show.
pub(super) fn texts(manifest: &Manifest) -> impl Iterator<Item = &str> {
    let of_releases = manifest.releases.iter().flat_map(|release| {
        let of_tracks = release.tracks.iter().flat_map(|track| {
            shown(
                &track.titles,
                &track.artists,
                track.origin.as_ref(),
                &track.notices,
            )
        });
        let credits = release
            .credits
            .iter()
            .chain(release.tracks.iter().flat_map(|t| &t.credits));
        let credits = credits
            .flat_map(|credit| std::iter::once(&credit.name).chain(&credit.instrument))
            .map(String::as_str);
        let about = release.about.iter().map(|notice| notice.text.as_str());
        let labels = release
            .labels
            .iter()
            .chain(release.tracks.iter().flat_map(|t| &t.labels));
        let labels = labels.flat_map(|label| {
            let texts = label.texts.iter();
            let texts = texts.flat_map(|said| [said.name.as_str(), said.text.as_str()]);
            texts.chain([label.community.as_str(), label.code.as_str()])
        });
        shown(
            &release.titles,
            &release.artists,
            release.origin.as_ref(),
            &release.notices,
        )
        .chain(labels)
        .chain(of_tracks)
        .chain(credits)
        .chain(about)
    });
    // What the browser itself says of money, dates and lists.
    let browsers = "0123456789,.\u{a0}\u{202f}–-·€$£¥₣₦₵₹çéèêûôàïœÉÈÊ’“”«»…";
    [manifest.label.as_str(), manifest.offer.as_str(), browsers]
        .into_iter()
        .chain(of_releases)
}

/// Every language that anything of it is in, ISO 639-3.
pub(super) fn languages(manifest: &Manifest) -> BTreeSet<&str> {
    let of_tracks = manifest
        .releases
        .iter()
        .flat_map(|r| &r.tracks)
        .flat_map(|t| &t.languages);
    let of_releases = manifest.releases.iter().flat_map(|r| &r.languages);
    of_releases.chain(of_tracks).map(String::as_str).collect()
}

fn shown<'m>(
    titles: &'m [Title],
    artists: &'m [NameCredit],
    origin: Option<&'m Origin>,
    notices: &'m [Notice],
) -> impl Iterator<Item = &'m str> {
    let names = artists
        .iter()
        .flat_map(|a| [a.name.as_str(), a.join_phrase.as_str()]);
    let place = origin.and_then(|o| o.place.as_deref());
    titles
        .iter()
        .map(|title| title.text.as_str())
        .chain(names)
        .chain(place)
        .chain(notices.iter().map(|notice| notice.text.as_str()))
}

/// The whole of `data.js`.
pub(super) fn script(manifest: &Manifest, language: &str, words: &[Words]) -> String {
    let mut people = People::default();
    let releases: Vec<Value> = manifest
        .releases
        .iter()
        .map(|r| release(r, &mut people))
        .collect();
    let (vanish, changed) = keys::fold_table();
    let (from, to): (String, Vec<String>) = changed.into_iter().unzip();
    let words_order: Vec<&str> = words.iter().map(|w| w.language).collect();
    let words: Map<String, Value> = words
        .iter()
        .map(|w| (w.language.to_owned(), json!(w.by_key)))
        .collect();
    let data = json!({
        "language": language,
        "languages": words_order,
        "label": manifest.label,
        "offer": manifest.offer,
        "window": window(manifest.window),
        "words": words,
        "fold": { "vanish": vanish, "from": from, "to": to },
        "people": people.names,
        "releases": releases,
    });
    format!("window.GRIOT = {};\n", safe(&data.to_string()))
}

/// Characters that turn the reading direction of what follows them, and breaks that end a
/// line of script: harmless only as escapes.
pub(super) fn turns(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// JSON that no HTML or script reader can take for anything else.
fn safe(json: &str) -> String {
    json.chars()
        .fold(String::with_capacity(json.len()), |mut safe, c| {
            match c {
                '<' | '>' | '&' | '\u{7F}'..='\u{9F}' | '\u{FEFF}' => escape(&mut safe, c),
                c if turns(c) => escape(&mut safe, c),
                other => safe.push(other),
            }
            safe
        })
}

fn escape(into: &mut String, c: char) {
    into.push_str(&format!("\\u{:04x}", u32::from(c)));
}

/// Everyone credited as an artist, each once: by uid, else by name.
#[derive(Default)]
struct People<'m> {
    places: HashMap<&'m str, usize>,
    names: Vec<&'m str>,
}

impl<'m> People<'m> {
    fn place(&mut self, credit: &'m NameCredit) -> usize {
        let key = credit.party_uid.as_deref().unwrap_or(&credit.name);
        *self.places.entry(key).or_insert_with(|| {
            self.names.push(&credit.name);
            self.names.len() - 1
        })
    }
}

fn release<'m>(release: &'m Release, people: &mut People<'m>) -> Value {
    let tracks: Vec<Value> = release.tracks.iter().map(|t| track(t, people)).collect();
    let covers: Vec<Value> = release
        .files
        .iter()
        .filter(|file| file.role == Role::Cover)
        .map(|file| json!([file.path, file.width, file.height, file.colour]))
        .collect();
    let mut formats: Vec<&str> = release
        .tracks
        .iter()
        .flat_map(|t| &t.files)
        .filter(|file| file.role == Role::Full)
        .map(format_name)
        .collect();
    formats.sort_unstable();
    formats.dedup();
    let mut instruments: Vec<&str> = Vec::new();
    let credits = release
        .credits
        .iter()
        .chain(release.tracks.iter().flat_map(|t| &t.credits));
    for instrument in credits.filter_map(|credit| credit.instrument.as_deref()) {
        if !instruments.contains(&instrument) {
            instruments.push(instrument);
        }
    }
    let codes = release.identifiers.iter().map(|i| i.value.as_str());
    let credited = release.credits.iter().map(|credit| credit.name.as_str());
    let mut value = common(
        &release.uid,
        &release.titles,
        &release.artists,
        release.origin.as_ref(),
        &release.languages,
        &release.notices,
        release.price.as_ref(),
        people,
        codes.chain(credited).chain(instruments.iter().copied()),
    );
    value.insert("covers".to_owned(), json!(covers));
    value.insert("formats".to_owned(), json!(formats));
    value.insert("instruments".to_owned(), json!(instruments));
    value.insert("about".to_owned(), notices(&release.about));
    value.insert("labels".to_owned(), labels(&release.labels));
    value.insert("released".to_owned(), json!(release.released));
    value.insert("window".to_owned(), window(release.window));
    value.insert("tracks".to_owned(), Value::Array(tracks));
    Value::Object(value)
}

fn track<'m>(track: &'m Track, people: &mut People<'m>) -> Value {
    let preview = track.files.iter().find(|file| file.role == Role::Preview);
    let codes = track.identifiers.iter().map(|i| i.value.as_str());
    let credited = track.credits.iter().map(|credit| credit.name.as_str());
    let mut value = common(
        &track.uid,
        &track.titles,
        &track.artists,
        track.origin.as_ref(),
        &track.languages,
        &track.notices,
        track.price.as_ref(),
        people,
        codes.chain(credited),
    );
    value.insert("labels".to_owned(), labels(&track.labels));
    value.insert("window".to_owned(), json!(track.window.map(window)));
    value.insert("disc".to_owned(), json!(track.disc));
    value.insert("position".to_owned(), json!(track.position));
    value.insert("ms".to_owned(), json!(track.duration_ms));
    let preview = preview.map(|file| json!([file.path, file.duration_ms, file.media_type]));
    value.insert("preview".to_owned(), json!(preview));
    Value::Object(value)
}

#[allow(
    clippy::too_many_arguments,
    reason = "what releases and tracks share, field by field"
)]
fn common<'m>(
    uid: &str,
    titles: &'m [Title],
    artists: &'m [NameCredit],
    origin: Option<&'m Origin>,
    languages: &[String],
    said: &[Notice],
    price: Option<&Price>,
    people: &mut People<'m>,
    also_found_by: impl Iterator<Item = &'m str>,
) -> Map<String, Value> {
    let of_kind = |kind| titles.iter().find(|title| title.kind == kind);
    let main = of_kind(TitleKind::Original).or(titles.first());
    let other = |title: Option<&Title>| {
        title
            .filter(|title| Some(*title) != main)
            .map(|title| json!([title.text, title.language]))
    };
    let place = origin.and_then(|o| o.place.as_deref());
    let names = artists.iter().flat_map(|artist| {
        std::iter::once(artist.name.as_str()).chain(artist.other_names.iter().map(String::as_str))
    });
    let texts = titles
        .iter()
        .map(|t| t.text.as_str())
        .chain(names)
        .chain(place);
    let credits: Vec<Value> = artists
        .iter()
        .map(|credit| json!([credit.name, credit.join_phrase, people.place(credit)]))
        .collect();
    let value = json!({
        "id": uid,
        "title": main.map(|title| json!([title.text, title.language])),
        "latin": other(of_kind(TitleKind::Transliteration)),
        "meaning": other(of_kind(TitleKind::Translation)),
        "version": other(of_kind(TitleKind::Version)),
        "artists": credits,
        "country": origin.and_then(|o| o.country.as_deref()),
        "place": place,
        "languages": languages,
        "notices": notices(said),
        "price": price.map(money),
        "find": keys::haystack(texts.chain(also_found_by)),
    });
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// With the decimals of its currency, of which browsers have another table than ISO 4217.
fn money(price: &Price) -> Value {
    let digits = Currency::find(&price.currency).map_or(2, Currency::minor_digits);
    json!([price.amount_minor, price.currency, digits])
}

fn notices(notices: &[Notice]) -> Value {
    notices
        .iter()
        .map(|n| json!([n.kind, n.text, n.language]))
        .collect()
}

fn labels(labels: &[LabelNotice]) -> Value {
    let one = |label: &LabelNotice| {
        let texts: Vec<Value> = label
            .texts
            .iter()
            .map(|said| json!([said.name, said.text, said.language]))
            .collect();
        json!({
            "id": label.uid,
            "code": label.code,
            "community": label.community,
            "texts": texts,
            "picture": label.picture.as_ref().map(|file| &file.path),
        })
    };
    labels.iter().map(one).collect()
}

fn window(window: Window) -> Value {
    let day = |day: Option<griot_domain::date::CivilDate>| day.map(|day| day.to_string());
    json!([day(window.starts_on), day(window.ends_before)])
}

fn format_name(file: &FileEntry) -> &str {
    match file.media_type.as_str() {
        "audio/mpeg" => "MP3",
        "audio/flac" | "audio/x-flac" => "FLAC",
        "audio/ogg" | "audio/opus" => "Opus",
        "audio/wav" | "audio/x-wav" => "WAV",
        "audio/mp4" => "AAC",
        other => other,
    }
}
