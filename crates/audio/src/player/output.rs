//! Where the sound goes.

use super::Feed;

/// A sound device that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Stable id, to be kept in settings.
    pub id: String,
    /// Name for people, from the system.
    pub name: String,
}

/// An open device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Frames a second that it takes from its feed.
    pub rate: u32,
    /// Its name.
    pub name: String,
}

/// Something that plays a [`Feed`]. It lives on the player's thread.
pub trait Output {
    /// The devices there are; none without a sound card.
    fn devices(&mut self) -> Vec<Device>;

    /// Opens a device (`None`, or one that is no longer there: the default one) and starts
    /// calling [`Feed::pull`]. When the device is lost it calls [`Feed::lose`] once.
    /// `None` where nothing can be opened.
    fn open(&mut self, device: Option<&str>, feed: Feed) -> Option<Opened>;

    /// Stops pulling and lets the device go.
    fn close(&mut self);
}

/// No sound card, or a program built without sound.
#[derive(Debug, Default)]
pub struct NoOutput;

impl Output for NoOutput {
    fn devices(&mut self) -> Vec<Device> {
        Vec::new()
    }

    fn open(&mut self, _device: Option<&str>, _feed: Feed) -> Option<Opened> {
        None
    }

    fn close(&mut self) {}
}

/// The system's sound, where this build has the feature `sound`.
#[must_use]
pub fn system() -> Box<dyn Output> {
    #[cfg(feature = "sound")]
    return Box::new(super::cards::Cards::default());
    #[cfg(not(feature = "sound"))]
    Box::new(NoOutput)
}
