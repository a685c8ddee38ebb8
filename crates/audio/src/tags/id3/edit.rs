//! From fields back to frames.

use super::super::map::{Id3, PLACES, Place};
use super::super::piece::Plan;
use super::super::source::{Fault, Source};
use super::super::text::{join_pair, split_credit, split_pair, without_nul};
use super::frame::{Unit, header};
use super::read::{is_mapped_role, pairs, same_role, unit};
use super::{Id3v2, to_synchsafe};
use griot_domain::tags::{TagField, TagSet};
use std::collections::{BTreeMap, BTreeSet};

/// The fields that TIPL, TMCL and IPLS hold.
fn is_credit(place: &Place) -> bool {
    matches!(place.id3, Id3::People(_) | Id3::Players)
}

fn values(wanted: &TagSet, field: TagField) -> &[String] {
    wanted.get(&field).map_or(&[], Vec::as_slice)
}

fn text_frame(id: [u8; 4], front: &[u8], parts: &[String]) -> Result<Vec<u8>, Fault> {
    let parts: Vec<String> = parts.iter().map(|p| without_nul(p)).collect();
    let body = [front, parts.join("\0").as_bytes()].concat();
    Ok([header(id, body.len() as u64 + 1, [0; 2])?, vec![3], body].concat())
}

fn language(of: [u8; 3]) -> [u8; 3] {
    if of.iter().all(u8::is_ascii_lowercase) {
        of
    } else {
        *b"XXX"
    }
}

impl Id3v2 {
    /// Fields that must be written anew besides the changed ones: what only older versions
    /// could say, and what shares a list with something that changes.
    fn closure(&self, changed: &BTreeSet<TagField>) -> BTreeSet<TagField> {
        let has = |id: &[u8; 4]| self.of_unit(&Unit::Text(*id)).next().is_some();
        let mut all = changed.clone();
        if self.major < 4 {
            if has(b"TYER") && !has(b"TDRC") {
                all.insert(TagField::Date);
            }
            if has(b"TORY") && !has(b"TDOR") {
                all.insert(TagField::OriginalDate);
            }
        }
        let credits = PLACES.iter().filter(|p| is_credit(p)).map(|p| p.field);
        let old_list = self.of_unit(&Unit::Credits).next().is_some();
        if old_list && (self.major < 4 || credits.clone().any(|f| changed.contains(&f))) {
            all.extend(credits);
        }
        all
    }

    /// The tag with the changed fields as wanted and all else as it was. `wanted` is the full set.
    pub fn edit(
        &self,
        src: &mut Source<'_>,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
    ) -> Result<Plan, Fault> {
        let changed = self.closure(changed);
        // Each unit that goes, and the one that comes in its stead.
        let mut instead: BTreeMap<Unit, Unit> = BTreeMap::new();
        for place in PLACES.iter().filter(|p| changed.contains(&p.field)) {
            let own = unit(place.id3);
            let shadowed = self.at(place.id3).iter().all(|t| t.text.is_empty());
            if shadowed || values(wanted, place.field).is_empty() {
                for other in place.id3_also {
                    instead.insert(unit(*other), own.clone());
                    if *other == Id3::Year {
                        instead.insert(Unit::Text(*b"TDAT"), own.clone());
                    }
                }
            }
            if is_credit(place) {
                instead.insert(Unit::Credits, own.clone());
            }
            instead.insert(own.clone(), own);
        }
        let mut done = BTreeSet::new();
        let mut frames = Plan::default();
        for frame in &self.frames {
            match instead.get(&frame.unit) {
                None => self.carry(src, frame, &mut frames)?,
                Some(new) if done.insert(new.clone()) => {
                    frames.add(&self.build(new, &changed, wanted)?)
                }
                Some(_) => {}
            }
        }
        for new in instead.values() {
            if done.insert(new.clone()) {
                frames.add(&self.build(new, &changed, wanted)?);
            }
        }
        // A tag holds at least one byte; readers skip padding.
        if frames.pieces.is_empty() && self.padding.len == 0 {
            frames.add(&[0; 16]);
        }
        // Bytes that are no frames stay, but behind a zero, so that nobody takes them for one.
        if self.junk && self.padding.len > 0 {
            frames.add(&[0; 10]);
        }
        frames.keep(self.padding);
        let size = to_synchsafe(frames.len()).ok_or(Fault::TooLarge("ID3v2"))?;
        let mut plan = Plan::default();
        plan.add(b"ID3\x04\0");
        plan.add(&[if self.unsynchronised { 0x80 } else { 0 }]);
        plan.add(&size);
        plan.append(frames);
        Ok(plan)
    }

