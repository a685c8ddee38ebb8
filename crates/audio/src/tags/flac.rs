//! FLAC (RFC 9639): only the Vorbis comment block is ever rewritten.

use super::TagFormat;
use super::ape;
use super::essence::Essence;
use super::gather::Gather;
use super::keyed::Dialect;
use super::picture;
use super::piece::Plan;
use super::source::{Fault, Source, Span, array};
use super::vorbis::Comments;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy)]
struct Block {
    kind: u8,
    last: bool,
    body: Span,
}

/// The metadata of a FLAC file.
#[derive(Debug)]
pub(crate) struct Flac {
    blocks: Vec<Block>,
    comments: Option<(Block, Comments)>,
    /// Whether the chain of blocks ended as it should.
    whole: bool,
}

const COMMENT: u8 = 4;
const PICTURE: u8 = 6;

impl Flac {
    /// Reads the blocks of the stream whose `fLaC` stands at `start`.
    pub fn read(src: &mut Source<'_>, start: u64) -> Result<(Self, Gather, Essence), Fault> {
        let mut flac = Self {
            blocks: Vec::new(),
            comments: None,
            whole: false,
        };
        let mut at = start + 4;
        while flac.blocks.len() < 100_000 {
            let Some([kind, a, b, c]) = array(&src.some(at, 4)?, 0) else {
                break;
            };
            let body = Span::new(at + 4, u64::from(u32::from_be_bytes([0, a, b, c])));
            if body.end() > src.len() || kind & 0x7F == 0x7F {
                break;
            }
            flac.blocks.push(Block {
                kind: kind & 0x7F,
                last: kind & 0x80 != 0,
                body,
            });
            at = body.end();
            if kind & 0x80 != 0 {
                flac.whole = true;
                break;
            }
        }
        let mut out = Gather::default();
        if let Some(block) = flac.blocks.iter().copied().find(|b| b.kind == COMMENT) {
            let bytes = src.bytes(block.body)?;
            let comments = Comments::parse(&bytes, Dialect::Vorbis);
            out = comments.gather(&bytes);
            flac.comments = Some((block, comments));
        }
        if !flac.whole {
            out.unreadable("flac");
        }
        for block in flac.blocks.iter().filter(|b| b.kind == PICTURE) {
            if out.has_room(block.body.len)
                && !picture::flac_block(&src.bytes(block.body)?, &mut out)
            {
                out.unreadable("picture");
            }
        }
        let info = flac.blocks.first().map_or(Span::new(at, 0), |b| b.body);
        let tail = ape::tail(src, at)?;
        Ok((
            flac,
            out,
            Essence::Spans(vec![info, Span::between(at, tail.start)]),
        ))
    }

    /// Whether there is a comment block.
    pub const fn has_tags(&self) -> bool {
        self.comments.is_some()
    }

    pub fn plan(
        &self,
        len: u64,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
    ) -> Result<Plan, Fault> {
        let Some(first) = self.blocks.first().filter(|b| b.kind == 0 && self.whole) else {
            return Err(Fault::Damaged("FLAC metadata"));
        };
        let header = |last: bool, body: &Plan| {
            let size = u32::try_from(body.len())
                .ok()
                .filter(|n| *n < 1 << 24)
                .ok_or(Fault::TooLarge("FLAC comment"))?;
            let [_, a, b, c] = size.to_be_bytes();
            Ok::<_, Fault>(Plan::of(&[
                if last { 0x80 | COMMENT } else { COMMENT },
                a,
                b,
                c,
            ]))
        };
        if let Some((block, comments)) = &self.comments {
            let body = comments
                .edit(changed, wanted, false)
                .shifted(block.body.start);
            let mut new = header(block.last, &body)?;
            new.append(body);
            return Ok(Plan::splice(
                len,
                vec![(Span::between(block.body.start - 4, block.body.end()), new)],
            ));
        }
        let body = Comments::empty(TagFormat::Flac.dialect()).edit(changed, wanted, false);
        let mut new = header(first.last, &body)?;
        new.append(body);
        // Behind STREAMINFO, which is then no longer the last.
        let mut edits = vec![(Span::new(first.body.end(), 0), new)];
        if first.last {
            edits.push((Span::new(first.body.start - 4, 1), Plan::of(&[0])));
        }
        Ok(Plan::splice(len, edits))
    }
}
