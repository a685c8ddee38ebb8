//! Tags of keys and values: Vorbis comments and APEv2 items, which differ only in
//! names and in how several values stand together.

use super::gather::{Gather, Text};
use super::map::{Id3, PLACES, Place};
use super::piece::Plan;
use super::source::Span;
use super::text::{join_pair, split_pair, without_nul};
use griot_domain::tags::{TagField, TagSet};
use std::collections::{BTreeMap, BTreeSet};

/// Which names and habits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Vorbis,
    /// Vorbis comments with R128 gains in ReplayGain's stead (RFC 7845 §5.2.1).
    Opus,
    Ape,
}

/// One comment or item.
#[derive(Debug)]
pub(crate) struct Item {
    /// Upper case; empty where the item is nothing that we could read.
    pub key: String,
    pub values: Vec<Text>,
    /// Where it stands, its frame included.
    pub span: Span,
}

/// All items of a tag.
#[derive(Debug)]
pub(crate) struct Keyed {
    pub dialect: Dialect,
    pub items: Vec<Item>,
}

impl Dialect {
    /// The key that is written; `None` where there is no place.
    fn key(self, place: &Place) -> Option<&'static str> {
        match (self, place.field) {
            (Self::Ape, _) => Some(place.ape),
            (Self::Opus, TagField::ReplayGainTrackGain) => Some("R128_TRACK_GAIN"),
            (Self::Opus, TagField::ReplayGainAlbumGain) => Some("R128_ALBUM_GAIN"),
            (Self::Opus, TagField::ReplayGainTrackPeak | TagField::ReplayGainAlbumPeak) => None,
            _ => Some(place.vorbis),
        }
    }

    /// Every key that is read, the first one first.
    fn keys(self, place: &Place) -> impl Iterator<Item = &'static str> {
        let also = if self == Self::Ape {
            place.ape_also
        } else {
            place.vorbis_also
        };
        let gain = self == Self::Opus && place.vorbis.starts_with("REPLAYGAIN");
        self.key(place)
            .into_iter()
            .chain(also.iter().copied())
            .chain(gain.then_some(place.vorbis))
    }
}

const fn is_number(place: &Place) -> bool {
    matches!(place.id3, Id3::Number(_))
}

const fn is_total(place: &Place) -> bool {
    matches!(place.id3, Id3::Total(_))
}

/// The number's place for a total and the total's for a number.
fn partner(place: &Place) -> Option<&'static Place> {
    PLACES.iter().find(|other| match (place.id3, other.id3) {
        (Id3::Number(a), Id3::Total(b)) | (Id3::Total(a), Id3::Number(b)) => a == b,
        _ => false,
    })
}

/// R128's Q7.8 gain against −23 LUFS as ReplayGain's against −18.
fn from_r128(text: &str) -> Option<String> {
    let steps: i16 = text.trim().parse().ok()?;
    Some(format!("{:.2} dB", f64::from(steps) / 256.0 + 5.0))
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "the range is checked on the line before"
)]
fn to_r128(text: &str) -> Option<String> {
    let number = text.trim().strip_suffix("dB").unwrap_or(text).trim();
    let plain = number
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'+' | b'.'));
    let steps = ((number.parse::<f64>().ok().filter(|_| plain)? - 5.0) * 256.0).round();
    (f64::from(i16::MIN)..=f64::from(i16::MAX))
        .contains(&steps)
        .then(|| (steps as i16).to_string())
}

impl Keyed {
    fn raw(&self, key: &str) -> impl Iterator<Item = &Text> {
        self.items
            .iter()
            .filter(move |i| i.key.eq_ignore_ascii_case(key))
            .flat_map(|i| &i.values)
    }

    fn has(&self, key: &str) -> bool {
        self.raw(key).any(|t| !t.text.is_empty())
    }

