//! `tidy`: the rules of ARCHITECTURE.md that a machine can hold.

mod imports;
mod sources;

use anyhow::{Result, bail};

/// Checks every rule; prints each fault with its place, and long files as a warning.
pub fn run(_: &[String]) -> Result<()> {
    let mut faults = imports::faults()?;
    faults.extend(sources::faults()?);
    for long in sources::long_files()? {
        println!("long: {long}");
    }
    for fault in &faults {
        println!("{fault}");
    }
    match faults.len() {
        0 => {
            println!("tidy: the house is as ARCHITECTURE.md says");
            Ok(())
        }
        count => bail!("{count} faults"),
    }
}
