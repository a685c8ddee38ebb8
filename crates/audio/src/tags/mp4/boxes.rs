//! Boxes (ISO 14496-12 §4.2), the offset tables in them and how they move.

use super::super::essence::OffsetTable;
use super::super::gather::BLOCK_LIMIT;
use super::super::piece::Plan;
use super::super::source::{Fault, Source, Span, array, be32, be64};

/// A box.
#[derive(Debug, Clone, Copy)]
pub(super) struct Box4 {
    pub kind: [u8; 4],
    pub start: u64,
    /// Bytes before its content.
    pub head: u64,
    pub end: u64,
    /// How its size is written: 0 "up to the end", 4 or 8 bytes.
    size_width: u64,
}

impl Box4 {
    pub const fn span(&self) -> Span {
        Span::between(self.start, self.end)
    }

    pub const fn body(&self) -> Span {
        Span::between(self.start + self.head, self.end)
    }

    /// The edit of its size field when it grows by `delta`.
    pub fn resized(&self, delta: i128) -> Result<Option<(Span, Plan)>, Fault> {
        let size = u64::try_from(i128::from(self.end - self.start) + delta)
            .map_err(|_| Fault::TooLarge("MP4"))?;
        Ok(match self.size_width {
            0 => None,
            8 => Some((Span::new(self.start + 8, 8), Plan::of(&size.to_be_bytes()))),
            _ => {
                let size = u32::try_from(size).map_err(|_| Fault::TooLarge("MP4"))?;
                Some((Span::new(self.start, 4), Plan::of(&size.to_be_bytes())))
            }
        })
    }
}

