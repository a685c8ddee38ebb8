//! Spreadsheets of every kind of good and bad.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use griot_exchange::table::{
    Cell, Column, FileKind, Form, Note, Row, TOO_LONG, Table, TableError, TableWriter, place,
};
use rust_xlsxwriter::{Format, Formula, Workbook};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(text: &str) -> Cell {
    Cell::Number(text.to_owned())
}

/// All rows of a sheet.
fn rows(table: &mut Table, sheet: &str) -> Result<Vec<Row>, TableError> {
    let mut found = Vec::new();
    table.read(sheet, &|_| true, &mut |row| {
        found.push(row);
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// All rows of the first sheet, each cell with its place.
fn read(path: &Path) -> Result<Vec<(String, Cell)>, TableError> {
    let mut table = Table::open(path)?;
    let sheet = table.sheets().remove(0);
    Ok(rows(&mut table, &sheet)?
        .into_iter()
        .flat_map(|row| {
            let at = row.row;
            row.cells
                .into_iter()
                .map(move |(column, cell)| (place(at, column), cell))
        })
        .collect())
}

fn columns(forms: &[Form]) -> Vec<Column> {
    forms
        .iter()
        .enumerate()
        .map(|(at, form)| Column {
            heading: format!("c{at}"),
            width: 12,
            form: *form,
        })
        .collect()
}

fn write(path: &Path, forms: &[Form], cells: &[&[&str]]) -> Vec<Vec<usize>> {
    let mut writer = TableWriter::create(path, "Feuille", &columns(forms)).unwrap();
    let too_long = cells
        .iter()
        .map(|row| {
            let mut row: Vec<String> = row.iter().map(|cell| (*cell).to_owned()).collect();
            writer.row(&mut row).unwrap()
        })
        .collect();
    writer.finish(&|| false).unwrap();
    too_long
}

/// A workbook made by another hand.
fn book(make: impl FnOnce(&mut Workbook)) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    let mut book = Workbook::new();
    make(&mut book);
    book.save(&path).unwrap();
    (folder, path)
}

/// The same workbook with some of its parts replaced, added, or left out.
fn doctored(path: &Path, name: &str, parts: &[(&str, Option<&[u8]>)]) -> PathBuf {
    let mut from = ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let part_name = part.name().unwrap().into_owned();
        if parts.iter().any(|(known, _)| *known == part_name) {
            continue;
        }
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        to.start_file(part_name, SimpleFileOptions::default())
            .unwrap();
        to.write_all(&bytes).unwrap();
    }
    for (part_name, bytes) in parts {
        if let Some(bytes) = bytes {
            to.start_file(*part_name, SimpleFileOptions::default())
                .unwrap();
            to.write_all(bytes).unwrap();
        }
    }
    let made = path.with_file_name(name);
    fs::write(&made, to.finish().unwrap().into_inner()).unwrap();
    made
}

fn part(path: &Path, name: &str) -> String {
    let mut zip = ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

#[test]
fn what_is_written_is_read_in_both_formats() {
    let folder = tempfile::tempdir().unwrap();
    let long = "é".repeat(32_768);
    let fits = "𝄞".repeat(16_383);
    let cells: &[&[&str]] = &[
        &["=1+1", "7", "007", "0360002914528"],
        &["+33", "-14.2", "1e5", "3.76012E+12"],
        &["", "", "", ""],
        &[
            " outer space ",
            "07",
            "two\nlines",
            "carriage\rreturn\r\nboth",
        ],
        &[
            "_x000D_ \u{1}\u{1f}\u{7f}",
            "NaN",
            "<&>\"'",
            "عيشة \u{202B}x\u{202C} 科拉",
        ],
        &["'=x", "", "\tTab", fits.as_str()],
    ];
    let forms = [Form::Text, Form::Number, Form::Text, Form::Text];
    for name in ["sheet.xlsx", "sheet.csv"] {
        let path = folder.path().join(name);
        let mut all = cells.to_vec();
        let last = ["", "", "", long.as_str()];
        all.push(&last);
        let too_long = write(&path, &forms, &all);
        let is_sheet = name.ends_with("xlsx");
        assert_eq!(too_long[6], if is_sheet { vec![3] } else { vec![] });
        let found = read(&path).unwrap();
        for (row, cells) in (1..).zip(&all) {
            for (column, cell) in (0..).zip(*cells) {
                let at = place(row, column);
                let value = found
                    .iter()
                    .find(|(place, _)| *place == at)
                    .map(|(_, cell)| cell);
                match (value, *cell) {
                    (value, "") => assert_eq!(value, None, "{name} {at}"),
                    (Some(Cell::Number(value)), cell) => assert!(is_sheet && value == cell, "{at}"),
                    (value, cell) if cell.len() == long.len() && is_sheet => {
                        assert_eq!(value, Some(&text(TOO_LONG)));
                    }
                    (value, cell) => assert_eq!(value, Some(&text(cell)), "{name} {at}"),
                }
            }
        }
    }
    // The codes of a sheet are text, and stay it when somebody types over them.
    let sheet = part(&folder.path().join("sheet.xlsx"), SHEET);
    assert!(sheet.contains("ySplit=\"1\"") && sheet.contains("<autoFilter ref=\"A1:D8\"/>"));
    assert!(
        sheet.contains("<c r=\"B2\"><v>7</v></c>"),
        "a number is one"
    );
    let bytes = fs::read(folder.path().join("sheet.csv")).unwrap();
    assert!(
        bytes.starts_with(b"\xEF\xBB\xBFc0,c1,c2,c3\r\n'=1+1,7,007,"),
        "the mark, CRLF, no formula"
    );
}

#[test]
fn a_file_appears_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["sheet.xlsx", "sheet.csv"] {
        let path = folder.path().join(name);
        fs::write(&path, "as before").unwrap();
        let mut writer = TableWriter::create(&path, "S", &columns(&[Form::Text])).unwrap();
        writer.row(&mut ["x".to_owned()]).unwrap();
        drop(writer);
        assert_eq!(fs::read(&path).unwrap(), b"as before");
    }
    let path = folder.path().join("sheet.xlsx");
    let mut writer = TableWriter::create(&path, "S", &columns(&[Form::Text])).unwrap();
    writer.row(&mut ["x".to_owned()]).unwrap();
    assert!(matches!(writer.finish(&|| true), Err(TableError::Stopped)));
    assert_eq!(fs::read(&path).unwrap(), b"as before");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        2,
        "nothing is left over"
    );
    let ods = TableWriter::create(&folder.path().join("sheet.ods"), "S", &[]);
    assert!(matches!(ods, Err(TableError::Ending(_))));
}

