//! The screen: a model, one pure `update`, a view that only reads, and the shell that joins them to a terminal.
//!
//! Keys, the command line and line mode all become the same [`Command`](command::Command); only text fields take
//! characters. The view draws on a buffer that the shell compares with the last one, and not through a terminal object of
//! the library: so a frame that changes nothing sends nothing, and one that does is a single write.
//!
//! A key pressed while a write or a claim is on its way is refused, not kept for later: it would fall on a customer whom
//! nobody has seen yet. Everything but `ask`, `shell`, `runner`, `terminal` and `plain` is free of I/O, clocks and tasks.

pub mod ask;
pub mod chord;
pub mod command;
pub mod dial;
pub mod effect;
pub mod enabled;
#[cfg(test)]
mod fake;
pub mod keymap;
pub mod keys;
pub mod link;
pub mod look;
pub mod model;
pub mod msg;
pub mod opt;
pub mod overlay;
pub mod paint;
pub mod place;
pub mod plain;
pub mod post;
pub mod probe;
pub mod requests;
pub mod runner;
pub mod say;
pub mod screen;
pub mod shell;
pub mod terminal;
pub mod tutor;
pub mod update;
pub mod view;
pub mod widget;
