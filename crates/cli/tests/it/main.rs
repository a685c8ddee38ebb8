//! Journeys through the real `griot`, as a person or a script would go.

mod bad_input;
mod contract;
mod desk;
mod killed;
mod kiosk;
mod label;
mod serve;
mod shared;
mod sound;
mod tags;
mod two;
