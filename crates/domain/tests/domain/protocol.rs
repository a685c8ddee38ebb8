//! What communities ask, and what follows.

use griot_domain::date::{CivilDate, Term};
use griot_domain::gate::{KioskProtocols, kiosk_protocols};
use griot_domain::protocol::{
    Access, Audience, Closes, Consent, Exit, Facts, Family, Label, Note, Override, Places,
    Question, Use, Verdict, ask, over, parse_seasons, short_code, write_seasons,
};
use proptest::prelude::*;

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).unwrap_or_else(|_| panic!("no day: {text}"))
}

fn term(from: &str, to: &str) -> Term {
    Term::new(Some(day(from)), Some(day(to))).unwrap()
}

/// Facts as the cases write them.
fn facts(text: &str) -> Facts {
    let mut facts = Facts::default();
    let mut rest = text.trim();
    while !rest.is_empty() && rest != "-" {
        let end = match rest.find([' ', '[']) {
            Some(at) if rest[at..].starts_with('[') => rest.find(']').unwrap() + 1,
            Some(at) => at,
            None => rest.len(),
        };
        fact(&mut facts, &rest[..end]);
        rest = rest[end..].trim_start();
    }
    facts
}

fn fact(facts: &mut Facts, text: &str) {
    if let Some((head, inside)) = text.trim_end_matches(']').split_once('[') {
        let mut words = inside.split(' ');
        match head {
            "note" => facts.notes.push(note(words)),
            "consent" => facts.consents.push(consent(words)),
            _ => {
                let (since, until) = words.next().unwrap().split_once("..").unwrap();
                facts.overrides.push(Override {
                    exit: Exit::Kiosk,
                    by: "Awa Diallo".to_owned(),
                    reason: "They said so".to_owned(),
                    since: day(since),
                    until: (!until.is_empty()).then(|| day(until)),
                });
            }
        }
    } else if let Some(open) = text.strip_prefix("open=") {
        facts.access = match open {
            "unclear" => Access::Unclear,
            open => Access::From(day(open)),
        };
    } else {
        let (family, type_) = text.split_once(':').unwrap();
        facts.labels.push(Label {
            family: Family::find(family).unwrap(),
            type_: type_.to_owned(),
            name: type_.to_owned(),
            community: "Tankora".to_owned(),
        });
    }
}

fn note<'a>(mut words: impl Iterator<Item = &'a str>) -> Note {
    let mut note = Note {
        text: "asked".to_owned(),
        said_by: String::new(),
        closes: Closes::find(words.next().unwrap()).unwrap(),
        never: false,
        seasons: Vec::new(),
        places: Places::Anywhere,
        audience: None,
    };
    let list = |text: &str| text.split('+').map(str::to_owned).collect();
    for word in words {
        match word.split_once('=') {
            None if word == "never" => note.never = true,
            None => note.seasons.extend(parse_seasons(word).unwrap()),
            Some(("only", places)) => note.places = Places::Only(list(places)),
            Some(("not", places)) => note.places = Places::Except(list(places)),
            Some((_, who)) => note.audience = Some(Audience::find(who).unwrap()),
        }
    }
    note
}

fn consent<'a>(mut words: impl Iterator<Item = &'a str>) -> Consent {
    let giver = words.next().unwrap().parse().unwrap();
    let uses = words.next().unwrap().split('+');
    let mut consent = Consent {
        giver,
        by: format!("giver {giver}"),
        uses: uses.map(|code| Use::find(code).unwrap()).collect(),
        until: None,
        withdrawn_on: None,
        proved: true,
    };
    for word in words {
        match word.split_once('=') {
            Some(("until", last)) => consent.until = Some(day(last)),
            Some((_, on)) => consent.withdrawn_on = Some(on.to_owned()),
            None => consent.proved = false,
        }
    }
    consent
}

fn question<'a>(use_: &str, place: &'a str, audience: &str) -> Question<'a> {
    Question {
        use_: Use::find(use_).unwrap(),
        place: (place != "-").then_some(place),
        audience: Audience::find(audience).unwrap(),
        exit: Exit::Kiosk,
    }
}

