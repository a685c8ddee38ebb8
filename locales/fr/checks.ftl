# La salle des contrôles.
checks-summary = { $n ->
    [one] { $n } constat
   *[other] { $n } constats
}, { $blocking ->
    [0] aucun n’est bloquant
    [one] dont { $blocking } bloquant
   *[other] dont { $blocking } bloquants
}
checks-count = { $n ->
    [one] { $n } fois. Cliquez pour ouvrir l’enregistrement.
   *[other] { $n } fois. Cliquez sur un constat pour ouvrir son enregistrement.
}
checks-groups = Sortes de constats
checks-clear = Tout est en ordre
checks-clear-hint = Aucun contrôle n’a rien à dire de ce catalogue.
severity-blocking = Bloquants
severity-warning = À regarder
severity-info = Bon à savoir

finding-bad-isrc-title = ISRC non valable
finding-bad-iswc-title = ISWC non valable
finding-bad-barcode-title = Code-barres non valable
finding-no-isrc-title = Sans ISRC
finding-no-title-title = Sans titre
finding-no-artist-title = Sans artiste
finding-no-release-title = Sur aucune sortie
finding-no-language-title = Sans langue
finding-language-no-code-title = Langue sans son code
finding-country-no-code-title = Pays sans son code
finding-no-writer-title = Sans auteur ni compositeur
finding-no-pline-title = Sans ligne ℗
finding-no-date-title = Sans date de sortie
finding-no-cover-title = Sans pochette
finding-no-barcode-title = Sans code-barres
finding-no-tracks-title = Sortie sans pistes
finding-no-file-title = Sans son
finding-missing-file-title = Fichier introuvable
finding-does-not-play-whole-title = Ne joue pas jusqu’au bout
finding-isrc-twice-title = Même ISRC deux fois
finding-barcode-twice-title = Même code-barres deux fois
finding-unknown-isrc-prefix-title = ISRC d’un autre préfixe
finding-track-number-gap-title = Trou dans les numéros de piste
finding-track-number-twice-title = Même numéro de piste deux fois
finding-small-cover-title = Petite pochette
finding-cover-not-square-title = Pochette qui n’est pas carrée
finding-unclean-text-title = Texte avec des signes parasites
finding-clipping-title = Son écrêté
finding-corrupt-packets-title = Paquets abîmés
finding-dc-offset-title = Décalage du zéro
finding-dual-mono-title = Même son dans les deux canaux
finding-silence-at-start-title = Silence au début
finding-silence-at-end-title = Silence à la fin
finding-silence-inside-title = Silence à l’intérieur
finding-silent-title = Rien que du silence
finding-truncated-title = Finit trop tôt
finding-true-peak-over-title = Crête vraie trop haute
finding-padded-bits-title = Moins de bits qu’annoncé
finding-cut-off-title = Coupé
finding-undecodable-title = Ne se décode pas
finding-unsupported-codec-title = Format que Griot ne lit pas
finding-no-sound-title = Pas de son dans le fichier
finding-not-audio-title = Pas un fichier audio
finding-empty-file-title = Fichier vide
finding-wrong-extension-title = Mauvaise extension
finding-changed-on-both-sides-title = Changé dans le fichier et dans Griot
finding-cover-unreadable-title = Pochette illisible
finding-bidi-control-title = Texte retourné par des caractères invisibles
finding-tag-other-block-title = Second tag dans le fichier
finding-tag-bidi-control-title = Tag retourné par des caractères invisibles
finding-tag-control-character-title = Caractère de contrôle dans un tag
finding-tag-invalid-text-title = Tag au texte non valable
finding-tag-picture-too-large-title = Image trop grande
finding-tag-text-cut-title = Tag très long
finding-tag-values-cut-title = Tag aux valeurs trop nombreuses
finding-tag-unreadable-block-title = Tags illisibles
finding-bad-ipi-title = IPI non valable
finding-bad-isni-title = ISNI non valable

finding-unknown-language-title = Codes de langue inconnus
finding-unknown-instrument-title = Instruments qui vous sont propres
finding-unknown-role-title = Rôles qui vous sont propres
finding-place-not-in-tree-title = Lieux hors de l’arbre
finding-place-country-no-code-title = Lieux dans un pays sans code
finding-bad-access-delay-title = Délais d’accès qui ne sont pas un nombre
finding-access-without-date-title = Délais d’accès sans date
