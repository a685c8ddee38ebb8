//! The way back after a write, as bytes.
//!
//! `griot:tags:2` · BLAKE3 of the new file · the old mapped tags · the plan that makes the old file out of the new one. Numbers are 64-bit little-endian; strings and bytes have their length before them.

use super::TagSnapshot;
use super::piece::{Piece, Plan};
use super::source::{Span, array, from, le64};
use griot_domain::tags::{TagField, TagSet};

const MAGIC: &[u8] = b"griot:tags:2";

/// What a snapshot holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Content {
    /// BLAKE3 of the file that the plan is for: the one that the write left.
    pub hash: [u8; 32],
    pub tags: TagSet,
    pub plan: Plan,
}

fn put(out: &mut Vec<u8>, n: u64) {
    out.extend(n.to_le_bytes());
}

fn put_bytes(out: &mut Vec<u8>, b: &[u8]) {
    put(out, b.len() as u64);
    out.extend_from_slice(b);
}

impl Content {
    pub fn pack(&self) -> TagSnapshot {
        let mut out = MAGIC.to_vec();
        out.extend(self.hash);
        put(&mut out, self.tags.len() as u64);
        for (field, values) in &self.tags {
            put_bytes(&mut out, field.name().as_bytes());
            put(&mut out, values.len() as u64);
            for value in values {
                put_bytes(&mut out, value.as_bytes());
            }
        }
        for piece in &self.plan.pieces {
            match piece {
                Piece::New(bytes) => {
                    out.push(0);
                    put_bytes(&mut out, bytes);
                }
                Piece::Keep(span) => {
                    out.push(1);
                    put(&mut out, span.start);
                    put(&mut out, span.len);
                }
                Piece::Renumber {
                    span,
                    serial,
                    delta,
                } => {
                    out.push(2);
                    put(&mut out, span.start);
                    put(&mut out, span.len);
                    put(&mut out, u64::from(*serial));
                    put(&mut out, u64::from(*delta));
                }
            }
        }
        TagSnapshot(out)
    }

    /// `None` where the bytes are no snapshot.
    pub fn unpack(snapshot: &TagSnapshot) -> Option<Self> {
        let rest = snapshot.0.strip_prefix(MAGIC)?;
        let hash = array(rest, 0)?;
        let mut reader = Reader(from(rest, 32));
        let mut tags = TagSet::new();
        for _ in 0..reader.number()? {
            let name = reader.text()?;
            let count = reader.number()?;
            let values = (0..count)
                .map(|_| reader.text())
                .collect::<Option<Vec<String>>>()?;
            // A field that a later program knew is not in our tags, but its bytes are in the plan.
            if let Some(field) = TagField::find_by_name(&name) {
                tags.insert(field, values);
            }
        }
        let mut plan = Plan::default();
        while let [kind, rest @ ..] = reader.0 {
            reader.0 = rest;
            match kind {
                0 => plan.add(reader.bytes()?),
                1 => plan.keep(Span::new(reader.number()?, reader.number()?)),
                2 => {
                    let span = Span::new(reader.number()?, reader.number()?);
                    let serial = u32::try_from(reader.number()?).ok()?;
                    plan.renumber(span, serial, u32::try_from(reader.number()?).ok()?);
                }
                _ => return None,
            }
        }
        Some(Self { hash, tags, plan })
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> Option<u64> {
        let n = le64(self.0, 0)?;
        self.0 = from(self.0, 8);
        Some(n)
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let len = usize::try_from(self.number()?).ok()?;
        let (out, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(out)
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.bytes()?.to_vec()).ok()
    }
}
