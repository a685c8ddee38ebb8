//! `dist`: a Debian package with the command line, the window and all that belongs to them.

mod control;
mod tree;

use crate::house;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use tree::Tree;

/// Where a file of the repository goes: from, to.
const FILES: &[(&str, &str)] = &[
    (
        "xtask/assets/org.griot.Griot.desktop",
        "usr/share/applications/org.griot.Griot.desktop",
    ),
    (
        "src-tauri/icons/32x32.png",
        "usr/share/icons/hicolor/32x32/apps/org.griot.Griot.png",
    ),
    (
        "src-tauri/icons/64x64.png",
        "usr/share/icons/hicolor/64x64/apps/org.griot.Griot.png",
    ),
    (
        "src-tauri/icons/128x128.png",
        "usr/share/icons/hicolor/128x128/apps/org.griot.Griot.png",
    ),
    (
        "src-tauri/icons/256x256.png",
        "usr/share/icons/hicolor/256x256/apps/org.griot.Griot.png",
    ),
    (
        "src-tauri/icons/512x512.png",
        "usr/share/icons/hicolor/512x512/apps/org.griot.Griot.png",
    ),
    (
        "src-tauri/icons/griot.svg",
        "usr/share/icons/hicolor/scalable/apps/org.griot.Griot.svg",
    ),
    ("xtask/assets/copyright", "usr/share/doc/griot/copyright"),
];

/// Builds everything for release and packs `dist/griot_VERSION_ARCH.deb`.
pub fn run(_: &[String]) -> Result<()> {
    if !house::root().join("ui/node_modules").is_dir() {
        house::run(&mut house::npm(&["ci", "--no-audit", "--no-fund"]))?;
    }
    house::run(&mut house::npm(&["run", "build"]))?;
    house::run(house::cargo().args([
        "build",
        "--release",
        "--package=griot-cli",
        "--package=griot-desktop",
        "--bins",
        "--example=papers",
        "--features=griot-desktop/custom-protocol",
    ]))?;

    let built = house::target()?.join("release");
    let tree = Tree::new(&house::target()?.join("dist/griot"))?;
    for program in ["griot", "griot-desktop"] {
        let to = format!("usr/bin/{program}");
        tree.program(&built.join(program), &to)?;
        house::run(
            Command::new("strip")
                .args(["--strip-unneeded", "--remove-section=.comment"])
                .arg(tree.folder().join(&to)),
        )?;
    }
    for (from, to) in FILES {
        tree.file(&house::root().join(from), to)?;
    }
    tree.packed(
        &house::root().join("CHANGELOG.md"),
        "usr/share/doc/griot/CHANGELOG.md.gz",
    )?;
    tree.put(
        &tree::gzip(control::changelog()?.into_bytes())?,
        "usr/share/doc/griot/changelog.gz",
        0o644,
    )?;
    tree.packed(
        &house::root().join("xtask/assets/griot-desktop.1"),
        "usr/share/man/man1/griot-desktop.1.gz",
    )?;
    tree.put(
        &tree::gzip(third_party()?.into_bytes())?,
        "usr/share/doc/griot/third-party.gz",
        0o644,
    )?;
    papers(&tree, &built)?;
    // `griot serve` shows the same pages that the window has inside it.
    tree.folder_of_files(&house::root().join("ui/dist"), "usr/share/griot/ui")?;

    let control = control::write(&tree)?;
    let package = house::root().join("dist").join(control.file_name());
    std::fs::create_dir_all(house::root().join("dist"))?;
    house::run(
        Command::new("dpkg-deb")
            .args(["--root-owner-group", "-Zxz", "--build"])
            .arg(tree.folder())
            .arg(&package),
    )
    .context("dpkg-deb")?;
    println!("{}", package.display());
    Ok(())
}

/// Every library inside the programs, with its licence and where it comes from.
fn third_party() -> Result<String> {
    let tree = house::output(house::cargo().args([
        "tree",
        "--package=griot-cli",
        "--package=griot-desktop",
        "--edges=normal",
        "--prefix=none",
        "--no-dedupe",
        "--format={p}\t{l}\t{r}",
    ]))?;
    let mut lines: Vec<&str> = tree
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("griot-"))
        .collect();
    lines.sort_unstable();
    lines.dedup();
    Ok(lines.join("\n") + "\n")
}

/// The man pages and completions, which the command line writes about itself.
fn papers(tree: &Tree, built: &Path) -> Result<()> {
    let papers = house::target()?.join("dist/papers");
    house::run(Command::new(built.join("examples/papers")).arg(&papers))?;
    for (folder, to) in [
        ("man/en", "usr/share/man/man1"),
        ("man/fr", "usr/share/man/fr/man1"),
    ] {
        for page in std::fs::read_dir(papers.join(folder))? {
            let page = page?;
            tree.packed(
                &page.path(),
                &format!("{to}/{}.gz", page.file_name().to_string_lossy()),
            )?;
        }
    }
    for (from, to) in [
        ("griot.bash", "usr/share/bash-completion/completions/griot"),
        ("_griot", "usr/share/zsh/vendor-completions/_griot"),
        (
            "griot.fish",
            "usr/share/fish/vendor_completions.d/griot.fish",
        ),
    ] {
        tree.file(&papers.join(from), to)?;
    }
    Ok(())
}
