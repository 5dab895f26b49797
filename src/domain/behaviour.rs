//! How a customer stands by what it did: on time, habitually late, trying, in difficulty, or too new to tell; with the
//! numbers that say so, and what they suggest.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::calendar;
use super::promise::{Promise, PromiseState};

/// Where the borders lie (`dunlin.toml`, `[standing]`; starting values of a house rule).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BehaviourRules {
    /// How far back is looked, in days.
    pub window_days: u64,
    /// With fewer paid documents a customer is new.
    pub least_paid: usize,
    /// A document paid so many days after it was due still counts as on time.
    pub grace_days: i64,
    /// When more than this share of the paid documents was late, in percent, the customer is habitually late.
    pub late_percent: usize,
    /// What counts as lately, in days: for the trend, and for what was said of money being short.
    pub lately_days: u64,
    /// So many documents must have been paid lately, and as many before, for a trend.
    pub trend_paid: usize,
    /// The median delay has risen by so many days.
    pub rising_days: i64,
    /// So many promises were not kept, and more than were.
    pub broken_promises: usize,
    /// So many promises in a row, each of less than the one before it.
    pub shrinking_promises: usize,
    /// So often somebody said lately that there is no money.
    pub no_funds: usize,
    /// So many of these signs mean difficulty; hardship that was told lately is enough by itself.
    pub difficulty_signs: usize,
    /// A discount is offered for so many paid documents at least.
    pub loyal_paid: usize,
    /// And when so many percent of them were on time.
    pub loyal_percent: usize,
    /// The discount that may be offered, in percent.
    pub loyalty_percent: i64,
}

impl Default for BehaviourRules {
    fn default() -> Self {
        BehaviourRules {
            window_days: 365,
            least_paid: 5,
            grace_days: 3,
            late_percent: 40,
            lately_days: 90,
            trend_paid: 3,
            rising_days: 10,
            broken_promises: 2,
            shrinking_promises: 3,
            no_funds: 2,
            difficulty_signs: 2,
            loyal_paid: 10,
            loyal_percent: 90,
            loyalty_percent: 2,
        }
    }
}

/// A document that was paid in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Paid {
    /// Date due.
    pub due_on: NaiveDate,
    /// The day on which the last of its money was received.
    pub paid_on: NaiveDate,
}

impl Paid {
    /// Days from due to paid; below zero when it came early.
    pub fn days(self) -> i64 {
        self.paid_on.signed_duration_since(self.due_on).num_days()
    }
}

/// What somebody said of the customer's money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Said {
    /// The outcome "hardship".
    Hardship,
    /// The excuse "no funds".
    NoFunds,
}

/// Everything that the judgement rests on. The order of the parts does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Documents paid within the window.
    pub paid: Vec<Paid>,
    /// Due dates of documents that still ask for money.
    pub open: Vec<NaiveDate>,
    /// Days on which a part of a document was paid after it was due.
    pub parts: Vec<NaiveDate>,
    /// Promises.
    pub promises: Vec<Promise>,
    /// What was said, and when.
    pub said: Vec<(NaiveDate, Said)>,
}

/// How a customer stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Too little is known.
    #[default]
    New,
    /// Pays when it is due.
    OnTime,
    /// Pays late as a habit.
    Late,
    /// Pays late as a habit, and tries: keeps more promises than it breaks, or pays in parts.
    Trying,
    /// Money is short.
    InDifficulty,
}

impl Class {
    /// Every class, as they are listed.
    pub const ALL: [Class; 5] = [Class::New, Class::OnTime, Class::Late, Class::Trying, Class::InDifficulty];

    /// The name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Class::New => "new",
            Class::OnTime => "on-time",
            Class::Late => "late",
            Class::Trying => "trying",
            Class::InDifficulty => "in-difficulty",
        }
    }
}

/// A sign of difficulty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Hardship was told lately.
    Hardship,
    /// It was said lately that there is no money.
    NoFunds,
    /// The delay is rising.
    Rising,
    /// More promises are broken than kept.
    Broken,
    /// Each promise is of less than the one before.
    Shrinking,
}

impl Sign {
    /// The name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Sign::Hardship => "hardship",
            Sign::NoFunds => "no-funds",
            Sign::Rising => "rising",
            Sign::Broken => "broken",
            Sign::Shrinking => "shrinking",
        }
    }
}

