//! An agent's own desk: the day so far, promises, disputes, callbacks, and what waits. Read a window at a time.

mod read;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use uuid::Uuid;

use crate::domain::agent::Actor;
use crate::domain::clean;
use crate::domain::id::{CustomerId, OpId};
use crate::domain::money::Money;
use crate::domain::promise::PromiseState;
use crate::store::mine;

use super::desk::{Desk, not_kept};
use super::queue::Held;
use super::reply::{Counters, Reply, Trouble};

pub(super) use read::next_callback;

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
    let window = read::Window { actor, frame, pattern, after: ask.after, most };
    let (head, lines, next) = match ask.sheet {
        Sheet::Day => read::day(&mut tx, &window).await?,
        Sheet::Promises => read::promises(&mut tx, &window).await?,
        Sheet::Disputes => read::disputes(&mut tx, &window).await?,
        Sheet::Callbacks => read::callbacks(&mut tx, &window).await?,
        Sheet::Waiting => read::waiting(&mut tx, &window, local, &ask.filter).await?,
    };
    let head = ask.after.is_none().then_some(head).flatten();
    Ok(Page { sheet: ask.sheet, filter: ask.filter.clone(), after: ask.after, head, lines, next, as_of, today })
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
