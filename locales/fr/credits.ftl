### Crédits : qui a fait quoi sur un enregistrement.

operation-credit-add = nouveau crédit { $subject }
operation-credit-set = modification du crédit { $subject }
operation-credit-remove = suppression du crédit { $subject }
operation-credit-move = ordre des crédits de { $subject }

error-no-such-place = Il n’y a pas de numéro { $number } dans cette liste.

cli-column-number = Nº
cli-column-role = Rôle
cli-column-name = Nom
cli-column-instrument = Instrument
cli-column-vernacular = Dans leurs mots
cli-column-part = Partie
cli-column-players = Nombre
cli-featured = { $name } (invité)

help-command-credits = Liste les crédits d’un enregistrement, et les modifie
help-command-credits-add = Ajoute un crédit, dernier de son rôle
help-command-credits-set = Modifie un crédit ; une valeur vide efface
help-command-credits-remove = Retire un crédit
help-command-credits-move = Donne un autre numéro à un crédit, parmi ceux de son rôle
help-argument-party = La personne ou le groupe : nom, ou numéro Griot
help-argument-role = Ce qu’ils ont fait : composer, story-teller, recordist… ou votre propre mot
help-argument-as = Le nom tel qu’imprimé, s’il est autre
help-argument-instrument = L’instrument, dans n’importe quelle langue
help-argument-vernacular = Le nom de l’instrument dans les mots des musiciens
help-argument-part = Partie de l’enregistrement : 1:02-2:30, ou #2 pour sa deuxième œuvre
help-argument-players = Combien de musiciens
help-argument-featured = Invité
help-argument-not-featured = Pas invité
help-argument-number = Le numéro dans la liste
help-argument-target = Le numéro qu’il reçoit
help-value-role = RÔLE
help-value-part = PARTIE

save = Enregistrer
people-artists = Artistes, tels qu’imprimés
people-credits = Crédits
credit-party = Personne ou groupe
credit-as = Nom tel qu’imprimé
credit-role = Rôle
credit-instrument = Instrument
credit-guest = invité
credit-players = { $n ->
    [one] un musicien
   *[other] { $n } musiciens
}
credit-class = Classe de Hornbostel et Sachs
credit-add = Ajouter un crédit
credit-remove = Retirer
credit-edit-hint = Entrée modifie, Alt et une flèche déplacent, Suppr retire
