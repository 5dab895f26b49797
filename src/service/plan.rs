//! Plans: made within somebody's limits, evaluated through their instalments, ended as they say.

mod follow;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use crate::domain::agent::Role;
use crate::domain::calendar;
use crate::domain::customer::Customer;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, ApprovalId, CustomerId, InvoiceId, PlanId, PromiseId};
use crate::domain::invoice::Invoice;
use crate::domain::money::{Currency, Money};
use crate::domain::plan::{Days, Ground, Judged, Offer, Plan, PlanState, judge};
use crate::domain::promise::{self, Available, Cover, Covered, Measure, Promise, PromiseState};
use crate::ids::Ids;
use crate::revision::Revision;
use crate::store::{self, Tx};

use super::rank;
use super::reply::{Refusal, Trouble};

pub(super) use follow::follow;

/// Whose plan it is to be, and who made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Party {
    pub(super) customer: CustomerId,
    /// Who talked to the customer.
    pub(super) agent: AgentId,
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
    /// Active plans whose place it took, with their promises.
    pub(super) superseded_plans: Vec<PlanId>,
    /// The first day on which the first of its promises may be called broken.
    pub(super) over_on: NaiveDate,
}

/// What is said with an offer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    /// When the customer said it.
    pub(super) at: DateTime<Utc>,
    /// How it will be paid, or what confirms it; may be empty.
    pub(super) method: &'a str,
    /// What was said beside it; may be empty.
    pub(super) note: &'a str,
}

/// What an offer to a customer in a currency is judged on, read in this transaction.
pub(super) struct Terms {
    customer: Customer,
    at_risk: i64,
    pub(super) promisable: i64,
    earlier: Vec<Promise>,
}

/// Reads what offers are judged on.
pub(super) async fn terms(
    tx: &mut Tx,
    frame: &rank::Frame<'_>,
    customer: CustomerId,
    currency: Currency,
) -> Result<Terms, Trouble> {
    let standing = rank::one(tx, customer, frame).await?.ok_or(Refusal::OutOfScope)?;
    let balance = standing.case.balances.iter().find(|balance| balance.currency == currency);
    let (at_risk, promisable) = balance.map_or((0, 0), |balance| (balance.at_risk, balance.promisable()));
    let found = store::customer::by_id(tx, customer).await?;
    Ok(Terms {
        customer: found.ok_or_else(|| Refusal::NotFound { reference: customer.to_string() })?,
        at_risk,
        promisable,
        earlier: store::promise::of(tx, customer, i64::MAX).await?,
    })
}

impl Terms {
    /// Judges an offer by a role's limits; a role without any may agree to nothing.
    pub(super) fn judge(&self, frame: &rank::Frame<'_>, role: Role, offer: &Offer) -> Result<Judged, Trouble> {
        let limits = frame.revision.promise_limits(role, offer.currency);
        let limits = limits.ok_or(Refusal::NotAllowed { right: crate::domain::agent::Right::Work })?;
        let ground = Ground {
            limits: &limits,
            owed_minor: self.promisable,
            level: self.level(offer),
            today: frame.today,
            days: Days { holidays: &frame.revision.holidays, country: &self.customer.country },
        };
        Ok(judge(offer, &ground))
    }

    /// True when an offer takes the place of an open promise: every one of its currency where it asks for more than is still
    /// unpromised, else one that covers a document that it names.
    fn takes(&self, offer: &Offer, old: &Promise) -> bool {
        old.state == PromiseState::Open
            && old.amount.currency == offer.currency
            && (offer.settles().minor > self.at_risk
                || old.covers.of.iter().any(|covered| offer.covers.contains(&covered.invoice)))
    }

    /// The level of an offer's promises: what it takes the place of counts as replaced already.
    pub(super) fn level(&self, offer: &Offer) -> i64 {
        let mut earlier = self.earlier.clone();
        for old in earlier.iter_mut().filter(|old| self.takes(offer, old)) {
            old.state = PromiseState::Superseded;
        }
        promise::next_level(&earlier)
    }

    /// The customer's country.
    pub(super) fn country(&self) -> &str {
        &self.customer.country
    }

