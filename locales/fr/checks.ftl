# La salle des contrôles.
checks-summary = { $n ->
    [one] { $n } constat
   *[other] { $n } constats
}, dont { $blocking } bloquants
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
