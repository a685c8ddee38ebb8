//! The one list of commands. A command that is missing here does not exist for any host.

use serde_json::Value;

use crate::clearance;
use crate::command::{Command, Context};
use crate::protocol;
use crate::{
    Failure, catalogue, collection, edit, export, grid, history, import, job_log, jobs, kiosk,
    name, player, session, settings, show,
};
use crate::{checks, home};
use crate::{credits, duplicates, lyrics, place, vocabulary, works};
use crate::{isrc, table, tags, upkeep};
use crate::{release, sheet};

macro_rules! commands {
    ($($command:ty),+ $(,)?) => {
        /// The names of all commands, in the order of the list.
        #[must_use]
        pub fn names() -> Vec<&'static str> {
            vec![$(<$command as Command>::NAME),+]
        }

        /// Whether hosts with a window run a command as a job and no other way.
        pub(crate) fn is_long(name: &str) -> bool {
            $(if name == <$command as Command>::NAME { return <$command as Command>::LONG; })+
            false
        }

        /// Whether hosts with a window may run a command as a job.
        pub(crate) fn may_be_job(name: &str) -> bool {
            $(if name == <$command as Command>::NAME { return <$command as Command>::AS_JOB; })+
            false
        }

        /// Runs a command by name.
        pub(crate) fn dispatch(name: &str, request: Value, context: &Context<'_>) -> Result<Value, Failure> {
            $(if name == <$command as Command>::NAME { return run::<$command>(request, context); })+
            Err(Failure::usage("unknown-command").with("command", name))
        }

        /// Hands every command to a visitor of types.
        #[cfg(test)]
        pub(crate) fn visit(visitor: &mut impl Visitor) {
            $(visitor.visit::<$command>();)+
        }
    };
}

/// Sees the type of every command.
#[cfg(test)]
pub(crate) trait Visitor {
    fn visit<C: Command>(&mut self);
}

commands! {
    session::SessionState,
    session::CatalogueOpen,
    session::CatalogueInit,
    session::CatalogueClose,
    session::RecentCatalogues,
    import::Example,
    import::Import,
    jobs::JobStart,
    jobs::JobCancel,
    jobs::Jobs,
    job_log::JobLogList,
    job_log::JobForget,
    catalogue::Fields,
    catalogue::List,
    grid::GridOpen,
    grid::GridRows,
    show::Show,
    edit::Set,
    edit::SetCells,
    name::NamesPropose,
    name::NamesSettle,
    collection::Collections,
    collection::CollectionSave,
    collection::CollectionDelete,
    collection::Explain,
    history::Undo,
    history::Redo,
    history::History,
    place::Places,
    place::PlaceAdd,
    place::PlaceRemove,
    place::PlaceLink,
    vocabulary::Vocabulary,
    credits::Credits,
    credits::CreditAdd,
    credits::CreditSet,
    credits::CreditRemove,
    credits::CreditMove,
    works::Works,
    works::WorkAdd,
    works::WorkSet,
    works::WorkRemove,
    works::WorkMove,
    works::WorkDerive,
    lyrics::Lyrics,
    lyrics::LyricsAdd,
    lyrics::LyricsSet,
    lyrics::LyricsRemove,
    upkeep::Check,
    checks::Checks,
    checks::CheckSet,
    checks::CheckPage,
    checks::CheckWaive,
    checks::CheckUnwaive,
    checks::CheckFix,
    home::Home,
    upkeep::Doctor,
    upkeep::Backup,
    upkeep::Restore,
    tags::TagsDiff,
    tags::TagsWrite,
    tags::TagsRestore,
    kiosk::Offers,
    kiosk::OfferSave,
    kiosk::OfferDelete,
    kiosk::OfferPreview,
    export::KioskExport,
    export::KioskApply,
    export::KioskVerify,
    export::Exports,
    export::Key,
    export::KeyExport,
    player::PlayerPlay,
    player::PlayerToggle,
    player::PlayerSeek,
    player::PlayerNext,
    player::PlayerPrevious,
    player::PlayerVolume,
    player::PlayerMatching,
    player::PlayerState,
    player::SoundDevices,
    settings::SettingsGet,
    settings::SettingsSave,
    settings::ColumnSets,
    isrc::IsrcAssign,
    isrc::IsrcRegister,
    isrc::IsrcConfirm,
    isrc::IsrcPrefix,
    isrc::IsrcExport,
    duplicates::Duplicates,
    duplicates::Merge,
    duplicates::Different,
    table::TableExport,
    table::TablePreview,
    table::TableImport,
    table::TableMappings,
    table::TableMappingSave,
    table::TableMappingDelete,
    clearance::ClearCases,
    release::Release,
    release::ReleaseMake,
    release::ReleaseDelete,
    release::ReleaseAdd,
    release::ReleaseRemove,
    release::ReleaseMove,
    release::ReleaseDisc,
    release::CoverSet,
    release::CoverRemove,
    release::BookletAdd,
    release::BookletRename,
    release::BookletRemove,
    release::BookletMove,
    sheet::Sheet,
    protocol::Protocols,
    protocol::ProtocolsOf,
    protocol::ProtocolImport,
    protocol::ProtocolAttach,
    protocol::ProtocolDetach,
    protocol::NoteAdd,
    protocol::NoteSet,
    protocol::NoteRemove,
    protocol::Consents,
    protocol::ConsentAdd,
    protocol::ConsentWithdraw,
    protocol::ConsentRemove,
    protocol::ConsentOpen,
    protocol::OverrideAdd,
    protocol::OverrideWithdraw,
}

fn run<C: Command>(request: Value, context: &Context<'_>) -> Result<Value, Failure> {
    // No request at all is an empty one.
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    let command: C = serde_json::from_value(request).map_err(|error| {
        Failure::usage("bad-request")
            .with("command", C::NAME)
            .with("cause", error)
    })?;
    let answer = command.run(context)?;
    serde_json::to_value(answer).map_err(|error| {
        Failure::usage("bad-request")
            .with("command", C::NAME)
            .with("cause", error)
    })
}
