//! `bindings`: the wire's types for the window. The api writes them itself, in a test that compares otherwise.

use crate::house;
use anyhow::{Context, Result};

/// The switch that makes the api's test write what it would compare.
const WRITE: &str = "GRIOT_WRITE_BINDINGS";

/// Writes `ui/src/bindings` anew, or with `--check` says whether it is as the api would write it.
pub fn run(args: &[String]) -> Result<()> {
    let mut cargo = house::cargo();
    cargo.args(["test", "--quiet", "--package", "griot-api", "bindings"]);
    if !args.iter().any(|arg| arg == "--check") {
        cargo.env(WRITE, "1");
    }
    house::run(&mut cargo)
        .context("the types in ui/src/bindings are not the api's: run `cargo xtask bindings`")
}
