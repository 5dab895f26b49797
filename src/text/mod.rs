//! What the program says, in five languages, and how each of them writes money, days and times.
//!
//! Pure: the catalogues are embedded (`src/text/words/<language>/<noun>.ftl`, Fluent syntax), English is complete, and a key
//! that another language lacks is said in English. The agent's language and the customer's are separate things, so the
//! language is an argument everywhere and never a global.

#[cfg(test)]
mod catalogues;
pub mod format;
pub mod holiday;
mod language;
pub mod milestone;
pub mod statement;
mod words;

pub use language::{Language, UnknownLanguage};
pub use words::{Arg, Words};
