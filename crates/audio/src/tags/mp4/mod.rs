//! MPEG-4 (ISO 14496-12) with iTunes metadata: only `ilst`, the sizes above it and the offset
//! tables that it pushes on are rewritten.

mod atom;
mod boxes;

use super::essence::{Essence, OffsetTable};
use super::gather::{Gather, PICTURE_LIMIT};
use super::genre;
use super::map::{Mp4, PLACES, Place};
use super::piece::Plan;
use super::source::{Fault, Source, Span};
use atom::{Atom, data};
use boxes::Box4;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

pub(crate) use boxes::begins;

/// The metadata of an MPEG-4 file.
#[derive(Debug)]
pub(crate) struct Mp4File {
    moov: Option<Box4>,
    udta: Option<Box4>,
    meta: Option<Box4>,
    ilst: Option<Box4>,
    atoms: Vec<Atom>,
    /// What follows the atoms and is none.
    rest: Span,
    tables: Vec<OffsetTable>,
}

/// The atoms that are written together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Named([u8; 4]),
    /// Upper case.
    Free(String),
}

fn unit(place: Mp4) -> Unit {
    match place {
        Mp4::Text(n) | Mp4::Number(n) | Mp4::Total(n) | Mp4::Int(n) | Mp4::Flag(n) => {
            Unit::Named(n)
        }
        Mp4::Free(name) => Unit::Free(name.to_ascii_uppercase()),
        Mp4::OldGenre => Unit::Named(*b"gnre"),
    }
}

impl Mp4File {
    /// An empty one, for trying out what survives.
    pub const fn empty() -> Self {
        Self {
            moov: None,
            udta: None,
            meta: None,
            ilst: None,
            atoms: Vec::new(),
            rest: Span::new(0, 0),
            tables: Vec::new(),
        }
    }

    pub fn read(src: &mut Source<'_>) -> Result<(Self, Gather, Essence), Fault> {
        let top = boxes::children(src, Span::new(0, src.len()))?;
        let mut file = Self::empty();
        file.moov = top.iter().copied().find(|b| &b.kind == b"moov");
        if let Some(moov) = file.moov {
            for child in boxes::children(src, moov.body())? {
                if &child.kind == b"udta" && file.meta.is_none() {
                    file.meta = boxes::itunes_meta(src, child)?;
                    if file.udta.is_none() || file.meta.is_some() {
                        file.udta = Some(child);
                    }
                } else if &child.kind == b"trak" {
                    boxes::chunk_offsets(src, child, &mut file.tables)?;
                }
            }
        }
        if let Some(meta) = file.meta {
            file.ilst = boxes::children(src, meta.body())?
                .into_iter()
                .find(|b| &b.kind == b"ilst");
        }
        let chunk_tables = file.tables.clone();
        boxes::fragment_offsets(src, &top, &mut file.tables)?;
        let mut out = Gather::default();
        if file.moov.is_none() {
            out.unreadable("mp4");
        }
        if let Some(ilst) = file.ilst {
            file.take(src, ilst.body(), &mut out)?;
        }
        let media = top
            .iter()
            .filter(|b| &b.kind == b"mdat")
            .map(Box4::body)
            .collect();
        let boxes = top.iter().map(Box4::span).collect();
        Ok((
            file,
            out,
            Essence::Mp4 {
                media,
                boxes,
                tables: chunk_tables,
            },
        ))
    }

    /// Reads the atoms of an `ilst` body.
    fn take(&mut self, src: &mut Source<'_>, area: Span, out: &mut Gather) -> Result<(), Fault> {
        let mut at = area.start;
        let mut budget = super::gather::BLOCK_LIMIT;
        for found in boxes::children(src, area)? {
            at = found.end;
            self.atoms.push(atom::read(src, found, &mut budget)?);
        }
        self.rest = Span::between(at, area.end());
        if self.rest.len > 0 {
            out.unreadable("mp4");
        }
        for place in PLACES {
            out.set(place.field, self.field(place));
        }
        for cover in self
            .atoms
            .iter()
            .filter(|a| a.unit == Some(Unit::Named(*b"covr")))
        {
            for data in boxes::children(src, cover.inner)?
                .iter()
                .filter(|b| &b.kind == b"data")
                .take(64)
            {
                let bytes = Span::between(data.body().start + 8, data.end);
                if bytes.len <= PICTURE_LIMIT && out.has_room(bytes.len) {
                    out.picture(3, "", String::new(), src.bytes(bytes)?);
                } else {
                    out.find(super::TagFinding::PictureTooLarge { bytes: bytes.len });
                }
            }
        }
        Ok(())
    }

    /// The tags of an `ilst` body that stands alone.
    pub fn of_body(src: &mut Source<'_>) -> Result<Gather, Fault> {
        let mut out = Gather::default();
        Self::empty().take(src, Span::new(0, src.len()), &mut out)?;
        Ok(out)
    }

    fn of_unit(&self, unit: &Unit) -> impl Iterator<Item = &Atom> {
        self.atoms
            .iter()
            .filter(move |a| a.unit.as_ref() == Some(unit))
    }

