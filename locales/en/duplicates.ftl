### Duplicates: what may be one thing twice.

duplicate-same-samples = The same sound, to the last sample
duplicate-same-fingerprint = The same sound, encoded or cut in another way
duplicate-same-isrc = The same ISRC, another sound
duplicate-same-title = The same title, another sound
duplicate-same-identifier = The same number (IPI, ISNI or MusicBrainz)
duplicate-same-name = The same name
duplicate-same-name-in-other-script = The same name in another script
duplicate-similar-name = A name that sounds the same
duplicate-same-people = An initial, among the same people

## What the command line says

cli-duplicates = { $total ->
    [0] Nothing is there twice, as far as can be told.
    [one] One group may be one thing.
   *[other] { $total } groups may each be one thing.
}
cli-duplicate-group = { $reason } ({ $percent } %)
cli-duplicate-item = { $title }{ $details }  { $uid }
cli-duplicate-more = … and { $count } more
cli-merged = { $title } is one now ({ $uid }).
cli-merged-overruled = { $field }: “{ $kept }” stands, “{ $other }” is kept in the history
cli-different = They are different, and will not be asked about again.
cli-different-known = That was said before.

## What cannot be done

error-no-duplicates-of = { $kind ->
    [release] Duplicates are looked for among recordings and parties, not among releases.
    [work] Duplicates are looked for among recordings and parties, not among works.
   *[other] Duplicates are looked for among recordings and parties.
}
error-merge-of-two-kinds = A recording and a party cannot be one.
error-merge-with-itself = These two are one already.
error-different-needs-two = Say of two things, or more, that they are different.

## Operations

operation-merge = merge of { $subject } with another
operation-different = “different” for { $subject }

## Help

help-command-duplicates = Find what may be there twice
help-command-merge = Make one of two recordings or parties; the first goes into the second
help-command-different = Say that recordings or parties are not one
help-argument-into = Griot number of the one that is kept
help-argument-uids = Griot numbers of two things or more

## The window

checks-page-findings = Findings
checks-page-duplicates = Duplicates
action-go-duplicates = Duplicates
job-duplicates = Duplicates
job-done-duplicates = { $total ->
    [0] Nothing is there twice.
    [one] One group may be one thing.
   *[other] { $total } groups may each be one thing.
}
duplicates-of = Duplicates of
duplicates-of-recording = Recordings
duplicates-of-party = People and groups
duplicates-groups = What may be there twice
duplicates-pair = Side by side
duplicates-count = { $n ->
    [one] one
   *[other] { $n } of them
}
duplicates-found = { $n ->
    [0] Nothing is there twice.
    [one] One group may be one thing.
   *[other] { $n } groups may each be one thing.
}
duplicates-looking = Sounds, codes and names are laid side by side.
duplicates-none = Nothing is there twice
duplicates-none-recording = No two recordings share a sound, a code or a title, as far as can be told.
duplicates-none-party = No two names look like one, as far as can be told.
duplicates-outdated = Something has changed since.
duplicates-look = Look again
duplicates-side = Side { $side }
duplicates-play = Play { $side }
duplicates-pause = Pause { $side }
duplicates-open = Open { $title }
duplicates-recordings = Recordings
duplicates-examples = Such as
duplicates-keys = A and B play, each from where the other stands; ↑ and ↓ go on.
duplicates-keys-party = ↑ and ↓ go on.
merge-button = Merge…
merge-title = Make one of these two?
merge-text = { $of ->
    [party] All credits stay as printed, and point at the one that is kept. Its number, country and kind go before the other’s.
   *[recording] Files, places on releases, people and works go to the one that is kept. Where both say something of which there can be one, its word stands; the other’s stays in the history.
}
merge-keep-a = Keep A
merge-keep-b = Keep B
merge-done = { $n ->
    [0] { $title } is one now.
    [one] { $title } is one now; one value of the other stays in the history.
   *[other] { $title } is one now; { $n } values of the other stay in the history.
}
different-button = These are different
different-done = They are different, and will not be asked about again.
