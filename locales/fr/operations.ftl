### Opérations, telles que l’historique et Annuler les nomment.

operation-import = importation de { $subject }
operation-set = { $count ->
    [one] modification d’un élément ({ $subject })
   *[other] modification de { $count } éléments ({ $subject })
}
operation-tags-write = { $count ->
    [one] tags d’un fichier
   *[other] tags de { $count } fichiers
}
operation-tags-restore = { $count ->
    [one] anciens tags d’un fichier
   *[other] anciens tags de { $count } fichiers
}

operation-edit = { $count ->
    [one] modification dans la feuille
   *[other] modification de { $count } fiches dans la feuille
}
operation-paste = { $count ->
    [one] collage dans un enregistrement
   *[other] collage dans { $count } enregistrements
}
operation-fill = { $count ->
    [one] recopie dans un enregistrement
   *[other] recopie dans { $count } enregistrements
}
operation-clear = { $count ->
    [one] cellules vidées d’un enregistrement
   *[other] cellules vidées de { $count } enregistrements
}
operation-offer-save = modification de l’offre { $subject }
operation-offer-delete = suppression d’une offre
operation-propose-names = { $count ->
    [one] proposition d’un nom en lettres latines
   *[other] propositions de { $count } noms en lettres latines
}
operation-take-names = { $count ->
    [one] reprise d’un nom proposé
   *[other] reprise de { $count } noms proposés
}
operation-drop-names = { $count ->
    [one] rejet d’un nom proposé
   *[other] rejet de { $count } noms proposés
}
operation-collection-save = enregistrement de la collection { $subject }
operation-collection-delete = suppression d’une collection
operation-table-import = { $count ->
    [one] { $count } fiche de { $subject }
   *[other] { $count } fiches de { $subject }
}
