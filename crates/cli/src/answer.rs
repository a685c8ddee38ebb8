//! Reading answers of the wire for people.

use serde_json::Value;

/// The text of a field; empty where there is none.
pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The number of a field; 0 where there is none.
pub(crate) fn number(value: &Value, name: &str) -> u64 {
    value.get(name).and_then(Value::as_u64).unwrap_or(0)
}

/// The list of a field; empty where there is none.
pub(crate) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The values of a field as texts.
pub(crate) fn texts(value: &Value, name: &str) -> Vec<String> {
    list(value, name).iter().map(plain).collect()
}

/// A value as people read it in a cell: lists with semicolons, lengths as minutes and seconds.
pub(crate) fn cell(value: &Value, name: &str) -> String {
    match value.get(name) {
        None | Some(Value::Null | Value::Bool(false)) => String::new(),
        Some(Value::Bool(true)) => "✓".to_owned(),
        Some(Value::Number(length)) if name.ends_with("_ms") || name == "duration" => {
            length.as_u64().map_or_else(String::new, minutes)
        }
        Some(other) => plain(other),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// A length: `3:07`, `1:02:33`.
pub(crate) fn minutes(length_ms: u64) -> String {
    let seconds = (length_ms + 500) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn cells_read_as_people_do() {
        let row = json!({ "duration": 187_400, "composer": ["A", "B"], "compilation": true, "isrc": null });
        assert_eq!(cell(&row, "duration"), "3:07");
        assert_eq!(cell(&row, "composer"), "A; B");
        assert_eq!(cell(&row, "compilation"), "✓");
        assert_eq!(cell(&row, "isrc"), "");
        assert_eq!(minutes(3_753_000), "1:02:33");
    }
}
