//! The words of `locales/` for the hosts that speak from Rust: the command line and the desktop's own dialogs.
//!
//! The window has the same files in its own bundle. Here no isolation marks are set around parameters: many terminals
//! print them as boxes, and whoever copies a line would copy them too. The window, which sets mixed directions right,
//! isolates right-to-left values itself.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::Value;

/// Files that Rust says words from: name, English, French.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$((
            include_str!(concat!("../../../locales/en/", $name, ".ftl")),
            include_str!(concat!("../../../locales/fr/", $name, ".ftl")),
        )),+]
    };
}
const FILES: &[(&str, &str)] = files!(
    "check",
    "checks",
    "home",
    "jobs",
    "cli",
    "errors",
    "fields",
    "findings",
    "operations",
    "isrc",
    "places",
    "roles",
    "credits",
    "works",
    "duplicates",
    "table",
    "clearance",
    "release",
    "sheet",
    "protocol",
);

/// A language that every word exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English, also where nothing else is asked for.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// The language of a tag such as `fr`, `fr_CI.UTF-8` or `en-GB`; `None` where we do not speak it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.', '@']).next() {
            Some(first) if first.eq_ignore_ascii_case("fr") => Some(Self::Fr),
            Some(first) if first.eq_ignore_ascii_case("en") => Some(Self::En),
            _ => None,
        }
    }

    /// What the user's environment asks for, in gettext's order: `LANGUAGE` (a list, unless the locale is plain `C`),
    /// then the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set. English otherwise.
    pub fn of_environment(read: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| read(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(set)
            .unwrap_or_default();
        if !matches!(locale.as_str(), "" | "C" | "POSIX")
            && let Some(list) = set("LANGUAGE")
            && let Some(lang) = list.split(':').find_map(Self::of_tag)
        {
            return lang;
        }
        Self::of_tag(&locale).unwrap_or(Self::En)
    }

    /// The tag of the language: `en` or `fr`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

/// All words, in one language first and in English where that lacks one.
pub struct Words {
    lang: Lang,
    wanted: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
}

impl Words {
    /// Reads the embedded words.
    pub fn new(lang: Lang) -> Self {
        let english = (lang != Lang::En).then(|| bundle(Lang::En));
        Self {
            lang,
            wanted: bundle(lang),
            english,
        }
    }

    /// The language asked for.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of `id`. `params` is a JSON object: numbers are grouped as the language does, so years and codes go in
    /// as text (which chooses plurals all the same); lists are joined by commas; a null is a dash. Control and direction marks in a text are shown as `�`,
    /// since it may end on a terminal. Falls back to English and then to the id itself, so that a gap is seen and
    /// nothing breaks.
    pub fn say(&self, id: &str, params: &Value) -> String {
        self.find(id, params).unwrap_or_else(|| id.to_owned())
    }

    /// The words of a code of this family, as the wire carries it: `finding` and `wrong_isrc` are `finding-wrong-isrc`.
    /// `None` where nobody wrote them.
    pub fn find_coded(&self, family: &str, code: &str, params: &Value) -> Option<String> {
        self.find(
            &format!("{family}-{}", code.replace(['_', '.'], "-")),
            params,
        )
    }

    /// As [`Self::find_coded`], with the code itself where nobody wrote words for it.
    pub fn say_coded(&self, family: &str, code: &str, params: &Value) -> String {
        self.find_coded(family, code, params)
            .unwrap_or_else(|| code.to_owned())
    }

    /// The sentence of a problem with one thing among many, from whichever family knows its code.
    pub fn say_problem(&self, code: &str, params: &Value) -> String {
        ["problem", "finding", "bundle-problem", "gate", "error"]
            .into_iter()
            .find_map(|family| self.find_coded(family, code, params))
            .unwrap_or_else(|| code.to_owned())
    }

    /// The way out of an error or a problem, where there is one to tell.
    pub fn find_hint(&self, code: &str, params: &Value) -> Option<String> {
        self.find_coded("error", &format!("{code}-hint"), params)
    }

    fn find(&self, id: &str, params: &Value) -> Option<String> {
        let bundles = std::iter::once(&self.wanted).chain(&self.english);
        for bundle in bundles {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
                continue;
            };
            let mut args = FluentArgs::new();
            for (name, value) in params.as_object().into_iter().flatten() {
                args.set(name.as_str(), argument(value));
            }
            let mut errors = Vec::new();
            return Some(
                bundle
                    .format_pattern(pattern, Some(&args), &mut errors)
                    .into_owned(),
            );
        }
        None
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let tags = lang.tag().parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(tags);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| number(value, ",", '.'),
        Lang::Fr => |value, _| number(value, "\u{202f}", ','),
    }));
    for (english, french) in FILES {
        let text = if lang == Lang::En { english } else { french };
        // What does not parse is left out word by word; `cargo xtask words` finds it.
        let resource =
            FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn argument(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Null => "–".into(),
        Value::Bool(yes) => if *yes { "true" } else { "false" }.into(),
        Value::Number(number) => FluentNumber::new(
            number.as_f64().unwrap_or_default(),
            FluentNumberOptions::default(),
        )
        .into(),
        Value::String(text) => written_number(text).unwrap_or_else(|| visible(text).into()),
        Value::Array(items) => {
            let texts: Vec<String> = items.iter().map(plain).collect();
            visible(&texts.join(", ")).into()
        }
        Value::Object(_) => visible(&value.to_string()).into(),
    }
}