/// Whether an MPEG-4 or QuickTime file begins so.
pub(crate) fn begins(head: &[u8]) -> bool {
    let known: [&[u8; 4]; 6] = [b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"];
    array::<4>(head, 4).is_some_and(|kind| known.contains(&&kind))
        && be32(head, 0).is_some_and(|n| n == 1 || n >= 8)
}

/// The boxes side by side in `area`. What is broken ends the list; sound that runs over the end is cut.
pub(super) fn children(src: &mut Source<'_>, area: Span) -> Result<Vec<Box4>, Fault> {
    let mut out = Vec::new();
    let mut at = area.start;
    while at + 8 <= area.end() && out.len() < 200_000 {
        let bytes = src.some(at, 16)?;
        let (Some(size), Some(kind)) = (be32(&bytes, 0), array(&bytes, 4)) else {
            break;
        };
        let (head, size_width, len) = match size {
            // Up to the end: of the file, so not inside another box.
            0 if area.start == 0 => (8, 0, area.end() - at),
            1 => (16, 8, be64(&bytes, 8).unwrap_or(0)),
            n => (8, 4, u64::from(n)),
        };
        let mut end = at.saturating_add(len);
        if len < head {
            break;
        }
        if end > area.end() {
            if &kind != b"mdat" {
                break;
            }
            end = area.end();
        }
        out.push(Box4 {
            kind,
            start: at,
            head,
            end,
            size_width,
        });
        at = end;
    }
    Ok(out)
}

/// The `meta` of a `udta` that holds iTunes' atoms; QuickTime's numbered keys are another matter.
pub(super) fn itunes_meta(src: &mut Source<'_>, udta: Box4) -> Result<Option<Box4>, Fault> {
    for mut meta in children(src, udta.body())?
        .into_iter()
        .filter(|b| &b.kind == b"meta")
    {
        // A full box in MPEG-4, a plain one in QuickTime: skip version and flags where they are.
        let plain =
            array::<4>(&src.some(meta.body().start, 8)?, 4).is_some_and(|kind| &kind == b"hdlr");
        if !plain && meta.body().len >= 4 {
            meta.head += 4;
        }
        if children(src, meta.body())?
            .iter()
            .all(|b| &b.kind != b"keys")
        {
            return Ok(Some(meta));
        }
    }
    Ok(None)
}

/// Looks for a chain of boxes.
fn descend(src: &mut Source<'_>, from: Box4, path: &[&[u8; 4]]) -> Result<Option<Box4>, Fault> {
    let mut here = from;
    for kind in path {
        match children(src, here.body())?
            .into_iter()
            .find(|b| b.kind == **kind)
        {
            Some(next) => here = next,
            None => return Ok(None),
        }
    }
    Ok(Some(here))
}

/// A track's `stco` or `co64` (§8.7.5).
pub(super) fn chunk_offsets(
    src: &mut Source<'_>,
    trak: Box4,
    into: &mut Vec<OffsetTable>,
) -> Result<(), Fault> {
    let Some(stbl) = descend(src, trak, &[b"mdia", b"minf", b"stbl"])? else {
        return Ok(());
    };
    for table in children(src, stbl.body())? {
        let width = match &table.kind {
            b"stco" => 4,
            b"co64" => 8,
            _ => continue,
        };
        let count = be32(&src.some(table.body().start + 4, 4)?, 0).unwrap_or(0);
        let len =
            (u64::from(count) * width).min(table.body().len.saturating_sub(8) / width * width);
        into.push(OffsetTable {
            span: Span::new(table.body().start + 8, len),
            stride: width,
            at: 0,
            width,
        });
    }
    Ok(())
}

/// Absolute offsets of fragments: `tfhd` base offsets (§8.8.7) and `tfra` (§8.8.10).
pub(super) fn fragment_offsets(
    src: &mut Source<'_>,
    top: &[Box4],
    into: &mut Vec<OffsetTable>,
) -> Result<(), Fault> {
    for moof in top.iter().filter(|b| &b.kind == b"moof") {
        for traf in children(src, moof.body())?
            .into_iter()
            .filter(|b| &b.kind == b"traf")
        {
            let Some(tfhd) = descend(src, traf, &[b"tfhd"])? else {
                continue;
            };
            let flags = be32(&src.some(tfhd.body().start, 4)?, 0).unwrap_or(0);
            if flags & 1 != 0 && tfhd.body().len >= 16 {
                into.push(OffsetTable {
                    span: Span::new(tfhd.body().start + 8, 8),
                    stride: 8,
                    at: 0,
                    width: 8,
                });
            }
        }
    }
    for mfra in top.iter().filter(|b| &b.kind == b"mfra") {
        for tfra in children(src, mfra.body())?
            .into_iter()
            .filter(|b| &b.kind == b"tfra")
        {
            let head = src.some(tfra.body().start, 16)?;
            let (Some(version), Some(lengths), Some(count)) =
                (be32(&head, 0), be32(&head, 8), be32(&head, 12))
            else {
                continue;
            };
            let width = if version >> 24 == 1 { 8 } else { 4 };
            let numbers: u64 = [4, 2, 0]
                .iter()
                .map(|shift| u64::from(lengths >> shift & 3) + 1)
                .sum();
            let stride = 2 * width + numbers;
            let len = (u64::from(count) * stride)
                .min(tfra.body().len.saturating_sub(16) / stride * stride);
            into.push(OffsetTable {
                span: Span::new(tfra.body().start + 16, len),
                stride,
                at: width,
                width,
            });
        }
    }
    Ok(())
}

/// The edit of an offset table when everything from `edge` on moves by `delta`.
pub(super) fn pushed(
    src: &mut Source<'_>,
    table: &OffsetTable,
    edge: u64,
    delta: i128,
) -> Result<Option<(Span, Plan)>, Fault> {
    if delta == 0 {
        return Ok(None);
    }
    if table.span.len > BLOCK_LIMIT {
        return Err(Fault::TooLarge("MP4 offsets"));
    }
    let mut bytes = src.bytes(table.span)?;
    let (stride, at, width) = (
        table.stride as usize,
        table.at as usize,
        table.width as usize,
    );
    let mut moved = false;
    for entry in bytes.chunks_exact_mut(stride) {
        let old = table.offset(entry);
        if old < edge {
            continue;
        }
        moved = true;
        let new =
            u64::try_from(i128::from(old) + delta).map_err(|_| Fault::Damaged("MP4 offsets"))?;
        if width == 4 && u32::try_from(new).is_err() {
            return Err(Fault::TooLarge("MP4"));
        }
        let new = new.to_be_bytes();
        if let (Some(field), Some(new)) = (entry.get_mut(at..at + width), new.get(8 - width..)) {
            field.copy_from_slice(new);
        }
    }
    Ok(moved.then(|| (table.span, Plan::of(&bytes))))
}

/// Where a new box fits behind the others in a box; QuickTime's closing zeros stay behind it.
pub(super) fn room(src: &mut Source<'_>, parent: Box4) -> Result<Span, Fault> {
    let at = children(src, parent.body())?
        .last()
        .map_or(parent.body().start, |b| b.end);
    let rest = Span::between(at, parent.end);
    if rest.len > 8 || src.bytes(rest)?.iter().any(|&b| b != 0) {
        return Err(Fault::Damaged("MP4 boxes"));
    }
    Ok(Span::new(at, 0))
}

/// The head of a new box.
pub(super) fn head(kind: [u8; 4], body: u64) -> Result<Plan, Fault> {
    let len = u32::try_from(body + 8).map_err(|_| Fault::TooLarge("MP4"))?;
    Ok(Plan::of(&[len.to_be_bytes(), kind].concat()))
}

/// A new box around another.
pub(super) fn within(kind: [u8; 4], body: Plan) -> Result<Plan, Fault> {
    let mut out = head(kind, body.len())?;
    out.append(body);
    Ok(out)
}

/// A new `meta` with iTunes' handler around an `ilst`.
pub(super) fn meta(ilst: Plan) -> Result<Plan, Fault> {
    let mut body = Plan::of(b"\0\0\0\0\0\0\0\x21hdlr\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0");
    body.append(ilst);
    within(*b"meta", body)
}
