//! The value of a field as one SQL expression over the row `r`.

use griot_domain::field::{Field, FieldId, Kind, find_field_by_id};
use griot_domain::tags::TagField;

use crate::field::{Home, home_of};
use crate::name;

/// The value of a field of a list's row.
pub(super) fn of(kind: Kind, id: FieldId) -> String {
    match (kind, id) {
        (_, FieldId::Names) => names(kind, "griot_name(text, language, script, kind, proposed)"),
        (_, FieldId::Shown) => {
            let printed = of(kind, printed(kind));
            let names = names(kind, "griot_name(text, language, script, kind, proposed)");
            format!("griot_shown({printed}, {names})")
        }
        (Kind::Recording, _) => of_recording(id),
        (Kind::Release, _) => of_release(id).to_owned(),
        (Kind::Work, _) => of_work(id),
        (Kind::Place, _) => of_place(id).to_owned(),
        (Kind::Party | Kind::MediaFile, _) => of_party(id).to_owned(),
    }
}

/// The text of a field that a word is looked for in, without what only describes it.
pub(super) fn searched(kind: Kind, id: FieldId) -> String {
    match id {
        FieldId::Names => names(kind, "text"),
        FieldId::Protocols if kind == Kind::Recording => {
            include_str!("protocols_of_recording.sql").to_owned()
        }
        FieldId::Protocols => include_str!("protocols_of_release.sql").to_owned(),
        _ => of(kind, id),
    }
}

/// The field of the printed name or title.
pub(super) fn printed(kind: Kind) -> FieldId {
    match kind {
        Kind::Recording => FieldId::Title,
        Kind::Release => FieldId::ReleaseTitle,
        Kind::Work => FieldId::WorkTitle,
        Kind::Place => FieldId::PlaceName,
        Kind::Party | Kind::MediaFile => FieldId::PartyName,
    }
}

fn names(kind: Kind, shown: &str) -> String {
    let Some((table, owner)) = name::home(kind) else {
        return "NULL".to_owned();
    };
    format!(
        "(SELECT group_concat({shown}, char(31)) FROM (SELECT text, language, script, kind, proposed FROM {table}
          WHERE {owner} = r.id ORDER BY position))"
    )
}

/// What a field is sorted by: its first value.
pub(super) fn sorted(kind: Kind, field: &Field) -> String {
    let tag = field.tag.filter(|_| kind == Kind::Recording);
    match (kind, field.id) {
        (Kind::Recording, FieldId::Title) => "coalesce(r.title, r.title_key)".to_owned(),
        (Kind::Recording, FieldId::Track | FieldId::Disc) => {
            format!("CAST({} AS INTEGER)", of(kind, field.id))
        }
        _ => tag.map_or_else(|| of(kind, field.id), |tag| of_tag(tag, first_word(tag))),
    }
}

fn of_recording(id: FieldId) -> String {
    let tag = find_field_by_id(Kind::Recording, id).and_then(|field| field.tag);
    if let Some(tag) = tag {
        return of_tag(tag, own_words(tag));
    }
    match id {
        FieldId::Withdrawn => "nullif(r.withdrawn, 0)".to_owned(),
        FieldId::Added => "substr(r.added_at, 1, 10)".to_owned(),
        FieldId::Files => {
            "(SELECT count(*) FROM recording_file AS rf WHERE rf.recording_id = r.id)".to_owned()
        }
        FieldId::Finding => include_str!("findings_of_recording.sql").to_owned(),
        FieldId::Status => include_str!("status_of_recording.sql").to_owned(),
        FieldId::Location => include_str!("location_of_recording.sql").to_owned(),
        FieldId::Instrument => include_str!("instruments_of_recording.sql").to_owned(),
        FieldId::Protocols => include_str!("labels_of_recording.sql").to_owned(),
        FieldId::AccessFrom => format!(
            "griot_access_from(coalesce({}, r.recorded_on), {})",
            own_words(TagField::RecordedTo),
            own_words(TagField::AccessDelay)
        ),
        _ => master_column(id).map_or_else(|| "NULL".to_owned(), of_master),
    }
}

/// The column of the master's `media_file` that a field of a recording shows.
pub(super) fn master_column(id: FieldId) -> Option<&'static str> {
    Some(match id {
        FieldId::Duration => "f.duration_ms",
        FieldId::Format => "f.codec",
        FieldId::SampleRate => "f.sample_rate_hz",
        FieldId::BitDepth => "f.bits_per_sample",
        FieldId::Channels => "f.channels",
        FieldId::Loudness => "f.loudness_lufs",
        FieldId::Range => "f.loudness_range_lu",
        FieldId::Peak => "f.true_peak_dbtp",
        FieldId::Path => "f.path_shown",
        _ => return None,
    })
}

fn of_master(column: &str) -> String {
    format!(
        "(SELECT {column} FROM recording_file AS rf JOIN media_file AS f ON f.id = rf.media_file_id
          WHERE rf.recording_id = r.id AND rf.position = 0)"
    )
}

/// What a recording says of itself in a field, and the first of it.
fn own_words(tag: TagField) -> String {
    format!(
        "(SELECT group_concat(value, char(31)) FROM (SELECT value FROM recording_text
          WHERE recording_id = r.id AND field = '{}' ORDER BY position))",
        tag.name()
    )
}

fn first_word(tag: TagField) -> String {
    format!(
        "(SELECT value FROM recording_text WHERE recording_id = r.id AND field = '{}' ORDER BY position LIMIT 1)",
        tag.name()
    )
}