/// What may be offered first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "suggestion")]
pub enum Suggestion {
    /// A discount for loyalty, or for paying at once.
    Loyalty {
        /// How much, in percent.
        percent: i64,
    },
    /// Instalments.
    Plan,
    /// A supervisor looks at what can be borne.
    Hardship,
}

impl Suggestion {
    /// The name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Suggestion::Loyalty { .. } => "loyalty",
            Suggestion::Plan => "plan",
            Suggestion::Hardship => "hardship",
        }
    }
}

/// A median with the number of documents that it is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Median {
    /// Days after due; below zero is before. The lower of the two in the middle of an even number; 0 of none.
    pub days: i64,
    /// How many documents.
    pub n: usize,
}

/// The numbers behind a judgement, all within [`BehaviourRules::window_days`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reasons {
    /// Documents paid later than due and the days of grace.
    pub late: usize,
    /// Documents still open later than that.
    pub open_late: usize,
    /// The delay of all documents paid.
    pub all: Median,
    /// The delay of those paid lately.
    pub lately: Median,
    /// The delay of those paid before that.
    pub before: Median,
    /// Promises kept.
    pub kept: usize,
    /// Promises broken, or kept in part.
    pub broken: usize,
    /// Times that a part was paid after it was due.
    pub parts: usize,
    /// Times that hardship was told lately.
    pub hardship: usize,
    /// Times that it was said lately that there is no money.
    pub no_funds: usize,
    /// The longest row of promises up to the last, each of less than the one before.
    pub shrinking: usize,
    /// Signs of difficulty.
    pub signs: Vec<Sign>,
}

impl Reasons {
    /// Documents paid on time.
    pub fn on_time(&self) -> usize {
        self.all.n - self.late
    }

    /// Documents that were late, paid since or not.
    pub fn all_late(&self) -> usize {
        self.late + self.open_late
    }

    /// Documents that say something of time: those paid, and those open later than due and the days of grace.
    pub fn documents(&self) -> usize {
        self.all.n + self.open_late
    }
}

/// A judgement with its reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Behaviour {
    /// How the customer stands.
    pub class: Class,
    /// The numbers that say so.
    pub reasons: Reasons,
    /// What may be offered first.
    pub suggestion: Option<Suggestion>,
}

fn median<'a>(paid: impl Iterator<Item = &'a Paid>) -> Median {
    let mut days: Vec<i64> = paid.map(|paid| paid.days()).collect();
    days.sort_unstable();
    Median { days: days.get(days.len().saturating_sub(1) / 2).copied().unwrap_or(0), n: days.len() }
}

/// How many promises up to the last are each of less than the one before it: 1 for a last one that is not, 0 for none.
/// What was promised at one moment in one currency counts as one promise, so that instalments are no row.
fn shrinking(promises: &[&Promise]) -> usize {
    let mut rows: Vec<(DateTime<Utc>, super::money::Money)> = Vec::new();
    // One that was taken back, or recorded by mistake, was never made; the rest of a plan that ended was.
    let made = |promise: &&&Promise| match promise.state {
        PromiseState::Withdrawn => false,
        PromiseState::Cancelled => promise.plan.is_some(),
        _ => true,
    };
    let mut ordered: Vec<&&Promise> = promises.iter().filter(made).collect();
    ordered.sort_by_key(|promise| (promise.amount.currency, promise.made_at));
    for promise in ordered {
        match rows.last_mut() {
            Some((at, sum)) if *at == promise.made_at && sum.currency == promise.amount.currency => {
                sum.minor = sum.minor.saturating_add(promise.amount.minor);
            }
            _ => rows.push((promise.made_at, promise.amount)),
        }
    }
    let Some(currency) = rows.iter().max_by_key(|(at, sum)| (*at, sum.currency)).map(|(_, sum)| sum.currency) else {
        return 0;
    };
    let amounts: Vec<i64> = rows.iter().filter(|(_, sum)| sum.currency == currency).map(|(_, sum)| sum.minor).collect();
    1 + amounts.windows(2).rev().take_while(|pair| pair[1] < pair[0]).count()
}

