### Les sorties : leur éditeur, leurs pistes, pochettes et livrets.

field-notes = Notes
field-booklet = Livret

release-kind-album = Album
release-kind-ep = EP
release-kind-single = Single
release-kind-compilation = Compilation
release-kind-field-series = Série d’enregistrements de terrain
release-kind-classical-album = Album classique
release-kind-boxed-set = Coffret
release-kind-dj-mix = Mix de DJ
release-kind-audio-book = Livre audio

operation-release-make = création de la sortie { $subject }
operation-release-delete = suppression de la sortie { $subject }
operation-release-add = nouvelles pistes sur { $subject }
operation-release-remove = pistes retirées de { $subject }
operation-release-move = ordre des pistes de { $subject }
operation-release-disc = titre d’un disque de { $subject }
operation-cover-set = pochette de { $subject }
operation-cover-remove = pochette retirée de { $subject }
operation-booklet = livrets de { $subject }

error-release-ambiguous = { $count } sorties s’appellent { $title }.
error-release-ambiguous-hint = Nommez la bonne par son numéro Griot : griot list --of release
error-not-a-picture = { $path } n’est pas une image que Griot sait lire.
error-not-a-picture-hint = Une pochette est un JPEG ou un PNG.
error-picture-too-large = { $path } a plus de pixels que Griot n’en accepte.
error-picture-too-large-hint = Une pochette de 3 000 × 3 000 pixels suffit à toutes les boutiques.
error-not-a-booklet = { $path } n’est ni un PDF entier ni une image.
error-not-a-booklet-hint = Ouvrez-le dans le programme qui l’a fait, et exportez-le de nouveau en PDF.
error-file-too-heavy = { $path } dépasse { $megabytes } Mo.
error-sheet-not-made = La fiche n’a pas pu être faite.

finding-tiny-cover = La pochette fait { $width } × { $height } pixels ; aucune boutique n’en accepte moins de { $wanted } × { $wanted }.
finding-cover-format = La pochette est une image { $format }. Les boutiques acceptent JPEG et PNG.
finding-cover-colours = { $colours ->
    [cmyk] La pochette est en encres d’imprimerie (CMJN) ; les écrans montrent d’autres couleurs. Exportez-la de nouveau en RVB.
   *[grey] La pochette est une image en gris. Les boutiques demandent du RVB : exportez-la de nouveau ainsi.
}
finding-cover-damaged = Le fichier de la pochette est coupé ou abîmé. Reprenez-le à sa source.
finding-cover-depth = La pochette a { $bits } bits par couleur ; les boutiques en prennent 8.
finding-cover-transparent = La pochette peut avoir des parties transparentes : ce qu’on voit derrière dépend de chaque boutique.
finding-cover-turned = La pochette est enregistrée tournée. Certaines boutiques la montreront ainsi : exportez-la à l’endroit.
finding-cover-profile = { $profile ->
    [unnamed] Les couleurs de la pochette ne sont pas mesurées en sRGB. Les boutiques peuvent en montrer d’autres.
   *[other] Les couleurs de la pochette sont mesurées en « { $profile } », pas en sRGB. Les boutiques peuvent en montrer d’autres.
}
finding-cover-heavy = Le fichier de la pochette pèse { $megabytes } Mo ; certaines boutiques ne prennent pas plus de { $most } Mo.
finding-no-cline = Pas de mention ©.
finding-no-label = Pas de label.
finding-no-catalogue-number = Pas de numéro de catalogue.
finding-line-without-year = La mention { $mark } « { $value } » n’a pas d’année.
finding-line-without-owner = La mention { $mark } « { $value } » ne nomme pas de titulaire.

finding-tiny-cover-title = Pochette trop petite
finding-cover-format-title = Pochette dans un autre format
finding-cover-colours-title = Pochette qui n’est pas en RVB
finding-cover-damaged-title = Pochette abîmée
finding-cover-depth-title = Pochette à trop de bits
finding-cover-transparent-title = Pochette transparente
finding-cover-turned-title = Pochette enregistrée tournée
finding-cover-profile-title = Pochette qui n’est pas en sRGB
finding-cover-heavy-title = Pochette lourde
finding-no-cline-title = Pas de mention ©
finding-no-label-title = Pas de label
finding-no-catalogue-number-title = Pas de numéro de catalogue
finding-line-without-year-title = Mention ℗ ou © sans année
finding-line-without-owner-title = Mention ℗ ou © sans titulaire

