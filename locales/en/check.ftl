### Checks: why each matters, how they are switched and how they mend.

## What they find

finding-stacked-marks = More marks are piled on a letter than any script does: { $value }. Write it again by hand.
finding-stacked-marks-title = Letters buried under marks
finding-invisible-character = Invisible characters that do nothing stand in this text: { $value }
finding-invisible-character-title = Characters that nobody sees
finding-mixed-script-word = In “{ $word }”, letters of another script pass for these: { $value }
finding-mixed-script-word-title = Letters in disguise
finding-looks-like-another = This name looks like “{ $value }” and is written in another script. Merge them, or say that it is all right.
finding-looks-like-another-title = Names that look the same
finding-loose-space = Spaces stand at an end, or several in a row: { $value }
finding-loose-space-title = Loose spaces
finding-value-twice = “{ $value }” is said twice.
finding-value-twice-title = Same value twice
finding-bad-date = “{ $value }” is no date. Write 1977, 1977-03 or 1977-03-14.
finding-bad-date-title = Dates that are none
finding-date-not-iso = “{ $value }” is a date in another writing than 1977-03-14.
finding-date-not-iso-title = Dates in another writing
finding-name-language-unknown = “{ $value }”, the language of a name or of words, is no code that ISO 639-3 knows. It is kept as written.
finding-name-language-unknown-title = Names in an unknown language
finding-unknown-script = “{ $value }”, the script of a name or of words, is no code that ISO 15924 knows. It is kept as written.
finding-unknown-script-title = Unknown scripts
finding-no-latin-name = It has no name in Latin letters yet.
finding-no-latin-name-title = No name in Latin letters
finding-name-proposed = “{ $value }” was proposed by the program. Take it, change it, or drop it.
finding-name-proposed-title = Proposed names to take

## Why each matters

check-no-title = Shops, kiosks and societies know a recording by its title.
check-no-artist = Who is not named is not found, not credited and not paid.
check-no-file = Without its sound nothing can be heard, checked or sold.
check-missing-file = What cannot be opened cannot go out, and a lost master may be lost for good.
check-does-not-play-whole = A buyer would hear it break off.
check-bad-isrc = Sales reported under a wrong code are paid to nobody, or to somebody else.
check-isrc-twice = Two recordings under one code are counted and paid as one.
check-bad-barcode = Shops refuse a release whose barcode does not add up.
check-barcode-twice = Shops would sell the one for the other.
check-no-tracks = There is nothing on it to hear or to sell.
check-track-number-twice = Players and shops would put the tracks into an order of their own.
check-track-number-gap = A track may have been forgotten.
check-no-isrc = Shops ask for one, and neighbouring rights are paid by it. A kiosk needs none.
check-unknown-isrc-prefix = A code that no agency gave out may be somebody’s typing error.
check-bad-iswc = Authors are paid by the work’s code.
check-no-language = People look for music in their language, and societies ask for it.
check-language-no-code = Only codes are understood everywhere; a name is one language’s word for another.
check-country-no-code = Shops and societies read countries by their two letters.
check-unknown-language = A code in no list is understood by nobody else; it may be a typing error.
check-unknown-instrument = It is right to use your own word; partners will read it as such.
check-unknown-role = It is right to use your own word; partners will read it as such.
check-place-not-in-tree = Only places of the tree are on the map and found under all their names.
check-place-country-no-code = Recordings take their country from their place.
check-bad-access-delay = Nobody could say when the recording may be heard.
check-access-without-date = Without the day of the recording nobody knows when the delay ends.
check-label-changed = The community says it differently now; what is shown and what is allowed may be different too.
check-label-gone = The community took it away, or the project did; only they can say what holds now.
check-label-unknown = The program does not know what it asks, so a person has to read it.
check-label-season-unknown = As long as nobody says which season it is, it stays out of every sale.
check-consent-missing = Nobody can show any more that consent was given, and to what.
check-consent-changed = What lies there is not what was filed: it proves nothing.
check-consent-withdrawn = Whoever gave consent has taken it back.
check-consent-expired = Consent was given until a day that has passed.
check-override-stands = Somebody put their name to an exception; it is good to look at it again from time to time.
check-no-writer = Authors who are not named are not paid; traditional music says so.
check-no-release = What is on no release cannot be offered.
check-no-barcode = Shops know a release by it.
check-no-pline = It says whose the recording is, and since when; shops ask for it.
check-no-date = Rights begin to run with it.
check-no-cover = Shops refuse a release without a cover, and a kiosk looks empty.
check-small-cover = Shops enlarge it, and it looks blurred.
check-cover-not-square = Shops cut it to a square.
check-no-cline = It says who owns the artwork and the texts, and since when; shops ask for it.
check-line-without-year = Protection is counted from the year; shops refuse a line without one.
check-line-without-owner = A line that names nobody says nothing of whose it is.
check-no-label = Shops file a release under its label, and partners look for it there.
check-no-catalogue-number = It is the name by which the label, the shop and the invoice mean the same record.
check-tiny-cover = Shops refuse a picture of this size.
check-cover-format = Shops refuse other pictures than JPEG and PNG.
check-cover-colours = Screens show it in wrong colours, and shops refuse it.
check-cover-damaged = It would be shown cut off, or not at all.
check-cover-depth = Some shops refuse it, others make something of it that nobody has seen.
check-cover-transparent = Where it is transparent it looks different in each shop.
check-cover-turned = Programs that overlook the turning show it lying on its side.
check-cover-profile = Programs that overlook the profile show other colours.
check-cover-heavy = Some shops refuse files of this size.
check-bidi-control = Directions left open turn the rest of a line around, in lists and on paper.
check-unclean-text = Stray characters break lists, tags and other people’s programs.
check-stacked-marks = It spills over its neighbours wherever it is shown.
check-invisible-character = Two names that look alike are told apart by them, and searches miss.
check-mixed-script-word = It looks right and is another name for every program: searches and payments miss it.
check-looks-like-another = One person’s recordings may be divided between two, or somebody passes for another.
check-loose-space = It makes two names out of one in lists of others.
check-value-twice = It is counted and shown twice.
check-bad-date = It can be neither sorted nor reckoned with.
check-date-not-iso = Other programs may swap its day and its month.
check-bad-ipi = Societies pay authors by it.
check-bad-isni = Libraries and shops tell people of one name apart by it.
check-name-language-unknown = Which name is shown to whom goes by its language.
check-unknown-script = Which name is shown to whom goes by its script.
check-no-latin-name = Who cannot read the script cannot ask for it by name.
check-name-proposed = A program’s guess is nobody’s word until a person takes it.
check-undecodable = What cannot be decoded cannot be heard or sold.
check-truncated = A buyer would hear it break off.
check-cut-off = A buyer would hear it break off.
check-corrupt-packets = There are holes in the sound.
check-unsupported-codec = Griot can neither check nor export what it cannot decode.
check-no-sound = There is nothing to hear in it.
check-empty-file = There is nothing in it.
check-not-audio = It may have been taken in by mistake.
check-clipping = Clipped peaks sound harsh, and no later step can bring them back.
check-true-peak-over = Lossy formats clip where the peak is this high.
check-silence-at-start = A listener thinks that it does not play.
check-silence-at-end = A listener waits for what does not come.
check-silence-inside = It may be a dropout of the tape or of the transfer.
check-silent = Probably the wrong file, or a channel that was not connected.
check-dc-offset = It takes loudness away and clicks at cuts.
check-dual-mono = It is good to know that it is mono at heart.
check-padded-bits = The file says more than its sound holds.
check-wrong-extension = Some programs will refuse to open it.
check-cover-unreadable = It cannot be shown to anybody.
check-changed-on-both-sides = Somebody’s word would be lost if nobody decided.
check-tag-unreadable-block = What stands in it is missing in the catalogue.
check-tag-invalid-text = Letters may have become others.
check-tag-text-cut = Its rest is not shown.
check-tag-values-cut = The others are not shown.
check-tag-control-character = Stray characters break other people’s programs.
check-tag-bidi-control = It turns the rest of a line around in other programs.
check-tag-picture-too-large = The release goes without this cover.
check-tag-other-block = Another program may read the other one.

