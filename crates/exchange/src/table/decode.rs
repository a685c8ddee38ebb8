//! Text of any of the encodings that spreadsheet programs write, as UTF-8.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::rc::Rc;

use encoding_rs::{CoderResult, Decoder, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// In what encoding a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with its mark or without.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows' western European code page: what is no UTF-8 is taken for it.
    Windows1252,
}

impl Encoding {
    /// The name by which encodings are known (WHATWG Encoding, 4.2).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "windows-1252",
        }
    }

    fn decoder(self) -> Decoder {
        match self {
            Encoding::Utf8 => UTF_8,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
            Encoding::Windows1252 => WINDOWS_1252,
        }
        .new_decoder_with_bom_removal()
    }
}

const PIECE: usize = 1 << 16;

/// The encoding of a text and how many lines it has; the whole file is looked at.
pub(super) fn detect(file: &mut File) -> io::Result<(Encoding, u64)> {
    file.seek(SeekFrom::Start(0))?;
    let (mut piece, mut carried, mut lines) = (vec![0; PIECE], Vec::new(), 0_u64);
    let (mut marked, mut is_utf8) = (None, true);
    let mut first = true;
    loop {
        let count = file.read(&mut piece)?;
        let bytes = piece.get(..count).unwrap_or_default();
        if std::mem::take(&mut first) {
            marked = match bytes {
                [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
                [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
                [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
                _ => None,
            };
        }
        lines += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        if count == 0 {
            is_utf8 &= carried.is_empty();
            break;
        }
        if marked.is_none() && is_utf8 {
            carried.extend_from_slice(bytes);
            let valid = encoding_rs::Encoding::utf8_valid_up_to(&carried);
            // A character may be cut in two by the end of the piece.
            is_utf8 = carried.len() - valid < 4;
            carried.drain(..valid);
        }
    }
    file.seek(SeekFrom::Start(0))?;
    let plain = if is_utf8 {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    };
    Ok((marked.unwrap_or(plain), lines))
}

/// Reads a text as UTF-8. What cannot be decoded becomes U+FFFD.
pub(super) struct Decoded {
    file: File,
    decoder: Decoder,
    raw: Vec<u8>,
    /// Bytes of `raw` that are not decoded yet.
    waiting: std::ops::Range<usize>,
    over: bool,
    /// The decoder has handed out all that it had.
    finished: bool,
    /// How much may be handed out before somebody raises it again.
    budget: Rc<Cell<usize>>,
}

impl Decoded {
    pub(super) fn new(file: File, encoding: Encoding, budget: Rc<Cell<usize>>) -> Self {
        Decoded {
            file,
            decoder: encoding.decoder(),
            raw: vec![0; PIECE],
            waiting: 0..0,
            over: false,
            finished: false,
            budget,
        }
    }
}

impl Read for Decoded {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        // The decoder needs room for the longest character.
        if out.len() < 16 {
            return Err(io::Error::other("too little room"));
        }
        while !self.finished {
            if self.waiting.is_empty() && !self.over {
                let count = self.file.read(&mut self.raw)?;
                self.over = count == 0;
                self.waiting = 0..count;
            }
            let bytes = self.raw.get(self.waiting.clone()).unwrap_or_default();
            let (result, read, written, _) = self.decoder.decode_to_utf8(bytes, out, self.over);
            self.waiting.start += read;
            self.finished = self.over && result == CoderResult::InputEmpty;
            if written > 0 {
                let left = self.budget.get().checked_sub(written);
                self.budget
                    .set(left.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?);
                return Ok(written);
            }
        }
        Ok(0)
    }
}
