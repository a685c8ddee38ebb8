// The wire's types, written by `cargo xtask bindings` from crates/api. Do not edit.

export type Artwork = { 
/**
 * Its hash.
 */
hash: string, 
/**
 * Pixels.
 */
size?: number | null, };
export type BackedUp = { 
/**
 * Where it lies.
 */
path: string, };
export type Backup = Record<symbol, never>;
export type BookletAdd = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The file.
 */
path: string, 
/**
 * What to call it; else its file's name.
 */
name?: string | null, };
export type BookletMove = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * To which number.
 */
to: number, };
export type BookletRemove = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * Which, from 1.
 */
number: number, };
export type BookletRename = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * What to call it.
 */
name: string, };
export type BookletRow = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * As people call it.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Size of the file.
 */
bytes: number, 
/**
 * BLAKE3 of the bytes: its file's name in `documents/`.
 */
hash: string, };
export type CaseDifference = { 
/**
 * The line of the expectation.
 */
line: number, 
/**
 * `verdict`, `because`, `missing`, `override`, `not-expected` or `finding`.
 */
code: string, 
/**
 * Territories in which it differs, as a paper writes them.
 */
territories: string, 
/**
 * The first day; `null` for a finding.
 */
first: string | null, 
/**
 * The last day.
 */
last: string | null, 
/**
 * Verdicts that would do.
 */
expected: Array<string>, 
/**
 * The verdict that came.
 */
got: string | null, 
/**
 * The rule or finding that is not there.
 */
word: string | null, 
/**
 * The smallest sets of missing papers that came.
 */
missing: Array<Array<string>>, 
/**
 * Why it came.
 */
proof: Array<ProofLine>, };
export type CaseDiffers = { 
/**
 * The file.
 */
path: string, 
/**
 * The line on which the case begins.
 */
line: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Where it differs.
 */
differences: Array<CaseDifference>, };
export type CaseLine = { 
/**
 * The file.
 */
path: string, 
/**
 * The line, from 1.
 */
line: number, 
/**
 * Code of the fault or finding.
 */
code: string, 
/**
 * The word that it is about.
 */
word: string, 
/**
 * What could stand there.
 */
expected: Array<string>, };
export type CasesCompared = { 
/**
 * How many cases.
 */
total: number, 
/**
 * How many agree.
 */
agree: number, 
/**
 * Cases that differ.
 */
rows: Array<CaseDiffers>, 
/**
 * Lines that cannot be read.
 */
faults: Array<CaseLine>, 
/**
 * What a person should look at in the facts.
 */
findings: Array<CaseLine>, };
export type CatalogueClose = Record<symbol, never>;
export type CatalogueInit = { 
/**
 * Its folder.
 */
path: string, 
/**
 * The label.
 */
label: string, 
/**
 * Its country (ISO 3166-1 alpha-2).
 */
country?: string | null, 
/**
 * Its ISRC prefix.
 */
isrc_prefix?: string | null, };
export type CatalogueOpen = { 
/**
 * Its folder.
 */
path: string, };
export type CatalogueSummary = { 
/**
 * Its folder.
 */
path: string, 
/**
 * The label.
 */
label: string, 
/**
 * Its country.
 */
country: string | null, 
/**
 * Its ISRC prefix.
 */
isrc_prefix: string | null, 
/**
 * Recordings.
 */
recordings: number, 
/**
 * Releases.
 */
releases: number, 
/**
 * Files.
 */
files: number, 
/**
 * What should be known about where it lies: `network-folder`, `synced-folder`.
 */
warnings: Array<string>, };
export type Cell = { 
/**
 * Text as it is edited.
 */
text: string, 
/**
 * `rtl` where it runs from right to left.
 */
dir?: string | null, 
/**
 * Why the value is none, where it is kept all the same.
 */
fault?: Coded | null, 
/**
 * Language of a title.
 */
lang?: string | null, };
export type CellChange = { 
/**
 * Local id, as in the grid.
 */
id: number, 
/**
 * Uid, instead.
 */
uid?: string | null, 
/**
 * Field.
 */
field: string, 
/**
 * Text; empty clears.
 */
value: string, };
export type Change = { 
/**
 * Name or alias.
 */
field: string, 
/**
 * What to do.
 */
verb: Verb, 
/**
 * Value.
 */
value: string, 
/**
 * What to look for, for `replace`.
 */
pattern?: string | null, };
export type Changed = { 
/**
 * How many things are different now.
 */
changed: number, 
/**
 * How many were meant.
 */
matched: number, 
/**
 * The operation; `null` where nothing is different.
 */
operation: number | null, 
/**
 * Values kept although they are none.
 */
drafts: Array<Draft>, };
export type Check = { 
/**
 * Recordings that answer; all where there is none.
 */
query?: string | null, 
/**
 * Only what blocks.
 */
blocking?: boolean | null, 
/**
 * So many findings at most; all where it is not said. The total counts them all.
 */
limit?: number | null, };
export type CheckFix = { 
/**
 * The check.
 */
check: string, 
/**
 * Only these recordings and their releases; all that it found where it is not said.
 */
query?: string | null, 
/**
 * Only says what would be mended.
 */
dry_run?: boolean | null, 
/**
 * So many changes in the answer at most; all where it is not said. The total counts them all.
 */
limit?: number | null, };
export type CheckFixed = { 
/**
 * How many values.
 */
total: number, 
/**
 * These of them.
 */
rows: Array<CheckMended>, 
/**
 * The operation; `null` of a preview and where nothing is different.
 */
operation: number | null, };
export type CheckMended = { 
/**
 * Kind of the thing.
 */
of: string, 
/**
 * The thing.
 */
uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The field.
 */
field: string, 
/**
 * Before.
 */
from: string, 
/**
 * After.
 */
to: string, };
export type CheckPage = { 
/**
 * The check.
 */
check: string, 
/**
 * What of it is all right, rather than what stands.
 */
waived?: boolean | null, 
/**
 * Leaving out so many things.
 */
offset?: number | null, 
/**
 * So many things at most; 200 where it is not said.
 */
limit?: number | null, };
export type CheckRow = { 
/**
 * Its id: the code of what it finds. `check-ID` says why it matters.
 */
id: string, 
/**
 * What it looks at: `recording`, `release`, `party`, `text` or `file`.
 */
looks_at: string, 
/**
 * What it weighs here: `blocking`, `warning`, `info`, or `off`.
 */
severity: 'blocking' | 'warning' | 'info' | 'off', 
/**
 * What it weighs where the label says nothing.
 */
usual: string, 
/**
 * How it mends: `values`, `isrcs`, `propose` or `take`; `null`: it cannot.
 */
fix: string | null, 
/**
 * Findings that stand.
 */
open: number, 
/**
 * Things about which one stands.
 */
things: number, 
/**
 * Findings that somebody said are all right.
 */
waived: number, };
export type CheckSet = { 
/**
 * The check.
 */
check: string, 
/**
 * `off`, `on` (as usual), `blocking`, `warning` or `info`.
 */
severity: string, };
export type CheckUnwaive = { 
/**
 * The thing.
 */
uid: string, 
/**
 * The check.
 */
check: string, };
export type CheckWaive = { 
/**
 * The thing.
 */
uid: string, 
/**
 * The check.
 */
check: string, 
/**
 * The value that it is about; all that it found where it is not said.
 */
value?: string | null, 
/**
 * Why.
 */
reason: string, };
export type CheckWaived = { 
/**
 * So many.
 */
findings: number, };
export type Checks = Record<symbol, never>;
export type ClearCases = { 
/**
 * Files.
 */
paths: Array<string>, };
export type Coded = { 
/**
 * Kebab-case code.
 */
code: string, 
/**
 * Values.
 */
params: { [key in string]: string }, };
export type Collection = { 
/**
 * Uid.
 */
uid: string, 
/**
 * Name; in lists of things it stands as their title.
 */
title: string, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of: string, 
/**
 * What is in it.
 */
query: string, };
export type CollectionDelete = { 
/**
 * Uid or name.
 */
uid: string, };
export type CollectionSave = { 
/**
 * Name.
 */
name: string, 
/**
 * What is in it.
 */
query: string, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type Collections = Record<symbol, never>;
export type ColumnSet = { 
/**
 * Its name; of the program's own sets a stable one (words: `columns-set-NAME`).
 */
name: string, 
/**
 * Fields, in order.
 */
fields: Array<string>, 
/**
 * It is a person's own.
 */
own: boolean, };
export type ColumnSetSetting = { 
/**
 * Its name.
 */
name: string, 
/**
 * Fields, in order.
 */
fields: Array<string>, };
export type ColumnSets = Record<symbol, never>;
export type ColumnSetting = { 
/**
 * Field.
 */
field: string, 
/**
 * Pixels.
 */
width: number, 
/**
 * Whether it is shown.
 */
shown: boolean, };
export type ConsentAdd = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * The document.
 */
file: string, 
/**
 * Who gave it: uid or name of a party.
 */
given_by: string, 
/**
 * In whose name, for whom.
 */
given_for?: string | null, 
/**
 * Language.
 */
language?: string | null, 
/**
 * When: a partial date.
 */
given_on?: string | null, 
/**
 * `sale`, `hearing`, `broadcast`, `film`, `teaching`, `research`, `archive`.
 */
uses: Array<string>, 
/**
 * Conditions, in words.
 */
conditions?: string | null, 
/**
 * The last day on which it holds.
 */
until?: string | null, };
export type ConsentFiled = { 
/**
 * The consent.
 */
uid: string, 
/**
 * BLAKE3 of the document.
 */
hash: string, 
/**
 * What its bytes are.
 */
media_type: string, 
/**
 * Recordings that it is bound to.
 */
recordings: number, };
export type ConsentOpen = { 
/**
 * The consent.
 */
uid: string, };
export type ConsentRemove = { 
/**
 * The consent.
 */
uid: string, 
/**
 * Off all recordings that answer.
 */
query?: string | null, 
/**
 * Off these.
 */
uids?: Array<string> | null, };
export type ConsentRow = { 
/**
 * Uid.
 */
uid: string, 
/**
 * BLAKE3 of the document: its name in `documents/`.
 */
hash: string, 
/**
 * What it was called.
 */
file_name: string, 
/**
 * What its bytes are.
 */
media_type: string, 
/**
 * Size.
 */
bytes: number, 
/**
 * `whole`, `missing` or `changed`.
 */
state: string, 
/**
 * Who gave it: the party.
 */
given_by_uid: string, 
/**
 * Its name.
 */
given_by: string, 
/**
 * In whose name, for whom.
 */
given_for: string, 
/**
 * Language.
 */
language: string | null, 
/**
 * When: a partial date.
 */
given_on: string | null, 
/**
 * Codes of the uses allowed.
 */
uses: Array<string>, 
/**
 * Conditions, in words.
 */
conditions: string, 
/**
 * The last day.
 */
until: string | null, 
/**
 * When it was taken back.
 */
withdrawn_on: string | null, 
/**
 * Why.
 */
withdrawn_why: string | null, 
/**
 * How many recordings rest on it.
 */
recordings: number, };
export type ConsentTouched = { 
/**
 * Recordings.
 */
recordings: number, };
export type ConsentWithdraw = { 
/**
 * The consent.
 */
uid: string, 
/**
 * On which day; today where it is not said.
 */
on?: string | null, 
/**
 * Why.
 */
why?: string | null, };
export type Consents = { 
/**
 * Of recordings that answer; of all where it is not said.
 */
query?: string | null, };
export type Contribution = { 
/**
 * The party.
 */
party_uid?: string | null, 
/**
 * As credited.
 */
name: string, 
/**
 * Role.
 */
role: string, 
/**
 * Instrument.
 */
instrument?: string | null, 
/**
 * What stands between this name and the next of the artist credit.
 */
join_phrase?: string | null, 
/**
 * All of the credit, where it is one of those that [`crate::credits::Credits`] lists.
 */
credit?: CreditRow | null, };
export type Cover = { 
/**
 * BLAKE3 of the picture.
 */
hash: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Size of the file.
 */
bytes: number, 
/**
 * Pixels.
 */
width: number | null, 
/**
 * Pixels.
 */
height: number | null, };
export type CoverAnswer = { 
/**
 * BLAKE3 of the picture.
 */
hash: string, 
/**
 * What is to be said about it.
 */
findings: Array<Finding>, };
export type CoverRemove = { 
/**
 * The release: its uid, or its title.
 */
release: string, };
export type CoverSet = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The picture's file.
 */