    /// The frames of one unit.
    fn build(
        &self,
        unit_wanted: &Unit,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
    ) -> Result<Vec<u8>, Fault> {
        let mut places = PLACES.iter().filter(|p| unit(p.id3) == *unit_wanted);
        let Some(place) = places.next() else {
            return Ok(Vec::new());
        };
        let list = values(wanted, place.field);
        let first = list.first().map(String::as_str);
        if let Id3::People(_) = place.id3 {
            return self.people(changed, wanted);
        }
        if let Id3::Number(id) = place.id3 {
            let total = places.next().and_then(|p| values(wanted, p.field).first());
            let pair = join_pair(first, total.map(String::as_str));
            return pair.map_or(Ok(Vec::new()), |p| text_frame(id, b"", &[p]));
        }
        if list.is_empty() {
            return Ok(Vec::new());
        }
        match place.id3 {
            Id3::Text(id) => text_frame(id, b"", list),
            Id3::User(about) => text_frame(*b"TXXX", &[about.as_bytes(), b"\0"].concat(), list),
            Id3::Players => text_frame(*b"TMCL", b"", &players(list)),
            Id3::Comment => {
                let old = self
                    .of_unit(unit_wanted)
                    .next()
                    .map_or(*b"XXX", |f| f.language);
                text_frame(*b"COMM", &[language(old).as_slice(), b"\0"].concat(), list)
            }
            Id3::Lyrics => {
                // One frame per text, told apart by description (§4.8).
                let mut out = Vec::new();
                for (i, words) in list.iter().enumerate() {
                    let old = self
                        .of_unit(unit_wanted)
                        .nth(i)
                        .map_or(*b"XXX", |f| f.language);
                    let about = if i == 0 {
                        String::new()
                    } else {
                        (i + 1).to_string()
                    };
                    let front = [language(old).as_slice(), about.as_bytes(), b"\0"].concat();
                    out.extend(text_frame(*b"USLT", &front, std::slice::from_ref(words))?);
                }
                Ok(out)
            }
            Id3::Ufid => {
                let body = [
                    b"http://musicbrainz.org\0".as_slice(),
                    first.unwrap_or_default().as_bytes(),
                ]
                .concat();
                Ok([header(*b"UFID", body.len() as u64, [0; 2])?, body].concat())
            }
            Id3::License => match list {
                [address] if is_address(address) => Ok([
                    header(*b"WCOP", address.len() as u64, [0; 2])?,
                    address.clone().into_bytes(),
                ]
                .concat()),
                _ => text_frame(*b"TXXX", b"LICENSE\0", list),
            },
            Id3::Movement => {
                let kept = self
                    .of_unit(unit_wanted)
                    .flat_map(|f| &f.strings)
                    .find_map(|t| split_pair(&t.text));
                let pair = join_pair(first, kept.map(|(_, total)| total));
                pair.map_or(Ok(Vec::new()), |p| text_frame(*b"MVIN", b"", &[p]))
            }
            Id3::Number(_) | Id3::Total(_) | Id3::People(_) | Id3::Year => Ok(Vec::new()),
        }
    }

    /// TIPL: functions without a field stay, and so do those of fields that do not change.
    fn people(&self, changed: &BTreeSet<TagField>, wanted: &TagSet) -> Result<Vec<u8>, Fault> {
        let ours = || {
            PLACES.iter().filter_map(|p| match p.id3 {
                Id3::People(role) if changed.contains(&p.field) => Some((role, p.field)),
                _ => None,
            })
        };
        let mut list: Vec<String> = Vec::new();
        for (role, name) in self.of_unit(&Unit::People).flat_map(pairs) {
            if !is_mapped_role(role) || !ours().any(|(changing, _)| same_role(changing, role)) {
                list.extend([role.to_owned(), name.text.clone()]);
            }
        }
        for (role, field) in ours() {
            for name in values(wanted, field) {
                list.extend([role.to_owned(), name.clone()]);
            }
        }
        if list.is_empty() {
            Ok(Vec::new())
        } else {
            text_frame(*b"TIPL", b"", &list)
        }
    }
}

/// TMCL's instruments and names, made so that they read back as the same credits.
fn players(list: &[String]) -> Vec<String> {
    list.iter()
        .flat_map(|credit| match split_credit(credit) {
            Some((name, role)) if !role.eq_ignore_ascii_case("performer") => {
                [role.to_owned(), name.to_owned()]
            }
            _ => ["performer".to_owned(), credit.clone()],
        })
        .collect()
}

fn is_address(s: &str) -> bool {
    let web = s.starts_with("http://") || s.starts_with("https://");
    web && s.bytes().all(|b| b.is_ascii_graphic())
}
