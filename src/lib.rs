//! dunlin: a collections desk for the terminal.
pub mod clock;
pub mod domain;
pub mod ids;
pub mod revision;
pub mod service;
pub mod text;
pub mod tui;
