//! A query as a condition in SQL.

use griot_domain::field::{Field, FieldId, Kind, Shape, find_field_of};
use griot_domain::query::{Matcher, Query, Term};
use griot_domain::text::{alternatives, fold};
use rusqlite::types::Value;

use super::functions::compact;
use super::index::STRIDE;
use super::{COLLECTION, is_asked, names, scalar};
use crate::{Read, Result, collection};

/// What a query asks, taken apart by who can answer it.
pub(super) struct Condition {
    kind: Kind,
    /// What the words of recordings must match, as one expression of FTS5; empty where nothing is asked of them.
    words: String,
    /// What the row `r` must fulfil.
    sql: String,
    /// Values bound in `sql`, in the order in which they stand.
    values: Vec<Value>,
}

impl Condition {
    /// The ids of what answers, in no order.
    pub(super) fn found(self) -> Asked {
        let only_words = !self.words.is_empty() && self.sql == "1";
        let among_words = !self.words.is_empty() && self.kind == Kind::Recording;
        let (kind, rest) = (self.kind, self.sql.clone());
        let asked = self.filter();
        let sql = if only_words {
            matching(kind)
        } else if among_words {
            format!(
                "SELECT r.id FROM search CROSS JOIN recording AS r ON r.id = search.rowid / {STRIDE}
                 WHERE search MATCH ? AND {rest}"
            )
        } else {
            let table = super::table(kind);
            format!("SELECT r.id FROM {table} AS r WHERE {}", asked.sql)
        };
        Asked { sql, ..asked }
    }

    /// What stands behind WHERE in a statement over the row `r`.
    pub(super) fn filter(self) -> Asked {
        let Condition {
            kind,
            words,
            sql,
            values,
        } = self;
        if words.is_empty() {
            return Asked { sql, values };
        }
        Asked {
            sql: format!("r.id IN ({}) AND {sql}", matching(kind)),
            values: std::iter::once(words.into()).chain(values).collect(),
        }
    }
}

/// The ids of a kind whose words match.
fn matching(kind: Kind) -> String {
    match names::mark(kind) {
        None => format!("SELECT rowid / {STRIDE} FROM search WHERE search MATCH ?"),
        Some(mark) => format!(
            "SELECT rowid / {STRIDE} FROM search_name
             WHERE search_name MATCH ? AND rowid % {STRIDE} = {mark}"
        ),
    }
}

