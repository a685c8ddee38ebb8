//! Listening.

use std::sync::{Arc, Mutex, PoisonError};

use griot_app::sound;
use griot_audio::player::{self, Player};
use griot_store::Catalogue;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Command, Context};
use crate::events::Event;
use crate::wire::{Coded, Rows};
use crate::{Failure, Host};

/// Where the player stands.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[ts(rename = "PlayerState")]
pub struct PlayerAnswer {
    /// Whether it plays, or why it should and does not.
    #[ts(type = "'stopped' | 'playing' | 'paused' | 'error'")]
    pub status: String,
    /// The recording.
    pub uid: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its credit.
    pub artist: Option<String>,
    /// Its cover.
    pub artwork: Option<String>,
    /// From its start.
    #[ts(type = "number")]
    pub position_ms: u64,
    /// Its length; 0 where that is not known yet.
    #[ts(type = "number")]
    pub duration_ms: u64,
    /// Volume.
    pub volume_percent: u32,
    /// Whether recordings are brought to the same loudness.
    pub matching: bool,
    /// Sound device.
    pub device: Option<String>,
    /// Why nothing sounds.
    pub error: Option<Coded>,
}

/// Title, credit and cover of what plays, asked for once per recording.
#[derive(Default)]
struct Label {
    uid: String,
    words: Option<(String, Option<String>, Option<String>)>,
}

fn answer(
    state: &player::PlayerState,
    catalogue: Option<&Catalogue>,
    label: &Mutex<Label>,
) -> PlayerAnswer {
    let mut words = None;
    if let (Some(uid), Some(catalogue)) = (&state.item, catalogue) {
        let mut known = label.lock().unwrap_or_else(PoisonError::into_inner);
        if known.uid != *uid {
            known.uid.clone_from(uid);
            known.words = catalogue.store().read(|read| sound::label(read, uid)).ok();
        }
        words = known.words.clone();
    }
    // A missing file is named by where it should be.
    let path = (state.fault == Some(player::Fault::FileMissing))
        .then(|| path_of(catalogue?, state.item.as_deref()?))
        .flatten();
    let (title, artist, artwork) = words.map_or((None, None, None), |(title, artist, cover)| {
        (Some(title), artist, cover)
    });
    PlayerAnswer {
        status: if state.fault.is_some() {
            "error"
        } else {
            state.status.name()
        }
        .to_owned(),
        uid: state.item.clone(),
        title,
        artist,
        artwork,
        position_ms: state.position_ms,
        duration_ms: state.duration_ms.unwrap_or(0),
        volume_percent: (state.volume * 100.0).round() as u32,
        matching: state.matching,
        device: state.device.clone(),
        error: state.fault.map(|fault| Coded {
            code: fault.code().to_owned(),
            params: path
                .into_iter()
                .map(|path| ("path".to_owned(), path))
                .collect(),
        }),
    }
}

fn path_of(catalogue: &Catalogue, uid: &str) -> Option<String> {
    let uids = [uid.to_owned()];
    let queue = catalogue.store().read(|read| sound::queue(read, &uids));
    let item = queue.ok()?.into_iter().next()?;
    Some(item.path.display().to_string())
}

impl Host {
    /// Runs something on the player, starting it where nobody has listened yet.
    fn with_player<T>(&self, work: impl FnOnce(&Player) -> T) -> Result<T, Failure> {
        let mut slot = self.player().lock().unwrap_or_else(PoisonError::into_inner);
        if slot.is_none() {
            let listeners = self.listeners();
            let catalogue = self.catalogue();
            let label = Mutex::new(Label::default());
            let started = Player::start(Box::new(move |state| {
                let state = answer(state, catalogue.as_deref(), &label);
                listeners.tell(&Event::Player { state });
            }))
            .map_err(|error| Failure {
                message: error.to_string(),
                ..Failure::usage("no-sound-device")
            })?;
            let settings = self.settings();
            started.set_volume(settings.volume_percent.min(100) as f32 / 100.0);
            started.set_matching(settings.matching);
            if !settings.sound_device.is_empty() {
                started.set_device(Some(settings.sound_device));
            }
            *slot = Some(started);
        }
        slot.as_ref()
            .map(work)
            .ok_or_else(|| Failure::usage("no-sound-device"))
    }

    /// Lets go of the player: another catalogue's recordings are other recordings.
    pub(crate) fn drop_player(&self) {
        let before = self
            .player()
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(player) = before {
            let volume = player.state().volume;
            let label = Mutex::new(Label::default());
            // Its last word: nothing plays any more.
            drop(player);
            let state = player::PlayerState {
                volume,
                ..player::PlayerState::default()
            };
            let state = answer(&state, None, &label);
            self.tell(&Event::Player { state });
        }
    }

    pub(crate) fn use_sound_device(&self, device: &str) {
        let slot = self.player().lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(player) = slot.as_ref() {
            player.set_device((!device.is_empty()).then(|| device.to_owned()));
        }
    }