#[test]
fn cells_of_every_kind() {
    let (_folder, path) = book(|book| {
        let sheet = book.add_worksheet();
        let date = |format: &str| Format::new().set_num_format(format);
        sheet.write_number(0, 0, 1977).unwrap();
        sheet.write_number(0, 1, 3_760_123_456_784_f64).unwrap();
        sheet.write_number(0, 2, 0.5).unwrap();
        sheet.write_boolean(0, 3, true).unwrap();
        sheet
            .write_number_with_format(1, 0, 28_198, &date("dd/mm/yyyy"))
            .unwrap();
        sheet
            .write_number_with_format(1, 1, 28_198.5, &date("dd/mm/yyyy hh:mm"))
            .unwrap();
        sheet
            .write_number_with_format(1, 2, 0.2, &date("hh:mm:ss"))
            .unwrap();
        sheet
            .write_number_with_format(1, 3, 1977, &date("yyyy-mm-dd"))
            .unwrap();
        sheet
            .write_formula(2, 0, Formula::new("=1+1").set_result("2"))
            .unwrap();
        sheet
            .write_formula(2, 1, Formula::new("=A1&\"x\"").set_result("1977x"))
            .unwrap();
        sheet
            .write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
    });
    let sheet = part(&path, SHEET).replace("<f>1+1</f><v>2</v>", "<f>1+1</f>");
    let path = doctored(&path, "formula.xlsx", &[(SHEET, Some(sheet.as_bytes()))]);
    let date = |text: &str| Cell::Date(text.to_owned());
    let expected: Vec<(String, Cell)> = [
        ("A1", number("1977")),
        ("B1", number("3760123456784")),
        ("C1", number("0.5")),
        ("D1", Cell::Flag(true)),
        ("A2", date("1977-03-14")),
        ("B2", date("1977-03-14 12:00:00")),
        ("C2", text("4:48:00")),
        ("D2", date("1905-05-30")),
        ("A3", Cell::Formula),
        ("B3", text("1977x")),
        ("C3", Cell::Fault("#DIV/0!".to_owned())),
    ]
    .into_iter()
    .map(|(place, cell)| (place.to_owned(), cell))
    .collect();
    assert_eq!(read(&path).unwrap(), expected);
}

