//! A catalogue of any size with names in many scripts, and what it costs to ask and to change it.
//!
//! `cargo xtask bench` runs it: `large make DIR COUNT`, `large search DIR`, `large edit DIR COUNT`. Each prints
//! one JSON object of figures.

#![allow(
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measuring program that ends where it goes astray"
)]

mod cost;
mod edit;
mod make;
mod search;
mod words;

use std::error::Error;
use std::path::Path;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let figures = match args.as_slice() {
        ["make", folder, count] => make::make(Path::new(folder), count.parse()?)?,
        ["search", folder] => search::measure(Path::new(folder))?,
        ["terms", folder] => search::terms(Path::new(folder))?,
        ["edit", folder, count] => edit::measure(Path::new(folder), count.parse()?)?,
        _ => return Err("make DIR COUNT | search DIR | terms DIR | edit DIR COUNT".into()),
    };
    println!("{figures}");
    Ok(())
}
