//! What reading collects: values, pictures and findings, with every bound in one place.

use super::{Picture, TagFinding, VALUE_LIMIT, VALUES_LIMIT, picture};
use griot_domain::tags::{TagField, TagSet};

/// One picture may have this many bytes, and all of a file's together twice as many.
pub(crate) const PICTURE_LIMIT: u64 = 32 << 20;
/// A block that must be held in memory as a whole may have this many bytes.
pub(crate) const BLOCK_LIMIT: u64 = 64 << 20;
/// A text block is read up to here; longer text is cut.
pub(crate) const TEXT_READ: usize = 4 * VALUE_LIMIT + 1024;

/// Decoded text, and whether its bytes were valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub text: String,
    pub valid: bool,
}

impl Text {
    pub const fn new(text: String) -> Self {
        Self { text, valid: true }
    }
}

/// The tags of a file while they are being read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gather {
    pub tags: TagSet,
    pub pictures: Vec<Picture>,
    pub findings: Vec<TagFinding>,
    picture_bytes: u64,
    picture_places: u32,
}

impl Gather {
    pub fn find(&mut self, finding: TagFinding) {
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    pub fn unreadable(&mut self, block: &'static str) {
        self.find(TagFinding::UnreadableBlock { block });
    }

    /// Sets a field's values, cut to the bounds; empty values are none.
    pub fn set(&mut self, field: TagField, values: Vec<Text>) {
        let mut kept = Vec::new();
        for mut value in values {
            if value.text.is_empty() {
                continue;
            }
            if kept.len() >= VALUES_LIMIT {
                self.find(TagFinding::ValuesCut { field });
                break;
            }
            if value.text.len() > VALUE_LIMIT {
                let end = (0..=VALUE_LIMIT)
                    .rev()
                    .find(|&i| value.text.is_char_boundary(i))
                    .unwrap_or(0);
                value.text.truncate(end);
                self.find(TagFinding::TextCut { field });
            }
            if !value.valid {
                self.find(TagFinding::InvalidText { field });
            }
            if value
                .text
                .chars()
                .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
            {
                self.find(TagFinding::ControlCharacter { field });
            }
            if value
                .text
                .chars()
                .any(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
            {
                self.find(TagFinding::BidiControl { field });
            }
            kept.push(value.text);
        }
        if !kept.is_empty() {
            self.tags.insert(field, kept);
        }
    }

    /// Whether a picture of so many bytes may be taken in; a finding where not.
    pub fn has_room(&mut self, bytes: u64) -> bool {
        let all = self.picture_bytes.saturating_add(bytes);
        let room = bytes <= PICTURE_LIMIT && all <= 2 * PICTURE_LIMIT && self.picture_places < 256;
        if !room {
            self.find(TagFinding::PictureTooLarge { bytes });
        }
        room
    }

    /// Takes a picture in, where there is room for it.
    pub fn picture(&mut self, kind: u32, claimed: &str, description: String, bytes: Vec<u8>) {
        // "-->": the bytes are an address, not a picture (ID3v2.4 §4.14).
        if bytes.is_empty() || claimed == "-->" || !self.has_room(bytes.len() as u64) {
            return;
        }
        self.picture_bytes += bytes.len() as u64;
        self.picture_places += 1;
        self.pictures.push(Picture {
            kind: picture::kind(kind),
            media_type: picture::media_type(claimed, &bytes),
            bytes,
            description,
        });
    }

    /// Fills fields that are still empty from a tag of lower rank.
    pub fn fill(&mut self, other: Self) {
        for (field, values) in other.tags {
            self.tags.entry(field).or_insert(values);
        }
        for picture in other.pictures {
            if !self.pictures.iter().any(|p| p.bytes == picture.bytes) {
                self.pictures.push(picture);
            }
        }
        for finding in other.findings {
            self.find(finding);
        }
    }
}
