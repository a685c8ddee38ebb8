# La coque : salles, palette, dialogues, avis, touches.
room-catalogue = Catalogue
room-deliveries = Livraisons
room-checks = Contrôles
room-settings = Réglages
rail-label = Salles
rail-blocking = Constats bloquants :
close = Fermer
cancel = Annuler
dismiss = Masquer
browse = Parcourir
colon =  :
and-more = et { $n } de plus
show-more = En montrer plus (reste { $n })
choose-all = Tout choisir
drop-browser = Un navigateur ne dit pas où se trouve un dossier déposé.
drop-browser-hint = Tapez ou collez plutôt son chemin.
untitled = Sans titre
read-only = Ne se modifie pas ici
release = Sortie
tracks = Pistes
n-tracks = { $n ->
    [one] { $n } piste
   *[other] { $n } pistes
}
lost-title = Griot ne répond pas
lost-text = Le programme derrière cette fenêtre s’est arrêté ou ne peut être joint. Votre catalogue est tel que vous l’avez laissé.
lost-again = Réessayer

action-palette = Tout chercher, tout faire
action-import = Importer un dossier
action-search = Chercher dans le catalogue
action-bulk = Modifier en nombre
action-tags-write = Écrire les tags dans les fichiers
action-tags-restore = Rétablir les anciens tags
action-play = Écouter ou mettre en pause
action-play-chosen = Écouter l’enregistrement choisi
action-next = Piste suivante
action-previous = Piste précédente
action-undo = Annuler
action-redo = Rétablir
action-go-catalogue = Aller au catalogue
action-go-deliveries = Aller aux livraisons
action-go-checks = Aller aux contrôles
action-go-settings = Aller aux réglages
action-new = Créer un catalogue
action-open = Ouvrir un catalogue
action-example = Ouvrir le label d’exemple
action-close-catalogue = Fermer ce catalogue
action-theme-light = Couleurs claires
action-theme-dark = Couleurs sombres
action-theme-hc = Contraste élevé
action-language-fr = Français
action-language-en = English
action-help = Montrer les touches
undo-done = Annulé : { $what }
redo-done = Rétabli : { $what }

palette-placeholder = Une piste, un artiste, une sortie, une commande
palette-none = Rien trouvé. Essayez moins de lettres, ou une autre graphie.
key-enter = Entrée
key-esc = Échap

path-folder = Chemin du dossier
path-file = Chemin du fichier
path-save = Chemin du nouveau fichier

import-title = Importer des sons
import-path = Dossier ou fichier
import-copy = Copier les fichiers dans le catalogue
import-note = Les fichiers restent où ils sont. Griot les lit et n’y écrit rien sans vous le demander.
import-copy-note = Les copies vont dans le dossier des masters du catalogue. Les originaux restent tels quels.
import-go = Importer

new-title = Nouveau catalogue
new-for-folder = Le catalogue contiendra ce qui est dans { $folder }. Les sons restent à leur place.
new-label = Label
new-where = Dossier du catalogue
new-where-note = Un dossier dont le nom finit par .griot. Le copier, c’est le sauvegarder.
new-country = Pays
new-prefix = Préfixe ISRC
new-empty = Créer un catalogue vide
new-go = Créer le catalogue
example-title = Le label d’exemple
example-text = Griot fabrique un petit label avec des sons de sa main. Rien n’y appartient à personne.
example-folder = Exemple
example-go = Ouvrir l’exemple
open-title = Ouvrir un catalogue
open-go = Ouvrir
open-note = Un dossier dont le nom finit par .griot.

help-title = Touches
help-window = Partout
help-grid = Dans la feuille
help-move = Se déplacer
help-extend = Choisir une plage
help-rows = Choisir des lignes entières
help-all = Tout choisir
help-edit = Modifier la cellule ; taper suffit aussi
help-leave = Laisser la cellule comme elle était, ou ne garder qu’une cellule choisie
help-next = En modifiant : garder, puis la cellule suivante
help-fill = En modifiant : la même valeur dans toutes les lignes choisies
help-fill-down = Recopier la première ligne vers le bas
help-clipboard = Copier, couper, coller, aussi avec un tableur
help-clear = Vider les cellules
help-column-move = Déplacer la colonne
help-column-width = Plus étroite, plus large
