//! dunlin: a collections desk for the terminal.
pub mod cli;
pub mod clock;
pub mod domain;
pub mod ids;
pub mod ingest;
pub mod revision;
pub mod service;
pub mod settings;
pub mod store;
pub mod text;
pub mod tui;
