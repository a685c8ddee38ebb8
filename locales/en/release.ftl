### Releases: their editor, their tracks, covers and booklets.

field-notes = Notes
field-booklet = Booklet

release-kind-album = Album
release-kind-ep = EP
release-kind-single = Single
release-kind-compilation = Compilation
release-kind-field-series = Series of field recordings
release-kind-classical-album = Classical album
release-kind-boxed-set = Boxed set
release-kind-dj-mix = DJ mix
release-kind-audio-book = Audio book

operation-release-make = making of the release { $subject }
operation-release-delete = deletion of the release { $subject }
operation-release-add = new tracks on { $subject }
operation-release-remove = tracks taken off { $subject }
operation-release-move = order of the tracks on { $subject }
operation-release-disc = title of a disc of { $subject }
operation-cover-set = cover of { $subject }
operation-cover-remove = cover of { $subject } taken off
operation-booklet = booklets of { $subject }

error-release-ambiguous = { $count } releases are called { $title }.
error-release-ambiguous-hint = Name the one you mean by its Griot number: griot list --of release
error-not-a-picture = { $path } is no picture that Griot can read.
error-not-a-picture-hint = A cover is a JPEG or a PNG.
error-picture-too-large = { $path } has more pixels than Griot takes.
error-picture-too-large-hint = A cover of 3,000 × 3,000 pixels is enough for every shop.
error-not-a-booklet = { $path } is neither a whole PDF nor a picture.
error-not-a-booklet-hint = Open it in the program that made it, and export it again as PDF.
error-file-too-heavy = { $path } is larger than { $megabytes } MB.
error-sheet-not-made = The sheet could not be made.

finding-tiny-cover = The cover is { $width } × { $height } pixels; no shop takes less than { $wanted } × { $wanted }.
finding-cover-format = The cover is a { $format } picture. Shops take JPEG and PNG.
finding-cover-colours = { $colours ->
    [cmyk] The cover is in printing inks (CMYK); screens show other colours. Export it again in RGB.
   *[grey] The cover is a grey picture. Shops ask for RGB: export it again so.
}
finding-cover-damaged = The cover’s file is cut short or damaged. Take it from its source again.
finding-cover-depth = The cover has { $bits } bits a colour; shops take 8.
finding-cover-transparent = The cover can have transparent parts: what lies behind them is up to each shop.
finding-cover-turned = The cover is stored turned. Some shops will show it so: export it upright.
finding-cover-profile = { $profile ->
    [unnamed] The cover’s colours are not measured in sRGB. Shops may show others.
   *[other] The cover’s colours are measured in “{ $profile }”, not in sRGB. Shops may show others.
}
finding-cover-heavy = The cover’s file has { $megabytes } MB; some shops take no more than { $most } MB.
finding-no-cline = No © line.
finding-no-label = No label.
finding-no-catalogue-number = No catalogue number.
finding-line-without-year = The { $mark } line “{ $value }” has no year.
finding-line-without-owner = The { $mark } line “{ $value }” names no owner.

finding-tiny-cover-title = Cover too small
finding-cover-format-title = Cover in another format
finding-cover-colours-title = Cover that is not RGB
finding-cover-damaged-title = Damaged cover
finding-cover-depth-title = Cover with too many bits
finding-cover-transparent-title = Transparent cover
finding-cover-turned-title = Cover stored turned
finding-cover-profile-title = Cover not in sRGB
finding-cover-heavy-title = Heavy cover
finding-no-cline-title = No © line
finding-no-label-title = No label
finding-no-catalogue-number-title = No catalogue number
finding-line-without-year-title = ℗ or © without a year
finding-line-without-owner-title = ℗ or © without an owner

cli-fault-document-missing = A document is missing: { $subject }
cli-release = { $title }, { $tracks ->
    [one] one track
   *[other] { $tracks } tracks
}, { $length }  { $uid }
cli-release-disc = { $titled ->
    [yes] Disc { $number }, { $title } ({ $length })
   *[no] Disc { $number } ({ $length })
}
cli-release-cover = Cover: { $width } × { $height }, { $type }
cli-release-booklet = Booklet { $number }: { $name }
cli-release-proposal = { $field } could be: { $value }
cli-release-made = { $tracks ->
    [0] { $uid } is the new release.
    [one] { $uid } is the new release, with one track.
   *[other] { $uid } is the new release, with { $tracks } tracks.
}
cli-release-deleted = { $tracks ->
    [0] The release is deleted.
    [one] The release is deleted. The recording of its track is still there.
   *[other] The release is deleted. The recordings of its { $tracks } tracks are still there.
}
cli-release-deleted-offers = It stood in these offers: { $offers }. Their next export says so.
cli-cover-set = This is the cover now.
cli-cover-removed = The release has no cover now.
cli-sheet = { $path }: { $pages ->
    [one] one page
   *[other] { $pages } pages
}
cli-sheet-missing = No font at hand has these characters, which are boxes on paper: { $missing }

