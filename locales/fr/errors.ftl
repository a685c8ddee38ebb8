### Erreurs : ce qui n'a pas pu se faire. Un code en -hint dit comment en sortir.


## Le catalogue

error-not-a-catalogue = Il n’y a pas de catalogue dans { $path }.
error-not-a-catalogue-hint = Un catalogue est un dossier dont le nom finit par .griot. `griot init` en crée un.
error-no-catalogue = Aucun catalogue n’est ouvert.
error-no-catalogue-hint = Nommez-en un par --catalogue ou dans GRIOT_CATALOGUE.
error-exists = { $path } contient déjà quelque chose.
error-exists-hint = Choisissez un dossier qui n’existe pas encore.
error-newer-catalogue = Ce catalogue a été écrit par un Griot plus récent (version { $found } de ses tables ; ce programme connaît la { $known }).
error-newer-catalogue-hint = Mettez Griot à jour. Rien n’a été changé.
error-catalogue-unreadable = Le catalogue ne peut être ni lu ni écrit.
error-catalogue-unreadable-hint = `griot doctor` dit ce qui ne va pas ; `griot restore` ramène une sauvegarde.
error-not-found = { $kind ->
    [recording] Il n’y a pas d’enregistrement { $uid }.
    [release] Il n’y a pas de sortie { $uid }.
    [work] Il n’y a pas d’œuvre { $uid }.
    [party] Il n’y a pas d’intervenant { $uid }.
    [offer] Il n’y a pas d’offre { $uid }.
    [job] Il n’y a pas de tâche { $uid }.
    [file] Il n’y a pas de fichier { $uid }.
   *[other] Il n’y a rien qui s’appelle { $uid }.
}
error-nothing-to-undo = Il n’y a rien à annuler.
error-nothing-to-redo = Il n’y a rien à refaire.
error-built-upon = Des changements plus récents reposent sur celui-ci.
error-built-upon-hint = Annulez d’abord ceux-là.

## Ce qui a été tapé

error-unknown-field = Il n’y a pas de champ { $field }.
error-unknown-field-hint = `griot fields` les liste.
error-read-only-field = { $field } est mesuré ou compté, et ne peut pas être modifié.
error-bad-value = Le champ « { $field } » ne peut pas contenir « { $value } ».
error-name-taken = Un autre intervenant s’appelle déjà { $name }.
error-name-taken-hint = Écrivez plutôt ce nom sur les enregistrements : ils seront alors à cet intervenant.
error-query-too-long = La recherche est trop longue.
error-query-too-long-hint = Elle prend { $limit } mots au plus.
error-unknown-kind = Il n’y a pas de listes de « { $kind } ».
error-unknown-kind-hint = Les listes sont : recording, release, work, party, place.
error-selection-missing = Dites lesquels : par une recherche, ou par leurs identifiants.
error-bad-request = La demande n’est pas celle que prend { $command } : { $cause }
error-unknown-command = Il n’y a pas de commande { $command }.
error-runs-as-job = { $command } est long, et se lance comme une tâche.
error-needs-window = { $command } est pour les hôtes qui ont une fenêtre.
error-wrong-usage = { $fault ->
    [unknown-argument] Il n’y a pas de { $argument }.
    [unknown-command] Il n’y a pas de commande { $argument }.
    [missing-command] Il manque une commande.
    [missing-argument] Il manque quelque chose : { $argument }.
    [missing-value] { $argument } demande une valeur.
    [bad-value] { $argument } ne peut pas être « { $value } ».
    [too-many-values] { $argument } prend moins de valeurs.
    [used-twice] { $argument } ne va pas avec ce qui est à côté.
   *[other] Ces mots ne font pas une commande.
}
error-bad-change = « { $value } » n’est pas un changement.
error-bad-change-hint = Écrivez CHAMP=VALEUR, CHAMP+=VALEUR, CHAMP-=VALEUR ou CHAMP~ANCIEN~NOUVEAU.
error-serve-port = Le port { $port } ne peut pas servir.
error-serve-port-hint = Un autre programme l’a pris. Choisissez-en un autre par --port, ou aucun pour en prendre un libre.
error-serve-start = Les pages ne peuvent pas être servies.
error-no-pages = Les pages de la fenêtre ne sont pas là.
error-no-pages-hint = `npm run build` dans ui/ les fait ; --ui nomme leur dossier.
error-bad-now = GRIOT_NOW est « { $value } », qui n’est pas un moment.
error-bad-now-hint = Écrivez 2026-12-01 ou 2026-12-01T10:00:00Z.
error-bad-instant = « { $value } » n’est pas un moment.
error-path-not-unicode = Le nom de { $path } ne peut pas s’écrire en Unicode.
error-path-not-unicode-hint = Nommez le dossier qui le contient.

