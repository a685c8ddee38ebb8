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
