//! The queries behind each page, a window at a time.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::super::rank::Frame;
use super::super::record::Done;
use super::super::reply::Trouble;
use super::super::{counters, queue};
use super::{Callback, Day, Head, Line, Place, What};
use crate::domain::agent::{Actor, Right};
use crate::domain::customer::Segment;
use crate::domain::id::{AgentId, CustomerId, OpId};
use crate::domain::money::{Currency, Money};
use crate::domain::promise::PromiseState;
use crate::domain::{calendar, clean};
use crate::revision::Revision;
use crate::store::dispute::Whose;
use crate::store::{Tx, customer, dispute, mine, operation};

/// How far back judged promises are shown and counted, in days.
const JUDGED_DAYS: u64 = 30;
/// How far back an agent may have put a customer off, in days.
const PUT_OFF_DAYS: i64 = 92;
/// Longest that tolerance and weekends may put between a due date and its last day, in days.
const MOST_TOLERANCE_DAYS: u64 = 60;

/// What a query works with.
pub(super) struct Window<'a> {
    pub(super) actor: &'a Actor,
    pub(super) frame: Frame<'a>,
    pub(super) pattern: String,
    pub(super) after: Option<Place>,
    pub(super) most: usize,
}

/// Head, rows, and where more begin.
pub(super) type Read = (Option<Head>, Vec<Line>, Option<Place>);

impl Window<'_> {
    /// One row more than wanted, which tells whether there are more.
    fn limit(&self) -> i64 {
        i64::try_from(self.most + 1).unwrap_or(i64::MAX)
    }

    /// The beginning of today on the desk's clock.
    fn midnight(&self) -> DateTime<Utc> {
        calendar::instant(self.frame.today, NaiveTime::MIN, self.frame.revision.desk.time_zone)
    }

    /// Cuts what is beyond the window; gives the place of the last row where there are more.
    fn cut<T>(&self, rows: &mut Vec<T>, place: impl Fn(&T) -> Place) -> Option<Place> {
        if rows.len() <= self.most {
            return None;
        }
        rows.truncate(self.most);
        rows.last().map(place)
    }

    /// The place before everything that comes in the order of instants, latest first.
    fn latest(&self) -> (DateTime<Utc>, Uuid) {
        match self.after {
            Some(Place::At(at, id)) => (at, id),
            _ => (self.frame.now + TimeDelta::days(1), Uuid::max()),
        }
    }

    /// The place before everything that comes in the order of instants, earliest first.
    fn earliest(&self) -> (DateTime<Utc>, Uuid) {
        match self.after {
            Some(Place::At(at, id)) => (at, id),
            _ => (DateTime::UNIX_EPOCH, Uuid::nil()),
        }
    }

    /// The place before everything that comes in the order of days.
    fn first_day(&self) -> (NaiveDate, Uuid) {
        match self.after {
            Some(Place::On(on, id)) => (on, id),
            _ => (NaiveDate::default(), Uuid::nil()),
        }
    }
}

/// What was recorded today, newest first.
pub(super) async fn day(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
    let (agent, since) = (window.actor.id, window.midnight());
    let made = mine::made(tx, agent, since).await?;
    let mut rows = mine::did(tx, agent, since, window.latest(), &window.pattern, window.limit()).await?;
    let next = window.cut(&mut rows, |row| Place::At(row.recorded_at, row.id));
    let mut amounts: HashMap<Uuid, Money> = HashMap::new();
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for (id, minor, code, state) in made {
        amounts.insert(id, Money::new(minor, currency(&code)?));
        if !matches!(state.as_str(), "withdrawn" | "superseded") {
            *sums.entry(code).or_default() += minor;
        }
    }
    let lines = rows
        .into_iter()
        .map(|row| {
            let done: Done = serde_json::from_str(&row.result).unwrap_or_default();
            Line {
                key: row.id,
                customer: CustomerId(row.customer_id),
                number: row.number,
                name: row.name,
                what: What::Did {
                    op: OpId(row.id),
                    at: row.recorded_at,
                    act: row.kind,
                    promised: done.promise.and_then(|id| amounts.get(&id.0).copied()),
                    outcome: done.outcome,
                    state: Some(row.state).filter(|state| state != operation::APPLIED),
                },
            }
        })
        .collect();
    if window.after.is_some() {
        return Ok((None, lines, next));
    }
    let mut promised = Vec::new();
    for (code, minor) in sums {
        promised.push(Money::new(minor, currency(&code)?));
    }
    let held = queue::held(tx, agent, &window.frame).await?;
    let head = Day {
        counters: counters(tx, agent, window.frame.today).await?,
        promised,
        kept: mine::kept(tx, agent, since).await?,
        disputes: mine::disputed(tx, agent, since).await?,
        callback: next_callback(tx, agent, window.frame.now).await?,
        next_at: queue::first(&held),
        held,
    };
    Ok((Some(Head::Day(Box::new(head))), lines, next))
}

