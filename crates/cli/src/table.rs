//! Columns that line up in every script.

use std::fmt::Write as _;

use griot_api::words::visible;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Between two columns.
const GAP: usize = 2;
/// No column is made narrower than this to fit a terminal.
const NARROW: usize = 8;

/// A table: its head and its rows, as text.
pub(crate) struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Columns that are never cut, such as uids.
    whole: Vec<usize>,
    /// Columns of numbers.
    right: Vec<usize>,
}

impl Table {
    pub(crate) fn new(head: Vec<String>) -> Self {
        Table {
            head,
            rows: Vec::new(),
            whole: Vec::new(),
            right: Vec::new(),
        }
    }

    /// Never cuts a column.
    pub(crate) fn whole(mut self, column: usize) -> Self {
        self.whole.push(column);
        self
    }

    /// Sets a column flush right.
    pub(crate) fn right(mut self, column: usize) -> Self {
        self.right.push(column);
        self
    }

    /// Adds a row; what would steer a terminal or reorder the line is made visible.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows
            .push(cells.into_iter().map(|cell| visible(&cell)).collect());
    }

    /// The lines, no wider than `room` columns where there is a limit.
    pub(crate) fn lines(&self, room: Option<usize>) -> String {
        let widths = self.widths(room);
        let mut out = String::new();
        for row in std::iter::once(&self.head).chain(&self.rows) {
            let mut line = String::new();
            for (column, width) in widths.iter().enumerate() {
                let cell = cut(row.get(column).map_or("", String::as_str), *width);
                let pad = " ".repeat(width.saturating_sub(cell.width()));
                if self.right.contains(&column) {
                    line.push_str(&pad);
                    line.push_str(&cell);
                } else {
                    line.push_str(&cell);
                    line.push_str(&pad);
                }
                line.push_str(&" ".repeat(GAP));
            }
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out
    }

    fn widths(&self, room: Option<usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = self.head.iter().map(|cell| cell.width()).collect();
        for row in &self.rows {
            for (cell, width) in row.iter().zip(&mut widths) {
                *width = (*width).max(cell.width());
            }
        }
        let Some(room) = room else { return widths };
        loop {
            let total: usize = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
            let widest = widths
                .iter()
                .enumerate()
                .filter(|(column, width)| !self.whole.contains(column) && **width > NARROW)
                .max_by_key(|(_, width)| **width)
                .map(|(column, _)| column);
            match widest.and_then(|column| widths.get_mut(column)) {
                Some(width) if total > room => *width -= 1,
                _ => return widths,
            }
        }
    }
}

/// A text of at most so many columns.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.chars() {
        let wide = letter.width().unwrap_or(0);
        if used + wide + 1 > width {
            break;
        }
        used += wide;
        out.push(letter);
    }
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_in_every_script() {
        let mut table = Table::new(vec!["Title".to_owned(), "N".to_owned()]).right(1);
        table.row(["茉莉花".to_owned(), "1".to_owned()]);
        table.row(["Sëriñ".to_owned(), "12".to_owned()]);
        table.row(["a\u{202e}b\u{1b}[2J".to_owned(), "3".to_owned()]);
        let lines = table.lines(None);
        let ends: Vec<usize> = lines.lines().map(|line| line.width()).collect();
        assert!(ends.iter().all(|end| *end == ends[0]), "{lines}");
        assert!(lines.contains("a�b�[2J"));
    }

    #[test]
    fn a_narrow_terminal_cuts_the_widest_column_only() {
        let mut table = Table::new(vec!["Title".to_owned(), "Uid".to_owned()]).whole(1);
        table.row([
            "Allah Uya, played until the morning came".to_owned(),
            "0190-uid-0190-uid".to_owned(),
        ]);
        let lines = table.lines(Some(40));
        assert!(lines.contains("0190-uid-0190-uid") && lines.contains('…'));
        assert!(lines.lines().all(|line| line.width() <= 40), "{lines}");
    }
}
