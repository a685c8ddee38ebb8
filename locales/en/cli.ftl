### What the command line says.


## Lists and cards

cli-list-total = { $shown } of { $total }
cli-show = { $kind }: { $title } ({ $uid })
cli-show-contribution = { $plays ->
    [yes] { $role }: { $name } ({ $instrument })
   *[other] { $role }: { $name }
}
cli-show-place = On { $title }, disc { $disc }, track { $position } ({ $uid })
cli-show-file = { $missing ->
    [yes] { $path }: not found
   *[no] { $path }: { $codec }, { $duration }, { $rate } Hz, { $lufs } LUFS
}
cli-kind-recording = Recording
cli-kind-release = Release
cli-kind-work = Work
cli-kind-party = Party
cli-kind-mediafile = File
cli-column-field = Field
cli-column-meaning = Meaning
cli-column-of = Belongs to
cli-column-shape = Shape
cli-column-editable = Editable
cli-column-aliases = Also
cli-column-value = Value
cli-column-started = Began
cli-column-job = Job
cli-column-subject = On
cli-column-state = State
cli-column-done = Done
cli-column-uid = Griot number

## Findings and problems

cli-severity-blocking = blocking
cli-severity-warning = to look at
cli-severity-info = good to know
cli-finding =   { $severity }: { $finding }
cli-finding-of = { $title } ({ $uid }), { $severity }: { $finding }
cli-check = { $total ->
    [0] Everything is in order.
    [one] One finding, { $blocking } blocking.
   *[other] { $total } findings, { $blocking } blocking.
}
cli-problems = { $count ->
    [one] One file had a problem:
   *[other] { $count } files had a problem:
}
cli-problem =   { $path }: { $problem }
cli-cause = Cause: { $cause }
cli-cannot-print = The answer could not be written: { $cause }
cli-usage = Usage: { $usage }
cli-more-help = --help says more.
cli-progress = { $unit ->
    [bytes] { $done } of { $total } bytes
    [tracks] { $done } of { $total } tracks
    [rows] { $done } of { $total } rows
    [cells] { $done } of { $total } cells
    [seconds] { $done } of { $total } s
   *[files] { $done } of { $total } files
}

## Catalogues

cli-init = { $path } is the catalogue of { $label }.
cli-example = { $path } is the catalogue of { $label }, an example: { $releases } releases, { $recordings } recordings.
cli-warning-synced-folder = This folder is synced by another program, which may copy the catalogue while it is being written. Keep it elsewhere, and sync its backups.
cli-warning-network-folder = This folder is on a network, where two programs may harm the catalogue. Keep it on a drive of this computer.

error-bug = Griot made a mistake. Nothing was changed by it.
error-bug-hint = Please report it, with what you did before.

## Import

cli-import = { $files ->
    [one] { $files } file
   *[other] { $files } files
}: { $imported } new, { $updated } updated, { $unchanged } unchanged.
cli-import-update = { $what ->
    [moved] { $path }: found in its new place
    [sound] { $path }: another sound
    [fields] { $path }: { $fields }
   *[other] { $path }: read again
}

## Editing

cli-set = { $changed ->
    [0] Nothing had to change.
    [one] One thing changed, of { $matched }.
   *[other] { $changed } things changed, of { $matched }.
}
cli-draft =   { $uid }: { $finding }
cli-undone = Undone: { $operation }
cli-redone = Done again: { $operation }
cli-history = { $kind ->
    [undo] { $at }  undone: { $operation }
    [redo] { $at }  done again: { $operation }
   *[change] { $undone ->
        [yes] { $at }  { $operation } (undone since)
       *[no] { $at }  { $operation }
    }
}
cli-history-change =     { $field }: “{ $from }” became “{ $to }”

## Tags

cli-tags-file = { $path }
cli-tags-change =   { $field }: the file says “{ $from }”, the catalogue “{ $to }”
cli-tags-loss =   { $field } will not survive: { $reason }
cli-tags-total = { $total ->
    [0] Every file says what the catalogue says.
    [one] One file differs from the catalogue.
   *[other] { $total } files differ from the catalogue.
}
cli-tags-written = { $written ->
    [one] One file written, { $unchanged } right already. The sound is as it was.
   *[other] { $written } files written, { $unchanged } right already. The sound is as it was.
}
cli-tags-restored = { $written ->
    [one] One file has its old tags again.
   *[other] { $written } files have their old tags again.
}

## Upkeep

