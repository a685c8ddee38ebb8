### Home: what waits.

home-check = { $finding } ({ $count })
home-job = { $job } was broken off after { $count }
home-drive = { $count ->
    [one] One sound file lies on a drive that is not connected
   *[other] { $count } sound files lie on a drive that is not connected
}
home-offer-opens = { $count ->
    [0] { $subject } opens, and everything in it may leave
    [one] One track will not go to { $subject }
   *[other] { $count } tracks will not go to { $subject }
}
home-offer-open = { $count ->
    [one] One track stays out of { $subject }
   *[other] { $count } tracks stay out of { $subject }
}
home-offer-ends = { $subject } ends
home-release = { $count ->
    [one] { $subject } comes out, and one thing is missing
   *[other] { $subject } comes out, and { $count } things are missing
}
home-access = { $count ->
    [one] One recording opens to everybody this year
   *[other] { $count } recordings open to everybody this year
}
home-duplicates = { $count ->
    [one] One sound is there twice
   *[other] { $count } sounds are there twice
}
home-added = { $count ->
    [one] One recording came in the last seven days
   *[other] { $count } recordings came in the last seven days
}
home-backup = { $count ->
   *[other] The last backup is { $count } days old
}
home-no-backup = This catalogue has no backup yet
home-job-why = It goes on where it stood.
home-drive-why = Last seen at { $subject }. Connect it to hear and export them.
home-offer-opens-why = Kiosk offer. { $reasons }
home-offer-open-why = Open now. { $reasons }
home-offer-ends-why = Bring a new stick, or let the kiosk sell nothing afterwards. { $reasons }
home-release-why = { $reasons }
home-access-why = Their access delay ends.
home-duplicates-why = A copy, or another take? Listen to both.
home-added-why = Look them through while you still know where they came from.
home-backup-why = A backup is one click, and a lost catalogue is years.
home-no-backup-why = A backup is one click, and a lost catalogue is years.
home-reason = { $reason } ({ $count })
home-calm = Nothing waits
home-calm-hint = No check, no date and no drive asks for you today.
cli-home-line = { $when }{ $what } — { $why }
cli-home-when = { $days ->
    [0] today:{" "}
    [one] tomorrow:{" "}
   *[other] in { $days } days:{" "}
}

## The room

room-home = Home
home-title = What waits
home-checks-on = { $on } of { $all } checks look
home-days = { $days ->
    [0] today
    [one] tomorrow
   *[other] { $days } days
}
home-month = This month
home-house = The house
home-recordings = Recordings
home-releases = Releases
home-files = Sound files
home-checks = Checks
home-done = Done lately
home-done-hint = everything can be undone
home-show = Show them
home-mend = Mend…
home-look = Look
home-again = Look again
home-missing = See what is missing
home-open = Open it
home-listen = Listen side by side
home-back-up = Back up now
home-backed-up = Backed up: { $path }
home-go-on = Go on
home-more = { $n ->
    [one] One more
   *[other] { $n } more
}
settings-start = Opens with
settings-start-home = Home
settings-start-catalogue = The catalogue
action-go-home = Home: what waits

## The checks room

check-weight = Weight
check-weight-off = Switched off
check-weight-usual = { $weight } (as usual)
check-mend = Mend…
check-mend-title = Mend: { $check }
check-mend-text = { $n ->
    [one] One value would be another. One undo takes it back.
   *[other] { $n } values would be others. One undo takes them back.
}
check-mend-none = Nothing can be mended surely here; a person has to look.
check-mend-go = { $n ->
    [one] Mend it
   *[other] Mend { $n } values
}
check-mend-before = Before
check-mend-after = After
check-allow = This is all right…
check-allow-reason = Why is it all right?
check-allow-go = It is all right
check-disallow = Let it count again
check-show-allowed = { $n } all right
check-show-open = Those that stand
check-because = All right: { $reason }
check-off-group = Switched off
check-in-sheet = Show in the sheet
check-nothing = This check finds nothing here.

## Sets of columns

columns-set-usual = Every day
columns-set-tagging = Tagging
columns-set-field-notes = Field notes
columns-set-release = Release
columns-set-rights = Rights
columns-set-keep = Keep these columns as a set…
columns-set-name = Name of the set
columns-set-rename = Rename { $set }…
columns-set-remove = Remove { $set }
columns-own = Own columns
action-columns-usual = Columns: every day
action-columns-tagging = Columns: tagging
action-columns-field-notes = Columns: field notes
action-columns-release = Columns: release
action-columns-rights = Columns: rights
columns-sets-of = Sets of columns: { $set }
