### Credits: who did what on a recording.

operation-credit-add = new credit { $subject }
operation-credit-set = change of the credit { $subject }
operation-credit-remove = removal of the credit { $subject }
operation-credit-move = order of the credits of { $subject }

error-no-such-place = There is no number { $number } in this list.

cli-column-number = No.
cli-column-role = Role
cli-column-name = Name
cli-column-instrument = Instrument
cli-column-vernacular = In their own words
cli-column-part = Part
cli-column-players = Players
cli-featured = { $name } (guest)

help-command-credits = Lists the credits of a recording, and changes them
help-command-credits-add = Adds a credit, last of its role
help-command-credits-set = Changes a credit; an empty value clears
help-command-credits-remove = Takes a credit away
help-command-credits-move = Moves a credit to another number, among those of its role
help-argument-party = The person or group: name, or Griot number
help-argument-role = What they did: composer, story-teller, recordist, … or your own word
help-argument-as = The name as printed, where it is another
help-argument-instrument = The instrument, in any language
help-argument-vernacular = The instrument's name in the players' own words
help-argument-part = Part of the recording: 1:02-2:30, or #2 for its second work
help-argument-players = How many players
help-argument-featured = A guest
help-argument-not-featured = No guest
help-argument-number = The number in the list
help-argument-target = The number that it gets
help-value-role = ROLE
help-value-part = PART

save = Save
people-artists = Artists, as printed
people-credits = Credits
credit-party = Person or group
credit-as = Name as printed
credit-role = Role
credit-instrument = Instrument
credit-guest = guest
credit-players = { $n ->
    [one] one player
   *[other] { $n } players
}
credit-class = Class of Hornbostel and Sachs
credit-add = Add a credit
credit-remove = Remove
credit-edit-hint = Enter edits, Alt with an arrow moves, Delete removes