#[test]
fn every_case_gets_its_verdict_and_its_reasons() {
    let mut count = 0;
    for line in include_str!("protocol-cases.txt").lines() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let [said, use_, place, on, audience, verdict, reasons] = parts[..] else {
            panic!("seven columns: {line}");
        };
        let answer = ask(&facts(said), question(use_, place, audience), day(on));
        let passes = if answer.overridden.is_some() { "+" } else { "" };
        let got = format!("{}{passes}", answer.verdict.code());
        assert_eq!(got, verdict, "{line}\n{answer:?}");
        assert_eq!(answer.passes(), verdict == "open" || verdict.ends_with('+'));
        let codes: Vec<&str> = answer
            .reasons
            .iter()
            .map(|one| one.code.code().trim_start_matches("protocol-"))
            .collect();
        assert_eq!(codes.join(" "), reasons, "{line}");
        count += 1;
    }
    assert!(count >= 85, "{count}");
}

#[test]
fn a_term_falls_into_pieces() {
    let asked = question("sale", "FR", "everyone");
    let season = facts("note[sale 06-01..09-30]");
    let pieces = over(&season, asked, term("2026-11-23", "2027-12-31"));
    let shown: Vec<String> = pieces
        .iter()
        .map(|piece| {
            let end = piece.term.ends_before().unwrap();
            format!("{} {}", end, piece.answer.verdict.code())
        })
        .collect();
    assert_eq!(
        shown,
        ["2027-06-01 open", "2027-10-01 closed", "2027-12-31 open"]
    );
    // One fact in force on all days is one piece, however the year turns.
    let whole = over(
        &facts("tk:non_commercial note[hearing]"),
        asked,
        term("2026-01-01", "2030-01-01"),
    );
    assert_eq!(whole.len(), 1);
    let open = Term::new(Some(day("2026-11-23")), None).unwrap();
    let last = over(&season, asked, open).pop().unwrap();
    assert_eq!(last.term.ends_before(), None);
}

fn kiosk(said: &str, from: &str, to: &str, on: &str) -> String {
    match kiosk_protocols(&facts(said), "FR", term(from, to), day(on)) {
        KioskProtocols::Stays(reasons) => {
            let codes: Vec<&str> = reasons.iter().map(|one| one.code.code()).collect();
            format!("stays {}", codes.join(" "))
        }
        KioskProtocols::Sold {
            cut, resting_on, ..
        } => {
            let rests = if resting_on.is_empty() { "" } else { "+" };
            match cut {
                None => format!("sold{rests}"),
                Some(cut) => format!(
                    "sold{rests} {}..{}",
                    cut.starts_on().unwrap(),
                    cut.ends_before().unwrap()
                ),
            }
        }
    }
}

