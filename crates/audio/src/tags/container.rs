//! Any file: which format it is, what it says, and the plan of a change.

use super::TagFormat;
use super::ape::{self, Ape};
use super::essence::Essence;
use super::flac::Flac;
use super::gather::Gather;
use super::id3::{self, Id3v2, v1};
use super::iff::Iff;
use super::mp4::{self, Mp4File};
use super::mpeg;
use super::piece::{Piece, Plan};
use super::source::{Fault, Source, Span, upto};
use super::stream::Stream;
use super::vorbis::Comments;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;
use std::io::Cursor;

/// A file's own structure.
#[derive(Debug)]
enum Home {
    Mpeg(Option<Id3v2>),
    Iff(Iff),
    Flac(Flac),
    Ogg(Stream),
    Mp4(Mp4File),
    Ape(Ape),
}

/// A file that has been read.
#[derive(Debug)]
pub(crate) struct Parsed {
    home: Home,
    wave: bool,
    pub gather: Gather,
    pub essence: Essence,
    /// What the tag that we write says by itself, without those that fill it up.
    primary: TagSet,
}

impl Parsed {
    /// Reads a file of any format.
    pub fn read(src: &mut Source<'_>) -> Result<Self, Fault> {
        let mut start = 0;
        while let Some(tag) = id3::extent(src, start)? {
            start = tag.end();
        }
        let head = src.some(start, 16)?;
        if start == 0 {
            let form = head.get(8..12).unwrap_or_default();
            let riff = matches!(upto(&head, 4), b"RIFF" | b"RF64" | b"BW64") && form == b"WAVE";
            if riff || upto(&head, 4) == b"FORM" && matches!(form, b"AIFF" | b"AIFC") {
                let (iff, gather, essence) = Iff::read(src)?;
                let primary = iff.primary();
                return Ok(Self {
                    home: Home::Iff(iff),
                    wave: riff,
                    gather,
                    essence,
                    primary,
                });
            }
            if mp4::begins(&head) {
                let (file, gather, essence) = Mp4File::read(src)?;
                return Ok(Self::of(Home::Mp4(file), gather, essence));
            }
            if ape::begins(&head) {
                return Self::ape(src);
            }
        }
        if head.starts_with(b"fLaC") {
            return Self::flac(src, start);
        }
        if head.starts_with(b"OggS") {
            let (stream, gather, essence) = Stream::read(src, start)?;
            return Ok(Self::of(Home::Ogg(stream), gather, essence));
        }
        if start > 0 || mpeg::begins(src, 0)? {
            let (tag, gather, essence) = mpeg::read(src)?;
            let primary = if tag.is_some() {
                gather.tags.clone()
            } else {
                TagSet::new()
            };
            return Ok(Self {
                home: Home::Mpeg(tag),
                wave: false,
                gather,
                essence,
                primary,
            });
        }
        Err(Fault::Unknown)
    }

    fn of(home: Home, gather: Gather, essence: Essence) -> Self {
        let primary = gather.tags.clone();
        Self {
            home,
            wave: false,
            gather,
            essence,
            primary,
        }
    }

    /// Some put ID3 around FLAC: it speaks where there are no comments.
    fn flac(src: &mut Source<'_>, start: u64) -> Result<Self, Fault> {
        let (flac, mut gather, essence) = Flac::read(src, start)?;
        let primary = gather.tags.clone();
        let in_front = if start > 0 {
            Id3v2::read(src, 0)?
        } else {
            None
        };
        let behind = v1::extent(src, src.len())?;
        for (block, found) in [("id3v2", in_front.is_some()), ("id3v1", behind.is_some())] {
            if found {
                gather.find(super::TagFinding::OtherTag { block });
            }
        }
        if !flac.has_tags() {
            if let Some(tag) = in_front {
                gather.fill(tag.gather(src)?);
            } else if let Some(span) = behind {
                gather.fill(v1::gather(src, span)?);
            }
        }
        Ok(Self {
            home: Home::Flac(flac),
            wave: false,
            gather,
            essence,
            primary,
        })
    }

