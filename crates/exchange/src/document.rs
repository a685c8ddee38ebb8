//! What a document is by its bytes, and what its name says it is.

/// Media type, endings of names, and how such a file begins: bytes, and how far from its start.
type Known = (
    &'static str,
    &'static [&'static str],
    &'static [(usize, &'static [u8])],
);

const KNOWN: &[Known] = &[
    ("application/pdf", &["pdf"], &[(0, b"%PDF-")]),
    ("image/jpeg", &["jpg", "jpeg"], &[(0, b"\xff\xd8\xff")]),
    ("image/png", &["png"], &[(0, b"\x89PNG\r\n\x1a\n")]),
    ("image/tiff", &["tif", "tiff"], &[(0, b"II*\0")]),
    ("image/tiff", &["tif", "tiff"], &[(0, b"MM\0*")]),
    ("image/webp", &["webp"], &[(0, b"RIFF"), (8, b"WEBP")]),
    ("audio/wav", &["wav"], &[(0, b"RIFF"), (8, b"WAVE")]),
    ("audio/wav", &["wav"], &[(0, b"RF64"), (8, b"WAVE")]),
    ("audio/aiff", &["aif", "aiff"], &[(0, b"FORM"), (8, b"AIF")]),
    ("audio/flac", &["flac"], &[(0, b"fLaC")]),
    ("audio/ogg", &["ogg", "oga", "opus"], &[(0, b"OggS")]),
    ("audio/mpeg", &["mp3"], &[(0, b"ID3")]),
    ("audio/mpeg", &["mp3"], &[(0, b"\xff\xfb")]),
    ("audio/mpeg", &["mp3"], &[(0, b"\xff\xf3")]),
    ("audio/mpeg", &["mp3"], &[(0, b"\xff\xfa")]),
    ("audio/amr", &["amr"], &[(0, b"#!AMR")]),
    (
        "video/mp4",
        &["mp4", "m4a", "m4v", "mov", "3gp"],
        &[(4, b"ftyp")],
    ),
    (
        "video/webm",
        &["webm", "mkv", "weba"],
        &[(0, b"\x1a\x45\xdf\xa3")],
    ),
    ("application/zip", &["docx", "odt"], &[(0, b"PK\x03\x04")]),
];

/// Endings of plain text.
const TEXT: &[&str] = &["txt", "md"];

/// What bytes are; `None` where nobody can say.
#[must_use]
pub fn probe(bytes: &[u8]) -> Option<&'static str> {
    let begins =
        |(at, mark): &(usize, &[u8])| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark));
    let known = KNOWN
        .iter()
        .find(|(_, _, marks)| marks.iter().all(begins))
        .map(|(media_type, _, _)| *media_type);
    let is_text = || {
        let text = std::str::from_utf8(bytes).ok()?;
        let plain = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        (!text.is_empty() && text.chars().all(plain)).then_some("text/plain")
    };
    known.or_else(is_text)
}

/// Whether a file of this name would be of this media type.
#[must_use]
pub fn says(name: &str, media_type: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ending = ending.to_ascii_lowercase();
    if media_type == "text/plain" {
        return TEXT.contains(&ending.as_str());
    }
    KNOWN
        .iter()
        .any(|(known, endings, _)| *known == media_type && endings.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_what_its_bytes_say() {
        for (name, bytes, is, fits) in [
            (
                "a.pdf",
                b"%PDF-1.7".as_slice(),
                Some("application/pdf"),
                true,
            ),
            ("A.PDF", b"\xff\xd8\xff\xe0", Some("image/jpeg"), false),
            ("a.wav", b"RIFF\0\0\0\0WAVEfmt ", Some("audio/wav"), true),
            ("a.webp", b"RIFF\0\0\0\0WAVEfmt ", Some("audio/wav"), false),
            (
                "a.txt",
                "Je suis d’accord.".as_bytes(),
                Some("text/plain"),
                true,
            ),
            ("a.pdf", b"not a pdf", Some("text/plain"), false),
            ("a", b"\0\x01\x02", None, false),
            ("a.txt", b"", None, false),
            ("a.m4a", b"\0\0\0\x20ftypM4A ", Some("video/mp4"), true),
        ] {
            assert_eq!(probe(bytes), is, "{name}");
            assert_eq!(is.is_some_and(|is| says(name, is)), fits, "{name}");
        }
    }
}
