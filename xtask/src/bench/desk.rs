//! Where a run works, and the programs that it needs.

use super::meter::{Cost, one};
use crate::house;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The moment at which all that is measured takes place.
const NOW: &str = "2026-12-01T10:00:00Z";

/// A folder of files to work on (`sound`, kept), one of what a run makes (`run`, swept), and the program.
pub struct Desk {
    folder: PathBuf,
    griot: PathBuf,
}

impl Desk {
    pub fn new(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(folder.join("run"))?;
        // What is measured is the sheet.
        fs::create_dir_all(folder.join("config"))?;
        fs::write(
            folder.join("config/settings.json"),
            r#"{ "start_room": "catalogue" }"#,
        )?;
        Ok(Self {
            folder,
            griot: house::target()?.join("release/griot"),
        })
    }

    /// Where what is made once is kept.
    pub fn kept(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A place in the run's folder where nothing lies yet.
    pub fn fresh(&self, name: &str) -> Result<PathBuf> {
        let path = self.folder.join("run").join(name);
        if path.is_dir() {
            fs::remove_dir_all(&path)?;
        } else if path.exists() {
            fs::remove_file(&path)?;
        }
        Ok(path)
    }

    /// Removes what runs made.
    pub fn sweep(&self) -> Result<()> {
        Ok(fs::remove_dir_all(self.folder.join("run"))?)
    }

    /// `griot` with settings of its own.
    pub fn griot(&self, catalogue: Option<&Path>, args: &[&str]) -> Command {
        let mut command = Command::new(&self.griot);
        command
            .env("GRIOT_CONFIG", self.folder.join("config"))
            .env("GRIOT_NOW", NOW)
            .env_remove("GRIOT_CATALOGUE");
        if let Some(folder) = catalogue {
            command.arg("--catalogue").arg(folder);
        }
        command.args(args);
        command
    }

    /// Where the program lies.
    pub fn program(&self) -> &Path {
        &self.griot
    }

    /// A new catalogue.
    pub fn init(&self, name: &str) -> Result<PathBuf> {
        let folder = self.fresh(name)?;
        house::output(self.griot(None, &["init", "--label", "Bench"]).arg(&folder))?;
        Ok(folder)
    }

    /// Imports a folder and says what came of it.
    pub fn import(&self, catalogue: &Path, folder: &Path) -> Result<Value> {
        json(
            self.griot(Some(catalogue), &["--json", "import"])
                .arg(folder),
        )
    }

    /// Asks one command of the api.
    pub fn call(&self, catalogue: &Path, name: &str, request: &Value) -> Result<Value> {
        let mut child = self
            .griot(Some(catalogue), &["--json", "call", name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = child.stdin.take().context("griot takes no request")?;
        std::io::Write::write_all(&mut input, request.to_string().as_bytes())?;
        drop(input);
        let done = child.wait_with_output()?;
        let text = String::from_utf8_lossy(&done.stdout);
        if !done.status.success() {
            bail!("griot call {name}: {text}");
        }
        serde_json::from_str(&text).with_context(|| format!("griot call {name}: {text}"))
    }

    /// A catalogue that is imported once and kept, and what that import cost then.
    pub fn imported_once(
        &self,
        name: &str,
        folder: impl FnOnce() -> Result<PathBuf>,
    ) -> Result<(PathBuf, Cost)> {
        let catalogue = self.kept(name);
        let whole = self.kept(&format!("{name}.whole"));
        let known = fs::read_to_string(&whole).ok().and_then(|text| {
            let (wall, peak) = text.split_once(' ')?;
            Some(Cost {
                wall: wall.parse().ok()?,
                peak_mb: peak.parse().ok()?,
                ..Cost::default()
            })
        });
        if let Some(known) = known
            && self.doctor(&catalogue).is_ok()
        {
            return Ok((catalogue, known));
        }
        if catalogue.exists() {
            fs::remove_dir_all(&catalogue)?;
        }
        let folder = folder()?;
        println!("   importing into {}", catalogue.display());
        one(self
            .griot(None, &["init", "--label", "Bench"])
            .arg(&catalogue))?;
        let spent = one(self
            .griot(Some(&catalogue), &["--json", "import"])
            .arg(&folder))?;
        self.doctor(&catalogue)?;
        fs::write(whole, format!("{} {}", spent.wall, spent.peak_mb))?;
        Ok((catalogue, spent))
    }

    /// The catalogue must be sound: figures of a broken one say nothing.
    pub fn doctor(&self, catalogue: &Path) -> Result<()> {
        house::output(&mut self.griot(Some(catalogue), &["--json", "doctor"])).map(drop)
    }
}

/// The one document that a program prints.
pub fn json(command: &mut Command) -> Result<Value> {
    let text = house::output(command)?;
    serde_json::from_str(&text).with_context(|| format!("{command:?} printed no JSON: {text}"))
}

/// The programs that a part compares with must be here.
pub fn need(programs: &[&str]) -> Result<()> {
    for program in programs {
        if !house::has(program) {
            bail!("{program} is missing: run `scripts/setup bench`");
        }
    }
    Ok(())
}
