//! Reading requests: lists, one with what is needed to decide it, and what a proposal would need.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::domain::agent::{Actor, Right};
use crate::domain::approval::{Item, Proposal};
use crate::domain::calendar;
use crate::domain::id::{ApprovalId, CustomerId, InvoiceId};
use crate::service::account;
use crate::service::desk::Desk;
use crate::service::rank::Frame;
use crate::service::reply::{Refusal, Reply, Trouble};
use crate::store::Tx;
use crate::store::approval::{self as rows, Named};

use super::apply;
use super::decide::{may_decide, refused, within};
use super::ground::{self, DECIDES, Known};
use super::{Drafted, Line, Needs, Page, Shown, Similar, Which, Why};

/// Lines of one window.
const WINDOW: usize = 100;
/// Most requests that a list is chosen from.
const MOST: i64 = 1_000;
/// Most requests on an account.
const MOST_OF: i64 = 20;
/// Executed requests among which the most similar are looked for.
const LOOKED_AT: i64 = 400;
/// Examples shown.
const EXAMPLES: usize = 3;
/// Days of what the agent asked for that the one who decides sees.
const PAST_DAYS: i64 = 90;
/// Somebody who did something so many minutes ago is taken to be at work.
const PRESENT_MINUTES: i64 = 30;

/// A request as a line.
pub(super) fn line(named: Named, now: DateTime<Utc>) -> Line {
    let live = named.approval.is_live(now);
    let Named { approval, customer, asked_by, decided_by, .. } = named;
    Line { approval, customer, asked_by, decided_by, live }
}

/// A customer's requests that wait or can be taken up, and those that ended today, newest first.
pub(in crate::service) async fn of_customer(
    tx: &mut Tx,
    customer: CustomerId,
    frame: &Frame<'_>,
) -> Result<Vec<Line>, Trouble> {
    let today = calendar::instant(frame.today, NaiveTime::MIN, frame.revision.desk.time_zone);
    let rows = rows::of(tx, customer, today, MOST_OF).await?;
    Ok(rows.into_iter().map(|named| line(named, frame.now)).collect())
}

pub(super) async fn list(desk: &Desk, actor: &Actor, which: Which, from: i64) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let agent = desk.enabled(&mut tx, actor.id).await?;
    let all = agent.role.has(Right::Run);
    let mut kept: Vec<Named> = Vec::new();
    match which {
        Which::Mine => kept = rows::mine(&mut tx, actor.id, MOST).await?,
        Which::Waiting if !ground::reaches(agent.role, DECIDES) => {}
        Which::Waiting => {
            for named in rows::waiting(&mut tx, frame.now, agent.id, all, MOST).await? {
                let approval = &named.approval;
                let known = ground::known(&mut tx, approval.customer, &approval.proposal, &frame).await?;
                // What became impossible meanwhile is shown as well: somebody has to close it.
                if known.judge(&approval.proposal, agent.role).is_ok_and(|judgment| !judgment.allows(agent.role)) {
                    continue;
                }
                kept.push(named);
            }
        }
        Which::Decided => kept = rows::decided(&mut tx, agent.id, all, MOST).await?,
    }
    let count = i64::try_from(kept.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(from).unwrap_or(0);
    let lines = kept.into_iter().skip(skip).take(WINDOW).map(|named| line(named, frame.now)).collect();
    Ok(Reply::Approvals(Box::new(Page { which, from, count, lines, as_of: frame.now })))
}

pub(super) async fn one(desk: &Desk, actor: &Actor, id: ApprovalId) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let agent = desk.enabled(&mut tx, actor.id).await?;
    let named = rows::one(&mut tx, id).await?.ok_or_else(|| refused(Why::Unknown))?;
    let approval = &named.approval;
    if approval.requested_by != agent.id {
        account::may_read(&mut tx, &apply::stored(actor, &agent), approval.customer).await?;
    }
    let known = ground::known(&mut tx, approval.customer, &approval.proposal, &frame).await?;
    let stands =
        may_decide(&named, &agent, &frame).and_then(|()| within(&known.judge(&approval.proposal, agent.role)?, &agent));
    let barred = match stands {
        Ok(()) => None,
        Err(Trouble::Refused(refusal)) => Some(*refusal),
        Err(trouble) => return Err(trouble),
    };
    let shown = Shown {
        documents: documents(&known, &approval.proposal),
        agents_past: rows::past(&mut tx, approval.requested_by, frame.now - TimeDelta::days(PAST_DAYS)).await?,
        granted_minor: known.granted_minor,
        similar: similar(&mut tx, &approval.proposal, approval.id).await?,
        barred,
        line: line(named, frame.now),
        as_of: frame.now,
    };
    Ok(Reply::Approval(Box::new(shown)))
}

