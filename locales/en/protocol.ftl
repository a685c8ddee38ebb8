### Cultural protocols: labels and notices, notes, consents, overrides.

field-protocol = Protocols
field-protocol-note = Protocol note
field-override = Override
field-override-until = Override until
field-override-withdrawn = Override withdrawn
field-consent = Consent
field-consent-withdrawn = Consent withdrawn

operation-protocol-import = labels of the project { $subject }
operation-protocol-attach = { $count ->
    [one] { $subject } on one thing
   *[other] { $subject } on { $count } things
}
operation-protocol-detach = { $count ->
    [one] { $subject } off one thing
   *[other] { $subject } off { $count } things
}
operation-note-add = protocol note
operation-note-set = change of a protocol note
operation-note-remove = removal of a protocol note
operation-consent-add = consent document { $subject }
operation-consent-withdraw = withdrawal of the consent of { $subject }
operation-consent-remove = a consent document taken off
operation-override-add = override by { $subject }
operation-override-withdraw = withdrawal of an override

use-sale = sale
use-hearing = listening
use-broadcast = broadcasting
use-film = film and pictures
use-teaching = teaching
use-research = research
use-archive = keeping in an archive

audience-everyone = whoever comes
audience-women = women only
audience-men = men only
audience-community = the community only
audience-community-women = women of the community only
audience-community-men = men of the community only
audience-initiates = only those whom the community authorises


## Why something stays

gate-protocol-label-not-commercial = { $community }: “{ $label }”. It is not to be sold.
gate-protocol-label-other-use = { $community }: “{ $label }”. It is for other uses than this one.
gate-protocol-label-audience = { $community }: “{ $label }”. It is for { $audience ->
    [women] women
    [men] men
    [community] the community
    [community-women] women of the community
    [community-men] men of the community
   *[initiates] those whom the community authorises
}, and a kiosk is for whoever comes.
gate-protocol-label-secret = { $community }: “{ $label }”. It is secret or sacred.
gate-protocol-label-season-unknown = { $community }: “{ $label }”. It has its season, and no protocol note says which. Ask the community, and write the season down in a note.
gate-protocol-label-asks-care = “{ $label }” asks that somebody look into it before it is sold.
gate-protocol-label-unknown = “{ $label }” is a label that Griot does not know. Read what it asks.
gate-protocol-note-never = “{ $note }”{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}: not at all.
gate-protocol-note-season = “{ $note }”{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}: not from { $first_day } { $first_month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} to { $last_day } { $last_month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}.
gate-protocol-note-place = “{ $note }”{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}: not in { $place }.
gate-protocol-note-place-unknown = “{ $note }”{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}: nobody said where it would be sold.
gate-protocol-note-audience = “{ $note }”{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}: for { $audience ->
    [women] women
    [men] men
    [community] the community
    [community-women] women of the community
    [community-men] men of the community
   *[initiates] those whom the community authorises
} only.
gate-protocol-consent-withdrawn = { $by } withdrew the consent on { $day }.
gate-protocol-consent-other-use = The consent of { $by } is for other uses.
gate-protocol-consent-expired = The consent of { $by } holds until { $day } and no longer.
gate-protocol-consent-unproved = The document with the consent of { $by } is missing, or is no longer the one that was filed.
gate-protocol-access-delayed = Closed until { $day } by its access delay.
gate-protocol-access-unclear = Access is delayed, and nobody can say until when: the day of recording or the number of years is missing.

## Findings