/// A whole number that came as text: it chooses plurals as a number does and is written as it came, since it may be a
/// year or a track's.
fn written_number(text: &str) -> Option<FluentValue<'static>> {
    let whole = text == "0" || (text.len() < 10 && !text.starts_with('0') && !text.is_empty());
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = (whole && digits)
        .then(|| text.parse::<u32>().ok())
        .flatten()?;
    // With options of its own a number is none of those that a sentence names (`[5] May`): only what would be
    // grouped gets them.
    let options = FluentNumberOptions {
        use_grouping: number < 1000,
        ..FluentNumberOptions::default()
    };
    Some(FluentNumber::new(number.into(), options).into())
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A text in which nothing steers a terminal or reorders the line around it.
pub fn visible(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|c| {
            if steers(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// A number with its thousands grouped and a real minus: 1,284 in English, 1 284 in French.
fn number(value: &FluentValue<'_>, group: &str, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = number.as_string();
    let (sign, text) = text
        .strip_prefix('-')
        .map_or(("", text.as_ref()), |rest| ("\u{2212}", rest));
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if number.options.use_grouping && place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(mark);
        out.push_str(fraction);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_environment_is_read_in_gettexts_order() {
        let of = |pairs: &[(&str, &str)]| {
            Lang::of_environment(|name| {
                pairs
                    .iter()
                    .find(|pair| pair.0 == name)
                    .map(|pair| pair.1.to_owned())
            })
        };
        assert_eq!(of(&[]), Lang::En);
        assert_eq!(of(&[("LANG", "fr_ML.UTF-8")]), Lang::Fr);
        assert_eq!(of(&[("LC_ALL", ""), ("LANG", "fr_FR")]), Lang::Fr);
        assert_eq!(
            of(&[("LC_ALL", "en_GB.UTF-8"), ("LANG", "fr_FR")]),
            Lang::En
        );
        assert_eq!(
            of(&[("LANGUAGE", "wo:fr:en"), ("LANG", "en_US.UTF-8")]),
            Lang::Fr
        );
        assert_eq!(of(&[("LANGUAGE", "fr"), ("LANG", "C")]), Lang::En);
    }

    #[test]
    fn a_number_that_came_as_text_chooses_what_a_sentence_names() {
        let params = json!({ "note": "n", "by": "b", "said": "no", "first_day": "1", "first_month": "5",
                             "last_day": "14", "last_month": "2" });
        let said = |lang| Words::new(lang).say("gate-protocol-note-season", &params);
        assert_eq!(said(Lang::En), "“n”: not from 1 May to 14 February.");
        assert!(said(Lang::Fr).ends_with("pas du 1 mai au 14 février."));
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let said = |lang, number| {
            let mut bundle = bundle(lang);
            let resource = FluentResource::try_new("n = { $n }".to_owned()).unwrap();
            bundle.add_resource(resource).unwrap();
            Words {
                lang,
                wanted: bundle,
                english: None,
            }
            .say("n", &json!({ "n": number }))
        };
        assert_eq!(said(Lang::En, json!(1284)), "1,284");
        assert_eq!(said(Lang::Fr, json!(1_234_567)), "1\u{202f}234\u{202f}567");
        assert_eq!(said(Lang::Fr, json!(-18.4)), "\u{2212}18,4");
        assert_eq!(said(Lang::En, json!(999)), "999");
        assert_eq!(said(Lang::Fr, json!("2026")), "2026");
        assert_eq!(said(Lang::En, json!("007")), "007");
    }

    #[test]
    fn numbers_that_came_as_text_choose_plurals() {
        let words = Words::new(Lang::Fr);
        let said =
            |count: &str| words.say_coded("operation", "tags-write", &json!({ "count": count }));
        assert_eq!(said("1"), "tags d’un fichier");
        assert_eq!(said("12"), "tags de 12 fichiers");
    }

    #[test]
    fn what_steers_a_terminal_is_shown() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\0"), "a�[2Jb�c�");
        assert_eq!(visible("ⴰⵎⴰⵣⵉⵖ · عيشة"), "ⴰⵎⴰⵣⵉⵖ · عيشة");
    }

    #[test]
    fn a_gap_is_seen() {
        let words = Words::new(Lang::Fr);
        assert_eq!(words.say("no-such-word", &Value::Null), "no-such-word");
        assert_eq!(words.find_coded("finding", "no.such", &Value::Null), None);
    }

    #[test]
    fn every_code_has_words_in_both_languages() {
        use griot_domain::field::{FIELDS, Kind, fields_of};
        use griot_domain::tags::TagField;

        let mut wanted: Vec<(&str, &str)> = Vec::new();
        wanted.extend(
            griot_domain::finding::FindingCode::ALL
                .iter()
                .map(|code| ("finding", code.code())),
        );
        for check in griot_domain::finding::checks() {
            wanted.push(("check", check.id));
        }
        let titles: Vec<String> = griot_domain::finding::checks()
            .iter()
            .map(|check| format!("{}-title", check.id))
            .collect();
        wanted.extend(titles.iter().map(|title| ("finding", title.as_str())));
        wanted.extend(
            griot_domain::field::COLUMN_SETS
                .iter()
                .map(|(name, _)| ("columns-set", *name)),
        );
        wanted.extend(
            griot_audio::analyse::QualityKind::ALL
                .iter()
                .map(|kind| ("finding", kind.code())),
        );
        wanted.extend(
            griot_domain::gate::GateReason::ALL
                .iter()
                .map(|reason| ("gate", reason.code())),
        );
        wanted.extend(TagField::ALL.iter().map(|tag| ("field", tag.name())));
        wanted.extend(FIELDS.iter().map(|field| ("field", field.name)));
        wanted.extend(
            Kind::LISTED
                .iter()
                .flat_map(|kind| fields_of(*kind))
                .map(|field| ("field", field.name)),
        );
        wanted.extend(Kind::LISTED.iter().map(|kind| ("cli-kind", kind.name())));
        wanted.extend(
            griot_domain::clearance::Rule::ALL
                .iter()
                .map(|rule| ("clearance-rule", rule.code())),
        );
        for lang in [Lang::En, Lang::Fr] {
            // Without the way back to English.
            let words = Words {
                english: None,
                ..Words::new(lang)
            };
            for (family, code) in &wanted {
                assert!(
                    words.find_coded(family, code, &Value::Null).is_some(),
                    "{lang:?} lacks {family}-{code}"
                );
            }
        }
    }
}