path: string, };
export type CreditAdd = { 
/**
 * The recording.
 */
uid: string, 
/**
 * The credit.
 */
credit: CreditTyped, };
export type CreditMove = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * To which number.
 */
to: number, };
export type CreditRemove = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, };
export type CreditRow = { 
/**
 * Its number in the list, from 1.
 */
number: number, 
/**
 * The party.
 */
party_uid: string, 
/**
 * The name as printed.
 */
name: string, 
/**
 * Code of the role, or one's own word for it.
 */
role: string, 
/**
 * Whether the role is in the list: its words are `role-CODE`.
 */
role_known: boolean, 
/**
 * Instrument, as written.
 */
instrument: string | null, 
/**
 * The list's English name for it.
 */
instrument_code: string | null, 
/**
 * The list's French name for it, where it is another.
 */
instrument_french: string | null, 
/**
 * Its class by Hornbostel and Sachs.
 */
instrument_class: string | null, 
/**
 * Its name in the players' words.
 */
vernacular: string | null, 
/**
 * Part of the recording: `1:02-2:30`, `#2` for the second work; empty for all of it.
 */
part: string, 
/**
 * How many players.
 */
players: number | null, 
/**
 * A guest.
 */
featured: boolean, };
export type CreditSet = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * What is new.
 */
credit: CreditTyped, };
export type CreditTyped = { 
/**
 * The party: uid, or name.
 */
party?: string | null, 
/**
 * Role: a code, DDEX's value, or one's own word.
 */
role?: string | null, 
/**
 * The name as printed, where it is not the party's.
 */
credited_as?: string | null, 
/**
 * Instrument, by any of its names, or one's own.
 */
instrument?: string | null, 
/**
 * Its name in the players' words.
 */
vernacular?: string | null, 
/**
 * Part of the recording: `1:02-2:30`, `#2`.
 */
part?: string | null, 
/**
 * How many players.
 */
players?: string | null, 
/**
 * A guest.
 */
featured?: boolean | null, };
export type Credits = { 
/**
 * The recording.
 */
uid: string, };
export type CutWindow = { 
/**
 * The recording.
 */
recording_uid: string, 
/**
 * The release.
 */
release_uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The first day.
 */
starts_on: string | null, 
/**
 * The first day on which it is over.
 */
ends_before: string | null, 
/**
 * Why: `gate-CODE`.
 */
reasons: Array<Coded>, };
export type Different = { 
/**
 * Two or more of one kind.
 */
uids: Array<string>, };
export type DifferentAnswer = { 
/**
 * The operation; `null` where it was said before.
 */
operation: number | null, };
export type Disc = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Its title.
 */
title?: string | null, 
/**
 * Its tracks, in order.
 */
tracks: Array<TrackRow>, 
/**
 * How long they last together.
 */
