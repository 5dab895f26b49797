//! Use cases: one entry, one transaction each.

pub mod account;
pub mod claim;
pub mod queue;
pub mod record;
pub mod reply;
pub mod request;

pub use reply::{Refusal, Reply, Trouble};
pub use request::Request;

use crate::domain::agent::Actor;

/// The one entry to the desk's use cases.
#[derive(Clone, Debug)]
pub struct Desk;

impl Desk {
    /// Answers one request.
    ///
    /// # Errors
    /// [`Trouble`] when there is no answer.
    pub async fn ask(&self, _actor: &Actor, _request: Request) -> Result<Reply, Trouble> {
        Err(Trouble::Away("no desk behind this entry yet".to_owned()))
    }
}
