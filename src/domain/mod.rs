//! Decisions. Values in, values out: no I/O, no async, no clock.
//!
//! `now` and `today` are arguments. Money is whole minor units; the only decimals are made here and
//! every rounding is named where it is called. Rows, keys and words are other rooms' business.

pub mod abbreviation;
pub mod agent;
pub mod allocation;
pub mod approval;
pub mod authority;
pub mod behaviour;
pub mod book;
pub mod calendar;
pub mod clean;
pub mod contact;
pub mod contact_point;
pub mod customer;
pub mod demo;
pub mod dispute;
pub mod entry;
pub mod fact;
pub mod history;
pub mod holiday;
pub mod id;
pub mod invoice;
pub mod ladder;
pub mod ledger;
pub mod message;
pub mod milestone;
pub mod moment;
pub mod money;
pub mod op;
pub mod outcome;
pub mod pay_run;
pub mod payment;
pub mod plan;
pub mod point;
pub mod priority;
pub mod profile;
pub mod promise;
pub mod reference;
pub mod report;
pub mod search;
pub mod snooze;
pub mod statement;
pub mod team;
pub mod terms;
