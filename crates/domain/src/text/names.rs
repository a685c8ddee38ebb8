//! Names side by side: whether two spellings may be of one party, in any script.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::fold;
use super::latin::latin;
use super::skeleton::{skeletons, wants_skeleton};
use super::words::words;

/// So many consonants have to agree before a skeleton tells anything by itself.
const ENOUGH_CONSONANTS: usize = 4;
/// So many readings of one name are followed; more is a bomb, not a name.
const MOST_READINGS: usize = 64;

/// What of a name is looked up to find other spellings of it. Texts that are equal are a reason to look closer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameKeys {
    /// Folded words, sorted: `Sissoko, Ballaké` and `Ballake Sissoko` are one.
    pub folded: String,
    /// Its Latin typing, folded, sorted: `Μαρία` and `Maria` are one.
    pub latin: String,
    /// Consonants of every reading: `Oumou`, `Oumu`; `خالد`, `Khaled`. Empty where there are too few.
    pub skeletons: Vec<String>,
    /// The first letter and the last word of a Latin typing: `O. Sangaré`, `Oumou Sangare`.
    pub initial: Option<String>,
}

/// The keys of a name.
#[must_use]
pub fn name_keys(name: &str) -> NameKeys {
    let own = words(name);
    let typed = words(&latin(name));
    let initial = match (
        typed.first().and_then(|word| word.chars().next()),
        typed.last(),
    ) {
        (Some(letter), Some(last)) if typed.len() > 1 && last.chars().count() > 2 => {
            Some(format!("{letter} {last}"))
        }
        _ => None,
    };
    NameKeys {
        folded: sorted(own.clone()),
        latin: sorted(typed),
        skeletons: readings(&own),
        initial,
    }
}

fn sorted(mut words: Vec<String>) -> String {
    words.sort();
    words.join(" ")
}

/// One skeleton for each word in every combination, sorted within.
fn readings(words: &[String]) -> Vec<String> {
    let mut readings: Vec<Vec<String>> = vec![Vec::new()];
    for word in words {
        let bones: BTreeSet<String> = skeletons(word).into_iter().collect();
        let mut longer = Vec::new();
        for reading in &readings {
            for bone in bones.iter().filter(|bone| !bone.is_empty()) {
                let mut one = reading.clone();
                one.push(bone.clone());
                longer.push(one);
            }
        }
        if longer.len() > MOST_READINGS {
            return Vec::new();
        }
        if !longer.is_empty() {
            readings = longer;
        }
    }
    let told: BTreeSet<String> = readings
        .into_iter()
        .map(sorted)
        .filter(|reading| consonants(reading) >= ENOUGH_CONSONANTS)
        .collect();
    told.into_iter().collect()
}

fn consonants(reading: &str) -> usize {
    reading.chars().filter(|c| *c != 'a' && *c != ' ').count()
}

/// How alike two names are typed in Latin letters: pairs of neighbouring letters in common, 0 to 1. A name in a
/// script without vowels is measured by its consonants alone.
#[must_use]
pub fn name_likeness(one: &str, other: &str) -> f64 {
    let bare = wants_skeleton(one) || wants_skeleton(other);
    let letters = |name: &str| -> String {
        let typed = fold(&latin(name));
        typed
            .chars()
            .filter(|c| c.is_alphanumeric() && !(bare && "aeiouwy".contains(*c)))
            .collect()
    };
    let (one, other) = (pairs(&letters(one)), pairs(&letters(other)));
    let size: usize = one.values().sum::<usize>() + other.values().sum::<usize>();
    let common: usize = one
        .iter()
        .map(|(pair, count)| other.get(pair).map_or(0, |there| *count.min(there)))
        .sum();
    if size == 0 {
        0.0
    } else {
        2.0 * common as f64 / size as f64
    }
}

fn pairs(letters: &str) -> BTreeMap<(char, char), usize> {
    let mut pairs = BTreeMap::new();
    for pair in letters.chars().zip(letters.chars().skip(1)) {
        *pairs.entry(pair).or_default() += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which key, if any, brings two spellings together.
    fn meet(one: &str, other: &str) -> &'static str {
        let (one, other) = (name_keys(one), name_keys(other));
        if one.folded == other.folded {
            "folded"
        } else if one.latin == other.latin {
            "latin"
        } else if one
            .skeletons
            .iter()
            .any(|key| other.skeletons.contains(key))
        {
            "skeleton"
        } else if one.initial.is_some() && one.initial == other.initial {
            "initial"
        } else {
            "-"
        }
    }

    #[test]
    fn spellings_of_one_name_meet_and_other_names_do_not() {
        let cases = [
            ("Oumou Sangaré", "OUMOU SANGARE", "folded"),
            ("Sissoko, Ballaké", "Ballaké Sissoko", "folded"),
            ("Łukasz Żal", "Lukasz Zal", "folded"),
            ("Μαρία Φαραντούρη", "Maria Farantouri", "latin"),
            ("Иван Купала", "Ivan Kupala", "latin"),
            ("Oumou Sangaré", "Oumu Sangare", "skeleton"),
            ("Toumani Diabaté", "Toumany Diabatè", "skeleton"),
            ("أم كلثوم", "Umm Kulthum", "skeleton"),
            ("أم كلثوم", "Oum Kalthoum", "skeleton"),
            ("O. Sangaré", "Oumou Sangaré", "initial"),
            ("Ali", "Alou", "-"),
            ("Ballaké Sissoko", "Moussa Sissoko", "-"),
            ("Ali Farka Touré", "Vieux Farka Touré", "-"),
            ("", "!", "folded"),
        ];
        for (one, other, key) in cases {
            assert_eq!(meet(one, other), key, "{one} / {other}");
            assert_eq!(meet(other, one), key, "{other} / {one}");
        }
    }

    #[test]
    fn likeness_goes_by_letters() {
        assert!(name_likeness("Oumou Sangaré", "Oumu Sangare") > 0.8);
        assert!(name_likeness("أم كلثوم", "Oum Kalthoum") > 0.6);
        assert!(name_likeness("Ali Farka Touré", "Vieux Farka Touré") < 0.8);
        assert!(name_likeness("Kandia Kouyaté", "Salif Keïta") < 0.4);
        assert!(name_likeness("", "") < 0.1);
    }
}
