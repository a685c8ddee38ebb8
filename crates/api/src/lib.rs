//! griot-api

pub mod words;