#[test]
fn a_kiosk_sells_on_the_first_days_that_are_open_and_keeps_no_sound_that_may_not_be_heard() {
    for (said, from, to, on, wanted) in [
        ("-", "2026-11-23", "2027-05-22", "2026-11-23", "sold"),
        // The season is not within the offer.
        (
            "note[sale 06-01..09-30]",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "sold",
        ),
        (
            "note[sale 06-01..09-30]",
            "2026-11-23",
            "2027-08-01",
            "2026-11-23",
            "sold 2026-11-23..2027-06-01",
        ),
        // It begins in the season, and opens after it.
        (
            "note[sale 11-01..12-24]",
            "2026-11-01",
            "2027-08-01",
            "2026-11-23",
            "sold 2026-12-25..2027-08-01",
        ),
        // A stick made after the season was over still goes to the offer's end.
        (
            "note[sale 11-01..11-10]",
            "2026-11-01",
            "2027-08-01",
            "2026-11-23",
            "sold",
        ),
        // All of the offer is within it.
        (
            "note[sale 11-01..05-31]",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "stays protocol-note-season",
        ),
        // What may not be heard in summer is not put on a stick that lives through summer.
        (
            "note[hearing 06-01..09-30]",
            "2026-11-23",
            "2027-08-01",
            "2026-11-23",
            "stays protocol-note-season",
        ),
        (
            "note[hearing 06-01..09-30]",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "sold",
        ),
        // The stick is made while it may not be heard, before the offer begins.
        (
            "note[hearing 11-01..11-30]",
            "2026-12-01",
            "2027-05-22",
            "2026-11-23",
            "stays protocol-note-season",
        ),
        (
            "open=2026-12-01",
            "2026-12-01",
            "2027-05-22",
            "2026-11-23",
            "stays protocol-access-delayed",
        ),
        (
            "open=2026-11-23",
            "2026-12-01",
            "2027-05-22",
            "2026-11-23",
            "sold",
        ),
        (
            "tk:seasonal",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "stays protocol-label-season-unknown",
        ),
        (
            "tk:non_commercial",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "stays protocol-label-not-commercial",
        ),
        (
            "note[sale not=FR]",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "stays protocol-note-place",
        ),
        (
            "tk:non_commercial override[2026-11-01..]",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "sold+",
        ),
        (
            "tk:non_commercial override[2026-11-01..2027-01-31]",
            "2026-11-23",
            "2027-05-22",
            "2026-11-23",
            "sold+ 2026-11-23..2027-02-01",
        ),
        (
            "consent[1 sale until=2026-12-31] note[sale 05-01..05-31]",
            "2026-11-23",
            "2027-06-22",
            "2026-11-23",
            "stays protocol-consent-expired protocol-note-season",
        ),
    ] {
        assert_eq!(
            kiosk(said, from, to, on),
            wanted,
            "{said} {from}..{to} on {on}"
        );
    }
}

#[test]
fn letters_stand_for_types_and_unknown_types_for_themselves() {
    assert_eq!(short_code(Family::Tk, "non_commercial"), "TK NC");
    assert_eq!(short_code(Family::Bc, "consent_non_verified"), "BC CNV");
    assert_eq!(
        short_code(Family::Notice, "traditional_knowledge"),
        "Notice TK"
    );
    assert_eq!(short_code(Family::Tk, "new_one"), "TK new_one");
}

#[test]
fn seasons_are_read_as_written() {
    for (text, wanted) in [
        ("06-01..09-30", Some("06-01..09-30")),
        (
            "06-01..09-30;12-15..01-15",
            Some("06-01..09-30, 12-15..01-15"),
        ),
        ("", Some("")),
        ("02-29..03-01", Some("02-29..03-01")),
        ("02-30..03-01", None),
        ("6-1..9-30", None),
        ("06-01", None),
        ("13-01..14-01", None),
    ] {
        let read = parse_seasons(text).ok().map(|all| write_seasons(&all));
        assert_eq!(read.as_deref(), wanted, "{text}");
    }
}

proptest! {
    /// The pieces of a term say of each day what is said of that day alone, and leave no day out.
    #[test]
    fn pieces_agree_with_days(
        first in (1u8..=12, 1u8..=28), last in (1u8..=12, 1u8..=28), from in 0i32..800, length in 1i32..900,
        open in proptest::option::of(0i32..900), until in proptest::option::of(0i32..900),
    ) {
        let start = day("2026-01-01");
        let at = |days: i32| start.add_days(days).unwrap();
        let mut known = facts(&format!("note[sale {:02}-{:02}..{:02}-{:02}]", first.0, first.1, last.0, last.1));
        known.access = open.map_or(Access::Open, |days| Access::From(at(days)));
        known.consents.push(Consent { until: until.map(at), ..consent("1 sale".split(' ')) });
        let asked = question("sale", "FR", "everyone");
        let term = Term::new(Some(at(from)), Some(at(from + length))).unwrap();
        let pieces = over(&known, asked, term);
        for days in from..from + length {
            let of_day: Vec<_> = pieces.iter().filter(|piece| piece.term.contains(at(days))).collect();
            prop_assert_eq!(of_day.len(), 1);
            prop_assert_eq!(&of_day[0].answer, &ask(&known, asked, at(days)));
        }
        prop_assert!(pieces.windows(2).all(|two| two[0].answer != two[1].answer));
        let worst = pieces.iter().map(|piece| piece.answer.verdict).max();
        prop_assert!(worst >= Some(Verdict::Open));
    }
}
