//! The way of a document from the service to the payment, step by step: what happened when, what lies ahead, and what nobody
//! noted.

use chrono::NaiveDate;
use serde::Serialize;

use super::invoice::Invoice;

/// A step of the way, in the order in which they happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The service was done or the goods delivered.
    Service,
    /// The document was made.
    Issued,
    /// It went out.
    Sent,
    /// The customer says it arrived.
    Received,
    /// The customer approved it for payment.
    Approved,
    /// It is to be paid.
    Due,
    /// The customer said when it will be paid.
    Promised,
    /// Nothing of it is open any more.
    Paid,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Step; 8] = [
        Step::Service,
        Step::Issued,
        Step::Sent,
        Step::Received,
        Step::Approved,
        Step::Due,
        Step::Promised,
        Step::Paid,
    ];

    /// The name in files; the words are `milestone-` and this.
    pub fn code(self) -> &'static str {
        match self {
            Step::Service => "service",
            Step::Issued => "issued",
            Step::Sent => "sent",
            Step::Received => "received",
            Step::Approved => "approved",
            Step::Due => "due",
            Step::Promised => "promised",
            Step::Paid => "paid",
        }
    }
}

/// What is known of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// It happened.
    Done,
    /// It lies ahead, on a day that may be known.
    Ahead,
    /// Something after it happened, and nobody noted when it did.
    Missing,
}

/// One step of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Milestone {
    /// Which.
    pub step: Step,
    /// When, if that is known.
    pub on: Option<NaiveDate>,
    /// What is known of it.
    pub known: Known,
    /// Calendar days since the last step before it whose day is known; below zero when the days stand in another order.
    pub days: Option<i64>,
}

/// What a document's own dates do not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Later {
    /// The day of the open promise that covers it, if there is one.
    pub promised_on: Option<NaiveDate>,
    /// The day on which the last of it was settled.
    pub paid_on: Option<NaiveDate>,
}

/// The way of a document as it stands on a day. Nobody has to promise: a way without a promise has no such step.
pub fn way(document: &Invoice, later: Later, today: NaiveDate) -> Vec<Milestone> {
    let dates = &document.references;
    let on = |step: Step| match step {
        Step::Service => dates.service_on,
        Step::Issued => Some(document.issued_on),
        Step::Sent => dates.sent_on,
        Step::Received => dates.received_on,
        Step::Approved => dates.approved_on,
        Step::Due => Some(document.due_on),
        Step::Promised => later.promised_on,
        Step::Paid => later.paid_on,
    };
    let steps = Step::ALL.into_iter().filter(|step| *step != Step::Promised || later.promised_on.is_some());
    let mut way: Vec<Milestone> = Vec::new();
    let mut before: Option<NaiveDate> = None;
    for step in steps {
        let on = on(step);
        let days = on.zip(before).map(|(on, before)| (on - before).num_days());
        before = on.or(before);
        let known = if on.is_some_and(|on| on <= today) { Known::Done } else { Known::Ahead };
        way.push(Milestone { step, on, known, days });
    }
    // Time passes by itself: that a day due or promised has come does not say that anything was done.
    let happened = |one: &Milestone| one.known == Known::Done && !matches!(one.step, Step::Promised);
    let last = way.iter().rposition(happened).unwrap_or(0);
    for one in way.iter_mut().take(last).filter(|one| one.on.is_none()) {
        one.known = Known::Missing;
    }
    way
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::super::id::{CustomerId, InvoiceId};
    use super::super::invoice::{InvoiceKind, References};
    use super::super::money::Money;
    use super::*;

    fn day(number: i64) -> NaiveDate {
        "2026-01-01".parse::<NaiveDate>().unwrap() + chrono::TimeDelta::days(number)
    }

    fn document(references: References) -> Invoice {
        let amount = Money::new(100, "NOK".parse().unwrap());
        Invoice {
            id: InvoiceId(Uuid::from_u128(1)),
            customer: CustomerId(Uuid::from_u128(2)),
            source: "erp".into(),
            number: "1".into(),
            kind: InvoiceKind::Invoice,
            amount,
            open_minor: 100,
            issued_on: day(5),
            due_on: day(35),
            corrects: None,
            references,
        }
    }

    fn told(way: &[Milestone]) -> Vec<(Step, Known, Option<i64>)> {
        way.iter().map(|one| (one.step, one.known, one.days)).collect()
    }

    #[test]
    fn a_document_that_nobody_followed_up() {
        let noted = References { service_on: Some(day(0)), received_on: Some(day(9)), ..References::default() };
        let before = way(&document(noted.clone()), Later::default(), day(20));
        assert_eq!(
            told(&before),
            [
                (Step::Service, Known::Done, None),
                (Step::Issued, Known::Done, Some(5)),
                (Step::Sent, Known::Missing, None),
                (Step::Received, Known::Done, Some(4)),
                (Step::Approved, Known::Ahead, None),
                (Step::Due, Known::Ahead, Some(26)),
                (Step::Paid, Known::Ahead, None),
            ]
        );
        let later = Later { promised_on: Some(day(60)), paid_on: None };
        let after = way(&document(noted), later, day(50));
        assert_eq!(after[4].known, Known::Missing);
        assert_eq!(
            told(&after)[5..],
            [
                (Step::Due, Known::Done, Some(26)),
                (Step::Promised, Known::Ahead, Some(25)),
                (Step::Paid, Known::Ahead, None),
            ]
        );
    }

    #[test]
    fn what_was_paid_without_a_word_leaves_gaps() {
        let later = Later { paid_on: Some(day(30)), ..Later::default() };
        let way = way(&document(References::default()), later, day(40));
        let missing: Vec<Step> = way.iter().filter(|one| one.known == Known::Missing).map(|one| one.step).collect();
        assert_eq!(missing, [Step::Service, Step::Sent, Step::Received, Step::Approved]);
        let paid = way.last().unwrap();
        assert_eq!((paid.step, paid.known, paid.days), (Step::Paid, Known::Done, Some(-5)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        /// Days between add up to the stretch from the first to the last known day, and only what has no day is missing.
        #[test]
        fn the_days_between_add_up(dates in prop::collection::vec(prop::option::of(0i64..90), 6), today in 0i64..120) {
            let at = |place: usize| dates[place].map(day);
            let noted = References {
                service_on: at(0), sent_on: at(1), received_on: at(2), approved_on: at(3), ..References::default()
            };
            let way = way(&document(noted), Later { promised_on: at(4), paid_on: at(5) }, day(today));
            let known: Vec<NaiveDate> = way.iter().filter_map(|one| one.on).collect();
            let sum: i64 = way.iter().filter_map(|one| one.days).sum();
            prop_assert_eq!(sum, (known[known.len() - 1] - known[0]).num_days());
            for one in &way {
                prop_assert_eq!(one.known == Known::Done, one.on.is_some_and(|on| on <= day(today)));
                prop_assert!(one.known != Known::Missing || one.on.is_none());
            }
            prop_assert!(way.windows(2).all(|two| two[0].step < two[1].step));
        }
    }
}