finding-label-changed = The community has changed the words of “{ $label }”. Read them again, then attach the label once more.
finding-label-changed-title = Changed labels
finding-label-gone = The project on the Hub no longer has “{ $label }”. Ask the community whether it still applies.
finding-label-gone-title = Labels that their project no longer has
finding-label-unknown = “{ $label }” is a label that Griot does not know; it stays out of the kiosk until somebody has read what it asks.
finding-label-unknown-title = Unknown labels
finding-label-season-unknown = “{ $label }” says that there is a season, and no protocol note says which. Ask, and write it down.
finding-label-season-unknown-title = Seasons that nobody wrote down
finding-consent-missing = { $file }, the consent of { $by }, is not in the catalogue’s documents. Bring it back from a backup, or file it again.
finding-consent-missing-title = Consent documents that are missing
finding-consent-changed = { $file }, the consent of { $by }, is no longer what was filed. Bring it back from a backup, or file it again.
finding-consent-changed-title = Consent documents that were changed
finding-consent-withdrawn = { $by } withdrew the consent on { $day }. Sticks and shops that still have this need an update.
finding-consent-withdrawn-title = Withdrawn consents
finding-consent-expired = The consent of { $by } ended on { $day }. Ask for a new one.
finding-consent-expired-title = Consents that are over
finding-override-stands = { $by } overrides what was asked: { $reason }
finding-override-stands-title = Overrides

## Errors

error-hub-too-large = This is longer than any project of the Local Contexts Hub.
error-hub-too-large-hint = Export one project from the Hub, and choose that file.
error-hub-not-json = This is no JSON that can be read.
error-hub-not-json-hint = Export the project from the Hub again, and do not edit the file.
error-hub-not-a-project = This is no project of the Local Contexts Hub.
error-hub-not-a-project-hint = Export one project with its labels and notices, not a list of projects.
error-hub-part-missing = { $part } is missing. Nothing was taken in.
error-hub-part-missing-hint = Only the community can say what its label says: ask that it be completed on the Hub, then export it again.
error-hub-part-wrong = { $part } is not what the Hub writes. Nothing was taken in.
error-hub-part-wrong-hint = Export the project from the Hub again, and do not edit the file.
error-hub-part-twice = { $part } has the number of another label. Nothing was taken in.
error-hub-part-twice-hint = Export the project from the Hub again, and do not edit the file.
error-not-a-file = { $path } is not a file.
error-no-such-label = There is no label “{ $label }”.
error-no-such-label-hint = `griot protocols` lists them. Labels come from a project of the Local Contexts Hub; only communities write them.
error-which-label = Several labels are “{ $label }”: { $labels }.
error-which-label-hint = Say which project’s, with --project.
error-no-protocols-of = Protocols are said of recordings and releases.
error-nothing-selected = Nothing answers.
error-override-without-name = Who answers for it? An override needs a person’s name.
error-override-without-reason = An override needs a reason.
error-document-empty = { $path } is empty.
error-document-too-large = { $path } is too large for a document.
error-document-unknown = Nobody can say what kind of file { $path } is.
error-document-unknown-hint = Scans as PDF, JPEG, PNG or TIFF, spoken consents as WAV, FLAC, MP3, Ogg or M4A, typed ones as text.
error-document-not-what-it-says = { $path } is not what its name says: its bytes are { $is }.
error-document-not-what-it-says-hint = Look at it, and give it the name of what it is.
error-document-gone = { $file } is missing, or is no longer the one that was filed.
error-consent-already-withdrawn = This consent was withdrawn on { $day }.
error-cannot-open = There is no program to open { $path } with.

## The command line

