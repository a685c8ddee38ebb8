# La salle des réglages.
settings-look = Langue et couleurs
settings-language = Langue
language-name-system = Comme le système
language-name-fr = Français
language-name-en = English
settings-theme = Couleurs
theme-system = Comme le système
theme-light = Claires
theme-dark = Sombres
theme-hc = Contraste élevé
settings-sound = Son
settings-device = Sortie son
settings-device-system = Comme le système
settings-device-none = Aucune sortie son n’a été trouvée. Tout le reste marche sans.
settings-folders = Dossiers
settings-folders-text = Les dossiers que Griot parcourt de nouveau quand vous le demandez.
settings-folder-add = Ajouter un dossier
settings-folder-go = Ajouter
settings-folder-scan = Parcourir de nouveau
settings-folder-drop = Oublier { $folder }
settings-catalogue = Ce catalogue
settings-holds = Contient
settings-holds-text = { $recordings ->
    [one] { $recordings } enregistrement
   *[other] { $recordings } enregistrements
}, { $releases ->
    [one] { $releases } sortie
   *[other] { $releases } sorties
}, { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}
settings-names = Noms et titres
settings-names-text = Quand une chose a plusieurs noms, la première de ces langues et écritures qu’elle possède décide lequel figure sous « Affiché ». Ce qui est imprimé est toujours gardé.
settings-names-order = Dans cet ordre, par exemple fra, Latn, bam-Nkoo
settings-names-printed = comme imprimé
settings-sorted = Trier les textes comme en
settings-sorted-window = la langue de la fenêtre