cli-doctor = { $total ->
    [0] The catalogue is sound.
    [one] One thing is wrong.
   *[other] { $total } things are wrong.
}
cli-fault-recording-without-search = A recording cannot be found by searching: { $subject }
cli-fault-credit-without-words = A credit has no words: { $subject }
cli-fault-analysis-missing = An analysis is missing: { $subject }
cli-fault-track-twice = A track is there twice: { $subject }
cli-fault-database-damaged = The database is damaged: { $subject }
cli-fault-reference-dangles = A row points at nothing, in: { $subject }
cli-fault-picture-missing = A picture is missing: { $subject }
cli-backup = The backup is { $path }.
cli-restore = The backup is in place. What was there before is { $path }.
cli-no-jobs = No long work has been done on this catalogue lately.
cli-played = Played.

## Kiosks, keys and serving

cli-export = Bundle no. { $sequence } is ready.
cli-export-nothing = Nothing leaves, so no bundle was written.
cli-export-staying = { $count ->
    [one] One track stays out:
   *[other] { $count } tracks stay out:
}
cli-export-stays =   { $title }: { $reasons }
cli-applied = The delta is applied: the bundle is no. { $sequence } now.
cli-bundle-good = The bundle is good: no. { $sequence } of { $offer }, { $label }.
cli-bundle-bad = The bundle is not good:
cli-key-exported = The public key is in { $path }.
cli-serving = Open this address in a browser. Ctrl-C ends it.

## Headings of help

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-options = Options
help-heading-arguments = Arguments

## What each command does

help-command-griot = The catalogue, the rights and the memory of a label
help-command-init = Makes a new catalogue
help-command-example = Makes a catalogue with an example label in it
help-command-import = Takes files and folders in, where they lie
help-command-list = Lists what answers a query
help-command-show = Shows one thing whole
help-command-fields = Lists the fields
help-command-set = Changes fields of all that answer a query, as one operation
help-command-tags = Compares, writes and brings back the tags of files
help-command-tags-diff = What a write would change in the files
help-command-tags-write = Writes the catalogue's tags into the files; the sound stays as it is
help-command-tags-restore = Brings back the tags that the files had before
help-command-undo = Takes the newest operation back
help-command-redo = Does again what was undone last
help-command-history = What happened, newest first
help-command-check = Says what stands between the catalogue and its exits
help-command-kiosk = Makes, applies and verifies bundles for kiosks
help-command-kiosk-export = Makes a signed bundle
help-command-kiosk-apply = Applies a delta to a bundle
help-command-kiosk-verify = Verifies a bundle: signature, files, order
help-command-key = The key that signs
help-command-key-export = Writes the public key, in minisign's format
help-command-play = Plays a recording
help-command-serve = Shows the window in a browser, on this computer only
help-command-doctor = Looks whether the catalogue is sound
help-command-backup = Copies the catalogue's database into backups/
help-command-restore = Puts a backup back; what is there now is backed up first
help-command-jobs = Lists the jobs
help-command-call = Runs any command of the api, its request as JSON on standard input
help-command-completions = Writes a shell's completions

## What each argument is

help-argument-catalogue = The catalogue; GRIOT_CATALOGUE stands for it
help-argument-json = One JSON document on standard output
help-argument-lang = The language of the words: en or fr
help-argument-help = Says this
help-argument-version = Says the version
help-argument-dir = A folder
help-argument-label = The label's name
help-argument-country = Its country, as two letters
help-argument-isrc-prefix = Its ISRC prefix, as five characters
help-argument-paths = Files and folders
help-argument-copy = Copies the files into the catalogue
help-argument-query = Words, quotes around a phrase, field:value, -word to leave out; '' is everything
help-argument-of = What is meant: recording, release, work, party or place
help-argument-limit = At most so many
help-argument-offset = Leaves out so many at the start
help-argument-sort = The field to sort by
help-argument-descending = The last ones first
help-argument-uid = The Griot number of a thing
help-argument-changes = FIELD=VALUE, FIELD+=VALUE, FIELD-=VALUE or FIELD~OLD~NEW; an empty value clears
help-argument-to = The folder or stick to write to
help-argument-offer = The offer; where there is only one, it is taken
help-argument-select = Only the offer's tracks that answer this query
help-argument-since = Only what has changed since the bundle in this folder
help-argument-delta = The folder that holds the delta
help-argument-key = The public key to trust
help-argument-file = A file
help-argument-port = The port; 0 takes a free one
help-argument-ui = The folder of the built pages
help-argument-command = The name of a command
help-argument-shell = bash, zsh, fish, elvish or powershell

