//! Which thing of the catalogue a row is about.

use std::collections::HashMap;

use griot_domain::field::{Field, FieldId, Kind as Of};
use griot_domain::query::Query;
use griot_store::Read;
use griot_store::search::{self, Wide};

use super::Layout;
use super::keys::{Key, ladder};
use super::text::values_of;
use crate::Result;

/// What was found for a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// This thing.
    One(i64),
    /// Several things, by this field's value.
    Several(&'static str, String),
    /// The uid is of nothing here.
    UnknownUid(String),
    /// The uid is of a thing of another kind.
    OtherKind(Of, String),
    /// Nothing that is known.
    None,
}

#[derive(Debug, Clone, Copy)]
enum Hit {
    One(i64),
    Several,
}

/// Finds rows' things. What rows without a uid are known by is read once, when the first of them comes.
pub(super) struct Matcher {
    of: Of,
    keys: Vec<Key>,
    known: Option<Vec<HashMap<String, Hit>>>,
}

impl Matcher {
    pub(super) fn new(layout: &Layout) -> Self {
        Matcher {
            of: layout.of,
            keys: ladder(layout),
            known: None,
        }
    }

    /// Finds the thing of a row: by its uid where it has one, else by the first key that finds anything.
    pub(super) fn find(
        &mut self,
        read: &Read<'_>,
        uid: Option<&str>,
        value: &dyn Fn(FieldId) -> Option<String>,
    ) -> Result<Match> {
        if let Some(uid) = uid.map(str::trim).filter(|uid| !uid.is_empty()) {
            return Ok(match search::find_by_uid(read, uid)? {
                Some((of, id)) if of == self.of => Match::One(id),
                Some((of, _)) => Match::OtherKind(of, uid.to_owned()),
                None => Match::UnknownUid(uid.to_owned()),
            });
        }
        if self.known.is_none() {
            self.known = Some(self.learn(read)?);
        }
        let mut several = None;
        for (key, known) in self.keys.iter().zip(self.known.iter().flatten()) {
            let values: Vec<String> = key
                .fields()
                .iter()
                .map(|field| value(field.id).unwrap_or_default())
                .collect();
            for form in key.forms(&values) {
                match known.get(&form) {
                    Some(Hit::One(id)) => return Ok(Match::One(*id)),
                    Some(Hit::Several) if several.is_none() => {
                        let name = key.fields().first().map_or("", |field| field.name);
                        several = Some(Match::Several(name, values.join(" · ")));
                    }
                    _ => {}
                }
            }
        }
        Ok(several.unwrap_or(Match::None))
    }

    fn learn(&self, read: &Read<'_>) -> Result<Vec<HashMap<String, Hit>>> {
        let fields: Vec<&Field> = self
            .keys
            .iter()
            .flat_map(|key| key.fields().iter().copied())
            .collect();
        let mut known = vec![HashMap::new(); self.keys.len()];
        let everything = Query { terms: Vec::new() };
        let mut wide = Wide::new(read, self.of, &fields)?;
        let mut cells = Vec::new();
        for id in search::ids(read, self.of, &everything)? {
            if wide.row(id, &mut cells)?.is_none() {
                continue;
            }
            let mut rest = cells.as_slice();
            for (key, known) in self.keys.iter().zip(&mut known) {
                let Some((own, after)) = rest.split_at_checked(key.fields().len()) else {
                    break;
                };
                rest = after;
                let values: Vec<String> = own.iter().map(|raw| values_of(raw).join("; ")).collect();
                for entry in key.entries(&values) {
                    known
                        .entry(entry)
                        .and_modify(|hit| {
                            if !matches!(hit, Hit::One(other) if *other == id) {
                                *hit = Hit::Several;
                            }
                        })
                        .or_insert(Hit::One(id));
                }
            }
        }
        Ok(known)
    }
}
