//! `@font-face` rules with the fonts inside them.

use std::{collections::BTreeSet, fmt::Write};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::super::fonts::Fonts;

pub(super) fn faces(fonts: &Fonts) -> String {
    let mut css = String::new();
    for face in &fonts.faces {
        let style = if face.italic { "italic" } else { "normal" };
        let _ = writeln!(
            css,
            "@font-face{{font-family:\"{}\";font-weight:{};font-style:{style};\
             font-display:block;unicode-range:{};\
             src:url(data:font/ttf;base64,{}) format(\"truetype\")}}",
            face.family,
            face.weight,
            ranges(&face.characters),
            STANDARD.encode(&face.bytes),
        );
    }
    css
}

/// `U+41-5A,U+E9`.
fn ranges(characters: &BTreeSet<char>) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for code in characters.iter().map(|c| u32::from(*c)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => runs.push((code, code)),
        }
    }
    let runs: Vec<String> = runs
        .into_iter()
        .map(|(first, last)| match first == last {
            true => format!("U+{first:X}"),
            false => format!("U+{first:X}-{last:X}"),
        })
        .collect();
    runs.join(",")
}
