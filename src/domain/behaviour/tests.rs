use chrono::TimeDelta;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::id::{AgentId, CustomerId, PromiseId};
use crate::domain::money::Money;
use crate::domain::promise::Cover;

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

/// A document paid so many days ago, so many days after it was due.
fn paid(ago: i64, late: i64) -> Paid {
    let paid_on = today() - TimeDelta::days(ago);
    Paid { due_on: paid_on - TimeDelta::days(late), paid_on }
}

fn promise(ago: i64, minor: i64, state: PromiseState) -> Promise {
    Promise {
        id: PromiseId(Uuid::from_u128(ago as u128)),
        customer: CustomerId(Uuid::from_u128(1)),
        agent: AgentId(Uuid::from_u128(1)),
        amount: Money::new(minor, "NOK".parse().unwrap()),
        paid_minor: 0,
        due_on: today(),
        state,
        level: 1,
        made_at: (today() - TimeDelta::days(ago)).and_hms_opt(10, 0, 0).unwrap().and_utc(),
        settled_at: None,
        plan: None,
        place: 1,
        approval: None,
        method: String::new(),
        covers: Cover::default(),
    }
}

fn judged(evidence: &Evidence) -> Behaviour {
    judge(evidence, &BehaviourRules::default(), today())
}

/// `late` of `n` documents paid four days late, the others on their day; half a year ago, so that there is no trend.
fn habit(n: usize, late: usize) -> Evidence {
    let document = |at: usize| paid(180, if at < late { 4 } else { 0 });
    Evidence { paid: (0..n).map(document).collect(), ..Evidence::default() }
}

#[test]
fn shares_of_what_was_paid_late_have_exact_borders() {
    let loyal = Some(Suggestion::Loyalty { percent: 2 });
    for (n, late, class, suggestion) in [
        (0, 0, Class::New, None),
        (4, 0, Class::New, None),
        (4, 4, Class::New, None),
        (5, 0, Class::OnTime, None),
        (5, 2, Class::OnTime, None),
        (5, 3, Class::Late, Some(Suggestion::Plan)),
        (100, 40, Class::OnTime, None),
        (100, 41, Class::Late, Some(Suggestion::Plan)),
        (9, 0, Class::OnTime, None),
        (10, 0, Class::OnTime, loyal),
        (10, 1, Class::OnTime, loyal),
        (11, 2, Class::OnTime, None),
        (20, 14, Class::Late, Some(Suggestion::Plan)),
    ] {
        let behaviour = judged(&habit(n, late));
        assert_eq!((behaviour.class, behaviour.suggestion), (class, suggestion), "{late} of {n}");
        assert_eq!((behaviour.reasons.late, behaviour.reasons.all.n), (late, n));
        assert_eq!(behaviour.reasons.on_time(), n - late);
    }
}

#[test]
fn days_of_grace_and_the_window_have_exact_borders() {
    for (document, late, n) in
        [(paid(0, 3), 0, 1), (paid(0, 4), 1, 1), (paid(0, -20), 0, 1), (paid(365, 4), 1, 1), (paid(366, 4), 0, 0)]
    {
        let reasons = judged(&Evidence { paid: vec![document], ..Evidence::default() }).reasons;
        assert_eq!((reasons.late, reasons.all.n), (late, n), "{document:?}");
    }
}

#[test]
fn who_pays_late_and_keeps_promises_or_pays_parts_is_trying() {
    let with = |kept: i64, broken: i64, parts: usize| {
        let mut evidence = habit(10, 8);
        evidence.promises.extend((0..kept).map(|at| promise(200 + at, 100 + at, PromiseState::Kept)));
        evidence.promises.extend((0..broken).map(|at| promise(220 + at, 100 - at, PromiseState::Broken)));
        evidence.parts = vec![today(); parts];
        judged(&evidence).class
    };
    for (kept, broken, parts, class) in [
        (0, 0, 0, Class::Late),
        (1, 0, 0, Class::Trying),
        (1, 1, 0, Class::Late),
        (2, 1, 0, Class::Trying),
        (0, 1, 1, Class::Trying),
    ] {
        assert_eq!(with(kept, broken, parts), class, "{kept} kept, {broken} broken, {parts} parts");
    }
    let mut old = habit(10, 8);
    old.parts = vec![today() - TimeDelta::days(366)];
    assert_eq!(judged(&old).class, Class::Late);
}

