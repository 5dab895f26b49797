//! One customer's account as the agent reads it.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::domain::agent::{Actor, Right};
use crate::domain::authority::Limits;
use crate::domain::behaviour::{Behaviour, Evidence, judge};
use crate::domain::calendar;
use crate::domain::contact::{self, Attempt, Decision, Purpose, contact_gate};
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::domain::customer::Customer;
use crate::domain::dispute::Dispute;
use crate::domain::id::{AgentId, ContactPointId, CustomerId};
use crate::domain::invoice::Invoice;
use crate::domain::ledger::Balance;
use crate::domain::money::Money;
use crate::domain::op::Draft;
use crate::domain::outcome::NextStep;
use crate::domain::plan::Plan;
use crate::domain::priority::Score;
use crate::domain::promise::{Promise, next_level};
use crate::domain::terms::{self, Notice};
use crate::revision::Revision;
use crate::store::{
    Tx, agent, behaviour, claim as store_claim, contact_point, customer, dispute, fact, invoice, plan as store_plan,
    presence, promise, team, work_item,
};

use super::claim::Opened;
use super::desk::Desk;
use super::queue::{self, Task};
use super::rank;
use super::reply::{Refusal, Reply, Trouble};

/// What can be asked about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Reads it again, without taking it.
    Read(CustomerId),
    /// Looks at it, with who holds it, without taking it.
    Look(CustomerId),
    /// Looks at the one that a reference means.
    LookFor(String),
    /// Its contact points, with how often each was tried.
    Points(CustomerId),
}

/// What the asking agent may agree to alone with this customer, in the currency with the most at risk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promising {
    /// The limits; nothing where the agent agrees to nothing, or nothing is owed.
    pub limits: Option<Limits>,
    /// The level of a new promise.
    pub level: i64,
}

/// The right to work a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Grows with every claim; every write carries it.
    pub epoch: i64,
    /// Until when nobody else may take it.
    pub lease_until: DateTime<Utc>,
    /// Until when only this agent may take it again.
    pub resume_until: DateTime<Utc>,
}

/// Everything an agent sees of a customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Account {
    /// Who.
    pub customer: Customer,
    /// The claim; nothing when it was only read.
    pub claim: Option<Claim>,
    /// True when this session had it before and takes it up again.
    pub resumed: bool,
    /// Why it comes up.
    pub task: Task,
    /// What the gate says about a call now.
    pub decision: Decision,
    /// Contact points, the one to use first.
    pub points: Vec<ContactPoint>,
    /// What is owed, per currency, the largest at risk first. Empty when nothing is on the books.
    pub balances: Vec<Balance>,
    /// Open documents, oldest due first; at most [`MOST_INVOICES`].
    pub invoices: Vec<Invoice>,
    /// How many open documents there are.
    pub invoice_count: i64,
    /// Promises, newest first; at most [`MOST_PROMISES`].
    pub promises: Vec<Promise>,
    /// Plans, the newest first.
    pub plans: Vec<Plan>,
    /// What the asking agent may promise to take.
    #[serde(skip)]
    pub promising: Promising,
    /// Open disputes.
    pub disputes: Vec<Dispute>,
    /// Requests that wait, that were answered with other terms, and that were decided today, the newest first.
    pub approvals: Vec<super::approval::Line>,
    /// Attempts of the last thirty days.
    #[serde(skip)]
    pub attempts: Vec<Attempt>,
    /// What happened, newest first; at most [`MOST_ENTRIES`].
    pub timeline: Vec<Entry>,
    /// What was to be done next.
    pub next: Option<NextStep>,
    /// The rank, with its factors.
    pub score: Score,
    /// The excuse on file: what was said last.
    pub excuse: Option<String>,
    /// How the customer stands by what it did, with the numbers.
    pub behaviour: Behaviour,
    /// What is to be known of its terms now, the most urgent first.
    pub notices: Vec<Notice>,
    /// Name of the agent who answers for the customer.
    pub responsible: Option<String>,
    /// Name of the team.
    pub team: Option<String>,
    /// A form begun and not sent.
    #[serde(skip)]
    pub draft: Option<Draft>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
    /// The configuration that it is worked by.
    #[serde(skip)]
    pub revision: Arc<Revision>,
}

