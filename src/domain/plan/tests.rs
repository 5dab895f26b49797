use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::authority::Limits;
use super::super::holiday::Holidays;
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn limits() -> Limits {
    Limits {
        max_days: 14,
        max_plan_days: 92,
        min_first_percent: Decimal::from(20),
        min_first_minor: 1_000,
        max_instalments: 3,
        max_level: 2,
        max_discount_percent: Decimal::from(3),
        max_discount_minor: 10_000,
        max_waiver_minor: 0,
        max_adjustment_minor: 0,
        max_write_off_minor: 0,
    }
}

fn offer(parts: &[(&str, i64)]) -> Offer {
    Offer {
        currency: "EUR".parse().unwrap(),
        instalments: parts.iter().map(|(on, minor)| Instalment { due_on: day(on), minor: *minor }).collect(),
        discount_minor: 0,
        on_miss: OnMiss::Ends,
        covers: Vec::new(),
    }
}

fn shown(offer: &Offer) -> Vec<(String, i64)> {
    offer.instalments.iter().map(|part| (part.due_on.to_string(), part.minor)).collect()
}

#[test]
fn days_are_counted_from_the_first_and_moved_to_business_days() {
    let holidays = Holidays::default();
    let days = Days { holidays: &holidays, country: "" };
    for (first, cadence, wanted) in [
        ("2026-03-04", Cadence::Weekly, ["2026-03-04", "2026-03-11", "2026-03-18"]),
        ("2026-03-04", Cadence::Fortnightly, ["2026-03-04", "2026-03-18", "2026-04-01"]),
        // A Saturday moves, the next is counted from the Saturday.
        ("2026-03-07", Cadence::Weekly, ["2026-03-09", "2026-03-16", "2026-03-23"]),
        // The last of a month stays the last, and a short month pulls none forward.
        ("2026-06-30", Cadence::Monthly, ["2026-06-30", "2026-07-31", "2026-08-31"]),
        ("2026-01-30", Cadence::Monthly, ["2026-01-30", "2026-03-02", "2026-03-30"]),
    ] {
        let found: Vec<String> = dates(day(first), 3, cadence, &days).iter().map(ToString::to_string).collect();
        assert_eq!(found, wanted, "{first} {cadence:?}");
    }
}

#[test]
fn parts_that_do_not_sum_are_answered_with_the_last_put_right() {
    assert_eq!(stepped(1_000, &[500, 300, 200]), Ok(vec![500, 300, 200]));
    assert_eq!(stepped(1_000, &[500, 300, 100]), Err(vec![500, 300, 200]));
    assert_eq!(stepped(1_000, &[500, 600, 100]), Err(vec![]), "those before it reach the amount");
    assert_eq!(stepped(1_000, &[0, 1_000]), Err(vec![]));
    assert_eq!(stepped(1_000, &[]), Err(vec![]));
    assert_eq!(stepped(1_000, &[i64::MAX, i64::MAX, 1]), Err(vec![]));
    assert_eq!(equal(1_000, 3), [334, 333, 333]);
    assert_eq!(equal(2, 3), [1, 1]);
    assert_eq!(equal(0, 3), [0_i64; 0]);
}

#[test]
fn what_lies_beyond_is_answered_with_the_nearest() {
    let holidays = Holidays::default();
    let limits = limits();
    let judged = |offer: &Offer, level| {
        let days = Days { holidays: &holidays, country: "NO" };
        judge(offer, &Ground { limits: &limits, owed_minor: 100_000, level, today: day("2026-03-03"), days })
    };
    let of = |parts: &[(&str, i64)]| match judged(&offer(parts), 1) {
        Judged::Within => panic!("within"),
        Judged::Beyond { bounds, nearest } => (bounds, nearest.map(|nearest| shown(&nearest)).unwrap_or_default()),
    };
    let told = |parts: &[(&str, i64)]| parts.iter().map(|(on, minor)| ((*on).to_owned(), *minor)).collect::<Vec<_>>();
    let good = offer(&[("2026-03-10", 40_000), ("2026-04-10", 60_000)]);
    assert_eq!(judged(&good, 2), Judged::Within);
    assert_eq!(judged(&good, 3), Judged::Beyond { bounds: vec![Bound::Level], nearest: None });
    // Too late: the last business day of fourteen days ahead.
    assert_eq!(of(&[("2026-03-20", 50_000)]), (vec![Bound::FirstDay], told(&[("2026-03-17", 50_000)])),);
    // Too many, equal ones: fewer of them, equal again.
    let five = ["2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31", "2026-04-07"].map(|on| (on, 20_000));
    assert_eq!(
        of(&five),
        (vec![Bound::Instalments], told(&[("2026-03-10", 33_334), ("2026-03-17", 33_333), ("2026-03-24", 33_333)])),
    );
    // Too little first: more of it, the others share the rest.
    assert_eq!(
        of(&[("2026-03-10", 10_000), ("2026-03-17", 40_000), ("2026-03-24", 50_000)]),
        (vec![Bound::FirstPayment], told(&[("2026-03-10", 20_000), ("2026-03-17", 40_000), ("2026-03-24", 40_000)])),
    );
    // More than is owed, on a Saturday, the second before the first.
    assert_eq!(
        of(&[("2026-03-07", 70_000), ("2026-03-05", 80_000)]),
        (vec![Bound::Owed, Bound::Days], told(&[("2026-03-09", 70_000), ("2026-03-10", 30_000)])),
    );
    assert_eq!(of(&[]).0, [Bound::Empty]);
    let generous = Offer { discount_minor: 50_000, ..offer(&[("2026-03-10", 50_000)]) };
    let Judged::Beyond { bounds, nearest: Some(nearest) } = judged(&generous, 1) else { panic!("too much let go") };
    assert_eq!((bounds, nearest.discount_minor, nearest.total().minor), (vec![Bound::Discount], 3_000, 97_000));
}

