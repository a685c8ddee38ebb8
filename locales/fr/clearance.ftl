### Libération des droits : verdicts, règles, cas tirés de fichiers.

clearance-verdict-cleared = Oui
clearance-verdict-blocked = Non
clearance-verdict-unknown = Inconnu

clearance-rule-recording = Enregistrement { $asset }
clearance-rule-master = Le droit du producteur sur { $asset }
clearance-rule-work = L’œuvre { $asset }
clearance-rule-work-right = L’un des droits sur { $asset }
clearance-rule-performers = Les interprètes de { $asset }
clearance-rule-community = Ce que des communautés demandent pour { $asset }
clearance-rule-holders = Tous ceux qui détiennent { $asset }
clearance-rule-holder = { $party } détient une part de { $asset }
clearance-rule-together = Seulement ensemble : ceux qui représentent { $party }
clearance-rule-performer = { $party } interprète { $asset }
clearance-rule-asked = { $party } demande quelque chose pour { $asset }
clearance-rule-grant = Une autorisation de { $party }
clearance-rule-withdrawn = { $asset } a été retiré au public
clearance-rule-shares-whole = Les parts de { $asset } font un tout
clearance-rule-shares-none = Aucun titulaire de { $asset } n’est connu
clearance-rule-shares-short = Les parts connues de { $asset } ne font pas un tout
clearance-rule-shares-over = Les parts connues de { $asset } font plus qu’un tout
clearance-rule-shares-doubt = Il n’est pas sûr que ce papier donne une part de { $asset } en ce lieu et à cette date
clearance-rule-chain-hole = Quelqu’un a cédé de { $asset } plus qu’il n’avait
clearance-rule-own-production = Une production propre, selon son producteur
clearance-rule-own-share = { $party } est celui qui demande
clearance-rule-no-grant = { $party } est connu et n’a rien donné qui couvre cela
clearance-rule-holder-lost = { $party } reste introuvable et n’a rien donné qui couvre cela
clearance-rule-holder-refuses = { $party } a été consulté et a dit non
clearance-rule-holder-unknown = On ne sait pas qui détient cette part de { $asset }
clearance-rule-heirs-unknown = { $party } est mort, ou peut l’être, et aucun héritier n’est connu
clearance-rule-given-away = Cédé en exclusivité à { $party }
clearance-rule-grant-use = L’usage
clearance-rule-grant-territory = Le territoire
clearance-rule-grant-term = Le jour
clearance-rule-grant-option = Une option couvrirait le jour, et personne ne l’a levée
clearance-rule-grant-signed = La signature
clearance-rule-grant-approval = L’accord préalable qu’elle demande
clearance-rule-grant-held = Si { $party } le détenait en signant
clearance-rule-sublicence = La permission de la transmettre
clearance-rule-upstream = Ce qui a été donné à { $party }
clearance-rule-recording-free = La protection de { $asset } a pris fin le { $day }
clearance-rule-work-free = La protection de { $asset } est finie ou n’a jamais commencé
clearance-rule-arrangement-free = La protection de l’arrangement est finie
clearance-rule-traditional = Traditionnel : nul n’a de droit d’auteur
clearance-rule-protected = { $asset } est encore protégé
clearance-rule-protection-unknown = On ne sait pas si { $asset } est encore protégé
clearance-rule-work-none = Personne n’a dit quelle œuvre joue { $asset }
clearance-rule-no-work = Il n’y a pas d’œuvre dans { $asset }
clearance-rule-work-not-needed = Cet usage ne touche aucun droit sur des œuvres
clearance-rule-performers-none = Personne n’a dit qui interprète { $asset }
clearance-rule-no-performers = Personne n’interprète { $asset }
clearance-rule-performers-not-needed = Cet usage ne demande pas l’accord des interprètes
clearance-rule-performer-unknown = On ne sait pas qui interprète { $asset }
clearance-rule-consent = L’accord de { $party }
clearance-rule-no-consent = { $party } n’a pas donné d’accord qui couvre cela
clearance-rule-own-performance = { $party } est celui qui demande
clearance-rule-performers-engaged = { $party } déclare que les interprètes ont été engagés pour cela
clearance-rule-nothing-asked = Aucune communauté ne demande rien
clearance-rule-ask-attribution = { $party } veut être citée
clearance-rule-ask-no-sale = { $party } ne veut pas que ce soit vendu
clearance-rule-ask-season = { $party } demande le silence en ce mois
clearance-rule-ask-place = { $party } veut que ce soit entendu ailleurs seulement
clearance-rule-ask-audience = { $party } ne le destine qu’à certains
clearance-rule-ask-closed = { $party } le garde fermé jusqu’à une date
clearance-rule-ask-withdrawn = { $party } a repris sa parole
clearance-rule-ask-unknown-label = Une étiquette de { $party } inconnue ici
clearance-rule-community-consent = L’accord de { $party } pour cela
clearance-rule-no-community-consent = { $party } n’a pas donné d’accord qui couvre cela
clearance-rule-supposed = Un papier supposé présent

