//! `griot`: everything that the window can do, for people at a terminal and for scripts.

fn main() -> std::process::ExitCode {
    griot_cli::main()
}
