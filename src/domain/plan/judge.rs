//! Whether an offer lies within somebody's limits, and the nearest that does.

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::super::authority::Limits;
use super::super::calendar;
use super::{Days, Instalment, Offer, equal};

/// What an offer is judged on.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Whose limits.
    pub limits: &'a Limits,
    /// What may be promised in the offer's currency, minor units.
    pub owed_minor: i64,
    /// The level that its promises will have.
    pub level: i64,
    /// The day of the judging.
    pub today: NaiveDate,
    /// The days on which money moves.
    pub days: Days<'a>,
}

/// A limit that an offer does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// It names no instalment, or one of nothing.
    Empty,
    /// It settles more than is owed.
    Owed,
    /// An instalment lies behind, on a day off, or not after the one before it.
    Days,
    /// The first payment lies too far ahead.
    FirstDay,
    /// The last payment lies too far ahead.
    LastDay,
    /// The first payment is too small.
    FirstPayment,
    /// Too many instalments.
    Instalments,
    /// Too many promises were not kept before it.
    Level,
    /// Too much is let go.
    Discount,
}

impl Bound {
    /// The name in the catalogues and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Bound::Empty => "empty",
            Bound::Owed => "owed",
            Bound::Days => "days",
            Bound::FirstDay => "first_day",
            Bound::LastDay => "last_day",
            Bound::FirstPayment => "first_payment",
            Bound::Instalments => "instalments",
            Bound::Level => "level",
            Bound::Discount => "discount",
        }
    }
}

/// What came of judging an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// Everything in it may be agreed to.
    Within,
    /// It may not.
    Beyond {
        /// Why not.
        bounds: Vec<Bound>,
        /// The nearest that may, where there is one: a level that is too high is cured by no other terms.
        nearest: Option<Offer>,
    },
}

/// Judges an offer.
pub fn judge(offer: &Offer, ground: &Ground<'_>) -> Judged {
    let bounds = beyond(offer, ground);
    if bounds.is_empty() {
        return Judged::Within;
    }
    let nearest = nearest(offer, ground).filter(|nearest| beyond(nearest, ground).is_empty());
    Judged::Beyond { bounds, nearest }
}

impl Ground<'_> {
    fn first_until(&self) -> NaiveDate {
        calendar::plus_days(self.today, u64::from(self.limits.max_days))
    }

    fn last_until(&self) -> NaiveDate {
        calendar::plus_days(self.today, u64::from(self.limits.max_plan_days.max(self.limits.max_days)))
    }

    /// The least first payment of what is paid in all: the larger of the share, rounded up, and the amount, but never more
    /// than everything.
    fn least_first(&self, settles: i64, pays: i64) -> i64 {
        percent(settles, self.limits.min_first_percent, RoundingStrategy::ToPositiveInfinity)
            .max(self.limits.min_first_minor)
            .min(pays)
    }

    /// The most that may be let go of what is settled: the smaller of the share, rounded down, and the amount.
    fn most_discount(&self, settles: i64) -> i64 {
        percent(settles, self.limits.max_discount_percent, RoundingStrategy::ToNegativeInfinity)
            .min(self.limits.max_discount_minor)
            .max(0)
    }
}

fn percent(minor: i64, percent: Decimal, rounding: RoundingStrategy) -> i64 {
    (Decimal::from(minor) * percent / Decimal::ONE_HUNDRED)
        .round_dp_with_strategy(0, rounding)
        .to_i64()
        .unwrap_or(i64::MAX)
}

