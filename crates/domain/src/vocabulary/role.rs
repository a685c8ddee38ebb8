//! What someone did: DDEX's contributor roles, and ours beside them.

use std::sync::LazyLock;

use crate::text::fold;

/// A role of the list. Its words are `role-CODE` in `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// Stable kebab-case code; of a role that a tag carries, the tag's name.
    pub code: &'static str,
    /// The value of DDEX's `ContributorRole`; what has none is sent as `UserDefined`.
    pub ddex: Option<&'static str>,
}

static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| {
    super::rows(include_str!("roles.tsv"))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Role {
                code: cells.next()?,
                ddex: cells.next().filter(|value| !value.is_empty()),
            })
        })
        .collect()
});

/// Every role, in the order of the list.
#[must_use]
pub fn all() -> &'static [Role] {
    &ROLES
}

/// The role of this code or DDEX value, however it is typed (`story-teller`, `StoryTeller`, `story teller`).
#[must_use]
pub fn find(text: &str) -> Option<Role> {
    let typed = bare(text);
    ROLES
        .iter()
        .find(|role| bare(role.code) == typed)
        .or_else(|| {
            ROLES
                .iter()
                .find(|role| role.ddex.is_some_and(|ddex| bare(ddex) == typed))
        })
        .copied()
}

fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution;

    #[test]
    fn a_role_is_found_by_code_and_by_ddex_s_value() {
        for (typed, code) in [
            ("story-teller", "story-teller"),
            ("StoryTeller", "story-teller"),
            ("Story teller", "story-teller"),
            ("SoundRecordist", "recordist"),
            ("StudioProducer", "studio-producer"),
            ("collector", "collector"),
        ] {
            assert_eq!(find(typed).map(|role| role.code), Some(code), "{typed}");
        }
        assert_eq!(find("griot of the family"), None);
    }

    #[test]
    fn every_role_of_a_tag_is_in_the_list() {
        for tag in contribution::ROLES {
            assert!(find(tag.name()).is_some_and(|role| role.code == tag.name()));
        }
        assert_eq!(find("collector").and_then(|role| role.ddex), None);
    }
}
