//! Nobody gets by asking twice, by asking higher or by rounding what one asking would not give.

use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::*;
use crate::domain::calendar;
use crate::domain::holiday::Holidays;
use crate::domain::plan::{Instalment, OnMiss};

fn eur() -> Currency {
    "EUR".parse().unwrap()
}

fn today() -> NaiveDate {
    "2026-03-03".parse().unwrap()
}

fn id(at: u128) -> InvoiceId {
    InvoiceId(Uuid::from_u128(at))
}

fn document(at: u128, kind: InvoiceKind, open_minor: i64) -> Document {
    Document { id: id(at), kind, currency: eur(), open_minor }
}

/// Two invoices, a fee and interest.
fn documents() -> Vec<Document> {
    vec![
        document(1, InvoiceKind::Invoice, 60_000),
        document(2, InvoiceKind::Invoice, 40_000),
        document(3, InvoiceKind::Fee, 4_000),
        document(4, InvoiceKind::Interest, 1_000),
    ]
}

fn limits(scale: i64) -> Limits {
    Limits {
        max_days: 14 * scale as u32,
        max_plan_days: 92 * scale as u32,
        min_first_percent: Decimal::from(20),
        min_first_minor: 1_000,
        max_instalments: 3 * scale as u32,
        max_level: 2 * scale,
        max_discount_percent: Decimal::from(5 * (scale - 1)),
        max_discount_minor: 5_000 * (scale - 1),
        max_waiver_minor: 2_500 * scale,
        max_adjustment_minor: 3_000 * scale,
        max_write_off_minor: 100 * scale,
    }
}

fn rising() -> Vec<(Role, Limits)> {
    vec![(Role::Agent, limits(1)), (Role::Senior, limits(2)), (Role::Supervisor, limits(4))]
}

fn ground<'a>(documents: &'a [Document], limits: &'a [(Role, Limits)]) -> Ground<'a> {
    static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(Holidays::default);
    let owed = documents.iter().filter(|document| document.currency == eur()).map(|document| document.open_minor);
    let days = Days { holidays: &HOLIDAYS, country: "" };
    Ground { documents, limits, granted_minor: 0, level: 1, owed_minor: owed.sum(), days, today: today() }
}

fn offer(minors: &[i64], every: u64, discount_minor: i64) -> Offer {
    let instalments = (1_u64..)
        .zip(minors)
        .map(|(place, minor)| {
            let day = calendar::plus_days(today(), place * every);
            Instalment { due_on: Holidays::default().on_or_after_business_day("", day), minor: *minor }
        })
        .collect();
    Offer { currency: eur(), instalments, discount_minor, on_miss: OnMiss::Ends, covers: Vec::new() }
}

fn write_off(at: u128, minor: i64) -> Proposal {
    Proposal::WriteOff { currency: eur(), items: vec![Item { invoice: id(at), minor }] }
}

fn waiver(at: u128, minor: i64) -> Proposal {
    Proposal::Waiver { currency: eur(), items: vec![Item { invoice: id(at), minor }] }
}

#[test]
fn the_least_role_whose_limits_suffice_is_named() {
    let (documents, limits) = (documents(), rising());
    let of = |proposal: &Proposal| judge(proposal, Role::Agent, &ground(&documents, &limits)).unwrap();
    for (minor, least) in
        [(100, Some(Role::Agent)), (101, Some(Role::Senior)), (400, Some(Role::Supervisor)), (401, None)]
    {
        let judgment = of(&write_off(1, minor));
        assert_eq!(judgment.least, least, "{minor}");
        assert_eq!(judgment.nearest.is_none(), least == Some(Role::Agent));
    }
    assert_eq!(of(&write_off(1, 900)).nearest, Some(write_off(1, 100)));
}

#[test]
fn what_was_granted_counts_together() {
    let (documents, limits) = (documents(), rising());
    let ground = Ground { granted_minor: 2_000, ..ground(&documents, &limits) };
    assert_eq!(judge(&waiver(3, 500), Role::Agent, &ground).unwrap().least, Some(Role::Agent));
    let beyond = judge(&waiver(3, 501), Role::Agent, &ground).unwrap();
    assert_eq!((beyond.least, beyond.nearest), (Some(Role::Senior), Some(waiver(3, 500))));
}

