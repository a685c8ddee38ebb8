//! What a search costs: the first hundred hits in the list's order with the exact count.

use std::path::Path;

use griot_domain::field::{Kind, find_field, find_field_of};
use griot_domain::query::parse;
use griot_domain::text::{latin, script_of};
use griot_store::search::{Page, Sort, list, rows};
use griot_store::{Catalogue, StoreError};

use crate::Result;
use crate::cost::{object, quantile, timed};
use crate::words::Chance;

const AT: &str = "2026-12-01T10:00:00Z";
const UNSORTED: Sort = Sort {
    field: None,
    descending: false,
};
const FIRST: Page = Page {
    offset: 0,
    limit: Some(100),
};

/// Queries of one kind.
struct Questions {
    name: &'static str,
    queries: Vec<String>,
}

/// Asks what people ask, drawn from the data; times in milliseconds.
pub fn measure(folder: &Path) -> Result<String> {
    let catalogue = Catalogue::open(folder, AT)?;
    let all = Page::default();
    let (whole, open) = timed(|| {
        Ok(list(
            catalogue.store(),
            Kind::Recording,
            &parse("", &known),
            UNSORTED,
            all,
        )?)
    })?;
    let mut figures = vec![
        ("recordings".to_owned(), whole.total as f64),
        ("order_ms".to_owned(), open),
    ];
    let mut every = Vec::new();
    for asked in questions(&catalogue)? {
        let mut times = Vec::new();
        let mut hits = Vec::new();
        for query in &asked.queries {
            let query = parse(query, &known);
            let (found, spent) = timed(|| {
                Ok(list(
                    catalogue.store(),
                    Kind::Recording,
                    &query,
                    UNSORTED,
                    FIRST,
                )?)
            })?;
            times.push(spent);
            hits.push(found.total as f64);
        }
        if !matches!(asked.name, "fields" | "latin" | "short" | "unspaced") {
            every.extend(times.iter().copied());
        }
        for (part, name) in [(0.5, "p50"), (0.95, "p95"), (1.0, "max")] {
            figures.push((format!("{}_{name}", asked.name), quantile(&mut times, part)));
        }
        figures.push((format!("{}_hits_p50", asked.name), quantile(&mut hits, 0.5)));
        figures.push((format!("{}_hits_max", asked.name), quantile(&mut hits, 1.0)));
    }
    for (part, name) in [(0.5, "p50"), (0.95, "p95")] {
        figures.push((format!("search_{name}"), quantile(&mut every, part)));
    }
    for kind in [Kind::Party, Kind::Release] {
        // The order of the list is read once, as that of recordings is.
        list(catalogue.store(), kind, &parse("", &known), UNSORTED, FIRST)?;
        let mut times = Vec::new();
        for asked in questions(&catalogue)? {
            if !matches!(asked.name, "word" | "typed" | "two") {
                continue;
            }
            for query in asked.queries {
                let query = parse(&query, &known);
                let (_, spent) =
                    timed(|| Ok(list(catalogue.store(), kind, &query, UNSORTED, FIRST)?))?;
                times.push(spent);
            }
        }
        for (part, name) in [(0.5, "p50"), (0.95, "p95"), (1.0, "max")] {
            figures.push((
                format!("{}_{name}", kind.name()),
                quantile(&mut times, part),
            ));
        }
    }
    for name in ["artist", "date", "isrc", "language"] {
        let sort = Sort {
            field: find_field(name),
            descending: false,
        };
        for turn in ["first", "again"] {
            let (_, spent) = timed(|| {
                Ok(list(
                    catalogue.store(),
                    Kind::Recording,
                    &parse("", &known),
                    sort,
                    all,
                )?)
            })?;
            figures.push((format!("sort_{name}_{turn}"), spent));
        }
    }
    Ok(object(&figures))
}

/// The queries themselves, one a line, for those who ask over the wire.
pub fn terms(folder: &Path) -> Result<String> {
    let catalogue = Catalogue::open(folder, AT)?;
    let asked = questions(&catalogue)?;
    let words = asked
        .iter()
        .filter(|asked| matches!(asked.name, "word" | "typed" | "two"));
    let lines: Vec<&str> = words
        .flat_map(|asked| asked.queries.iter().map(String::as_str))
        .collect();
    Ok(lines.join("\n"))
}

fn known(name: &str) -> bool {
    find_field_of(Kind::Recording, name).is_some()
}

fn questions(catalogue: &Catalogue) -> Result<Vec<Questions>> {
    let everything = list(
        catalogue.store(),
        Kind::Recording,
        &parse("", &known),
        UNSORTED,
        Page::default(),
    )?;
    let mut chance = Chance(2026);
    let ids: Vec<i64> = (0..400)
        .map(|_| everything.ids[chance.below(everything.ids.len())])
        .collect();
    let fields: Vec<_> = ["title", "artist", "release"]
        .iter()
        .filter_map(|name| find_field(name))
        .collect();
    let drawn = catalogue
        .store()
        .read(|read| rows(read, Kind::Recording, &ids, &fields))
        .map_err(|error: StoreError| error)?;
    let mut asked: Vec<Questions> = [
        "word", "typed", "two", "phrase", "unspaced", "short", "latin", "fields",
    ]
    .into_iter()
    .map(|name| Questions {
        name,
        queries: Vec::new(),
    })
    .collect();
    let mut put = |name: &str, query: String| {
        if let Some(questions) = asked.iter_mut().find(|questions| questions.name == name)
            && !query.is_empty()
        {
            questions.queries.push(query);
        }
    };
    for row in &drawn {
        let texts: Vec<&str> = row.cells.iter().flatten().map(String::as_str).collect();
        let text = texts[chance.below(texts.len())];
        let words: Vec<&str> = text.split_whitespace().collect();
        let word = words[chance.below(words.len())];
        let script = script_of(text).unwrap_or("");
        let letters: Vec<char> = text.chars().collect();
        if matches!(script, "Hani" | "Jpan" | "Hira" | "Thai" | "Khmr") {
            let at = chance.below(letters.len().saturating_sub(1).max(1));
            let two: String = letters.iter().skip(at).take(2).collect();
            put(
                if matches!(script, "Thai" | "Khmr") {
                    "unspaced"
                } else {
                    "short"
                },
                two,
            );
        } else {
            put("word", word.to_owned());
            // As somebody types: three letters and more of it.
            put("typed", word.chars().take(3 + chance.below(3)).collect());
            let other = texts[0].split_whitespace().next().unwrap_or(word);
            put("two", format!("{other} {word}"));
            put("phrase", format!("\"{text}\""));
        }
        if script != "Latn" {
            put("latin", latin(word));
        }
        let language = ["bam", "fra", "kab", "lin"][chance.below(4)];
        put(
            "fields",
            format!(
                "artist:{} language:{language}",
                texts
                    .get(1)
                    .unwrap_or(&word)
                    .split_whitespace()
                    .next()
                    .unwrap_or(word)
            ),
        );
    }
    for query in [
        "isrc:none",
        "language:bam",
        "country:ML",
        "date:1970..1975",
        "-genre:gnawa language:kab",
    ] {
        put("fields", query.to_owned());
    }
    Ok(asked)
}
