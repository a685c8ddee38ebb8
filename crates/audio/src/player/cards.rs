//! Sound cards, by cpal: on Linux PulseAudio (or PipeWire in its clothes) first, then ALSA.

use super::{Device, Feed, Opened, Output};
use cpal::SupportedBufferSize;
use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{BufferSize, ErrorKind, FromSample, Host, SampleFormat, SizedSample, StreamConfig};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Frames of the device's buffer. Left to itself a sound server takes seconds ahead, and
/// pause and position would lag by them.
const BUFFER: u32 = 2048;
/// How long a sound server may take to give a stream.
const PATIENCE: Duration = Duration::from_secs(5);

/// The system's sound cards; at most one stream is open.
#[derive(Default)]
pub(super) struct Cards {
    stream: Option<cpal::Stream>,
}

/// The sound systems that answer, the preferred one first.
fn hosts() -> Vec<Host> {
    #[cfg(target_os = "linux")]
    let ids = [cpal::HostId::PulseAudio, cpal::HostId::Alsa];
    #[cfg(not(target_os = "linux"))]
    let ids = cpal::available_hosts();
    ids.into_iter()
        .filter_map(|id| cpal::host_from_id(id).ok())
        .collect()
}

fn describe(device: &cpal::Device) -> Option<Device> {
    let id = device.id().ok()?.to_string();
    let name = device
        .description()
        .map_or_else(|_| id.clone(), |d| d.name().to_owned());
    Some(Device { id, name })
}

impl Output for Cards {
    fn devices(&mut self) -> Vec<Device> {
        // ALSA lists the same cards again under many names: it speaks only where no server does.
        hosts()
            .iter()
            .map(|host| {
                let found: Vec<_> = host
                    .output_devices()
                    .map(|d| d.collect())
                    .unwrap_or_default();
                found.iter().filter_map(describe).collect::<Vec<_>>()
            })
            .find(|found: &Vec<Device>| !found.is_empty())
            .unwrap_or_default()
    }

    fn open(&mut self, device: Option<&str>, feed: Feed) -> Option<Opened> {
        self.close();
        let hosts = hosts();
        let wanted = device.and_then(|id| {
            let id = id.parse().ok()?;
            hosts.iter().find_map(|host| host.device_by_id(&id))
        });
        let defaults = hosts.iter().filter_map(HostTrait::default_output_device);
        for device in wanted.into_iter().chain(defaults) {
            match start(&device, feed.clone()) {
                Ok((stream, rate)) => {
                    self.stream = Some(stream);
                    let name = describe(&device).map_or_else(String::new, |d| d.name);
                    return Some(Opened { rate, name });
                }
                Err(error) => tracing::warn!(%error, "a sound device did not open"),
            }
        }
        None
    }

    fn close(&mut self) {
        self.stream = None;
    }
}

fn start(device: &cpal::Device, feed: Feed) -> Result<(cpal::Stream, u32), cpal::Error> {
    let default = device.default_output_config()?;
    let size = match default.buffer_size() {
        SupportedBufferSize::Range { min, max } => BUFFER.clamp(*min, (*max).max(*min)),
        SupportedBufferSize::Unknown => BUFFER,
    };
    let mut config: StreamConfig = default.config();
    config.buffer_size = BufferSize::Fixed(size);
    let rate = config.sample_rate;
    let stream = match default.sample_format() {
        SampleFormat::I8 => build::<i8>(device, config, feed),
        SampleFormat::I16 => build::<i16>(device, config, feed),
        SampleFormat::I24 => build::<cpal::I24>(device, config, feed),
        SampleFormat::I32 => build::<i32>(device, config, feed),
        SampleFormat::U8 => build::<u8>(device, config, feed),
        SampleFormat::U16 => build::<u16>(device, config, feed),
        SampleFormat::F64 => build::<f64>(device, config, feed),
        _ => build::<f32>(device, config, feed),
    }?;
    stream.play()?;
    Ok((stream, rate))
}

fn build<T: SizedSample + FromSample<f32>>(
    device: &cpal::Device,
    config: StreamConfig,
    feed: Feed,
) -> Result<cpal::Stream, cpal::Error> {
    let channels = usize::from(config.channels);
    let errors = feed.clone();
    let gone = AtomicBool::new(false);
    let mut floats = Vec::new();
    device.build_output_stream(
        config,
        move |out: &mut [T], _| {
            floats.resize(out.len(), 0.0);
            feed.pull(&mut floats, channels);
            for (to, from) in out.iter_mut().zip(&floats) {
                *to = T::from_sample(*from);
            }
        },
        move |error| match error.kind() {
            ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied => {}
            // A dead server makes ALSA call this without end, as fast as it can: say it once,
            // then keep the thread from burning a core until the player has closed the stream.
            _ if gone.swap(true, Ordering::Relaxed) => {
                std::thread::sleep(Duration::from_millis(20));
            }
            _ => {
                tracing::warn!(%error, "the sound device is gone");
                errors.lose();
            }
        },
        Some(PATIENCE),
    )
}