duration_ms: number, };
export type Doctor = Record<symbol, never>;
export type Done = Record<symbol, never>;
export type Draft = { 
/**
 * The thing.
 */
uid: string, 
/**
 * Field.
 */
field: string, 
/**
 * Value.
 */
value: string, 
/**
 * What is wrong.
 */
code: string, 
/**
 * Values for the words.
 */
params: { [key in string]: string }, };
export type DuplicateGroup = { 
/**
 * Uid of the first.
 */
uid: string, 
/**
 * Its title or name.
 */
title: string, 
/**
 * `same-samples`, `same-fingerprint`, `same-isrc`, `same-title`; of parties `same-identifier`, `same-name`,
 * `same-name-in-other-script`, `similar-name`, `same-people`.
 */
reason: string, 
/**
 * How sure: 0 to 1.
 */
score: number, 
/**
 * How many there are in all.
 */
count: number, 
/**
 * These of them.
 */
items: Array<DuplicateItem>, };
export type DuplicateItem = { 
/**
 * Uid.
 */
uid: string, 
/**
 * Title or name; of a recording without one its file's name.
 */
title: string, 
/**
 * Version of a recording.
 */
version: string | null, 
/**
 * Credit of a recording.
 */
artist: string | null, 
/**
 * The release that a recording is on.
 */
release: string | null, 
/**
 * ISRC of a recording, IPI of a party.
 */
code: string | null, 
/**
 * Length of a recording.
 */
duration_ms: number | null, 
/**
 * Codec of a recording's master.
 */
format: string | null, 
/**
 * Where its master lies, for the eye.
 */
path: string | null, 
/**
 * On how many recordings a party stands.
 */
recordings: number | null, 
/**
 * Some of their titles.
 */
examples: Array<string>, };
export type Duplicates = { 
/**
 * `recording` or `party`; recordings where it is not said.
 */
of?: string | null, 
/**
 * Only groups with one of these among them.
 */
query?: string | null, 
/**
 * Only what may be the same as this one.
 */
uid?: string | null, 
/**
 * So many groups at most; all where it is not said. The total counts them all.
 */
limit?: number | null, };
export type Example = { 
/**
 * Where.
 */
path: string, };
export type Explain = { 
/**
 * The question.
 */
query: string, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type ExplainedPart = { 
/**
 * As it was written.
 */
text: string, 
/**
 * How many things answer it alone.
 */
alone: number, 
/**
 * How many answer the rest without it.
 */
without: number, 
/**
 * Words of the catalogue that look like it.
 */
like: Array<string>, 
/**
 * A field that there is not.
 */
unknown_field?: string | null, };
export type ExportRow = { 
/**
 * The offer.
 */
offer_uid: string, 
/**
 * Its name then.
 */
offer: string, 
/**
 * Sequence number.
 */
sequence: number, 
/**
 * When (RFC 3339, UTC).
 */
at: string, 
/**
 * Folder.
 */
path: string, 
/**
 * Tracks.
 */
tracks: number, 
/**
 * Bytes.
 */
bytes: number, };
export type Exports = { 
/**
 * Of this offer alone, by uid.
 */
offer?: string | null, };
export type Failure = { 
/**
 * Kebab-case code; its words are `error-CODE` in `locales/`.
 */
code: string, 
/**
 * Values for the words.
 */
params: { [key in string]: string }, 
/**
 * The causes, outermost first, in English: for logs and for those who mend it.
 */
message: string, 
/**
 * `user`, `missing`, `conflict`, `unreadable`, `interrupted` or `bug`.
 */
kind: string, };
export type Fault = { 
/**
 * Code.
 */
code: string, 
/**
 * Which thing.
 */
subject: string, };
export type Field = { 
/**
 * Stable name.
 */
name: string, 
/**
 * What owns the value.
 */
of: string, 
/**
 * Form of the value.
 */
shape: string, 
/**
 * Whether it can be edited.
 */
editable: boolean, 
/**
 * Whether it holds several values.
 */
multi: boolean, 
/**
 * Other names, English and French.
 */
aliases: Array<string>, };
export type FieldProposal = { 
/**
 * The field.
 */
field: string, 
/**
 * The value.
 */
value: string, };
export type FieldValues = { 
/**
 * Name.
 */
name: string, 
/**
 * Values, codes in the form that people read.
 */
values: Array<string>, 
/**
 * Whether it can be edited.
 */
editable: boolean, 
/**
 * Form of the value.
 */
shape: string, 
/**
 * Whether it holds several values.
 */
multi: boolean, 
/**
 * What owns the value.
 */
of: string, 
/**
 * Why the value is none.
 */
fault?: Coded | null, 
/**
 * The values taken apart, of a field that holds names.
 */
names?: Array<NameParts> | null, };
export type Fields = { 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type Finding = { 
/**
 * Code.
 */
code: string, 
/**
 * `blocking`, `warning` or `info`.
 */
severity: string, 
/**
 * `recording`, `release`, `work`, `party` or `place`.
 */
of: string, 
/**
 * The thing.
 */
subject_uid: string, 
/**
 * Its title.
 */
subject_title: string, 
/**
 * The field to mend.
 */
field: string | null, 
/**
 * Values for the words.
 */
params: { [key in string]: string }, 
/**
 * Why it is all right, where somebody said so.
 */
waived: string | null, };
export type GridIds = { 
/**
 * Query.
 */
query: string, 
/**
 * Order.
 */
sort?: Sort | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type GridOpen = { 
/**
 * Query.
 */
query: string, 
/**
 * Order.
 */
sort?: Sort | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type GridOpened = { 
/**
 * How many rows.
 */
total: number, 
/**
 * The query, taken apart.
 */
terms: Array<GridTerm>, };
export type GridRows = { 
/**
 * Local ids.
 */
ids: Array<number>, 
/**
 * Fields.
 */
columns: Array<string>, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type GridTerm = { 
/**
 * The asked part.
 */
text: string, 
/**
 * Its field.
 */
field: string | null, 
/**
 * Whether it must not hold.
 */
negated: boolean, 
/**
 * First byte in the query.
 */
start: number, 
/**
 * Byte after the last.
 */
end: number, };
export type HeadingField = { 
/**
 * As it stands over the column.
 */
heading: string, 
/**
 * Name or alias of a field; `uid`; empty to leave the column alone.
 */
field: string, };
export type History = { 
/**
 * Of this thing alone, with every field.
 */
uid?: string | null, 
/**
 * At most so many.
 */
limit?: number | null, };
export type HistoryChange = { 
/**
 * Field.
 */
field: string, 
/**
 * Before.
 */
from: string | null, 
/**
 * After.
 */
to: string | null, };
export type HistoryRow = { 
/**
 * Id.
 */
id: number, 
/**
 * Name.
 */
operation: string, 
/**
 * `change`, `undo` or `redo`.
 */
kind: string, 
/**
 * `subject` and `count`.
 */
params: { [key in string]: string }, 
/**
 * When (RFC 3339, UTC).
 */
at: string, 
/**
 * Whether it has been undone since.
 */
undone: boolean, 
/**
 * What it did to the thing asked about.
 */
changes: Array<HistoryChange>, };
export type Home = Record<symbol, never>;
export type HomeAnswer = { 
/**
 * How many lines there are.
 */
total: number, 
/**
 * What waits, the most urgent first.
 */
rows: Array<HomeLine>, 
/**
 * Today, `YYYY-MM-DD`.
 */
today: string, 
/**
 * How many checks look.
 */
checks_on: number, 
/**
 * Of how many.
 */
checks: number, };
export type HomeLine = { 
/**
 * What: `job`, `drive`, `check`, `offer-opens`, `offer-open`, `offer-ends`, `release`, `access`, `duplicates`,
 * `added`, `backup` or `no-backup`.
 */
kind: string, 
/**
 * Which check, or which command of a job.
 */
code: string | null, 
/**
 * Of a check.
 */
severity: string | null, 
/**
 * How many.
 */
count: number, 
/**
 * What it is about: a name, a folder.
 */
subject: string, 
/**
 * The release, offer or job.
 */
uid: string | null, 
/**
 * Until when, `YYYY-MM-DD`.
 */
on: string | null, 
/**
 * Days until then.
 */
days: number | null, 
/**
 * What is in the way, the most first.
 */
reasons: Array<HomeReason>, 
/**
 * The recordings that it is about.
 */
query: string | null, 
/**
 * The check can mend it.
 */
fix: boolean, 
/**
 * A cover.
 */
artwork: string | null, };
export type HomeReason = { 
/**
 * Of an offer the gate's reason, of a release the finding's code.
 */
code: string, 
/**
 * How often.
 */
count: number, };
export type Import = { 
/**
 * Files and folders; one whose name is no Unicode as the list of its bytes.
 */
paths: Array<string>, 
/**
 * Whether to copy the files into the catalogue's `masters/`.
 */
copy?: boolean | null, };
export type ImportUpdate = { 
/**
 * The file.
 */
path: string, 
/**
 * Fields that followed it.
 */
fields: Array<string>, 
/**
 * Whether the sound is another.
 */
sound: boolean, 
/**
 * Whether only its place is new.
 */
moved: boolean, };
export type Imported = { 
/**
 * Looked at.
 */
files: number, 
/**
 * New.
 */
imported: number, 
/**
 * Changed, moved or back.
 */
updated: number, 
/**
 * As they were.
 */
unchanged: number, 
/**
 * Gone from these folders.
 */
missing: number, 
/**
 * What was updated.
 */
updates: Array<ImportUpdate>, 
/**
 * What did not go in.
 */
problems: Array<Problem>, };
export type IsrcAssign = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * Under which of the label's prefixes; its first one where it is not said.
 */
prefix?: string | null, 
/**
 * Only says what would be given.
 */
dry_run?: boolean | null, };
export type IsrcConfirm = { 
/**
 * Prefix; the label's first one where it is not said.
 */
prefix?: string | null, 
/**
 * Year of assignment, two or four digits; this year where it is not said.
 */
year?: string | null, 
/**
 * The designation: 1 to 99999.
 */
next: number, };
export type IsrcExport = { 
/**
 * File; what is there is replaced.
 */
file: string, 
/**
 * Only this prefix.
 */
prefix?: string | null, 
/**
 * Only codes of this year, two or four digits.
 */
year?: string | null, 
/**
 * The language of its headings: `en` or `fr`.
 */
language?: string | null, };
export type IsrcExported = { 
/**
 * Where.
 */
path: string, 
/**
 * How many recordings are in it.
 */
total: number, 
/**
 * Those that lack something; they are in the list all the same.
 */
incomplete: Array<IsrcIncomplete>, };
export type IsrcGiven = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Its title, or its file's name.
 */
title: string, 
/**
 * Its credit.
 */
artist: string | null, 
/**
 * The code, compact.
 */
isrc: string, 
/**
 * The draft that gives way to it.
 */
draft: string | null, };
export type IsrcGiving = { 
/**
 * How many codes.
 */
total: number, 
/**
 * The recordings and their codes, in order.
 */
rows: Array<IsrcGiven>, 
/**
 * How many recordings were meant.
 */
matched: number, 
/**
 * Prefix.
 */
prefix: string, 
/**
 * Year of assignment, two digits.
 */
year: string, 
/**
 * The first code, as people read it.
 */
first: string | null, 
/**
 * The last.
 */
last: string | null, 
/**
 * Designations in between that were spent before.
 */
passed_over: number, 
/**
 * The designation that comes next; 100000 where the year is full.
 */
next: number, 
/**
 * Who gets none.
 */
skipped: Array<IsrcSkipped>, 
/**
 * Why nothing may be given yet.
 */
hold: IsrcHold | null, 
/**
 * The operation; `null` of a preview and where nothing was given.
 */
operation: number | null, };
export type IsrcHold = { 
/**
 * `restored` or `copied`.
 */
reason: string, 
/**
 * Since when (RFC 3339, UTC); `null`: it was noticed just now.
 */
since: string | null, };
export type IsrcIncomplete = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its code, compact.
 */
isrc: string, 
/**
 * The fields that are missing.
 */
lacks: Array<string>, };
export type IsrcLine = { 
/**
 * The recording that has the code, or had it.
 */
uid: string, 
/**
 * Its title; empty where the recording is gone.
 */
title: string, 
/**
 * Its credit.
 */
artist: string | null, 
/**
 * The code, compact.
 */
isrc: string, 
/**
 * `given`, `found` or `taken-back`.
 */
state: string, 
/**
 * The operation that gave it.
 */
operation: number | null, 
/**
 * When it was given or found (RFC 3339, UTC).
 */
at: string, };
export type IsrcPrefix = { 
/**
 * Five characters.
 */
prefix: string, 
/**
 * Takes it away.
 */
remove?: boolean | null, };
export type IsrcPrefixes = { 
/**
 * Its first one first.
 */
prefixes: Array<string>, };
export type IsrcRegister = { 
/**
 * Only this prefix.
 */
prefix?: string | null, 
/**
 * Only this year, two or four digits.
 */
year?: string | null, 
/**
 * So many lines at most; all where it is not said.
 */
limit?: number | null, 
/**
 * So many are left out first.
 */
offset?: number | null, };
export type IsrcRegistered = { 
/**
 * How many codes there are.
 */
total: number, 
/**
 * These of them, in order.
 */
rows: Array<IsrcLine>, 
/**
 * Where each year of each prefix stands.
 */
series: Array<IsrcSeries>, 
/**
 * The label's prefixes, its first one first.
 */
prefixes: Array<string>, };
export type IsrcSeries = { 
/**
 * Prefix.
 */
prefix: string, 
/**
 * Two digits.
 */
year: string, 
/**
 * The designation that comes next; 100000 where the year is full.
 */
next: number, 
/**
 * The code that comes next, as people read it; `null` where the year is full.
 */
next_isrc: string | null, 
/**
 * How many Griot gave.
 */
given: number, 
/**
 * How many were found in the catalogue.
 */
found: number, 
/**
 * How many are left.
 */
left: number, 
/**
 * When a person last said which one comes next.
 */
confirmed_at: string | null, 
/**
 * Why nothing may be given.
 */
hold: IsrcHold | null, };
export type IsrcSkipped = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Its title, or its file's name.
 */
title: string, 
/**
 * `has-code` or `same-sound`.
 */
reason: string, 
/**
 * The recording with the same sound.
 */
other_uid: string | null, };
export type Job = { 
/**
 * Number, from 1, as long as the host runs.
 */
id: number, 
/**
 * Command.
 */
command: string, 
/**
 * Values for its title.
 */
title_params: { [key in string]: string }, 
/**
 * Where it stands.
 */
state: JobState, 
/**
 * How much is done.
 */
done: number, 
/**
 * How much there is; `null` while that is being counted.
 */
total: number | null, 
/**
 * `files`, `tracks` or `bytes`.
 */
unit: string, 
/**
 * How many a second, over the last while.
 */
rate_per_s: number | null, 
/**
 * How long it will take at that rate.
 */
seconds_left: number | null, 
/**
 * What is being worked on.
 */
current: string | null, 
/**
 * When it began (RFC 3339, UTC).
 */
started_at: string, 
/**
 * What came of it.
 */
answer: unknown, 
/**
 * Why not.
 */
error: Failure | null, };
export type JobCancel = { 
/**
 * Number.
 */
job: number, };
export type JobForget = { 
/**
 * Its uid.
 */
uid: string, };
export type JobLogList = Record<symbol, never>;
export type JobStart = { 
/**
 * Its name.
 */
command: string, 
/**
 * Its request.
 */
request: unknown, };
export type JobStarted = { 
/**
 * Number.
 */
job: number, };
export type JobState = "running" | "done" | "failed" | "cancelled";
export type Jobs = Record<symbol, never>;
export type Key = { 
/**
 * In minisign's format, its one line.
 */
public_key: string, 
/**
 * Its short name.
 */
key_id: string, 
/**
 * The folder where its secret part lies.
 */
path: string, };
export type KeyExport = { 
/**
 * File.
 */
file: string, };
export type KeyRequest = Record<symbol, never>;
export type KioskApplied = { 
/**
 * Sequence number of the bundle now.
 */
sequence: number, 
/**
 * Files written.
 */
files_written: number, 
/**
 * Files removed.
 */
files_removed: number, };
export type KioskApply = { 
/**
 * The delta.
 */
delta: string, 
/**
 * The bundle.
 */
to: string, };
export type KioskExport = { 
/**
 * Folder.
 */
to: string, 
/**
 * The offer's uid or name; the only one where it is not said.
 */
offer?: string | null, 
/**
 * Only recordings that answer.
 */
select?: string | null, 
/**
 * Only what this older bundle lacks.
 */
since?: string | null, };
export type KioskExported = { 
/**
 * Whether anything was written.
 */
exported: boolean, 
/**
 * The offer's name.
 */
offer: string, 
/**
 * The folder.
 */
to: string, 
/**
 * The bundle's uid.
 */
bundle_uid: string, 
/**
 * Its sequence number.
 */
sequence: number | null, 
/**
 * SHA-256 of its manifest.
 */
manifest_sha256: string | null, 
/**
 * Releases that left.
 */
releases: number, 
/**
 * Tracks that left.
 */
tracks: number, 
/**
 * What stayed, and why.
 */
staying: Array<Staying>, 
/**
 * What left on a part of the offer's days, because of what was asked.
 */
cut: Array<CutWindow>, 
/**
 * What left because somebody took it on themself.
 */
overridden: Array<Overridden>, 
/**
 * Files encoded now.
 */
encoded: number, 
/**
 * Files that had been made before.
 */
kept: number, 
/**
 * Files written.
 */
files_written: number, 
/**
 * Bytes written.
 */
bytes_written: number, 
/**
 * Bytes of the whole bundle.
 */
bytes_total: number, 
/**
 * Characters that no font at hand has.
 */
without_font: string, };
export type KioskVerdict = { 
/**
 * Where: ISO 3166-1 alpha-2.
 */
place: string, 
/**
 * `open`, `doubt` or `closed`, whatever was overridden.
 */
sale: string, 
/**
 * The same of listening.
 */
hearing: string, 
/**
 * Why: `gate-CODE`.
 */
reasons: Array<Coded>, 
/**
 * Somebody has overridden it.
 */
overridden: boolean, };
export type KioskVerify = { 
/**
 * The bundle.
 */
dir: string, 
/**
 * The key to trust; the label's own and the known ones where it is not said.
 */
key?: string | null, };
export type LabelRow = { 
/**
 * The Hub's number; of a notice its type.
 */
uid: string, 
/**
 * The project's number on the Hub.
 */
project: string, 
/**
 * `tk`, `bc` or `notice`.
 */
family: string, 
/**
 * The Hub's type: `seasonal` …
 */
type: string, 
/**
 * Its letters: `TK S`.
 */
code: string, 
/**
 * The community; empty of a notice.
 */
community: string, 
/**
 * Name and text: the community's own first, then its translations.
 */
words: Array<LabelWords>, 
/**
 * Hash of its icon, which is shown as it is.
 */
picture: string | null, 
/**
 * Whether its project has it no more.
 */
gone: boolean, 
/**
 * Whether its words have changed since somebody last looked at them together with the thing.
 */
changed: boolean, 
/**
 * Whether a release bears it, and not the recording itself.
 */
of_release: boolean, };
export type LabelWords = { 
/**
 * BCP 47, as the community wrote it.
 */
language: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Text.
 */
text: string, };
export type LeavingRelease = { 
/**
 * The release.
 */
release_uid: string, 
/**
 * Tracks that leave.
 */
tracks: number, };
export type Linked = { 
/**
 * How many recordings were meant.
 */
matched: number, 
/**
 * How many are somewhere else now.
 */
changed: number, 
/**
 * Printed places that no place of the tree, or more than one, is called.
 */
unresolved: Array<string>, };
export type List = { 
/**
 * Query; everything where there is none.
 */
query?: string | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, 
/**
 * At most so many rows.
 */
limit?: number | null, 
/**
 * Leaving out so many.
 */
offset?: number | null, 
/**
 * Order by this field.
 */
sort?: string | null, 
/**
 * The last first.
 */
descending?: boolean | null, 
/**
 * Fields to show; the usual ones where none are named.
 */
fields?: Array<string> | null, };
export type ListRow = Record<string, unknown>;
export type LoggedJob = { 
/**
 * UUIDv7.
 */
uid: string, 
/**
 * Command and subject, the same in every language.
 */
title: string, 
/**
 * Command.
 */
command: string, 
/**
 * What it works on: a folder, a file, an offer, a query.
 */
subject: string, 
/**
 * Its request: starting it again goes on where an interrupted one stood.
 */
request: unknown, 
/**
 * `running`, `done`, `failed`, `cancelled` or `interrupted`.
 */
state: string, 
/**
 * How much is done.
 */
done: number, 
/**
 * How much there is; `null` while that is being counted.
 */
total: number | null, 
/**
 * `files`, `tracks` or `bytes`.
 */
unit: string, 
/**
 * When it began (RFC 3339, UTC).
 */
started_at: string, 
/**
 * The error's code, where it failed.
 */
error: string | null, };
export type Lyrics = { 
/**
 * The work or recording.
 */
uid: string, };
export type LyricsAdd = { 
/**
 * The work or recording.
 */
uid: string, 
/**
 * The text.
 */
lyrics: LyricsTyped, };
export type LyricsRemove = { 
/**
 * The work or recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, };
export type LyricsRow = { 
/**
 * Its number in the list, from 1.
 */
number: number, 
/**
 * `original`, `transcription`, `transliteration` or `translation`.
 */
kind: string, 
/**
 * ISO 639-3, or as written.
 */
language: string | null, 
/**
 * ISO 15924, or as written.
 */
script: string | null, 
/**
 * The words, with their line breaks.
 */
text: string, 
/**
 * `rtl` where they run from right to left.
 */
dir: string | null, };
export type LyricsSet = { 
/**
 * The work or recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * What is new.
 */
lyrics: LyricsTyped, };
export type LyricsTyped = { 
/**
 * `original`, `transcription`, `transliteration` or `translation`.
 */
kind?: string | null, 
/**
 * Language.
 */
language?: string | null, 
/**
 * Script (ISO 15924).
 */
script?: string | null, 
/**
 * The words.
 */
text?: string | null, };
export type Made = { 
/**
 * Its uid.
 */
uid: string, };
export type MediaFile = { 
/**
 * Uid.
 */
uid: string, 
/**
 * Where it lies.
 */
path: string, 
/**
 * Codec.
 */
codec: string, 
/**
 * `master` or `copy`.
 */
role: string, 
/**
 * Whether it was not found when last looked for.
 */
missing: boolean, 
/**
 * Whether it could be decoded from start to end.
 */
plays_whole: boolean, 
/**
 * Container.
 */
container: string | null, 
/**
 * Samples a second.
 */
sample_rate_hz: number | null, 
/**
 * Bits a sample.
 */
bits_per_sample: number | null, 
/**
 * Channels.
 */
channels: number | null, 
/**
 * Mean bit rate.
 */
bitrate_bps: number | null, 
/**
 * Size.
 */
bytes: number, 
/**
 * Length.
 */
duration_ms: number | null, 
/**
 * Integrated loudness (EBU R128).
 */
loudness_lufs: number | null, 
/**
 * True peak.
 */
true_peak_dbtp: number | null, 
/**
 * Loudness range.
 */
loudness_range_lu: number | null, 
/**
 * BLAKE3 of the bytes.
 */
file_hash: string, 
/**
 * BLAKE3 of the samples.
 */
sample_hash: string | null, };
export type Merge = { 
/**
 * The one that goes.
 */
uid: string, 
/**
 * The one that is kept.
 */
into: string, };
export type MergeAnswer = { 
/**
 * The one that was kept.
 */
uid: string, 
/**
 * Its title or name.
 */
title: string, 
/**
 * `recording` or `party`.
 */
kind: string, 
/**
 * What went to it.
 */
moved: Array<MovedRows>, 
/**
 * What was overruled.
 */
overruled: Array<OverruledValue>, 
/**
 * The operation.
 */
operation: number | null, };
export type MovedRows = { 
/**
 * What: `recording_file`, `track`, `recording_credit`, …
 */
what: string, 
/**
 * How many.
 */
count: number, };
export type NameParts = { 
/**
 * The name.
 */
text: string, 
/**
 * ISO 639-3 where known.
 */
language?: string | null, 
/**
 * ISO 15924 where known.
 */
script?: string | null, 
/**
 * `original`, `transliterated`, `translated`, `alternative` or `formal`.
 */
kind: string, 
/**
 * Made by a program, and nobody has taken it yet.
 */
proposed: boolean, };
export type NamesPropose = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, };
export type NamesSettle = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, 
/**
 * True: they are right; false: away with them.
 */
