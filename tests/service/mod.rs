//! What the desk promises, whatever it lies on.

mod advance;
mod approval;
mod audit;
mod claim;
mod dispute;
mod decision;
mod identity;
mod message;
mod mine;
mod model;
mod money;
mod outcome;
mod profile;
mod plan;
mod promise;
mod queue;
mod record;
mod report;
mod search;
mod snooze;
mod spool;
mod statement;
mod undo;
