//! What a person types for a date or an amount, and what it means.
//!
//! `fri`, `+3`, `+2w`, `15`, `15.12`, `eom`, `t`; `full`, `half`, `50%`, `1 500,50`. The weekday and month words of
//! every language of the desk are understood at once: an agent in Oslo types `fre`, one in Budapest `pén`.

mod amount;
mod day;
#[cfg(test)]
mod tests;

pub use amount::{amount, decimal};
pub(super) use day::weekday_from;
pub use day::{date, date_back, date_may_continue, time};

/// Why a typed date or amount has no meaning; the catalogue says it in the agent's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// Nothing was typed.
    Empty,
    /// The text is not of the grammar.
    NotUnderstood,
    /// No such day in the calendar.
    NoSuchDate,
    /// The day is in the past.
    Past,
    /// The day is in the future.
    Future,
    /// Zero or below.
    NotPositive,
    /// More than is owed.
    AboveOpen,
    /// Too large for the ledger.
    OutOfRange,
    /// More decimals than the currency has.
    TooPrecise,
}

impl EntryFault {
    /// The catalogue's key for it.
    pub fn key(self) -> &'static str {
        match self {
            EntryFault::Empty => "entry-empty",
            EntryFault::NotUnderstood => "entry-not-understood",
            EntryFault::NoSuchDate => "entry-no-such-date",
            EntryFault::Past => "entry-past",
            EntryFault::Future => "entry-future",
            EntryFault::NotPositive => "entry-not-positive",
            EntryFault::AboveOpen => "entry-above-open",
            EntryFault::OutOfRange => "entry-out-of-range",
            EntryFault::TooPrecise => "entry-too-precise",
        }
    }
}