/// SQL and the values bound in it.
pub(super) struct Asked {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

/// One term: of the words of recordings, or of the row.
enum Part {
    Words(String),
    Row(Asked),
}

/// # Errors
/// SQLite's own, where a collection is looked up.
pub(super) fn condition(read: &Read<'_>, kind: Kind, query: &Query) -> Result<Condition> {
    condition_within(read, kind, query, 0)
}

/// A collection may ask for another one, so many times over; one that asks for itself has nothing in it.
const DEEPEST: usize = 8;

fn condition_within(read: &Read<'_>, kind: Kind, query: &Query, depth: usize) -> Result<Condition> {
    let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
    let mut all = Asked {
        sql: "1".to_owned(),
        values: Vec::new(),
    };
    for term in &query.terms {
        let part = match &term.field {
            Some(name) if name.as_str() == COLLECTION => {
                Part::Row(in_collection(read, kind, term, depth)?)
            }
            _ => of_term(kind, term),
        };
        let one = match part {
            Part::Words(words) if !term.negated => {
                wanted.push(format!("({words})"));
                continue;
            }
            Part::Words(words) => {
                unwanted.push(words);
                continue;
            }
            Part::Row(one) => one,
        };
        let not = if term.negated {
            "NOT coalesce"
        } else {
            "coalesce"
        };
        all.sql.push_str(&format!(" AND {not}(({}), 0)", one.sql));
        all.values.extend(one.values);
    }
    let mut words = wanted.join(" AND ");
    for one in unwanted {
        if words.is_empty() {
            // FTS5 knows NOT between two, but not alone.
            let none_of = format!(" AND r.id NOT IN ({})", matching(kind));
            all.sql.push_str(&none_of);
            all.values.push(one.into());
        } else {
            words = format!("({words}) NOT ({one})");
        }
    }
    Ok(Condition {
        kind,
        words,
        sql: all.sql,
        values: all.values,
    })
}

/// What is in a collection; nothing is in one that is not there or of another kind.
fn in_collection(read: &Read<'_>, kind: Kind, term: &Term, depth: usize) -> Result<Asked> {
    let named = match &term.matcher {
        Matcher::Exact(name) => name.as_str(),
        _ => term.text.trim_matches('"'),
    };
    let kept = collection::find(read, named)?.filter(|kept| kept.of == kind.name());
    let (Some(kept), true) = (kept, depth < DEEPEST) else {
        return Ok(Asked {
            sql: "0".to_owned(),
            values: Vec::new(),
        });
    };
    let query = griot_domain::query::parse(&kept.query, &|name| is_asked(kind, name));
    let found = condition_within(read, kind, &query, depth + 1)?.found();
    Ok(Asked {
        sql: format!("r.id IN ({})", found.sql),
        values: found.values,
    })
}

fn of_term(kind: Kind, term: &Term) -> Part {
    let field = term
        .field
        .as_ref()
        .and_then(|name| find_field_of(kind, name.as_str()));
    match field {
        None => anywhere(kind, &term.matcher),
        Some(field) => in_field(kind, field, term),
    }
}

fn anywhere(kind: Kind, matcher: &Matcher) -> Part {
    match (kind, matcher) {
        (_, Matcher::Words { .. } | Matcher::Phrase(_)) => Part::Words(full_text(None, matcher)),
        (_, Matcher::Exact(value)) => {
            let title = if matches!(kind, Kind::Party | Kind::Place) {
                "r.name"
            } else {
                "r.title"
            };
            Part::Row(Asked {
                sql: format!("{title} = ?"),
                values: vec![value.clone().into()],
            })
        }
        _ => Part::Row(Asked {
            sql: "1".to_owned(),
            values: Vec::new(),
        }),
    }
}

fn in_field(kind: Kind, field: &Field, term: &Term) -> Part {
    let value = scalar::searched(kind, field.id);
    if let Some(text) = measure(field, term) {
        return Part::Row(range(field, &value, Some(text), Some(text)));
    }
    let matcher = &term.matcher;
    if field.id == FieldId::Finding
        && let Some(code) = finding_code(matcher)
    {
        let in_file = match matcher {
            Matcher::Exact(_) => Asked {
                sql: format!("griot_has_value({value}, ?)"),
                values: vec![code.clone().into()],
            },
            words => has_words(&value, words),
        };
        return Part::Row(found(in_file, code));
    }
    let column = full_text_column(kind, field.id);
    Part::Row(match matcher {
        Matcher::None => Asked {
            sql: format!("({value}) IS NULL"),
            values: Vec::new(),
        },
        Matcher::Any => Asked {
            sql: format!("({value}) IS NOT NULL"),
            values: Vec::new(),
        },
        Matcher::Exact(text) => Asked {
            sql: format!("griot_has_value(CAST({value} AS TEXT), ?)"),
            values: vec![text.clone().into()],
        },
        Matcher::Range(from, to) => range(field, &value, from.as_deref(), to.as_deref()),
        Matcher::Words { words, .. } => match field.shape {
            Shape::Code(_) => Asked {
                sql: format!("griot_compact({value}) LIKE ? || '%'"),
                values: vec![compact(&words.concat()).into()],
            },
            Shape::PartialDate => Asked {
                sql: format!("{value} LIKE ? || '%'"),
                values: vec![words.join("-").into()],
            },
            Shape::Flag => flag(&value, words),
            Shape::Language | Shape::Country => Asked {
                sql: format!(
                    "char(31) || griot_fold({value}) || char(31) LIKE '%' || char(31) || ? || char(31) || '%'"
                ),
                values: vec![words.join(" ").into()],
            },
            _ => match column {
                Some(column) => return Part::Words(full_text(Some(column), matcher)),
                None => has_words(&value, matcher),
            },
        },
        Matcher::Phrase(words) => match (field.shape, column) {
            (Shape::Text | Shape::MultiText, Some(column)) => {
                return Part::Words(full_text(Some(column), matcher));
            }
            (Shape::Code(_), _) => Asked {
                sql: format!("griot_compact({value}) = ?"),
                values: vec![compact(&words.concat()).into()],
            },
            _ => has_words(&value, matcher),
        },
    })
}

/// A finding's code as it is asked for.
fn finding_code(matcher: &Matcher) -> Option<String> {
    match matcher {
        Matcher::Words { words, .. } | Matcher::Phrase(words) => Some(words.join("-")),
        Matcher::Exact(code) => Some(code.clone()),
        Matcher::Range(..) | Matcher::None | Matcher::Any => None,
    }
}

/// Recordings about which this was found, or about whose release, or in whose file.
fn found(in_file: Asked, code: String) -> Asked {
    let mut values = vec![code.clone().into(), code.into()];
    values.extend(in_file.values);
    Asked {
        sql: format!(
            "(r.id IN (SELECT subject_id FROM check_found WHERE code = ? AND of = 'recording' AND open > 0)
              OR r.id IN (SELECT t.recording_id FROM check_found AS f JOIN track AS t ON t.release_id = f.subject_id
                          WHERE f.code = ? AND f.of = 'release' AND f.open > 0)
              OR {})",
            in_file.sql
        ),
        values,
    }
}

fn flag(value: &str, words: &[String]) -> Asked {
    let no = words
        .first()
        .is_some_and(|word| matches!(word.as_str(), "no" | "non" | "0" | "false" | "faux"));
    let is = if no { "IS NULL" } else { "IS NOT NULL" };
    Asked {
        sql: format!("({value}) {is}"),
        values: Vec::new(),
    }
}

