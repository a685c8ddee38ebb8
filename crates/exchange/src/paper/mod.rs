//! Paper: a sheet of headings, lines, tables and pictures, as PDF.
//!
//! A [`Sheet`] is a plain value; its texts are data and never markup. Every script is set with the fonts that the
//! program carries (Chinese, Japanese and Korean with one of the machine's, where it has one), each paragraph in its
//! own direction; fonts are cut down and embedded, and the text can be taken out again. The same sheet always gives
//! the same bytes.

mod bars;
mod flow;
mod letters;
mod page;
mod text;

use std::collections::BTreeSet;

pub use bars::Bars;

/// A sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The document's title, for the reader's window.
    pub title: String,
    /// The language of its words, `en` or `fr`.
    pub language: String,
    /// When it was made (RFC 3339, UTC).
    pub at: String,
    /// What stands at the foot of each page, left; the page's number stands right.
    pub foot: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Text),
    /// A paragraph, or several lines.
    Paragraph(Text),
    /// Facts: what it is, left, and what is known of it, right, with a hairline under each.
    Facts(Vec<(String, Vec<Text>)>),
    /// A table.
    Table(Table),
    /// A picture, JPEG, so wide in millimetres.
    Picture(Vec<u8>, f32),
    /// A barcode.
    Barcode(Bars),
    /// Some of it left, so wide in millimetres, and the rest right of it.
    Beside(Vec<Block>, f32, Vec<Block>),
    /// Empty room, in millimetres.
    Room(f32),
}

/// A text and how it is set.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text {
    /// The text.
    pub text: String,
    /// How.
    pub hand: Hand,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hand {
    /// The sheet's own title.
    Title,
    /// Another title beside it.
    Subtitle,
    /// Heads a section.
    Section,
    /// Plain.
    #[default]
    Body,
    /// Plain, and stronger.
    Strong,
    /// Smaller, in lighter ink.
    Small,
}

impl Text {
    /// A plain text.
    #[must_use]
    pub fn body(text: impl Into<String>) -> Self {
        Self::set(text, Hand::Body)
    }

    /// A text in this hand.
    #[must_use]
    pub fn set(text: impl Into<String>, hand: Hand) -> Self {
        Text {
            text: text.into(),
            hand,
        }
    }
}

/// A table: its head comes again on every page that it runs on to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: for each column texts, one under the other.
    pub rows: Vec<Vec<Vec<Text>>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What heads it.
    pub head: String,
    /// Its part of the width, beside those of the others.
    pub share: f32,
    /// Whether it holds numbers, which stand right.
    pub right: bool,
}

/// A sheet made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// Characters that no font at hand has: they are in the text, and boxes to the eye.
    pub missing: BTreeSet<char>,
}

/// Why a sheet could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The writer of PDF refused.
    #[error("the PDF could not be written: {0}")]
    Refused(String),
}

/// Makes a sheet.
///
/// # Errors
/// [`PaperError`].
pub fn make(sheet: &Sheet) -> Result<Made, PaperError> {
    let mut setter = text::Setter::new(sheet);
    let strips = flow::flow(&mut setter, &sheet.blocks);
    page::write(sheet, &mut setter, &strips)
}

/// Whether bytes are a PDF by their head and their end (ISO 32000-2, 7.5.2 and 7.5.5).
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    let has = |part: &[u8], mark: &[u8]| part.windows(mark.len()).any(|at| at == mark);
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let end = bytes
        .get(bytes.len().saturating_sub(2048)..)
        .unwrap_or_default();
    has(head, b"%PDF-") && has(end, b"startxref") && has(end, b"%%EOF")
}