/// The agent's next callback after now.
pub(in super::super) async fn next_callback(
    tx: &mut Tx,
    agent: AgentId,
    now: DateTime<Utc>,
) -> Result<Option<Callback>, Trouble> {
    let next = mine::callbacks(tx, agent, (now, Uuid::max()), "", 1).await?.pop();
    next.map(|row| Ok(Callback { at: row.at, zone: zone(&row.time_zone)? })).transpose()
}

/// Open promises by due date, then those that were judged, newest first.
pub(super) async fn promises(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
    let (agent, today) = (window.actor.id, window.frame.today);
    let revision = window.frame.revision;
    let mut lines = Vec::new();
    // A place among instants lies within the judged ones: the open ones were all told before.
    if !matches!(window.after, Some(Place::At(..))) {
        let mut open = mine::open_promises(tx, agent, window.first_day(), &window.pattern, window.limit()).await?;
        let next = window.cut(&mut open, |row| Place::On(row.due_on, row.id));
        for row in open {
            lines.push(promised(row, revision)?);
        }
        if next.is_some() {
            return Ok((promises_head(tx, window).await?, lines, next));
        }
    }
    let since = calendar::instant(
        calendar::minus_days(today, JUDGED_DAYS),
        NaiveTime::MIN,
        window.frame.revision.desk.time_zone,
    );
    let mut judged = mine::judged_promises(tx, agent, since, window.latest(), &window.pattern, window.limit()).await?;
    let next = window.cut(&mut judged, |row| Place::At(row.settled_at.unwrap_or(DateTime::UNIX_EPOCH), row.id));
    for row in judged {
        lines.push(promised(row, revision)?);
    }
    Ok((promises_head(tx, window).await?, lines, next))
}

/// The kept rate goes by the day on which the tolerance ended, not by the day of the payment: a promise paid early counts
/// when its time has come, or a good week would look better than it was.
async fn promises_head(tx: &mut Tx, window: &Window<'_>) -> Result<Option<Head>, Trouble> {
    if window.after.is_some() {
        return Ok(None);
    }
    let (agent, today) = (window.actor.id, window.frame.today);
    let from = calendar::minus_days(today, JUDGED_DAYS);
    let earliest = from - Days::new(MOST_TOLERANCE_DAYS);
    let (mut kept, mut matured) = (0, 0);
    for (due_on, state, of, country, count) in mine::judged_by_day(tx, agent, earliest, today).await? {
        let last = window.frame.revision.promise_measure(segment(&of)?, &country).last_day(due_on);
        if from <= last && last < today {
            matured += count;
            kept += if state == PromiseState::Kept.code() { count } else { 0 };
        }
    }
    let open = mine::count_open(tx, agent, NaiveDate::default()).await?;
    Ok(Some(Head::Promises { open, kept, matured }))
}

fn segment(code: &str) -> Result<Segment, Trouble> {
    code.parse().map_err(|code| Trouble::Internal(format!("the segment: {code}")))
}

fn promised(row: mine::Promised, revision: &Revision) -> Result<Line, Trouble> {
    let currency = currency(&row.currency)?;
    let last_day = revision.promise_measure(segment(&row.segment)?, &row.country).last_day(row.due_on);
    let state = row.state.parse().map_err(|code| Trouble::Internal(format!("the state of a promise: {code}")))?;
    Ok(Line {
        key: row.id,
        customer: CustomerId(row.customer_id),
        number: row.number,
        name: row.name,
        what: What::Promise {
            amount: Money::new(row.amount_minor, currency),
            paid: Money::new(row.paid_minor, currency),
            due_on: row.due_on,
            last_day,
            state,
        },
    })
}

