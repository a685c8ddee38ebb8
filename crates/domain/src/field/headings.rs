//! What labels write over the columns of their own spreadsheets, French and English.

use super::{Field, FieldId as Id, Kind, find_field_by_id, find_field_of};
use crate::text::fold;

/// Folded, with single spaces for whatever is no letter or digit.
const HEADINGS: &[(Id, &[&str])] = &[
    (
        Id::Title,
        &[
            "titre du morceau",
            "titre de la piste",
            "titre du titre",
            "titre de l enregistrement",
            "nom du titre",
            "track title",
            "track name",
            "song",
            "song title",
            "chanson",
            "morceau",
            "recording title",
        ],
    ),
    (
        Id::TitleSort,
        &["titre de tri", "titre pour le tri", "sort title"],
    ),
    (
        Id::Version,
        &["mix", "version title", "titre de version", "sous titre"],
    ),
    (
        Id::Artist,
        &[
            "interprete s",
            "interpretes",
            "interprete principal",
            "artiste principal",
            "artiste s",
            "artistes",
            "nom de l artiste",
            "artist name",
            "main artist",
            "primary artist",
            "performed by",
            "track artist",
            "artiste interprete",
        ],
    ),
    (
        Id::ReleaseTitle,
        &[
            "titre de l album",
            "titre album",
            "nom de l album",
            "titre de la sortie",
            "album title",
            "release title",
            "album name",
            "titre du disque",
            "produit",
            "product",
        ],
    ),
    (
        Id::ReleaseArtist,
        &[
            "artiste de l album",
            "interprete de l album",
            "album artist",
            "release artist",
            "display artist",
        ],
    ),
    (
        Id::Disc,
        &[
            "disque n",
            "n de disque",
            "n disque",
            "no disque",
            "numero de disque",
            "numero du disque",
            "disc number",
            "disc no",
            "disc",
            "cd n",
            "n cd",
            "n de cd",
            "volume",
            "disque numero",
        ],
    ),
    (
        Id::Track,
        &[
            "n de piste",
            "n piste",
            "no piste",
            "no de piste",
            "numero de piste",
            "numero de la piste",
            "piste n",
            "n de plage",
            "n plage",
            "numero de plage",
            "track number",
            "track no",
            "track",
            "n titre",
            "n de titre",
            "sequence",
            "position",
            "no",
            "n",
        ],
    ),
    (
        Id::Isrc,
        &["code isrc", "isrc code", "n isrc", "isrc s", "numero isrc"],
    ),
    (
        Id::Language,
        &[
            "langue s",
            "langue du titre",
            "langue chantee",
            "langues",
            "languages",
            "lyrics language",
            "audio language",
            "language of performance",
        ],
    ),
    (
        Id::Country,
        &[
            "pays d enregistrement",
            "pays d origine",
            "country of recording",
            "country of origin",
            "recording country",
            "origine",
        ],
    ),
    (
        Id::Place,
        &[
            "lieu d enregistrement",
            "lieu de l enregistrement",
            "place of recording",
            "recording location",
            "location",
            "studio",
            "ville",
        ],
    ),
    (
        Id::Recorded,
        &[
            "date d enregistrement",
            "date de l enregistrement",
            "annee d enregistrement",
            "recording date",
            "recorded on",
            "date of recording",
            "year of recording",
            "recording year",
            "enregistre le",
        ],
    ),
    (
        Id::Genre,
        &[
            "genres",
            "genre musical",
            "style musical",
            "genre principal",
            "music genre",
            "primary genre",
        ],
    ),
    (
        Id::ReleaseDate,
        &[
            "date de sortie",
            "date sortie",
            "date de parution",
            "date de publication",
            "annee de sortie",
            "release date",
            "street date",
            "sales start date",
            "date de mise en vente",
            "annee",
            "year",
        ],
    ),
    (
        Id::OriginalDate,
        &[
            "date de sortie originale",
            "date originale",
            "annee originale",
            "original release date",
            "original date",
        ],
    ),
    (
        Id::ReleaseLabel,
        &[
            "nom du label",
            "label name",
            "maison de disques",
            "editeur phonographique",
            "record label",
            "imprint",
            "marque",
        ],
    ),
    (
        Id::CatalogueNumber,
        &[
            "ref",
            "reference",
            "reference catalogue",
            "n catalogue",
            "n de catalogue",
            "numero de catalogue",
            "no de catalogue",
            "reference produit",
            "catalogue number",
            "catalog number",
            "catalogue no",
            "catalog no",
            "cat no",
            "cat",
            "cote",
            "ref catalogue",
        ],
    ),
    (
        Id::Barcode,
        &[
            "code barre",
            "code barres",
            "code a barres",
            "code ean",
            "ean13",
            "ean 13",
            "upc ean",
            "ean upc",
            "upc",
            "ean",
            "gtin",
            "bar code",
            "upc code",
        ],
    ),
    (
        Id::ReleaseCountry,
        &["pays de sortie", "pays de parution", "country of release"],
    ),
    (Id::Media, &["format", "type de support", "carrier"]),
    (
        Id::ReleaseKind,
        &["type de sortie", "type d album", "release type"],
    ),
    (
        Id::ReleaseNotes,
        &["notes de pochette", "liner notes", "release notes"],
    ),
    (
        Id::PLine,
        &[
            "p",
            "p line",
            "mention p",
            "ligne p",
            "copyright p",
            "phonogram copyright",
            "droits p",
        ],
    ),
    (
        Id::CLine,
        &[
            "c",
            "c line",
            "mention c",
            "ligne c",
            "copyright c",
            "droits c",
        ],
    ),
    (
        Id::Composer,
        &[
            "compositeur s",
            "compositeurs",
            "composer s",
            "composers",
            "musique de",
            "musique",
            "music by",
            "composed by",
        ],
    ),
    (
        Id::Lyricist,
        &[
            "auteur s",
            "auteurs",
            "auteur des paroles",
            "paroles de",
            "lyricists",
            "lyrics by",
            "text by",
            "author s",
            "authors",
        ],
    ),
    (
        Id::Writer,
        &[
            "auteur compositeur",
            "auteurs compositeurs",
            "auteur s compositeur s",
            "songwriter",
            "songwriters",
            "songwriter s",
            "writers",
            "writer s",
            "written by",
            "ayants droit",
        ],
    ),
    (
        Id::Arranger,
        &[
            "arrangeur s",
            "arrangeurs",
            "arrangers",
            "arranged by",
            "arrangement",
            "arrangements",
        ],
    ),
    (
        Id::Performer,
        &[
            "musiciens",
            "musicien s",
            "musicians",
            "instrumentistes",
            "performers",
            "line up",
        ],
    ),
    (
        Id::Conductor,
        &["chef d orchestre", "direction", "conducted by"],
    ),
    (
        Id::Producer,
        &[
            "producteur s",
            "producteurs",
            "producers",
            "producer s",
            "produced by",
            "realisateur s",
            "realisation",
            "direction artistique",
        ],
    ),
    (
        Id::Engineer,
        &[
            "ingenieur du son",
            "ingenieur son",
            "prise de son",
            "sound engineer",
            "recording engineer",
            "recorded by",
            "engineered by",
        ],
    ),
    (Id::Mixer, &["mixe par", "mixed by", "mixing engineer"]),
    (Id::Remixer, &["remixe par", "remixed by", "remix"]),
    (
        Id::WorkTitle,
        &[
            "titre de l oeuvre",
            "titre oeuvre",
            "work title",
            "oeuvre s",
            "oeuvres",
        ],
    ),
    (Id::Iswc, &["code iswc", "iswc code", "n iswc"]),
    (Id::Lyrics, &["texte des paroles", "lyric", "song text"]),
    (
        Id::Comment,
        &[
            "commentaires",
            "remarques",
            "remarque",
            "observations",
            "notes",
            "remarks",
        ],
    ),
    (
        Id::Path,
        &[
            "nom du fichier",
            "nom de fichier",
            "fichier audio",
            "chemin du fichier",
            "file name",
            "filename",
            "audio file",
            "file path",
        ],
    ),
    (
        Id::Duration,
        &[
            "duree",
            "duree totale",
            "minutage",
            "length",
            "time",
            "running time",
            "timing",
        ],
    ),
    (
        Id::PartyName,
        &[
            "nom de l artiste",
            "artiste",
            "artist",
            "artist name",
            "nom complet",
            "full name",
            "ayant droit",
        ],
    ),
    (Id::PartySortName, &["nom de tri", "sort name"]),
    (Id::PartyCountry, &["pays de naissance", "nationalite"]),
    (
        Id::Ipi,
        &[
            "code ipi",
            "n ipi",
            "numero ipi",
            "ipi name number",
            "ipi number",
            "cae",
            "cae ipi",
            "ipi cae",
        ],
    ),
    (Id::Isni, &["code isni", "n isni"]),
];

/// A heading as it is compared: folded, single spaces for whatever is no letter or digit.
#[must_use]
pub fn plain_heading(heading: &str) -> String {
    let spelled = heading
        .replace(['℗', 'Ⓟ'], " p ")
        .replace(['©', 'Ⓒ'], " c ");
    // Folding drops apostrophes, which part words here.
    let spelled = spelled.replace(['°', 'º', '\'', '’', 'ʼ'], " ");
    let folded = fold(&spelled);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// The field of a list that a heading means: by name or alias, else by what labels are used to write.
#[must_use]
pub fn find_field_by_heading(kind: Kind, heading: &str) -> Option<&'static Field> {
    let plain = plain_heading(heading);
    if plain.is_empty() {
        return None;
    }
    let by_name = |name: &str| find_field_of(kind, name);
    by_name(&plain)
        .or_else(|| by_name(&plain.replace(' ', "")))
        .or_else(|| {
            HEADINGS
                .iter()
                .filter(|(_, headings)| headings.contains(&plain.as_str()))
                .find_map(|(id, _)| find_field_by_id(kind, *id))
        })
}
