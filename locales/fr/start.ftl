# Le premier démarrage.
start-tagline = Le catalogue, les droits et la mémoire d’un label.
start-drop = Déposez un dossier de sons ici
start-or = Ou
start-promise = Griot lit vos fichiers là où ils sont et n’y écrit rien sans vous le demander.
start-example = Le label d’exemple
start-example-text = Des sorties inventées en plusieurs écritures, de petits sons faits sur place.
start-existing = Un catalogue qui existe
start-existing-text = Un dossier dont le nom finit par .griot, sur ce poste ou sur un disque.
start-recent = Ouverts récemment