## Fichiers et dossiers

error-io = { $path } ne peut être ni lu ni écrit.
error-io-hint = Regardez si son disque est encore branché et fonctionne, puis recommencez.
error-file-missing = { $path } n’est pas là.
error-file-missing-hint = Branchez son disque, ou regardez s’il a été déplacé.
error-folder-missing = { $folder } n’est pas là, et { $path } s’y trouve.
error-folder-missing-hint = Branchez le disque ou ramenez le dossier, puis recommencez.
error-read-only-disk = { $path } se trouve sur un disque qui ne peut pas être écrit.
error-read-only-disk-hint = Levez son verrou, ou rebranchez-le.
error-file-unreadable = Le fichier ne peut pas être lu.
error-file-unreadable-hint = { error-io-hint }
error-no-permission = Vous n’avez pas le droit de lire ou d’écrire { $path }.
error-no-permission-hint = Demandez à qui le dossier appartient.
error-disk-full = Il n’y a plus de place pour { $path } : le disque est plein.
error-disk-full-hint = Rien n’a été abîmé. Faites de la place, puis recommencez.
error-catalogue-disk-full = Le disque qui porte le catalogue est plein.
error-catalogue-disk-full-hint = { error-disk-full-hint }
error-loop-of-links = Ce lien ramène à un dossier qui le contient.
error-loop-of-links-hint = Rien ne manque : le dossier lui-même a été lu. Supprimez le lien si personne n’en a besoin.
error-changed-on-disk = { $path } a été changé par un autre programme depuis que Griot l’a lu.
error-changed-on-disk-hint = Importez-le de nouveau, puis regardez les différences.
error-cancelled = Arrêté. Ce qui a été fait est gardé.
error-cancelled-hint = Recommencez pour continuer.
error-reader-gone = Une partie de Griot qui lit les fichiers s’est arrêtée.
error-reader-gone-hint = Importez de nouveau : ce qui a été lu est gardé.
error-audio-io = { $path } ne peut être ni lu ni écrit.
error-audio-io-hint = { error-io-hint }
error-audio-unknown-format = { $path } n’est pas un son que Griot connaît.
error-audio-unknown-format-hint = Si c’était un son, il est abîmé : reprenez-le là d’où il venait.
error-audio-unsupported-codec = Griot ne sait pas décoder { $path }.
error-audio-unsupported-codec-hint = Convertissez-le en FLAC ou en WAV, puis importez celui-là.
error-audio-undecodable = Le son de { $path } est trop abîmé pour être décodé.
error-audio-undecodable-hint = Reprenez-le là d’où il venait.
error-audio-cancelled = Arrêté.
error-audio-damaged = { $path } est abîmé là où Griot écrirait. Il est resté tel quel.
error-audio-damaged-hint = Reprenez-le là d’où il venait, ou faites-le réécrire par le programme qui l’a fait.
error-audio-too-large = { $path } dépasserait ce que son format peut contenir. Il est resté tel quel.
error-audio-too-large-hint = Raccourcissez les textes les plus longs, ou prenez une image plus petite.
error-audio-read-only = { $path } est en lecture seule. Il est resté tel quel.
error-audio-read-only-hint = Levez la protection, puis écrivez les tags de nouveau.
error-audio-changed-meanwhile = { $path } vient d’être changé par un autre programme. Sa version reste.
error-audio-changed-meanwhile-hint = { error-changed-on-disk-hint }
error-audio-verification = La nouvelle copie de { $path } n’a pas passé son contrôle. Le fichier est resté tel quel.
error-audio-verification-hint = Recommencez ; si cela revient, le disque ou la mémoire de cet ordinateur est peut-être en panne.
error-audio-encoder = Le son n’a pas pu être encodé.
error-audio-span = La partie demandée du fichier ne contient pas de son.
error-audio-snapshot = Les anciens tags de { $path } ne peuvent pas revenir : ce qui en était gardé est abîmé.
error-audio-snapshot-hint = Mettez les tags à la main, puis écrivez-les.
error-not-audio = { finding-not-audio }
error-not-audio-hint = { error-audio-unknown-format-hint }
error-empty-file = { finding-empty-file }
error-empty-file-hint = Recopiez-le de là d’où il venait : rien n’en est arrivé.
error-undecodable = Le son ne peut pas être décodé.
error-undecodable-hint = { error-audio-undecodable-hint }
error-unsupported-codec = Griot ne décode pas ce format. Ses tags sont lus.
error-unsupported-codec-hint = { error-audio-unsupported-codec-hint }
error-cover-unreadable = L’image ne peut pas être lue.
error-no-sound = { finding-no-sound }
error-no-sound-hint = { error-audio-undecodable-hint }

