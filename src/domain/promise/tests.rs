use super::super::id::{InvoiceId, PaymentId};
use super::super::money::Currency;
use super::*;

/// Rules, with the days off of nowhere.
fn measured<T>(what: impl FnOnce(&Measure<'_>) -> T) -> T {
    let (rules, holidays) = (PromiseRules::default(), Holidays::default());
    what(&Measure { rules: &rules, holidays: &holidays, country: "" })
}

fn nok(minor: i64) -> Money {
    Money::new(minor, "NOK".parse().unwrap())
}

#[test]
fn a_promise_has_three_business_days_and_two_percent() {
    let due = "2026-03-06".parse().unwrap(); // a Friday
    for (paid, today, state) in [
        (0, "2026-03-06", PromiseState::Open),
        (0, "2026-03-11", PromiseState::Open),
        (0, "2026-03-12", PromiseState::Broken),
        (50_000, "2026-03-12", PromiseState::PartlyKept),
        (98_000, "2026-03-06", PromiseState::Kept),
        (97_999, "2026-03-06", PromiseState::Open),
        (97_999, "2026-03-12", PromiseState::PartlyKept),
        (100_000, "2026-03-01", PromiseState::Kept),
    ] {
        let found = measured(|measure| evaluate(nok(100_000), paid, due, today.parse().unwrap(), measure));
        assert_eq!(found, state, "{paid} on {today}");
    }
}

#[test]
fn payments_go_to_the_promise_that_is_due_first() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let at = |text: &str| format!("{text}T12:00:00Z").parse::<DateTime<Utc>>().unwrap();
    let ask = |made: &str, due: &str, minor| Asked {
        made_at: at(made),
        made_on: day(made),
        due_on: day(due),
        minor,
        named: None,
    };
    let asked = [ask("2026-03-02", "2026-03-20", 500), ask("2026-03-03", "2026-03-06", 300)];
    for (payments, paid) in [
        (vec![("2026-03-04", 400)], [100, 300]),
        (vec![("2026-03-01", 400)], [0, 0]),
        (vec![("2026-03-16", 400)], [400, 0]),
        (vec![("2026-03-04", 900)], [500, 300]),
        (vec![("2026-03-04", 400), ("2026-03-05", -150)], [0, 250]),
        // What bounced came before the promises; the payment that replaces it counts whole.
        (vec![("2026-03-03", -300), ("2026-03-04", 300)], [0, 300]),
    ] {
        let received: Vec<_> = payments.iter().map(|(on, minor)| received(day(on), at(on), *minor)).collect();
        assert_eq!(measured(|measure| appropriate(&asked, &received, measure)), paid, "{payments:?}");
    }
}

#[test]
fn money_that_was_in_already_keeps_no_promise() {
    let day = "2026-03-04".parse().unwrap();
    let made_at = "2026-03-04T12:00:00Z".parse().unwrap();
    let asked = [Asked { made_at, made_on: day, due_on: day, minor: 500, named: None }];
    for (noted, paid) in [("2026-03-04T08:00:00Z", 0), ("2026-03-04T15:00:00Z", 500)] {
        let received = [received(day, noted.parse().unwrap(), 500)];
        assert_eq!(measured(|measure| appropriate(&asked, &received, measure)), [paid], "{noted}");
    }
}

#[test]
fn small_promises_still_need_something() {
    assert_eq!(PromiseRules::default().enough(nok(50)), 1);
}

fn received(day: NaiveDate, noted_at: DateTime<Utc>, minor: i64) -> Received {
    Received { id: PaymentId(uuid::Uuid::nil()), day, noted_at, minor, undoes: None, shares: Vec::new() }
}

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}T12:00:00Z").parse().unwrap()
}

fn document(n: u128) -> InvoiceId {
    InvoiceId(uuid::Uuid::from_u128(n))
}

/// A promise made on one day and due on another, of documents and how much of each.
fn made(on: &str, due: &str, of: &[(u128, i64)]) -> Promise {
    let covers = of.iter().map(|(n, minor)| Covered { invoice: document(*n), minor: *minor }).collect();
    Promise {
        id: PromiseId(uuid::Uuid::nil()),
        customer: CustomerId(uuid::Uuid::nil()),
        agent: AgentId(uuid::Uuid::nil()),
        amount: nok(of.iter().map(|(_, minor)| minor).sum()),
        paid_minor: 0,
        due_on: due.parse().unwrap(),
        state: PromiseState::Open,
        level: 1,
        made_at: at(on),
        settled_at: None,
        plan: None,
        place: 1,
        approval: None,
        method: String::new(),
        covers: Cover { named: false, of: covers },
    }
}