/// Each document concerned: what it asks for now, and what it would ask for after it. An offer lowers none before it is kept.
fn documents(known: &Known<'_>, proposal: &Proposal) -> Vec<(String, i64, i64)> {
    let items: Vec<Item> = match proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => {
            let covered = |id: &InvoiceId| offer.covers.is_empty() || offer.covers.contains(id);
            let open = known.invoices.iter().filter(|one| one.open_minor > 0 && one.amount.currency == offer.currency);
            // The oldest first, as far as what it settles reaches.
            let mut left = offer.settles().minor;
            open.filter(|one| covered(&one.id))
                .take_while(|one| {
                    let reached = left > 0;
                    left = left.saturating_sub(one.open_minor);
                    reached
                })
                .map(|one| Item { invoice: one.id, minor: 0 })
                .collect()
        }
        Proposal::WriteOff { items, .. } | Proposal::Adjustment { items, .. } | Proposal::Waiver { items, .. } => {
            items.clone()
        }
    };
    let open = |id| known.invoices.iter().find(|one| one.id == id);
    items
        .into_iter()
        .filter_map(|item| {
            open(item.invoice).map(|one| (one.number.clone(), one.open_minor, (one.open_minor - item.minor).max(0)))
        })
        .collect()
}

/// The most similar requests that were executed: of the same kind and currency, the nearest in size (as a ratio, so that 20
/// is to 10 as 200 to 100), the newest first among equals. Without anything that names a customer or an agent.
async fn similar(tx: &mut Tx, proposal: &Proposal, than: ApprovalId) -> Result<Vec<Similar>, Trouble> {
    let mut found = rows::executed(tx, proposal.kind(), proposal.currency(), than, LOOKED_AT).await?;
    let size = |proposal: &Proposal| (proposal.amount().minor.max(1) as f64).ln();
    let wanted = size(proposal);
    let distance = |named: &Named| (size(named.approval.executed()) - wanted).abs();
    // The newest stand first already, and the order of equals is kept.
    found.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    Ok(found
        .into_iter()
        .take(EXAMPLES)
        .map(|named| Similar {
            number: named.approval.number,
            proposal: nameless(named.approval.executed()),
            reason: named.approval.reason.clone(),
            decided_at: named.approval.decided_at.unwrap_or(named.approval.requested_at),
            exemplary: named.exemplary.len() > 1,
        })
        .collect())
}

/// A proposal without the documents that it named.
fn nameless(proposal: &Proposal) -> Proposal {
    let mut proposal = proposal.clone();
    match &mut proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => offer.covers.clear(),
        Proposal::WriteOff { items, .. } | Proposal::Adjustment { items, .. } | Proposal::Waiver { items, .. } => {
            items.iter_mut().for_each(|item| item.invoice = InvoiceId(Uuid::nil()));
        }
    }
    proposal
}

pub(super) async fn draft(
    desk: &Desk,
    actor: &Actor,
    customer: CustomerId,
    proposal: &Proposal,
) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let agent = desk.enabled(&mut tx, actor.id).await?;
    if !agent.role.has(Right::Work) {
        return Err(Refusal::NotAllowed { right: Right::Work }.into());
    }
    account::may_read(&mut tx, &apply::stored(actor, &agent), customer).await?;
    let known = ground::known(&mut tx, customer, proposal, &frame).await?;
    let judgment = known.judge(proposal, agent.role)?;
    let alone = judgment.allows(agent.role) && ground::has_own_left(&mut tx, agent.id, &frame).await?;
    let needs = if alone {
        Needs::Nothing
    } else {
        let able = known.deciders(&mut tx, judgment.least, agent.id).await?;
        let since = frame.now - TimeDelta::minutes(PRESENT_MINUTES);
        let present = rows::present(&mut tx, since).await?;
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match judgment.least {
            Some(least) if !able.is_empty() => Needs::Approval {
                role: if ground::reaches(least, DECIDES) { least } else { DECIDES },
                people: count(able.len()),
                present: count(able.iter().filter(|agent| present.contains(agent)).count()),
            },
            _ => Needs::Nobody,
        }
    };
    let drafted = Drafted {
        customer,
        needs,
        nearest: judgment.nearest,
        granted_minor: known.granted_minor,
        similar: similar(&mut tx, proposal, ApprovalId(Uuid::nil())).await?,
    };
    Ok(Reply::Drafted(Box::new(drafted)))
}

impl Desk {
    /// The request that people call by a number.
    ///
    /// # Errors
    /// A refusal where the desk has none.
    pub async fn request_numbered(&self, number: i64) -> Result<ApprovalId, Trouble> {
        let mut tx = self.db().read().await?;
        rows::numbered(&mut tx, number).await?.ok_or_else(|| refused(Why::Unknown))
    }
}