    /// What the customer's promises are measured by.
    pub(super) fn measure<'a>(&'a self, revision: &'a Revision) -> Measure<'a> {
        revision.promise_measure(self.customer.segment, &self.customer.country)
    }
}

/// An offer with its days moved to those on which money moves where the customer is.
pub(super) fn moved(offer: &Offer, revision: &Revision, country: &str) -> Offer {
    let mut offer = offer.clone();
    for part in &mut offer.instalments {
        part.due_on = revision.holidays.on_or_after_business_day(country, part.due_on);
    }
    offer
}

/// Makes what a request asked for: a plan, or a promise where the offer is one payment without a discount. Whether it lies
/// within the limits of who agreed was judged with the request, in the same transaction.
pub(super) async fn agree(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    party: Party,
    offer: &Offer,
    happenings: &mut Vec<Happening>,
) -> Result<Agreed, Trouble> {
    let terms = terms(tx, frame, party.customer, offer.currency).await?;
    let offer = moved(offer, frame.revision, &terms.customer.country);
    put(tx, ids, frame, party, &offer, Said { at: frame.now, method: "", note: "" }, &terms, happenings).await
}

/// Writes an offer down as it is, in the place of what it takes over.
#[expect(clippy::too_many_arguments, reason = "one write, and everything that it is made of")]
pub(super) async fn put(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    party: Party,
    offer: &Offer,
    said: Said<'_>,
    terms: &Terms,
    happenings: &mut Vec<Happening>,
) -> Result<Agreed, Trouble> {
    let level = terms.level(offer);
    let (superseded, superseded_plans) = supersede(tx, frame, offer, terms, happenings).await?;
    let mut free = available(tx, party.customer, offer, terms, &superseded).await?;
    let plan = (offer.instalments.len() > 1 || offer.discount_minor > 0).then(|| PlanId(ids.next()));
    let named = !offer.covers.is_empty();
    let mut promises = Vec::new();
    for (at, part) in offer.instalments.iter().enumerate() {
        promises.push(Promise {
            id: PromiseId(ids.next()),
            customer: party.customer,
            agent: party.agent,
            amount: Money::new(part.minor, offer.currency),
            paid_minor: 0,
            due_on: part.due_on,
            state: PromiseState::Open,
            level,
            made_at: said.at,
            settled_at: None,
            plan,
            place: i64::try_from(at + 1).unwrap_or(i64::MAX),
            approval: party.approval,
            method: said.method.to_owned(),
            covers: Cover { named, of: promise::cover(part.minor, &mut free) },
        });
    }
    let first = promises.first().ok_or_else(|| Trouble::Internal("an offer of nothing".to_owned()))?;
    let over_on = terms.measure(frame.revision).over_on(first.due_on);
    match plan {
        None => happenings.push(Happening::new("promise_made", told(first.amount, first.due_on, level))),
        Some(id) => {
            let made = Plan {
                id,
                customer: party.customer,
                agent: party.agent,
                approval: party.approval,
                total: offer.total(),
                discount_minor: offer.discount_minor,
                on_miss: offer.on_miss,
                state: PlanState::Active,
                covers: offer.covers.clone(),
                note: said.note.to_owned(),
                made_at: said.at,
                settled_at: None,
            };
            store::plan::insert(tx, &made).await?;
            happenings.push(Happening::new(
                "plan_agreed",
                json!({
                    "plan": id, "amount": made.total, "place": offer.instalments.len(), "date": first.due_on,
                    "level": level, "discount": Money::new(offer.discount_minor, offer.currency),
                    "on_miss": offer.on_miss, "instalments": offer.instalments, "approval": party.approval,
                }),
            ));
        }
    }
    for one in &promises {
        store::promise::insert(tx, one).await?;
    }
    let promises = promises.into_iter().map(|one| one.id).collect();
    Ok(Agreed { plan, promises, superseded, superseded_plans, over_on })
}

/// The particulars of a promise for the journal.
pub(super) fn told(amount: Money, due_on: NaiveDate, level: i64) -> serde_json::Value {
    json!({ "amount": amount, "date": due_on, "level": level })
}

