//! Taking back what a request executed: the opposite documents are posted, and what was lowered is asked for again.

use crate::domain::agent::{Actor, Right};
use crate::domain::approval::{Approval, ApprovalState};
use crate::domain::book::Stamp;
use crate::domain::clean;
use crate::domain::fact::Happening;
use crate::domain::id::AgentId;
use crate::domain::outcome::Field;
use crate::ids::Ids;
use crate::service::desk::Desk;
use crate::service::ledger::{self, Reversal};
use crate::service::promise;
use crate::service::rank::Frame;
use crate::service::reply::{Refusal, Trouble};
use crate::store::approval::{self as rows, Named};
use crate::store::{self, Tx};

use super::decide::{self, Ended, Open, busy, refused};
use super::{Decided, Reverse, Why, apply, read};

/// Takes back what a request executed, in one transaction.
pub(super) async fn reverse(desk: &Desk, actor: &Actor, reverse: &Reverse) -> Result<Decided, Trouble> {
    let mut tx = desk.db().write().await?;
    let reason = clean::line(&reverse.reason);
    let hash = decide::hash(&(reverse.of, &reason))?;
    let revision = desk.revision();
    let Open { agent, named, again } =
        decide::open(desk, &mut tx, actor, reverse.of, Some((reverse.id, &hash))).await?;
    if !agent.role.has(Right::Lead) {
        return Err(Refusal::NotAllowed { right: Right::Lead }.into());
    }
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    if again {
        return Ok(Decided { id: reverse.id, line: read::line(named, frame.now), account_changed: true });
    }
    let was = named.approval.clone();
    if was.requested_by == agent.id {
        return Err(refused(Why::Own));
    }
    if was.state != ApprovalState::Applied {
        return Err(refused(Why::NotExecuted));
    }
    if was.executed().offer().is_some() {
        return Err(refused(Why::NotReversible));
    }
    if reason.is_empty() {
        return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
    }
    let now = Approval { state: ApprovalState::Reversed, ..was.clone() };
    if !rows::change(&mut tx, &was, &now, was.executed(), Some(frame.now)).await? {
        return Err(busy(&was));
    }
    let mut happenings = vec![Happening::new("approval_reversed", apply::told(&now, now.executed(), &reason))];
    post_opposite(&mut tx, desk.ids(), &frame, &was, agent.id, &reason, &mut happenings).await?;
    happenings.extend(promise::evaluate(&mut tx, was.customer, &frame).await?);
    desk.customer_journal(was.customer, Some(agent.id), Some(reverse.id), frame.now)
        .append(&mut tx, &happenings)
        .await?;
    let ended = Ended { now: &now, key: "reversed", text: &reason };
    decide::finish(desk, &mut tx, &agent, ended, generation, &frame).await?;
    let log = rows::Log {
        id: reverse.id,
        customer: was.customer,
        agent: agent.id,
        kind: "reverse",
        payload_hash: &hash,
        at: frame.now,
    };
    rows::log(&mut tx, log).await?;
    let line = read::line(Named { approval: now, ..named }, frame.now);
    tx.commit().await?;
    Ok(Decided { id: reverse.id, line, account_changed: true })
}

/// Posts the opposite of every credit of a request: its shares are marked, what it lowered asks for as much as before, and
/// credit and opposite settle each other.
async fn post_opposite(
    tx: &mut Tx,
    ids: &Ids,
    frame: &Frame<'_>,
    was: &Approval,
    by: AgentId,
    why: &str,
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    let credits = store::ledger::of_request(tx, was.id).await?;
    for credit in credits {
        let reversal = Reversal { customer: was.customer, credit, why };
        let stamp = Stamp { at: frame.now, by: Some(by) };
        match ledger::reverse_credit(tx, ids, frame, reversal, stamp, happenings).await {
            // One that was taken back by itself stays so; the others go with the request.
            Err(trouble) if !ledger::is_taken_back(&trouble) => return Err(trouble),
            _ => {}
        }
    }
    Ok(())
}
