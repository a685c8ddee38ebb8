//! Sets of territories as people and papers write them.

use std::fmt::Write as _;

use super::BELONGING;
use super::group::{groups, with_belonging};
use super::set::{Territory, TerritorySet};

/// The shortest expression found for a set: whole groups that gain more words than they cost, then what is taken
/// away, then what is added. [`super::read`] reads the same set from it. Empty for the empty set.
///
/// To find the very shortest is a covering problem; this takes the best next group until none gains anything, both
/// from nothing and from the world, and keeps the shorter.
#[must_use]
pub fn print(set: TerritorySet) -> String {
    let world = TerritorySet::world();
    let built = build(set, TerritorySet::EMPTY, Vec::new());
    let cut = build(set, world, vec!["WORLD".to_owned()]);
    if (cut.len(), width(&cut)) < (built.len(), width(&built)) {
        cut.join(" ")
    } else {
        built.join(" ")
    }
}

fn width(words: &[String]) -> usize {
    words.iter().map(String::len).sum()
}

/// Names of sets that are sure to the letter.
fn named() -> impl Iterator<Item = (String, TerritorySet)> {
    let whole = BELONGING.iter().map(|(owner, _)| {
        let one = TerritorySet::of_codes(&[owner]);
        (format!("{owner}*"), with_belonging(one))
    });
    let own = groups()
        .iter()
        .filter(|group| group.code != "2WL")
        .map(|group| {
            let extent = group.extent(None);
            let doubt = extent.sure != extent.maybe;
            let mark = if doubt { "!" } else { "" };
            (format!("{}{mark}", group.code), group.members())
        });
    whole.chain(own)
}

fn build(set: TerritorySet, start: TerritorySet, mut words: Vec<String>) -> Vec<String> {
    let mut now = start;
    let wrong = |now: TerritorySet| set.minus(now).len() + now.minus(set).len();
    loop {
        let best = named()
            .flat_map(|(name, group)| {
                [
                    (format!("+{name}"), now.or(group)),
                    (format!("-{name}"), now.minus(group)),
                ]
            })
            .min_by_key(|(_, next)| wrong(*next));
        match best {
            // A group is one word: it must spare at least two.
            Some((word, next)) if wrong(next) + 1 < wrong(now) => {
                now = next;
                words.push(word);
            }
            _ => break,
        }
    }
    for one in now.minus(set).iter() {
        words.push(format!("-{}", exact(one)));
    }
    for one in set.minus(now).iter() {
        words.push(format!("+{}", exact(one)));
    }
    if let Some(first) = words.first_mut()
        && let Some(bare) = first.strip_prefix('+')
    {
        *first = bare.to_owned();
    }
    words
}

fn exact(one: Territory) -> String {
    let mut text = String::new();
    let owns = BELONGING.iter().any(|(owner, _)| *owner == one.code());
    let _ = write!(text, "{}{}", one.code(), if owns { "!" } else { "" });
    text
}
