//! Plans: made within somebody's limits, evaluated through their instalments, ended as they say.

use crate::domain::agent::Role;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, ApprovalId, CustomerId, PlanId, PromiseId};
use crate::domain::plan::Offer;
use crate::ids::Ids;
use crate::store::Tx;

use super::rank;
use super::reply::Trouble;

/// Whose plan it is to be, and by whose limits it is made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Party {
    pub(super) customer: CustomerId,
    /// Who talked to the customer.
    pub(super) agent: AgentId,
    /// Whose limits count: the agent's own, or the approver's.
    pub(super) role: Role,
    /// The request that allowed it.
    pub(super) approval: Option<ApprovalId>,
}

/// A plan just made.
#[derive(Clone, Debug)]
pub(super) struct Agreed {
    /// Nothing for an offer of one payment without a discount: that is a promise and no more.
    pub(super) plan: Option<PlanId>,
    /// Its promises, in order.
    pub(super) promises: Vec<PromiseId>,
    /// Open promises whose place it took.
    pub(super) superseded: Vec<PromiseId>,
}

/// Makes a plan, or a promise where the offer is one payment without a discount.
pub(super) async fn agree(
    _tx: &mut Tx,
    _ids: &Ids,
    _frame: &rank::Frame<'_>,
    _party: Party,
    _offer: &Offer,
    _happenings: &mut Vec<Happening>,
) -> Result<Agreed, Trouble> {
    Err(Trouble::Internal("plans".to_owned()))
}
