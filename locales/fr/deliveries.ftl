# La salle des livraisons : offres de kiosque, prix, ce qui part et ce qui reste, export, vérification, clé.
deliveries-kiosks = Kiosques
offers-empty = Pas encore de kiosque
offers-empty-hint = Une offre dit ce qu’un kiosque vend, où, de quand à quand et à quel prix. Griot en fait une clé signée.
offer-new = Nouveau kiosque
offer-new-go = Créer l’offre
offer-name = Kiosque
offer-name-example = Café Polonceau
offer-line = { $releases ->
    [one] { $releases } sortie
   *[other] { $releases } sorties
}, { $territory }
offer-term = du { $from } au { $to }
offer-opens = ouvre le { $day }
offer-last-export = Dernier export : nº { $n }, { $day }
offer-label = L’offre
offer-starts = Ouvre le
offer-ends = Dernier jour
offer-territory = Territoire
offer-currency = Monnaie
offer-vat = TVA, %
offer-track-price = Prix d’un titre
offer-release-price = Prix d’une sortie
offer-no-single = pas à l’unité
offer-formats = Formats
format-flac = FLAC
format-mp3 = MP3
format-opus = Opus
offer-preview = Extraits, s
offer-preview-level = Niveau, LUFS
offer-needs-format = Il faut au moins un format à un kiosque.
offer-delete = Supprimer l’offre
offer-delete-title = Supprimer { $offer } ?
offer-delete-text = Les clés déjà faites continuent de marcher. L’offre peut revenir par Annuler.
offer-deleted = { $offer } est supprimée.
number-wrong = Il faut ici un nombre de { $from } à { $to }.
day-wrong = « { $text } » n’est pas un jour. Écrivez 4/12/2026 ou 2026-12-04.
days-turned = Le dernier jour serait avant le premier.
price-wrong = « { $text } » n’est pas un prix. Écrivez 9 ou 9,50.
offer-releases = Sorties de cette offre
price = Prix
price-single = À l’unité
price-of = Prix de { $release }
price-single-of = Prix d’une piste de { $release }
answer = Réponse
offer-tracks-of = { $n } sur { $all }
offer-drop = Retirer { $release }
offer-add = Ajouter des sorties
offer-add-search = Chercher par titre, artiste, pays, langue
offer-add-go = { $n ->
    [0] Ajouter
    [one] Ajouter { $n } sortie
   *[other] Ajouter { $n } sorties
}
offer-add-none = Aucune sortie ne répond à cette recherche.
offer-add-all-in = Toutes celles qui ont été trouvées sont déjà dans l’offre.
offer-empty = Rien à vendre encore
offer-empty-hint = Ajoutez les sorties que vend ce kiosque. Chacune montre aussitôt ce qui peut partir et ce qui reste.
leaves-whole = Part entier
leaves-partly = Part avec { $n ->
    [one] { $n } piste
   *[other] { $n } pistes
}
leaves-stays = Reste dehors
leaves-one = { $title } : { $reason }
leaves-many = { $n } pistes : { $reason }
leaves-see = Voir pourquoi
foot-leaving = { $n ->
    [one] { $n } piste part
   *[other] { $n } pistes partent
}
foot-staying = { $n ->
    [one] { $n } reste dehors
   *[other] { $n } restent dehors
}
foot-releases = { $n ->
    [one] { $n } sortie
   *[other] { $n } sorties
}
bundle-label = Clé
bundle-number = nº { $n }
bundle-title = Paquet nº { $n }
bundle-estimate = environ, avec tous les formats et les extraits
export-title = Exporter sur une clé
export-to = Dossier ou clé
export-to-note = Un simple dossier convient aussi : copiez-le sur une clé plus tard.
export-delta = Seulement ce qui a changé
export-since = Depuis le paquet qui est dans
export-since-note = La différence va dans le dossier ci-dessus, et s’applique à ce paquet.
export-go = Exporter
export-again = Exporter de nouveau
export-stop = Arrêter
export-stop-note = Le nº { $n } reste utilisable jusqu’à la fin.
export-nothing = Rien ne peut encore partir : voyez les raisons à côté de chaque sortie.
export-look = Voir comme au café : ouvrez { $path }
export-without-font = Aucune police n’a ces caractères ; le café verra des carrés : { $characters }
exports-before = Déjà faits
verify-title = Vérifier une clé
verify-go = Vérifier
verify-note = Le dossier qui contient MANIFEST.json.
verify-this = Vérifier
verified-good = La clé est bonne
verified-bad = Cette clé est abîmée
verified-bad-hint = Refaites cette clé, ou jetez-la.
verified-signature = Signature valable
verified-files = { $n ->
    [one] { $n } fichier identique, octet par octet
   *[other] { $n } fichiers identiques, octet par octet
}
verified-sequence = Le nº { $n } est le plus récent vu
verified-tracks = { $n ->
    [one] { $n } piste
   *[other] { $n } pistes
}
key-title = La clé qui signe
key-print = Empreinte
key-public = Clé publique
key-where = Gardée dans
key-export = Exporter la clé publique
key-export-go = Exporter
key-export-note = Qui vérifie une clé USB a besoin de ce fichier, une fois. La clé secrète ne quitte jamais ce poste.
key-exported = La clé publique est dans { $file }.
