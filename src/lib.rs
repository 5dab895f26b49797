//! dunlin: a collections desk for the terminal.
pub mod domain;
pub mod ingest;
