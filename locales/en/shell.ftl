# The shell: rooms, palette, dialogs, notices, keys.
room-catalogue = Catalogue
room-deliveries = Deliveries
room-checks = Checks
room-settings = Settings
rail-label = Rooms
rail-blocking = Blocking findings:
close = Close
cancel = Cancel
dismiss = Dismiss
browse = Browse
colon = :
and-more = and { $n } more
show-more = Show more ({ $n } left)
choose-all = Choose all
drop-browser = A browser does not say where a dropped folder lies.
drop-browser-hint = Type or paste its path instead.
untitled = No title
read-only = Cannot be edited here
release = Release
tracks = Tracks
n-tracks = { $n ->
    [one] { $n } track
   *[other] { $n } tracks
}
lost-title = Griot does not answer
lost-text = The program behind this window has stopped or cannot be reached. Your catalogue is as you left it.
lost-again = Try again

action-palette = Find or do anything
action-import = Import a folder
action-search = Search the catalogue
action-bulk = Edit many at once
action-tags-write = Write tags to files
action-tags-restore = Bring back the old tags
action-play = Play or pause
action-play-chosen = Play the chosen recording
action-next = Next track
action-previous = Previous track
action-undo = Undo
action-redo = Redo
action-go-catalogue = Go to Catalogue
action-go-deliveries = Go to Deliveries
action-go-checks = Go to Checks
action-go-settings = Go to Settings
action-new = Create a catalogue
action-open = Open a catalogue
action-example = Open the example label
action-close-catalogue = Close this catalogue
action-theme-light = Light colours
action-theme-dark = Dark colours
action-theme-hc = High contrast
action-language-fr = Français
action-language-en = English
action-help = Show the keys
undo-done = Undone: { $what }
redo-done = Done again: { $what }

palette-placeholder = A track, an artist, a release, a command
palette-none = Nothing found. Try fewer letters, or another spelling.
key-enter = Enter
key-esc = Esc

path-folder = Path of the folder
path-file = Path of the file
path-save = Path of the new file

import-title = Import sounds
import-path = Folder or file
import-copy = Copy the files into the catalogue
import-note = Files stay where they lie. Griot reads them and writes nothing into them until you ask.
import-copy-note = Copies go into the catalogue's masters folder. The originals stay as they are.
import-go = Import

new-title = New catalogue
new-for-folder = The catalogue will hold what is in { $folder }. The sounds stay where they are.
new-label = Label
new-where = Catalogue folder
new-where-note = A folder whose name ends in .griot. Copying it is a backup.
new-country = Country
new-prefix = ISRC prefix
new-empty = Create an empty catalogue
new-go = Create the catalogue
example-title = The example label
example-text = Griot makes a small label with sounds of its own making. Nothing in it belongs to anyone.
example-folder = Example
example-go = Open the example
open-title = Open a catalogue
open-go = Open
open-note = A folder whose name ends in .griot.

help-title = Keys
help-window = Everywhere
help-grid = In the sheet
help-move = Move
help-extend = Choose a range
help-rows = Choose whole rows
help-all = Choose everything
help-edit = Edit the cell; typing does too
help-leave = Leave the cell as it was, or one cell chosen
help-next = While editing: keep, then the next cell
help-fill = While editing: the same into all chosen rows
help-fill-down = Fill down from the top row
help-clipboard = Copy, cut, paste, also with a spreadsheet
help-clear = Empty the cells
help-column-move = Move the column
help-column-width = Narrower, wider
