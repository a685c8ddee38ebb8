# La salle du catalogue : recherche, vues, feuille, fiche, modification en nombre, tags.
search-label = Chercher dans le catalogue
search-placeholder = Chercher : un titre, un artiste, langue:bam, isrc:none, -live
chip-not = sauf
chip-drop = Retirer { $term }
views-label = Vues
view-all = Tout
view-all-go = Tout montrer
view-no-isrc = Sans ISRC
view-no-language = Sans langue
view-keep = Garder cette recherche comme vue
view-forget = Oublier la vue { $view }
columns-label = Colonnes
column-number = Ligne
column-cover = Pochette
grid-label = Enregistrements
nothing-found = Rien ne répond à cette recherche
nothing-found-hint = Les mots valent en entier, le dernier aussi comme début. Essayez moins de mots, ou des guillemets autour d’une expression.
catalogue-empty = Le catalogue est vide
catalogue-empty-hint = Déposez un dossier de sons sur cette fenêtre, ou choisissez-en un. Griot lit les tags et le son, et n’écrit rien.
import-coming = Lecture des sons
import-coming-hint = Les premiers enregistrements arrivent dans un instant.
choose-folder = Choisir un dossier
choose-folder-go = Choisir
foot-recordings = { $n ->
    [one] { $n } enregistrement
   *[other] { $n } enregistrements
}
foot-chosen = { $n } cellules choisies
foot-files = { $n ->
    [one] { $n } fichier
   *[other] { $n } fichiers
}
foot-sorted = Triés par { $field }
foot-sorted-down = Triés par { $field }, derniers d’abord
foot-sorted-release = Triés par sortie, puis par piste
edit-this-cell = cette cellule
edit-all-cells = les { $n } lignes
edit-done = { $n ->
    [one] { $n } enregistrement modifié.
   *[other] { $n } enregistrements modifiés.
}
edit-drafts = { $n ->
    [one] Un code n’est pas valable ; il est gardé et signalé.
   *[other] { $n } codes ne sont pas valables ; ils sont gardés et signalés.
}
edit-nothing = Rien n’était à changer.
cell-read-only = { $field } vient du fichier et ne se modifie pas.
copied = { $n ->
    [one] Une cellule copiée
   *[other] { $n } cellules copiées
}
copy-refused = Les lignes n’ont pas pu être mises dans le presse-papiers.
copy-refused-hint = Choisissez moins de lignes, faites-les défiler une fois, puis copiez de nouveau.
fill-needs-range = Choisissez deux lignes ou plus, puis recopiez vers le bas.
paste-title = Coller
paste-empty = Le presse-papiers ne contient pas de cellules.
paste-empty-hint = Copiez des cellules dans un tableur ou ici, puis collez.
paste-ragged = La ligne { $line } a { $found ->
    [one] { $found } colonne
   *[other] { $found } colonnes
}, la première en a { $expected }.
paste-ragged-hint = Rien n’a été collé. Copiez un rectangle entier, puis collez de nouveau.
paste-too-wide = { $found } colonnes ne tiennent pas : il y a place pour { $room }.
paste-too-wide-hint = Rien n’a été collé. Commencez plus à gauche, montrez plus de colonnes, ou copiez-en moins.
paste-too-tall = { $found } lignes ne tiennent pas : la liste finit après { $room }.
paste-too-tall-hint = Rien n’a été collé. Commencez plus haut, ou copiez moins de lignes.
paste-read-only = { $field } vient du fichier et ne se modifie pas.
paste-read-only-hint = Rien n’a été collé.
paste-ask-size = { $rows } × { $columns } cellules ont été copiées, et { $tall } × { $wide } sont choisies. Coller tout ce qui a été copié, à partir de la première cellule choisie ?
paste-ask-size-go = Coller { $n } cellules
paste-ask-read-only = { $field } ne se modifie pas. Laisser tel quel et coller le reste ?
paste-ask-read-only-go = Coller { $n } cellules

inspector-label = Fiche
inspector-empty = Choisissez un enregistrement pour voir sa fiche.
inspector-open = Ouvrir la fiche
tab-title = Titre
tab-people = Crédits
tab-file = Fichier
tab-tags = Tags
tab-history = Histoire
card-track = piste { $n }
card-on-releases = Sur
fields-every = Tous les champs
fields-fewer = Moins de champs
many-title = { $n } enregistrements
many-hint = Ce que vous tapez va à tous.
many-mixed = plusieurs valeurs
people-none = Personne n’est encore nommé ici. L’import lit les personnes dans les tags.
file-role-master = Master
file-role-copy = Copie
file-missing = Introuvable
file-here = En place
file-none = Aucun fichier n’appartient à cet enregistrement.
file-codec = Format
file-sound = Son
file-duration = Durée
file-size = Taille
file-loudness = Sonie
file-peak = Crête vraie
file-range = Étendue
file-bits = { $n } bits
file-channels = { $n ->
    [1] mono
    [2] stéréo
   *[other] { $n } canaux
}
history-none = Rien n’a changé depuis l’import.
history-undone = annulé

