//! Identifiers, one type a noun, so that an invoice's can never be passed where a customer's is meant.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// Who owes.
    CustomerId;
    /// A phone number, an e-mail address or a postal address of a customer.
    ContactPointId;
    /// An invoice, credit note, advance, return or fee.
    InvoiceId;
    /// Money that came in, or went back.
    PaymentId;
    /// A share of a payment applied to an invoice.
    AllocationId;
    /// A promise to pay.
    PromiseId;
    /// Several promises that were agreed together.
    PlanId;
    /// A request that needs somebody's authority.
    ApprovalId;
    /// What a customer does not accept.
    DisputeId;
    /// One try to reach a customer, with what came of it.
    OutcomeId;
    /// Someone who works the desk.
    AgentId;
    /// A group of agents with customers of its own.
    TeamId;
    /// One line of the journal.
    FactId;
    /// One write that an agent asked for: the key that makes a retry harmless.
    OpId;
    /// A message between colleagues.
    MessageId;
    /// A published state of the desk's configuration.
    RevisionId;
}