    fn player_answer(&self) -> Result<PlayerAnswer, Failure> {
        let state = self.with_player(Player::state)?;
        Ok(answer(
            &state,
            self.catalogue().as_deref(),
            &Mutex::new(Label::default()),
        ))
    }
}

/// Plays recordings one after the other, without a gap.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PlayerPlay {
    /// The queue.
    pub uids: Vec<String>,
    /// Where to begin; at the first where it is not said.
    pub start_uid: Option<String>,
    /// From where in it; from its start where it is not said.
    pub start_ms: Option<u32>,
}

impl Command for PlayerPlay {
    type Answer = PlayerAnswer;
    const NAME: &'static str = "player_play";
    fn run(self, context: &Context<'_>) -> Result<PlayerAnswer, Failure> {
        let catalogue: Arc<Catalogue> = context.catalogue()?;
        let items = catalogue
            .store()
            .read(|read| sound::queue(read, &self.uids))?;
        if items.is_empty() {
            return Err(Failure::usage("nothing-to-play"));
        }
        let start = self
            .start_uid
            .and_then(|uid| items.iter().position(|item| item.id == uid))
            .unwrap_or(0);
        context.host.with_player(|player| {
            player.load(items, start);
            if let Some(ms) = self.start_ms {
                player.seek_ms(u64::from(ms));
            }
            player.play();
        })?;
        context.host.player_answer()
    }
}

macro_rules! player_commands {
    ($($(#[$doc:meta])* $name:ident = $wire:literal, $request:tt, |$self_:ident, $player:ident| $work:expr;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Deserialize, TS)]
            pub struct $name $request

            impl Command for $name {
                type Answer = PlayerAnswer;
                const NAME: &'static str = $wire;
                fn run(self, context: &Context<'_>) -> Result<PlayerAnswer, Failure> {
                    let $self_ = self;
                    context.host.with_player(|$player| $work)?;
                    context.host.player_answer()
                }
            }
        )+
    };
}

player_commands! {
    /// Plays or pauses.
    PlayerToggle = "player_toggle", {}, |_request, player| player.toggle();
    /// Goes to a place in what plays.
    PlayerSeek = "player_seek", {
        /// From its start.
        #[ts(type = "number")]
        pub ms: u64,
    }, |request, player| player.seek_ms(request.ms);
    /// The next one.
    PlayerNext = "player_next", {}, |_request, player| player.next();
    /// The one before, or the start of this one.
    PlayerPrevious = "player_previous", {}, |_request, player| player.previous();
}

/// Where it stands.
#[derive(Debug, Deserialize, TS)]
#[ts(rename = "PlayerStateRequest")]
pub struct PlayerState {}

impl Command for PlayerState {
    type Answer = PlayerAnswer;
    const NAME: &'static str = "player_state";
    fn run(self, context: &Context<'_>) -> Result<PlayerAnswer, Failure> {
        context.host.player_answer()
    }
}

/// How loud.
#[derive(Debug, Deserialize, TS)]
pub struct PlayerVolume {
    /// 0 to 100.
    pub percent: u32,
}

impl Command for PlayerVolume {
    type Answer = PlayerAnswer;
    const NAME: &'static str = "player_volume";
    fn run(self, context: &Context<'_>) -> Result<PlayerAnswer, Failure> {
        let percent = self.percent.min(100);
        context
            .host
            .with_player(|player| player.set_volume(percent as f32 / 100.0))?;
        let mut settings = context.host.settings();
        settings.volume_percent = percent;
        settings.write(context.host.config())?;
        let mut state = context.host.player_answer()?;
        state.volume_percent = percent;
        Ok(state)
    }
}

/// Whether recordings are brought to the same loudness.
#[derive(Debug, Deserialize, TS)]
pub struct PlayerMatching {
    /// Yes.
    pub on: bool,
}

impl Command for PlayerMatching {
    type Answer = PlayerAnswer;
    const NAME: &'static str = "player_matching";
    fn run(self, context: &Context<'_>) -> Result<PlayerAnswer, Failure> {
        context
            .host
            .with_player(|player| player.set_matching(self.on))?;
        let mut settings = context.host.settings();
        settings.matching = self.on;
        settings.write(context.host.config())?;
        let mut state = context.host.player_answer()?;
        state.matching = self.on;
        Ok(state)
    }
}

/// The sound devices.
#[derive(Debug, Deserialize, TS)]
pub struct SoundDevices {}

/// A sound device.
#[derive(Debug, Serialize, TS)]
pub struct SoundDevice {
    /// What settings keep.
    pub id: String,
    /// What people read.
    pub name: String,
}

impl Command for SoundDevices {
    type Answer = Rows<SoundDevice>;
    const NAME: &'static str = "sound_devices";
    fn run(self, context: &Context<'_>) -> Result<Rows<SoundDevice>, Failure> {
        let devices = context.host.with_player(Player::devices)?;
        Ok(Rows::whole(
            devices
                .into_iter()
                .map(|device| SoundDevice {
                    id: device.id,
                    name: device.name,
                })
                .collect(),
        ))
    }
}
