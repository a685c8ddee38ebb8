//! Names and titles besides the printed one: in any script and language, and which of them to show.
//!
//! A name stands in one line as `TEXT [LANGUAGE-SCRIPT KIND]`: `ߞߟߍߟߌ [nqo-Nkoo original]`,
//! `The River [eng translated]`, `Um Kulthum [Latn transliterated?]` where nobody has taken a proposal yet.

use crate::text::{latin, script_of};

/// What a name is beside the printed one (DDEX: `TitleType`, MusicBrainz: alias types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// As the people whose it is write it.
    Original,
    /// The same sounds in another script.
    Transliterated,
    /// The same meaning in another language.
    Translated,
    /// Another one for the same thing.
    Alternative,
    /// The full, official one.
    Formal,
}

impl NameKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::Original,
        Self::Transliterated,
        Self::Translated,
        Self::Alternative,
        Self::Formal,
    ];

    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Transliterated => "transliterated",
            Self::Translated => "translated",
            Self::Alternative => "alternative",
            Self::Formal => "formal",
        }
    }

    /// The kind of this stable name, if there is one.
    #[must_use]
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// One more name of a party, or title of a recording, release or work. Where its text is the printed one, it says
/// what that is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name {
    /// The name, code point for code point.
    pub text: String,
    /// Its language: ISO 639-3 where known, else as written, in one word.
    pub language: Option<String>,
    /// Its script: ISO 15924 where known, else as written, in one word.
    pub script: Option<String>,
    /// What it is.
    pub kind: NameKind,
    /// Made by a program, and nobody has taken it yet.
    pub proposed: bool,
}

impl Name {
    /// A name of which nothing else is known.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Name {
            text: text.to_owned(),
            language: None,
            script: None,
            kind: NameKind::Alternative,
            proposed: false,
        }
    }

    /// Reads one line; brackets that say nothing of a name belong to its text.
    #[must_use]
    pub fn parse(line: &str) -> Self {
        let line = line.trim();
        let said = line.strip_suffix(']').and_then(|rest| {
            let (text, said) = rest.rsplit_once('[')?;
            let text = text.trim_end();
            (!text.is_empty()).then(|| read_said(text, said)).flatten()
        });
        said.unwrap_or_else(|| Name::plain(line))
    }

    /// The script that is said, else the one in which its letters stand.
    #[must_use]
    pub fn written_in(&self) -> Option<&str> {
        self.script.as_deref().or_else(|| script_of(&self.text))
    }

    /// The language and script as one tag (BCP 47, RFC 5646 §2.1: `bam-Nkoo`); `None` where neither is said.
    #[must_use]
    pub fn tag(&self) -> Option<String> {
        let language = self.language.as_deref();
        match (language, self.script.as_deref()) {
            (None, None) => None,
            (Some(language), None) => Some(language.to_owned()),
            (language, Some(script)) => Some(format!("{}-{script}", language.unwrap_or("und"))),
        }
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} [", self.text)?;
        if let Some(tag) = self.tag() {
            write!(f, "{tag} ")?;
        }
        let open = if self.proposed { "?" } else { "" };
        write!(f, "{}{open}]", self.kind.name())
    }
}

/// What stands in the brackets: a tag and a kind, a kind alone, or a tag of language and script.
fn read_said(text: &str, said: &str) -> Option<Name> {
    let mut name = Name::plain(text);
    let words: Vec<&str> = said.split_whitespace().collect();
    let tag = match words.as_slice() {
        [tag, kind] => {
            read_kind(kind, &mut name)?;
            Some(*tag)
        }
        [only] if read_kind(only, &mut name).is_some() => None,
        [tag]
            if tag
                .split_once('-')
                .is_some_and(|(_, script)| is_script_code(script)) =>
        {
            Some(*tag)
        }
        _ => return None,
    };
    if let Some(tag) = tag {
        let (language, script) = match tag.split_once('-') {
            Some((language, script)) => (Some(language), Some(script)),
            None if is_script_code(tag) => (None, Some(tag)),
            None => (Some(tag), None),
        };
        name.language = language.filter(|code| *code != "und").map(str::to_owned);
        name.script = script.map(str::to_owned);
    }
    Some(name)
}