cli-fault-document-missing = Il manque un document : { $subject }
cli-release = { $title }, { $tracks ->
    [one] une piste
   *[other] { $tracks } pistes
}, { $length }  { $uid }
cli-release-disc = { $titled ->
    [yes] Disque { $number }, { $title } ({ $length })
   *[no] Disque { $number } ({ $length })
}
cli-release-cover = Pochette : { $width } × { $height }, { $type }
cli-release-booklet = Livret { $number } : { $name }
cli-release-proposal = { $field } pourrait être : { $value }
cli-release-made = { $tracks ->
    [0] { $uid } est la nouvelle sortie.
    [one] { $uid } est la nouvelle sortie, avec une piste.
   *[other] { $uid } est la nouvelle sortie, avec { $tracks } pistes.
}
cli-release-deleted = { $tracks ->
    [0] La sortie est supprimée.
    [one] La sortie est supprimée. L’enregistrement de sa piste est toujours là.
   *[other] La sortie est supprimée. Les enregistrements de ses { $tracks } pistes sont toujours là.
}
cli-release-deleted-offers = Elle figurait dans ces offres : { $offers }. Leur prochain export le dira.
cli-cover-set = C’est maintenant la pochette.
cli-cover-removed = La sortie n’a plus de pochette.
cli-sheet = { $path } : { $pages ->
    [one] une page
   *[other] { $pages } pages
}
cli-sheet-missing = Aucune police disponible n’a ces caractères, qui sont des cases sur le papier : { $missing }

help-command-release = Montre une sortie avec ses disques, et change ses pistes
help-command-release-make = Crée une sortie, avec les enregistrements d’une recherche dans l’ordre de la liste
help-command-release-show = Montre disques, pistes, pochette et livrets
help-command-release-add = Y met des enregistrements, à la suite
help-command-release-remove = En retire des pistes ; leurs enregistrements restent
help-command-release-move = Déplace des pistes, dans leur ordre présent
help-command-release-disc = Donne un titre à un disque ; un titre vide le reprend
help-command-release-delete = La supprime ; ses enregistrements restent
help-command-cover = La pochette d’une sortie
help-command-cover-set = Fait d’un JPEG ou d’un PNG la pochette ; rien n’y est modifié
help-command-cover-remove = Retire la pochette
help-command-booklet = Les livrets d’une sortie
help-command-booklet-add = Y joint un PDF ou une image, à la fin
help-command-booklet-rename = Nomme un livret autrement
help-command-booklet-remove = En retire un livret
help-command-booklet-move = Déplace un livret à un autre numéro
help-command-sheet = Écrit la fiche de la sortie en PDF
help-argument-release = La sortie : titre, ou numéro Griot
help-argument-title = Son titre
help-argument-artist = Son artiste tel que crédité
help-argument-from = Les enregistrements dessus : une recherche
help-argument-disc = Le disque ; un de plus qu’il n’y en a est un nouveau
help-argument-position = La place sur le disque, à partir de 1 ; la fin si elle n’est pas dite
help-argument-tracks = Les pistes : leurs numéros, comme 3 ou 2:1 (disque et numéro)
help-argument-disc-title = Le titre du disque
help-argument-picture = Un JPEG ou un PNG
help-argument-booklet = Un PDF ou une image
help-value-title = TITRE
help-value-release = SORTIE
help-value-track = PISTE

## Dans la fenêtre