take: boolean, };
export type NoteAdd = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * The note.
 */
note: NoteTyped, };
export type NoteRemove = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, };
export type NoteRow = { 
/**
 * Its number in the list, from 1.
 */
number: number, 
/**
 * What is asked.
 */
text: string, 
/**
 * Language of the words.
 */
language: string | null, 
/**
 * Who said it.
 */
said_by: string, 
/**
 * When: a partial date.
 */
said_on: string | null, 
/**
 * `sale` or `hearing`: what the conditions close.
 */
closes: string, 
/**
 * Always.
 */
never: boolean, 
/**
 * Each as `MM-DD..MM-DD`, both days inside.
 */
seasons: Array<string>, 
/**
 * Countries where it may go; empty for anywhere.
 */
only_in: Array<string>, 
/**
 * Countries where it may not go.
 */
not_in: Array<string>, 
/**
 * Code of an audience; none for whoever comes.
 */
audience: string | null, };
export type NoteSet = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * What is new.
 */
note: NoteTyped, };
export type NoteTyped = { 
/**
 * What is asked.
 */
text?: string | null, 
/**
 * Language of the words.
 */
language?: string | null, 
/**
 * Who said it.
 */
said_by?: string | null, 
/**
 * When.
 */
said_on?: string | null, 
/**
 * `sale` or `hearing`.
 */
closes?: string | null, 
/**
 * Always.
 */
never?: boolean | null, 
/**
 * `06-01..09-30`, with commas between.
 */
seasons?: string | null, 
/**
 * Countries, with commas between.
 */
only_in?: string | null, 
/**
 * Countries, with commas between.
 */
not_in?: string | null, 
/**
 * `everyone`, `women`, `men`, `community`, `community-women`, `community-men` or `initiates`.
 */
audience?: string | null, };
export type Offer = { 
/**
 * Uid; none for a new one.
 */
uid?: string | null, 
/**
 * Name, unique.
 */
name: string, 
/**
 * ISO 3166-1 alpha-2.
 */
territory: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Day after the last.
 */
ends_before: string, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * Hundredths of a percent.
 */
vat_rate_bp: number, 
/**
 * Price of a track, tax included, minor units; `null`: no single sale.
 */
track_price_minor: number | null, 
/**
 * Price of a release.
 */
release_price_minor: number | null, 
/**
 * `flac`, `mp3`, `opus`.
 */
formats: Array<'flac' | 'mp3' | 'opus'>, 
/**
 * Length of a preview.
 */
preview_ms: number, 
/**
 * Loudness of a preview.
 */
preview_lufs: number, 
/**
 * Releases, in order.
 */
releases: Array<OfferRelease>, };
export type OfferDelete = { 
/**
 * Uid.
 */
uid: string, };
export type OfferPreview = { 
/**
 * Uid or name.
 */
uid: string, };
export type OfferPreviewed = { 
/**
 * Leaves.
 */
leaving: Array<LeavingRelease>, 
/**
 * Stays.
 */
staying: Array<Staying>, 
/**
 * Leaves on a part of the offer's days.
 */
cut: Array<CutWindow>, 
/**
 * Leaves because somebody took it on themself.
 */
overridden: Array<Overridden>, 
/**
 * About how large the bundle will be.
 */
bytes_estimate: number, };
export type OfferRelease = { 
/**
 * The release.
 */
release_uid: string, 
/**
 * Its title; not read when saved.
 */
title: string, 
/**
 * Its credit; not read when saved.
 */
artist: string, 
/**
 * Its cover; not read when saved.
 */
artwork?: string | null, 
/**
 * How many tracks it has; not read when saved.
 */
tracks: number, 
/**
 * Its price here, where it is not the offer's.
 */
release_price_minor: number | null, 
/**
 * Its tracks' price here, where it is not the offer's.
 */
track_price_minor: number | null, };
export type OfferSave = { 
/**
 * Uid; none for a new one.
 */
uid?: string | null, 
/**
 * Name, unique.
 */
name: string, 
/**
 * ISO 3166-1 alpha-2.
 */
territory: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Day after the last.
 */
ends_before: string, 
/**
 * ISO 4217.
 */
currency: string, 
/**
 * Hundredths of a percent.
 */
vat_rate_bp: number, 
/**
 * Price of a track, tax included, minor units; `null`: no single sale.
 */
track_price_minor: number | null, 
/**
 * Price of a release.
 */
release_price_minor: number | null, 
/**
 * `flac`, `mp3`, `opus`.
 */
formats: Array<'flac' | 'mp3' | 'opus'>, 
/**
 * Length of a preview.
 */
preview_ms: number, 
/**
 * Loudness of a preview.
 */
preview_lufs: number, 
/**
 * Releases, in order.
 */
releases: Array<OfferRelease>, };
export type Offers = Record<symbol, never>;
export type Operation = { 
/**
 * Name; its words are `operation-NAME`.
 */
operation: string, 
/**
 * `subject` and `count`.
 */
params: { [key in string]: string }, 
/**
 * Whether it wrote into files: to step over it takes long, and a window starts it as a job.
 */
files: boolean, };
export type Overridden = { 
/**
 * The recording.
 */
recording_uid: string, 
/**
 * The release.
 */
release_uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who answers for it.
 */
by: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since when.
 */
since: string, 
/**
 * To which day.
 */
until: string | null, };
export type OverrideAdd = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording` or `release`.
 */
of?: string | null, 
/**
 * `kiosk`, which is also meant where none is said.
 */
exit?: string | null, 
/**
 * Who answers for it.
 */
by: string, 
/**
 * Why.
 */
reason: string, 
/**
 * To which day.
 */
until?: string | null, };
export type OverrideRow = { 
/**
 * The exit: `kiosk`.
 */
exit: string, 
/**
 * Who answers for it.
 */
by: string, 
/**
 * Why.
 */
reason: string, 
/**
 * From this day on.
 */
since: string, 
/**
 * To this day.
 */
until: string | null, 
/**
 * Since when it holds no more.
 */
withdrawn_on: string | null, 
/**
 * Whether it holds today.
 */
holds: boolean, 
/**
 * The release that bears it, where it is not the recording itself.
 */
release: string | null, };
export type OverrideWithdraw = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording` or `release`.
 */
