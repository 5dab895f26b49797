//! What the desk promises, whatever it lies on.

mod advance;
mod audit;
mod claim;
mod identity;
mod message;
mod mine;
mod model;
mod outcome;
mod promise;
mod queue;
mod record;
mod search;
mod snooze;
mod spool;
mod statement;
mod undo;
