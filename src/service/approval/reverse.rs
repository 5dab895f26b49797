//! Taking back what a request executed: the opposite documents are posted, and what was lowered is asked for again.

use serde_json::json;

use crate::domain::agent::{Actor, Right};
use crate::domain::allocation::{Allocation, Confidence, From, How, To};
use crate::domain::approval::{Approval, ApprovalState};
use crate::domain::clean;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, AllocationId, InvoiceId};
use crate::domain::money::Money;
use crate::domain::outcome::Field;
use crate::ids::Ids;
use crate::service::desk::Desk;
use crate::service::ledger::SOURCE;
use crate::service::promise;
use crate::service::rank::Frame;
use crate::service::reply::{Refusal, Trouble};
use crate::store::approval::{self as rows, Named};
use crate::store::reversal::{self, Credit};
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
    let credits = reversal::credits(tx, was.id).await?;
    for Credit { id, number, kind, amount, about } in credits {
        let minor = -amount.minor;
        reversal::undo_shares(tx, id, frame.now, by, why).await?;
        store::ledger::lower(tx, about, -minor).await?;
        let open = store::invoice::open(tx, was.customer, i64::MAX).await?;
        let document = open.iter().find(|one| one.id == about).ok_or(Refusal::Overtaken)?;
        let opposite = InvoiceId(ids.next());
        let own = format!("{number}-R");
        let credit = store::ledger::Credit {
            id: opposite,
            customer: document.customer,
            source: SOURCE,
            number: &own,
            kind,
            amount: Money::new(minor, amount.currency),
            on: frame.today,
            about: document,
            approval: Some(was.id),
            dispute: None,
        };
        store::ledger::insert_credit(tx, &credit).await?;
        let share = Allocation {
            id: AllocationId(ids.next()),
            from: From::Credit(id),
            to: To::Invoice(opposite),
            minor,
            how: How::Correction,
            confidence: Confidence::High,
            at: frame.now,
            by: Some(by),
            undone_at: None,
        };
        store::allocation::insert(tx, &share).await?;
        let money = Money::new(minor, amount.currency);
        let body = json!({ "document": kind, "number": own, "about": document.number, "amount": money });
        happenings.push(Happening::new("approval_posted_back", body));
    }
    Ok(())
}
