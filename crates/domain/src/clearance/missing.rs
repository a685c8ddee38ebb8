//! The smallest sets of papers that would make it yes.

use super::paper::Paper;
use super::proof::{Line, Proof};
use super::verdict::Verdict;

/// More sets than that nobody reads.
const MOST_SETS: usize = 16;
/// More papers than that nobody fetches.
const MOST_PAPERS: usize = 12;

impl Proof {
    /// Every smallest set of papers that would turn the verdict to cleared, the fewest papers first; none where it is
    /// cleared, or no paper helps. Found from the proof: all that must hold are joined, of those that are enough one
    /// is taken; sets that hold another set fall away. Bounded: the 16 best of sets of up to 12 papers.
    #[must_use]
    pub fn missing(&self) -> Vec<Vec<Paper>> {
        match self.lines.split_first() {
            Some((whole, _)) if whole.verdict == Verdict::Cleared => Vec::new(),
            Some((whole, below)) => sets(whole, below),
            None => Vec::new(),
        }
    }
}

/// What would turn a line to yes: the empty set where it is, no set where nothing would.
fn sets(line: &Line, below: &[Line]) -> Vec<Vec<Paper>> {
    if line.verdict == Verdict::Cleared {
        return vec![Vec::new()];
    }
    let mut parts = children(line.depth, below).peekable();
    if parts.peek().is_none() {
        return line.paper.map(|paper| vec![paper]).into_iter().collect();
    }
    if line.any {
        let all = parts.flat_map(|(child, below)| sets(child, below));
        return smallest(all.collect());
    }
    parts.fold(vec![Vec::new()], |so_far, (child, below)| {
        let more = sets(child, below);
        let joined = so_far.iter().flat_map(|one| {
            more.iter().map(move |other| {
                let mut set: Vec<Paper> = one.iter().chain(other).copied().collect();
                set.sort_unstable();
                set.dedup();
                set
            })
        });
        smallest(joined.collect())
    })
}

/// The lines directly below, each with what is below it.
fn children(depth: u16, below: &[Line]) -> impl Iterator<Item = (&Line, &[Line])> {
    let mut rest = below;
    std::iter::from_fn(move || {
        let (first, after) = rest.split_first()?;
        if first.depth <= depth {
            return None;
        }
        let end = after
            .iter()
            .position(|line| line.depth <= first.depth)
            .unwrap_or(after.len());
        let (own, next) = after.split_at(end);
        rest = next;
        Some((first, own))
    })
}

fn smallest(mut sets: Vec<Vec<Paper>>) -> Vec<Vec<Paper>> {
    sets.retain(|set| set.len() <= MOST_PAPERS);
    sets.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    let mut kept: Vec<Vec<Paper>> = Vec::new();
    for set in sets {
        let more = kept
            .iter()
            .any(|small| small.iter().all(|paper| set.contains(paper)));
        if !more {
            kept.push(set);
        }
        if kept.len() == MOST_SETS {
            break;
        }
    }
    kept
}