## Switching, allowing, mending

operation-check-off = check { $subject } switched off
operation-check-on = check { $subject } as usual again
operation-check-weight = weight of the check { $subject }
operation-check-waive = “this is all right” for { $subject }
operation-check-unwaive = a finding of { $subject } counts again
operation-check-fix = mending by the check { $subject }
error-unknown-check = There is no check { $check }.
error-unknown-check-hint = `griot checks` lists them.
error-no-fix = The check { $check } cannot mend what it finds.
error-no-reason = Say why it is all right.
error-no-such-finding = The check { $check } has found nothing of the kind there.
help-command-checks = List the checks with what they weigh here and what they found; switch them
help-command-checks-set = Switch a check for this catalogue: off, on, blocking, warning or info
help-command-checks-allow = Say that what a check found about one thing is all right
help-command-checks-disallow = Let it count again
help-command-home = Say what waits, the most urgent first
help-argument-check = Which check
help-argument-severity = off, on, blocking, warning or info
help-argument-reason = Why
help-argument-fix = Let this check mend what it found
help-argument-allowed = List what somebody said is all right
help-value-check = CHECK
help-value-severity = WEIGHT
help-value-reason = REASON
cli-check-row = { $id }: { $severity }{ $open ->
    [0] {""}
   *[other] , { $open } found
}{ $waived ->
    [0] {""}
   *[other] , { $waived } all right
}{ $fix ->
    [none] {""}
   *[other] , can mend
}
cli-check-off = off
cli-check-mended = { $title } ({ $uid }), { $field }: { $from } → { $to }
cli-check-fixed = { $total ->
    [0] Nothing can be mended surely.
    [one] One value mended. `griot undo` takes it back.
   *[other] { $total } values mended. `griot undo` takes them back.
}
cli-check-would = { $total ->
    [0] Nothing can be mended surely.
    [one] One value would be mended.
   *[other] { $total } values would be mended.
}
cli-check-set = { $check }: { $severity }
cli-check-allowed = { $findings ->
    [one] One finding is all right.
   *[other] { $findings } findings are all right.
}
cli-check-disallowed = It counts again.
cli-check-reason =   all right: { $reason }
