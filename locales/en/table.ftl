### Spreadsheets: out, in again, and what is wrong with what comes.

table-sheet-recording = Recordings
table-sheet-release = Releases
table-sheet-work = Works
table-sheet-party = Parties

## Files

error-table-ending = A spreadsheet ends in .xlsx or .csv; “{ $ending }” is neither.
error-table-exists = { $path } is there already.
error-table-exists-hint = Choose another name, or say that it is to be replaced (--replace).
error-table-too-many-rows = A sheet holds { $limit } rows at most.
error-table-too-many-rows-hint = Narrow the query, or write a .csv.
error-table-not-a-table = { $path } is no spreadsheet.
error-table-not-a-table-hint = An .xlsx or a .csv is wanted.
error-table-other-format = { $format ->
    [xls] { $path } is of the format before Excel 2007.
    [html] { $path } is a web page.
   *[other] { $path } is of the format { $format }.
}
error-table-other-format-hint = Open it in a spreadsheet program and save it as .xlsx.
error-table-password = { $path } is protected by a password.
error-table-password-hint = Open it in a spreadsheet program and save it without one.
error-table-damaged = { $within ->
    [sheet] { $path } is damaged: the sheet { $sheet } can be read as far as { $cell } and no further.
    [text] { $path } is damaged: it can be read as far as { $cell } and no further.
   *[file] { $path } is damaged or cut short.
}
error-table-damaged-hint = Nothing was taken from it. Fetch it anew, or save it again in a spreadsheet program.
error-table-too-large = { $path }: { $part } is larger than any spreadsheet makes it. It was not opened.
error-table-no-sheet = There is no sheet { $sheet } in { $path }.
error-table-no-headings = No heading in { $path } is known.
error-table-no-headings-hint = Say what they mean: --map "Heading=field", or choose the fields in the window.
error-table-unknown-heading = No column has the heading “{ $heading }”.
error-table-bad-map = “{ $value }” says of no heading what it means.
error-table-bad-map-hint = Write HEADING=FIELD; nothing behind the = leaves the column alone.
error-table-no-mapping = No mapping is called { $name }.
error-table-changed = The file or the catalogue has changed since the preview. Nothing was taken.
error-table-changed-hint = Look at the preview again.

## What should be known of a file

problem-table-other-ending = Its ending is wrong: it was read as { $format ->
    [xlsx] XLSX
   *[csv] CSV
}.
problem-table-macros = There is a macro in it, which was neither run nor read.
problem-table-encoding = Its text was read as { $encoding }.
problem-table-sheets = It has { $count } sheets; { $sheet } was read.

## Rows

problem-table-no-match = Nothing in the catalogue is known by this row: { $value }
problem-table-several = Several things in the catalogue go by { $value }.
problem-table-unknown-uid = Nothing in this catalogue has the Griot number { $uid }.
problem-table-other-kind = This Griot number is that of { $kind ->
    [recording] a recording
    [release] a release
    [work] a work
   *[party] a party
}.
problem-table-duplicate = The row at { $other } is about the same thing. Neither was taken.
problem-table-merged = These cells are merged; the value counts for { $first } alone.

## Cells

problem-table-fault = The cell shows { $value }. It was left alone.
problem-table-formula = The formula has no result yet. Open the file in a spreadsheet program and save it.
problem-table-unreadable = Some characters could not be read: { $value }
problem-table-bad-value = The field cannot hold “{ $value }”.
problem-table-name-taken = Another party is called { $value } already.
problem-table-must-have = It cannot be empty.
problem-table-disputed = { $other } says something else of the same release or work. Neither was taken.
problem-table-zeros-lost = “{ $value }” has lost its leading zeros.
problem-table-isrc-zeros = The ISRC “{ $value }” has lost zeros.
problem-table-scientific = “{ $value }” was rounded to a power of ten: the code's digits are lost in this file.
problem-table-float = “{ $value }” was made a decimal number.
problem-table-date = “{ $value }” was made a date.
problem-table-serial-year = “{ $value }” is most likely a year shown as a date.

