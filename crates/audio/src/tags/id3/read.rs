//! From frames to fields.

use super::super::gather::{Gather, PICTURE_LIMIT, Text};
use super::super::map::{Id3, PLACES, Place};
use super::super::source::{Fault, Source};
use super::super::{genre, picture, text};
use super::Id3v2;
use super::frame::{Frame, Unit};

/// The unit in which a place is written.
pub(super) fn unit(place: Id3) -> Unit {
    match place {
        Id3::Text(id) | Id3::Number(id) | Id3::Total(id) => Unit::Text(id),
        Id3::User(about) => Unit::User(about.to_ascii_uppercase()),
        Id3::People(_) => Unit::People,
        Id3::Players => Unit::Players,
        Id3::Comment => Unit::Comment,
        Id3::Lyrics => Unit::Lyrics,
        Id3::Ufid => Unit::Ufid,
        Id3::License => Unit::License,
        Id3::Movement => Unit::Text(*b"MVIN"),
        Id3::Year => Unit::Text(*b"TYER"),
    }
}

/// The function and name pairs of TIPL, TMCL or IPLS.
pub(super) fn pairs(frame: &Frame) -> impl Iterator<Item = (&str, &Text)> {
    frame.strings.chunks(2).filter_map(|pair| match pair {
        [role, name] => Some((role.text.as_str(), name)),
        _ => None,
    })
}

/// Whether a function has a field of its own.
pub(super) fn is_mapped_role(role: &str) -> bool {
    PLACES
        .iter()
        .any(|p| matches!(p.id3, Id3::People(ours) if same_role(ours, role)))
}

pub(super) fn same_role(ours: &str, role: &str) -> bool {
    role.eq_ignore_ascii_case(ours) || ours == "mix" && role.eq_ignore_ascii_case("mixer")
}

fn player((role, name): (&str, &Text)) -> Text {
    let text = if role.is_empty() || role.eq_ignore_ascii_case("performer") {
        name.text.clone()
    } else {
        format!("{} ({role})", name.text)
    };
    Text {
        text,
        valid: name.valid,
    }
}

impl Id3v2 {
    pub(super) fn of_unit(&self, unit: &Unit) -> impl Iterator<Item = &Frame> {
        self.frames.iter().filter(move |f| f.unit == *unit)
    }

    fn all(&self, unit: &Unit) -> Vec<Text> {
        self.of_unit(unit)
            .flat_map(|f| f.strings.iter().cloned())
            .collect()
    }

    fn first(&self, unit: &Unit) -> Option<&Text> {
        self.of_unit(unit)
            .flat_map(|f| &f.strings)
            .find(|t| !t.text.is_empty())
    }

    /// The values at one place.
    pub(super) fn at(&self, place: Id3) -> Vec<Text> {
        let one = |part: Option<(&str, bool)>| {
            part.map(|(text, valid)| Text {
                text: text.to_owned(),
                valid,
            })
            .into_iter()
            .collect()
        };
        match place {
            Id3::Text(id) if &id == b"TCON" => self
                .all(&unit(place))
                .into_iter()
                .flat_map(|t| {
                    genre::expand(&t.text).into_iter().map(move |text| Text {
                        text,
                        valid: t.valid,
                    })
                })
                .collect(),
            Id3::Text(_) | Id3::User(_) | Id3::Comment | Id3::Lyrics | Id3::Ufid | Id3::License => {
                self.all(&unit(place))
            }
            Id3::Number(_) | Id3::Movement => one(self.first(&unit(place)).map(|t| {
                (
                    text::split_pair(&t.text).map_or(t.text.as_str(), |(number, _)| number),
                    t.valid,
                )
            })),
            Id3::Total(_) => one(self
                .first(&unit(place))
                .and_then(|t| Some((text::split_pair(&t.text)?.1, t.valid)))),
            Id3::People(ours) => self
                .of_unit(&Unit::People)
                .chain(self.of_unit(&Unit::Credits))
                .flat_map(pairs)
                .filter(|(role, _)| same_role(ours, role))
                .map(|(_, name)| name.clone())
                .collect(),
            Id3::Players => {
                let old = self
                    .of_unit(&Unit::Credits)
                    .flat_map(pairs)
                    .filter(|(role, _)| !is_mapped_role(role));
                self.of_unit(&Unit::Players)
                    .flat_map(pairs)
                    .chain(old)
                    .map(player)
                    .collect()
            }
            Id3::Year => one(self.year().as_ref().map(|y| (y.as_str(), true))),
        }
    }

    /// TYER with TDAT's day and month (2.3 §4.2.1).
    fn year(&self) -> Option<String> {
        let year = &self.first(&Unit::Text(*b"TYER"))?.text;
        let day = self.first(&Unit::Text(*b"TDAT")).map(|t| t.text.as_str());
        let digits = |s: &str| s.len() == 4 && s.bytes().all(|b| b.is_ascii_digit());
        match day
            .filter(|d| digits(d) && digits(year))
            .map(|d| d.split_at(2))
        {
            Some((day, month)) => Some(format!("{year}-{month}-{day}")),
            None => Some(year.clone()),
        }
    }

    /// The values of a field: those of its place, or of the first other one that has some.
    pub(super) fn field(&self, place: &Place) -> Vec<Text> {
        std::iter::once(place.id3)
            .chain(place.id3_also.iter().copied())
            .map(|p| self.at(p))
            .find(|values| values.iter().any(|t| !t.text.is_empty()))
            .unwrap_or_default()
    }

    pub(super) fn fields(&self, out: &mut Gather) {
        for place in PLACES {
            out.set(place.field, self.field(place));
        }
    }

    pub(super) fn pictures(&self, src: &mut Source<'_>, out: &mut Gather) -> Result<(), Fault> {
        for frame in self.of_unit(&Unit::Picture) {
            if !out.has_room(frame.place.body.len) {
                continue;
            }
            let limit = usize::try_from(PICTURE_LIMIT).unwrap_or(usize::MAX);
            let body = self.content(src, frame, limit)?;
            if !body.is_some_and(|b| picture::apic(&b, &frame.id == b"PIC\0", out)) {
                out.unreadable("picture");
            }
        }
        Ok(())
    }
}
