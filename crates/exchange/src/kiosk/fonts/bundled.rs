//! The fonts in `assets/fonts/`.

use unicode_script::Script;

/// Titles and headings.
pub(crate) const SERIF: &str = "Griot Serif";
/// Everything else in Latin, Greek and Cyrillic.
pub(crate) const SANS: &str = "Griot Sans";
/// All other scripts, one weight each.
pub(crate) const SCRIPTS: &str = "Griot Scripts";

/// The licence that goes with every cut font.
pub(crate) const LICENCE: &str = include_str!("../../../assets/fonts/OFL.txt");

pub(crate) struct BundledFont {
    pub(crate) family: &'static str,
    pub(crate) weight: u16,
    pub(crate) italic: bool,
    /// The one script that it is for; none: whatever it has.
    pub(crate) script: Option<Script>,
    pub(crate) bytes: &'static [u8],
}

macro_rules! font {
    ($family:expr, $weight:expr, $italic:expr, $script:expr, $file:literal) => {
        BundledFont {
            family: $family,
            weight: $weight,
            italic: $italic,
            script: $script,
            bytes: include_bytes!(concat!("../../../assets/fonts/", $file, ".ttf")),
        }
    };
    ($script:ident, $file:literal) => {
        font!(SCRIPTS, 400, false, Some(Script::$script), $file)
    };
}

pub(crate) static BUNDLED: &[BundledFont] = &[
    font!(SERIF, 400, false, None, "GentiumPlus-Regular"),
    font!(SERIF, 700, false, None, "GentiumPlus-Bold"),
    font!(SERIF, 400, true, None, "GentiumPlus-Italic"),
    font!(SANS, 400, false, None, "NotoSans-Regular"),
    font!(SANS, 600, false, None, "NotoSans-SemiBold"),
    font!(Arabic, "NotoNaskhArabic-Regular"),
    font!(Hebrew, "NotoSerifHebrew-Regular"),
    font!(Devanagari, "NotoSerifDevanagari-Regular"),
    font!(Bengali, "NotoSerifBengali-Regular"),
    font!(Tamil, "NotoSerifTamil-Regular"),
    font!(Ethiopic, "NotoSerifEthiopic-Regular"),
    font!(Nko, "NotoSansNKo-Regular"),
    font!(Tifinagh, "NotoSansTifinagh-Regular"),
    font!(Thai, "NotoSerifThai-Regular"),
    font!(Khmer, "NotoSerifKhmer-Regular"),
    font!(Georgian, "NotoSerifGeorgian-Regular"),
    font!(Armenian, "NotoSerifArmenian-Regular"),
];
