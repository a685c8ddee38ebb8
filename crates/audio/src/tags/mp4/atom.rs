//! The atoms of `ilst` and their values.

use super::super::gather::TEXT_READ;
use super::super::source::{Fault, Source, Span, be32, from};
use super::Unit;
use super::boxes::{self, Box4};

/// One value: its type and its bytes.
#[derive(Debug)]
pub(super) struct Value {
    pub kind: u32,
    pub bytes: Vec<u8>,
}

/// One atom.
#[derive(Debug)]
pub(super) struct Atom {
    pub unit: Option<Unit>,
    pub span: Span,
    /// What is in it.
    pub inner: Span,
    /// Its values, of pictures none.
    pub values: Vec<Value>,
}

/// Reads an atom; one that is too much stays unknown.
pub(super) fn read(src: &mut Source<'_>, found: Box4, budget: &mut u64) -> Result<Atom, Fault> {
    let mut atom = Atom {
        unit: None,
        span: found.span(),
        inner: found.body(),
        values: Vec::new(),
    };
    if &found.kind == b"covr" {
        atom.unit = Some(Unit::Named(found.kind));
        return Ok(atom);
    }
    let (mut mean, mut name) = (Vec::new(), Vec::new());
    for child in boxes::children(src, found.body())?
        .into_iter()
        .take(4 * super::super::VALUES_LIMIT)
    {
        let want = usize::try_from(child.body().len)
            .unwrap_or(usize::MAX)
            .min(TEXT_READ);
        let Some(left) = budget.checked_sub(want as u64) else {
            return Ok(atom);
        };
        *budget = left;
        let body = src.some(child.body().start, want)?;
        match &child.kind {
            b"mean" => mean = from(&body, 4).to_vec(),
            b"name" => name = from(&body, 4).to_vec(),
            b"data" => {
                let kind = be32(&body, 0).unwrap_or_default() & 0x00FF_FFFF;
                atom.values.push(Value {
                    kind,
                    bytes: from(&body, 8).to_vec(),
                });
            }
            _ => {}
        }
    }
    atom.unit = if &found.kind != b"----" {
        Some(Unit::Named(found.kind))
    } else if mean == b"com.apple.iTunes" {
        String::from_utf8(name)
            .ok()
            .map(|n| Unit::Free(n.to_ascii_uppercase()))
    } else {
        None
    };
    Ok(atom)
}

/// An atom around data boxes.
pub(super) fn whole(name: [u8; 4], inner: &[u8]) -> Result<Vec<u8>, Fault> {
    let len = u32::try_from(inner.len() + 8).map_err(|_| Fault::TooLarge("MP4 atom"))?;
    Ok([&len.to_be_bytes(), name.as_slice(), inner].concat())
}

/// A `----` atom of iTunes' own.
pub(super) fn free(name: &str, inner: &[u8]) -> Result<Vec<u8>, Fault> {
    let mean = whole(*b"mean", b"\0\0\0\0com.apple.iTunes")?;
    let name = whole(*b"name", &[b"\0\0\0\0", name.as_bytes()].concat())?;
    whole(*b"----", &[mean.as_slice(), &name, inner].concat())
}

/// The payloads of data boxes (QuickTime File Format, "Value Atom").
pub(super) mod data {
    use super::super::super::gather::Text;
    use super::super::super::source::be16;
    use super::super::super::text::{utf8, utf16};
    use super::super::number;
    use super::{Fault, Value, whole};

    pub(in super::super) fn text(v: &Value) -> Option<Text> {
        match v.kind {
            0 | 1 | 4 => Some(utf8(&v.bytes)),
            2 | 5 => Some(utf16(&v.bytes, true)),
            _ => None,
        }
    }

    /// A 16-bit number at a place; zero is none.
    pub(in super::super) fn pair(v: &Value, at: usize) -> Option<Text> {
        be16(&v.bytes, at)
            .filter(|n| *n > 0)
            .map(|n| Text::new(n.to_string()))
    }

    pub(in super::super) fn int(v: &Value) -> Option<Text> {
        let fits = matches!(v.kind, 0 | 21 | 22) && (1..=8).contains(&v.bytes.len());
        let n = v.bytes.iter().fold(0_u64, |n, &b| n << 8 | u64::from(b));
        fits.then(|| Text::new(n.to_string()))
    }

    pub(in super::super) fn write(kind: u32, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        whole(
            *b"data",
            &[kind.to_be_bytes().as_slice(), &[0; 4], bytes].concat(),
        )
    }

    /// Number and total in 16 bits each, zero for none (`trkn` has two bytes more than `disk`).
    pub(in super::super) fn write_pair(
        name: [u8; 4],
        first: Option<&str>,
        total: Option<&str>,
    ) -> Result<Vec<Vec<u8>>, Fault> {
        let short = |s: Option<&str>| {
            s.and_then(number)
                .and_then(|n| u16::try_from(n).ok())
                .unwrap_or(0)
        };
        let (first, total) = (short(first), short(total));
        if first == 0 && total == 0 {
            return Ok(Vec::new());
        }
        let mut bytes = vec![0, 0];
        bytes.extend(first.to_be_bytes());
        bytes.extend(total.to_be_bytes());
        if &name == b"trkn" {
            bytes.extend([0, 0]);
        }
        Ok(vec![write(0, &bytes)?])
    }

    pub(in super::super) fn write_int(
        value: Option<&str>,
        flag: bool,
    ) -> Result<Vec<Vec<u8>>, Fault> {
        let Some(n) = value.and_then(number) else {
            return Ok(Vec::new());
        };
        let bytes = match (u8::try_from(n), u16::try_from(n)) {
            (Ok(n), _) if flag => vec![n.min(1)],
            _ if flag => return Ok(Vec::new()),
            (_, Ok(n)) if n < 1 << 15 => n.to_be_bytes().to_vec(),
            _ if n < 1 << 31 => n.to_be_bytes().to_vec(),
            _ => return Ok(Vec::new()),
        };
        Ok(vec![write(21, &bytes)?])
    }
}
