### Les mots de la fiche imprimée d'une sortie.

sheet-tracks = Pistes
sheet-disc = { $titled ->
    [yes] Disque { $number }, { $title } ({ $length })
   *[no] Disque { $number } ({ $length })
}
sheet-number = Nᵒ
sheet-length = Durée
sheet-all = { $tracks ->
    [one] une piste, { $length }
   *[other] { $tracks } pistes, { $length }
}
sheet-work = { $said ->
    [yes] Œuvre : { $title } ({ $kind })
   *[no] Œuvre : { $title }
}{ $coded ->
    [yes] {""}, ISWC { $iswc }
   *[no] {""}
}
sheet-people = { $role } : { $names }
sheet-notes = Notes
sheet-booklets = Livrets
sheet-foot = { $title } · { $label } · { $day }