#[test]
fn a_plan_stands_by_its_instalments() {
    use PromiseState::{Broken, Cancelled, Kept, Open, PartlyKept};
    for (on_miss, instalments, state) in [
        (OnMiss::Ends, [Kept, Open, Open], PlanState::Active),
        (OnMiss::Ends, [Kept, Kept, Kept], PlanState::Kept),
        (OnMiss::Ends, [Kept, Broken, Open], PlanState::Broken),
        (OnMiss::Ends, [Kept, Broken, Cancelled], PlanState::Broken),
        // The one that ended it was paid after all: it goes on.
        (OnMiss::Ends, [Kept, Kept, Cancelled], PlanState::Active),
        (OnMiss::GoesOn, [PartlyKept, Open, Open], PlanState::Active),
        (OnMiss::GoesOn, [PartlyKept, Kept, Kept], PlanState::Broken),
        (OnMiss::Review, [Broken, Open, Open], PlanState::Active),
    ] {
        assert_eq!(stands(on_miss, &instalments), state, "{on_miss:?} {instalments:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_nearest_lies_within_and_sums_exactly(
        parts in prop::collection::vec((0_i64..400, -50_i64..80_000), 0..8),
        discount in -10_i64..40_000,
        owed in 1_i64..200_000,
        max_days in 3_u32..40,
        more_days in 0_u32..200,
        percent in 0_i64..100,
        least in 0_i64..5_000,
        count in 1_u32..9,
    ) {
        let holidays = Holidays::default();
        let today = day("2026-03-03");
        let limits = Limits {
            max_days,
            max_plan_days: max_days + more_days,
            min_first_percent: Decimal::from(percent),
            min_first_minor: least,
            max_instalments: count,
            ..limits()
        };
        let days = Days { holidays: &holidays, country: "" };
        let ground = Ground { limits: &limits, owed_minor: owed, level: 1, today, days };
        let instalments = parts
            .iter()
            .map(|(ahead, minor)| Instalment { due_on: calendar_day(today, *ahead), minor: *minor })
            .collect();
        let offer = Offer { instalments, discount_minor: discount, ..offer(&[]) };
        match judge(&offer, &ground) {
            Judged::Within => prop_assert!(offer.settles().minor <= owed && !offer.instalments.is_empty()),
            Judged::Beyond { nearest: Some(nearest), .. } => {
                prop_assert_eq!(judge(&nearest, &ground), Judged::Within);
                prop_assert!(nearest.instalments.iter().all(|part| part.minor > 0));
                prop_assert_eq!(nearest.settles().minor, offer.settles().minor.min(owed));
                prop_assert!(nearest.discount_minor <= offer.discount_minor.max(0));
            }
            // Only where there is nothing to pay, or no instalment to say when.
            Judged::Beyond { bounds, nearest: None } => {
                prop_assert!(offer.instalments.is_empty() || offer.settles().minor <= 0, "{:?} {:?}", bounds, offer);
            }
        }
    }

    #[test]
    fn equal_parts_sum_and_differ_by_less_than_their_number(minor in 1_i64..10_000_000, count in 1_u32..40) {
        let parts = equal(minor, count);
        prop_assert_eq!(parts.iter().sum::<i64>(), minor);
        prop_assert!(parts.iter().all(|part| *part > 0));
        prop_assert!(parts[0] - parts[parts.len() - 1] < i64::from(count));
    }

    #[test]
    fn days_rise_and_money_moves_on_them(ahead in 0_i64..800, count in 1_u32..30, cadence in 0_usize..3) {
        let holidays = Holidays::default();
        let days = Days { holidays: &holidays, country: "HU" };
        let found = dates(calendar_day(day("2026-01-01"), ahead), count, Cadence::ALL[cadence], &days);
        prop_assert_eq!(found.len(), count as usize);
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(found.iter().all(|day| days.is_open(*day)));
    }
}

fn calendar_day(from: NaiveDate, ahead: i64) -> NaiveDate {
    from + chrono::TimeDelta::days(ahead)
}