of?: string | null, 
/**
 * `kiosk`, which is also meant where none is said.
 */
exit?: string | null, };
export type OverruledValue = { 
/**
 * Field.
 */
field: string, 
/**
 * What stands.
 */
kept: Array<string>, 
/**
 * What the other one said; the history keeps it.
 */
other: Array<string>, };
export type PerformedRow = { 
/**
 * Its number in the list, from 1.
 */
number: number, 
/**
 * The work.
 */
uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `unsaid`, `composition`, `arrangement`, `traditional` or `adaptation`.
 */
kind: string, 
/**
 * ISWC.
 */
iswc: string | null, 
/**
 * Name of the movement.
 */
movement: string | null, 
/**
 * Number of the movement.
 */
movement_number: string | null, 
/**
 * Where in the recording: `1:02-2:30`; empty where nobody said.
 */
part: string, };
export type PlaceAdd = { 
/**
 * Its name.
 */
name: string, 
/**
 * The place above it: uid, or name.
 */
above?: string | null, 
/**
 * What it is.
 */
kind?: string | null, 
/**
 * Country.
 */
country?: string | null, 
/**
 * Where it lies, as people write coordinates.
 */
coordinates?: string | null, 
/**
 * Other names, each with its language in brackets.
 */
names?: Array<string> | null, };
export type PlaceLink = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * Uid, or name. Without it each comes to the one place that is called as was printed; an empty one takes them
 * away.
 */
place?: string | null, };
export type PlaceRemove = { 
/**
 * Uid, or name.
 */
place: string, };
export type PlaceRow = { 
/**
 * Uid.
 */
uid: string, 
/**
 * Name as shown.
 */
name: string, 
/**
 * Uid of the place above.
 */
above: string | null, 
/**
 * What it is: one of the stable names, or as written.
 */
kind: string | null, 
/**
 * ISO 3166-1 alpha-2, or as written.
 */
country: string | null, 
/**
 * Millionths of a degree, north positive (WGS 84).
 */
latitude_udeg: number | null, 
/**
 * Millionths of a degree, east positive.
 */
longitude_udeg: number | null, 
/**
 * Other names, each with its language in brackets.
 */
names: Array<string>, 
/**
 * Recordings made right there.
 */
recordings: number, };
export type Places = Record<symbol, never>;
export type PlayerMatching = { 
/**
 * Yes.
 */
on: boolean, };
export type PlayerNext = Record<symbol, never>;
export type PlayerPlay = { 
/**
 * The queue.
 */
uids: Array<string>, 
/**
 * Where to begin; at the first where it is not said.
 */
start_uid?: string | null, 
/**
 * From where in it; from its start where it is not said.
 */
start_ms?: number | null, };
export type PlayerPrevious = Record<symbol, never>;
export type PlayerSeek = { 
/**
 * From its start.
 */
ms: number, };
export type PlayerState = { 
/**
 * Whether it plays, or why it should and does not.
 */
status: 'stopped' | 'playing' | 'paused' | 'error', 
/**
 * The recording.
 */
uid: string | null, 
/**
 * Its title.
 */
title: string | null, 
/**
 * Its credit.
 */
artist: string | null, 
/**
 * Its cover.
 */
artwork: string | null, 
/**
 * From its start.
 */
position_ms: number, 
/**
 * Its length; 0 where that is not known yet.
 */
duration_ms: number, 
/**
 * Volume.
 */
volume_percent: number, 
/**
 * Whether recordings are brought to the same loudness.
 */
matching: boolean, 
/**
 * Sound device.
 */
device: string | null, 
/**
 * Why nothing sounds.
 */
error: Coded | null, };
export type PlayerStateRequest = Record<symbol, never>;
export type PlayerToggle = Record<symbol, never>;
export type PlayerVolume = { 
/**
 * 0 to 100.
 */
percent: number, };
export type Problem = { 
/**
 * The file, for the eye.
 */
path: string, 
/**
 * Kebab-case code.
 */
code: string, 
/**
 * What it means, in English, for logs; people read the words of the code.
 */
message: string, 
/**
 * Values for the words.
 */
params: { [key in string]: string }, };
export type ProofLine = { 
/**
 * How deep; deeper lines prove the one above.
 */
depth: number, 
/**
 * The rule.
 */
rule: string, 
/**
 * What it comes to.
 */
verdict: string, 
/**
 * One of the lines below is enough.
 */
any: boolean, 
/**
 * Whom it is about.
 */
party: string | null, 
/**
 * What it is about.
 */
asset: string | null, 
/**
 * The paper that it rests on.
 */
paper: string | null, 
/**
 * Where that stands: a line of the file.
 */
at: number | null, 
/**
 * A day that decides.
 */
day: string | null, 
/**
 * The paper that would mend it.
 */
missing: string | null, 
/**
 * Whether it decides.
 */
decides: boolean, };
export type ProtocolAttach = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording` or `release`.
 */
of?: string | null, 
/**
 * Labels, each by the Hub's number, its letters, its type or its name.
 */
labels: Array<string>, 
/**
 * Number or title of their project.
 */
project?: string | null, };
export type ProtocolCard = { 
/**
 * Labels and notices.
 */
labels: Array<LabelRow>, 
/**
 * Notes of a recording.
 */
notes: Array<NoteRow>, 
/**
 * Consents of a recording.
 */
consents: Array<ConsentRow>, 
/**
 * Overrides, the latest first.
 */
overrides: Array<OverrideRow>, 
/**
 * What a kiosk may do with a recording today, at each place where one is offered; at home where none is.
 */
kiosk: Array<KioskVerdict>, };
export type ProtocolDetach = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording` or `release`.
 */