fn of_tag(tag: TagField, own_word: String) -> String {
    let name = tag.name();
    let placed = |column: &str| {
        format!(
            "nullif(coalesce({own_word}, (SELECT {column} FROM track AS t JOIN release AS rel ON rel.id = t.release_id
              WHERE t.recording_id = r.id ORDER BY t.id LIMIT 1)), '')"
        )
    };
    match home_of(tag) {
        Home::Recording(column) => format!("r.{column}"),
        Home::Credit => "r.credit".to_owned(),
        Home::Album => placed("rel.title"),
        Home::AlbumCredit => placed("rel.credit"),
        Home::Release(column) => placed(&format!("rel.{column}")),
        Home::Compilation => placed("nullif(rel.compilation, 0)"),
        Home::Track(column) | Home::TrackText(column) => placed(&format!("t.{column}")),
        Home::Contribution => format!(
            "(SELECT group_concat(shown, char(31)) FROM
              (SELECT credited_as || coalesce(' (' || instrument || ')', '') AS shown FROM contribution
               WHERE recording_id = r.id AND role = '{name}' ORDER BY position))"
        ),
        Home::Work => "(SELECT group_concat(title, char(31)) FROM (SELECT w.title FROM recording_work AS rw
             JOIN work AS w ON w.id = rw.work_id WHERE rw.recording_id = r.id ORDER BY rw.position))"
            .to_owned(),
        Home::Iswc => format!(
            "coalesce({own_word}, (SELECT w.iswc FROM recording_work AS rw JOIN work AS w ON w.id = rw.work_id
              WHERE rw.recording_id = r.id ORDER BY rw.position LIMIT 1))"
        ),
        Home::CreditNames | Home::Movement | Home::Names | Home::Text => own_word,
    }
}

fn of_release(id: FieldId) -> &'static str {
    match id {
        FieldId::ReleaseTitle => "r.title",
        FieldId::ReleaseArtist => "r.credit",
        FieldId::ReleaseLabel => "r.label",
        FieldId::CatalogueNumber => "r.catalogue_number",
        FieldId::Barcode => "r.barcode",
        FieldId::ReleaseDate => "r.released_on",
        FieldId::OriginalDate => "r.original_on",
        FieldId::PLine => "r.p_line",
        FieldId::CLine => "r.c_line",
        FieldId::ReleaseCountry => "r.country",
        FieldId::Media => "r.media",
        FieldId::Compilation => "nullif(r.compilation, 0)",
        FieldId::ReleaseWithdrawn => "nullif(r.withdrawn, 0)",
        FieldId::ReleaseTracks => "(SELECT count(*) FROM track AS t WHERE t.release_id = r.id)",
        FieldId::ReleaseAdded => "substr(r.added_at, 1, 10)",
        FieldId::ReleaseKind => "r.kind",
        FieldId::ReleaseNotes => "r.notes",
        FieldId::Protocols => include_str!("labels_of_release.sql"),
        _ => "NULL",
    }
}

fn of_work(id: FieldId) -> String {
    let credited = |role: &str| {
        format!(
            "(SELECT group_concat(credited_as, char(31)) FROM
              (SELECT DISTINCT c.credited_as FROM recording_work AS rw
               JOIN contribution AS c ON c.recording_id = rw.recording_id
               WHERE rw.work_id = r.id AND c.role = '{role}'))"
        )
    };
    match id {
        FieldId::WorkTitle => "r.title".to_owned(),
        FieldId::Iswc => "r.iswc".to_owned(),
        FieldId::WorkLanguage => "r.language".to_owned(),
        FieldId::Composer => credited("composer"),
        FieldId::Lyricist => credited("lyricist"),
        FieldId::Writer => credited("writer"),
        FieldId::Arranger => credited("arranger"),
        FieldId::WorkKind => "nullif(r.kind, 'unsaid')".to_owned(),
        FieldId::WorkSources => {
            "(SELECT group_concat(title, char(31)) FROM (SELECT w.title FROM work_source AS s
             JOIN work AS w ON w.id = s.source_id WHERE s.work_id = r.id ORDER BY s.position))"
                .to_owned()
        }
        FieldId::WorkRecordings => {
            "(SELECT count(*) FROM recording_work AS rw WHERE rw.work_id = r.id)".to_owned()
        }
        _ => "NULL".to_owned(),
    }
}

fn of_place(id: FieldId) -> &'static str {
    match id {
        FieldId::PlaceName => "r.name",
        FieldId::PlaceKind => "r.kind",
        FieldId::PlaceParent => {
            "(SELECT above.name FROM place AS above WHERE above.id = r.parent_id)"
        }
        FieldId::PlaceCountry => "r.country",
        FieldId::Coordinates => "griot_coordinates(r.latitude_udeg, r.longitude_udeg)",
        FieldId::PlaceNames => include_str!("names_of_place.sql"),
        FieldId::PlaceRecordings => include_str!("recordings_of_place.sql"),
        _ => "NULL",
    }
}

fn of_party(id: FieldId) -> &'static str {
    match id {
        FieldId::PartyName => "r.name",
        FieldId::PartySortName => "r.sort_name",
        FieldId::PartyKind => "nullif(r.kind, 'unsaid')",
        FieldId::PartyCountry => "r.country",
        FieldId::Ipi => "r.ipi",
        FieldId::Isni => "r.isni",
        _ => "NULL",
    }
}
