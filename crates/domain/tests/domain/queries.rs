//! The query language.

use griot_domain::field::find_field;
use griot_domain::query::{Matcher, Query, parse};
use proptest::prelude::*;

fn read(text: &str) -> Query {
    parse(text, &|name| find_field(name).is_some())
}

/// One line per term, short enough to read in a table.
fn told(text: &str) -> String {
    let terms: Vec<String> = read(text)
        .terms
        .iter()
        .map(|t| {
            let not = if t.negated { "not " } else { "" };
            let field = t.field.as_ref().map_or("*", |f| f.as_str());
            let what = match &t.matcher {
                Matcher::Words { words, prefix } => {
                    format!(
                        "words {}{}",
                        words.join("+"),
                        if *prefix { "…" } else { "" }
                    )
                }
                Matcher::Phrase(words) => format!("phrase {}", words.join("+")),
                Matcher::Range(a, b) => format!(
                    "range {}..{}",
                    a.as_deref().unwrap_or("_"),
                    b.as_deref().unwrap_or("_")
                ),
                Matcher::None => "none".to_owned(),
                Matcher::Any => "any".to_owned(),
                Matcher::Exact(value) => format!("exact {value}"),
            };
            format!("{not}{field} {what}")
        })
        .collect();
    terms.join("; ")
}

#[test]
fn what_a_query_asks() {
    for (text, asks) in [
        ("", ""),
        ("   ", ""),
        ("oumou", "* words oumou…"),
        ("Oumou Sangaré", "* words oumou; * words sangare…"),
        (
            "artist:\"Oumou\" language:bam isrc:none field recordings",
            "artist phrase oumou; language words bam; isrc none; * words field; * words recordings…",
        ),
        ("\"field recordings\"", "* phrase field+recordings"),
        ("-live", "not * words live"),
        ("live -live", "* words live; not * words live"),
        ("-\"live at\" x", "not * phrase live+at; * words x…"),
        (
            "-artist:khaled rai",
            "not artist words khaled; * words rai…",
        ),
        ("recorded:1970..1979", "recorded range 1970..1979"),
        ("recorded:1970..", "recorded range 1970.._"),
        ("loudness:..-14", "loudness range _..-14"),
        ("isrc:any", "isrc any"),
        ("isrc:NONE", "isrc none"),
        ("title:\"none\"", "title phrase none"),
        ("title:=none", "title exact none"),
        ("title:=\"Le Thé\"", "title exact Le Thé"),
        ("title:\"\"", "title none"),
        ("title:=", "title none"),
        ("isrc:", "* words isrc…"),
        ("isrc: x", "* words isrc; * words x…"),
        ("foo:bar", "* words foo+bar…"),
        ("foo:\"bar baz\"", "* words foo; * phrase bar+baz"),
        ("http://x.org", "* words http+x+org…"),
        ("Durée:..300", "durée range _..300"),
        ("artiste:khaled", "artiste words khaled…"),
        ("foo-bar", "* words foo+bar…"),
        ("title:foo-bar x", "title words foo+bar; * words x…"),
        ("!!!", "* exact !!!"),
        ("\"!!!\"", "* exact !!!"),
        ("-", "* exact -"),
        ("- a", "* words a…"),
        ("Amadou & Mariam", "* words amadou; * words mariam…"),
        (
            "Djarabi - Sira / live",
            "* words djarabi; * words sira; * words live…",
        ),
        ("artist:sira &", "artist words sira…"),
        ("& -", "* exact &; * exact -"),
        ("\"!!!\" live", "* exact !!!; * words live…"),
        ("live -!!!", "* words live; not * exact !!!"),
        ("title:& live", "title exact &; * words live…"),
        ("--a", "not * words a"),
        ("\"\"", ""),
        ("a \"\"", "* words a…"),
        ("\"unclosed phrase", "* phrase unclosed+phrase"),
        ("a\"b c\"d", "* words a; * phrase b+c; * words d…"),
        ("«Le Thé» “x y”", "* phrase le+the; * phrase x+y"),
        ("title:=\"12\\\" mix\"", "title exact 12\" mix"),
        ("title:..", "title exact .."),
        ("北京城", "* words 北京+京城…"),
        ("title:a:b", "title words a+b…"),
        ("\u{3000}a\u{3000}", "* words a…"),
    ] {
        assert_eq!(told(text), asks, "{text}");
    }
    assert!(read(" ").is_everything());
    assert!(
        !read("!!!").is_everything(),
        "what cannot be read must not mean everything"
    );
}

#[test]
fn a_pasted_book_is_read_in_one_go() {
    // Looking for a colon in all that follows, term by term, took minutes here.
    let book = "mot ".repeat(500_000);
    assert_eq!(read(&book).terms.len(), 500_000);
    assert_eq!(read(&"\"x\"".repeat(200_000)).terms.len(), 200_000);
}

#[test]
fn spans_point_into_the_source() {
    let text = "été -artist:\"Oumou  S\" isrc:none";
    let spans: Vec<&str> = read(text)
        .terms
        .iter()
        .map(|t| &text[t.span.clone()])
        .collect();
    assert_eq!(spans, ["été", "-artist:\"Oumou  S\"", "isrc:none"]);
}

#[test]
fn written_queries_are_canonical() {
    for (text, written) in [
        ("  a   b ", "a b"),
        ("Artist:“Oumou S”", "artist:\"Oumou S\""),
        ("\"open", "\"open\""),
        ("-title:=\"a\"", "-title:=\"a\""),
    ] {
        assert_eq!(read(text).to_string(), written);
    }
}

fn without_spans(query: &Query) -> Query {
    let mut query = query.clone();
    query.terms.iter_mut().for_each(|t| t.span = 0..0);
    query
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let query = read(text);
    let mut end = 0;
    for term in &query.terms {
        prop_assert!(term.span.start >= end && term.span.start < term.span.end);
        prop_assert!(text.get(term.span.clone()).is_some());
        end = term.span.end;
        match &term.matcher {
            Matcher::Words { words, .. } | Matcher::Phrase(words) => {
                prop_assert!(!words.is_empty())
            }
            Matcher::Range(a, b) => prop_assert!(a.is_some() || b.is_some()),
            Matcher::Exact(value) => prop_assert!(!value.is_empty()),
            Matcher::None | Matcher::Any => {}
        }
    }
    let written = query.to_string();
    let again = read(&written);
    prop_assert_eq!(again.to_string(), written);
    prop_assert_eq!(without_spans(&again), without_spans(&query));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_a_query_that_reads_back(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn near_queries_read_back(text in "(-|title:|artist:|foo:|=|\"|«|\\\\| |a|none|\\.\\.|é|北|:|\u{3000}){0,12}") {
        holds(&text)?;
    }
}