    /// The key that a place is read from; none for a total that stands beside its number.
    fn source(&self, place: &Place) -> Option<&'static str> {
        // In APE the pair is the rule and comes first, in Vorbis comments it is the exception.
        let pairs_rule = is_total(place) && self.dialect == Dialect::Ape;
        if pairs_rule && self.beside(place).is_some() {
            return None;
        }
        self.dialect
            .keys(place)
            .skip(usize::from(pairs_rule))
            .find(|key| self.has(key))
    }

    /// A total that stands beside its number.
    fn beside(&self, place: &Place) -> Option<Text> {
        let key = self.source(partner(place).filter(|_| is_total(place))?)?;
        self.raw(key).find_map(|t| {
            Some(Text {
                text: split_pair(&t.text)?.1.to_owned(),
                valid: t.valid,
            })
        })
    }

    fn field(&self, place: &Place) -> Vec<Text> {
        let Some(key) = self.source(place) else {
            return self.beside(place).into_iter().collect();
        };
        self.raw(key)
            .filter_map(|t| {
                let text = match key {
                    "R128_TRACK_GAIN" | "R128_ALBUM_GAIN" => from_r128(&t.text)?,
                    _ if is_number(place) => split_pair(&t.text)
                        .map_or(t.text.as_str(), |(n, _)| n)
                        .to_owned(),
                    _ => t.text.clone(),
                };
                Some(Text {
                    text,
                    valid: t.valid,
                })
            })
            .collect()
    }

    pub fn fields(&self, out: &mut Gather) {
        for place in PLACES {
            out.set(place.field, self.field(place));
        }
    }

    /// A total that only stands in `3/12` must be written out when the number changes, and the other way.
    fn closure(&self, changed: &BTreeSet<TagField>) -> BTreeSet<TagField> {
        let mut all = changed.clone();
        for place in PLACES.iter().filter(|p| is_number(p)) {
            let Some(total) = partner(place) else {
                continue;
            };
            let pair = self
                .source(place)
                .is_some_and(|key| self.raw(key).any(|t| split_pair(&t.text).is_some()));
            if (pair || self.dialect == Dialect::Ape)
                && (all.contains(&place.field) || all.contains(&total.field))
            {
                all.extend([place.field, total.field]);
            }
        }
        all
    }

    /// The items with the changed fields as wanted, and how many there are. `write` makes one
    /// field's items out of its key and values.
    pub fn edit(
        &self,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
        write: impl Fn(&str, &[String]) -> (Vec<u8>, u32),
    ) -> (Plan, u32) {
        let changed = self.closure(changed);
        let mut instead: BTreeMap<String, &Place> = BTreeMap::new();
        for place in PLACES.iter().filter(|p| changed.contains(&p.field)) {
            let own = self.dialect.key(place);
            let clearing = wanted.get(&place.field).is_none_or(Vec::is_empty);
            for key in self.dialect.keys(place) {
                if own == Some(key) || clearing || self.source(place) == Some(key) {
                    instead.entry(key.to_ascii_uppercase()).or_insert(place);
                }
            }
        }
        let (mut plan, mut count, mut done) = (Plan::default(), 0, BTreeSet::new());
        let mut put = |plan: &mut Plan, place: &Place| {
            let Some(key) = self.dialect.key(place).filter(|key| done.insert(*key)) else {
                return 0;
            };
            let values = self.values(place, wanted);
            let (bytes, items) = if values.is_empty() {
                (Vec::new(), 0)
            } else {
                write(key, &values)
            };
            plan.add(&bytes);
            items
        };
        for item in &self.items {
            if let Some(place) = instead.get(&item.key) {
                count += put(&mut plan, place);
            } else {
                plan.keep(item.span);
                count += 1;
            }
        }
        for place in PLACES.iter().filter(|p| changed.contains(&p.field)) {
            count += put(&mut plan, place);
        }
        (plan, count)
    }

    /// The values as they are to be written.
    fn values(&self, place: &Place, wanted: &TagSet) -> Vec<String> {
        let of = |field| wanted.get(&field).cloned().unwrap_or_default();
        let list: Vec<String> = of(place.field)
            .into_iter()
            .filter(|v| !v.is_empty())
            .collect();
        match (self.dialect, place.id3) {
            (Dialect::Ape, Id3::Number(_) | Id3::Total(_)) => {
                let other = partner(place).and_then(|p| of(p.field).into_iter().next());
                let own = list.into_iter().next();
                let (number, total) = if is_number(place) {
                    (own, other)
                } else {
                    (other, own)
                };
                join_pair(number.as_deref(), total.as_deref())
                    .into_iter()
                    .map(|v| without_nul(&v))
                    .collect()
            }
            (Dialect::Ape, _) => list.iter().map(|v| without_nul(v)).collect(),
            (Dialect::Opus, _) if place.vorbis.ends_with("_GAIN") => {
                list.iter().filter_map(|v| to_r128(v)).collect()
            }
            // "1/2" would be read as a number and a total.
            (_, Id3::Number(_)) => list
                .into_iter()
                .filter(|v| split_pair(v).is_none())
                .collect(),
            _ => list,
        }
    }
}