action-release-new = Nouvelle sortie…
action-release-chosen = Nouvelle sortie avec le choix…
action-go-releases = Sorties
releases-view = Sorties
releases-find = Trouver une sortie
releases-none = Aucune sortie ne répond à cela.
releases-empty = Pas encore de sortie
releases-empty-hint = Une sortie se crée vide et se remplit depuis une recherche, ou se crée avec ce qui est choisi dans la feuille.
release-new = Nouvelle sortie
release-title = Titre
release-make = Créer la sortie
release-new-empty = Elle commence vide. On y glisse des enregistrements depuis une recherche.
release-new-from = { $n ->
    [one] Avec l’enregistrement choisi.
   *[other] Avec les { $n } enregistrements choisis, dans leur ordre de la feuille.
}
release-made = { $n ->
    [0] { $title } est créée.
    [one] { $title } est créée, avec une piste.
   *[other] { $title } est créée, avec { $n } pistes.
}
release-sum = { $n ->
    [0] aucune piste
    [one] une piste, { $length }
   *[other] { $n } pistes, { $length }
}
release-delete = Supprimer la sortie
release-delete-title = Supprimer { $title } ?
release-delete-text = { $n ->
    [0] Elle n’a pas de piste.
    [one] L’enregistrement de sa piste reste au catalogue.
   *[other] Les enregistrements de ses { $n } pistes restent au catalogue.
}
release-delete-offers = Elle figure dans ces offres : { $offers }. Leur prochain export dira qu’elle n’y est plus.
release-deleted = { $title } est supprimée. Ses enregistrements sont toujours là.
release-sleeve = Pochette
release-kind-none = Non précisé
release-tracks = Pistes
release-disc = Disque { $n }
release-disc-title = Titre du disque
release-disc-title-of = Titre du disque { $n }
release-disc-titled = Le disque { $disc } a un autre titre.
release-new-disc = Nouveau disque : déposer ici
release-empty = Pas encore de piste
release-empty-hint = Trouvez des enregistrements sur le côté et glissez-les ici, ou choisissez-les et appuyez sur Entrée.
release-withdrawn = retiré
release-keys = Les flèches choisissent, avec Maj plusieurs. Alt et une flèche déplace, avec Maj vers un autre disque. Suppr retire. Entrée ouvre l’enregistrement.
release-spot = disque { $disc }, place { $place }
release-added = { $n ->
    [one] Une piste est venue à la fin.
   *[other] { $n } pistes sont venues à la fin.
}
release-added-at = { $n ->
    [one] Une piste est venue : { $where }.
   *[other] { $n } pistes sont venues : { $where }.
}
release-moved = { $n ->
    [one] Une piste déplacée : { $where }.
   *[other] { $n } pistes déplacées : { $where }.
}
release-removed = { $n ->
    [one] Une piste est retirée de la sortie. Son enregistrement est toujours là.
   *[other] { $n } pistes sont retirées de la sortie. Leurs enregistrements sont toujours là.
}
cover-of = Pochette de { $title }
cover-choose = Choisir une pochette
cover-other = Autre pochette
cover-remove = Retirer la pochette
cover-title = Choisir une pochette
cover-go = Prendre cette pochette
cover-note = Un JPEG ou un PNG, carré, d’au moins 3 000 × 3 000 pixels. Rien n’y est modifié.
cover-changed = La sortie a une autre pochette.
cover-removed = La sortie n’a plus de pochette.
booklets = Livrets
booklet-add = Ajouter un livret
booklet-title = Ajouter un livret
booklet-go = Ajouter ce livret
booklet-note = Un PDF ou une image. Il est gardé tel quel avec le catalogue.
booklet-added = Le livret est avec la sortie.
booklet-removed = Le livret est retiré de la sortie.
booklet-moved = Le livret a maintenant le numéro { $to }.
booklet-up = { $name } plus tôt
booklet-remove = Retirer { $name }
proposal-take = Prendre { $value }
sheet-button = Fiche en PDF
sheet-title = Écrire la fiche
sheet-go = Écrire le PDF
sheet-note = Pochette, pistes, personnes, œuvres et codes sur papier, à imprimer ou à envoyer.
sheet-done = { $n ->
    [one] { $path } est écrit : une page.
   *[other] { $path } est écrit : { $n } pages.
}
sheet-missing = Aucune police disponible n’a ces caractères, qui sont des cases sur le papier : { $missing }
finder = Enregistrements trouvés
finder-ask = Trouver des enregistrements à ajouter
finder-add = { $n ->
    [0] Ajouter
   *[other] Ajouter { $n }
}
finder-add-all = Ajouter les { $n } trouvés
finder-on = dessus
finder-more = { $n ->
    [one] et un autre
   *[other] et { $n } autres
}
finder-none = Aucun enregistrement ne répond à cela.
