//! Orders by a field, as the person who looks sorts words: by the Unicode Collation Algorithm (UTS #10) with the
//! tailoring of their language (CLDR), numbers within texts by their value. An order is kept in memory until somebody
//! writes.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::panic::resume_unwind;
use std::sync::Arc;

use griot_domain::field::{Field, FieldId, Kind, Shape};
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use rusqlite::types::ValueRef;

use super::order::Ranks;
use super::{VALUE_SEPARATOR, scalar, table};
use crate::{Read, Result, Store};

/// What an order is by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct By {
    kind: Kind,
    field: FieldId,
    language: String,
}

/// Orders that are kept, the newest last; so many at most.
pub(crate) type KeptSorts = Vec<(By, Arc<Ranks>)>;
const KEPT: usize = 6;

/// So few are sorted by themselves where no order is kept.
const FEW: usize = 4096;

/// So many keys are made on one core.
const SHARE: usize = 2048;

/// An order in which these things can be laid: of all of their kind, or of `found` alone where these are few.
/// `version` is that of the snapshot; none where somebody wrote meanwhile, and nothing is kept then.
pub(super) fn order(
    store: &Store,
    read: &Read<'_>,
    kind: Kind,
    field: &Field,
    found: Option<&[i64]>,
    version: Option<i64>,
) -> Result<Arc<Ranks>> {
    let by = By {
        kind,
        field: field.id,
        language: store.language(),
    };
    if let Some(version) = version {
        let kept = store.kept_sorts();
        let same = |(kept, ranks): &&(By, Arc<Ranks>)| *kept == by && ranks.version == version;
        if let Some((_, ranks)) = kept.iter().find(same) {
            return Ok(Arc::clone(ranks));
        }
    }
    let few = found.filter(|found| found.len() <= FEW);
    // What is equal stands as it does in the list's own order.
    let own = match kind {
        Kind::Recording => Some(store.kept_order.get(read)?),
        _ => None,
    };
    let read_values = values(read, kind, field, few)?;
    let ranks = Arc::new(sorted(
        read_values,
        &by.language,
        own.as_deref(),
        version.unwrap_or_default(),
    ));
    if let (Some(_), None) = (version, few) {
        let mut kept = store.kept_sorts();
        kept.retain(|(kept, _)| *kept != by);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((by, Arc::clone(&ranks)));
    }
    Ok(ranks)
}

/// One value: nothing, a number, or the place of a text in a list of different ones.
#[derive(Clone, Copy)]
enum Value {
    None,
    Number(f64),
    Text(u32),
}

/// The values of a column, each with the id of its row.
struct Values {
    of: Vec<(Value, u32)>,
    texts: Vec<String>,
    /// Whether the texts are words, and not codes or dates.
    words: bool,
}

fn values(read: &Read<'_>, kind: Kind, field: &Field, few: Option<&[i64]>) -> Result<Values> {
    let value = scalar::sorted(kind, field);
    let one = if few.is_some() {
        " WHERE r.id = ?1"
    } else {
        ""
    };
    let sql = format!("SELECT r.id, {value} FROM {} AS r{one}", table(kind));
    let mut statement = read.0.prepare_cached(&sql)?;
    let mut values = Values {
        of: Vec::new(),
        texts: Vec::new(),
        words: matches!(
            field.shape,
            Shape::Text | Shape::MultiText | Shape::Names | Shape::Language
        ),
    };
    let mut known: HashMap<String, u32> = HashMap::new();
    let mut take = |rows: &mut rusqlite::Rows<'_>| -> Result<()> {
        while let Some(row) = rows.next()? {
            let value = match row.get_ref(1)? {
                ValueRef::Null | ValueRef::Blob(_) => Value::None,
                #[allow(clippy::cast_precision_loss, reason = "an order of counts and lengths")]
                ValueRef::Integer(number) => Value::Number(number as f64),
                ValueRef::Real(number) => Value::Number(number),
                ValueRef::Text([]) => Value::None,
                ValueRef::Text(text) => {
                    let text = String::from_utf8_lossy(text);
                    let at = known.get(text.as_ref()).copied().unwrap_or_else(|| {
                        let at = u32::try_from(values.texts.len()).unwrap_or(u32::MAX);
                        values.texts.push(text.clone().into_owned());
                        known.insert(text.into_owned(), at);
                        at
                    });
                    Value::Text(at)
                }
            };
            values.of.push((value, row.get(0)?));
        }
        Ok(())
    };
    match few {
        None => take(&mut statement.query([])?)?,
        Some(ids) => {
            for id in ids {
                take(&mut statement.query([id])?)?;
            }
        }
    }
    Ok(values)
}