## What stands for a value

help-value-dir = DIR
help-value-lang = LANG
help-value-name = NAME
help-value-code = CODE
help-value-path = PATH
help-value-paths = PATH
help-value-number = N
help-value-field = FIELD
help-value-kind = KIND
help-value-query = QUERY
help-value-change = CHANGE
help-value-uid = UID
help-value-file = FILE
help-value-delta = DELTA
help-value-shell = SHELL
help-command-names = Proposes names in Latin letters for what is written in other scripts
help-command-names-propose = Proposes a Latin typing where there is none; marked as proposed until it is taken
help-command-names-take = Takes the proposals: they are right
help-command-names-drop = Drops the proposals that nobody took
help-command-collections = Queries that the catalogue keeps under names
help-command-collections-save = Keeps a query under a name; an older one of that name gives way
help-command-collections-delete = Forgets a collection; what is in it stays
cli-names-propose = { $changed ->
    [0] Nothing to propose: { $matched ->
        [one] the one thing that was meant has a name in Latin letters.
       *[other] all { $matched } have names in Latin letters.
    }
    [one] One name proposed. `griot names take` takes it, `griot names drop` drops it.
   *[other] { $changed } names proposed. `griot names take` takes them, `griot names drop` drops them.
}
cli-names-take = { $changed ->
    [0] No proposals there.
    [one] The proposal is taken.
   *[other] The proposals for { $changed } are taken.
}
cli-names-drop = { $changed ->
    [0] No proposals there.
    [one] The proposal is dropped.
   *[other] The proposals for { $changed } are dropped.
}
cli-collections-none = No collections yet. `griot collections save NAME QUERY` keeps one.
cli-column-query = Query
cli-explain-alone = “{ $text }” alone: { $alone ->
    [0] nothing.
    [one] one.
   *[other] { $alone }.
}
cli-explain-without = Without “{ $text }”: { $without ->
    [one] one.
   *[other] { $without }.
}
cli-explain-like = Perhaps: { $like }?
cli-explain-field = There is no field called “{ $field }”; it was looked for as a word. `griot fields` lists them.

## Spreadsheets

cli-table-exported = { $rows ->
    [one] One row is in { $path }.
   *[other] { $rows } rows are in { $path }.
}
cli-table-left-out =   { $cell }: { $field } is longer than a cell can hold and is not in the file. An import leaves it as it is; a CSV holds it.
cli-table-left-alone = Columns that are left alone: { $headings }
cli-table-problems = { $count ->
    [one] One thing is wrong:
   *[other] { $count } things are wrong:
}
cli-table-problem =   { $cell }: { $problem }
cli-table-proposal =     It was most likely { $proposal }; --accept-repairs takes that.
cli-table-change =   { $cell }  { $title }, { $field }: “{ $from }” becomes “{ $to }”
cli-table-more = { $count ->
    [one]   and one more change
   *[other]   and { $count } more changes
}
cli-table-would = { $matched } of { $rows } rows are known. { $cells ->
    [0] Nothing would change.
    [one] One cell would change.
   *[other] { $cells } cells of { $changed } things would change, { $cleared } of them cleared.
}
cli-table-imported = { $matched } of { $rows } rows are known. { $cells ->
    [0] Nothing had to change.
    [one] One cell changed.
   *[other] { $cells } cells of { $changed } things changed, { $cleared } of them cleared.
}
help-command-table = Takes the catalogue to a spreadsheet and back
help-command-table-export = Writes what answers a query into a spreadsheet, .xlsx or .csv
help-command-table-import = Takes in what a spreadsheet changes, as one operation
help-argument-columns = The fields, with commas between; those that can be edited where none are named
help-argument-replace = Writes over a file that is there
help-argument-sheet = The sheet; the first whose headings are known where none is named
help-argument-map = What a heading means; nothing behind the = leaves its column alone
help-argument-mapping = A mapping that was saved
help-argument-save-mapping = Saves what the headings were taken for under this name
help-argument-preview = Says what would change, and changes nothing
help-argument-accept-repairs = Takes what a code most likely was before a spreadsheet program ruined it
help-argument-empty = What an empty cell means: clear or keep. A file with Griot numbers clears, any other keeps
help-value-fields = FIELDS
help-value-map = HEADING=FIELD
help-value-empty = WHAT
