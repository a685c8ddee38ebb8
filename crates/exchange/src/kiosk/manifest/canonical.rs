//! Canonical JSON: object keys in code point order, two spaces, LF, one LF at the end.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// The canonical bytes of `value`.
///
/// # Errors
/// Where `value` cannot be said in JSON.
pub(crate) fn canonical_json<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    let sorted = Sorted::from(serde_json::to_value(value)?);
    let mut bytes = serde_json::to_vec_pretty(&sorted)?;
    bytes.push(b'\n');
    Ok(bytes)
}

// Not `serde_json::Value` itself: whether that keeps its keys sorted depends on a feature
// that any other crate of the build may turn on.
#[derive(Serialize)]
#[serde(untagged)]
enum Sorted {
    Object(BTreeMap<String, Sorted>),
    Array(Vec<Sorted>),
    Plain(Value),
}

impl From<Value> for Sorted {
    fn from(value: Value) -> Self {
        match value {
            Value::Object(fields) => Self::Object(
                fields
                    .into_iter()
                    .map(|(key, value)| (key, Self::from(value)))
                    .collect(),
            ),
            Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            plain => Self::Plain(plain),
        }
    }
}
