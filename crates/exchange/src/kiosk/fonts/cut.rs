//! Cutting a font, with the tables that shape Arabic, N'Ko, Khmer and Devanagari kept.

use std::collections::BTreeSet;

use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::{
    FontRef, GlyphId, MetadataProvider, Tag,
    raw::{TableProvider, collections::IntSet, types::NameId},
};

use super::redraw::redraw;

/// Joiners, spaces and the circle that stands under a lone mark: shaping needs them.
const ALWAYS: [char; 6] = [
    ' ', '\u{A0}', '\u{202F}', '\u{200C}', '\u{200D}', '\u{25CC}',
];

/// Copyright, licence and its address; no name.
pub(super) const KEPT_NAMES: [u16; 3] = [0, 13, 14];

fn open(bytes: &[u8], index: u32) -> Option<FontRef<'_>> {
    FontRef::from_index(bytes, index).ok()
}

/// Which of `wanted` the font has a glyph for.
pub(super) fn covers(bytes: &[u8], index: u32, wanted: &BTreeSet<char>) -> BTreeSet<char> {
    let Some(font) = open(bytes, index) else {
        return BTreeSet::new();
    };
    let map = font.charmap();
    wanted
        .iter()
        .copied()
        .filter(|c| map.map(*c).is_some())
        .collect()
}

/// The font with these characters only; none where it cannot be cut.
pub(super) fn cut(bytes: &[u8], index: u32, characters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = open(bytes, index)?;
    if font.glyf().is_err() {
        return redraw(&font, characters);
    }
    let unicodes: IntSet<u32> = characters
        .iter()
        .chain(&ALWAYS)
        .map(|c| u32::from(*c))
        .collect();
    let drop_tables: IntSet<Tag> = DEFAULT_DROP_TABLES.iter().copied().collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let features: IntSet<Tag> = DEFAULT_LAYOUT_FEATURES.iter().copied().collect();
    let names: IntSet<NameId> = KEPT_NAMES.iter().map(|id| NameId::new(*id)).collect();
    let languages: IntSet<u16> = std::iter::once(0x0409).collect();
    let plan = Plan::new(
        &IntSet::<GlyphId>::empty(),
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &drop_tables,
        &scripts,
        &features,
        &names,
        &languages,
    );
    subset_font(&font, &plan).ok()
}