#[test]
fn sheets_merged_cells_and_macros() {
    let (_folder, path) = book(|book| {
        book.add_worksheet()
            .set_name("Notes")
            .unwrap()
            .write(4, 2, "x")
            .unwrap();
        let sheet = book.add_worksheet().set_name("Titres").unwrap();
        sheet
            .merge_range(1, 0, 3, 0, "Worotan", &Format::new())
            .unwrap();
    });
    let path = doctored(
        &path,
        "book.xlsm",
        &[("xl/vbaProject.bin", Some(b"no program"))],
    );
    let mut table = Table::open(&path).unwrap();
    assert_eq!(
        (table.kind(), table.sheets()),
        (
            FileKind::Xlsx,
            vec!["Notes".to_owned(), "Titres".to_owned()]
        )
    );
    assert_eq!(table.notes(), [Note::Macros]);
    let merged = table.merged("Titres").unwrap();
    assert_eq!(
        merged
            .iter()
            .map(|region| region.name())
            .collect::<Vec<_>>(),
        ["A2:A4"]
    );
    assert!(table.merged("Notes").unwrap().is_empty());
    assert_eq!(
        rows(&mut table, "Titres").unwrap()[0].cells[0],
        (0, text("Worotan"))
    );
    assert_eq!(table.head("Notes", 5).unwrap().rows[0].row, 4);
    assert!(matches!(
        rows(&mut table, "Nowhere"),
        Err(TableError::NoSheet(_))
    ));
}

#[test]
fn text_of_every_encoding_and_separator() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.csv");
    let line = "Titre;Café\r\nكورا;\"x;y\"\r\n";
    let latin = "Titre;Caf\u{e9} \u{80}\r\n";
    let utf16 = |big: bool, text: &str| -> Vec<u8> {
        let mark = if big {
            vec![0xFE, 0xFF]
        } else {
            vec![0xFF, 0xFE]
        };
        let units = text.encode_utf16().flat_map(|unit| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        });
        mark.into_iter().chain(units).collect()
    };
    let windows: Vec<u8> = latin
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let marked = [b"\xEF\xBB\xBF".as_slice(), line.as_bytes()].concat();
    for (bytes, encoding, first) in [
        (line.as_bytes().to_vec(), "UTF-8", "Café"),
        (marked, "UTF-8", "Café"),
        (utf16(false, line), "UTF-16LE", "Café"),
        (utf16(true, line), "UTF-16BE", "Café"),
        (windows, "windows-1252", "Café €"),
    ] {
        fs::write(&path, bytes).unwrap();
        let table = Table::open(&path).unwrap();
        assert_eq!(
            table.encoding().map(|encoding| encoding.name()),
            Some(encoding)
        );
        assert_eq!(table.separator(), Some(';'), "{encoding}");
        let found = read(&path).unwrap();
        assert_eq!(found[0], ("A1".to_owned(), text("Titre")), "{encoding}");
        assert_eq!(found[1], ("B1".to_owned(), text(first)), "{encoding}");
        if encoding != "windows-1252" {
            assert_eq!(found[3], ("B2".to_owned(), text("x;y")), "{encoding}");
        }
    }
    for (content, separator) in [
        ("a,b\n1,2\n", ','),
        ("a\tb\n1,5\t2\n", '\t'),
        ("sep=;\r\na,x;b\r\n", ';'),
        ("a;b\n\"1;2\";3,5\n", ';'),
        ("lonely\n", ','),
    ] {
        fs::write(&path, content).unwrap();
        assert_eq!(
            Table::open(&path).unwrap().separator(),
            Some(separator),
            "{content:?}"
        );
    }
    // A line that says the separator is none of the table, an empty one is a row, a quoted line end is not.
    fs::write(&path, "sep=,\r\na,b\r\n\r\n\"two\r\nlines\",x\r\nlast,y").unwrap();
    let places: Vec<String> = read(&path)
        .unwrap()
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places, ["A1", "B1", "A3", "B3", "A4", "B4"]);
}

