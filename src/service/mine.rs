//! An agent's own desk: the day so far, promises, disputes, callbacks, and what waits. Read a window at a time.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use uuid::Uuid;

use crate::domain::agent::Actor;
use crate::domain::id::{AgentId, CustomerId, OpId};
use crate::domain::money::{Currency, Money};
use crate::domain::promise::{PromiseRules, PromiseState};
use crate::domain::{calendar, clean};
use crate::store::{Tx, customer, mine, operation};

use super::desk::{Desk, not_kept};
use super::queue::{self, Held};
use super::rank::Frame;
use super::record::Done;
use super::reply::{Counters, Reply, Trouble};

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Which page.
    pub sheet: Sheet,
    /// Only customers with these letters in name or number; empty for all.
    pub filter: String,
    /// Behind that place; nothing for the beginning.
    pub after: Option<Place>,
    /// Most rows wanted.
    pub limit: u32,
}

/// The pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// What was recorded today.
    Day,
    /// Promises, open and judged.
    Promises,
    /// Open disputes.
    Disputes,
    /// Callbacks agreed.
    Callbacks,
    /// What waits: on this machine, held, put off.
    Waiting,
}

impl Sheet {
    /// Every page, in order.
    pub const ALL: [Sheet; 5] = [Sheet::Day, Sheet::Promises, Sheet::Disputes, Sheet::Callbacks, Sheet::Waiting];

    /// How it is written.
    pub fn code(self) -> &'static str {
        match self {
            Sheet::Day => "day",
            Sheet::Promises => "promises",
            Sheet::Disputes => "disputes",
            Sheet::Callbacks => "callbacks",
            Sheet::Waiting => "waiting",
        }
    }

    /// Its place, from 1.
    pub fn number(self) -> usize {
        1 + Sheet::ALL.iter().position(|sheet| *sheet == self).unwrap_or(0)
    }
}

/// A place in a list, as its order has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Among what is ordered by instant.
    At(DateTime<Utc>, Uuid),
    /// Among what is ordered by day.
    On(NaiveDate, Uuid),
}

/// One page, or more rows of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Which.
    pub sheet: Sheet,
    /// Only these letters, as it was asked.
    pub filter: String,
    /// The place behind which the rows begin, as it was asked.
    pub after: Option<Place>,
    /// What stands above the rows; only with the first of them.
    pub head: Option<Head>,
    /// Rows.
    pub lines: Vec<Line>,
    /// Where more begin; nothing when these are the last.
    pub next: Option<Place>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
}

/// What stands above the rows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// Of the day.
    Day(Box<Day>),
    /// Of the promises.
    Promises {
        /// How many are open.
        open: i64,
        /// How many were kept, of those whose last day of tolerance lay within the last thirty days.
        kept: i64,
        /// How many those are.
        matured: i64,
    },
    /// Of the disputes.
    Disputes {
        /// How many are open.
        open: i64,
        /// How many should have been answered.
        late: i64,
    },
    /// Of the callbacks.
    Callbacks {
        /// How many are agreed.
        count: i64,
        /// How many are past their time.
        overdue: i64,
    },
    /// Of what waits.
    Waiting {
        /// True when only this machine could be asked.
        away: bool,
    },
}

/// The day so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Day {
    /// The counters.
    pub counters: Counters,
    /// What was promised, per currency; replaced and withdrawn promises are not in it.
    pub promised: Vec<Money>,
    /// Promises found kept today.
    pub kept: i64,
    /// Disputes opened.
    pub disputes: i64,
    /// The next callback.
    pub callback: Option<Callback>,
    /// What the queue holds, by rule.
    pub held: Vec<Held>,
    /// When the first of it comes back.
    pub next_at: Option<DateTime<Utc>>,
}

/// A callback to come.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Callback {
    /// When.
    pub at: DateTime<Utc>,
    /// The customer's clock.
    pub zone: Tz,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// By which it is selected.
    pub key: Uuid,
    /// About whom.
    pub customer: CustomerId,
    /// Number; empty while the database cannot be asked.
    pub number: String,
    /// Name; empty while the database cannot be asked.
    pub name: String,
    /// What.
    pub what: What,
}

