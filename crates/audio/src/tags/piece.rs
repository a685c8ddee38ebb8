//! A new file told as stretches of the old one with new bytes between: the same
//! telling backwards is the way back, byte for byte.

use super::source::{Fault, Source, Span};

/// One part of the new file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Old bytes as they are.
    Keep(Span),
    /// Old Ogg pages; those of `serial`, up to its last, get `delta` added to their sequence number.
    Renumber { span: Span, serial: u32, delta: u32 },
    /// New bytes.
    New(Vec<u8>),
}

impl Piece {
    pub fn len(&self) -> u64 {
        match self {
            Self::Keep(span) | Self::Renumber { span, .. } => span.len,
            Self::New(bytes) => bytes.len() as u64,
        }
    }
}

/// The new file from its first byte to its last. Old spans come in rising order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    pub pieces: Vec<Piece>,
}

/// More replaced bytes than this are no tags.
const GAP_LIMIT: u64 = 256 << 20;

impl Plan {
    pub fn keep(&mut self, span: Span) {
        if span.len == 0 {
            return;
        }
        if let Some(Piece::Keep(last)) = self.pieces.last_mut()
            && last.end() == span.start
        {
            last.len += span.len;
            return;
        }
        self.pieces.push(Piece::Keep(span));
    }

    pub fn add(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        if let Some(Piece::New(last)) = self.pieces.last_mut() {
            last.extend_from_slice(bytes);
            return;
        }
        self.pieces.push(Piece::New(bytes.to_vec()));
    }

    pub fn renumber(&mut self, span: Span, serial: u32, delta: u32) {
        if delta == 0 {
            self.keep(span);
        } else if span.len > 0 {
            self.pieces.push(Piece::Renumber {
                span,
                serial,
                delta,
            });
        }
    }

    pub fn append(&mut self, other: Self) {
        for piece in other.pieces {
            match piece {
                Piece::Keep(span) => self.keep(span),
                Piece::New(bytes) => self.add(&bytes),
                other @ Piece::Renumber { .. } => self.pieces.push(other),
            }
        }
    }

    /// A file of `len` bytes with each old span replaced by a plan; empty spans insert.
    pub fn splice(len: u64, mut edits: Vec<(Span, Self)>) -> Self {
        edits.sort_by_key(|(span, _)| span.start);
        let (mut out, mut at) = (Self::default(), 0);
        for (span, new) in edits {
            out.keep(Span::between(at, span.start));
            out.append(new);
            at = span.end();
        }
        out.keep(Span::between(at, len));
        out
    }

    /// Of new bytes alone.
    pub fn of(bytes: &[u8]) -> Self {
        let mut out = Self::default();
        out.add(bytes);
        out
    }

    /// The same with every old span `by` bytes further on.
    pub fn shifted(mut self, by: u64) -> Self {
        for piece in &mut self.pieces {
            if let Piece::Keep(span) | Piece::Renumber { span, .. } = piece {
                span.start += by;
            }
        }
        self
    }

    /// Bytes of the new file.
    pub fn len(&self) -> u64 {
        self.pieces
            .iter()
            .map(Piece::len)
            .fold(0, u64::saturating_add)
    }

    /// Whether every old span lies within `old_len` bytes, in rising order.
    pub fn fits(&self, old_len: u64) -> bool {
        let mut at = 0;
        self.pieces.iter().all(|piece| match piece {
            Piece::New(_) => true,
            Piece::Keep(span) | Piece::Renumber { span, .. } => {
                let fits = span.start >= at
                    && span
                        .start
                        .checked_add(span.len)
                        .is_some_and(|end| end <= old_len);
                at = span.end();
                fits
            }
        })
    }

    /// The plan that makes the old file out of the new one.
    pub fn inverse(&self, old: &mut Source<'_>) -> Result<Self, Fault> {
        if !self.fits(old.len()) {
            return Err(Fault::Damaged("overlapping structures"));
        }
        let mut back = Self::default();
        let (mut old_at, mut new_at, mut gaps) = (0, 0, 0_u64);
        let mut gap = |back: &mut Self, from: u64, to: u64| {
            gaps = gaps.saturating_add(to.saturating_sub(from));
            if gaps > GAP_LIMIT {
                return Err(Fault::TooLarge("tags"));
            }
            back.add(&old.bytes(Span::between(from, to))?);
            Ok(())
        };
        for piece in &self.pieces {
            match piece {
                Piece::New(_) => {}
                Piece::Keep(span) => {
                    gap(&mut back, old_at, span.start)?;
                    back.keep(Span::new(new_at, span.len));
                    old_at = span.end();
                }
                Piece::Renumber {
                    span,
                    serial,
                    delta,
                } => {
                    gap(&mut back, old_at, span.start)?;
                    back.renumber(Span::new(new_at, span.len), *serial, delta.wrapping_neg());
                    old_at = span.end();
                }
            }
            new_at += piece.len();
        }
        let end = old.len();
        let mut tail = Self::default();
        if end > old_at {
            if gaps.saturating_add(end - old_at) > GAP_LIMIT {
                return Err(Fault::TooLarge("tags"));
            }
            tail.add(&old.bytes(Span::between(old_at, end))?);
        }
        back.append(tail);
        Ok(back)
    }
}