/// Most open documents on an account screen.
pub const MOST_INVOICES: i64 = 200;
/// Most plans on an account screen.
const MOST_PLANS: i64 = 5;
/// Most promises on an account screen.
pub const MOST_PROMISES: i64 = 20;
/// Most lines of the timeline on an account screen.
pub const MOST_ENTRIES: i64 = 60;

impl Account {
    /// The contact point that a call would use: the first usable telephone.
    pub fn first_phone(&self) -> Option<&ContactPoint> {
        self.points.iter().find(|point| point.channel == Channel::Phone && point.status.is_usable())
    }

    /// What "full" stands for in a promise, in the currency with the most at risk.
    pub fn promisable(&self) -> Option<Money> {
        self.balances.first().map(|balance| balance.money(balance.promisable())).filter(|money| money.minor > 0)
    }

    /// The contact point with that identifier.
    pub fn point(&self, id: ContactPointId) -> Option<&ContactPoint> {
        self.points.iter().find(|point| point.id == id)
    }
}

/// One line of the timeline: a fact made ready for the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as a name; empty for the program itself.
    pub who: String,
    /// Kind of fact: the catalogue's key is `fact-` and this with hyphens.
    pub kind: String,
    /// The fact's particulars.
    pub body: serde_json::Value,
}

/// The account of a customer just claimed, with the form that was begun for it.
pub(super) async fn opened(desk: &Desk, actor: &Actor, opened: Opened) -> Result<Account, Trouble> {
    desk.take_up_revision().await?;
    let mut account = load(desk, actor, opened.customer, Some(opened.claim)).await?;
    account.resumed = opened.resumed;
    if let Some(spool) = &desk.inner.spool {
        account.draft = spool.draft(opened.customer).await.unwrap_or(None);
    }
    Ok(account)
}

/// The account of a customer in scope, only read.
pub(super) async fn read(desk: &Desk, actor: &Actor, customer: CustomerId) -> Result<Account, Trouble> {
    load(desk, actor, customer, None).await
}

/// An account that somebody looks at, and who has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// The account, without a claim.
    pub account: Account,
    /// Who works it, or may resume it.
    pub holder: Option<Holder>,
}

/// Who holds a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The name.
    pub name: String,
    /// Since when, where that is known.
    pub since: Option<DateTime<Utc>>,
    /// True for the agent who asks.
    pub mine: bool,
}

/// The account of a customer in scope, only looked at, with who holds it.
pub(super) async fn look(desk: &Desk, actor: &Actor, id: CustomerId) -> Result<Reply, Trouble> {
    let account = read(desk, actor, id).await?;
    let mut tx = desk.db().read().await?;
    let holder = match store_claim::holder(&mut tx, id).await? {
        Some(held) if held.resume_until > account.as_of => Some(Holder {
            since: presence::since(&mut tx, AgentId(held.holder_id), id).await?,
            mine: held.holder_id == actor.id.0,
            name: held.name,
        }),
        _ => None,
    };
    Ok(Reply::Looked(Box::new(Looked { account, holder })))
}

/// Whether an agent may read a customer: one in scope, one that the agent holds, and all for whoever runs the desk.
pub(super) async fn may_read(tx: &mut Tx, actor: &Actor, id: CustomerId) -> Result<(), Trouble> {
    let allowed = actor.role.has(Right::Run)
        || work_item::in_scope(tx, actor.id, id).await?
        || store_claim::holder(tx, id).await?.is_some_and(|held| held.holder_id == actor.id.0);
    if allowed { Ok(()) } else { Err(Refusal::OutOfScope.into()) }
}

