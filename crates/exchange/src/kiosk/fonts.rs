//! Fonts for a storefront, cut down to the characters that it shows.
//!
//! Gentium Plus and Noto lie in `assets/fonts/` whole, with their licence. What is cut
//! bears no name at all, since Gentium's is reserved; licence and copyright stay in it.

mod bundled;
mod cut;
mod redraw;

use std::{collections::BTreeSet, path::PathBuf};

use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use bundled::BundledFont;
use cut::{covers, cut};

pub(crate) use bundled::{BUNDLED, LICENCE, SANS, SERIF};

/// One font face for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFace {
    /// The family that the style sheet names.
    pub family: &'static str,
    /// 400, 600 or 700.
    pub weight: u16,
    /// Whether it slants.
    pub italic: bool,
    /// The characters that it is for.
    pub characters: BTreeSet<char>,
    /// The font file, TrueType.
    pub bytes: Vec<u8>,
}

/// The faces for a text, and what none of them has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fonts {
    /// The faces.
    pub faces: Vec<FontFace>,
    /// Characters without a font: the device's own have to do.
    pub missing: BTreeSet<char>,
}

/// A font of this machine, for scripts whose fonts are too large to carry along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemFont {
    /// The font file or collection.
    pub path: PathBuf,
    /// Which font of a collection, from 0.
    pub index: u32,
}

impl SystemFont {
    /// The fonts for Chinese, Japanese and Korean that are where systems put them.
    #[must_use]
    pub fn find_all() -> Vec<Self> {
        const PLACES: [&str; 4] = [
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
        ];
        PLACES
            .iter()
            .map(PathBuf::from)
            .filter(|path| path.is_file())
            .map(|path| Self { path, index: 0 })
            .take(1)
            .collect()
    }
}

impl Fonts {
    /// The faces for these texts. `system` is asked for what no bundled font has.
    #[must_use]
    pub fn for_text<'t>(texts: impl Iterator<Item = &'t str>, system: &[SystemFont]) -> Self {
        let mut wanted: BTreeSet<char> = (' '..='~').collect();
        for text in texts {
            // A font may have a letter composed, or its parts.
            wanted.extend(text.chars());
            wanted.extend(text.nfc());
            wanted.extend(text.nfd());
        }
        wanted.retain(|c| is_shown(*c));
        let mut fonts = Self::default();
        let mut claimed = BTreeSet::new();
        for font in BUNDLED {
            let has = covers(font.bytes, 0, &wanted);
            let own: BTreeSet<char> = has.into_iter().filter(|c| is_for(font, *c)).collect();
            claimed.extend(&own);
            fonts.add(font.family, font.weight, font.italic, font.bytes, 0, own);
        }
        for font in system {
            let rest: BTreeSet<char> = wanted.difference(&claimed).copied().collect();
            if rest.is_empty() {
                break;
            }
            let Ok(bytes) = std::fs::read(&font.path) else {
                continue;
            };
            let has = covers(&bytes, font.index, &rest);
            claimed.extend(&has);
            fonts.add(bundled::SCRIPTS, 400, false, &bytes, font.index, has);
        }
        fonts.missing = wanted.difference(&claimed).copied().collect();
        fonts
    }

    fn add(
        &mut self,
        family: &'static str,
        weight: u16,
        italic: bool,
        font: &[u8],
        index: u32,
        characters: BTreeSet<char>,
    ) {
        if characters.is_empty() {
            return;
        }
        if let Some(bytes) = cut(font, index, &characters) {
            self.faces.push(FontFace {
                family,
                weight,
                italic,
                characters,
                bytes,
            });
        }
    }
}

/// Controls, joiners and spaces need no glyph of their own to be right.
fn is_shown(c: char) -> bool {
    let joins_or_turns = matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E01EF}');
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    !c.is_control() && !c.is_whitespace() && !joins_or_turns && !private || c == ' '
}

/// A font of one script gets that script's characters only, and what scripts share with
/// few others (Arabic commas, dandas): Latin and figures belong to the faces before it.
fn is_for(font: &BundledFont, c: char) -> bool {
    let Some(script) = font.script else {
        return true;
    };
    let shared = c.script_extension();
    c.script() == script
        || (!shared.is_common() && !shared.is_inherited() && shared.contains_script(script))
        || (script == Script::Arabic && matches!(c, '\u{640}' | '\u{FD3E}' | '\u{FD3F}'))
}