help-command-release = Shows a release with its discs, and changes its tracks
help-command-release-make = Makes a release, with the recordings of a query in the order of the list
help-command-release-show = Shows discs, tracks, cover and booklets
help-command-release-add = Puts recordings on it, in a row
help-command-release-remove = Takes tracks off it; their recordings stay
help-command-release-move = Moves tracks, in their present order
help-command-release-disc = Gives a disc a title; an empty one takes it back
help-command-release-delete = Deletes it; its recordings stay
help-command-cover = The cover of a release
help-command-cover-set = Makes a JPEG or PNG the cover; nothing in it is altered
help-command-cover-remove = Takes the cover off
help-command-booklet = The booklets of a release
help-command-booklet-add = Binds a PDF or a picture to it, last
help-command-booklet-rename = Calls a booklet otherwise
help-command-booklet-remove = Takes a booklet off it
help-command-booklet-move = Moves a booklet to another number
help-command-sheet = Writes the release’s sheet as PDF
help-argument-release = The release: title, or Griot number
help-argument-title = Its title
help-argument-artist = Its artist credit
help-argument-from = The recordings on it: a query
help-argument-disc = The disc; one more than there are is a new one
help-argument-position = The place on the disc, from 1; the end where it is not said
help-argument-tracks = The tracks: their numbers, as 3 or 2:1 (disc and number)
help-argument-disc-title = The disc’s title
help-argument-picture = A JPEG or a PNG
help-argument-booklet = A PDF or a picture
help-value-title = TITLE
help-value-release = RELEASE
help-value-track = TRACK

## In the window

action-release-new = New release…
action-release-chosen = New release of what is chosen…
action-go-releases = Releases
releases-view = Releases
releases-find = Find a release
releases-none = No release answers this.
releases-empty = No release yet
releases-empty-hint = A release is made empty and filled from a search, or made of what is chosen in the sheet.
release-new = New release
release-title = Title
release-make = Make the release
release-new-empty = It begins empty. Recordings are dragged onto it from a search.
release-new-from = { $n ->
    [one] With the chosen recording.
   *[other] With the { $n } chosen recordings, in their order in the sheet.
}
release-made = { $n ->
    [0] { $title } is made.
    [one] { $title } is made, with one track.
   *[other] { $title } is made, with { $n } tracks.
}
release-sum = { $n ->
    [0] no track
    [one] one track, { $length }
   *[other] { $n } tracks, { $length }
}
release-delete = Delete the release
release-delete-title = Delete { $title }?
release-delete-text = { $n ->
    [0] It has no tracks.
    [one] The recording of its track stays in the catalogue.
   *[other] The recordings of its { $n } tracks stay in the catalogue.
}
release-delete-offers = It stands in these offers: { $offers }. Their next export says that it is gone.
release-deleted = { $title } is deleted. Its recordings are still there.
release-sleeve = Sleeve
release-kind-none = Not said
release-tracks = Tracks
release-disc = Disc { $n }
release-disc-title = Title of the disc
release-disc-title-of = Title of disc { $n }
release-disc-titled = Disc { $disc } has another title.
release-new-disc = New disc: let go here
release-empty = No tracks yet
release-empty-hint = Find recordings at the side and drag them here, or choose them and press Enter.
release-withdrawn = withdrawn
release-keys = Arrows choose, with Shift more than one. Alt and an arrow moves, with Shift to another disc. Delete takes off. Enter opens the recording.
release-spot = disc { $disc }, place { $place }
release-added = { $n ->
    [one] One track came last.
   *[other] { $n } tracks came last.
}
release-added-at = { $n ->
    [one] One track came: { $where }.
   *[other] { $n } tracks came, from { $where }.
}
release-moved = { $n ->
    [one] One track moved: { $where }.
   *[other] { $n } tracks moved, from { $where }.
}
release-removed = { $n ->
    [one] One track is off the release. Its recording is still there.
   *[other] { $n } tracks are off the release. Their recordings are still there.
}
cover-of = Cover of { $title }
cover-choose = Choose a cover
cover-other = Another cover
cover-remove = Take the cover off
cover-title = Choose a cover
cover-go = Take this cover
cover-note = A JPEG or a PNG, square, 3,000 × 3,000 pixels or more. Nothing in it is altered.
cover-changed = The release has another cover.
cover-removed = The release has no cover now.
booklets = Booklets
booklet-add = Add a booklet
booklet-title = Add a booklet
booklet-go = Add this booklet
booklet-note = A PDF or a picture. It is kept with the catalogue as it is.
booklet-added = The booklet is with the release.
booklet-removed = The booklet is off the release.
booklet-moved = The booklet is number { $to } now.
booklet-up = { $name } earlier
booklet-remove = Take { $name } off
proposal-take = Take { $value }
sheet-button = Sheet as PDF
sheet-title = Write the sheet
sheet-go = Write the PDF
sheet-note = Cover, tracks, people, works and codes on paper, to print or to send.
sheet-done = { $n ->
    [one] { $path } is written: one page.
   *[other] { $path } is written: { $n } pages.
}
sheet-missing = No font at hand has these characters, which are boxes on paper: { $missing }
finder = Recordings found
finder-ask = Find recordings to add
finder-add = { $n ->
    [0] Add
   *[other] Add { $n }
}
finder-add-all = Add all { $n } found
finder-on = on it
finder-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
finder-none = No recording answers this.