clearance-paper = [{ $paper }, ligne { $line }]
clearance-missing = Ce qui manque : { $sets }
clearance-at = { $path }:{ $line } : { $about }
clearance-case-differs = « { $title } » diffère
clearance-cases-sum =
    { $total ->
        [one] { $total } cas
       *[other] { $total } cas
    }, { $differ ->
        [0] tous d’accord
        [one] { $differ } diffère
       *[other] { $differ } diffèrent
    }
clearance-differs-verdict = Ligne { $line }, { $territories }, du { $first } au { $last } : attendu { $expected }, obtenu { $got }
clearance-differs-because = Ligne { $line }, { $territories }, du { $first } au { $last } : { $got } comme attendu, mais pas en raison de { $word }
clearance-differs-missing = Ligne { $line }, { $territories }, du { $first } au { $last } : { $got } comme attendu, mais d’autres papiers manquent
clearance-differs-override = Ligne { $line }, { $territories }, du { $first } au { $last } : la dérogation n’est pas comme attendu
clearance-differs-not-expected = Ligne { $line }, { $territories }, du { $first } au { $last } : { $got }, et rien n’était attendu
clearance-differs-finding = Ligne { $line } : le constat { $word } manque

clearance-finding-former-territory = { $word } est un pays qui n’existe plus ; ses successeurs sont compris
clearance-finding-belonging-territory = { $word } comprend peut-être des territoires qui ont leur propre code ; suivi d’un point d’exclamation, lui seul ; d’un astérisque, avec eux
clearance-finding-territory-group = Le groupe { $word } laisse des territoires dans le doute
clearance-finding-date-without-day = La date après { $word } n’a pas de jour : entre son premier et son dernier jour, on ne sait pas
clearance-finding-unsigned = { $word } n’est pas signé

clearance-fault-expected = Pourrait se trouver là : { $expected }
clearance-fault-keyword = Aucune ligne ne commence par { $word }
clearance-fault-clause = { $word } n’est pas compris
clearance-fault-party = Personne du nom de { $word } n’a été présenté
clearance-fault-asset = Aucun enregistrement, œuvre ou sortie ne s’appelle { $word }
clearance-fault-twice = { $word } s’y trouve deux fois
clearance-fault-date = { $word } n’est pas une date
clearance-fault-share = { $word } n’est pas une part
clearance-fault-territory = { $word } n’est pas un territoire
clearance-fault-use = { $word } n’est pas un usage
clearance-fault-right = { $word } n’est pas un droit
clearance-fault-verdict = { $word } n’est pas un verdict
clearance-fault-rule = { $word } n’est pas une règle
clearance-fault-number = { $word } n’est pas un nombre de mois
clearance-fault-missing = Il manque quelque chose à { $word }
clearance-fault-no-question = { $word } ne demande rien
clearance-fault-not-expected = { $word } n’attend rien
clearance-fault-too-large = La question est trop grande, ou finit avant de commencer

error-cases-too-long = { $path } est trop long pour un fichier de cas.
error-cases-not-text = { $path } n’est pas un texte en UTF-8.

help-command-clear = Dit ce qui peut sortir ; pour l’instant, pour des cas tirés de fichiers, sans catalogue
help-argument-cases = Fichiers de faits, questions et verdicts attendus ; dit lesquels diffèrent