bulk-title = Modifier en nombre
bulk-button = Modifier
bulk-scope = Quels enregistrements
bulk-chosen = { $n ->
    [one] Celui qui est choisi
   *[other] Les { $n } choisis
}
bulk-all = { $n ->
    [one] Celui qui est trouvé
   *[other] Les { $n } trouvés
}
bulk-field = Champ
bulk-verb = Que faire
bulk-value = Valeur
bulk-value-set = Valeur ; laisser vide pour effacer
bulk-pattern = Texte à remplacer
bulk-add = Un changement de plus
bulk-drop = Retirer ce changement
bulk-note = Une seule opération, une seule annulation. Un code qui n’est pas valable est gardé et signalé.
bulk-go = { $n ->
    [one] Modifier { $n } enregistrement
   *[other] Modifier { $n } enregistrements
}
verb-set = Mettre
verb-append = Ajouter
verb-remove = Enlever
verb-replace = Remplacer dans le texte

tags-menu = Tags
tags-title = Écrire les tags dans les fichiers
tags-comparing = Comparaison des fichiers et du catalogue
tags-compared = { $done } enregistrements comparés sur { $total }
tags-not-compared = { $n ->
    [one] Un fichier n’a pas pu être comparé ; rien n’y sera écrit.
   *[other] { $n } fichiers n’ont pas pu être comparés ; rien n’y sera écrit.
}
tags-same = Le fichier dit ce que dit le catalogue
tags-same-many = Ces fichiers disent déjà ce que dit le catalogue.
tags-intro = { $n ->
    [one] Un fichier va changer. Le son reste tel quel, et les anciens tags peuvent revenir.
   *[other] { $n } fichiers vont changer. Le son reste tel quel, et les anciens tags peuvent revenir.
}
tags-go = { $n ->
    [0] Écrire les tags
    [one] Écrire dans { $n } fichier
   *[other] Écrire dans { $n } fichiers
}
tags-write-one = Écrire dans le fichier
tags-restore-one = Rétablir les anciens tags
tags-restore-title = Rétablir les anciens tags
tags-restore-text = { $n ->
    [one] Le fichier de cet enregistrement retrouve les tags qu’il avait avant que Griot y écrive.
   *[other] Les fichiers de ces { $n } enregistrements retrouvent les tags qu’ils avaient avant que Griot y écrive.
}
tags-restore-go = Rétablir
tags-in-file = Dans le fichier :
tags-in-catalogue = Dans le catalogue :
tags-loss = { $field } ne survivra pas : { $reason }

# Noms courts au-dessus des colonnes étroites.
column-language = Langue
column-duration = Durée
column-loudness = LUFS
column-samplerate = Fréq.
column-peak = dBTP
column-range = LU
column-track = Nº
column-disc = Disque
column-bitdepth = Bits
column-channels = Can.
status-fine = En ordre
status-warning = À regarder
status-blocking = À corriger
file-name-instead = Pas encore de titre : c’est le nom du fichier.
yes = oui
no = non
names-add = Ajouter un nom
names-propose = Proposer
names-propose-hint = Propose une graphie latine là où il n’y en a pas
names-text = Nom ou titre
names-kind = Genre
names-language = Langue
names-language-hint = ISO 639-3 : bam, ara, fra
names-script = Écriture
names-script-hint = ISO 15924 : Latn, Arab, Nkoo
names-take = Retenir
names-drop = Retirer { $name }
names-none = Aucun en dehors de celui qui est imprimé.
name-kind-original = Original
name-kind-transliterated = Translittéré
name-kind-translated = Traduit
name-kind-alternative = Autre
name-kind-formal = Officiel
view-name = Nom de la vue
explain-alone = { $n ->
    [0] ne trouve rien
    [one] seul : un résultat
   *[other] seul : { $n } résultats
}
explain-without = { $n ->
    [one] Sans lui : un résultat
   *[other] Sans lui : { $n } résultats
}
explain-like = { $word } ?
explain-field = Aucun champ ne s’appelle « { $field } » ; il a été cherché comme un mot.
views-import = Importer
