//! What a Debian package says of itself.

use super::tree::Tree;
use crate::house;
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// Who looks after the package.
const MAINTAINER: &str = "The Griot authors <griot@localhost>";

/// The name that the package goes by.
pub struct Control {
    version: String,
    architecture: String,
}

impl Control {
    /// `griot_0.1.0_amd64.deb`
    pub fn file_name(&self) -> String {
        format!("griot_{}_{}.deb", self.version, self.architecture)
    }
}

/// Writes the package's papers into the tree.
pub fn write(tree: &Tree) -> Result<Control> {
    let control = Control {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        architecture: house::output(Command::new("dpkg").arg("--print-architecture"))?
            .trim()
            .to_owned(),
    };
    let mut kilobytes = 0;
    for path in tree.files()? {
        kilobytes += fs::metadata(tree.folder().join(path))?.len().div_ceil(1024);
    }
    let text = format!(
        "Package: griot\n\
         Version: {}\n\
         Architecture: {}\n\
         Maintainer: {MAINTAINER}\n\
         Installed-Size: {kilobytes}\n\
         Depends: {}\n\
         Section: sound\n\
         Priority: optional\n\
         Description: catalogue and rights of a small record label\n\
         \x20Griot reads the recordings of a label from its hard drives, keeps who made\n\
         \x20what and in which language, writes tags back safely, and makes signed sticks\n\
         \x20for listening kiosks. It works without a network.\n\
         \x20.\n\
         \x20This package has the window (griot-desktop) and the command line (griot).\n",
        control.version,
        control.architecture,
        depends(tree)?,
    );
    tree.put(text.as_bytes(), "DEBIAN/control", 0o644)?;
    tree.put(tree.sums()?.as_bytes(), "DEBIAN/md5sums", 0o644)?;
    Ok(control)
}

/// Our changelog as Debian writes one: the newest version, dated by the last commit.
pub fn changelog() -> Result<String> {
    let text = house::read("CHANGELOG.md".as_ref())?;
    let newest = text
        .split("\n## ")
        .nth(1)
        .context("CHANGELOG.md names no version")?;
    let date = house::output(Command::new("git").current_dir(house::root()).args([
        "log",
        "-1",
        "--format=%aD",
    ]))?;
    let mut entry = format!(
        "griot ({}) unstable; urgency=medium\n\n",
        env!("CARGO_PKG_VERSION")
    );
    for change in newest.lines().filter_map(|line| line.strip_prefix("- ")) {
        entry.push_str(&format!("  * {change}\n"));
    }
    entry.push_str(&format!("\n -- {MAINTAINER}  {}\n", date.trim()));
    Ok(entry)
}

/// What the programs need, from the libraries that they name.
fn depends(tree: &Tree) -> Result<String> {
    // dpkg-shlibdeps wants to stand in a source package.
    let desk = house::target()?.join("dist/shlibs");
    fs::create_dir_all(desk.join("debian"))?;
    fs::write(
        desk.join("debian/control"),
        "Source: griot\n\nPackage: griot\nArchitecture: any\n",
    )?;
    let bin = tree.folder().join("usr/bin");
    let said = house::output(
        Command::new("dpkg-shlibdeps")
            .current_dir(&desk)
            .args(["-O", "--ignore-missing-info"])
            .arg(bin.join("griot"))
            .arg(bin.join("griot-desktop")),
    )
    .context("dpkg-shlibdeps (package dpkg-dev)")?;
    said.lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="))
        .map(str::to_owned)
        .context("dpkg-shlibdeps named nothing")
}