    fn ape(src: &mut Source<'_>) -> Result<Self, Fault> {
        let tail = ape::tail(src, 0)?;
        let essence = Essence::Spans(vec![Span::new(0, tail.start)]);
        let (mut gather, mut primary) = (Gather::default(), TagSet::new());
        if let Some(ape) = &tail.ape {
            gather = ape.gather(src)?;
            primary = gather.tags.clone();
        } else if let Some(span) = tail.v1 {
            gather = v1::gather(src, span)?;
        }
        let ape = tail.ape.unwrap_or_else(|| Ape::empty(tail.start));
        Ok(Self {
            home: Home::Ape(ape),
            wave: false,
            gather,
            essence,
            primary,
        })
    }

    /// Which format it is.
    pub const fn format(&self) -> TagFormat {
        match &self.home {
            Home::Mpeg(_) => TagFormat::Mpeg,
            Home::Iff(_) if self.wave => TagFormat::Wave,
            Home::Iff(_) => TagFormat::Aiff,
            Home::Flac(_) => TagFormat::Flac,
            Home::Ogg(stream) => stream.format(),
            Home::Mp4(_) => TagFormat::Mp4,
            Home::Ape(_) => TagFormat::Ape,
        }
    }

    /// The new file. Besides the changed fields, those that only a tag of lower rank says are
    /// written too, since it falls silent beside the one that we write.
    pub fn plan(
        &self,
        src: &mut Source<'_>,
        changed: &[TagField],
        wanted: &TagSet,
    ) -> Result<Plan, Fault> {
        let current = &self.gather.tags;
        let mut fields: BTreeSet<TagField> = changed.iter().copied().collect();
        fields.extend(
            current
                .keys()
                .filter(|f| current.get(f) != self.primary.get(f)),
        );
        let len = src.len();
        match &self.home {
            Home::Mpeg(tag) => mpeg::plan(tag.as_ref(), src, &fields, wanted),
            Home::Iff(iff) => iff.plan(src, &fields, wanted),
            Home::Flac(flac) => flac.plan(len, &fields, wanted),
            Home::Ogg(stream) => stream.plan(len, &fields, wanted),
            Home::Mp4(file) => file.plan(src, &fields, wanted),
            Home::Ape(ape) => Ok(Plan::splice(
                len,
                vec![(ape.span, ape.edit(&fields, wanted)?)],
            )),
        }
    }
}

/// The set as it would read back from an empty tag of a format: found by writing it.
pub(crate) fn survives(format: TagFormat, wanted: &TagSet) -> TagSet {
    try_out(format, wanted).unwrap_or_default()
}

fn try_out(format: TagFormat, wanted: &TagSet) -> Result<TagSet, Fault> {
    let all: BTreeSet<TagField> = TagField::ALL.iter().copied().collect();
    let mut none = Cursor::new(Vec::new());
    let mut none = Source::new(&mut none)?;
    let bytes = |plan: Plan| -> Vec<u8> {
        let new = |piece| {
            if let Piece::New(bytes) = piece {
                bytes
            } else {
                Vec::new()
            }
        };
        plan.pieces.into_iter().flat_map(new).collect()
    };
    Ok(match format {
        TagFormat::Mpeg | TagFormat::Wave | TagFormat::Aiff => {
            let mut tag = Cursor::new(bytes(Id3v2::empty().edit(&mut none, &all, wanted)?));
            let mut src = Source::new(&mut tag)?;
            match Id3v2::read(&mut src, 0)? {
                Some(tag) => tag.gather(&mut src)?.tags,
                None => TagSet::new(),
            }
        }
        TagFormat::Mp4 => {
            let mut body = Cursor::new(bytes(Mp4File::empty().edit(&all, wanted)?));
            Mp4File::of_body(&mut Source::new(&mut body)?)?.tags
        }
        TagFormat::Ape => {
            let mut tag = Cursor::new(bytes(Ape::empty(0).edit(&all, wanted)?));
            let mut src = Source::new(&mut tag)?;
            match ape::tail(&mut src, 0)?.ape {
                Some(ape) => ape.gather(&mut src)?.tags,
                None => TagSet::new(),
            }
        }
        TagFormat::Flac
        | TagFormat::OggVorbis
        | TagFormat::OggOpus
        | TagFormat::OggFlac
        | TagFormat::OggSpeex => {
            let dialect = format.dialect();
            let block = bytes(Comments::empty(dialect).edit(&all, wanted, false));
            Comments::parse(&block, dialect).gather(&block).tags
        }
    })
}