#[test]
fn bad_files_are_refused_by_name() {
    let (folder, path) = book(|book| {
        let sheet = book.add_worksheet();
        for row in 0..50 {
            sheet.write(row, 0, format!("text {row}")).unwrap();
        }
    });
    let whole = fs::read(&path).unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let refusal = |path: &Path| match read(path) {
        Err(error) => format!("{} {error}", error.code()),
        Ok(cells) => panic!("{}: {cells:?}", path.display()),
    };
    let package: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    let locked = [
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(),
        &[0; 600],
        &package,
        &[0; 100],
    ]
    .concat();
    let sheet = part(&path, SHEET);
    let cut = sheet.split("<row r=\"40\"").next().unwrap().to_owned();
    let strings = part(&path, "xl/sharedStrings.xml");
    let boast = strings.replace(
        "uniqueCount=\"50\"",
        "uniqueCount=\"99999999999999999999999\"",
    );
    let run = sheet.replacen("<v>7</v>", &format!("<v>{}</v>", " ".repeat(6 << 20)), 1);
    for (path, expected) in [
        (file("a.xlsx", &whole[..whole.len() / 2]), "table-damaged"),
        (file("b.xlsx", &locked), "table-password"),
        (file("c.xls", &locked[..500]), "table-other-format"),
        (file("d.csv", b"  <HTML><body>"), "table-other-format"),
        (file("e.csv", b"a,b\n\0\0"), "table-not-a-table"),
        (file("f.xlsx", b"%PDF-1.7\n"), "table-not-a-table"),
        (
            doctored(
                &path,
                "g.xlsx",
                &[("mimetype", Some(b"application/vnd.oasis"))],
            ),
            "table-other-format",
        ),
        (
            doctored(&path, "h.xlsx", &[(SHEET, Some(cut.as_bytes()))]),
            "table-damaged damaged at \"Sheet1\" A39",
        ),
        (
            doctored(
                &path,
                "i.xlsx",
                &[("xl/sharedStrings.xml", Some(boast.as_bytes()))],
            ),
            "table-damaged",
        ),
        (
            doctored(&path, "j.xlsx", &[(SHEET, Some(run.as_bytes()))]),
            "table-too-large",
        ),
        (
            doctored(&path, "k.xlsx", &[("xl/workbook.xml", None)]),
            "table-damaged",
        ),
    ] {
        let said = refusal(&path);
        assert!(said.starts_with(expected), "{}: {said}", path.display());
    }
    assert_eq!(
        read(folder.path()).unwrap_err().code(),
        "table-not-a-table",
        "a folder"
    );
    // An ending that lies is said, and the file read as what it is.
    let renamed = file("l.csv", &whole);
    assert_eq!(
        Table::open(&renamed).unwrap().notes(),
        [Note::OtherEnding(FileKind::Xlsx)]
    );
    assert_eq!(read(&renamed).unwrap().len(), 50);
    let named = file("m.xlsx", b"a;b\r\n1;2\r\n");
    assert_eq!(
        Table::open(&named).unwrap().notes(),
        [Note::OtherEnding(FileKind::Csv)]
    );
    // A quote that nobody closed swallows the rest, but not all memory.
    let open = [b"a,b\r\n1,\"".as_slice(), &vec![b'x'; 33 << 20]].concat();
    assert!(refusal(&file("n.csv", &open)).starts_with("table-too-large A2"));
}

#[test]
fn damaged_bytes_never_panic() {
    let (folder, path) = book(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "uid").unwrap();
        sheet.merge_range(1, 0, 3, 0, "x", &Format::new()).unwrap();
        sheet.write_formula(2, 2, "=A1").unwrap();
    });
    let stored = folder.path().join("stored.xlsx");
    let mut from = ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    // Stored parts let the damage through to the readers of XML.
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        to.start_file(part.name().unwrap().into_owned(), options)
            .unwrap();
        std::io::copy(&mut part, &mut to).unwrap();
    }
    let whole = to.finish().unwrap().into_inner();
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut chance = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..=chance(6) {
            let at = chance(bytes.len());
            bytes[at] = [b'0', b'9', b'<', b'"', b'A', 0xFF, b':', b'/'][chance(8)];
        }
        fs::write(&stored, &bytes).unwrap();
        if let Ok(mut table) = Table::open(&stored) {
            for sheet in table.sheets() {
                let _ = table.merged(&sheet);
                let _ = rows(&mut table, &sheet);
            }
        }
    }
}
