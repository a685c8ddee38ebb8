//! The fonts of a sheet, and in which order a text asks them.

use std::borrow::Cow;
use std::sync::Arc;

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride};
use parley::style::{FontFamily, FontFamilyName};
use unicode_script::{Script, UnicodeScript};

use crate::kiosk::fonts::{BUNDLED, SANS, SERIF, SystemFont};

/// The families that a text may be set with.
pub(super) struct Letters {
    pub(super) context: FontContext,
    scripts: Vec<String>,
}

/// Scripts whose fonts are the machine's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum East {
    Chinese,
    Japanese,
    Korean,
}

impl Letters {
    /// The bundled fonts; those of the machine only where `texts` need them, since they are large.
    pub(super) fn new<'t>(mut texts: impl Iterator<Item = &'t str>) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut scripts = Vec::new();
        for font in BUNDLED {
            let family = match font.script {
                Some(script) => family_of(script),
                None => font.family.to_owned(),
            };
            let named = FontInfoOverride {
                family_name: Some(&family),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(Blob::new(Arc::new(font.bytes)), Some(named));
            if font.script.is_some() {
                scripts.push(family);
            }
        }
        if texts.any(|text| east_of(text).is_some()) {
            for font in SystemFont::find_all() {
                if let Ok(bytes) = std::fs::read(&font.path) {
                    collection.register_fonts(Blob::new(Arc::new(bytes)), None);
                }
            }
        }
        Letters {
            context: FontContext {
                collection,
                source_cache: parley::fontique::SourceCache::default(),
            },
            scripts,
        }
    }

    /// The families for a text, first in serif or without. N'Ko's comes before all where it is needed, so that its
    /// spaces are its own and a line of it stays in one piece.
    pub(super) fn stack(&self, text: &str, serif: bool) -> FontFamily<'static> {
        let latin: &[&str] = if serif {
            &[SERIF, SANS]
        } else {
            &[SANS, SERIF]
        };
        let east: &[&str] = match east_of(text) {
            Some(East::Japanese) => &["Noto Sans CJK JP"],
            Some(East::Korean) => &["Noto Sans CJK KR"],
            Some(East::Chinese) => &["Noto Sans CJK SC"],
            None => &[],
        };
        let runs_back = text.chars().any(|c| c.script() == Script::Nko);
        let first = runs_back.then(|| family_of(Script::Nko));
        let names = first
            .into_iter()
            .chain(latin.iter().map(|name| (*name).to_owned()))
            .chain(self.scripts.iter().cloned())
            .chain(east.iter().map(|name| (*name).to_owned()))
            .map(|name| FontFamilyName::Named(Cow::Owned(name)));
        FontFamily::List(Cow::Owned(names.collect()))
    }
}

fn family_of(script: Script) -> String {
    format!("Griot {}", script.full_name())
}

fn east_of(text: &str) -> Option<East> {
    let mut found = None;
    for c in text.chars() {
        match c {
            '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => {
                return Some(East::Japanese);
            }
            '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}' => {
                return Some(East::Korean);
            }
            '\u{2E80}'..='\u{9FFF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF01}'..='\u{FF5E}'
            | '\u{20000}'..='\u{3FFFF}' => found = Some(East::Chinese),
            _ => {}
        }
    }
    found
}
