//! What ID3v2.2 and 2.3 wrote differently.

use super::super::source::{array, be32, from, upto};
use super::to_synchsafe;

/// 2.2 identifiers and their successors (informal standard §4; those from `GP1` on are iTunes').
#[rustfmt::skip]
const IDS: &[(&[u8; 3], &[u8; 4])] = &[
    (b"BUF", b"RBUF"), (b"CNT", b"PCNT"), (b"COM", b"COMM"), (b"CRA", b"AENC"), (b"ETC", b"ETCO"),
    (b"EQU", b"EQUA"), (b"GEO", b"GEOB"), (b"IPL", b"IPLS"), (b"LNK", b"LINK"), (b"MCI", b"MCDI"),
    (b"MLL", b"MLLT"), (b"POP", b"POPM"), (b"REV", b"RVRB"), (b"RVA", b"RVAD"), (b"SLT", b"SYLT"),
    (b"STC", b"SYTC"), (b"TAL", b"TALB"), (b"TBP", b"TBPM"), (b"TCM", b"TCOM"), (b"TCO", b"TCON"),
    (b"TCR", b"TCOP"), (b"TDA", b"TDAT"), (b"TDY", b"TDLY"), (b"TEN", b"TENC"), (b"TFT", b"TFLT"),
    (b"TIM", b"TIME"), (b"TKE", b"TKEY"), (b"TLA", b"TLAN"), (b"TLE", b"TLEN"), (b"TMT", b"TMED"),
    (b"TOA", b"TOPE"), (b"TOF", b"TOFN"), (b"TOL", b"TOLY"), (b"TOR", b"TORY"), (b"TOT", b"TOAL"),
    (b"TP1", b"TPE1"), (b"TP2", b"TPE2"), (b"TP3", b"TPE3"), (b"TP4", b"TPE4"), (b"TPA", b"TPOS"),
    (b"TPB", b"TPUB"), (b"TRC", b"TSRC"), (b"TRD", b"TRDA"), (b"TRK", b"TRCK"), (b"TSI", b"TSIZ"),
    (b"TSS", b"TSSE"), (b"TT1", b"TIT1"), (b"TT2", b"TIT2"), (b"TT3", b"TIT3"), (b"TXT", b"TEXT"),
    (b"TXX", b"TXXX"), (b"TYE", b"TYER"), (b"UFI", b"UFID"), (b"ULT", b"USLT"), (b"WAF", b"WOAF"),
    (b"WAR", b"WOAR"), (b"WAS", b"WOAS"), (b"WCM", b"WCOM"), (b"WCP", b"WCOP"), (b"WPB", b"WPUB"),
    (b"WXX", b"WXXX"), (b"GP1", b"GRP1"), (b"MVN", b"MVNM"), (b"MVI", b"MVIN"), (b"PCS", b"PCST"),
    (b"TCP", b"TCMP"), (b"TS2", b"TSO2"), (b"TSA", b"TSOA"), (b"TSC", b"TSOC"), (b"TSP", b"TSOP"),
    (b"TST", b"TSOT"), (b"TDS", b"TDES"), (b"TCT", b"TCAT"), (b"TKW", b"TKWD"), (b"TID", b"TGID"),
    (b"TDR", b"TDRL"), (b"WFD", b"WFED"),
];

/// The 2.4 identifier of a 2.2 one; its own letters and a NUL where there is none.
pub(super) fn id(old: [u8; 3]) -> [u8; 4] {
    let [a, b, c] = old;
    IDS.iter()
        .find(|(from, _)| **from == old)
        .map_or([a, b, c, 0], |(_, to)| **to)
}

/// The identifier to write: pictures change their layout, what has no successor goes into PRIV.
pub(super) const fn written_id(id: [u8; 4]) -> [u8; 4] {
    match &id {
        b"PIC\0" => *b"APIC",
        [_, _, _, 0] => *b"PRIV",
        _ => id,
    }
}

/// What stands in a 2.4 body before a 2.2 frame's own bytes, and how many of those it replaces.
pub(super) fn front(id: [u8; 4], body: &[u8]) -> (Vec<u8>, u64) {
    let [a, b, c, d] = id;
    if &id == b"PIC\0" {
        let [encoding, f, g, h] = array(body, 0).unwrap_or_default();
        let media: &[u8] = match &[f, g, h] {
            b"JPG" => b"image/jpeg\0",
            b"PNG" => b"image/png\0",
            b"-->" => b"-->\0",
            _ => b"image/\0",
        };
        return ([&[encoding], media].concat(), 4.min(body.len() as u64));
    }
    if d == 0 {
        return ([b"griot:id3v2.2:".as_slice(), &[a, b, c, 0]].concat(), 0);
    }
    (Vec::new(), 0)
}

/// 2.3's extra bytes after a header (size, encryption, group) in 2.4's order (group, encryption,
/// size), and how many there were. `flags` are 2.4's already.
pub(super) fn extras(flags: [u8; 2], body: &[u8]) -> (Vec<u8>, u64) {
    let [_, format] = flags;
    let (mut at, mut size, mut encryption, mut group) = (0, None, None, None);
    if format & 0x08 != 0 {
        size = be32(body, at);
        at += 4;
    }
    if format & 0x04 != 0 {
        encryption = body.get(at).copied();
        at += 1;
    }
    if format & 0x40 != 0 {
        group = body.get(at).copied();
        at += 1;
    }
    let mut out: Vec<u8> = group.into_iter().chain(encryption).collect();
    if let Some(size) = size {
        out.extend(to_synchsafe(u64::from(size)).unwrap_or_default());
    }
    (out, at.min(body.len()) as u64)
}

/// Chapters hold frames of their own, whose sizes are written in seven bits in 2.4 (Chapter Addendum).
pub(super) fn nested(id: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let fixed = |body: &[u8]| {
        let name = body.iter().position(|&b| b == 0)? + 1;
        if id == b"CHAP" {
            return Some(name + 16);
        }
        let [_, entries] = array(body, name)?;
        let mut at = name + 2;
        for _ in 0..entries {
            at += from(body, at).iter().position(|&b| b == 0)? + 1;
        }
        Some(at)
    };
    let Some(mut at) = fixed(body) else {
        return body.to_vec();
    };
    let mut out = upto(body, at).to_vec();
    while let Some(size) = be32(body, at + 4) {
        let end = at + 10 + size as usize;
        let (Some(id), Some(flags), Some(inner), Some(new)) = (
            array::<4>(body, at),
            array::<2>(body, at + 8),
            body.get(at + 10..end),
            to_synchsafe(u64::from(size)),
        ) else {
            break;
        };
        out.extend([id.as_slice(), &new, &flags, inner].concat());
        at = end;
    }
    out.extend(from(body, at));
    out
}
