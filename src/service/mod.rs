//! Use cases: one entry, one transaction each.

pub mod account;
pub mod claim;
pub mod queue;
pub mod record;
pub mod reply;
pub mod request;

pub use reply::{Refusal, Reply, Trouble};
pub use request::Request;
