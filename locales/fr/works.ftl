### Œuvres : ce qui est joué, d’où cela vient, et les paroles.

work-kind-unsaid = Non dit
work-kind-composition = Composition
work-kind-arrangement = Arrangement
work-kind-traditional = Traditionnel
work-kind-adaptation = Adaptation

lyrics-kind-original = Original
lyrics-kind-transcription = Transcription
lyrics-kind-transliteration = Translittération
lyrics-kind-translation = Traduction

field-derivedfrom = Tirée de
field-part = Partie
field-players = Nombre de musiciens
field-vernacular = Instrument dans leurs mots
field-featured = Invité

operation-performed = œuvres d’un enregistrement
operation-derive = ce dont une œuvre est tirée
operation-lyrics = paroles et traduction

error-words-unreadable = Les paroles ne peuvent pas être lues : { $cause }

cli-column-work = Œuvre
cli-column-kind = Nature
cli-column-movement = Mouvement
cli-work-derived = L’œuvre en est tirée.
cli-work-underived = L’œuvre n’en est plus tirée.
cli-lyrics = { $said ->
    [yes] { $number }. { $kind }, { $language } { $script }
   *[no] { $number }. { $kind }
}

help-command-works = Liste les œuvres qu’un enregistrement joue, et les modifie
help-command-works-add = Ajoute une œuvre, en dernier
help-command-works-set = Modifie le mouvement ou la partie d’une œuvre ; une valeur vide efface
help-command-works-remove = Retire une œuvre de l’enregistrement
help-command-works-move = Donne un autre numéro à une œuvre
help-command-work = D’où vient une œuvre
help-command-work-derive = Dit qu’une œuvre est tirée d’une autre
help-command-work-underive = Revient là-dessus
help-command-lyrics = Liste les paroles d’une œuvre ou d’un enregistrement, et les modifie
help-command-lyrics-add = Ajoute un texte
help-command-lyrics-set = Modifie la nature, la langue ou l’écriture d’un texte
help-command-lyrics-remove = Retire un texte
help-argument-work = L’œuvre : titre, ou numéro Griot
help-argument-source = L’œuvre dont elle est tirée
help-argument-movement = Le nom du mouvement
help-argument-movement-number = Le numéro du mouvement
help-argument-words = Un fichier de texte ; sans lui, l’entrée standard
help-argument-lyrics-kind = original, transcription, transliteration ou translation
help-argument-language = La langue : bam
help-argument-script = L’écriture : Nkoo
help-value-work = ŒUVRE

tab-works = Œuvres
works-none = Personne n’a dit quelle œuvre c’est.
works-medley = { $n } œuvres, l’une après l’autre
work-add = Ajouter une œuvre : titre
work-remove = { $title } n’en fait pas partie
work-derive = Tirée de…
work-underive = Pas tirée de { $title }
work-derivations = Œuvres qui en sont tirées
work-recordings = Autres enregistrements
work-up = Plus tôt
work-down = Plus tard
lyrics-add = Ajouter des paroles
lyrics-own = Paroles de cet enregistrement
lyrics-edit = Modifier le texte { $n }
lyrics-remove = Retirer le texte
operation-example-notes = lieux et œuvres de l’exemple
