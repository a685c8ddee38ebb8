//! Texts laid out in lines.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use parley::LayoutContext;
use parley::layout::{Alignment, AlignmentOptions, Layout};
use parley::style::{FontStyle, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use unicode_script::{Script, UnicodeScript};

use super::letters::Letters;
use super::{Block, Hand, Sheet, Text};

/// What a text is drawn in: red, green, blue.
pub(super) type Ink = [u8; 3];

/// Text.
pub(super) const INK: Ink = [0x23, 0x1C, 0x12];
/// Labels and what is said in passing.
pub(super) const LIGHT: Ink = [0x56, 0x4B, 0x3B];

/// A text in lines.
pub(super) struct Laid {
    pub(super) text: String,
    pub(super) layout: Layout<Ink>,
    pub(super) ink: Ink,
    pub(super) hand: Hand,
}

impl Laid {
    /// Whether there stands a sign that turns the text around, and nothing else.
    pub(super) fn is_mark(&self, range: &Range<usize>) -> bool {
        let text = self.text.get(range.clone()).unwrap_or_default();
        !text.is_empty() && text.chars().all(is_mark)
    }

    /// The part of the text that these glyphs stand for: their own, or, in scripts whose glyphs do not follow one
    /// another as their letters do, the whole word. Readers turn Arabic and Hebrew around by themselves, letter by letter,
    /// but not N'Ko: it is told run by run.
    pub(super) fn stands_for(&self, own: &Range<usize>, run: &Range<usize>) -> Range<usize> {
        let is_gap = |c: char| c.is_whitespace() || is_mark(c);
        let whole = self.text.get(run.clone()).unwrap_or_default();
        if whole.chars().any(|c| c.script() == Script::Nko) {
            return run.clone();
        }
        let first = self
            .text
            .get(own.clone())
            .and_then(|text| text.chars().next());
        let simple = first.is_none_or(|c| {
            is_gap(c)
                || matches!(
                    c.script(),
                    Script::Latin
                        | Script::Greek
                        | Script::Cyrillic
                        | Script::Arabic
                        | Script::Hebrew
                        | Script::Han
                        | Script::Hiragana
                        | Script::Katakana
                        | Script::Hangul
                        | Script::Common
                )
        });
        if simple {
            return own.clone();
        }
        let before = self.text.get(run.start..own.start).unwrap_or_default();
        let after = self.text.get(own.end..run.end).unwrap_or_default();
        let starts = before
            .char_indices()
            .rev()
            .find(|(_, c)| is_gap(*c))
            .map_or(run.start, |(at, c)| run.start + at + c.len_utf8());
        let ends = after
            .char_indices()
            .find(|(_, c)| is_gap(*c))
            .map_or(run.end, |(at, _)| own.end + at);
        starts..ends
    }

    /// The heights of its lines, in points.
    pub(super) fn heights(&self) -> Vec<f32> {
        self.layout
            .lines()
            .map(|line| line.metrics().line_height)
            .collect()
    }
}

/// Sets texts.
pub(super) struct Setter {
    letters: Letters,
    context: LayoutContext<Ink>,
    /// Characters that were asked for and no font has.
    pub(super) missing: BTreeSet<char>,
}

impl Setter {
    pub(super) fn new(sheet: &Sheet) -> Self {
        let mut texts = vec![sheet.foot.as_str()];
        collect(&sheet.blocks, &mut texts);
        Setter {
            letters: Letters::new(texts.into_iter()),
            context: LayoutContext::new(),
            missing: BTreeSet::new(),
        }
    }

    /// Lays a text out in lines of this width, in points.
    pub(super) fn lay(&mut self, text: &Text, width: f32, right: bool) -> Rc<Laid> {
        // Some characters would turn what follows around, or end the line for other readers.
        let shown: String = text
            .text
            .chars()
            .map(|c| if c == '\t' { ' ' } else { c })
            .filter(|c| *c == '\n' || !c.is_control())
            .collect();
        let (size, serif, weight, ink) = match text.hand {
            Hand::Title => (24.0, true, 400.0, INK),
            Hand::Subtitle => (15.0, true, 400.0, LIGHT),
            Hand::Section => (14.0, true, 700.0, INK),
            Hand::Body => (9.5, false, 400.0, INK),
            Hand::Strong => (9.5, false, 600.0, INK),
            Hand::Small => (8.0, false, 400.0, LIGHT),
        };
        let stack = self.letters.stack(&shown, serif);
        let mut builder =
            self.context
                .ranged_builder(&mut self.letters.context, &shown, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(stack));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(weight)));
        builder.push_default(StyleProperty::FontStyle(FontStyle::Normal));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        // Naskh, Khmer and Tamil are tall: each line takes what its fonts ask for.
        builder.push_default(StyleProperty::LineHeight(LineHeight::MetricsRelative(1.0)));
        let mut layout = builder.build(&shown);
        layout.break_all_lines(Some(width));
        let alignment = if right {
            Alignment::Right
        } else {
            Alignment::Start
        };
        layout.align(alignment, AlignmentOptions::default());
        self.note_missing(&shown, &layout);
        Rc::new(Laid {
            text: shown,
            layout,
            ink,
            hand: text.hand,
        })
    }

    fn note_missing(&mut self, text: &str, layout: &Layout<Ink>) {
        for line in layout.lines() {
            for cluster in line
                .runs()
                .flat_map(|run| run.clusters().collect::<Vec<_>>())
            {
                if cluster.glyphs().any(|glyph| glyph.id == 0) {
                    let part = text.get(cluster.text_range()).unwrap_or_default();
                    self.missing
                        .extend(part.chars().filter(|c| !c.is_whitespace() && !is_mark(*c)));
                }
            }
        }
    }
}

/// Turns a text around and is not one itself.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Every text of these blocks.
fn collect<'s>(blocks: &'s [Block], texts: &mut Vec<&'s str>) {
    for block in blocks {
        match block {
            Block::Heading(text) | Block::Paragraph(text) => texts.push(&text.text),
            Block::Facts(facts) => {
                for (label, values) in facts {
                    texts.push(label);
                    texts.extend(values.iter().map(|text| text.text.as_str()));
                }
            }
            Block::Table(table) => {
                texts.extend(table.columns.iter().map(|column| column.head.as_str()));
                let cells = table.rows.iter().flatten().flatten();
                texts.extend(cells.map(|text| text.text.as_str()));
            }
            Block::Beside(left, _, right) => {
                collect(left, texts);
                collect(right, texts);
            }
            Block::Picture(..) | Block::Barcode(_) | Block::Room(_) => {}
        }
    }
}
