//! The screens: the queue, and one customer's account.

pub mod account;
pub mod queue;

use super::command::Context;

/// What is shown below the overlays.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The queue as a list.
    Queue(queue::QueueScreen),
    /// One customer.
    Account(Box<account::AccountScreen>),
}

impl Screen {
    /// The contexts that are asked for a key, the most particular first.
    pub fn chain(&self) -> &'static [Context] {
        match self {
            Screen::Queue(_) => &[Context::Queue, Context::List, Context::Global],
            Screen::Account(_) => &[Context::Account, Context::List, Context::Global],
        }
    }
}