fn read_kind(word: &str, name: &mut Name) -> Option<()> {
    let bare = word.strip_suffix('?');
    name.kind = NameKind::find_by_name(bare.unwrap_or(word))?;
    name.proposed = bare.is_some();
    Some(())
}

/// Whether a text has the shape of an ISO 15924 code: four letters, the first a capital.
#[must_use]
pub fn is_script_code(code: &str) -> bool {
    let mut letters = code.chars();
    code.len() == 4
        && letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && letters.all(|c| c.is_ascii_lowercase())
}

/// Codes of ISO 15924 for scripts that Unicode counts as others' forms, or that are no scripts.
const OTHER_SCRIPTS: &[&str] = &[
    "Afak", "Aran", "Blis", "Cirt", "Cyrs", "Egyd", "Egyh", "Geok", "Hanb", "Hans", "Hant", "Hntl",
    "Hrkt", "Inds", "Jamo", "Jpan", "Jurc", "Kitl", "Kore", "Kpel", "Latf", "Latg", "Leke", "Loma",
    "Maya", "Moon", "Nkgb", "Piqd", "Roro", "Sara", "Sarb", "Shui", "Syre", "Syrj", "Syrn", "Teng",
    "Tols", "Visp", "Wole", "Zinh", "Zmth", "Zsye", "Zsym", "Zxxx", "Zyyy", "Zzzz",
];

/// Whether ISO 15924 knows a code; `Qaaa` to `Qabx` are everybody's own.
#[must_use]
pub fn is_known_script(code: &str) -> bool {
    use unicode_script::Script;
    is_script_code(code)
        && (Script::from_short_name(code).is_some()
            || OTHER_SCRIPTS.contains(&code)
            || ("Qaaa"..="Qabx").contains(&code))
}

/// A language, a script or both that somebody wants to see; or the name as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    language: Option<String>,
    script: Option<String>,
}

impl Wanted {
    /// Reads `fra`, `Latn`, `bam-Nkoo`; `None` for the word `printed` and for what is no code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = code.trim();
        let (language, script) = match code.split_once('-') {
            Some((language, script)) => (Some(language), Some(script)),
            None if code.len() == 4 => (None, Some(code)),
            None => (Some(code), None),
        };
        let fits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphabetic());
        if code.eq_ignore_ascii_case("printed")
            || ![language, script].iter().flatten().all(|p| fits(p))
        {
            return None;
        }
        Some(Wanted {
            language: language.map(str::to_ascii_lowercase),
            script: script.map(str::to_owned),
        })
    }

    fn fits(&self, language: Option<&str>, script: Option<&str>) -> bool {
        let same = |wanted: Option<&str>, found: Option<&str>| {
            wanted.is_none_or(|wanted| found.is_some_and(|one| one.eq_ignore_ascii_case(wanted)))
        };
        same(self.language.as_deref(), language) && same(self.script.as_deref(), script)
    }
}

/// The name to show: the first wish that the printed name or another fulfils decides; else the printed one stays.
/// What is only proposed is never shown.
#[must_use]
pub fn shown<'a>(printed: &'a str, names: &'a [Name], wanted: &[Wanted]) -> &'a str {
    let of_printed = names.iter().find(|name| name.text == printed);
    let language = of_printed.and_then(|name| name.language.as_deref());
    let script = of_printed.map_or_else(|| script_of(printed), Name::written_in);
    for wish in wanted {
        if wish.fits(language, script) {
            return printed;
        }
        let fitting = names.iter().filter(|name| {
            !name.proposed && wish.fits(name.language.as_deref(), name.written_in())
        });
        // An alternative is shown only where there is nothing closer to the name.
        if let Some(best) = fitting.min_by_key(|name| name.kind == NameKind::Alternative) {
            return &best.text;
        }
    }
    printed
}