async fn load(desk: &Desk, actor: &Actor, id: CustomerId, claim: Option<Claim>) -> Result<Account, Trouble> {
    let mut tx = desk.db().read().await?;
    if claim.is_none() && !actor.role.has(Right::Run) && !work_item::in_scope(&mut tx, actor.id, id).await? {
        return Err(Refusal::OutOfScope.into());
    }
    let gone = || Trouble::from(Refusal::NotFound { reference: id.to_string() });
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let customer = customer::by_id(&mut tx, id).await?.ok_or_else(gone)?;
    let standing = rank::one(&mut tx, id, &frame).await?.ok_or_else(gone)?;
    let plan = work_item::plan(&mut tx, id).await?.ok_or_else(gone)?;
    let (excuse, _) = customer::signs(&mut tx, id).await?;
    let names = names(agent::list(&mut tx).await?);
    let team = team::list(&mut tx).await?.into_iter().find(|team| Some(team.id) == customer.team).map(|team| team.name);
    let promises = promise::of(&mut tx, id, i64::MAX).await?;
    let currency = standing.case.balances.first().map(|balance| balance.currency);
    let promising = Promising {
        limits: currency.and_then(|currency| revision.promise_limits(actor.role, currency)),
        level: next_level(&promises),
    };
    let most = usize::try_from(MOST_PROMISES).unwrap_or(usize::MAX);
    let ask = contact::Ask { point: None, channel: Channel::Phone, purpose: Purpose::Collect, agent: Some(actor.id) };
    let invoices = invoice::open(&mut tx, id, MOST_INVOICES).await?;
    let standing_rules = &revision.desk.standing;
    let since = calendar::minus_days(frame.today, standing_rules.behaviour.window_days);
    let asking = invoices.iter().filter(|invoice| invoice.open_minor > 0);
    let evidence = Evidence {
        open: asking.map(|invoice| invoice.due_on).collect(),
        promises: promises.into_iter().take(most).collect(),
        ..behaviour::of(&mut tx, id, since).await?
    };
    let task = queue::task(plan.callback_at, plan.step.as_deref(), !standing.case.reachable.is_empty(), frame.now);
    Ok(Account {
        claim,
        resumed: false,
        decision: contact_gate(&standing.case, &ask, &revision.packs, frame.now),
        points: contact_point::of(&mut tx, id).await?,
        invoice_count: invoice::count_open(&mut tx, id).await?,
        plans: store_plan::of(&mut tx, id, MOST_PLANS).await?,
        promising,
        disputes: dispute::open(&mut tx, id).await?,
        approvals: super::approval::of_customer(&mut tx, id, &frame).await?,
        timeline: timeline(&mut tx, id, &names).await?,
        next: plan.step.map(|step| NextStep {
            step,
            at: plan.step_at.unwrap_or(frame.now),
            terminal: plan.hold_reason.filter(|_| plan.hold_until.is_none()),
        }),
        score: rank::score(&standing, &frame),
        excuse,
        responsible: customer.responsible.and_then(|agent| names.get(&agent.0).cloned()),
        team,
        draft: None,
        as_of: frame.now,
        today: frame.today,
        revision: Arc::clone(&revision),
        task,
        behaviour: judge(&evidence, &standing_rules.behaviour, frame.today),
        notices: terms::notices(&customer, &standing.case.balances, &invoices, standing_rules.terms, frame.today),
        invoices,
        promises: evidence.promises,
        attempts: standing.case.attempts,
        balances: standing.case.balances,
        customer,
    })
}

pub(super) fn names(agents: Vec<crate::domain::agent::Agent>) -> HashMap<Uuid, String> {
    agents.into_iter().map(|agent| (agent.id.0, agent.name)).collect()
}

async fn timeline(tx: &mut Tx, id: CustomerId, names: &HashMap<Uuid, String>) -> Result<Vec<Entry>, Trouble> {
    let facts = fact::told(tx, id.0, MOST_ENTRIES).await?;
    facts
        .into_iter()
        .map(|fact| {
            let body = serde_json::from_str(&fact.body).map_err(|error| Trouble::Internal(error.to_string()))?;
            let who = fact.actor.and_then(|actor| names.get(&actor.0).cloned()).unwrap_or_default();
            Ok(Entry { at: fact.at, who, kind: fact.kind, body })
        })
        .collect()
}
