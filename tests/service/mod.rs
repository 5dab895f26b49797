//! What the desk promises, whatever it lies on.

mod advance;
mod answer;
mod approval;
mod audit;
mod claim;
mod decision;
mod dispute;
mod identity;
mod message;
mod mine;
mod model;
mod money;
mod outcome;
mod plan;
mod profile;
mod promise;
mod queue;
mod record;
mod report;
mod seams;
mod search;
mod snooze;
mod spool;
mod statement;
mod undo;
