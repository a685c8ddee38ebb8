### Findings: what is wrong, doubtful or missing, and what to do about it.


## What a recording or a release lacks

finding-no-title = No title yet. Lists show the name of the file.
finding-no-artist = Nobody is credited as artist.
finding-no-file = No sound belongs to this recording. Import its file.
finding-missing-file = The file is not where it was. Connect its drive, or import it from its new place.
finding-does-not-play-whole = The sound does not play to its end. Ask for another copy of the master.
finding-no-isrc = No ISRC. Shops and societies ask for one; a kiosk does not.
finding-no-language = Nobody has said in which language it is sung. Instrumental music is zxx.
finding-language-no-code = “{ $value }” is no language code, so a kiosk does not show it. Write three letters: bam, fra, arq.
finding-country-no-code = “{ $value }” is no country code. Write two letters: ML, FR, DZ.
finding-no-writer = No author or composer is named. Traditional music names [traditional].
finding-no-release = It is on no release.
finding-no-tracks = The release has no tracks.
finding-no-barcode = No barcode. Shops ask for one; a kiosk does not.
finding-no-pline = No ℗ line. It names the owner of the recording, and the year.
finding-no-date = No day of release. A year is enough to begin with.
finding-no-cover = No cover.

## Codes and numbers

finding-bad-isrc = { $fault ->
    [length] { $value } has { $found } characters; an ISRC has { $expected }. It is kept as a draft.
    [character] “{ $found }” cannot stand at place { $at } of { $value }. It is kept as a draft.
    [check-digit] { $value } does not add up: its last character should be { $expected }. Compare it with the paper.
    [placeholder] { $value } is only a filler of zeros.
   *[other] { $value } is not an ISRC. It is kept as a draft.
}
finding-bad-iswc = { $fault ->
    [length] { $value } has { $found } characters; an ISWC has { $expected }. It is kept as a draft.
    [character] “{ $found }” cannot stand at place { $at } of { $value }. It is kept as a draft.
    [check-digit] { $value } does not add up: its last character should be { $expected }. Compare it with the paper.
    [placeholder] { $value } is only a filler of zeros.
   *[other] { $value } is not an ISWC. It is kept as a draft.
}
finding-bad-barcode = { $fault ->
    [length] { $value } has { $found } characters; a barcode has { $expected }. It is kept as a draft.
    [character] “{ $found }” cannot stand at place { $at } of { $value }. It is kept as a draft.
    [check-digit] { $value } does not add up: its last character should be { $expected }. Compare it with the paper.
    [placeholder] { $value } is only a filler of zeros.
   *[other] { $value } is not a barcode. It is kept as a draft.
}{ $guess ->
    [yes] {" "}Did you mean { $meant }?
   *[no] {""}
}
finding-bad-ipi = { $fault ->
    [length] { $value } has { $found } characters; an IPI number has { $expected }. It is kept as a draft.
    [character] “{ $found }” cannot stand at place { $at } of { $value }. It is kept as a draft.
    [check-digit] { $value } does not add up: its last character should be { $expected }. Compare it with the paper.
    [placeholder] { $value } is only a filler of zeros.
   *[other] { $value } is not an IPI number. It is kept as a draft.
}
finding-bad-isni = { $fault ->
    [length] { $value } has { $found } characters; an ISNI has { $expected }. It is kept as a draft.
    [character] “{ $found }” cannot stand at place { $at } of { $value }. It is kept as a draft.
    [check-digit] { $value } does not add up: its last character should be { $expected }. Compare it with the paper.
    [placeholder] { $value } is only a filler of zeros.
   *[other] { $value } is not an ISNI. It is kept as a draft.
}
finding-isrc-twice = Another recording has the ISRC { $value } too. One ISRC is one recording.
finding-barcode-twice = Another release has the barcode { $value } too.
finding-unknown-isrc-prefix = No agency is known to give out ISRCs that begin like { $value }.
finding-track-number-twice = Two tracks say that they are number { $track } of disc { $disc }.
finding-track-number-gap = Track { $track } of disc { $disc } is left out.

## Covers and texts

finding-small-cover = The cover is { $width } × { $height } pixels; shops want { $wanted } × { $wanted }.
finding-cover-not-square = The cover is { $width } × { $height } pixels, not square.
finding-cover-unreadable = The picture in the file cannot be read: { $value }
finding-bidi-control = Invisible characters turn this text around: { $value }
finding-unclean-text = Stray control characters or line breaks stand in this text: { $value }
finding-changed-on-both-sides = The file and Griot have both changed. Griot's word stands; the file says: { $value }

## What is heard in the sound

