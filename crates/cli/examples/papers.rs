//! Writes what the command line says about itself for a package: man pages in each language, completions for shells.
//! `papers DIR` fills `DIR/man/en`, `DIR/man/fr` and `DIR`.

use clap_complete::Shell;
use griot_api::words::Lang;
use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .unwrap_or_else(|| "papers".into());
    for lang in [Lang::En, Lang::Fr] {
        man_pages(lang, &folder.join("man").join(lang.tag()))?;
    }
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        clap_complete::generate_to(shell, &mut griot_cli::command(Lang::En), "griot", &folder)?;
    }
    Ok(())
}

/// `griot.1`, and `griot-import.1` and so on for each command.
fn man_pages(lang: Lang, folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    clap_mangen::generate_to(griot_cli::command(lang), folder)
}
