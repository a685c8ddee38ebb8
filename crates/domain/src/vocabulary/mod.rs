//! Lists that others keep: languages, instruments, roles. What they do not know is kept as written.
//!
//! Each list is a table beside its module, read once; its first lines say whose facts they are.

pub mod instrument;
pub mod language;
pub mod role;

/// The rows of a table, without its remarks.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// How well a folded name answers what is typed: 0 is the name itself, 1 its beginning, 2 the beginning of one of
/// its words; none where it does not answer.
fn rank(name: &str, typed: &str) -> Option<u8> {
    if name == typed {
        return Some(0);
    }
    if name.starts_with(typed) {
        return Some(1);
    }
    name.split(|c: char| !c.is_alphanumeric())
        .any(|word| word.starts_with(typed))
        .then_some(2)
}