of?: string | null, 
/**
 * Labels, each by the Hub's number, its letters, its type or its name.
 */
labels: Array<string>, 
/**
 * Number or title of their project.
 */
project?: string | null, };
export type ProtocolImport = { 
/**
 * The file.
 */
path: string, };
export type ProtocolImported = { 
/**
 * The project's number on the Hub.
 */
project: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Labels and notices that were not there before.
 */
added: number, 
/**
 * That are different now.
 */
updated: number, 
/**
 * That are as they were.
 */
unchanged: number, 
/**
 * That the project has no more.
 */
gone: number, 
/**
 * Letters of those whose icon did not come along.
 */
without_picture: Array<string>, 
/**
 * The operation; `null` where nothing is different.
 */
operation: number | null, };
export type ProtocolProject = { 
/**
 * Its number on the Hub.
 */
uid: string, 
/**
 * Title.
 */
title: string, 
/**
 * The provider's own number.
 */
providers_id: string | null, 
/**
 * Its page on the Hub.
 */
page: string | null, 
/**
 * When it was last different on the Hub, as written there.
 */
modified_at: string | null, 
/**
 * When it last came in with something new.
 */
imported_at: string, 
/**
 * Its labels and notices.
 */
labels: Array<LabelRow>, };
export type Protocols = Record<symbol, never>;
export type ProtocolsOf = { 
/**
 * The recording or release.
 */
uid: string, };
export type RecentCatalogue = { 
/**
 * Its folder.
 */
path: string, 
/**
 * The folder's name.
 */
label: string, };
export type RecentCatalogues = Record<symbol, never>;
export type Redo = Record<symbol, never>;
export type RelatedWork = { 
/**
 * Uid.
 */
uid: string, 
/**
 * Title.
 */
title: string, 
/**
 * What it is.
 */
kind: string, };
export type Release = { 
/**
 * The release: its uid, or its title.
 */
release: string, };
export type ReleaseAdd = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The recordings; one that is on it already is on it twice.
 */
from: Selection, 
/**
 * The disc, from 1; one more than there are is a new one. The last where it is not said.
 */
disc?: number | null, 
/**
 * The place on it, from 1. The end where it is not said.
 */
place?: number | null, };
export type ReleaseAdded = { 
/**
 * Tracks.
 */
added: number, };
export type ReleaseDelete = { 
/**
 * The release: its uid, or its title.
 */
release: string, };
export type ReleaseDeleted = { 
/**
 * How many tracks.
 */
tracks: number, 
/**
 * The offers that it stood in: their next export says so.
 */
offers: Array<string>, };
export type ReleaseDisc = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The disc, from 1.
 */
disc: number, 
/**
 * Its title; empty takes it back.
 */
title: string, };
export type ReleaseMade = { 
/**
 * Its uid.
 */
uid: string, 
/**
 * How many tracks it has.
 */
tracks: number, };
export type ReleaseMake = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its artist credit.
 */
artist?: string | null, 
/**
 * The recordings on it.
 */
from?: Selection | null, 
/**
 * In which order a query gives them; else by release and track.
 */
sort?: Sort | null, };
export type ReleaseMove = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The tracks, by uid.
 */
tracks: Array<string>, 
/**
 * The disc, from 1, as discs are counted before; one more than there are is a new one.
 */
disc?: number | null, 
/**
 * The place that the first of them has on it afterwards, from 1. The end where it is not said.
 */
place?: number | null, };
export type ReleasePage = { 
/**
 * Uid.
 */
uid: string, 
/**
 * Title.
 */
title: string, 
/**
 * `rtl` where the title runs so.
 */
dir?: string | null, 
/**
 * Every field with its values.
 */
fields: Array<FieldValues>, 
/**
 * DDEX's value for its kind.
 */
ddex_type?: string | null, 
/**
 * Its cover.
 */
cover?: Cover | null, 
/**
 * Its discs, in order.
 */
discs: Array<Disc>, 
/**
 * How many tracks it has.
 */
tracks: number, 
/**
 * How long they last together, as far as it is known.
 */
duration_ms: number, 
/**
 * Its booklets, in order.
 */
booklets: Array<BookletRow>, 
/**
 * What should be looked at.
 */
findings: Array<Finding>, 
/**
 * What could be taken for a field.
 */
proposals: Array<FieldProposal>, 
/**
 * The offers that it stands in.
 */
offers: Array<string>, };
export type ReleasePlace = { 
/**
 * The release.
 */
uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Disc.
 */
disc: number | null, 
/**
 * Track.
 */
position: number | null, };
export type ReleaseRemove = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The tracks, by uid.
 */
tracks: Array<string>, };
export type Restore = { 
/**
 * The backup.
 */
file: string, };
export type Row = { 
/**
 * Local id.
 */
id: number, 
/**
 * Uid.
 */
uid: string, 
/**
 * Cells, in the order of the columns.
 */
cells: Array<Cell | null>, 
/**
 * Cover.
 */
cover?: string | null, 
/**
 * The release of a recording.
 */
release_uid?: string | null, 
/**
 * `blocking` or `warning`.
 */
worst?: string | null, 
/**
 * The file's name, where a recording has no title.
 */
file_name?: string | null, };
export type Rows<T> = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * These of them.
 */