fn settling(n: u128, open_minor: i64, paid: &[(&str, i64)]) -> Settling {
    let paid = paid.iter().map(|(on, minor)| (at(on), *minor)).collect();
    Settling { invoice: document(n), open_minor, paid }
}

#[test]
fn a_credit_lowers_what_is_asked_for_and_money_does_not() {
    let whole = made("2026-03-02", "2026-03-10", &[(1, 1_000)]);
    for (documents, asked) in [
        (vec![settling(1, 1_000, &[])], 1_000),
        // Credited 300: open 700.
        (vec![settling(1, 700, &[])], 700),
        (vec![settling(1, 0, &[("2026-03-04", 700)])], 700),
        // Paid 300: open 700 as well.
        (vec![settling(1, 700, &[("2026-03-04", 300)])], 1_000),
        // What was paid before the promise is none of its.
        (vec![settling(1, 700, &[("2026-03-01", 300)])], 700),
        (vec![settling(1, 0, &[])], 0),
        (vec![], 1_000),
    ] {
        assert_eq!(asks(&[&whole], &documents), [asked], "{documents:?}");
    }
    // A part of a document: the credit takes the rest first.
    let part = made("2026-03-02", "2026-03-10", &[(1, 500)]);
    assert_eq!(asks(&[&part], &[settling(1, 700, &[])]), [500]);
    assert_eq!(asks(&[&part], &[settling(1, 300, &[])]), [300]);
}

#[test]
fn of_instalments_the_last_asks_for_less() {
    let first = made("2026-03-02", "2026-03-10", &[(1, 500)]);
    let second = made("2026-03-02", "2026-04-10", &[(1, 500)]);
    let both = |documents: &[Settling]| asks(&[&second, &first], documents);
    assert_eq!(both(&[settling(1, 1_000, &[])]), [500, 500]);
    assert_eq!(both(&[settling(1, 700, &[])]), [200, 500]);
    assert_eq!(both(&[settling(1, 200, &[("2026-03-10", 500)])]), [200, 500], "the first was paid, 300 were credited");
    // A new promise for what an earlier one was broken over stands beside nothing.
    let broken = Promise { settled_at: Some(at("2026-03-16")), state: PromiseState::Broken, ..first };
    let again = made("2026-03-17", "2026-03-20", &[(1, 500)]);
    assert_eq!(asks(&[&again, &broken], &[settling(1, 500, &[])]), [500, 500]);
}

#[test]
fn money_for_named_documents_counts_for_their_promise_alone() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let ask = |due: &str, named| Asked {
        made_at: at("2026-03-02"),
        made_on: day("2026-03-02"),
        due_on: day(due),
        minor: 500,
        named,
    };
    // The general one is due first; what settles document 1 is the other's all the same.
    let asked = [ask("2026-03-05", None), ask("2026-03-10", Some(vec![document(1)]))];
    let paid = |on: &str, minor, shares: &[(u128, i64)]| Received {
        shares: shares.iter().map(|(n, minor)| Covered { invoice: document(*n), minor: *minor }).collect(),
        ..received(day(on), at(on), minor)
    };
    for (payment, wanted) in [
        (paid("2026-03-04", 600, &[(1, 300), (2, 300)]), [300, 300]),
        (paid("2026-03-04", 600, &[(2, 600)]), [500, 0]),
        (paid("2026-03-04", 600, &[]), [500, 0]),
        (paid("2026-03-04", 1_200, &[(1, 1_200)]), [500, 500]),
    ] {
        assert_eq!(
            measured(|measure| appropriate(&asked, std::slice::from_ref(&payment), measure)),
            wanted,
            "{payment:?}"
        );
    }
}

#[test]
fn money_that_went_back_takes_the_payment_that_it_names() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let id = |n| PaymentId(uuid::Uuid::from_u128(n));
    let asked = [Asked {
        made_at: at("2026-03-02"),
        made_on: day("2026-03-02"),
        due_on: day("2026-03-10"),
        minor: 900,
        named: None,
    }];
    let of = |n, on: &str, minor, undoes: Option<u128>| Received {
        id: id(n),
        undoes: undoes.map(id),
        ..received(day(on), at(on), minor)
    };
    // The one that is undone came before the promise: what counts stays.
    let money = [of(1, "2026-03-01", 400, None), of(2, "2026-03-04", 500, None), of(3, "2026-03-05", -400, Some(1))];
    assert_eq!(measured(|measure| appropriate(&asked, &money, measure)), [500]);
    let money = [of(1, "2026-03-01", 400, None), of(2, "2026-03-04", 500, None), of(3, "2026-03-05", -400, None)];
    assert_eq!(measured(|measure| appropriate(&asked, &money, measure)), [100]);
}

