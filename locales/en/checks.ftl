# The checks room.
checks-summary = { $n ->
    [one] { $n } finding
   *[other] { $n } findings
}, { $blocking } blocking
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