/// Judges a customer.
///
/// - *lately* is the last `lately_days`, everything else the last `window_days`; both end today and include their first day.
/// - **in difficulty**: hardship was told lately, or at least `difficulty_signs` of: no funds said lately `no_funds` times;
///   median delay lately at least `rising_days` above the median before, each of `trend_paid` documents or more;
///   `broken_promises` or more not kept, and more than kept; `shrinking_promises` in a row each of less than the one before.
/// - else **new**: fewer than `least_paid` documents paid.
/// - else **late** where late ÷ documents × 100 > `late_percent`, late being paid, or still open, more than `grace_days` after
///   due, and documents all that were paid or are late; **trying** where a late one kept more promises than it broke, or
///   paid a part after it was due.
/// - else **on time**; a discount of `loyalty_percent` is suggested where at least `loyal_paid` documents were paid, none is
///   late now, and on time ÷ paid × 100 ≥ `loyal_percent`.
///
/// Source: domain.md §11, list C, with thresholds of a house rule; shares are compared in whole numbers, nothing is rounded.
pub fn judge(evidence: &Evidence, rules: &BehaviourRules, today: NaiveDate) -> Behaviour {
    let since = calendar::minus_days(today, rules.window_days);
    let lately_since = calendar::minus_days(today, rules.lately_days);
    let paid: Vec<&Paid> = evidence.paid.iter().filter(|paid| paid.paid_on >= since).collect();
    let promises: Vec<&Promise> =
        evidence.promises.iter().filter(|promise| promise.made_at.date_naive() >= since).collect();
    let said = |what: Said| evidence.said.iter().filter(|(on, said)| *said == what && *on >= lately_since).count();
    let in_state = |states: &[PromiseState]| promises.iter().filter(|promise| states.contains(&promise.state)).count();
    let (recent, earlier): (Vec<&Paid>, Vec<&Paid>) = paid.iter().partition(|paid| paid.paid_on >= lately_since);
    let mut reasons = Reasons {
        late: paid.iter().filter(|paid| paid.days() > rules.grace_days).count(),
        open_late: evidence.open.iter().filter(|due_on| (today - **due_on).num_days() > rules.grace_days).count(),
        all: median(paid.iter().copied()),
        lately: median(recent.into_iter()),
        before: median(earlier.into_iter()),
        kept: in_state(&[PromiseState::Kept]),
        broken: in_state(&[PromiseState::Broken, PromiseState::PartlyKept]),
        parts: evidence.parts.iter().filter(|on| **on >= since).count(),
        hardship: said(Said::Hardship),
        no_funds: said(Said::NoFunds),
        shrinking: shrinking(&promises),
        signs: Vec::new(),
    };
    reasons.signs = signs(&reasons, rules);
    let class = class(&reasons, rules);
    let suggestion = match class {
        Class::InDifficulty => Some(Suggestion::Hardship),
        Class::Late | Class::Trying => Some(Suggestion::Plan),
        Class::OnTime => {
            let loyal = reasons.all.n >= rules.loyal_paid
                && reasons.open_late == 0
                && reasons.on_time() * 100 >= rules.loyal_percent * reasons.all.n
                && rules.loyalty_percent > 0;
            loyal.then_some(Suggestion::Loyalty { percent: rules.loyalty_percent })
        }
        Class::New => None,
    };
    Behaviour { class, reasons, suggestion }
}

fn signs(reasons: &Reasons, rules: &BehaviourRules) -> Vec<Sign> {
    let trend = reasons.lately.n >= rules.trend_paid && reasons.before.n >= rules.trend_paid;
    [
        (Sign::Hardship, reasons.hardship > 0),
        (Sign::NoFunds, reasons.no_funds >= rules.no_funds),
        (Sign::Rising, trend && reasons.lately.days - reasons.before.days >= rules.rising_days),
        (Sign::Broken, reasons.broken >= rules.broken_promises && reasons.broken > reasons.kept),
        (Sign::Shrinking, reasons.shrinking >= rules.shrinking_promises),
    ]
    .into_iter()
    .filter_map(|(sign, there)| there.then_some(sign))
    .collect()
}

fn class(reasons: &Reasons, rules: &BehaviourRules) -> Class {
    let late = reasons.all_late() * 100 > rules.late_percent * reasons.documents();
    if reasons.hardship > 0 || reasons.signs.len() >= rules.difficulty_signs {
        Class::InDifficulty
    } else if reasons.all.n < rules.least_paid {
        Class::New
    } else if late && (reasons.kept > reasons.broken || reasons.parts > 0) {
        Class::Trying
    } else if late {
        Class::Late
    } else {
        Class::OnTime
    }
}

#[cfg(test)]
mod tests;
