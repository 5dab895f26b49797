use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::invoice::InvoiceKind;
use crate::domain::ladder::{Paid, Settleable, allocate};
use crate::domain::payment::PaymentKind;

/// Something that happens to a customer's ledger; the numbers choose among what is there.
#[derive(Clone, Debug)]
enum Event {
    Invoice(i64),
    Credit(i64, usize),
    Payment(i64, Option<usize>),
    Return(usize, i64),
    ByHand(usize, usize, i64),
    TakeBack(usize),
    Reverse(usize),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        3 => (1_i64..2_000).prop_map(Event::Invoice),
        1 => ((1_i64..1_000), 0_usize..20).prop_map(|(minor, of)| Event::Credit(minor, of)),
        3 => ((-50_i64..2_500), prop::option::of(0_usize..20)).prop_map(|(minor, named)| Event::Payment(minor, named)),
        1 => (0_usize..20, 1_i64..2_500).prop_map(|(of, minor)| Event::Return(of, minor)),
        2 => (0_usize..20, 0_usize..20, -10_i64..1_000).prop_map(|(from, to, minor)| Event::ByHand(from, to, minor)),
        2 => (0_usize..30).prop_map(Event::TakeBack),
        1 => (0_usize..20).prop_map(Event::Reverse),
    ];
    prop::collection::vec(event, 1..40)
}

/// One customer's ledger, as imports and the desk make it, on one book.
#[derive(Default)]
struct Ledger {
    book: Book,
    next: u128,
    documents: Vec<(InvoiceId, i64, u32)>,
    credits: Vec<(InvoiceId, InvoiceId)>,
    payments: Vec<PaymentId>,
    came: BTreeMap<&'static str, i64>,
}

fn money(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

fn at(n: u128) -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000 + i64::try_from(n).unwrap(), 0).unwrap()
}

impl Ledger {
    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    fn share(&mut self, from: From, to: To, minor: i64, how: How) -> Allocation {
        let id = AllocationId(self.id());
        Allocation {
            id,
            from,
            to,
            minor,
            how,
            confidence: Confidence::Medium,
            at: at(self.next),
            by: None,
            undone_at: None,
        }
    }

    fn add(&mut self, what: &'static str, minor: i64) {
        *self.came.entry(what).or_default() += minor;
    }

