//! The border's formats, checked with the world's own tools.

mod bundle;
mod crash;
mod delta;
mod fonts;
mod image;
mod keys;
mod manifest;
mod sample;
mod storefront;
mod verify;