/// A Latin typing of a name in another script, as a proposal; `None` where it stands in Latin letters already, or
/// in none. `person` says that every word begins with a capital.
#[must_use]
pub fn propose(text: &str, person: bool) -> Option<Name> {
    let script = script_of(text)?;
    let typed = latin(&with_article(text));
    if script == "Latn" || typed.trim().is_empty() {
        return None;
    }
    let mut begin = true;
    let mut proposed = String::with_capacity(typed.len());
    for c in typed.trim().chars() {
        if begin && c.is_alphabetic() {
            proposed.extend(c.to_uppercase());
            begin = false;
        } else {
            proposed.push(c);
        }
        begin |= person && !c.is_alphanumeric();
    }
    Some(Name {
        text: proposed,
        language: None,
        script: Some("Latn".to_owned()),
        kind: NameKind::Transliterated,
        proposed: true,
    })
}

/// The Arabic article as Latin sleeves write it, and the feminine ending as it is heard.
fn with_article(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let open = word.strip_prefix("ال").map(|rest| format!("al-{rest}"));
        let word = open.as_deref().unwrap_or(word);
        word.strip_suffix('ة')
            .map_or_else(|| word.to_owned(), |stem| format!("{stem}a"))
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_is_written() {
        for line in [
            "ߞߟߍߟߌ [nqo-Nkoo original]",
            "The River [eng translated]",
            "Um Kulthum [und-Latn transliterated?]",
            "Kele [alternative]",
            "Live [at Bamako] [fra formal]",
            "ليلى [ara-Arab original]",
        ] {
            assert_eq!(Name::parse(line).to_string(), line);
        }
        assert_eq!(
            Name::parse("Kele [Latn transliterated]").to_string(),
            "Kele [und-Latn transliterated]"
        );
        assert_eq!(
            Name::parse("Kele [bam-Latn]").language.as_deref(),
            Some("bam")
        );
    }

    #[test]
    fn brackets_that_say_nothing_of_a_name_are_text() {
        for text in [
            "[traditional]",
            "Kele [live]",
            "Kele [mix]",
            "Kele []",
            "a ] b [",
            "Kele [bam live]",
        ] {
            let name = Name::parse(text);
            assert_eq!(
                (name.text.as_str(), name.kind),
                (text, NameKind::Alternative)
            );
            assert_eq!(Name::parse(&name.to_string()), name);
        }
    }

    #[test]
    fn the_first_wish_that_can_be_fulfilled_decides() {
        let names: Vec<Name> = [
            "Umm Kulthum [Latn transliterated]",
            "Oum Kalthoum [fra-Latn alternative]",
            "Star of the East [eng alternative]",
            "Am Klthwm [Latn transliterated?]",
        ]
        .iter()
        .map(|line| Name::parse(line))
        .collect();
        let show = |codes: &[&str]| {
            let wanted: Vec<Wanted> = codes
                .iter()
                .filter_map(|code| Wanted::parse(code))
                .collect();
            shown("أم كلثوم", &names, &wanted).to_owned()
        };
        for (codes, seen) in [
            (&["fra", "Latn"][..], "Oum Kalthoum"),
            (&["Latn"], "Umm Kulthum"),
            (&["bam", "Arab", "Latn"], "أم كلثوم"),
            (&["eng"], "Star of the East"),
            (&["nqo-Nkoo"], "أم كلثوم"),
            (&[], "أم كلثوم"),
        ] {
            assert_eq!(show(codes), seen, "{codes:?}");
        }
    }

    #[test]
    fn proposals_are_in_latin_letters_and_marked() {
        for (text, person, typed) in [
            ("ούζο", false, Some("Ouzo")),
            ("Эдита Пьеха", true, Some("Edita Pekha")),
            ("北京", false, Some("Beijing")),
            ("فرقة المقهى", true, Some("Frqa Al-Mqhy")),
            ("Kele", false, None),
            ("!!", false, None),
        ] {
            let name = propose(text, person);
            assert_eq!(
                name.as_ref().map(|name| name.text.as_str()),
                typed,
                "{text}"
            );
            assert!(name.is_none_or(|name| name.proposed));
        }
    }
}