/// What a row tells.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Something was recorded.
    Did {
        /// The operation.
        op: OpId,
        /// When.
        at: DateTime<Utc>,
        /// The act's code.
        act: String,
        /// The outcome's code.
        outcome: Option<String>,
        /// What was promised.
        promised: Option<Money>,
        /// How the operation stands, where it was not simply applied.
        state: Option<String>,
    },
    /// A promise.
    Promise {
        /// How much.
        amount: Money,
        /// What has come in for it.
        paid: Money,
        /// Payable on.
        due_on: NaiveDate,
        /// The last day on which the money is in time.
        last_day: NaiveDate,
        /// Where it stands.
        state: PromiseState,
    },
    /// An open dispute.
    Dispute {
        /// The document's number.
        document: Option<String>,
        /// How much.
        amount: Money,
        /// The outcome that opened it.
        kind: String,
        /// The day on which it was opened.
        opened_on: NaiveDate,
        /// The day by which somebody owes an answer.
        answer_by: NaiveDate,
    },
    /// A callback.
    Callback {
        /// When, and on which clock.
        callback: Callback,
        /// How many of the agent's callbacks fall into that hour of the desk's clock.
        in_hour: usize,
    },
    /// A customer that is held, or may be taken up again.
    Held {
        /// The end of the lease.
        lease_until: DateTime<Utc>,
        /// Until when nobody else may have it.
        until: DateTime<Utc>,
    },
    /// A customer that was put off.
    PutOff {
        /// Why: an outcome's code or a step's name.
        reason: String,
        /// Until when.
        until: DateTime<Utc>,
    },
    /// An operation that lies on this machine and is sent again.
    Kept {
        /// The act's code.
        act: String,
        /// When it was confirmed.
        at: DateTime<Utc>,
    },
    /// An operation that the desk will not take.
    Aside {
        /// The act's code.
        act: String,
        /// When it was confirmed.
        at: DateTime<Utc>,
        /// Why.
        why: String,
    },
    /// A form begun and not sent.
    Draft {
        /// The outcome that it is for.
        outcome: String,
        /// When it was kept.
        at: DateTime<Utc>,
    },
}

/// Most rows of one window.
const MOST_ROWS: u32 = 200;
/// How far back judged promises are shown and counted, in days.
const JUDGED_DAYS: u64 = 30;
/// How far back an agent may have put a customer off, in days.
const PUT_OFF_DAYS: i64 = 92;
/// Longest that tolerance and weekends may put between a due date and its last day, in days.
const MOST_TOLERANCE_DAYS: u64 = 60;

/// What a query works with.
struct Window<'a> {
    actor: &'a Actor,
    frame: Frame<'a>,
    pattern: String,
    after: Option<Place>,
    most: usize,
}

/// Answers what an agent asks about its own desk.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    let first = ask.after.is_none();
    let lines = match ask.sheet {
        Sheet::Waiting if first => local(desk).await?,
        _ => Vec::new(),
    };
    let page = match read(desk, actor, &ask, &lines).await {
        Ok(page) => page,
        // What lies on this machine is told above all when nothing else can be.
        Err(Trouble::Away(_)) if ask.sheet == Sheet::Waiting && first => Page {
            sheet: ask.sheet,
            filter: ask.filter,
            after: None,
            head: Some(Head::Waiting { away: true }),
            lines,
            next: None,
            as_of: desk.clock().now(),
            today: desk.today(),
        },
        Err(trouble) => return Err(trouble),
    };
    Ok(Reply::Mine(Box::new(page)))
}

async fn read(desk: &Desk, actor: &Actor, ask: &Ask, local: &[Line]) -> Result<Page, Trouble> {
    let revision = desk.revision();
    let mut tx = desk.db().read().await?;
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let (as_of, today) = (frame.now, frame.today);
    let most = ask.limit.clamp(1, MOST_ROWS) as usize;
    let pattern = mine::pattern(&clean::fold(&ask.filter));
    let window = Window { actor, frame, pattern, after: ask.after, most };
    let (head, lines, next) = match ask.sheet {
        Sheet::Day => day(&mut tx, &window).await?,
        Sheet::Promises => promises(&mut tx, &window).await?,
        Sheet::Disputes => disputes(&mut tx, &window).await?,
        Sheet::Callbacks => callbacks(&mut tx, &window).await?,
        Sheet::Waiting => waiting(&mut tx, &window, local, &ask.filter).await?,
    };
    let head = ask.after.is_none().then_some(head).flatten();
    Ok(Page { sheet: ask.sheet, filter: ask.filter.clone(), after: ask.after, head, lines, next, as_of, today })
}

/// Head, rows, and where more begin.
type Read = (Option<Head>, Vec<Line>, Option<Place>);

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