cli-protocol-imported = { $title }: { $added } new, { $updated } changed, { $unchanged } as before, { $gone } no longer in the project.
cli-protocol-without-picture = Without an icon, since none lay beside the export: { $labels }
cli-protocols-none = No project was imported yet. `griot protocols import FILE.json` takes in a project’s export from the Local Contexts Hub.
cli-protocol-project = { $title } ({ $uid })
cli-protocol-label = { $of ->
    [label] { $code }: { $name }, { $community } ({ $uid })
   *[notice] { $code }: { $name } ({ $uid })
}{ $state ->
    [gone] , no longer in its project
    [changed] , changed since it was attached
   *[fine] {""}
}
cli-note-never = never
cli-note-seasons = not { $values }
cli-note-only-in = only in { $values }
cli-note-not-in = not in { $values }
cli-protocol-note = Note { $number }: { $text }{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}{ $closes ->
    [sale] {" "}– sale: { $conditions }
    [hearing] {" "}– sale and listening: { $conditions }
   *[nothing] {""}
}
cli-protocol-override = { $state ->
    [withdrawn] Override by { $by } since { $since }, withdrawn on { $withdrawn }: { $reason }
    [over] Override by { $by } from { $since } to { $until }: { $reason }
    [until] Override by { $by } since { $since }, until { $until }: { $reason }
   *[open] Override by { $by } since { $since }: { $reason }
}
cli-protocol-kiosk = { $overridden ->
    [yes] Kiosk in { $place }, overridden: { $reasons }
   *[no] Kiosk in { $place }: { $reasons }
}
cli-export-cut = { $title } is sold from { $from } and before { $until } only. { $reasons }
cli-export-overridden = { $title } leaves because { $by } answers for it since { $since }: { $reason }
cli-consent-added = { $recordings ->
    [one] Filed, and bound to one recording ({ $uid }).
   *[other] Filed, and bound to { $recordings } recordings ({ $uid }).
}
cli-consent-withdrawn = { $recordings ->
    [one] Withdrawn. One recording rested on it.
   *[other] Withdrawn. { $recordings } recordings rested on it.
}
cli-consent-removed = { $recordings ->
    [one] Taken off one recording.
   *[other] Taken off { $recordings } recordings.
}
cli-consents-none = No consent document was filed.
cli-consent = { $state ->
    [missing] Consent of { $by }: { $uses } – { $file } is missing ({ $uid })
    [changed] Consent of { $by }: { $uses } – { $file } was changed ({ $uid })
    [withdrawn] Consent of { $by }, withdrawn on { $withdrawn }: { $uses } – { $file } ({ $uid })
    [until] Consent of { $by } until { $until }: { $uses } – { $file } ({ $uid })
   *[fine] Consent of { $by }: { $uses } – { $file } ({ $uid })
}

help-command-protocols = Labels and notices of communities, and overrides
help-command-protocols-import = Takes in a project’s JSON export from the Local Contexts Hub
help-command-protocols-attach = Attaches labels or notices
help-command-protocols-detach = Takes labels or notices off
help-command-protocols-show = Shows what was asked of a recording or release
help-command-protocols-override = Lets recordings or releases into kiosks whatever was asked; a person answers for it
help-command-protocols-withdraw = Withdraws overrides; they stay on record
help-command-note = Protocol notes: what a community asks where it has no label
help-command-note-add = Adds a note to recordings
help-command-note-set = Changes a note of a recording; an empty value clears
help-command-note-remove = Takes a note off a recording
help-command-consent = Consent documents: scans, and spoken consents
help-command-consent-list = Lists the consents that recordings rest on
help-command-consent-add = Files a document and binds it to recordings
help-command-consent-withdraw = Says that a consent was taken back
help-command-consent-remove = Takes a consent off recordings where it was filed by mistake
help-command-consent-open = Opens the document
help-argument-labels = Labels: letters such as "TK NC", type such as seasonal, name, or number on the Hub
help-argument-project = The project that they are of: title, or number on the Hub
help-argument-by = Who: a name
help-argument-until = The last day: 2027-06-30
help-argument-text = What is asked, in words
help-argument-said-by = Who said it
help-argument-said-on = When: 1977, 1977-03 or 1977-03-14
help-argument-closes = What the conditions close: sale (which it is where nothing is said), or hearing
help-argument-never = Always closed
help-argument-not-never = Not always closed
help-argument-seasons = Closed in these seasons: 06-01..09-30, with commas between
help-argument-only-in = Open only in these countries: ML,SN
help-argument-not-in = Closed in these countries
help-argument-audience = Open only to women, men, community, community-women, community-men or initiates
help-argument-uses = What is allowed: sale, hearing, broadcast, film, teaching, research, archive, with commas between
help-argument-given-for = In whose name, for whom
help-argument-given-on = When it was given: 1977, 1977-03 or 1977-03-14
help-argument-conditions = Conditions, in words
help-argument-on = The day; today where none is named
help-value-label = LABEL
help-value-text = TEXT
help-value-date = DATE
help-value-closes = WHAT
help-value-seasons = SEASONS
help-value-countries = COUNTRIES
help-value-audience = AUDIENCE
help-value-uses = USES

