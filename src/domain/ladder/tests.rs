use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn money(minor: i64) -> Money {
    Money::new(minor, "NOK".parse().unwrap())
}

fn item(n: u128, open: i64, day: u32) -> Settleable {
    Settleable {
        invoice: InvoiceId(Uuid::from_u128(n)),
        number: format!("F{n}"),
        payment_reference: None,
        open: money(open),
        due_on: NaiveDate::from_ymd_opt(2026, 3, day).unwrap(),
        kind: InvoiceKind::Invoice,
        about: None,
    }
}

fn fee(n: u128, open: i64, day: u32, about: u128) -> Settleable {
    Settleable { kind: InvoiceKind::Fee, about: Some(InvoiceId(Uuid::from_u128(about))), ..item(n, open, day) }
}

fn paid(minor: i64, reference: &str) -> Paid<'_> {
    Paid { amount: money(minor), kind: PaymentKind::Payment, reference, named: None }
}

fn told(shared: &Shared) -> Vec<(u128, i64, How, Confidence)> {
    shared.shares.iter().map(|s| (s.invoice.0.as_u128(), s.minor, s.how, s.confidence)).collect()
}

fn parts(shared: &Shared) -> Vec<(u128, i64)> {
    shared.shares.iter().map(|s| (s.invoice.0.as_u128(), s.minor)).collect()
}

use Confidence::{High, Low, Medium};

#[test]
fn a_named_document_is_settled_before_older_ones() {
    let open = [item(1, 500, 1), item(2, 300, 20)];
    let shared = allocate(&paid(400, "faktura F2"), &open, None);
    assert_eq!(told(&shared), [(2, 300, How::Reference, Medium), (1, 100, How::Rule, Low)]);
}

#[test]
fn a_reference_with_its_check_digits_is_sure() {
    let open = [
        Settleable { payment_reference: Some("1234567897".to_owned()), ..item(1, 500, 1) },
        Settleable { payment_reference: Some("RF18 5390 0754 7034".to_owned()), ..item(2, 300, 2) },
    ];
    assert_eq!(told(&allocate(&paid(200, "KID 1234 5678 97"), &open, None)), [(1, 200, How::Reference, High)]);
    assert_eq!(told(&allocate(&paid(300, "RF18539007547034"), &open, None)), [(2, 300, How::Reference, High)]);
    let unknown = allocate(&paid(300, "RF18 5390 0754 7034"), &open[..1], None);
    assert_eq!(unknown.held, Some(Held::Unknown("RF18539007547034".to_owned())), "nobody else's is guessed at");
    assert_eq!(unknown.shares, []);
}

#[test]
fn several_documents_are_named_in_one_reference() {
    let open = [item(1, 500, 1), item(2, 300, 2), item(3, 800, 3)];
    assert_eq!(
        told(&allocate(&paid(800, "F2 + F1"), &open, None)),
        [(1, 500, How::Reference, High), (2, 300, How::Reference, High)],
        "the sum of those that are named, though another asks for exactly as much"
    );
    assert_eq!(
        told(&allocate(&paid(600, "F2 F1"), &open, None)),
        [(1, 500, How::Reference, Medium), (2, 100, How::Reference, Medium)]
    );
}

#[test]
fn the_document_of_exactly_the_amount_is_meant() {
    let open = [item(1, 500, 1), item(2, 300, 2), item(3, 300, 3)];
    assert_eq!(told(&allocate(&paid(500, ""), &open, None)), [(1, 500, How::Amount, Medium)]);
    assert_eq!(told(&allocate(&paid(300, ""), &open, None)), [(2, 300, How::Amount, Low)], "two ask for as much");
}

#[test]
fn documents_that_sum_to_the_amount_are_meant() {
    let open = [item(1, 500, 1), item(2, 310, 2), item(3, 70, 3), item(4, 90, 4)];
    assert_eq!(told(&allocate(&paid(400, ""), &open, None)), [(2, 310, How::Sum, Medium), (4, 90, How::Sum, Medium)]);
    let open = [item(1, 100, 1), item(2, 200, 2), item(3, 300, 3), item(4, 400, 4)];
    assert_eq!(
        told(&allocate(&paid(500, ""), &open, None)),
        [(1, 100, How::Sum, Low), (4, 400, How::Sum, Low)],
        "2 and 3 sum to it too: the set with the oldest, less sure"
    );
}

#[test]
fn the_rule_says_the_order_of_the_rest() {
    let open = [item(1, 500, 1), fee(2, 30, 10, 1), item(3, 400, 10), fee(4, 20, 20, 3)];
    let by = |rule| parts(&allocate(&paid(915, ""), &open, rule));
    assert_eq!(by(None), [(1, 500), (3, 400), (2, 15)], "of one day the invoice first");
    assert_eq!(by(Some(AllocationRule::FeesFirst)), [(2, 30), (1, 500), (4, 20), (3, 365)]);
    assert_eq!(by(Some(AllocationRule::FeesLast)), [(1, 500), (3, 400), (2, 15)]);
    assert_eq!(by(Some(AllocationRule::Wait)), []);
    let waits = allocate(&paid(915, ""), &open, Some(AllocationRule::Wait));
    assert_eq!(waits.held, Some(Held::Waits));
    let agreed = allocate(&paid(915, ""), &open, Some(AllocationRule::OldestFirst));
    assert!(agreed.shares.iter().all(|share| share.confidence == Medium), "agreed on with the customer");
}

