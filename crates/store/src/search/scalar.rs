//! The value of a field as one SQL expression over the row `r`.

use griot_domain::field::{Field, FieldId, Kind, Shape, find_field_by_id};
use griot_domain::tags::TagField;

use crate::field::{Home, home_of};

/// The value of a field of a list's row.
pub(super) fn of(kind: Kind, id: FieldId) -> String {
    match kind {
        Kind::Recording => of_recording(id),
        Kind::Release => of_release(id).to_owned(),
        Kind::Work => of_work(id),
        Kind::Party | Kind::MediaFile => of_party(id).to_owned(),
    }
}

/// What a field is sorted by: words folded, all else as it is.
pub(super) fn sort_key(kind: Kind, field: &Field) -> String {
    match (kind, field.id) {
        (Kind::Recording, FieldId::Title) => "r.title_key".to_owned(),
        (Kind::Recording, FieldId::Artist) => "nullif(r.credit_key, '')".to_owned(),
        (Kind::Recording, FieldId::ReleaseTitle) => {
            "(SELECT o.place FROM recording_order AS o WHERE o.recording_id = r.id)".to_owned()
        }
        (Kind::Release | Kind::Work, FieldId::ReleaseTitle | FieldId::WorkTitle) => {
            "r.title_key".to_owned()
        }
        (Kind::Recording, FieldId::Track | FieldId::Disc) => {
            format!("CAST({} AS INTEGER)", of(kind, field.id))
        }
        _ => match field.shape {
            Shape::Text | Shape::MultiText | Shape::Language => {
                format!("griot_fold({})", of(kind, field.id))
            }
            _ => of(kind, field.id),
        },
    }
}

fn of_recording(id: FieldId) -> String {
    let tag = find_field_by_id(Kind::Recording, id).and_then(|field| field.tag);
    if let Some(tag) = tag {
        return of_tag(tag);
    }
    match id {
        FieldId::Withdrawn => "nullif(r.withdrawn, 0)".to_owned(),
        FieldId::Added => "substr(r.added_at, 1, 10)".to_owned(),
        FieldId::Files => {
            "(SELECT count(*) FROM recording_file AS rf WHERE rf.recording_id = r.id)".to_owned()
        }
        FieldId::Finding => include_str!("findings_of_recording.sql").to_owned(),
        FieldId::Status => include_str!("status_of_recording.sql").to_owned(),
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

fn of_tag(tag: TagField) -> String {
    let name = tag.name();
    let own_word = format!(
        "(SELECT group_concat(value, char(31)) FROM (SELECT value FROM recording_text
          WHERE recording_id = r.id AND field = '{name}' ORDER BY position))"
    );
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
        Home::CreditNames | Home::Movement | Home::Text => own_word,
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
        FieldId::WorkRecordings => {
            "(SELECT count(*) FROM recording_work AS rw WHERE rw.work_id = r.id)".to_owned()
        }
        _ => "NULL".to_owned(),
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
