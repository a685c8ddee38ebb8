### Works: what is performed, where it comes from, and its words.

work-kind-unsaid = Not said
work-kind-composition = Composition
work-kind-arrangement = Arrangement
work-kind-traditional = Traditional
work-kind-adaptation = Adaptation

lyrics-kind-original = Original
lyrics-kind-transcription = Transcription
lyrics-kind-transliteration = Transliteration
lyrics-kind-translation = Translation

field-derivedfrom = Derived from
field-part = Part
field-players = Players
field-vernacular = Instrument in their own words
field-featured = Guest

operation-performed = works of a recording
operation-derive = what a work is derived from
operation-lyrics = words and their translation

error-words-unreadable = The words cannot be read: { $cause }

cli-column-work = Work
cli-column-kind = Kind
cli-column-movement = Movement
cli-work-derived = The work is derived from it.
cli-work-underived = The work is no longer derived from it.
cli-lyrics = { $said ->
    [yes] { $number }. { $kind }, { $language } { $script }
   *[no] { $number }. { $kind }
}

help-command-works = Lists the works that a recording performs, and changes them
help-command-works-add = Adds a work, last
help-command-works-set = Changes a work's movement or part; an empty value clears
help-command-works-remove = Takes a work off the recording
help-command-works-move = Moves a work to another number
help-command-work = Where a work comes from
help-command-work-derive = Says that a work is derived from another
help-command-work-underive = Takes that back
help-command-lyrics = Lists the words of a work or a recording, and changes them
help-command-lyrics-add = Adds a text
help-command-lyrics-set = Changes a text's kind, language or script
help-command-lyrics-remove = Takes a text away
help-argument-work = The work: title, or Griot number
help-argument-source = The work that it is derived from
help-argument-movement = The name of the movement
help-argument-movement-number = The number of the movement
help-argument-words = A text file; standard input without one
help-argument-lyrics-kind = original, transcription, transliteration or translation
help-argument-language = The language: bam
help-argument-script = The script: Nkoo
help-value-work = WORK

tab-works = Works
works-none = Nobody said which work this is.
works-medley = { $n } works, one after the other
work-add = Add a work: title
work-remove = { $title } is not in it
work-derive = Derived from…
work-underive = Not derived from { $title }
work-derivations = Others from it
work-recordings = Other recordings
work-up = Earlier
work-down = Later
lyrics-add = Add words
lyrics-own = Words of this recording
lyrics-edit = Edit text { $n }
lyrics-remove = Remove the text
operation-example-notes = the example’s places and works