rows: Array<T>, };
export type Selection = { 
/**
 * Query; everything where neither is given would be too easily said, so one of the two is needed.
 */
query?: string | null, 
/**
 * Uids.
 */
uids?: Array<string> | null, };
export type SessionState = { 
/**
 * The open catalogue.
 */
catalogue: CatalogueSummary | null, 
/**
 * What undo would take back.
 */
undo: Operation | null, 
/**
 * What redo would do again.
 */
redo: Operation | null, 
/**
 * Griot's version.
 */
version: string, 
/**
 * Now (RFC 3339, UTC).
 */
now: string, 
/**
 * The person's own folder.
 */
home: string | null, };
export type SessionStateRequest = Record<symbol, never>;
export type Set = { 
/**
 * All that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, 
/**
 * What to change.
 */
changes: Array<Change>, };
export type SetCells = { 
/**
 * The cells.
 */
cells: Array<CellChange>, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, 
/**
 * What the person did: `edit`, `paste`, `fill`, `clear`.
 */
gesture?: string | null, };
export type Settings = { 
/**
 * Language of the words.
 */
language: 'fr' | 'en' | 'system', 
/**
 * Theme.
 */
theme: 'system' | 'light' | 'dark' | 'hc', 
/**
 * Sound device; `null`: the system's choice.
 */
sound_device: string | null, 
/**
 * Folders that imports usually come from.
 */
folders: Array<string>, 
/**
 * Columns of the grid.
 */
columns: Array<ColumnSetting>, 
/**
 * The room in which a catalogue opens.
 */
start_room: 'home' | 'catalogue', 
/**
 * The set of columns that was chosen last; empty: none.
 */
column_set: string, 
/**
 * Sets of columns of one's own.
 */
column_sets: Array<ColumnSetSetting>, 
/**
 * Languages and scripts in which names are shown, the most wanted first.
 */
names_shown: Array<string>, 
/**
 * The language (BCP 47) in whose order texts are sorted; empty: that of the window.
 */
sorted_in: string, };
export type SettingsGet = Record<symbol, never>;
export type SettingsSave = { 
/**
 * Language of the words.
 */
language: 'fr' | 'en' | 'system', 
/**
 * Theme.
 */
theme: 'system' | 'light' | 'dark' | 'hc', 
/**
 * Sound device; `null`: the system's choice.
 */
sound_device: string | null, 
/**
 * Folders that imports usually come from.
 */
folders: Array<string>, 
/**
 * Columns of the grid.
 */
columns: Array<ColumnSetting>, 
/**
 * The room in which a catalogue opens.
 */
start_room: 'home' | 'catalogue', 
/**
 * The set of columns that was chosen last; empty: none.
 */
column_set: string, 
/**
 * Sets of columns of one's own.
 */
column_sets: Array<ColumnSetSetting>, 
/**
 * Languages and scripts in which names are shown, the most wanted first.
 */
names_shown: Array<string>, 
/**
 * The language (BCP 47) in whose order texts are sorted; empty: that of the window.
 */
sorted_in: string, };
export type Sheet = { 
/**
 * The release: its uid, or its title.
 */
release: string, 
/**
 * The file to write.
 */
path: string, 
/**
 * `en` or `fr`; English where it is not said.
 */
lang?: string | null, };
export type SheetMade = { 
/**
 * The file.
 */
path: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Characters that no font at hand has; they are boxes on paper.
 */
missing: string, };
export type Show = { 
/**
 * Uid.
 */
uid: string, };
export type Shown = { 
/**
 * Local id, as in the grid.
 */
id: number, 
/**
 * Uid.
 */
uid: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Title or name.
 */
title: string, 
/**
 * Every field with its values.
 */
fields: Array<FieldValues>, 
/**
 * Who did what.
 */
contributions: Array<Contribution>, 
/**
 * Releases that a recording is on.
 */
releases: Array<ReleasePlace>, 
/**
 * Files of a recording.
 */
files: Array<MediaFile>, 
/**
 * Tracks of a release, recordings of a party or work.
 */
tracks: Array<TrackPlace>, 
/**
 * What should be looked at.
 */
findings: Array<Finding>, 
/**
 * Cover.
 */
artwork: string | null, 
/**
 * Works that a recording performs.
 */
works: Array<PerformedRow>, 
/**
 * Words of a work or a recording.
 */
lyrics: Array<LyricsRow>, 
/**
 * What a work is derived from.
 */
derived_from: Array<RelatedWork>, 
/**
 * What is derived from a work.
 */
derivations: Array<RelatedWork>, 
/**
 * Uid of a recording's place in the tree.
 */
place: string | null, 
/**
 * What was asked of a recording or release.
 */
protocols: ProtocolCard, };
export type Sort = { 
/**
 * Field.
 */
field: string, 
/**
 * The last first.
 */
descending: boolean, };
export type SoundDevice = { 
/**
 * What settings keep.
 */
id: string, 
/**
 * What people read.
 */
name: string, };
export type SoundDevices = Record<symbol, never>;
export type Staying = { 
/**
 * The recording.
 */
recording_uid: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The release.
 */
release_uid: string, 
/**
 * Reasons: `gate-CODE`.
 */
reasons: Array<Coded>, };
export type TableChange = { 
/**
 * The cell (A1 notation).
 */
cell: string, 
/**
 * The thing.
 */
uid: string, 
/**
 * Its title or name.
 */
title: string, 
/**
 * Field.
 */
field: string, 
/**
 * What the catalogue says.
 */
from: string, 
/**
 * What it would say; empty: cleared.
 */
to: string, 
/**
 * `rtl` where the new value runs from right to left.
 */
dir: string | null, 
/**
 * Whether it changes for every row of the release or the work.
 */
spreads: boolean, 
/**
 * Why the new value is kept as a draft.
 */
fault: Coded | null, };
export type TableColumn = { 
/**
 * The cell of its heading (A1 notation).
 */
cell: string, 
/**
 * What stands there.
 */
heading: string, 
/**
 * The field that it is taken for: `uid`, or empty where it is left alone.
 */
field: string, 
/**
 * Whether it may change anything.
 */
editable: boolean, 
/**
 * `said`, `kept`, `heading`, `unknown` or `twice`.
 */
guess: string, 
/**
 * Its first values.
 */
samples: Array<string>, };
export type TableCount = { 
/**
 * Kebab-case code.
 */
code: string, 
/**
 * How many.
 */
count: number, };
export type TableExport = { 
/**
 * The file.
 */
path: string, 
/**
 * Query; everything where there is none.
 */
query?: string | null, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, 
/**
 * Fields in order; those that can be edited where none are named.
 */
columns?: Array<string> | null, 
/**
 * Whether a file that is there is written over.
 */
replace?: boolean | null, 
/**
 * Language of the headings, `fr` or `en`; the settings' where it is not said.
 */
language?: string | null, };
export type TableExported = { 
/**
 * The file.
 */
path: string, 
/**
 * Rows, the heading not counted.
 */
rows: number, 
/**
 * Fields of its columns, after `uid`.
 */
columns: Array<string>, 
/**
 * Values that are not in the file, being longer than a cell holds.
 */
left_out: Array<TableLeftOut>, };
export type TableImport = { 
/**
 * The file.
 */
path: string, 
/**
 * `recording`, `release`, `work` or `party`; from the file's uids where it is not said.
 */
of?: string | null, 
/**
 * The sheet; the first whose headings are known where it is not said.
 */
sheet?: string | null, 
/**
 * What headings mean.
 */
map?: Array<HeadingField> | null, 
/**
 * The name of a kept mapping.
 */
mapping?: string | null, 
/**
 * Whether an empty cell clears its field; by default in a file with uids.
 */
clears?: boolean | null, 
/**
 * Whether proposals for ruined codes are taken.
 */
repairs?: boolean | null, 
/**
 * Changes left out at the beginning.
 */
offset?: number | null, 
/**
 * Changes told at most; 500 where it is not said.
 */
limit?: number | null, 
/**
 * The preview's digest: where file or catalogue are others by now, nothing is taken.
 */
expect?: string | null, 
/**
 * Keeps what the headings were taken for under this name.
 */
save_mapping?: string | null, };
export type TableImported = { 
/**
 * The operation; `null` where nothing is different.
 */
operation: number | null, 
/**
 * Codes that were kept although they are none.
 */
drafts: Array<Draft>, 
/**
 * The file.
 */
path: string, 
/**
 * What a row is.
 */
of: string, 
/**
 * `xlsx` or `csv`.
 */
format: string, 
/**
 * The sheet; empty for CSV.
 */
sheet: string, 
/**
 * All sheets.
 */
sheets: Array<string>, 
/**
 * Encoding of a text.
 */
encoding: string | null, 
/**
 * What stands between the cells of a text.
 */
separator: string | null, 
/**
 * Its columns.
 */
columns: Array<TableColumn>, 
/**
 * What should be known of the file.
 */
notes: Array<Coded>, 
/**
 * Whether empty cells clear.
 */
clears: boolean, 
/**
 * Rows with something in them.
 */
rows: number, 
/**
 * Rows whose thing is known.
 */
matched: number, 
/**
 * Things that change.
 */
changed: number, 
/**
 * Cells that change.
 */
cells: number, 
/**
 * Of those, cells that are cleared.
 */
cleared: number, 
/**
 * How many problems there are, by code.
 */
counts: Array<TableCount>, 
/**
 * The first of them.
 */
problems: Array<TableProblem>, 
/**
 * A page of the changes.
 */
changes: Array<TableChange>, 
/**
 * The same for the same changes.
 */
digest: string, };
export type TableLeftOut = { 
/**
 * The cell (A1 notation).
 */
cell: string, 
/**
 * Field.
 */
field: string, 
/**
 * The thing.
 */
uid: string, };
export type TableMapping = { 
/**
 * Its name.
 */
name: string, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of: string, 
/**
 * What headings mean.
 */
columns: Array<HeadingField>, };
export type TableMappingDelete = { 
/**
 * Its name.
 */
name: string, };
export type TableMappingSave = { 
/**
 * Its name.
 */
name: string, 
/**
 * `recording`, `release`, `work` or `party`.
 */
of?: string | null, 
/**
 * What headings mean.
 */
columns: Array<HeadingField>, };
export type TableMappings = Record<symbol, never>;
export type TableOutcome = { 
/**
 * The file.
 */
path: string, 
/**
 * What a row is.
 */
of: string, 
/**
 * `xlsx` or `csv`.
 */
format: string, 
/**
 * The sheet; empty for CSV.
 */
sheet: string, 
/**
 * All sheets.
 */
sheets: Array<string>, 
/**
 * Encoding of a text.
 */
encoding: string | null, 
/**
 * What stands between the cells of a text.
 */
separator: string | null, 
/**
 * Its columns.
 */
columns: Array<TableColumn>, 
/**
 * What should be known of the file.
 */
notes: Array<Coded>, 
/**
 * Whether empty cells clear.
 */
clears: boolean, 
/**
 * Rows with something in them.
 */
rows: number, 
/**
 * Rows whose thing is known.
 */
matched: number, 
/**
 * Things that change.
 */
changed: number, 
/**
 * Cells that change.
 */
cells: number, 
/**
 * Of those, cells that are cleared.
 */
cleared: number, 
/**
 * How many problems there are, by code.
 */
counts: Array<TableCount>, 
/**
 * The first of them.
 */
problems: Array<TableProblem>, 
/**
 * A page of the changes.
 */
changes: Array<TableChange>, 
/**
 * The same for the same changes.
 */
digest: string, };
export type TablePreview = { 
/**
 * The file.
 */
path: string, 
/**
 * `recording`, `release`, `work` or `party`; from the file's uids where it is not said.
 */
of?: string | null, 
/**
 * The sheet; the first whose headings are known where it is not said.
 */
sheet?: string | null, 
/**
 * What headings mean.
 */
map?: Array<HeadingField> | null, 
/**
 * The name of a kept mapping.
 */
mapping?: string | null, 
/**
 * Whether an empty cell clears its field; by default in a file with uids.
 */
clears?: boolean | null, 
/**
 * Whether proposals for ruined codes are taken.
 */
repairs?: boolean | null, 
/**
 * Changes left out at the beginning.
 */
offset?: number | null, 
/**
 * Changes told at most; 500 where it is not said.
 */
limit?: number | null, };
export type TableProblem = { 
/**
 * The cell, or cells (A1 notation).
 */
cell: string, 
/**
 * Field.
 */
field: string | null, 
/**
 * Kebab-case code.
 */
code: string, 
/**
 * What it means, in English, for logs.
 */
message: string, 
/**
 * Values for the words.
 */
params: { [key in string]: string }, 
/**
 * What the value was, most likely.
 */
proposal: string | null, 
/**
 * Whether what the cell says is kept all the same, as a draft.
 */
taken: boolean, };
export type TagChange = { 
/**
 * Tag.
 */
field: string, 
/**
 * In the file.
 */
from: Array<string>, 
/**
 * In the catalogue.
 */
to: Array<string>, };
export type TagDifference = { 
/**
 * The file.
 */
file_uid: string, 
/**
 * Its recording.
 */
recording_uid: string, 
/**
 * Where it lies.
 */
path: string, 
/**
 * What differs.
 */
changes: Array<TagChange>, 
/**
 * What its format will not hold.
 */
losses: Array<TagLoss>, };
export type TagDifferences = { 
/**
 * How many.
 */
total: number, 
/**
 * Which.
 */
rows: Array<TagDifference>, 
/**
 * Files that could not be compared.
 */
problems: Array<Problem>, };
export type TagLoss = { 
/**
 * Tag.
 */
field: string, 
/**
 * `no-place`, `first-value-only` or `altered`.
 */
reason: string, };
export type TagsDiff = { 
/**
 * All recordings that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, };
export type TagsRestore = { 
/**
 * All recordings that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, };
export type TagsWrite = { 
/**
 * All recordings that answer.
 */
query?: string | null, 
/**
 * These.
 */
uids?: Array<string> | null, };
export type TagsWritten = { 
/**
 * Files written.
 */
written: number, 
/**
 * Files that were as wanted.
 */
unchanged: number, 
/**
 * The operation.
 */
operation: number | null, 
/**
 * Files that could not be written; they are as before.
 */
problems: Array<Problem>, };
export type Term = { 
/**
 * Stable code: what is stored.
 */
code: string, 
/**
 * Name in English; empty where its words are in `locales`.
 */
name: string, 
/**
 * Name in French, where it is another.
 */
french: string | null, 
/**
 * Other names.
 */
also: Array<string>, 
/**
 * Class of Hornbostel and Sachs.
 */
class: string | null, 
/**
 * DDEX's value.
 */
ddex: string | null, };
export type TrackPlace = { 
/**
 * The recording.
 */
uid: string, 
/**
 * The same.
 */
recording_uid: string, 
/**
 * Its title, or its file's name.
 */
title: string, 
/**
 * Its credit.
 */
artist: string | null, 
/**
 * Disc.
 */
disc: number | null, 
/**
 * Track.
 */
position: number | null, 
/**
 * Length.
 */
duration_ms: number | null, };
export type TrackRow = { 
/**
 * The track's uid.
 */
uid: string, 
/**
 * The recording's.
 */
recording: string, 
/**
 * Its place on the disc, from 1.
 */
number: number, 
/**
 * The recording's title, or its file's name.
 */
title: string, 
/**
 * `rtl` where the title runs so.
 */
dir?: string | null, 
/**
 * Its credit.
 */
artist?: string | null, 
/**
 * Its ISRC.
 */
isrc?: string | null, 
/**
 * Length.
 */
duration_ms: number | null, 
/**
 * Whether it may not be sold any more.
 */
withdrawn: boolean, };
export type Undo = Record<symbol, never>;
export type Verb = "set" | "append" | "remove" | "replace";
export type VerifyAnswer = { 
/**
 * Whether the bundle is good.
 */
good: boolean, 
/**
 * Whether it is a delta.
 */
delta: boolean, 
/**
 * The label.
 */
label: string | null, 
/**
 * The offer.
 */
offer: string | null, 
/**
 * Sequence number.
 */
sequence: number | null, 
/**
 * Files looked at.
 */
files: number, 
/**
 * Bytes.
 */
bytes: number, 
/**
 * Tracks.
 */
tracks: number, 
/**
 * The key that signed.
 */
key_id: string | null, 
/**
 * When it was made (RFC 3339, UTC).
 */
created: string | null, 
/**
 * What is wrong.
 */
problems: Array<VerifyProblem>, };
export type VerifyProblem = { 
/**
 * Code.
 */
code: string, 
/**
 * File.
 */
path: string | null, 
/**
 * `detail`.
 */
params: { [key in string]: string }, };
export type Vocabulary = { 
/**
 * The list.
 */
list: VocabularyList, 
/**
 * What is typed so far.
 */
typed?: string | null, 
/**
 * At most so many; 20 where nothing is said.
 */
limit?: number | null, };
export type VocabularyList = "language" | "instrument" | "role" | "place";
export type Waveform = { 
/**
 * The recording.
 */
uid: string, };
export type WireEvent = { "kind": "job", 
/**
 * Where it stands.
 */
job: Job, } | { "kind": "catalogue-changed", 
/**
 * What may be shown wrongly now; empty: anything.
 */
stale: Array<string>, } | { "kind": "player", 
/**
 * Where it stands.
 */
state: PlayerState, } | { "kind": "trouble", 
/**
 * Why not.
 */
error: Failure, } | { "kind": "drop", 
/**
 * Their paths.
 */
paths: Array<string>, };
export type WorkAdd = { 
/**
 * The recording.
 */
uid: string, 
/**
 * The work.
 */
performed: WorkTyped, };
export type WorkDerive = { 
/**
 * The work.
 */
uid: string, 
/**
 * What it is derived from.
 */
from: string, 
/**
 * `false` takes it back.
 */
stands: boolean, };
export type WorkMove = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * To which number.
 */