#[test]
fn hardship_is_enough_and_other_signs_come_in_pairs() {
    let days = |ago: i64| today() - TimeDelta::days(ago);
    let broken = vec![promise(200, 100, PromiseState::Broken), promise(201, 100, PromiseState::PartlyKept)];
    let shrinking: Vec<Promise> =
        [(30, 900), (20, 500), (10, 100)].map(|(ago, minor)| promise(ago, minor, PromiseState::Superseded)).into();
    let rising = |by: i64| -> Vec<Paid> {
        (0..3).map(|at| paid(10 + at, by)).chain((0..3).map(|at| paid(200 + at, 0))).collect()
    };
    let no_funds = |ago: i64, times: usize| vec![(days(ago), Said::NoFunds); times];
    let none = Evidence::default;
    for (name, evidence, signs, class) in [
        (
            "told",
            Evidence { said: vec![(days(90), Said::Hardship)], ..none() },
            vec![Sign::Hardship],
            Class::InDifficulty,
        ),
        ("long ago", Evidence { said: vec![(days(91), Said::Hardship)], ..none() }, vec![], Class::New),
        ("once", Evidence { said: no_funds(1, 1), ..none() }, vec![], Class::New),
        ("twice", Evidence { said: no_funds(90, 2), ..none() }, vec![Sign::NoFunds], Class::New),
        ("twice, long ago", Evidence { said: no_funds(91, 2), ..none() }, vec![], Class::New),
        ("rising", Evidence { paid: rising(10), ..none() }, vec![Sign::Rising], Class::Late),
        ("rising a little", Evidence { paid: rising(9), ..none() }, vec![], Class::Late),
        ("broken", Evidence { promises: broken.clone(), ..none() }, vec![Sign::Broken], Class::New),
        ("shrinking", Evidence { promises: shrinking.clone(), ..none() }, vec![Sign::Shrinking], Class::New),
        (
            "two",
            Evidence { paid: rising(10), said: no_funds(1, 2), ..none() },
            vec![Sign::NoFunds, Sign::Rising],
            Class::InDifficulty,
        ),
    ] {
        let behaviour = judged(&evidence);
        assert_eq!((&behaviour.reasons.signs, behaviour.class), (&signs, class), "{name}");
        let hardship = class == Class::InDifficulty;
        assert_eq!(behaviour.suggestion == Some(Suggestion::Hardship), hardship, "{name}");
    }
}

#[test]
fn a_trend_needs_documents_on_both_sides() {
    for (lately, before, rising) in [(3, 3, true), (2, 3, false), (3, 2, false)] {
        let documents = (0..lately).map(|at| paid(90 - at, 30)).chain((0..before).map(|at| paid(91 + at, 0)));
        let reasons = judged(&Evidence { paid: documents.collect(), ..Evidence::default() }).reasons;
        assert_eq!((reasons.lately.n, reasons.before.n), (lately as usize, before as usize));
        assert_eq!(reasons.signs.contains(&Sign::Rising), rising, "{lately} and {before}");
    }
}

#[test]
fn only_a_row_up_to_the_last_promise_shrinks() {
    let row = |amounts: &[i64]| {
        let of = |(at, minor): (usize, &i64)| promise(100 - at as i64, *minor, PromiseState::Broken);
        let promises: Vec<Promise> = amounts.iter().enumerate().map(of).collect();
        shrinking(&promises.iter().collect::<Vec<_>>())
    };
    for (amounts, length) in
        [(&[][..], 0), (&[5], 1), (&[9, 5], 2), (&[9, 5, 5], 1), (&[9, 5, 1], 3), (&[1, 9, 5], 2), (&[9, 5, 1, 7], 1)]
    {
        assert_eq!(row(amounts), length, "{amounts:?}");
    }
    // Instalments that were agreed at one moment are one promise, and what was withdrawn is none.
    let plan = [900, 500, 100].map(|minor| promise(10, minor, PromiseState::Open));
    assert_eq!(shrinking(&plan.iter().collect::<Vec<_>>()), 1);
    let withdrawn = [promise(9, 900, PromiseState::Open), promise(8, 1, PromiseState::Withdrawn)];
    assert_eq!(shrinking(&withdrawn.iter().collect::<Vec<_>>()), 1);
}

