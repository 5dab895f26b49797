//! Bytes to lines and faults. Pure: readers come from the caller; no file system, no store, no clock.
//!
//! A file is read twice. [`profile::survey`] looks at all of it and either refuses it with reasons or says how its
//! columns are to be read; [`reader::rows`] then yields one row after the other, taken with notes or rejected with
//! faults. Nothing is collected: memory stays small for a file of any size, and where a table of numbers would grow
//! past its cap the warning says so. What a person wrote in a mapping decides; what he left out is found from all rows;
//! what cannot be found for certain is asked for instead of guessed.

pub mod amount;
mod cell;
mod country;
pub mod date;
pub mod encoding;
pub mod fault;
pub mod field;
mod habit;
pub mod mapping;
pub mod plan;
pub mod profile;
pub mod reader;
mod record;
pub mod refusal;
pub mod rejects;
pub mod report;
pub mod row;
mod seen;
pub mod told;

pub use country::dialled;

#[cfg(test)]
mod tests;
