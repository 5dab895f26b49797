//! Pieces that screens and overlays are made of: plain structs, no trait objects.

pub mod canvas;
pub mod field;
pub mod filter;
pub mod table;
pub mod window;