fn any_evidence() -> impl Strategy<Value = Evidence> {
    let states = prop::sample::select(vec![
        PromiseState::Open,
        PromiseState::Kept,
        PromiseState::PartlyKept,
        PromiseState::Broken,
        PromiseState::Withdrawn,
        PromiseState::Superseded,
    ]);
    let said = prop::sample::select(vec![Said::Hardship, Said::NoFunds]);
    let day = |ago: i64| today() - TimeDelta::days(ago);
    (
        prop::collection::vec((0i64..400, -30i64..90), 0..30),
        prop::collection::vec(-30i64..90, 0..8),
        prop::collection::vec(0i64..400, 0..4),
        prop::collection::vec((0i64..400, 1i64..9, states), 0..6),
        prop::collection::vec((0i64..200, said), 0..4),
    )
        .prop_map(move |(documents, open, parts, promises, said)| Evidence {
            paid: documents.into_iter().map(|(ago, late)| paid(ago, late)).collect(),
            open: open.into_iter().map(day).collect(),
            parts: parts.into_iter().map(day).collect(),
            promises: promises.into_iter().map(|(ago, minor, state)| promise(ago, minor, state)).collect(),
            said: said.into_iter().map(|(ago, said)| (day(ago), said)).collect(),
        })
}

fn shuffled() -> impl Strategy<Value = (Evidence, Evidence)> {
    any_evidence().prop_flat_map(|one| {
        let other = (
            Just(one.paid.clone()).prop_shuffle(),
            Just(one.open.clone()).prop_shuffle(),
            Just(one.parts.clone()).prop_shuffle(),
            Just(one.promises.clone()).prop_shuffle(),
            Just(one.said.clone()).prop_shuffle(),
        )
            .prop_map(|(paid, open, parts, promises, said)| Evidence { paid, open, parts, promises, said });
        (Just(one), other)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_order_of_what_happened_does_not_matter((one, other) in shuffled()) {
        prop_assert_eq!(judged(&one), judged(&other));
    }

    #[test]
    fn every_number_is_within_what_it_is_of(evidence in any_evidence()) {
        let Behaviour { class, reasons, .. } = judged(&evidence);
        prop_assert!(reasons.late <= reasons.all.n && reasons.all.n <= evidence.paid.len());
        prop_assert_eq!(reasons.lately.n + reasons.before.n, reasons.all.n);
        prop_assert!(reasons.kept + reasons.broken <= evidence.promises.len());
        prop_assert!(class != Class::New || reasons.all.n < 5);
    }

    #[test]
    fn a_document_paid_on_its_day_never_makes_an_on_time_customer_late(evidence in any_evidence()) {
        let before = judged(&evidence);
        let mut more = evidence;
        more.paid.push(paid(180, 0));
        let after = judged(&more);
        prop_assert!(before.class != Class::OnTime || after.class != Class::Late);
    }
}

#[test]
fn what_is_open_past_due_counts_as_late_and_nobody_is_rewarded_meanwhile() {
    let open = |days: i64| today() - TimeDelta::days(days);
    let of = |n: usize, open: Vec<NaiveDate>| judged(&Evidence { open, ..habit(n, 0) });
    // Within the days of grace nothing is late.
    assert!(matches!(of(12, vec![open(3)]).suggestion, Some(Suggestion::Loyalty { percent: 2 })));
    let one = of(12, vec![open(4)]);
    assert_eq!((one.class, one.suggestion, one.reasons.open_late), (Class::OnTime, None, 1));
    // 8 of 20 are 40 percent and no habit yet, 9 of 21 are one.
    assert_eq!(of(12, (0..8).map(|at| open(10 + at)).collect()).class, Class::OnTime);
    let nine = of(12, (0..9).map(|at| open(10 + at)).collect());
    assert_eq!((nine.class, nine.suggestion), (Class::Late, Some(Suggestion::Plan)));
    assert_eq!((nine.reasons.all_late(), nine.reasons.documents(), nine.reasons.on_time()), (9, 21, 12));
}