/// Numbers before texts; what has no value is last either way.
fn sorted(values: Values, language: &str, own: Option<&Ranks>, version: i64) -> Ranks {
    let places = places(&values.texts, values.words, language);
    let place = |at: u32| places.get(at as usize).copied().unwrap_or(u32::MAX);
    let tie = |id: u32| own.map_or(id, |own| own.rank(id).unwrap_or(u32::MAX));
    let mut of: Vec<(Value, u32, u32)> = values
        .of
        .into_iter()
        .map(|(value, id)| {
            let value = match value {
                Value::Text(at) => Value::Text(place(at)),
                other => other,
            };
            (value, tie(id), id)
        })
        .collect();
    let class = |value: &Value| match value {
        Value::Number(_) => 0,
        Value::Text(_) => 1,
        Value::None => 2,
    };
    of.sort_unstable_by(|(a, tie_a, id_a), (b, tie_b, id_b)| {
        let values = match (a, b) {
            (Value::Number(a), Value::Number(b)) => a.total_cmp(b),
            (Value::Text(a), Value::Text(b)) => a.cmp(b),
            _ => class(a).cmp(&class(b)),
        };
        values.then(tie_a.cmp(tie_b)).then(id_a.cmp(id_b))
    });
    let valued = of.iter().filter(|(value, _, _)| class(value) < 2).count();
    let ids = of.into_iter().map(|(_, _, id)| id).collect();
    Ranks::new(version, ids, valued)
}

/// The place of each text among all of them; texts that sort alike have the same.
fn places(texts: &[String], words: bool, language: &str) -> Vec<u32> {
    let mut order: Vec<(Vec<u8>, usize)> = if words {
        keys(texts, language).into_iter().zip(0..).collect()
    } else {
        texts
            .iter()
            .map(|text| text.clone().into_bytes())
            .zip(0..)
            .collect()
    };
    order.sort_unstable();
    let mut places = vec![0; texts.len()];
    let mut place = 0;
    let mut before: Option<&[u8]> = None;
    for (key, at) in &order {
        if before.is_some_and(|before| before.cmp(key) != Ordering::Equal) {
            place += 1;
        }
        before = Some(key);
        if let Some(slot) = places.get_mut(*at) {
            *slot = place;
        }
    }
    places
}

/// Sort keys of texts, made on all cores.
fn keys(texts: &[String], language: &str) -> Vec<Vec<u8>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = texts.len().div_ceil(cores).max(SHARE);
    std::thread::scope(|scope| {
        let parts: Vec<_> = texts
            .chunks(share)
            .map(|part| scope.spawn(move || keys_of(part, language)))
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    })
}

fn keys_of(texts: &[String], language: &str) -> Vec<Vec<u8>> {
    let collator = collator(language);
    let keys = texts.iter().map(|text| {
        let mut key = Vec::with_capacity(text.len() * 2);
        match &collator {
            Some(collator) => {
                let first = text.split(VALUE_SEPARATOR).next().unwrap_or_default();
                let Ok(()) = collator.write_sort_key_to(first, &mut key);
            }
            None => key.extend(griot_domain::text::fold(text).bytes()),
        }
        key
    });
    keys.collect()
}

/// The collator of a language (BCP 47); an unknown one sorts as the root does.
fn collator(language: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
    let mut preferences = CollatorPreferences::from(&locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default()).ok()
}