finding-clipping = The sound is clipped in { $value } places.
finding-true-peak-over = The true peak reaches { $value } dBTP, above −1.
finding-silence-at-start = { $value } s of silence at the start.
finding-silence-at-end = { $value } s of silence at the end.
finding-silence-inside = { $value } s of silence inside.
finding-silent = Nothing but silence, for { $value } s.
finding-dc-offset = The sound sits off its zero line by { $value }.
finding-dual-mono = Both channels carry the same sound. Usual for old recordings.
finding-padded-bits = The file declares more bits than the sound uses: { $value } are in use.
finding-truncated = The sound ends { $value } s before the length that the file states. Ask for another copy.
finding-cut-off = The sound breaks off: the file's end mark is missing. Ask for another copy.
finding-corrupt-packets = { $value } damaged packets were left out. Ask for another copy.
finding-wrong-extension = The name of the file says another format than its content: { $value }
finding-undecodable = The sound cannot be decoded: { $value }
finding-unsupported-codec = Griot cannot play or export { $value }. Its tags are read.
finding-empty-file = The file is empty.
finding-not-audio = This is no sound that Griot knows.
finding-no-sound = The file has a sound track without any sound.

## What stands in the tags

finding-tag-unreadable-block = Part of the tags cannot be read.
finding-tag-invalid-text = The text of a tag is not valid in the encoding that it claims.
finding-tag-text-cut = A tag is so long that only its beginning is shown.
finding-tag-values-cut = A tag has so many values that only the first ones are shown.
finding-tag-control-character = A control character stands in a tag.
finding-tag-bidi-control = Invisible characters turn a tag's text around.
finding-tag-picture-too-large = The picture in the file is too large to be taken in.
finding-tag-other-block = The file holds a second tag, which is kept as it is and may say other things: { $value }

## What went wrong with one file of many, after its path

problem-io = It cannot be read or written: { $cause }
problem-file-missing = It is not there.
problem-folder-missing = It lies in { $folder }, which is not there.
problem-read-only-disk = Its disk cannot be written.
problem-file-too-large = It is longer than its disk can hold.
problem-no-permission = You may not read or write it.
problem-disk-full = The disk is full.
problem-empty-file = { finding-empty-file }
problem-not-audio = { finding-not-audio }
problem-no-sound = { finding-no-sound }
problem-loop-of-links = This link leads back to a folder that holds it.
problem-undecodable = The sound cannot be decoded.
problem-unsupported-codec = Griot does not decode this format. Its tags are read.
problem-changed-on-disk = Another program has changed it since Griot read it. Import it again.
problem-audio-unknown-format = It is no sound that Griot knows.
problem-audio-unsupported-codec = Griot cannot decode it.
problem-audio-undecodable = Its sound is too damaged to be decoded.
problem-audio-damaged = It is damaged where Griot would write. It was left as it is.
problem-audio-too-large = It would grow beyond what its format can hold. It was left as it is.
problem-audio-read-only = It is marked read-only. It was left as it is.
problem-audio-changed-meanwhile = Another program changed it just now. Its version stands.
problem-audio-verification = The new copy did not pass its check. The file was left as it is.
problem-audio-snapshot = Its old tags cannot be brought back: what was kept of them is damaged.

## Why a track stays out of a kiosk

gate-withdrawn = It was withdrawn from sale.
gate-no-file = There is no sound file.
gate-changed-on-disk = The file is no longer the one that was analysed. Import it again.
gate-does-not-play-whole = The sound does not play to its end.
gate-no-price = Nobody has set a price.
gate-outside-window = The offer's last day is past.

## What verifying a bundle finds

bundle-problem-unknown-key = Signed with a key that you do not know. Ask the label for its public key.
bundle-problem-bad-signature = The signature is missing or does not match.
bundle-problem-broken-manifest = The manifest cannot be read.
bundle-problem-newer-format = Made by a newer Griot. Update this one.
bundle-problem-missing-file = A file is missing
bundle-problem-changed-file = A file is not as it was signed
bundle-problem-older-sequence = A newer bundle of this kiosk was seen before. Use that one.
bundle-problem-expired = The days of this bundle are over.
bundle-problem-foreign-file = A file that nobody signed lies here
bundle-problem-half-written = It was left half-written. Export it again.
bundle-problem-unfinished-export = An export has begun here and did not finish. What was there before still stands.

## What a file's format cannot keep

loss-no-place = this format has no place for it
loss-first-value-only = only the first value is kept
loss-altered = the format writes it differently

finding-unknown-language = “{ $value }” is no code of a language that ISO 639-3 knows. It is kept as written.
finding-unknown-instrument = The instrument “{ $value }” is in no list. It is kept as written, and leaves the house as your own.
finding-unknown-role = The role “{ $value }” is in no list. It is kept as written, and leaves the house as your own.
finding-place-not-in-tree = “{ $value }” is not in the tree of places, so it is not on the map. Put the recording at a place, or add the place.
finding-place-country-no-code = The place { $place } lies in “{ $value }”, which is no code of a country. Write its two letters.
finding-bad-access-delay = Access is closed for “{ $value }”, which is no number of years.
finding-access-without-date = Access is closed for some years after the recording, and nobody said when it was recorded.
