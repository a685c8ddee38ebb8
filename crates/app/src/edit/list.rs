//! Several values in one text: `Manding; "Folk; World"`.

/// Between two values.
const SEPARATOR: char = ';';

/// The parts of a text, trimmed. One that begins with a quote and ends with one is taken out of them.
pub(super) fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        if let Some((value, after)) = take_quoted(trimmed) {
            parts.push(value);
            match after {
                Some(after) => rest = after,
                None => return parts,
            }
            continue;
        }
        match rest.split_once(SEPARATOR) {
            Some((part, after)) => {
                parts.push(part.trim().to_owned());
                rest = after;
            }
            None => {
                parts.push(rest.trim().to_owned());
                return parts;
            }
        }
    }
}

/// The parts of a text of which each stands in quotes, where there are at least two.
pub(super) fn quoted_only(text: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let (value, after) = take_quoted(rest.trim_start())?;
        parts.push(value);
        match after {
            Some(after) => rest = after,
            None => return (parts.len() > 1).then_some(parts),
        }
    }
}

/// A quoted value at the head of a text, and what stands behind its separator; `None` behind it where nothing does.
fn take_quoted(text: &str) -> Option<(String, Option<&str>)> {
    let mut value = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (inside, after) = rest.split_once('"')?;
        value.push_str(inside);
        if let Some(after) = after.strip_prefix('"') {
            value.push('"');
            rest = after;
            continue;
        }
        let after = after.trim_start();
        return if after.is_empty() {
            Some((value, None))
        } else {
            Some((value, Some(after.strip_prefix(SEPARATOR)?)))
        };
    }
}

/// Values as one text; those that would be taken apart or trimmed stand in quotes.
pub(super) fn joined(values: &[String]) -> String {
    let written: Vec<String> = values
        .iter()
        .map(|value| {
            let plain =
                !value.contains(SEPARATOR) && !value.starts_with('"') && value.trim() == value;
            if plain { value.clone() } else { quote(value) }
        })
        .collect();
    written.join("; ")
}

/// Values as one text, each in quotes.
pub(super) fn quoted(values: &[String]) -> String {
    let written: Vec<String> = values.iter().map(|value| quote(value)).collect();
    written.join("; ")
}

fn quote(value: &str) -> String {
    format!("\"{}\"", value.replace('"', "\"\""))
}