#[test]
fn a_discount_has_a_share_and_an_amount_and_the_smaller_rules() {
    let (documents, limits) = (documents(), rising());
    let of = |total: i64, discount: i64| {
        let proposal = Proposal::Settlement { offer: offer(&[total], 5, discount) };
        judge(&proposal, Role::Agent, &ground(&documents, &limits)).unwrap()
    };
    // A senior: 5 %, at most 50. Of 999 that is 49.95.
    assert_eq!(of(94_905, 4_995).least, Some(Role::Senior));
    assert_eq!(of(94_904, 4_996).least, Some(Role::Supervisor), "a cent beyond the share");
    assert_eq!(of(89_000, 11_000).least, Some(Role::Supervisor), "15 % are 150");
    assert_eq!(of(85_000, 20_000).least, None);
    // An agent lets nothing go: what is left of it is a promise of everything.
    assert_eq!(of(94_905, 4_995).nearest, Some(Proposal::Plan { offer: offer(&[99_900], 5, 0) }));
}

#[test]
fn what_cannot_be_had_says_why() {
    let (mut documents, limits) = (documents(), rising());
    documents.push(Document { currency: "NOK".parse().unwrap(), ..document(5, InvoiceKind::Invoice, 5_000) });
    documents.push(document(6, InvoiceKind::CreditNote, -5_000));
    let why = |proposal: Proposal| judge(&proposal, Role::Admin, &ground(&documents, &limits)).unwrap_err();
    let items = |items: &[(u128, i64)]| Proposal::Adjustment {
        currency: eur(),
        items: items.iter().map(|(at, minor)| Item { invoice: id(*at), minor: *minor }).collect(),
    };
    assert_eq!(why(items(&[])), Impossible::Empty);
    assert_eq!(why(items(&[(1, 0)])), Impossible::NotPositive);
    assert_eq!(why(items(&[(1, -5)])), Impossible::NotPositive);
    assert_eq!(why(items(&[(1, 5), (1, 5)])), Impossible::Twice { invoice: id(1) });
    assert_eq!(why(items(&[(9, 5)])), Impossible::Unknown { invoice: id(9) });
    assert_eq!(why(items(&[(6, 5)])), Impossible::Unknown { invoice: id(6) });
    assert_eq!(why(items(&[(5, 5)])), Impossible::OtherCurrency { invoice: id(5) });
    assert_eq!(why(waiver(1, 5)), Impossible::NoCharge { invoice: id(1) });
    let open = Money::new(4_000, eur());
    assert_eq!(why(waiver(3, 4_001)), Impossible::AboveOpen { invoice: id(3), open });
    let owed = Money::new(100_000, eur());
    assert_eq!(why(Proposal::Plan { offer: offer(&[100_001], 5, 0) }), Impossible::AboveOwed { owed });
    let less = Ground { owed_minor: 90_000, ..ground(&documents, &limits) };
    let most = Impossible::AboveOwed { owed: Money::new(90_000, eur()) };
    assert_eq!(judge(&Proposal::Plan { offer: offer(&[90_001], 5, 0) }, Role::Admin, &less).unwrap_err(), most);
    assert_eq!(why(Proposal::Plan { offer: offer(&[i64::MAX], 5, 0) }), Impossible::NotPositive);
    assert_eq!(why(Proposal::Plan { offer: offer(&[1_000], 5, 1) }), Impossible::Discounted);
    assert_eq!(why(Proposal::Settlement { offer: offer(&[1_000], 5, 0) }), Impossible::NoDiscount);
    assert_eq!(why(Proposal::Plan { offer: offer(&[], 5, 0) }), Impossible::Empty);
    assert_eq!(why(Proposal::Plan { offer: offer(&[5, 5], 0, 0) }), Impossible::Disorder);
    let mut past = offer(&[5], 1, 0);
    past.instalments[0].due_on = today().pred_opt().unwrap();
    assert_eq!(why(Proposal::Plan { offer: past }), Impossible::Past);
}

#[test]
fn a_plan_out_of_bounds_is_drawn_together() {
    let (documents, limits) = (documents(), rising());
    let long = Proposal::Plan { offer: offer(&[5_000, 30_000, 30_000, 30_000], 30, 0) };
    let judgment = judge(&long, Role::Agent, &ground(&documents, &limits)).unwrap();
    assert_eq!(judgment.least, None, "a first payment of 50 is too little for anybody");
    let Some(Proposal::Plan { offer: near }) = judgment.nearest else { panic!("a plan") };
    let told: Vec<(i64, i64)> =
        near.instalments.iter().map(|one| ((one.due_on - today()).num_days(), one.minor)).collect();
    assert_eq!(told, [(14, 19_000), (62, 38_000), (90, 38_000)]);
}

