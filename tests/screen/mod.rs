//! Stories told with keys, on the real desk: what is pressed, what stands on the screen, what the journal says.

mod day;
mod faults;
mod guide;
mod keys;
mod languages;
mod lines;
mod mine;
mod modelled_day;
mod money_day;
mod record;
mod search;
mod undo;
