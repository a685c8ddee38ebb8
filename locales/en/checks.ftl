# The checks room.
checks-summary = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
}, { $blocking ->
    [0] none blocking
   *[other] { $blocking } blocking
}
checks-count = { $n ->
    [one] { $n } time. Click to open the recording.
   *[other] { $n } times. Click one to open its recording.
}
checks-groups = Kinds of finding
checks-clear = Everything is in order
checks-clear-hint = No check has anything to say about this catalogue.
severity-blocking = Blocking
severity-warning = To look at
severity-info = Good to know

finding-bad-isrc-title = ISRC that is not valid
finding-bad-iswc-title = ISWC that is not valid
finding-bad-barcode-title = Barcode that is not valid
finding-no-isrc-title = No ISRC
finding-no-title-title = No title
finding-no-artist-title = No artist
finding-no-release-title = On no release
finding-no-language-title = No language
finding-language-no-code-title = Language without its code
finding-country-no-code-title = Country without its code
finding-no-writer-title = No author or composer
finding-no-pline-title = No ℗ line
finding-no-date-title = No release date
finding-no-cover-title = No cover
finding-no-barcode-title = No barcode
finding-no-tracks-title = Release without tracks
finding-no-file-title = No sound
finding-missing-file-title = File not found
finding-does-not-play-whole-title = Does not play to its end
finding-isrc-twice-title = Same ISRC twice
finding-barcode-twice-title = Same barcode twice
finding-unknown-isrc-prefix-title = ISRC of another prefix
finding-track-number-gap-title = Gap in the track numbers
finding-track-number-twice-title = Same track number twice
finding-small-cover-title = Small cover
finding-cover-not-square-title = Cover that is not square
finding-unclean-text-title = Text with stray characters
finding-clipping-title = Clipped sound
finding-corrupt-packets-title = Damaged packets
finding-dc-offset-title = Offset from zero
finding-dual-mono-title = Same sound in both channels
finding-silence-at-start-title = Silence at the start
finding-silence-at-end-title = Silence at the end
finding-silence-inside-title = Silence inside
finding-silent-title = Nothing but silence
finding-truncated-title = Ends too early
finding-true-peak-over-title = True peak too high
finding-padded-bits-title = Fewer bits than stated
finding-cut-off-title = Cut off
finding-undecodable-title = Cannot be decoded
finding-unsupported-codec-title = Format that Griot cannot play
finding-no-sound-title = No sound in the file
finding-not-audio-title = Not an audio file
finding-empty-file-title = Empty file
finding-wrong-extension-title = Wrong file extension
finding-changed-on-both-sides-title = Changed in the file and in Griot
finding-cover-unreadable-title = Cover that cannot be read
finding-bidi-control-title = Text turned around by invisible characters
finding-tag-other-block-title = Second tag in the file
finding-tag-bidi-control-title = Tag turned around by invisible characters
finding-tag-control-character-title = Control character in a tag
finding-tag-invalid-text-title = Tag that is not valid text
finding-tag-picture-too-large-title = Picture too large
finding-tag-text-cut-title = Very long tag
finding-tag-values-cut-title = Tag with too many values
finding-tag-unreadable-block-title = Tags that cannot be read
finding-bad-ipi-title = IPI that is not valid
finding-bad-isni-title = ISNI that is not valid

finding-unknown-language-title = Unknown language codes
finding-unknown-instrument-title = Instruments of your own
finding-unknown-role-title = Roles of your own
finding-place-not-in-tree-title = Places outside the tree
finding-place-country-no-code-title = Places in a country without a code
finding-bad-access-delay-title = Access delays that are no number
finding-access-without-date-title = Access delays without a date
