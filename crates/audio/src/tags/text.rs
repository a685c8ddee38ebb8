//! Bytes to text, and small shapes of text that several formats share.

use super::gather::Text;

/// UTF-8, lossy where it is not.
pub(crate) fn utf8(b: &[u8]) -> Text {
    match std::str::from_utf8(b) {
        Ok(s) => Text::new(s.to_owned()),
        Err(_) => Text {
            text: String::from_utf8_lossy(b).into_owned(),
            valid: false,
        },
    }
}

/// ISO 8859-1.
pub(crate) fn latin1(b: &[u8]) -> Text {
    Text::new(b.iter().map(|&c| char::from(c)).collect())
}

/// UTF-16, by its byte order mark or else as told.
pub(crate) fn utf16(b: &[u8], big: bool) -> Text {
    let (b, big) = match b {
        [0xFE, 0xFF, rest @ ..] => (rest, true),
        [0xFF, 0xFE, rest @ ..] => (rest, false),
        _ => (b, big),
    };
    let pairs = b.chunks_exact(2);
    let mut valid = pairs.remainder().is_empty();
    let units = pairs.map(|p| match p {
        [a, c] if big => u16::from_be_bytes([*a, *c]),
        [a, c] => u16::from_le_bytes([*a, *c]),
        _ => 0,
    });
    let text = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                valid = false;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    Text { text, valid }
}

/// Bytes of one unit of an ID3v2 encoding (ID3v2.4 structure §4).
pub(crate) const fn unit(encoding: u8) -> usize {
    if matches!(encoding, 1 | 2) { 2 } else { 1 }
}

/// Where the first NUL of an encoding stands.
pub(crate) fn terminated(encoding: u8, b: &[u8]) -> Option<usize> {
    match unit(encoding) {
        2 => b.chunks_exact(2).position(|p| p == [0, 0]).map(|i| i * 2),
        _ => b.iter().position(|&c| c == 0),
    }
}

/// One string of an ID3v2 encoding, without its NUL.
pub(crate) fn id3(encoding: u8, b: &[u8]) -> Text {
    match encoding {
        0 => latin1(b),
        // Without a mark most writers meant little-endian.
        1 => utf16(b, false),
        2 => utf16(b, true),
        3 => utf8(b),
        _ => Text {
            valid: false,
            ..utf8(b)
        },
    }
}

/// The NUL-separated strings of an ID3v2 encoding; a NUL at the end closes, it opens nothing.
pub(crate) fn id3_list(encoding: u8, b: &[u8]) -> Vec<Text> {
    let mut out = Vec::new();
    let mut rest = b;
    let mut mark: Option<bool> = None;
    while !rest.is_empty() && out.len() < 4 * super::VALUES_LIMIT {
        let end = terminated(encoding, rest).unwrap_or(rest.len());
        let part = rest.get(..end).unwrap_or(rest);
        out.push(if encoding == 1 {
            // Later strings often lack the mark that the first one had.
            match part {
                [0xFE, 0xFF, ..] => mark = Some(true),
                [0xFF, 0xFE, ..] => mark = Some(false),
                _ => {}
            }
            utf16(part, mark.unwrap_or(false))
        } else {
            id3(encoding, part)
        });
        rest = super::source::from(rest, end + unit(encoding));
    }
    while out.last().is_some_and(|t| t.text.is_empty()) {
        out.pop();
    }
    out
}

/// Splits `3/12` (also `A1/12` and `/12`) into number and total.
pub(crate) fn split_pair(s: &str) -> Option<(&str, &str)> {
    let (number, total) = s.split_once('/')?;
    let whole =
        !total.is_empty() && total.bytes().all(|b| b.is_ascii_digit()) && !number.contains('/');
    whole.then_some((number, total))
}

/// Number and total as one string, of which [`split_pair`] makes the same again;
/// a part that would not come back is left out.
pub(crate) fn join_pair(number: Option<&str>, total: Option<&str>) -> Option<String> {
    let total = total.filter(|t| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()));
    match (number, total) {
        (Some(n), Some(t)) if !n.contains('/') => Some(format!("{n}/{t}")),
        (_, Some(t)) => Some(format!("/{t}")),
        (Some(n), None) => split_pair(n).is_none().then(|| n.to_owned()),
        (None, None) => None,
    }
}

/// Splits `Name (instrument)` at the bracket that the last one closes.
pub(crate) fn split_credit(s: &str) -> Option<(&str, &str)> {
    let inner = s.strip_suffix(')')?;
    let mut depth = 1;
    for (at, c) in inner.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let name = inner.get(..at)?.strip_suffix(' ')?;
            let role = inner.get(at + 1..)?;
            return (!name.is_empty() && !role.is_empty()).then_some((name, role));
        }
    }
    None
}

/// ID3, APE and RIFF end or split text at NUL: there it becomes a space.
pub(crate) fn without_nul(s: &str) -> String {
    s.replace('\0', " ")
}
