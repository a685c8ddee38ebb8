//! Who may use whom: our crates among each other, and the libraries that have one owner.

use crate::house;
use anyhow::{Context, Result};
use serde_json::Value;

/// Our crates and which of ours each may use outside its tests.
const OURS: &[(&str, &[&str])] = &[
    ("griot-domain", &[]),
    ("griot-store", &["griot-domain"]),
    ("griot-audio", &["griot-domain"]),
    ("griot-exchange", &["griot-domain"]),
    ("griot-courier", &["griot-domain"]),
    (
        "griot-app",
        &[
            "griot-domain",
            "griot-store",
            "griot-audio",
            "griot-exchange",
            "griot-courier",
        ],
    ),
    // Reads only, see docs/decisions/0006.
    (
        "griot-api",
        &[
            "griot-app",
            "griot-domain",
            "griot-store",
            "griot-audio",
            "griot-exchange",
        ],
    ),
    ("griot-cli", &["griot-api", "griot-app"]),
    ("griot-desktop", &["griot-api", "griot-app"]),
    ("griot-tests", &[]),
    ("xtask", &[]),
];

/// Libraries (by the beginning of their names) and the crates that alone may name them.
const OWNED: &[(&str, &[&str])] = &[
    ("rusqlite", &["griot-store"]),
    ("symphonia", &["griot-audio"]),
    ("lofty", &["griot-audio"]),
    ("ebur128", &["griot-audio"]),
    ("rusty-chromaprint", &["griot-audio"]),
    ("cpal", &["griot-audio"]),
    ("rubato", &["griot-audio"]),
    ("mp3lame", &["griot-audio"]),
    ("quick-xml", &["griot-exchange"]),
    ("calamine", &["griot-exchange"]),
    ("rust_xlsxwriter", &["griot-exchange"]),
    ("csv", &["griot-exchange"]),
    ("zip", &["griot-exchange"]),
    ("ed25519", &["griot-exchange"]),
    ("minisign", &["griot-exchange"]),
    ("image", &["griot-exchange"]),
    ("object_store", &["griot-courier"]),
    ("keyring", &["griot-courier"]),
    (
        "tokio",
        &[
            "griot-app",
            "griot-api",
            "griot-cli",
            "griot-desktop",
            "griot-tests",
        ],
    ),
    ("ts-rs", &["griot-api"]),
    ("fluent-bundle", &["griot-api"]),
    ("clap", &["griot-cli", "xtask"]),
    ("axum", &["griot-cli"]),
    ("tauri", &["griot-desktop"]),
];

/// What the pure core must do without.
const PURE: &[(&str, &[&str])] = &[
    (
        "griot-domain",
        &[
            "serde_json",
            "jiff",
            "uuid",
            "tracing",
            "rand",
            "chrono",
            "time",
        ],
    ),
    ("griot-store", &["serde_json", "reqwest"]),
    ("griot-exchange", &["reqwest"]),
];

/// Each dependency that the table above does not allow, as one line.
pub fn faults() -> Result<Vec<String>> {
    let text = house::output(house::cargo().args(["metadata", "--format-version=1", "--no-deps"]))?;
    let metadata: Value = serde_json::from_str(&text).context("cargo metadata")?;
    let mut faults = Vec::new();
    for package in list(&metadata, "packages") {
        let name = text_of(package, "name");
        if !OURS.iter().any(|(ours, _)| *ours == name) {
            faults.push(format!(
                "{name}: no place in the house; give it one in xtask/src/tidy/imports.rs"
            ));
            continue;
        }
        for dependency in list(package, "dependencies") {
            if text_of(dependency, "kind") != "dev" {
                faults.extend(fault(name, text_of(dependency, "name")));
            }
        }
    }
    Ok(faults)
}

/// What is wrong with `name` using `used`, if anything is.
fn fault(name: &str, used: &str) -> Option<String> {
    if OURS.iter().any(|(ours, _)| *ours == used) {
        let may = OURS
            .iter()
            .find(|(ours, _)| *ours == name)
            .map_or(&[][..], |row| row.1);
        return (!may.contains(&used)).then(|| format!("{name} may not use {used}"));
    }
    if let Some((owned, owners)) = OWNED.iter().find(|(owned, _)| belongs(used, owned))
        && !owners.contains(&name)
    {
        return Some(format!(
            "{name} may not use {used}: {owned} belongs to {}",
            owners.join(", ")
        ));
    }
    let (_, without) = PURE.iter().find(|(pure, _)| *pure == name)?;
    without
        .contains(&used)
        .then(|| format!("{name} must do without {used}"))
}

/// Whether a library is `owned` itself or one of its family (`symphonia-adapter-…`, `clap_mangen`).
fn belongs(used: &str, owned: &str) -> bool {
    used.strip_prefix(owned)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text_of<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_refuses_what_stands_outside_it() {
        assert_eq!(fault("griot-store", "griot-domain"), None);
        assert!(fault("griot-domain", "griot-store").is_some());
        assert!(fault("griot-app", "rusqlite").is_some());
        assert!(fault("griot-exchange", "symphonia-adapter-libopus").is_some());
        assert!(fault("griot-domain", "jiff").is_some());
        assert_eq!(fault("griot-exchange", "imagesize"), None);
        assert_eq!(fault("griot-cli", "clap_complete"), None);
    }
}