## Le lecteur

error-no-sound-device = Cet ordinateur n’a pas de carte son que Griot puisse utiliser.
error-no-sound-device-hint = Branchez-en une, ou choisissez-en une autre dans les Réglages.
error-nothing-to-play = Il n’y a rien à jouer ici.
error-sound-device-lost = La carte son a disparu.
error-sound-device-lost-hint = Rebranchez-la, puis appuyez sur Espace.

## Paquets et clés

error-bundle-io = { $path } ne peut pas être écrit.
error-bundle-io-hint = La clé est-elle encore là, et pas verrouillée ?
error-bundle-busy = Un autre export écrit dans { $path }.
error-bundle-busy-hint = Attendez qu’il ait fini.
error-file-too-large = { $path } dépasse 4 Gio, ce que les clés ne peuvent pas contenir.
error-file-too-large-hint = Laissez-le de côté, ou coupez-le en parties.
error-file-never-added = Le paquet nomme un fichier qu’il ne contient pas.
error-sequence-not-above = Un paquet d’un numéro plus élevé est déjà là.
error-sequence-not-above-hint = Exportez de nouveau : le prochain numéro est plus élevé.
error-newer-format = Ce paquet a été fait par un Griot plus récent.
error-newer-format-hint = Mettez celui-ci à jour.
error-broken-manifest = Le manifeste du paquet ne peut pas être lu.
error-broken-manifest-hint = Exportez le paquet de nouveau.
error-unknown-key = Le paquet est signé par une clé que vous ne connaissez pas.
error-unknown-key-hint = Demandez au label sa clé publique, et donnez-la par --key.
error-bad-signature = La signature du paquet ne correspond pas.
error-bad-signature-hint = Ne vendez pas avec. Exportez-le de nouveau, ou demandez-en un autre au label.
error-not-a-delta = { $path } ne contient pas de différence.
error-not-a-delta-hint = `griot kiosk export --since` en fait une.
error-bad-delta = La différence est abîmée. Le paquet est resté tel quel.
error-bad-delta-hint = Refaites-la, ou recopiez-la.
error-wrong-base = La différence continue un autre paquet que celui qui est là.
error-wrong-base-hint = Exportez le paquet entier.
error-folder-occupied = { $path } contient déjà autre chose.
error-folder-occupied-hint = Choisissez un dossier vide, ou une clé faite par Griot.
error-half-written = { $path } est resté à moitié écrit et ne peut pas être fini.
error-half-written-hint = Exportez-le de nouveau.
error-no-offer = Il n’y a pas encore d’offre.
error-no-offer-hint = Faites-en une sous Livraisons, ou par `griot call offer_save`.
error-which-offer = Il y a plusieurs offres : { $offers }.
error-which-offer-hint = Nommez-en une par --offer.
error-key-file = Le fichier de la clé ne peut être ni lu ni écrit.
error-key-file-hint = Regardez si vous avez le droit de lire et d’écrire dans son dossier.
error-not-a-key = Ce n’est pas une clé au format minisign.
error-key-encrypted = Cette clé est protégée par un mot de passe. Griot prend la sienne sans.
error-key-store-broken = La liste des clés connues est abîmée.
error-key-exists = Une autre clé est déjà là.
error-key-unusable = La clé ne peut pas être utilisée.

## La fenêtre

error-stopped = Une partie de Griot s’est arrêtée.
error-stopped-hint = Redémarrez-le. Votre catalogue est tel que vous l’avez laissé.
error-unreachable = Griot ne répond pas.
error-unreachable-hint = Redémarrez-le. Votre catalogue est tel que vous l’avez laissé.
