//! Links between things, and the groups that they make.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Group, Reason};

/// More of one key are one group without a look at each pair.
const MOST_PAIRED: usize = 100;

/// Things that are linked, as a forest.
#[derive(Default)]
pub(super) struct Links {
    parent: HashMap<i64, i64>,
    links: Vec<(i64, Reason, f64)>,
}

impl Links {
    /// Links two things.
    pub(super) fn add(&mut self, one: i64, other: i64, reason: Reason, score: f64) {
        let (a, b) = (self.root(one), self.root(other));
        self.parent.entry(a).or_insert(a);
        self.parent.entry(b).or_insert(b);
        self.parent.insert(a.max(b), a.min(b));
        self.links.push((one, reason, score));
    }

    /// Links all that share a key, but for those that were said to be different and those that another forest
    /// holds together already.
    pub(super) fn add_all(
        &mut self,
        ids: &[i64],
        (reason, score): (Reason, f64),
        different: &HashSet<(i64, i64)>,
        known: Option<&Links>,
    ) {
        let together =
            |one: i64, other: i64| known.is_some_and(|known| known.root(one) == known.root(other));
        for (at, one) in ids.iter().enumerate() {
            let others = ids.iter().skip(at + 1);
            let most = if ids.len() > MOST_PAIRED {
                1
            } else {
                ids.len()
            };
            for other in others.take(most) {
                let pair = (*one.min(other), *one.max(other));
                if !different.contains(&pair) && !together(*one, *other) {
                    self.add(*one, *other, reason, score);
                }
            }
        }
    }

    fn root(&self, id: i64) -> i64 {
        let mut at = id;
        while let Some(up) = self.parent.get(&at).filter(|up| **up != at) {
            at = *up;
        }
        at
    }

    /// The groups; each as weak as its weakest link.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: BTreeMap<i64, Group> = BTreeMap::new();
        for (one, reason, score) in &self.links {
            let group = groups.entry(self.root(*one)).or_insert_with(|| Group {
                reason: *reason,
                score: *score,
                ids: Vec::new(),
            });
            group.reason = group.reason.max(*reason);
            group.score = group.score.min(*score);
        }
        let mut members: Vec<i64> = self.parent.keys().copied().collect();
        members.sort_unstable();
        for id in members {
            if let Some(group) = groups.get_mut(&self.root(id)) {
                group.ids.push(id);
            }
        }
        groups.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_make_groups_as_weak_as_the_weakest() {
        let mut links = Links::default();
        links.add(3, 1, Reason::SameSamples, 1.0);
        links.add(3, 7, Reason::SameFingerprint, 0.9);
        links.add(4, 5, Reason::SameSamples, 1.0);
        let groups = links.groups();
        let seen: Vec<_> = groups
            .iter()
            .map(|g| (g.reason, g.score, g.ids.clone()))
            .collect();
        assert_eq!(
            seen,
            [
                (Reason::SameFingerprint, 0.9, vec![1, 3, 7]),
                (Reason::SameSamples, 1.0, vec![4, 5])
            ]
        );
        // What sounds the same needs no second reason; what was said to be different is not asked again.
        let mut titles = Links::default();
        let different = HashSet::from([(1, 9)]);
        titles.add_all(
            &[1, 3, 9],
            (Reason::SameTitle, 0.5),
            &different,
            Some(&links),
        );
        assert_eq!(titles.groups()[0].ids, [3, 9]);
    }
}
