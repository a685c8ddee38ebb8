# The catalogue room: search, views, sheet, card, bulk edit, tags.
search-label = Search the catalogue
search-placeholder = Search: a title, an artist, language:bam, isrc:none, -live
chip-not = not
chip-drop = Drop { $term }
views-label = Views
view-all = All
view-all-go = Show everything
view-no-isrc = No ISRC
view-no-language = No language
view-keep = Keep this search as a view
view-forget = Forget the view { $view }
columns-label = Columns
column-number = Row
column-cover = Cover
grid-label = Recordings
nothing-found = Nothing answers this search
nothing-found-hint = Words match whole words, the last one also a beginning. Try fewer words, or quotes around a phrase.
catalogue-empty = The catalogue is empty
catalogue-empty-hint = Drop a folder of sounds on this window, or choose one. Griot reads the tags and the sound, and writes nothing.
import-coming = Reading the sounds
import-coming-hint = The first recordings appear here in a moment.
choose-folder = Choose a folder
choose-folder-go = Choose
foot-recordings = { $n ->
    [one] { $n } recording
   *[other] { $n } recordings
}
foot-chosen = { $n } cells selected
foot-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
foot-sorted = Sorted by { $field }
foot-sorted-down = Sorted by { $field }, last first
foot-sorted-release = Sorted by release, then track
edit-this-cell = this cell
edit-all-cells = all { $n } rows
edit-done = { $n ->
    [one] { $n } recording changed.
   *[other] { $n } recordings changed.
}
edit-drafts = { $n ->
    [one] One code is not valid; it is kept and marked.
   *[other] { $n } codes are not valid; they are kept and marked.
}
edit-nothing = Nothing had to change.
cell-read-only = { $field } comes from the file and cannot be edited.
copied = { $n ->
    [one] One cell copied
   *[other] { $n } cells copied
}
copy-refused = The rows could not be put on the clipboard.
copy-refused-hint = Choose fewer rows, scroll through them once, and copy again.
fill-needs-range = Choose two rows or more, then fill down.
paste-title = Paste
paste-empty = The clipboard holds no cells.
paste-empty-hint = Copy cells in a spreadsheet or here, then paste.
paste-ragged = Line { $line } has { $found ->
    [one] { $found } column
   *[other] { $found } columns
} where the first has { $expected }.
paste-ragged-hint = Nothing was pasted. Copy a whole rectangle and paste again.
paste-too-wide = { $found } columns do not fit: there is room for { $room }.
paste-too-wide-hint = Nothing was pasted. Start further left, show more columns, or copy fewer.
paste-too-tall = { $found } lines do not fit: the list ends after { $room }.
paste-too-tall-hint = Nothing was pasted. Start further up, or copy fewer lines.
paste-read-only = { $field } comes from the file and cannot be edited.
paste-read-only-hint = Nothing was pasted.
paste-ask-size = { $rows } × { $columns } cells were copied, and { $tall } × { $wide } are chosen. Paste everything that was copied, from the first chosen cell on?
paste-ask-size-go = Paste { $n } cells
paste-ask-read-only = { $field } cannot be edited. Leave it as it is and paste the rest?
paste-ask-read-only-go = Paste { $n } cells

inspector-label = Card
inspector-empty = Choose a recording to see its card.
inspector-open = Open the card
tab-title = Title
tab-people = Credits
tab-file = File
tab-tags = Tags
tab-history = History
card-track = track { $n }
card-on-releases = On
fields-every = Every field
fields-fewer = Fewer fields
many-title = { $n } recordings
many-hint = What you type goes to all of them.
many-mixed = several values
people-none = Nobody is named here yet. Import reads people from the tags.
file-role-master = Master
file-role-copy = Copy
file-missing = Not found
file-here = In place
file-none = No file belongs to this recording.
file-codec = Format
file-sound = Sound
file-duration = Duration
file-size = Size
file-loudness = Loudness
file-peak = True peak
file-range = Range
file-bits = { $n } bits
file-channels = { $n ->
    [1] mono
    [2] stereo
   *[other] { $n } channels
}
history-none = Nothing has changed since the import.
history-undone = undone

bulk-title = Edit many at once
bulk-button = Edit
bulk-scope = Which recordings
bulk-chosen = { $n ->
    [one] The chosen one
   *[other] The { $n } chosen
}
bulk-all = { $n ->
    [one] The one found
   *[other] All { $n } found
}
bulk-field = Field
bulk-verb = What to do
bulk-value = Value
bulk-value-set = Value; leave empty to clear
bulk-pattern = Text to replace
bulk-add = One more change
bulk-drop = Drop this change
bulk-note = One operation, one undo. A code that is not valid is kept and marked.
bulk-go = { $n ->
    [one] Change { $n } recording
   *[other] Change { $n } recordings
}
verb-set = Set to
verb-append = Add
verb-remove = Remove
verb-replace = Replace in text

tags-menu = Tags
tags-title = Write tags to files
tags-comparing = Comparing files with the catalogue
tags-compared = { $done } of { $total } recordings compared
tags-not-compared = { $n ->
    [one] One file could not be compared; nothing is written to it.
   *[other] { $n } files could not be compared; nothing is written to them.
}
tags-same = The file says what the catalogue says
tags-same-many = These files already say what the catalogue says.
tags-intro = { $n ->
    [one] One file will change. The sound stays as it is, and the old tags can be brought back.
   *[other] { $n } files will change. The sound stays as it is, and the old tags can be brought back.
}
tags-go = { $n ->
    [0] Write tags
    [one] Write to { $n } file
   *[other] Write to { $n } files
}
tags-write-one = Write to the file
tags-restore-one = Bring back the old tags
tags-restore-title = Bring back the old tags
tags-restore-text = { $n ->
    [one] The file of this recording gets the tags that it had before Griot wrote to it.
   *[other] The files of these { $n } recordings get the tags that they had before Griot wrote to them.
}
tags-restore-go = Bring them back
tags-in-file = In the file:
tags-in-catalogue = In the catalogue:
tags-loss = { $field } will not survive: { $reason }

# Short names over narrow columns.
column-language = Lang.
column-duration = Time
column-loudness = LUFS
column-samplerate = Rate
column-peak = dBTP
column-range = LU
column-track = No.
column-disc = Disc
column-bitdepth = Bits
column-channels = Ch.
status-fine = In order
status-warning = To look at
status-blocking = To mend
file-name-instead = No title yet: this is the file's name.
yes = yes
no = no
names-add = Add a name
names-propose = Propose
names-propose-hint = Proposes a Latin typing where there is none
names-text = Name or title
names-kind = Kind
names-language = Language
names-language-hint = ISO 639-3: bam, ara, fra
names-script = Script
names-script-hint = ISO 15924: Latn, Arab, Nkoo
names-take = Take
names-drop = Remove { $name }
names-none = None besides the printed one.
name-kind-original = Original
name-kind-transliterated = Transliterated
name-kind-translated = Translated
name-kind-alternative = Alternative
name-kind-formal = Formal
view-name = Name of the view
explain-alone = { $n ->
    [0] finds nothing
    [one] alone finds one
   *[other] alone finds { $n }
}
explain-without = { $n ->
    [one] Without it: one
   *[other] Without it: { $n }
}
explain-like = { $word }?
explain-field = There is no field called “{ $field }”; it was looked for as a word.
views-import = Import
