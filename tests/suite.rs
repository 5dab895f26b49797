//! The conformance suite: every story is told once and happens twice, on SQLite and on PostgreSQL.

#![expect(clippy::inconsistent_digit_grouping, reason = "amounts are in cents: 100_00 is a hundred")]

#[cfg(test)]
#[macro_use]
mod support;

#[cfg(test)]
mod cli;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod import;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod service;
#[cfg(test)]
mod store;
#[cfg(test)]
mod terminal;
