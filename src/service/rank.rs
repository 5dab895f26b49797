//! Where customers stand: read set by set, decided in the domain, written set by set.
//!
//! One way serves one touched customer and the whole book, so that the order is one and the same.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::agent::Agent;
use crate::domain::calendar;
use crate::domain::contact::{self, Attempt, Case, Hold, LONGEST_WINDOW_DAYS, Lease};
use crate::domain::contact_point::Channel;
use crate::domain::dispute;
use crate::domain::id::{AgentId, CustomerId, InvoiceId, TeamId};
use crate::domain::ledger::{self, Balance, Sums};
use crate::domain::money::{Currency, Rates};
use crate::domain::priority::{self, Score, Signals};
use crate::domain::promise::{self, Available, Cover, Covered};
use crate::domain::search;
use crate::ids::Ids;
use crate::revision::Revision;
use crate::store::ready::{self, Ranked};
use crate::store::{self, StoreError, Tx, claim, standing};

/// A customer as ranking and the gate see it.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) row: standing::Customer,
    pub(super) case: Case,
}

/// True when a customer is in an agent's teams and languages.
fn may_work(agent: &Agent, row: &standing::Customer) -> bool {
    agent.languages.contains(&row.language) && row.team_id.is_none_or(|team| agent.teams.contains(&TeamId(team)))
}

/// What lies beside a rank, so that the queue is shown without asking further.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Reasons {
    pub(super) score: Score,
    pub(super) balances: Vec<Balance>,
    pub(super) reachable: bool,
}

/// What ranking needs to know beside the customers.
#[derive(Clone, Debug)]
pub(super) struct Frame<'a> {
    pub(super) revision: &'a Revision,
    pub(super) now: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub(super) today: NaiveDate,
    /// The whole book at risk, minor units of base.
    pub(super) book_minor: i64,
    /// The named person for balances that are lifted out.
    pub(super) large_balances: Option<Arc<Agent>>,
    /// Makes the identifiers of what a change brings about by itself.
    pub(super) ids: Ids,
}

fn parsed<T: std::str::FromStr>(what: &'static str, code: &str) -> Result<T, StoreError> {
    code.parse().map_err(|_| StoreError::Unreadable { what, value: code.to_owned() })
}

/// Completes customers, which come in order of their identifiers, with everything that the gate and the score ask.
pub(super) async fn standings(
    tx: &mut Tx,
    rows: Vec<standing::Customer>,
    frame: &Frame<'_>,
) -> Result<Vec<Standing>, StoreError> {
    let (Some(first), Some(last)) = (rows.first().map(|row| row.id), rows.last().map(|row| row.id)) else {
        return Ok(Vec::new());
    };
    let mut balances: HashMap<Uuid, Vec<(Balance, Sums)>> = HashMap::new();
    for sums in standing::sums(tx, first, last, frame.today).await? {
        let currency: Currency = parsed("the currency", &sums.currency)?;
        let (balance, raw) = entry(&mut balances, sums.customer_id, currency);
        raw.overdue = sums.overdue;
        raw.not_due = sums.not_due;
        raw.credits = sums.credits;
        balance.oldest_due = sums.oldest_due;
        balance.overdue_count = sums.overdue_count;
    }
    for row in standing::disputed(tx, first, last, frame.today).await? {
        let raw = &mut entry(&mut balances, row.customer_id, parsed("the currency", &row.currency)?).1;
        raw.disputed = dispute::paused_of_account(raw.overdue, row.documents, row.account);
    }
    for (customer, code, minor) in standing::cash(tx, first, last).await? {
        entry(&mut balances, customer, parsed("the currency", &code)?).1.cash += minor;
    }
    let mut promises: HashMap<Uuid, Vec<NaiveDate>> = HashMap::new();
    let mut open: HashMap<(Uuid, Currency), Vec<(i64, Cover)>> = HashMap::new();
    for (customer, code, minor, due_on, covers) in standing::promises(tx, first, last).await? {
        let covers = store::promise::covers(&covers)?;
        open.entry((customer, parsed("the currency", &code)?)).or_default().push((minor.max(0), covers));
        if let Ok(at) = rows.binary_search_by_key(&customer, |row| row.id) {
            let measure = frame.revision.promise_measure(parsed("the segment", &rows[at].segment)?, &rows[at].country);
            promises.entry(customer).or_default().push(measure.over_on(due_on));
        }
    }
    if !open.is_empty() {
        let mut documents: HashMap<Uuid, Vec<Available>> = HashMap::new();
        for (customer, invoice, minor) in standing::coverable(tx, first, last, frame.today).await? {
            documents.entry(customer).or_default().push(Available { invoice: InvoiceId(invoice), minor: minor.max(0) });
        }
        for ((customer, currency), open) in open {
            let documents = documents.entry(customer).or_default();
            entry(&mut balances, customer, currency).1.promised += promise::promised(&open, documents);
        }
        // What a settlement lets go when it is kept is asked for as little as what it asks for.
        for (customer, discount, covers) in store::plan::discounts(tx, first, last).await? {
            let of = covers.into_iter().map(|invoice| Covered { invoice, minor: discount.minor }).collect();
            let documents = documents.entry(customer.0).or_default();
            let let_go = promise::promised(&[(discount.minor, Cover { named: true, of })], documents);
            entry(&mut balances, customer.0, discount.currency).1.let_go += let_go;
        }
    }
    let mut attempts: HashMap<Uuid, Vec<Attempt>> = HashMap::new();
    let since = frame.now - TimeDelta::days(LONGEST_WINDOW_DAYS);
    for (customer, at, channel, direction, conversation) in standing::attempts(tx, first, last, since).await? {
        attempts.entry(customer).or_default().push(Attempt {
            at,
            channel: parsed("the channel", &channel)?,
            direction: parsed("the direction", &direction)?,
            conversation,
        });
    }
    let mut reachable: HashMap<Uuid, Vec<Channel>> = HashMap::new();
    for (customer, channel) in standing::reachable(tx, first, last).await? {
        reachable.entry(customer).or_default().push(parsed("the channel", &channel)?);
    }
    rows.into_iter()
        .map(|row| {
            let case = Case {
                customer: CustomerId(row.id),
                segment: parsed("the segment", &row.segment)?,
                country: row.country.clone(),
                time_zone: parsed("the time zone", &row.time_zone)?,
                balances: finished(balances.remove(&row.id).unwrap_or_default(), &frame.revision.rates),
                promises_until: promises.remove(&row.id).unwrap_or_default(),
                hold: row.hold_reason.clone().map(|reason| Hold { reason, until: row.hold_until }),
                callback_at: row.callback_at,
                attempts: attempts.remove(&row.id).unwrap_or_default(),
                lease: None,
                reachable: reachable.remove(&row.id).unwrap_or_default(),
            };
            Ok(Standing { row, case })
        })
        .collect()
}

