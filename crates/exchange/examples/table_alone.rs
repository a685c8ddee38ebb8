//! What the libraries that write and read sheets take alone for the cells of a sheet, as JSON:
//! `cargo run --release -p griot-exchange --example table_alone -- read FILE`, `… -- write FROM TO`
#![allow(clippy::expect_used, reason = "a tool for the workbench")]

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::time::Instant;

use calamine::{DataRef, Reader as _, Xlsx};
use rust_xlsxwriter::{Format, Workbook};

type Cells = Vec<((u32, u32), Result<f64, String>)>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (seconds, cells) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["read", file] => {
            let begun = Instant::now();
            let mut cells = 0_u64;
            read(Path::new(file), |_, _| cells += 1);
            (begun.elapsed().as_secs_f64(), cells)
        }
        ["write", from, to] => {
            let mut cells = Cells::new();
            read(Path::new(from), |place, value| {
                cells.push((place, value));
            });
            let count = cells.len() as u64;
            let begun = Instant::now();
            write(cells, Path::new(to));
            (begun.elapsed().as_secs_f64(), count)
        }
        _ => {
            eprintln!("read FILE, or write FROM TO");
            std::process::exit(2);
        }
    };
    println!("{{\"seconds\": {seconds}, \"cells\": {cells}}}");
}

fn read(file: &Path, mut each: impl FnMut((u32, u32), Result<f64, String>)) {
    let file = BufReader::new(File::open(file).expect("the file is there"));
    let mut book = Xlsx::new(file).expect("a sheet");
    let sheet = book.sheet_names().into_iter().next().expect("one sheet");
    let mut cells = book.worksheet_cells_reader(&sheet).expect("cells");
    while let Some(cell) = cells.next_cell().expect("a cell") {
        let value = match cell.get_value() {
            DataRef::Float(number) => Ok(*number),
            DataRef::String(text) => Err(text.clone()),
            DataRef::SharedString(text) => Err((*text).to_owned()),
            _ => continue,
        };
        each(cell.get_position(), value);
    }
}

fn write(cells: Cells, to: &Path) {
    let mut book = Workbook::new();
    book.set_tempdir(to.parent().expect("a folder"))
        .expect("a folder");
    let page = book.add_worksheet_with_constant_memory().expect("a sheet");
    let text = Format::new().set_num_format("@");
    for column in 0..40 {
        page.set_column_format(column, &text).expect("a column");
    }
    for ((row, column), value) in cells {
        let column = u16::try_from(column).expect("a column");
        match value {
            Ok(number) => page.write_number(row, column, number),
            Err(text) => page.write_string(row, column, text),
        }
        .expect("a cell");
    }
    book.save(to).expect("a file");
}
