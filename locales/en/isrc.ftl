### ISRCs: giving them, their register, the list for the agency.

isrc-list-published = First published
isrc-list-owner = ℗ owner

## What the command line says

cli-isrc-would = { $total ->
    [0] No recording would get an ISRC.
    [one] One recording would get the ISRC { $first }.
   *[other] { $total } recordings would get ISRCs, from { $first } to { $last }.
}
cli-isrc-given = { $total ->
    [0] No recording got an ISRC.
    [one] One recording got the ISRC { $first }.
   *[other] { $total } recordings got ISRCs, from { $first } to { $last }.
}
cli-isrc-passed-over = { $count ->
    [one] One number in between was spent already.
   *[other] { $count } numbers in between were spent already.
}
cli-isrc-row = { $isrc }  { $title }
cli-isrc-more = … and { $count } more
isrc-skipped = { $reason ->
    [same-sound] { $count ->
        [one] One recording is left out: another one has the very same sound. Merge the two, or mark them as different.
       *[other] { $count } recordings are left out: others have the very same sound. Merge them, or mark them as different.
    }
   *[has-code] { $count ->
        [one] One recording has its ISRC already, and keeps it.
       *[other] { $count } recordings have their ISRCs already, and keep them.
    }
}
isrc-hold = { $reason ->
    [restored] A backup was put back: codes may have been given after it was made.
   *[copied] This catalogue is a copy, or was moved to another drive: the other one may give codes too.
}
isrc-hold-ask = Look up the last code that was given, and say which one comes next. Until then none is given.
isrc-state = { $state ->
    [given] given
    [found] found in the catalogue
   *[taken-back] taken back
}
cli-isrc-series = { $next ->
    [null] { $prefix }, year { $year }: full.
   *[other] { $prefix }, year { $year }: { $next } comes next. { $given } given, { $found } found, { $left } left.
}
cli-isrc-total = { $total ->
    [0] The register is empty.
    [one] One code is spent.
   *[other] { $total } codes are spent.
}
cli-isrc-confirmed = { $next } comes next.
cli-isrc-prefixes = The label's prefixes: { $prefixes }
cli-isrc-exported = { $total ->
    [one] { $path } lists one recording.
   *[other] { $path } lists { $total } recordings.
}
cli-isrc-incomplete = { $count ->
    [one] Of one of them the agency asks more than the catalogue knows:
   *[other] Of { $count } of them the agency asks more than the catalogue knows:
}
cli-isrc-lacks = { $isrc } { $title }: { $fields }
cli-column-isrc-state = State
cli-column-isrc-since = Since

## What cannot be done

error-no-isrc-prefix = This label has no ISRC prefix.
error-no-isrc-prefix-hint = The national agency gives one (in France with SCPP or SPPF). Then: griot isrc prefix FRX76
error-bad-isrc-prefix = “{ $prefix }” is no ISRC prefix.
error-bad-isrc-prefix-hint = A prefix has five characters: two letters, then three letters or digits, such as FRX76.
error-unknown-isrc-prefix = { $prefix } is not one of the label's prefixes ({ $known }).
error-unknown-isrc-prefix-hint = If the agency gave it to the label: griot isrc prefix { $prefix }
error-own-isrc-prefix = { $prefix } is the label's own prefix, and stays.
error-bad-isrc-year = “{ $value }” is no year.
error-bad-isrc-year-hint = Write 26 or 2026.
error-bad-designation = { $value } is no designation.
error-bad-designation-hint = The last five digits of an ISRC run from 1 to 99999; 00000 is none.
error-isrc-year-full = The year { $year } of { $prefix } has { $left } codes left, and { $wanted } are wanted. None was given.
error-isrc-year-full-hint = Give them under another prefix (--prefix), or to fewer recordings. A new year begins anew.
error-isrc-held = { $why ->
    [restored] No code is given: a backup was put back, and codes may have been given after it was made.
   *[copied] No code is given: this catalogue is a copy, or was moved to another drive, and the other one may give codes too.
}
error-isrc-held-hint = Look up the last code that was given, and say which one comes next, for example: griot isrc confirm --prefix { $prefix } --year { $year } --next { $next }

## Operations

operation-isrc-assign = { $count ->
    [one] an ISRC for one recording ({ $subject })
   *[other] ISRCs for { $count } recordings ({ $subject })
}
operation-isrc-prefix-add = ISRC prefix { $subject }
operation-isrc-prefix-remove = removal of the ISRC prefix { $subject }

## Help

help-command-isrc = Give ISRCs, and keep their register
help-command-isrc-assign = Give an ISRC to every recording found that has none
help-command-isrc-register = List the codes that are spent, and what comes next
help-command-isrc-confirm = Say which designation comes next, after a restore or in a copy
help-command-isrc-prefix = Add a further prefix of the label
help-command-isrc-export = Write the list that the national agency asks for
help-argument-prefix = ISRC prefix, such as FRX76
help-argument-year = Year of assignment, such as 2026
help-argument-next = Last five digits of the code that comes next
help-argument-dry-run = Only say what would be done
help-argument-remove = Take it away

## The window

isrc-menu = ISRC
action-isrc-assign = Give ISRCs…
action-isrc-register = Register of ISRCs…
isrc-title = Give ISRCs
isrc-would = { $n ->
    [0] Nothing that is chosen wants an ISRC.
    [one] One recording gets { $first }.
   *[other] { $n } recordings get { $first } to { $last }.
}
isrc-passed-over = { $n ->
    [one] One number in between is spent already, and passed over.
   *[other] { $n } numbers in between are spent already, and passed over.
}
isrc-draft = instead of “{ $draft }”
isrc-rule = An ISRC stays for the recording’s life and is never given again, also where this is undone. Another mix or another length is another recording.
isrc-go = { $n ->
    [one] Give one ISRC
   *[other] Give { $n } ISRCs
}
isrc-given = { $n ->
    [0] No recording wanted an ISRC.
    [one] { $first } is given.
   *[other] { $n } ISRCs are given, { $first } to { $last }.
}
isrc-confirm = This one comes next
isrc-next = Next
isrc-register = Register of ISRCs
isrc-register-text = { $n ->
    [0] No code is spent yet.
    [one] One code is spent. It is never given again.
   *[other] { $n } codes are spent. None of them is given again.
}
isrc-series = Prefix and year
isrc-given-count = Given
isrc-found-count = Found
isrc-left-count = Left
isrc-full = full
isrc-prefix-add = Further prefix
isrc-prefix-go = Add
isrc-prefix-added = { $prefix } is one of the label’s prefixes.
isrc-export = List for the agency
isrc-export-short = List…
isrc-export-all = List of all years…
isrc-export-go = Write
isrc-export-note = CSV with title, version, artist, length, publication and ℗ owner.
isrc-exported = { $n ->
    [one] One recording is in { $path }.
   *[other] { $n } recordings are in { $path }.
} { $incomplete ->
    [0] All of them are complete.
    [one] One lacks something that the agency asks for.
   *[other] { $incomplete } lack something that the agency asks for.
}
