//! The list of ISRCs that a national agency asks for: CSV (RFC 4180) in UTF-8 with a byte order mark, which
//! spreadsheets need to read it as such.

/// A row: ISRC, title, version, artist, duration, day of publication, day of recording, owner (℗).
pub type Row = [String; 8];

/// The file's bytes: headings in the reader's language, then the rows.
///
/// # Errors
/// Never in memory; the writer's own type is passed on.
pub fn write(headings: &Row, rows: impl IntoIterator<Item = Row>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headings)?;
    for row in rows {
        writer.write_record(&row)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// A length as agencies write it: `00:03:07`.
#[must_use]
pub fn duration(length_ms: i64) -> String {
    let seconds = (length_ms.max(0) + 500) / 1000;
    format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_commas_and_lines_stay_in_their_cells() {
        let row = |title: &str| -> Row {
            [
                "FRX762600001",
                title,
                "",
                "A, B",
                "00:03:07",
                "2026",
                "1977-03",
                "Kora",
            ]
            .map(str::to_owned)
        };
        let rows = [row("L'\"eau\""), row("two\nlines")];
        let bytes = write(&row("Title"), rows.clone()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        assert_eq!(text.matches("\r\n").count(), 3);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let read: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(read, rows.map(|row| row.to_vec()));
        assert_eq!(duration(187_400), "00:03:07");
        assert_eq!(duration(3_753_000), "01:02:33");
    }
}