fn any_limits() -> impl Strategy<Value = Limits> {
    (
        (0_u32..60, 0_u32..400, 0_u32..101, 0_i64..20_000),
        (1_u32..12, 1_i64..6, 0_u32..101, 0_i64..30_000),
        (0_i64..8_000, 0_i64..90_000, 0_i64..90_000),
    )
        .prop_map(
            |((days, plan_days, first, first_minor), (count, level, percent, discount), (waive, adjust, off))| Limits {
                max_days: days,
                max_plan_days: plan_days,
                min_first_percent: Decimal::from(first),
                min_first_minor: first_minor,
                max_instalments: count,
                max_level: level,
                max_discount_percent: Decimal::from(percent),
                max_discount_minor: discount,
                max_waiver_minor: waive,
                max_adjustment_minor: adjust,
                max_write_off_minor: off,
            },
        )
}

fn any_proposal() -> impl Strategy<Value = Proposal> {
    let items = prop::collection::btree_map(1_u128..5, 1_i64..70_000, 1..4)
        .prop_map(|items| items.into_iter().map(|(at, minor)| Item { invoice: id(at), minor }).collect::<Vec<_>>());
    let offers = (prop::collection::vec(1_i64..30_000, 1..7), 1_u64..80, 1_i64..50_000);
    prop_oneof![
        offers.clone().prop_map(|(minors, every, _)| Proposal::Plan { offer: offer(&minors, every, 0) }),
        offers.prop_map(|(minors, every, off)| Proposal::Settlement { offer: offer(&minors, every, off) }),
        items.clone().prop_map(|items| Proposal::WriteOff { currency: eur(), items }),
        items.clone().prop_map(|items| Proposal::Adjustment { currency: eur(), items }),
        items.prop_map(|items| Proposal::Waiver { currency: eur(), items }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_higher_role_never_may_less(
        proposal in any_proposal(),
        tables in prop::collection::vec(any_limits(), 4),
        granted_minor in 0_i64..5_000,
        level in 1_i64..6,
    ) {
        let documents = documents();
        let limits: Vec<(Role, Limits)> = Role::ALL[1..].iter().copied().zip(tables).collect();
        let ground = Ground { granted_minor, level, ..ground(&documents, &limits) };
        let Ok(judgment) = judge(&proposal, Role::Agent, &ground) else { return Ok(()) };
        for pair in Role::ALL.windows(2) {
            prop_assert!(!judgment.allows(pair[0]) || judgment.allows(pair[1]));
        }
    }

    #[test]
    fn the_nearest_is_always_within_and_never_more(
        proposal in any_proposal(),
        own in any_limits(),
        granted_minor in 0_i64..5_000,
        level in 1_i64..6,
    ) {
        let documents = documents();
        let limits = vec![(Role::Agent, own)];
        let ground = Ground { granted_minor, level, ..ground(&documents, &limits) };
        let Ok(Judgment { nearest: Some(near), least }) = judge(&proposal, Role::Agent, &ground) else { return Ok(()) };
        prop_assert_eq!(least, None);
        // A plan takes nothing off what was let go: it is judged by itself.
        let ground = if near.kind() == proposal.kind() { ground } else { Ground { granted_minor: 0, ..ground } };
        prop_assert!(judge(&near, Role::Agent, &ground).unwrap().allows(Role::Agent));
        match (&proposal, &near) {
            (Proposal::Plan { offer: asked }, Proposal::Plan { offer })
            | (Proposal::Settlement { offer: asked }, Proposal::Plan { offer } | Proposal::Settlement { offer }) => {
                prop_assert_eq!(asked.settles(), offer.settles());
                prop_assert!(offer.discount_minor <= asked.discount_minor);
            }
            _ => prop_assert!(near.amount().minor <= proposal.amount().minor),
        }
    }

    #[test]
    fn splitting_never_beats_a_limit(
        proposals in prop::collection::vec(any_proposal(), 1..12),
        own in any_limits(),
    ) {
        let documents = documents();
        let limits = vec![(Role::Agent, own.clone())];
        for (kind, most) in [
            (crate::domain::approval::ApprovalKind::Settlement, own.max_discount_minor),
            (crate::domain::approval::ApprovalKind::WriteOff, own.max_write_off_minor),
            (crate::domain::approval::ApprovalKind::Adjustment, own.max_adjustment_minor),
            (crate::domain::approval::ApprovalKind::Waiver, own.max_waiver_minor),
        ] {
            let mut granted_minor = 0;
            for proposal in proposals.iter().filter(|proposal| proposal.kind() == kind) {
                let ground = Ground { granted_minor, ..ground(&documents, &limits) };
                if judge(proposal, Role::Agent, &ground).is_ok_and(|judgment| judgment.allows(Role::Agent)) {
                    granted_minor += proposal.amount().minor;
                }
            }
            prop_assert!(granted_minor <= most);
        }
    }
}
