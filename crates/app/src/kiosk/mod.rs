//! The way to the kiosk: the gate, the bundle, its check.