    fn happens(&mut self, event: &Event) {
        match *event {
            Event::Invoice(minor) => {
                let id = InvoiceId(self.id());
                self.book.asks(To::Invoice(id), money(minor), minor);
                let n = u32::try_from(self.documents.len()).unwrap();
                self.documents.push((id, minor, n));
                self.add("asked", minor);
            }
            Event::Credit(minor, of) => {
                let Some((about, ..)) = self.documents.get(of % self.documents.len().max(1)).copied() else { return };
                let id = InvoiceId(self.id());
                self.book.pays(From::Credit(id), money(minor), minor);
                self.credits.push((id, about));
                self.add("paid", minor);
                let share = minor.min(self.book.open(To::Invoice(about)).unwrap());
                let share = self.share(From::Credit(id), To::Invoice(about), share, How::Correction);
                let _ = self.book.settle(share);
            }
            Event::Payment(minor, named) => self.payment(minor, named),
            Event::Return(of, minor) => {
                let Some(payment) = self.payments.get(of % self.payments.len().max(1)).copied() else { return };
                let back = PaymentId(self.id());
                self.book.asks(To::Return(back), money(minor), minor);
                self.add("asked", minor);
                let stamp = Stamp { at: at(self.next), by: None };
                let next = &mut self.next;
                let _ = self.book.give_back(payment, back, stamp, || {
                    *next += 1;
                    AllocationId(Uuid::from_u128(*next))
                });
            }
            Event::ByHand(from, to, minor) => {
                let payment = self.payments.get(from % self.payments.len().max(1)).copied();
                let document = self.documents.get(to % self.documents.len().max(1)).copied();
                let (Some(payment), Some((document, ..))) = (payment, document) else { return };
                let share = self.share(From::Payment(payment), To::Invoice(document), minor, How::ByHand);
                let possible = self.book.left(share.from) >= Some(minor) && self.book.open(share.to) >= Some(minor);
                assert_eq!(self.book.settle(share).is_ok(), possible && minor > 0);
            }
            Event::TakeBack(of) => {
                let Some(share) = self.book.shares().get(of % self.book.shares().len().max(1)).cloned() else { return };
                let taken = self.book.take_back(share.id, at(self.next));
                assert_eq!(taken.is_ok(), share.undone_at.is_none() && matches!(share.to, To::Invoice(_)));
                assert!(self.book.take_back(share.id, at(self.next)).is_err(), "nothing is taken back twice");
            }
            Event::Reverse(of) => {
                // An opposite document takes up what the credit had lowered.
                let Some((credit, _)) = self.credits.get(of % self.credits.len().max(1)).copied() else { return };
                let from = From::Credit(credit);
                let live: Vec<AllocationId> = self
                    .book
                    .shares()
                    .iter()
                    .filter(|share| share.from == from && share.undone_at.is_none())
                    .map(|share| share.id)
                    .collect();
                for id in live {
                    self.book.take_back(id, at(self.next)).unwrap();
                }
                let minor = self.book.left(from).unwrap();
                let opposite = InvoiceId(self.id());
                self.book.asks(To::Invoice(opposite), money(minor), minor);
                self.add("asked", minor);
                let share = self.share(from, To::Invoice(opposite), minor, How::Correction);
                self.book.settle(share).unwrap();
            }
        }
    }

    fn payment(&mut self, minor: i64, named: Option<usize>) {
        let id = PaymentId(self.id());
        let documents: Vec<Settleable> = self
            .documents
            .iter()
            .map(|(invoice, _, n)| Settleable {
                invoice: *invoice,
                number: format!("2026-{n}"),
                payment_reference: None,
                open: money(self.book.open(To::Invoice(*invoice)).unwrap()),
                due_on: chrono::NaiveDate::from_ymd_opt(2026, 1, 1 + n % 28).unwrap(),
                kind: InvoiceKind::Invoice,
                about: None,
            })
            .collect();
        let reference = named.map(|n| format!("2026-{n}")).unwrap_or_default();
        let paid = Paid { amount: money(minor), kind: PaymentKind::Payment, reference: &reference, named: None };
        let shared = allocate(&paid, &documents, None);
        if minor > 0 {
            self.book.pays(From::Payment(id), money(minor), minor);
            self.payments.push(id);
            self.add("paid", minor);
        }
        for found in shared.shares {
            let share = self.share(From::Payment(id), To::Invoice(found.invoice), found.minor, found.how);
            self.book.settle(share).unwrap();
        }
    }