    fn at(&self, place: Mp4) -> Vec<super::gather::Text> {
        let own = unit(place);
        let values = self.of_unit(&own).flat_map(|a| &a.values);
        match place {
            Mp4::Text(_) | Mp4::Free(_) => values.filter_map(data::text).collect(),
            Mp4::Number(_) => values.filter_map(|v| data::pair(v, 2)).take(1).collect(),
            Mp4::Total(_) => values.filter_map(|v| data::pair(v, 4)).take(1).collect(),
            Mp4::Int(_) | Mp4::Flag(_) => values.filter_map(data::int).take(1).collect(),
            Mp4::OldGenre => values
                .filter_map(|v| data::pair(v, 0))
                .filter_map(|t| genre::name(t.text.parse::<usize>().ok()?.checked_sub(1)?))
                .map(|name| super::gather::Text::new(name.to_owned()))
                .collect(),
        }
    }

    fn field(&self, place: &Place) -> Vec<super::gather::Text> {
        std::iter::once(place.mp4)
            .chain(place.mp4_also.iter().copied())
            .map(|p| self.at(p))
            .find(|values| values.iter().any(|t| !t.text.is_empty()))
            .unwrap_or_default()
    }

    /// The new body of `ilst`.
    pub fn edit(&self, changed: &BTreeSet<TagField>, wanted: &TagSet) -> Result<Plan, Fault> {
        let mut instead = std::collections::BTreeMap::new();
        for place in PLACES.iter().filter(|p| changed.contains(&p.field)) {
            let shadowed = self.at(place.mp4).iter().all(|t| t.text.is_empty());
            if shadowed || wanted.get(&place.field).is_none_or(Vec::is_empty) {
                for other in place.mp4_also {
                    instead.insert(unit(*other), unit(place.mp4));
                }
            }
            instead.insert(unit(place.mp4), unit(place.mp4));
        }
        let (mut out, mut done) = (Plan::default(), BTreeSet::new());
        for atom in &self.atoms {
            match atom.unit.as_ref().and_then(|u| instead.get(u)) {
                None => out.keep(atom.span),
                Some(new) if done.insert(new.clone()) => out.add(&build(new, wanted)?),
                Some(_) => {}
            }
        }
        for new in instead.values() {
            if done.insert(new.clone()) {
                out.add(&build(new, wanted)?);
            }
        }
        out.keep(self.rest);
        Ok(out)
    }

    pub fn plan(
        &self,
        src: &mut Source<'_>,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
    ) -> Result<Plan, Fault> {
        let moov = self.moov.ok_or(Fault::Damaged("MP4 without moov"))?;
        let body = self.edit(changed, wanted)?;
        let mut new = boxes::head(*b"ilst", body.len())?;
        new.append(body);
        // The innermost box that is there takes in what is missing.
        let (old, parents) = match (self.ilst, self.meta, self.udta) {
            (Some(ilst), Some(meta), Some(udta)) => (ilst.span(), vec![meta, udta, moov]),
            (_, Some(meta), Some(udta)) => (boxes::room(src, meta)?, vec![meta, udta, moov]),
            (_, _, Some(udta)) => {
                new = boxes::meta(new)?;
                (boxes::room(src, udta)?, vec![udta, moov])
            }
            _ => {
                new = boxes::within(*b"udta", boxes::meta(new)?)?;
                (boxes::room(src, moov)?, vec![moov])
            }
        };
        let delta = i128::from(new.len()) - i128::from(old.len);
        let mut edits = vec![(old, new)];
        for parent in parents {
            if let Some(edit) = parent.resized(delta)? {
                edits.push(edit);
            }
        }
        for table in &self.tables {
            if let Some(edit) = boxes::pushed(src, table, old.end(), delta)? {
                edits.push(edit);
            }
        }
        let plan = Plan::splice(src.len(), edits);
        if plan.fits(src.len()) {
            Ok(plan)
        } else {
            Err(Fault::Damaged("MP4 boxes"))
        }
    }
}

/// The atoms of one unit.
fn build(unit_wanted: &Unit, wanted: &TagSet) -> Result<Vec<u8>, Fault> {
    let mut places = PLACES.iter().filter(|p| unit(p.mp4) == *unit_wanted);
    let Some(place) = places.next() else {
        return Ok(Vec::new());
    };
    let of = |field| wanted.get(&field).map_or(&[][..], Vec::as_slice);
    let values: Vec<&String> = of(place.field).iter().filter(|v| !v.is_empty()).collect();
    let payloads = match place.mp4 {
        Mp4::Text(_) | Mp4::Free(_) => values
            .iter()
            .map(|v| data::write(1, v.as_bytes()))
            .collect::<Result<_, _>>()?,
        Mp4::Number(name) => {
            let total = places.next().and_then(|p| of(p.field).first());
            data::write_pair(
                name,
                values.first().map(|v| v.as_str()),
                total.map(String::as_str),
            )?
        }
        Mp4::Int(_) | Mp4::Flag(_) => {
            let flag = matches!(place.mp4, Mp4::Flag(_));
            data::write_int(values.first().map(|v| v.as_str()), flag)?
        }
        Mp4::Total(_) | Mp4::OldGenre => Vec::new(),
    };
    if payloads.is_empty() {
        return Ok(Vec::new());
    }
    let inner = payloads.concat();
    match place.mp4 {
        Mp4::Free(name) => atom::free(name, &inner),
        Mp4::Text(name)
        | Mp4::Number(name)
        | Mp4::Int(name)
        | Mp4::Flag(name)
        | Mp4::Total(name) => atom::whole(name, &inner),
        Mp4::OldGenre => Ok(Vec::new()),
    }
}

/// A whole number as MP4 can hold it: no sign, no leading zero.
fn number(s: &str) -> Option<u32> {
    let n: u32 = s.parse().ok()?;
    (n.to_string() == s).then_some(n)
}
