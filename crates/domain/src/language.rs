//! Languages by ISO 639: two or three letters. Which codes are given out is the registry's business, not ours.

/// The code that a text says: `bam`, `FRA`, and of `fr-FR` its first part. None where it says a name ("French")
/// or nothing that could be a code.
#[must_use]
pub fn language_code(text: &str) -> Option<String> {
    let first = text.trim().split(['-', '_']).next()?;
    let fits = matches!(first.len(), 2 | 3) && first.chars().all(|c| c.is_ascii_alphabetic());
    fits.then(|| first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::language_code;

    #[test]
    fn codes_are_told_from_names() {
        for (text, code) in [
            ("bam", Some("bam")),
            (" FRA ", Some("fra")),
            ("fr-FR", Some("fr")),
            ("zh_Hant", Some("zh")),
            ("French", None),
            ("", None),
            ("b1", None),
            ("ߒߞߏ", None),
        ] {
            assert_eq!(language_code(text).as_deref(), code, "{text}");
        }
    }
}