## The window

tab-protocols = Protocols
action-protocol-attach = Attach labels and notices
action-protocol-import = Import a project of Local Contexts
protocols-none = Nobody has asked anything of this recording. Labels come from the community’s project on the Local Contexts Hub; what was asked without a label is a note.
protocol-kiosk = In a kiosk in { $place }
protocol-kiosk-overridden = In a kiosk in { $place }, overridden
protocol-labels = Labels and notices
protocol-notes = Protocol notes
protocol-consents = Consents
protocol-overrides = Overrides for the kiosk
label-attach = Attach a label
label-off = Take off { $label }
label-of-release = through the release
label-changed = The community has changed these words since they were attached. Read them again.
label-looked = Read
note-add = Add a note
note-edit = Edit note { $n }
note-remove = Remove the note
note-text = What is asked, in their words
note-by = Said by
note-on = When
note-conditions = Closed
note-always = at all times
note-never = at any time
note-season = from { $from } to { $to }
note-seasons = in these seasons
note-seasons-hint = Month and day of both ends, with commas between several
note-only = everywhere but in these countries
note-not = in these countries
note-only-in = outside of { $places }
note-not-in = in { $places }
note-outside = to others than { $who ->
    [women] women
    [men] men
    [community] the community
    [community-women] women of the community
    [community-men] men of the community
   *[initiates] those whom the community authorises
}
note-audience = Open to
note-closes = What is closed
note-closed = { $what ->
    [hearing] Neither sold nor heard { $when }
   *[sale] Not sold { $when }
}
note-closes-sale = Sale
note-closes-hearing = Sale and listening
consents-none = No consent was filed.
consent-add = File a consent
consent-file = Document
consent-file-hint = A scan or a spoken consent. It is copied into the catalogue as it is.
consent-by = Given by
consent-for = In whose name, for whom
consent-uses = Allowed
consent-conditions = Conditions
consent-on = Given on
consent-until = Until (last day)
consent-go = File
consent-open = Open
consent-to = until { $day }
consent-shared = { $n ->
    [one] one recording
   *[other] { $n } recordings
}
consent-withdraw = Withdrawn…
consent-withdraw-go = Say that it was withdrawn
consent-why = Why, in a few words
consent-withdrawn-on = Withdrawn on { $day }.
consent-over = Over since { $day }.
consent-remove = { $file } does not belong here
override-add = Override
override-withdraw = Withdraw the override
override-withdrawn = Withdrawn on { $day }
override-explain = The kiosk sells it whatever was asked. You answer for it by name; it stays on record.
override-by = Who answers for it
override-reason = Why
override-go = Override
protocols-title = Labels and notices
protocols-explain = Only communities write labels, on the Local Contexts Hub. What is imported from there can be attached; its words and icons stay as they are.
protocols-empty = No project was imported yet. On the Hub, open the community’s project, export it as JSON, and choose that file below. Icons in the same folder come along.
protocols-releases = To the whole releases that they are on
protocols-off = Take off
protocols-on = { $n ->
    [one] Attach to one recording
   *[other] Attach to { $n } recordings
}
protocol-import-title = Import a project of Local Contexts
protocol-import-go = Import
protocol-import-note = The JSON that the Hub exports for one project. Icons that lie beside it come along.
protocol-imported = { $title }: { $added } new, { $updated } changed, { $gone } no longer there.
protocol-without-picture = Without an icon: { $labels }.
leaves-cut = { $title } is sold from { $from } and before { $until }. { $reasons }
leaves-overridden = { $title } leaves because { $by } answers for it: { $reason }
