//! What the desk promises, whatever it lies on.

mod claim;
