//! The tree of a package, laid out on disk with the modes that it will have when installed.

use crate::house;
use anyhow::{Context, Result};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A package's tree.
pub struct Tree {
    folder: PathBuf,
}

impl Tree {
    /// An empty tree in this folder; what was there goes.
    pub fn new(folder: &Path) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// Its root.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts a program in.
    pub fn program(&self, from: &Path, to: &str) -> Result<()> {
        self.put(
            &fs::read(from).with_context(|| from.display().to_string())?,
            to,
            0o755,
        )
    }

    /// Puts a file in.
    pub fn file(&self, from: &Path, to: &str) -> Result<()> {
        self.put(
            &fs::read(from).with_context(|| from.display().to_string())?,
            to,
            0o644,
        )
    }

    /// Puts a folder in, with all below it.
    pub fn folder_of_files(&self, from: &Path, to: &str) -> Result<()> {
        for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let to = format!("{to}/{name}");
            if path.is_dir() {
                self.folder_of_files(&path, &to)?
            } else {
                self.file(&path, &to)?
            }
        }
        Ok(())
    }

    /// Puts a file in, packed so that the same file always gives the same bytes.
    pub fn packed(&self, from: &Path, to: &str) -> Result<()> {
        let text = fs::read(from).with_context(|| from.display().to_string())?;
        self.put(&gzip(text)?, to, 0o644)
    }

    /// Puts bytes in, with this mode.
    pub fn put(&self, bytes: &[u8], to: &str, mode: u32) -> Result<()> {
        let path = self.folder.join(to);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
        set_mode(&path, mode)
    }

    /// Every file below the root but the package's own papers, relative, in order.
    pub fn files(&self) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            set_mode(&folder, 0o755)?;
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push(path.strip_prefix(&self.folder)?.to_owned());
                }
            }
        }
        found.retain(|path| !path.starts_with("DEBIAN"));
        found.sort();
        Ok(found)
    }

    /// The MD5 sums that `dpkg --verify` compares with.
    pub fn sums(&self) -> Result<String> {
        house::output(
            Command::new("md5sum")
                .current_dir(&self.folder)
                .arg("--")
                .args(self.files()?),
        )
    }
}

/// Packs bytes so that the same bytes always give the same packet.
pub fn gzip(bytes: Vec<u8>) -> Result<Vec<u8>> {
    let mut gzip = Command::new("gzip")
        .args(["-9n"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("gzip")?;
    let mut input = gzip.stdin.take().context("gzip takes no input")?;
    let feeding = std::thread::spawn(move || input.write_all(&bytes));
    let done = gzip.wait_with_output()?;
    feeding
        .join()
        .map_err(|_| anyhow::anyhow!("gzip was not fed"))??;
    Ok(done.stdout)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    Ok(())
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> Result<()> {
    Ok(())
}
