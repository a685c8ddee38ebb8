//! `screens`: a picture of every room, light and dark, in French and English, into `docs/screens`.

use crate::house;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The day on which the pictures are taken, so that two runs give the same.
const NOW: &str = "2026-12-01T10:00:00Z";

/// Takes all pictures.
pub fn run(_: &[String]) -> Result<()> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| house::has(name))
        .context("chromium")?;
    if !house::root()
        .join("ui/node_modules/playwright-core")
        .is_dir()
    {
        house::run(&mut house::npm(&["ci", "--no-audit", "--no-fund"]))?;
    }
    house::run(&mut house::npm(&["run", "build"]))?;
    house::run(house::cargo().args(["build", "--package=griot-cli"]))?;

    let desk = Desk::new()?;
    desk.griot(&["example", &desk.path("label.griot")])?;
    desk.griot(&[
        "--catalogue",
        &desk.path("label.griot"),
        "kiosk",
        "export",
        "--to",
        &desk.path("stick"),
    ])?;
    let pictures = house::root().join("docs/screens");
    fs::create_dir_all(&pictures)?;
    for lang in ["fr", "en"] {
        for theme in ["light", "dark"] {
            desk.like(lang, theme)?;
            let suffix = format!("{lang}-{theme}");
            desk.shoot(Some("label.griot"), &pictures, &suffix, chromium)?;
            desk.shoot(None, &pictures, &suffix, chromium)?;
        }
    }
    shrink(&pictures)
}

/// A folder with an example catalogue and settings of its own.
struct Desk {
    folder: PathBuf,
    griot: PathBuf,
}

/// A server that ends with its picture.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Desk {
    fn new() -> Result<Self> {
        let folder = house::target()?.join("screens");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("config"))?;
        Ok(Self {
            griot: house::target()?.join("debug/griot"),
            folder,
        })
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.griot);
        command
            .env("GRIOT_CONFIG", self.folder.join("config"))
            .env("GRIOT_NOW", NOW)
            .env_remove("GRIOT_CATALOGUE");
        command
    }

    fn griot(&self, args: &[&str]) -> Result<()> {
        house::run(self.command().args(args))
    }

    fn like(&self, lang: &str, theme: &str) -> Result<()> {
        let settings =
            serde_json::json!({ "language": lang, "theme": theme, "start_room": "catalogue" });
        fs::write(
            self.folder.join("config/settings.json"),
            settings.to_string(),
        )?;
        Ok(())
    }

    fn shoot(
        &self,
        catalogue: Option<&str>,
        pictures: &Path,
        suffix: &str,
        chromium: &str,
    ) -> Result<()> {
        let mut serve = self.command();
        if let Some(name) = catalogue {
            serve.args(["--catalogue", &self.path(name)]);
        }
        serve
            .args(["serve", "--ui"])
            .arg(house::root().join("ui/dist"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut served = Served(serve.spawn().context("griot serve")?);
        let mut url = String::new();
        BufReader::new(served.0.stdout.take().context("griot serve says nothing")?)
            .read_line(&mut url)?;
        if !url.starts_with("http://") {
            bail!("griot serve printed no address but {url:?}");
        }
        let mut node = Command::new("node");
        node.current_dir(house::root())
            .arg("xtask/assets/screens.mjs")
            .args([url.trim(), &pictures.display().to_string(), suffix])
            .arg(house::which(chromium)?)
            .arg(&self.folder);
        // The storefront has one look, so one picture in each language will do.
        if catalogue.is_some() && suffix.ends_with("light") {
            node.arg(self.folder.join("stick/index.html"));
        }
        house::run(&mut node)
    }
}

/// Fewer colours, a third of the bytes.
fn shrink(pictures: &Path) -> Result<()> {
    if !house::has("mogrify") {
        println!("the pictures stay large: ImageMagick is not here");
        return Ok(());
    }
    let mut mogrify = Command::new("mogrify");
    mogrify.args([
        "-strip",
        "-colors",
        "255",
        "-define",
        "png:compression-level=9",
    ]);
    for entry in fs::read_dir(pictures)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "png") {
            mogrify.arg(path);
        }
    }
    house::run(&mut mogrify)
}
