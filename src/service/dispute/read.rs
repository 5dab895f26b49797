//! Reading disputes: lists over all customers or of one, and one dispute with what happened to it.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::{Line, Page, Place, Shown, Which};
use crate::domain::agent::{Actor, Right};
use crate::domain::clean;
use crate::domain::dispute::{self, Dispute};
use crate::domain::id::DisputeId;
use crate::domain::money::Money;
use crate::service::account::{Entry, may_read, names};
use crate::service::desk::Desk;
use crate::service::reply::{Refusal, Trouble};
use crate::store::dispute::{Listed, Whose};
use crate::store::{self, Tx, mine};

/// Most rows of one window.
const MOST_ROWS: u32 = 200;
/// Facts of the customer among which a dispute's are looked for.
const MOST_FACTS: i64 = 1000;

fn line(listed: Listed, today: NaiveDate) -> Line {
    let Listed { dispute, number, name, document, owner, opened_by, decided_by } = listed;
    let days_left = dispute.closed_at.is_none().then(|| dispute.days_left(today));
    let opened_by = opened_by.map(|(_, name)| name);
    Line { days_left, customer: (number, name), document, owner, opened_by, decided_by, dispute }
}

/// A window of disputes, the earliest answer first.
pub(super) async fn list(
    desk: &Desk,
    actor: &Actor,
    which: Which,
    filter: &str,
    after: Option<Place>,
    limit: u32,
) -> Result<Page, Trouble> {
    let mut tx = desk.db().read().await?;
    let (as_of, today) = (desk.clock().now(), desk.today());
    let most = limit.clamp(1, MOST_ROWS);
    let mut page = Page { which, after, open: 0, late: 0, lines: Vec::new(), next: None, as_of, today };
    let whose = match which {
        Which::Of(customer) => {
            may_read(&mut tx, actor, customer).await?;
            let rows = store::dispute::of(&mut tx, customer, i64::from(most)).await?;
            page.lines = rows.into_iter().map(|row| line(row, today)).collect();
            let count = |wanted: &dyn Fn(&Dispute) -> bool| {
                let count = page.lines.iter().filter(|line| wanted(&line.dispute)).count();
                i64::try_from(count).unwrap_or(i64::MAX)
            };
            (page.open, page.late) =
                (count(&|dispute| dispute.closed_at.is_none()), count(&|dispute| dispute.is_overdue(today)));
            return Ok(page);
        }
        which => Whose {
            agent: actor.id,
            all: actor.role.has(Right::Run),
            own: which == Which::Mine,
            late_on: (which == Which::Overdue).then_some(today),
        },
    };
    let pattern = mine::pattern(&clean::fold(filter));
    let from = after.unwrap_or((NaiveDate::default(), Uuid::nil()));
    let mut rows = store::dispute::list(&mut tx, whose, from, &pattern, i64::from(most) + 1).await?;
    if rows.len() > most as usize {
        rows.truncate(most as usize);
        page.next = rows.last().map(|row| (row.dispute.answer_by, row.dispute.id.0));
    }
    (page.open, page.late) = store::dispute::count(&mut tx, whose, today).await?;
    page.lines = rows.into_iter().map(|row| line(row, today)).collect();
    Ok(page)
}

/// Whether an agent may decide a dispute and say who owes the answer: who leads, and who owes it.
pub(super) fn may_decide(actor: &Actor, dispute: &Dispute) -> bool {
    actor.role.has(Right::Lead) || (actor.role.has(Right::Work) && dispute.owner == Some(actor.id))
}

/// What a credit for a dispute could lower, in the order in which it would: the document, or all that are open, the oldest
/// due first.
pub(super) async fn creditable(tx: &mut Tx, dispute: &Dispute) -> Result<Vec<dispute::Creditable>, Trouble> {
    let open = store::invoice::open(tx, dispute.customer, i64::MAX).await?;
    Ok(open
        .iter()
        .filter(|document| document.amount.currency == dispute.amount.currency && document.open_minor > 0)
        .filter(|document| dispute.invoice.is_none_or(|invoice| invoice == document.id))
        .map(|document| dispute::Creditable { invoice: document.id, open: document.open_minor })
        .collect())
}

/// The most that could be credited: what is disputed, as far as it is open.
pub(super) fn most(dispute: &Dispute, documents: &[dispute::Creditable]) -> Money {
    let open = documents.iter().fold(0_i64, |sum, document| sum.saturating_add(document.open));
    Money::new(dispute::paused(open, [dispute.amount.minor]), dispute.amount.currency)
}

/// One dispute, whole.
pub(super) async fn one(desk: &Desk, actor: &Actor, of: DisputeId) -> Result<Shown, Trouble> {
    let mut tx = desk.db().read().await?;
    let today = desk.today();
    let gone = || Refusal::NotFound { reference: of.to_string() };
    let listed = store::dispute::one(&mut tx, of).await?.ok_or_else(gone)?;
    may_read(&mut tx, actor, listed.dispute.customer).await?;
    let dispute = &listed.dispute;
    let names = names(store::agent::list(&mut tx).await?);
    let mut history = Vec::new();
    for fact in store::fact::told(&mut tx, dispute.customer.0, MOST_FACTS).await? {
        if !fact.kind.starts_with("dispute_") {
            continue;
        }
        let body: Value = serde_json::from_str(&fact.body).map_err(|error| Trouble::Internal(error.to_string()))?;
        let numbered = body.get("dispute").and_then(Value::as_i64) == Some(dispute.number);
        // One that an older program opened is known by its instant.
        let opening = fact.kind == "dispute_opened" && fact.at == dispute.opened_at;
        if numbered || opening {
            let who = fact.actor.and_then(|actor| names.get(&actor.0).cloned()).unwrap_or_default();
            history.push(Entry { at: fact.at, who, kind: fact.kind, body });
        }
    }
    let most = most(dispute, &creditable(&mut tx, dispute).await?);
    let may_decide = dispute.closed_at.is_none() && may_decide(actor, dispute);
    let may_reopen = dispute.decision.is_some() && actor.role.has(Right::Lead);
    let as_of = desk.clock().now();
    Ok(Shown { line: line(listed, today), history, most, may_decide, may_reopen, as_of, today })
}