/// Open disputes, the earliest answer first.
pub(super) async fn disputes(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
    let actor = window.actor;
    // Who leads sees those of all teams; everybody else what they owe, opened, or answer for. Nobody sees more customers.
    let whose =
        Whose { agent: actor.id, all: actor.role.has(Right::Run), own: !actor.role.has(Right::Lead), late_on: None };
    let mut rows = dispute::list(tx, whose, window.first_day(), &window.pattern, window.limit()).await?;
    let next = window.cut(&mut rows, |row| Place::On(row.dispute.answer_by, row.dispute.id.0));
    let zone = window.frame.revision.desk.time_zone;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let one = row.dispute;
        lines.push(Line {
            key: one.id.0,
            customer: one.customer,
            number: row.number,
            name: row.name,
            what: What::Dispute {
                document: row.document.map(|(number, _)| number),
                amount: one.amount,
                kind: one.kind,
                opened_on: calendar::date_in(zone, one.opened_at),
                answer_by: one.answer_by,
            },
        });
    }
    let (open, late) = dispute::count(tx, whose, window.frame.today).await?;
    Ok((Some(Head::Disputes { open, late }), lines, next))
}

/// Callbacks, the earliest first.
pub(super) async fn callbacks(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
    let agent = window.actor.id;
    let mut rows = mine::callbacks(tx, agent, window.earliest(), &window.pattern, window.limit()).await?;
    let next = window.cut(&mut rows, |row| Place::At(row.at, row.customer_id));
    let desk_zone = window.frame.revision.desk.time_zone;
    let hour = |at: DateTime<Utc>| {
        let local = at.with_timezone(&desk_zone);
        (local.date_naive(), local.hour())
    };
    let mut by_hour: HashMap<(NaiveDate, u32), usize> = HashMap::new();
    if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
        let (from, until) = (first.at - TimeDelta::hours(1), last.at + TimeDelta::hours(1));
        for at in mine::callback_times(tx, agent, from, until).await? {
            *by_hour.entry(hour(at)).or_default() += 1;
        }
    }
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let callback = Callback { at: row.at, zone: zone(&row.time_zone)? };
        let in_hour = by_hour.get(&hour(row.at)).copied().unwrap_or(1);
        lines.push(timed(row, What::Callback { callback, in_hour }));
    }
    let (count, overdue) = mine::count_callbacks(tx, agent, window.frame.now).await?;
    Ok((Some(Head::Callbacks { count, overdue }), lines, next))
}

/// What lies on this machine, what is held, and who was put off.
pub(super) async fn waiting(tx: &mut Tx, window: &Window<'_>, local: &[Line], filter: &str) -> Result<Read, Trouble> {
    let (agent, now) = (window.actor.id, window.frame.now);
    let mut lines = Vec::new();
    if window.after.is_none() {
        let letters = clean::fold(filter);
        for line in local {
            let Some(known) = customer::by_id(tx, line.customer).await? else { continue };
            if clean::fold(&known.name).contains(&letters) || known.number.contains(&letters) {
                lines.push(Line { number: known.number, name: known.name, ..line.clone() });
            }
        }
        for row in mine::held(tx, agent, now, &window.pattern, window.limit()).await? {
            let what = What::Held { lease_until: row.lease_until.unwrap_or(row.at), until: row.at };
            lines.push(timed(row, what));
        }
    }
    let since = now - TimeDelta::days(PUT_OFF_DAYS);
    let mut rows = mine::put_off(tx, agent, since, now, window.earliest(), &window.pattern, window.limit()).await?;
    let next = window.cut(&mut rows, |row| Place::At(row.at, row.customer_id));
    for mut row in rows {
        let what = What::PutOff { reason: row.reason.take().unwrap_or_default(), until: row.at };
        lines.push(timed(row, what));
    }
    Ok((Some(Head::Waiting { away: false }), lines, next))
}

fn timed(row: mine::Timed, what: What) -> Line {
    let customer = CustomerId(row.customer_id);
    Line { key: row.customer_id, customer, number: row.number, name: row.name, what }
}

fn currency(code: &str) -> Result<Currency, Trouble> {
    code.parse().map_err(|_| Trouble::Internal(format!("the currency: {code}")))
}

fn zone(name: &str) -> Result<Tz, Trouble> {
    name.parse().map_err(|_| Trouble::Internal(format!("the time zone: {name}")))
}