#[test]
fn a_dunning_is_not_closed_with_its_fee_unpaid() {
    let open = [item(1, 500, 1), fee(2, 35, 10, 1)];
    assert_eq!(parts(&allocate(&paid(500, "F1"), &open, None)), [(1, 500)], "the fee stays open by itself");
    assert_eq!(parts(&allocate(&paid(535, "F1"), &open, None)), [(1, 500), (2, 35)]);
}

#[test]
fn what_is_named_and_cannot_be_settled_holds_the_money() {
    let closed = Settleable { number: "F-2026-1".to_owned(), ..item(1, 0, 1) };
    let euro = Settleable { open: Money::new(300, "EUR".parse().unwrap()), ..item(2, 300, 2) };
    let open = [closed, euro, item(3, 300, 3)];
    let by_file = |number| Paid { named: Some(number), ..paid(300, "") };
    let held = |paid: &Paid<'_>| {
        let shared = allocate(paid, &open, None);
        assert_eq!(shared.shares, [], "nothing is guessed");
        shared.held.unwrap()
    };
    assert_eq!(held(&by_file("F-2026-1")), Held::Closed("F-2026-1".to_owned()));
    assert_eq!(held(&paid(300, "again F-2026-1")), Held::Closed("F-2026-1".to_owned()));
    assert_eq!(held(&by_file("F9")), Held::Unknown("F9".to_owned()));
    assert_eq!(held(&by_file("F2")), Held::OtherCurrency);
    assert_eq!(held(&paid(0, "F3")), Held::Nothing);
    assert_eq!(held(&paid(-5, "F3")), Held::Nothing);
    assert_eq!(allocate(&paid(300, ""), &open[..2], None).held, Some(Held::OtherCurrency));
    assert_eq!(allocate(&paid(300, ""), &[], None), Shared::default(), "it waits for documents to come");
}

#[test]
fn money_that_went_back_settles_nothing() {
    for kind in [PaymentKind::Return, PaymentKind::Reversal, PaymentKind::Fee] {
        let back = Paid { kind, ..paid(-400, "F1") };
        assert_eq!(allocate(&back, &[item(1, 500, 1)], None), Shared::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn money_never_appears(
        amount in -100_i64..10_000,
        opens in prop::collection::vec((-500_i64..3_000, 1_u32..28, 0_u8..3), 0..30),
        quoted in prop::collection::vec(0_usize..30, 0..3),
        rule in prop::option::of(prop::sample::select(AllocationRule::ALL.to_vec())),
    ) {
        let items: Vec<Settleable> = opens
            .iter()
            .enumerate()
            .map(|(n, (open, day, kind))| match kind {
                0 => fee(n as u128 + 1, *open, *day, 1 + (n as u128 + 1) % 7),
                _ => item(n as u128 + 1, *open, *day),
            })
            .collect();
        let reference = quoted.iter().map(|n| format!("F{}", n + 1)).collect::<Vec<_>>().join(" ");
        let shared = allocate(&paid(amount, &reference), &items, rule);
        let applied: i64 = shared.shares.iter().map(|share| share.minor).sum();
        let owed: i64 = opens.iter().map(|(open, ..)| (*open).max(0)).sum();
        if shared.held.is_none() {
            prop_assert_eq!(applied, amount.min(owed).max(0), "all that can be settled is");
        } else {
            prop_assert!(applied <= amount.max(0));
        }
        let mut seen = std::collections::HashSet::new();
        for share in &shared.shares {
            let open = items.iter().find(|item| item.invoice == share.invoice).unwrap().open.minor;
            prop_assert!(share.minor > 0 && share.minor <= open);
            prop_assert!(seen.insert(share.invoice), "one share a document");
        }
        let mut turned = items.clone();
        turned.reverse();
        prop_assert_eq!(allocate(&paid(amount, &reference), &turned, rule), shared, "the order given does not matter");
    }

    #[test]
    fn a_sum_is_one(amounts in prop::collection::vec(1_i64..400, 1..24), wanted in 1_i64..3_000) {
        if let Some((places, _)) = sum(&amounts, wanted) {
            prop_assert_eq!(places.iter().map(|at| amounts[*at]).sum::<i64>(), wanted);
            prop_assert!(places.windows(2).all(|two| two[0] < two[1]));
        } else if amounts.len() <= 12 {
            let every = (0_u32..1 << amounts.len()).any(|set| {
                let chosen = amounts.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
                chosen.map(|(_, amount)| amount).sum::<i64>() == wanted
            });
            prop_assert!(!every, "of so few, what there is is found");
        }
    }
}
