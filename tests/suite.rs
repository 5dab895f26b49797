//! The conformance suite: every story is told once and happens twice, on SQLite and on PostgreSQL.

#[cfg(test)]
#[macro_use]
mod support;

#[cfg(test)]
mod screen;
#[cfg(test)]
mod service;
#[cfg(test)]
mod store;