/// Every limit that an offer does not keep, in the order of [`Bound`].
fn beyond(offer: &Offer, ground: &Ground<'_>) -> Vec<Bound> {
    let parts = &offer.instalments;
    let (settles, pays) = (offer.settles().minor, offer.total().minor);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return vec![Bound::Empty] };
    let open = parts.iter().all(|part| part.due_on >= ground.today && ground.days.is_open(part.due_on));
    let rising = parts.windows(2).all(|pair| pair[0].due_on < pair[1].due_on);
    [
        (parts.iter().any(|part| part.minor <= 0) || offer.discount_minor < 0, Bound::Empty),
        (settles > ground.owed_minor, Bound::Owed),
        (!open || !rising, Bound::Days),
        (first.due_on > ground.first_until(), Bound::FirstDay),
        (last.due_on > ground.last_until(), Bound::LastDay),
        (first.minor < ground.least_first(settles, pays), Bound::FirstPayment),
        (parts.len() > ground.limits.max_instalments as usize, Bound::Instalments),
        (ground.level > ground.limits.max_level, Bound::Level),
        (offer.discount_minor > ground.most_discount(settles), Bound::Discount),
    ]
    .into_iter()
    .filter_map(|(is_beyond, bound)| is_beyond.then_some(bound))
    .collect()
}

/// The nearest offer within the limits: no more than is owed, no more let go than may be (what may not is paid with the
/// last), no more instalments than may be (the first ones), no day later than may be, and a first payment that is enough.
fn nearest(offer: &Offer, ground: &Ground<'_>) -> Option<Offer> {
    let settles = offer.settles().minor.min(ground.owed_minor);
    let discount = offer.discount_minor.max(0).min(ground.most_discount(settles)).min(settles - 1);
    let pays = settles - discount;
    if pays <= 0 {
        return None;
    }
    let days = nearest_days(offer, ground);
    let most =
        (ground.limits.max_instalments as usize).min(days.len()).min(usize::try_from(pays).unwrap_or(usize::MAX));
    let days = days.get(..most).filter(|days| !days.is_empty())?;
    let amounts = nearest_amounts(offer, days.len(), settles, pays, ground);
    let instalments = days.iter().zip(amounts).map(|(due_on, minor)| Instalment { due_on: *due_on, minor }).collect();
    Some(Offer { instalments, discount_minor: discount, ..offer.clone() })
}

/// Its days, each moved as little as need be; one that finds no day of its own falls away.
fn nearest_days(offer: &Offer, ground: &Ground<'_>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = Vec::new();
    for part in &offer.instalments {
        let until = if days.is_empty() { ground.first_until() } else { ground.last_until() };
        let from = days.last().map_or(ground.today, |before| calendar::plus_days(*before, 1));
        let wanted = ground.days.on_or_after(part.due_on.max(from));
        let found = if wanted <= until { Some(wanted) } else { ground.days.on_or_before(until, from) };
        days.extend(found);
    }
    days
}

/// So many amounts that sum to what is paid, with a first one that is enough: as offered where those do, else equal ones.
fn nearest_amounts(offer: &Offer, count: usize, settles: i64, pays: i64, ground: &Ground<'_>) -> Vec<i64> {
    let least = ground.least_first(settles, pays);
    let offered: Vec<i64> = offer.instalments.iter().map(|part| part.minor).collect();
    let parts = |minor: i64, count: usize| equal(minor, u32::try_from(count).unwrap_or(u32::MAX));
    // What was offered equal stays equal, however many there are.
    let even = offered.windows(2).skip(1).all(|pair| pair[0] == pair[1])
        && offered.first().zip(offered.last()).is_some_and(|(first, last)| (first - last).abs() < offered.len() as i64);
    let mut amounts = match offered.get(..count.saturating_sub(1)) {
        Some(before) if !even => {
            let rest = pays - before.iter().sum::<i64>();
            before.iter().copied().chain([rest]).collect()
        }
        _ => parts(pays, count),
    };
    if amounts.iter().any(|minor| *minor <= 0) {
        amounts = parts(pays, count);
    }
    if amounts.first().is_some_and(|first| *first < least) {
        // The first is raised to what is enough, and the others share the rest.
        let rest = parts(pays - least, count.saturating_sub(1));
        amounts = [least].into_iter().chain(rest).collect();
    }
    amounts
}