/// Open promises whose place an offer takes; of a plan always all.
async fn supersede(
    tx: &mut Tx,
    frame: &rank::Frame<'_>,
    offer: &Offer,
    terms: &Terms,
    happenings: &mut Vec<Happening>,
) -> Result<(Vec<PromiseId>, Vec<PlanId>), Trouble> {
    let mut plans: Vec<PlanId> = Vec::new();
    for old in terms.earlier.iter().filter(|old| terms.takes(offer, old)) {
        plans.extend(old.plan.filter(|plan| !plans.contains(plan)));
    }
    let mut replaced = Vec::new();
    for old in terms.earlier.iter().filter(|old| old.state == PromiseState::Open) {
        if !terms.takes(offer, old) && !old.plan.is_some_and(|plan| plans.contains(&plan)) {
            continue;
        }
        store::promise::settle(tx, old.id, PromiseState::Superseded, old.paid_minor, Some(frame.now)).await?;
        if old.plan.is_none() {
            happenings.push(Happening::new("promise_superseded", told(old.amount, old.due_on, old.level)));
        }
        replaced.push(old.id);
    }
    let all = if plans.is_empty() { Vec::new() } else { store::plan::of(tx, terms.customer.id, i64::MAX).await? };
    for plan in all.iter().filter(|plan| plans.contains(&plan.id)) {
        store::plan::settle(tx, plan.id, PlanState::Superseded, Some(frame.now)).await?;
        happenings.push(Happening::new("plan_superseded", json!({ "plan": plan.id, "amount": plan.total })));
    }
    Ok((replaced, plans))
}

/// What each document has free for an offer, the oldest due first: open, undisputed, and not covered by promises that stand.
async fn available(
    tx: &mut Tx,
    customer: CustomerId,
    offer: &Offer,
    terms: &Terms,
    superseded: &[PromiseId],
) -> Result<Vec<Available>, Trouble> {
    let disputes = store::dispute::open(tx, customer).await?;
    let standing: Vec<&Covered> = terms
        .earlier
        .iter()
        .filter(|old| old.state == PromiseState::Open && !superseded.contains(&old.id))
        .flat_map(|old| &old.covers.of)
        .collect();
    let wanted = |document: &Invoice| {
        document.amount.currency == offer.currency
            && document.open_minor > 0
            && (offer.covers.is_empty() || offer.covers.contains(&document.id))
    };
    let free = |document: &Invoice| {
        let disputed: i64 = disputes
            .iter()
            .filter(|dispute| dispute.invoice == Some(document.id))
            .map(|dispute| dispute.amount.minor)
            .sum();
        let covered: i64 =
            standing.iter().filter(|covered| covered.invoice == document.id).map(|covered| covered.minor).sum();
        Available { invoice: document.id, minor: (document.open_minor - disputed - covered).max(0) }
    };
    let open = store::invoice::open(tx, customer, i64::MAX).await?;
    Ok(open.iter().filter(|document| wanted(document)).map(free).collect())
}

/// The day on which somebody is to have answered, at the customer's opening hour.
pub(super) fn answer_at(frame: &rank::Frame<'_>, customer: &Customer) -> DateTime<Utc> {
    let revision = frame.revision;
    let rules = revision.promise_measure(customer.segment, &customer.country).rules;
    let today = calendar::date_in(customer.time_zone, frame.now);
    let on = revision.holidays.plus_business_days(&customer.country, today, rules.broken_answer_days);
    let opens = revision.packs.of(&customer.country, customer.segment).map_or(chrono::NaiveTime::MIN, |pack| pack.from);
    calendar::instant(on, opens, customer.time_zone)
}

/// The documents that instalments cover, each once, in their order.
fn documents(instalments: &[&Promise]) -> Vec<InvoiceId> {
    let mut found: Vec<InvoiceId> = Vec::new();
    for covered in instalments.iter().flat_map(|one| &one.covers.of) {
        if !found.contains(&covered.invoice) {
            found.push(covered.invoice);
        }
    }
    found
}
