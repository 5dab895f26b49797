//! Decisions. Values in, values out: no I/O, no async, no clock.
//!
//! `now` and `today` are arguments. Money is whole minor units; the only decimals are made here and
//! every rounding is named where it is called. Rows, keys and words are other rooms' business.

pub mod agent;
pub mod clean;
pub mod contact_point;
pub mod customer;
pub mod dispute;
pub mod id;
pub mod invoice;
pub mod money;
pub mod payment;
pub mod team;
