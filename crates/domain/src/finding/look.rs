//! Names that look the same and are not.

use std::collections::HashMap;

use crate::text::{look, script_of};

/// Of each name whose looks another name shares in letters of another script, the place of the first such other.
#[must_use]
pub fn look_alikes(names: &[&str]) -> Vec<(usize, usize)> {
    let mut by_look: HashMap<String, Vec<usize>> = HashMap::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        by_look.entry(look(name)).or_default().push(place);
    }
    let mut found = Vec::new();
    for places in by_look.into_values().filter(|places| places.len() > 1) {
        let scripts: Vec<_> = places
            .iter()
            .map(|place| (*place, names.get(*place).and_then(|name| script_of(name))))
            .collect();
        for (place, script) in &scripts {
            let other = scripts
                .iter()
                .find(|(_, other)| other.is_some() && script.is_some() && other != script);
            if let Some((other, _)) = other {
                found.push((*place, *other));
            }
        }
    }
    found.sort_unstable();
    found
}