fn entry(
    balances: &mut HashMap<Uuid, Vec<(Balance, Sums)>>,
    customer: Uuid,
    currency: Currency,
) -> &mut (Balance, Sums) {
    let rows = balances.entry(customer).or_default();
    let at = rows.iter().position(|(balance, _)| balance.currency == currency).unwrap_or_else(|| {
        rows.push((Balance::empty(currency), Sums::default()));
        rows.len() - 1
    });
    &mut rows[at]
}

fn finished(rows: Vec<(Balance, Sums)>, rates: &Rates) -> Vec<Balance> {
    let mut balances: Vec<Balance> = rows.into_iter().map(|(balance, sums)| balance.filled(sums)).collect();
    ledger::order(&mut balances, rates);
    balances
}

/// Where a customer stands.
pub(super) fn score(standing: &Standing, frame: &Frame<'_>) -> Score {
    let signals = Signals {
        broken_on: standing.row.broken_on,
        step_on: standing.row.step_at.map(|at| calendar::date_in(frame.revision.desk.time_zone, at)),
        reached: standing.row.reached,
        book_minor: frame.book_minor,
    };
    priority::score(&standing.case.balances, &signals, &frame.revision.strategy, &frame.revision.rates, frame.today)
}

/// Where a customer stands, as it is written down.
fn ranked(standing: Standing, frame: &Frame<'_>) -> Result<Ranked, StoreError> {
    let score = score(&standing, frame);
    let window = contact::window(&standing.case, &frame.revision.packs, frame.now);
    let first = standing.case.balances.first().copied();
    let reasons = Reasons {
        balances: standing.case.balances,
        reachable: !standing.case.reachable.is_empty(),
        score: score.clone(),
    };
    // A balance that the named person may not see is not lifted out: nobody would have it.
    let only = frame
        .large_balances
        .as_ref()
        .filter(|large| score.lifted_out && may_work(large, &standing.row))
        .map(|large| large.id.0);
    Ok(Ranked {
        customer: standing.row.id,
        team: standing.row.team_id,
        language: standing.row.language,
        responsible: standing.row.responsible_id,
        only,
        score: score.value,
        oldest_due: score.oldest_due,
        callable_from: window.from,
        callable_until: window.until,
        held_rule: window.held_by.map(contact::Rule::code),
        weight: search::weight(score.at_risk_base),
        owed_minor: first.map(|balance| balance.total),
        risk_minor: first.map(|balance| balance.at_risk),
        owed_currency: first.map(|balance| balance.currency.code()),
        reasons: serde_json::to_string(&reasons).map_err(|error| StoreError::Other(error.to_string()))?,
    })
}

/// Ranks customers, which come in order of their identifiers, into a generation.
pub(super) async fn rank(
    tx: &mut Tx,
    rows: Vec<standing::Customer>,
    generation: i64,
    frame: &Frame<'_>,
) -> Result<usize, StoreError> {
    let ranked: Vec<Ranked> = standings(tx, rows, frame)
        .await?
        .into_iter()
        .map(|standing| ranked(standing, frame))
        .collect::<Result<_, _>>()?;
    if !ranked.is_empty() {
        ready::put(tx, generation, &ranked).await?;
    }
    Ok(ranked.len())
}

/// Ranks customers that lie apart, one by one: a range over all of them would read everybody between.
pub(super) async fn rank_apart(
    tx: &mut Tx,
    rows: Vec<standing::Customer>,
    generation: i64,
    frame: &Frame<'_>,
) -> Result<(), StoreError> {
    for row in rows {
        rank(tx, vec![row], generation, frame).await?;
    }
    Ok(())
}

/// One customer as the gate sees it, with who has it open.
pub(super) async fn one(tx: &mut Tx, customer: CustomerId, frame: &Frame<'_>) -> Result<Option<Standing>, StoreError> {
    let rows = standing::customer(tx, customer.0).await?;
    let Some(mut standing) = standings(tx, rows, frame).await?.pop() else { return Ok(None) };
    standing.case.lease = claim::holder(tx, customer)
        .await?
        .map(|holder| Lease { holder: AgentId(holder.holder_id), until: holder.resume_until });
    Ok(Some(standing))
}