/// What is asked of a number as it was written: `-14.5` and `3:05` are no words.
fn measure<'a>(field: &Field, term: &'a Term) -> Option<&'a str> {
    let one = match &term.matcher {
        Matcher::Words { .. } | Matcher::Phrase(_) => term.text.trim_matches('"'),
        Matcher::Exact(value) => value.as_str(),
        Matcher::Range(..) | Matcher::None | Matcher::Any => return None,
    };
    matches!(
        field.shape,
        Shape::Integer | Shape::Decibel | Shape::Duration
    )
    .then_some(one)
}

fn range(field: &Field, value: &str, from: Option<&str>, to: Option<&str>) -> Asked {
    let mut sql = format!("({value}) IS NOT NULL");
    let mut values = Vec::new();
    let mut bound = |operator: &str, value_sql: String, bound: Value| {
        sql.push_str(&format!(" AND {value_sql} {operator} ?"));
        values.push(bound);
    };
    match field.shape {
        Shape::Integer | Shape::Decibel | Shape::Duration => {
            // All that is shown so counts: a length in whole seconds, a level with one decimal.
            let (scale, below, above) = match field.shape {
                Shape::Duration => (1000.0, 500.0, 499.0),
                Shape::Decibel => (1.0, 0.05, 0.05),
                _ => (1.0, 0.0, 0.0),
            };
            let numeric = format!("CAST({value} AS REAL)");
            let ends = [(">=", from, -below), ("<=", to, above)];
            for (operator, text, slack) in ends {
                match text.map(number) {
                    Some(Some(end)) => {
                        bound(operator, numeric.clone(), Value::Real(end * scale + slack));
                    }
                    Some(None) => bound("=", "0".to_owned(), Value::Integer(1)),
                    None => {}
                }
            }
        }
        Shape::PartialDate => {
            if let Some(from) = from {
                bound(">=", value.to_owned(), from.to_owned().into());
            }
            if let Some(to) = to {
                // 1980 means the whole of it: '~' comes after every digit and dash.
                bound("<", value.to_owned(), format!("{to}~").into());
            }
        }
        _ => {
            let folded = format!("griot_fold({value})");
            if let Some(from) = from {
                bound(">=", folded.clone(), fold(from).into());
            }
            if let Some(to) = to {
                bound("<", folded, format!("{}\u{10ffff}", fold(to)).into());
            }
        }
    }
    Asked { sql, values }
}

/// `-14.5`, `-14,5`, `−14.5`; minutes and seconds as `3:05`, with hours as `1:02:07`.
fn number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".").replace('\u{2212}', "-");
    let mut parts = text.split(':').map(|part| part.parse::<f64>().ok());
    let first = parts.next()??;
    parts.try_fold(first, |sum, part| Some(sum * 60.0 + part?))
}

fn has_words(value: &str, matcher: &Matcher) -> Asked {
    let value = format!("CAST({value} AS TEXT)");
    match matcher {
        Matcher::Words { words, prefix } => Asked {
            sql: format!("griot_has_words({value}, ?, ?)"),
            values: vec![words.join(" ").into(), Value::Integer(i64::from(*prefix))],
        },
        Matcher::Phrase(words) => Asked {
            sql: format!("griot_has_phrase({value}, ?)"),
            values: vec![words.join(" ").into()],
        },
        _ => Asked {
            sql: "1".to_owned(),
            values: Vec::new(),
        },
    }
}

/// What the index of words is asked.
fn full_text(column: Option<&str>, matcher: &Matcher) -> String {
    let quoted = |word: &str| format!("\"{}\"", word.replace('"', ""));
    let expression = match matcher {
        Matcher::Phrase(words) => quoted(&words.join(" ")),
        Matcher::Words { words, prefix } => {
            let last = words.len().saturating_sub(1);
            let all: Vec<String> = words
                .iter()
                .enumerate()
                .map(|(index, word)| {
                    let mut any: Vec<String> =
                        alternatives(word).iter().map(|one| quoted(one)).collect();
                    if any.is_empty() {
                        any.push(quoted(word));
                    }
                    if *prefix && index == last {
                        any.push(format!("{}*", quoted(word)));
                    }
                    format!("({})", any.join(" OR "))
                })
                .collect();
            all.join(" AND ")
        }
        _ => String::new(),
    };
    match column {
        Some(column) => format!("{{{column}}} : ({expression})"),
        None => expression,
    }
}

fn full_text_column(kind: Kind, id: FieldId) -> Option<&'static str> {
    if kind != Kind::Recording {
        return names::column(id);
    }
    match id {
        FieldId::Title => Some("title"),
        FieldId::Version => Some("version"),
        FieldId::Artist => Some("artist"),
        FieldId::ReleaseTitle => Some("release"),
        FieldId::ReleaseArtist => Some("albumartist"),
        FieldId::ReleaseLabel => Some("label"),
        FieldId::Genre => Some("genre"),
        FieldId::Place => Some("place"),
        FieldId::WorkTitle => Some("work"),
        FieldId::Comment => Some("comment"),
        FieldId::Lyrics => Some("lyrics"),
        FieldId::Path => Some("path"),
        _ => None,
    }
}
