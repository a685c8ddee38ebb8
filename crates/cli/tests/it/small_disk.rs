//! A small disk that can be filled, where the system lets a test mount one that nobody else sees.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const INSIDE: &str = "GRIOT_TEST_MAY_MOUNT";

/// True where disks may be mounted: the test goes on. Elsewhere runs that same test where they may, and says plainly
/// where there is no such place.
pub fn may_mount(test: &str) -> bool {
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    for way in [&["-m"][..], &["-Urm"]] {
        let room = tempfile::tempdir().unwrap();
        let tried = Command::new("unshare")
            .args(way)
            .args(["mount", "-t", "tmpfs", "none"])
            .arg(room.path())
            .output();
        if !tried.is_ok_and(|done| done.status.success()) {
            continue;
        }
        let done = Command::new("unshare")
            .args(way)
            .arg(std::env::current_exe().unwrap())
            .args([test, "--exact", "--nocapture"])
            .env(INSIDE, "1")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        println!("{said}{}", String::from_utf8_lossy(&done.stderr));
        assert!(done.status.success() && said.contains("1 passed"), "{test}");
        return false;
    }
    println!("skipped: no small disk can be mounted here");
    false
}

/// A disk in memory.
pub struct SmallDisk {
    at: PathBuf,
}

impl SmallDisk {
    /// Mounts one.
    pub fn mount(at: PathBuf, megabytes: u32) -> Self {
        fs::create_dir_all(&at).unwrap();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "none"])
            .arg(&at)
            .status()
            .unwrap();
        assert!(done.success());
        SmallDisk { at }
    }

    fn ballast(&self) -> PathBuf {
        self.at.join(".ballast")
    }

    /// Fills it but for so much.
    pub fn leave(&self, kib: u64) {
        self.make_room();
        let mut ballast = File::create(self.ballast()).unwrap();
        while ballast.write_all(&[1; 4096]).is_ok() {}
        let bytes = ballast.metadata().unwrap().len();
        ballast.set_len(bytes.saturating_sub(kib * 1024)).unwrap();
    }

    /// Empties it again of what filled it.
    pub fn make_room(&self) {
        let _ = fs::remove_file(self.ballast());
    }

    /// Files that are none of those wanted, by their endings.
    pub fn strays(&self, wanted: &[&str]) -> Vec<PathBuf> {
        let mut strays = crate::sound::files(&self.at);
        strays.retain(|file| {
            let name = file.file_name().unwrap().to_str().unwrap();
            *file != self.ballast()
                && (name.starts_with('.') || !wanted.iter().any(|ending| name.ends_with(ending)))
        });
        strays
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("-l")
            .arg(Path::new(&self.at))
            .status();
    }
}