    /// The whole of one side: what came in, and what is left with what live shares hold.
    fn totals(&self) -> [i64; 4] {
        let live: i64 =
            self.book.shares.iter().filter(|share| share.undone_at.is_none()).map(|share| share.minor).sum();
        let left: i64 = self.book.from.values().map(|side| side.left).sum();
        let open: i64 = self.book.to.values().map(|side| side.left).sum();
        let came = |what: &str| self.came.get(what).copied().unwrap_or(0);
        [came("paid"), left + live, came("asked"), open + live]
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn money_never_appears_or_disappears(events in events()) {
        let mut ledger = Ledger::default();
        for event in &events {
            ledger.happens(event);
            prop_assert_eq!(ledger.book.imbalances(), [], "after {:?}", event);
            let [paid, kept, asked, owed] = ledger.totals();
            prop_assert_eq!(paid, kept, "every amount that came in settles something or is left, after {:?}", event);
            prop_assert_eq!(asked, owed, "every amount that was asked for is settled or open, after {:?}", event);
        }
    }

    #[test]
    fn to_allocate_and_to_take_back_is_to_do_nothing(events in events(), minor in 1_i64..4_000, named in 0_usize..20) {
        let mut ledger = Ledger::default();
        for event in &events {
            ledger.happens(event);
        }
        let sides = |book: &Book| {
            let open: BTreeMap<_, _> = book.to.iter().map(|(id, side)| (*id, side.left)).collect();
            let left: BTreeMap<_, _> = book.from.iter().map(|(id, side)| (*id, side.left)).collect();
            (open, left)
        };
        let before = sides(&ledger.book);
        let shares = ledger.book.shares().len();
        ledger.payment(minor, Some(named));
        let made: Vec<AllocationId> = ledger.book.shares()[shares..].iter().map(|share| share.id).collect();
        for id in made {
            ledger.book.take_back(id, at(ledger.next)).unwrap();
        }
        let mut after = sides(&ledger.book);
        let payment = From::Payment(*ledger.payments.last().unwrap());
        prop_assert_eq!(after.1.remove(&payment), Some(minor), "all of it is left");
        prop_assert_eq!(after, before);
    }
}

fn book() -> (Book, From, To) {
    let mut book = Book::default();
    let (from, to) = (From::Payment(PaymentId(Uuid::from_u128(1))), To::Invoice(InvoiceId(Uuid::from_u128(2))));
    book.pays(from, money(100), 100);
    book.asks(to, money(60), 60);
    (book, from, to)
}

fn share(n: u128, from: From, to: To, minor: i64) -> Allocation {
    Allocation {
        id: AllocationId(Uuid::from_u128(n)),
        from,
        to,
        minor,
        how: How::ByHand,
        confidence: Confidence::High,
        at: at(n),
        by: None,
        undone_at: None,
    }
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let (mut book, from, to) = book();
    let kroner = To::Invoice(InvoiceId(Uuid::from_u128(3)));
    book.asks(kroner, Money::new(60, "NOK".parse().unwrap()), 60);
    assert_eq!(book.settle(share(9, from, to, 61)), Err(Fault::TooMuch));
    assert_eq!(book.settle(share(9, from, to, 0)), Err(Fault::NotPositive));
    assert_eq!(book.settle(share(9, from, to, -1)), Err(Fault::NotPositive));
    assert_eq!(book.settle(share(9, from, kroner, 1)), Err(Fault::OtherCurrency));
    assert_eq!(book.settle(share(9, to_credit(to), to, 1)), Err(Fault::Unknown));
    assert_eq!(book.take_back(AllocationId(Uuid::from_u128(9)), at(1)), Err(Fault::Unknown));
    assert_eq!((book.left(from), book.open(to)), (Some(100), Some(60)));
    assert!(book.moved_documents().is_empty() && book.moved_payments().is_empty());
}

fn to_credit(to: To) -> From {
    match to {
        To::Invoice(id) => From::Credit(id),
        To::Return(id) => From::Payment(id),
    }
}

#[test]
fn a_return_takes_its_part_out_of_the_payment_and_stands() {
    let (mut book, from, to) = book();
    book.settle(share(10, from, to, 60)).unwrap();
    let back = PaymentId(Uuid::from_u128(4));
    book.asks(To::Return(back), money(70), 70);
    let mut n = 100;
    let stamp = Stamp { at: at(5), by: None };
    let taken = book
        .give_back(PaymentId(Uuid::from_u128(1)), back, stamp, || {
            n += 1;
            AllocationId(Uuid::from_u128(n))
        })
        .unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!((book.left(from), book.open(to), book.open(To::Return(back))), (Some(0), Some(30), Some(0)));
    assert_eq!(book.imbalances(), []);
    let returned = book.shares().last().unwrap().id;
    assert_eq!(book.take_back(returned, at(6)), Err(Fault::ReturnStands));
    assert_eq!(book.moved_documents(), [(InvoiceId(Uuid::from_u128(2)), 30)]);
}
