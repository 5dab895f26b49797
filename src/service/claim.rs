//! Taking customers: the next best one, or one by number, for one agent at a time.

use crate::domain::id::CustomerId;

/// What can be asked about claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The best customer in scope; one that the agent may resume comes first.
    Next,
    /// The customer with that identifier, whatever the queue says.
    Customer(CustomerId),
    /// The customer with that number, or whose name begins so.
    Reference(String),
    /// Holding on to a claim.
    Renew {
        /// Which customer.
        customer: CustomerId,
        /// Under which claim.
        epoch: i64,
    },
}
