### Lieux : l’arbre, et où l’on a enregistré.

place-kind-continent = Continent
place-kind-region = Région du monde
place-kind-country = Pays
place-kind-province = Province ou région
place-kind-district = District
place-kind-town = Ville
place-kind-village = Village
place-kind-quarter = Quartier
place-kind-site = Site

operation-place-add = nouveau lieu { $subject }
operation-place-remove = suppression du lieu { $subject }
operation-place-link = { $count ->
    [one] lieu d’un enregistrement
   *[other] lieux de { $count } enregistrements
}

error-unknown-place = Aucun lieu ne s’appelle { $value }.
error-unknown-place-hint = Ajoutez-le à l’arbre des lieux, ou choisissez-en un autre. Ce qui est imprimé sur l’enregistrement reste tel quel.
error-ambiguous-place = { $count } lieux s’appellent { $value }.
error-ambiguous-place-hint = Dites lequel, avec une virgule et un lieu qui le contient : « Kéla, Mali ».
error-circle = { $kind ->
    [work] Une œuvre ne peut pas être tirée d’elle-même, ni d’une œuvre qui en est tirée.
   *[other] Un lieu ne peut pas être situé en lui-même, ni dans un lieu qu’il contient.
}

cli-kind-place = Lieu
cli-place = { $has ->
    [yes] { $indent }{ $name } ({ $names }) : { $recordings }, { $uid }
   *[no] { $indent }{ $name } : { $recordings }, { $uid }
}
cli-place-total = { $total ->
    [0] Il n’y a pas encore de lieux.
    [one] Un lieu.
   *[other] { $total } lieux.
}
cli-place-added = Le lieu est dans l’arbre : { $uid }
cli-place-removed = Le lieu est supprimé ; ce qu’il contenait et ce qu’on y a enregistré est au lieu qui le contenait.
cli-place-unresolved =   Aucun lieu unique ne s’appelle { $name }.

help-command-place = L’arbre des lieux, et ce qui a été enregistré où
help-command-place-tree = Montre l’arbre
help-command-place-add = Ajoute un lieu
help-command-place-remove = Supprime un lieu ; ce qu’il contient remonte d’un cran
help-command-place-link = Met des enregistrements à un lieu ; sans lieu, chacun à celui qui s’appelle comme imprimé
help-argument-place = Un lieu : son nom, « nom, lieu qui le contient », ou son numéro Griot
help-argument-name = Le nom
help-argument-in = Le lieu qui le contient
help-argument-kind = Sa nature : continent, region, country, province, district, town, village, quarter ou site
help-argument-at = Où il se trouve : 11.93, -8.37
help-argument-also = Un autre nom, avec sa langue : ߞߋߟߊ [nqo]
help-argument-none = Les retire de tout lieu
help-value-place = LIEU
help-value-coordinates = LAT, LON

places-view = Lieux
places-tree = Lieux
places-map = Carte du monde avec { $n ->
    [0] aucun lieu
    [one] un lieu
   *[other] { $n } lieux
}
places-none = Pas encore de lieux
places-none-hint = Un lieu a des noms dans toutes les écritures, se trouve dans un lieu plus large et figure sur la carte. Ce qu’on y a enregistré se trouve par chacun de ses noms.
places-hint = Choisissez un lieu dans l’arbre ou sur la carte. Entrée liste ce qu’on y a enregistré.
place-new = Nouveau lieu
place-add = Ajouter le lieu
place-remove = Supprimer le lieu
place-saved = { $name } est modifié.
place-top = – tout en haut
place-not-on-map = Sans coordonnées
place-recordings = { $n ->
    [0] Aucun enregistrement
    [one] Voir l’enregistrement
   *[other] Voir les { $n } enregistrements
}
map-closer = Plus près
map-farther = Plus loin
map-all = Tous les lieux
tab-notes = Terrain
notes-where = Où et quand
notes-who = Personnes
notes-what = Musique
notes-archive = Archives
notes-place-type = Nom d’un lieu
notes-place-choose = Choisir un lieu de l’arbre
notes-place-none = À aucun lieu
notes-place-map = Voir sur la carte
