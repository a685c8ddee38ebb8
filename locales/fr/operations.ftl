### Opérations, telles que l'historique et Annuler les nomment.

operation-import = importation de { $subject }
operation-set = { $changed ->
    [one] modification d’un élément ({ $subject })
   *[other] modification de { $changed } éléments ({ $subject })
}
operation-tags-write = { $changed ->
    [one] tags d’un fichier
   *[other] tags de { $changed } fichiers
}
operation-tags-restore = { $changed ->
    [one] anciens tags d’un fichier
   *[other] anciens tags de { $changed } fichiers
}