async fn day(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
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
        counters: super::counters(tx, agent, window.frame.today).await?,
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
pub(super) async fn next_callback(
    tx: &mut Tx,
    agent: AgentId,
    now: DateTime<Utc>,
) -> Result<Option<Callback>, Trouble> {
    let next = mine::callbacks(tx, agent, (now, Uuid::max()), "", 1).await?.pop();
    next.map(|row| Ok(Callback { at: row.at, zone: zone(&row.time_zone)? })).transpose()
}

async fn promises(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
    let (agent, today) = (window.actor.id, window.frame.today);
    let rules = &window.frame.revision.desk.promise;
    let mut lines = Vec::new();
    // A place among instants lies within the judged ones: the open ones were all told before.
    if !matches!(window.after, Some(Place::At(..))) {
        let mut open = mine::open_promises(tx, agent, window.first_day(), &window.pattern, window.limit()).await?;
        let next = window.cut(&mut open, |row| Place::On(row.due_on, row.id));
        for row in open {
            lines.push(promised(row, rules)?);
        }
        if next.is_some() {
            return Ok((promises_head(tx, window, rules).await?, lines, next));
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
        lines.push(promised(row, rules)?);
    }
    Ok((promises_head(tx, window, rules).await?, lines, next))
}

/// The kept rate goes by the day on which the tolerance ended, not by the day of the payment: a promise paid early counts
/// when its time has come, or a good week would look better than it was.
async fn promises_head(tx: &mut Tx, window: &Window<'_>, rules: &PromiseRules) -> Result<Option<Head>, Trouble> {
    if window.after.is_some() {
        return Ok(None);
    }
    let (agent, today) = (window.actor.id, window.frame.today);
    let from = calendar::minus_days(today, JUDGED_DAYS);
    let earliest = from - Days::new(MOST_TOLERANCE_DAYS);
    let (mut kept, mut matured) = (0, 0);
    for (due_on, state, count) in mine::judged_by_day(tx, agent, earliest, today).await? {
        let last = rules.last_day(due_on);
        if from <= last && last < today {
            matured += count;
            kept += if state == PromiseState::Kept.code() { count } else { 0 };
        }
    }
    let open = mine::count_open(tx, agent, NaiveDate::default()).await?;
    Ok(Some(Head::Promises { open, kept, matured }))
}

fn promised(row: mine::Promised, rules: &PromiseRules) -> Result<Line, Trouble> {
    let currency = currency(&row.currency)?;
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
            last_day: rules.last_day(row.due_on),
            state,
        },
    })
}

async fn disputes(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
    let agent = window.actor.id;
    let mut rows = mine::disputes(tx, agent, window.first_day(), &window.pattern, window.limit()).await?;
    let next = window.cut(&mut rows, |row| Place::On(row.answer_by, row.id));
    let zone = window.frame.revision.desk.time_zone;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        lines.push(Line {
            key: row.id,
            customer: CustomerId(row.customer_id),
            number: row.number,
            name: row.name,
            what: What::Dispute {
                document: row.document,
                amount: Money::new(row.amount_minor, currency(&row.currency)?),
                kind: row.kind,
                opened_on: calendar::date_in(zone, row.opened_at),
                answer_by: row.answer_by,
            },
        });
    }
    let (open, late) = mine::count_disputes(tx, agent, window.frame.today).await?;
    Ok((Some(Head::Disputes { open, late }), lines, next))
}

async fn callbacks(tx: &mut Tx, window: &Window<'_>) -> Result<Read, Trouble> {
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

async fn waiting(tx: &mut Tx, window: &Window<'_>, local: &[Line], filter: &str) -> Result<Read, Trouble> {
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

/// What lies in the spool of this machine: what is kept, what was set aside, forms begun. Names are the database's.
async fn local(desk: &Desk) -> Result<Vec<Line>, Trouble> {
    let Some(spool) = &desk.inner.spool else { return Ok(Vec::new()) };
    let mut lines = Vec::new();
    for (op, at, why) in spool.operations().await.map_err(not_kept)? {
        let act = op.act.code().to_owned();
        let what = match why {
            Some(why) => What::Aside { act, at, why },
            None => What::Kept { act, at },
        };
        lines.push(Line { key: op.id.0, customer: op.customer, number: String::new(), name: String::new(), what });
    }
    for (draft, at) in spool.drafts().await.map_err(not_kept)? {
        let what = What::Draft { outcome: draft.outcome, at };
        let (key, customer) = (draft.op.0, draft.customer);
        lines.push(Line { key, customer, number: String::new(), name: String::new(), what });
    }
    Ok(lines)
}

fn currency(code: &str) -> Result<Currency, Trouble> {
    code.parse().map_err(|_| Trouble::Internal(format!("the currency: {code}")))
}

fn zone(name: &str) -> Result<Tz, Trouble> {
    name.parse().map_err(|_| Trouble::Internal(format!("the time zone: {name}")))
}