to: number, };
export type WorkRemove = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, };
export type WorkSet = { 
/**
 * The recording.
 */
uid: string, 
/**
 * Which, from 1.
 */
number: number, 
/**
 * What is new.
 */
performed: WorkTyped, };
export type WorkTyped = { 
/**
 * The work: uid, or title.
 */
work?: string | null, 
/**
 * Name of the movement.
 */
movement?: string | null, 
/**
 * Number of the movement.
 */
movement_number?: string | null, 
/**
 * Where in the recording: `1:02-2:30`.
 */
part?: string | null, };
export type Works = { 
/**
 * The recording.
 */
uid: string, };

/** Request and answer of each command. */
export interface Commands {
  session_state: [SessionStateRequest, SessionState];
  catalogue_open: [CatalogueOpen, CatalogueSummary];
  catalogue_init: [CatalogueInit, CatalogueSummary];
  catalogue_close: [CatalogueClose, Done];
  recent_catalogues: [RecentCatalogues, Rows<RecentCatalogue>];
  example: [Example, CatalogueSummary];
  import: [Import, Imported];
  job_start: [JobStart, JobStarted];
  job_cancel: [JobCancel, Done];
  jobs: [Jobs, Rows<Job>];
  job_log: [JobLogList, Rows<LoggedJob>];
  job_forget: [JobForget, Done];
  fields: [Fields, Rows<Field>];
  list: [List, Rows<ListRow>];
  grid_open: [GridOpen, GridOpened];
  grid_rows: [GridRows, Rows<Row>];
  show: [Show, Shown];
  set: [Set, Changed];
  set_cells: [SetCells, Changed];
  names_propose: [NamesPropose, Changed];
  names_settle: [NamesSettle, Changed];
  collections: [Collections, Rows<Collection>];
  collection_save: [CollectionSave, Rows<Collection>];
  collection_delete: [CollectionDelete, Done];
  explain: [Explain, Rows<ExplainedPart>];
  undo: [Undo, Operation];
  redo: [Redo, Operation];
  history: [History, Rows<HistoryRow>];
  places: [Places, Rows<PlaceRow>];
  place_add: [PlaceAdd, Made];
  place_remove: [PlaceRemove, Done];
  place_link: [PlaceLink, Linked];
  vocabulary: [Vocabulary, Rows<Term>];
  credits: [Credits, Rows<CreditRow>];
  credit_add: [CreditAdd, Done];
  credit_set: [CreditSet, Done];
  credit_remove: [CreditRemove, Done];
  credit_move: [CreditMove, Done];
  works: [Works, Rows<PerformedRow>];
  work_add: [WorkAdd, Done];
  work_set: [WorkSet, Done];
  work_remove: [WorkRemove, Done];
  work_move: [WorkMove, Done];
  work_derive: [WorkDerive, Done];
  lyrics: [Lyrics, Rows<LyricsRow>];
  lyrics_add: [LyricsAdd, Done];
  lyrics_set: [LyricsSet, Done];
  lyrics_remove: [LyricsRemove, Done];
  check: [Check, Rows<Finding>];
  checks: [Checks, Rows<CheckRow>];
  check_set: [CheckSet, Rows<CheckRow>];
  check_page: [CheckPage, Rows<Finding>];
  check_waive: [CheckWaive, CheckWaived];
  check_unwaive: [CheckUnwaive, Done];
  check_fix: [CheckFix, CheckFixed];
  home: [Home, HomeAnswer];
  doctor: [Doctor, Rows<Fault>];
  backup: [Backup, BackedUp];
  restore: [Restore, BackedUp];
  tags_diff: [TagsDiff, TagDifferences];
  tags_write: [TagsWrite, TagsWritten];
  tags_restore: [TagsRestore, TagsWritten];
  offers: [Offers, Rows<Offer>];
  offer_save: [OfferSave, Offer];
  offer_delete: [OfferDelete, Done];
  offer_preview: [OfferPreview, OfferPreviewed];
  kiosk_export: [KioskExport, KioskExported];
  kiosk_apply: [KioskApply, KioskApplied];
  kiosk_verify: [KioskVerify, VerifyAnswer];
  exports: [Exports, Rows<ExportRow>];
  key: [KeyRequest, Key];
  key_export: [KeyExport, Done];
  player_play: [PlayerPlay, PlayerState];
  player_toggle: [PlayerToggle, PlayerState];
  player_seek: [PlayerSeek, PlayerState];
  player_next: [PlayerNext, PlayerState];
  player_previous: [PlayerPrevious, PlayerState];
  player_volume: [PlayerVolume, PlayerState];
  player_matching: [PlayerMatching, PlayerState];
  player_state: [PlayerStateRequest, PlayerState];
  sound_devices: [SoundDevices, Rows<SoundDevice>];
  settings: [SettingsGet, Settings];
  settings_save: [SettingsSave, Settings];
  column_sets: [ColumnSets, Rows<ColumnSet>];
  isrc_assign: [IsrcAssign, IsrcGiving];
  isrc_register: [IsrcRegister, IsrcRegistered];
  isrc_confirm: [IsrcConfirm, IsrcSeries];
  isrc_prefix: [IsrcPrefix, IsrcPrefixes];
  isrc_export: [IsrcExport, IsrcExported];
  duplicates: [Duplicates, Rows<DuplicateGroup>];
  merge: [Merge, MergeAnswer];
  different: [Different, DifferentAnswer];
  table_export: [TableExport, TableExported];
  table_preview: [TablePreview, TableOutcome];
  table_import: [TableImport, TableImported];
  table_mappings: [TableMappings, Rows<TableMapping>];
  table_mapping_save: [TableMappingSave, Done];
  table_mapping_delete: [TableMappingDelete, Done];
  clear_cases: [ClearCases, CasesCompared];
  release: [Release, ReleasePage];
  release_make: [ReleaseMake, ReleaseMade];
  release_delete: [ReleaseDelete, ReleaseDeleted];
  release_add: [ReleaseAdd, ReleaseAdded];
  release_remove: [ReleaseRemove, Done];
  release_move: [ReleaseMove, Done];
  release_disc: [ReleaseDisc, Done];
  cover_set: [CoverSet, CoverAnswer];
  cover_remove: [CoverRemove, Done];
  booklet_add: [BookletAdd, Done];
  booklet_rename: [BookletRename, Done];
  booklet_remove: [BookletRemove, Done];
  booklet_move: [BookletMove, Done];
  sheet: [Sheet, SheetMade];
  protocols: [Protocols, Rows<ProtocolProject>];
  protocols_of: [ProtocolsOf, ProtocolCard];
  protocol_import: [ProtocolImport, ProtocolImported];
  protocol_attach: [ProtocolAttach, Changed];
  protocol_detach: [ProtocolDetach, Changed];
  note_add: [NoteAdd, Changed];
  note_set: [NoteSet, Changed];
  note_remove: [NoteRemove, Changed];
  consents: [Consents, Rows<ConsentRow>];
  consent_add: [ConsentAdd, ConsentFiled];
  consent_withdraw: [ConsentWithdraw, ConsentTouched];
  consent_remove: [ConsentRemove, ConsentTouched];
  consent_open: [ConsentOpen, Done];
  override_add: [OverrideAdd, Changed];
  override_withdraw: [OverrideWithdraw, Changed];
}

/** Commands whose answer is raw bytes. */
export interface ByteCommands {
  grid_ids: GridIds;
  waveform: Waveform;
  artwork: Artwork;
}
