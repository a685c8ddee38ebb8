//! What was found: figures with their targets, kept between runs so that one part can be run alone.

use super::desk::Desk;
use super::machine;
use anyhow::Result;
use serde_json::{Map, Value, json};
use std::fs;

/// A figure that has to reach something.
pub struct Figure {
    pub what: String,
    pub value: String,
    pub target: String,
    pub reached: bool,
}

impl Figure {
    /// A figure that must not be more than `most`.
    pub fn at_most(what: &str, value: f64, most: f64, unit: &str) -> Self {
        Self {
            what: what.to_owned(),
            value: shown(value, unit),
            target: format!("≤ {}", plain(most, unit)),
            reached: value <= most,
        }
    }

    /// A figure that must not be less than `least`.
    pub fn at_least(what: &str, value: f64, least: f64, unit: &str) -> Self {
        Self {
            what: what.to_owned(),
            value: shown(value, unit),
            target: format!("≥ {}", plain(least, unit)),
            reached: value >= least,
        }
    }

    /// Says besides what is aimed at.
    pub fn aiming(mut self, aim: &str) -> Self {
        self.target += &format!(" (aim {aim})");
        self
    }

    /// A figure for the reader, without a target.
    pub fn plain(what: &str, value: String) -> Self {
        Self {
            what: what.to_owned(),
            value,
            target: String::new(),
            reached: true,
        }
    }
}

fn plain(value: f64, unit: &str) -> String {
    format!("{value}{unit}")
}

fn shown(value: f64, unit: &str) -> String {
    let places = match value.abs() {
        _ if value.fract() == 0.0 => 0,
        v if v >= 100.0 => 0,
        v if v >= 10.0 => 1,
        v if v >= 1.0 => 2,
        _ => 4,
    };
    format!("{value:.places$}{unit}")
}

/// What one part found.
#[derive(Default)]
pub struct Section {
    pub figures: Vec<Figure>,
    /// Further tables and words, in Markdown.
    pub notes: Vec<String>,
}

impl Section {
    pub fn print(&self) {
        for figure in &self.figures {
            let mark = match (figure.target.is_empty(), figure.reached) {
                (true, _) => " ",
                (_, true) => "✓",
                (_, false) => "✗",
            };
            println!(
                " {mark} {:<64} {:>12}   {}",
                figure.what, figure.value, figure.target
            );
        }
        for note in &self.notes {
            println!("\n{note}");
        }
    }

    fn json(&self) -> Value {
        let figures: Vec<Value> = self
            .figures
            .iter()
            .map(|figure| {
                json!({
                    "what": figure.what, "value": figure.value,
                    "target": figure.target, "reached": figure.reached,
                })
            })
            .collect();
        json!({
            "figures": figures, "notes": self.notes,
            "at": machine::now(), "load": machine::load(), "of": machine::described(),
        })
    }
}

/// A table in Markdown.
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let mut text = line(&heads);
    let rules = head
        .iter()
        .enumerate()
        .map(|(at, _)| if at == 0 { "---" } else { "---:" });
    text += &line(&rules.map(str::to_owned).collect::<Vec<_>>());
    for row in rows {
        text += &line(row);
    }
    text
}

/// All parts, those of earlier runs too.
pub struct Report(pub Map<String, Value>);

impl Report {
    pub fn load(desk: &Desk) -> Result<Self> {
        let path = desk.kept("figures.json");
        let known = match fs::read_to_string(path) {
            Ok(text) => serde_json::from_str(&text)?,
            Err(_) => Map::new(),
        };
        Ok(Self(known))
    }

    pub fn put(&mut self, name: &str, section: Section) {
        self.0.insert(name.to_owned(), section.json());
    }

    pub fn save(&self, desk: &Desk) -> Result<()> {
        let text = serde_json::to_string_pretty(&self.0)?;
        Ok(fs::write(desk.kept("figures.json"), text)?)
    }
}