## The window

action-table-export = Write a spreadsheet
action-table-import = Take in a spreadsheet
table-menu = Spreadsheet
table-export-title = Write a spreadsheet
table-file-out = File
table-file-out-note = .xlsx for spreadsheet programs, .csv for anything else. In a .csv, Excel ruins codes that begin with a zero.
table-kind = Rows are
table-scope = Which rows
table-scope-found = { $n ->
    [one] the one that was found
   *[other] the { $n } that were found
}
table-scope-all = everything
table-columns = { $n ->
    [one] { $n } column
   *[other] { $n } columns
}
table-columns-usual = the usual ones
table-columns-shown = as in the sheet
table-columns-all = all
table-columns-none = none
table-export-note = A first column named uid stands before them: by it the rows are known when the file comes back.
table-replace = Write over a file of this name
table-export-go = Write
table-stop = Stop
table-begun = Beginning …
table-import-title = Take in a spreadsheet
table-file-in = File
table-file-in-hint = .xlsx or .csv
table-look = Look at it
table-import-note = First you see every change; nothing is changed before you say so. Rows without a uid are known by ISRC, by file, or by title, artist and release. No recording is made out of a spreadsheet.
table-known = { $matched } of { $rows } rows are known.
table-would = { $cells ->
    [0] Nothing would change.
    [one] One cell would change.
   *[other] { $cells } cells would change, in { $changed ->
        [one] one row
       *[other] { $changed } rows
    }.
}
table-would-clear = { $n ->
    [one] One would be cleared.
   *[other] { $n } would be cleared.
}
table-wrong = { $n ->
    [one] One thing is wrong.
   *[other] { $n } things are wrong.
}
table-sheet = Sheet
table-clears = An empty cell clears its field
table-repairs = Take what ruined codes most likely were
table-tab-changes = Changes ({ $n })
table-tab-problems = Problems ({ $n })
table-tab-columns = Columns ({ $n })
table-cell = Cell
table-row = Row
table-from = Is now
table-to = Will be
table-cleared = cleared
table-spreads = for the whole release or work
table-nothing = The catalogue says all of this already.
table-no-problems = Nothing is wrong with this file.
table-proposal = most likely { $proposal }
table-taken = kept as a draft
table-heading = Heading
table-samples = Examples
table-uid = by this the rows are known
table-means = What “{ $heading }” means
table-leave = left alone
table-read-only = measured; helps to know the row
table-twice = another column has this field already
table-mapping = Mapping
table-mapping-none = from the headings
table-mapping-name = Name for these columns
table-mapping-keep = Keep
table-mapping-forget = Forget the mapping { $name }
table-apply = { $n ->
    [0] Take in
    [one] Take in one change
   *[other] Take in { $n } changes
}
table-imported = { $cells ->
    [one] One cell changed.
   *[other] { $cells } cells changed.
}

## Kinds of problems, as headings

table-no-match-title = Rows that are not known
table-several-title = Rows that could be several
table-unknown-uid-title = Griot numbers of another catalogue
table-other-kind-title = Rows of another kind
table-duplicate-title = Rows about the same thing
table-merged-title = Merged cells
table-fault-title = Cells that show an error
table-formula-title = Formulas without a result
table-unreadable-title = Characters that could not be read
table-bad-value-title = Values that a field cannot hold
table-name-taken-title = Names that another party has
table-must-have-title = Cells that cannot be empty
table-disputed-title = Rows of one release that disagree
table-zeros-lost-title = Leading zeros that were lost
table-isrc-zeros-title = ISRCs that have lost zeros
table-scientific-title = Codes rounded to a power of ten
table-float-title = Codes and years made decimal numbers
table-date-title = Values made dates
table-serial-year-title = Years shown as dates