#[test]
fn what_is_disputed_is_not_counted_as_promised_too() {
    let cover = |of: &[(u128, i64)]| made("2026-03-02", "2026-03-10", of).covers;
    let free = |of: &[(u128, i64)]| -> Vec<Available> {
        of.iter().map(|(n, minor)| Available { invoice: document(*n), minor: *minor }).collect()
    };
    for (open, documents, kept) in [
        (vec![(1_000, cover(&[(1, 1_000)]))], free(&[(1, 1_000), (2, 500)]), 1_000),
        // 400 of it are disputed, all of it is.
        (vec![(1_000, cover(&[(1, 1_000)]))], free(&[(1, 600), (2, 500)]), 600),
        (vec![(1_000, cover(&[(1, 1_000)]))], free(&[(2, 500)]), 0),
        // Partly paid.
        (vec![(300, cover(&[(1, 500), (2, 500)]))], free(&[(2, 300)]), 300),
        // Of an older program.
        (vec![(700, Cover::default())], free(&[(1, 100)]), 700),
        // Two that name the same document keep no more than there is.
        (vec![(500, cover(&[(1, 500)])), (500, cover(&[(1, 500)]))], free(&[(1, 600)]), 600),
    ] {
        assert_eq!(promised(&open, &mut documents.clone()), kept, "{open:?} {documents:?}");
    }
    let mut documents = free(&[(1, 300), (2, 500)]);
    let found = super::cover(400, &mut documents);
    assert_eq!(found, cover(&[(1, 300), (2, 100)]).of);
    assert_eq!(documents, free(&[(1, 0), (2, 400)]));
}

#[test]
fn levels_count_failures() {
    let of = |states: &[(PromiseState, i64)]| {
        let earlier: Vec<Promise> = states
            .iter()
            .map(|(state, level)| Promise { state: *state, level: *level, ..made("2026-03-02", "2026-03-10", &[]) })
            .collect();
        next_level(&earlier)
    };
    use PromiseState::{Broken, Cancelled, Kept, Open, PartlyKept, Superseded, Withdrawn};
    for (newest_first, level) in [
        (vec![], 1),
        (vec![(Broken, 1)], 2),
        (vec![(Broken, 2), (Broken, 1)], 3),
        (vec![(PartlyKept, 1)], 2),
        (vec![(Withdrawn, 1)], 2),
        (vec![(Superseded, 1)], 2),
        // Kept, also of a part: the residue begins anew.
        (vec![(Kept, 2), (Broken, 1)], 1),
        (vec![(Kept, 1)], 1),
        // One beside it says nothing yet, one that fell away never counts.
        (vec![(Open, 1)], 1),
        (vec![(Open, 2), (Broken, 1)], 2),
        (vec![(Cancelled, 1)], 1),
        (vec![(Cancelled, 2), (Broken, 1)], 2),
    ] {
        assert_eq!(of(&newest_first), level, "{newest_first:?}");
    }
}

#[test]
fn a_customer_stands_broken_until_one_is_kept_or_made() {
    let settled =
        |state, on: Option<&str>| Promise { state, settled_at: on.map(at), ..made("2026-03-02", "2026-03-10", &[]) };
    use PromiseState::{Broken, Kept, Open, PartlyKept};
    let broken = settled(Broken, Some("2026-03-16"));
    assert_eq!(broken_since(&[]), None);
    assert_eq!(broken_since(std::slice::from_ref(&broken)), Some(at("2026-03-16")));
    assert_eq!(broken_since(&[settled(PartlyKept, Some("2026-03-17")), broken.clone()]), Some(at("2026-03-17")));
    assert_eq!(broken_since(&[settled(Kept, Some("2026-03-18")), broken.clone()]), None);
    assert_eq!(broken_since(&[settled(Kept, Some("2026-03-12")), broken.clone()]), Some(at("2026-03-16")));
    assert_eq!(broken_since(&[settled(Open, None), broken.clone()]), Some(at("2026-03-16")), "made before it broke");
    assert_eq!(broken_since(&[made("2026-03-17", "2026-03-20", &[]), broken]), None, "made since");
}

#[test]
fn written_confirmation_is_wanted_above_an_amount_of_the_base() {
    let eur: Currency = "EUR".parse().unwrap();
    let rates = Rates { base: eur, rates: vec![("NOK".parse().unwrap(), "0.1".parse().unwrap())] };
    let rules = PromiseRules { evidence_above: Some("100".parse().unwrap()), ..PromiseRules::default() };
    assert!(!rules.wants_evidence(Money::new(10_000, eur), &rates));
    assert!(rules.wants_evidence(Money::new(10_001, eur), &rates));
    assert!(rules.wants_evidence(nok(100_010), &rates));
    assert!(!rules.wants_evidence(nok(100_000), &rates));
    assert!(!PromiseRules::default().wants_evidence(Money::new(i64::MAX, eur), &rates));
}
