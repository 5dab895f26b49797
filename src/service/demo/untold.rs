//! Customers with whom nothing was recorded yet, and what can be agreed with them: whom the demo plays its weeks of money with.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::agent::Agent;
use crate::domain::approval::{Item, Proposal};
use crate::domain::calendar;
use crate::domain::contact_point::{Channel, ContactPoint, Direction};
use crate::domain::customer::Customer;
use crate::domain::demo::Book;
use crate::domain::id::{ContactPointId, CustomerId, InvoiceId};
use crate::domain::invoice::{Invoice, InvoiceKind};
use crate::domain::money::{Currency, Money};
use crate::domain::op::Act;
use crate::domain::outcome::Filled;
use crate::domain::plan::{Instalment, Offer, OnMiss, equal};

/// Days before the Monday on which documents were late for all that is played here.
const LATE: u64 = 30;
/// Days before the Monday on which the last documents came.
pub(super) const PAPERS: u64 = 24;

/// What an agent writes, in the agent's own language: that a decision is waited for, why something is asked, the name of who
/// releases the payment.
pub(super) type Said = (&'static str, &'static str, &'static str, &'static str);

const SAID: [Said; 3] = [
    ("ingrid", "venter på svar", "purret ved en feil, kunden har alltid betalt", "Kari Nes"),
    ("bence", "döntésre vár", "az árengedményt augusztusban ígérték meg", "Varga Judit"),
    ("ioana", "așteaptă decizia", "reducerea promisă lipsește de pe factură", "Dan Ionescu"),
];

/// A customer with whom nothing was recorded yet, and what is overdue of it.
pub(super) struct Untold<'b> {
    pub(super) customer: &'b Customer,
    pub(super) agent: &'b Agent,
    phone: ContactPointId,
    pub(super) late: Vec<&'b Invoice>,
}

impl Untold<'_> {
    pub(super) fn currency(&self) -> Currency {
        self.customer.currency
    }

    pub(super) fn owed(&self) -> i64 {
        self.late.iter().map(|one| one.open_minor).sum()
    }

    fn documents(&self) -> Vec<InvoiceId> {
        self.late.iter().map(|one| one.id).collect()
    }

    pub(super) fn said(&self) -> Said {
        SAID.into_iter().find(|said| said.0 == self.agent.login).unwrap_or(SAID[0])
    }

    /// All that is overdue, less a discount, in parts payable on those days.
    pub(super) fn offer(&self, days: &[NaiveDate], discount_minor: i64) -> Offer {
        let parts = equal(self.owed() - discount_minor, u32::try_from(days.len()).unwrap_or(1));
        let instalments = days.iter().zip(parts).map(|(due_on, minor)| Instalment { due_on: *due_on, minor }).collect();
        Offer {
            currency: self.currency(),
            instalments,
            discount_minor,
            on_miss: OnMiss::Ends,
            covers: self.documents(),
        }
    }

    pub(super) fn settlement(&self, due_on: NaiveDate, percent: i64) -> Proposal {
        // Whole units, rounded down: nobody lets go of more than was said.
        Proposal::Settlement { offer: self.offer(&[due_on], self.owed() * percent / 10_000 * 100) }
    }

    pub(super) fn item(&self, most: i64) -> Vec<Item> {
        let first = self.late.first();
        first.map(|one| Item { invoice: one.id, minor: one.open_minor.min(most) }).into_iter().collect()
    }

    /// The customer rings in, and that came of it.
    fn outcome(&self, filled: Filled) -> Act {
        let filled = Filled {
            contact_point: Some(self.phone),
            channel: Some(Channel::Phone),
            direction: Some(Direction::In),
            ..filled
        };
        Act::Outcome { filled: Box::new(filled) }
    }

    pub(super) fn plan(&self, days: &[NaiveDate]) -> Act {
        let amount = Some(Money::new(self.owed(), self.currency()));
        let plan = Some(Box::new(self.offer(days, 0)));
        let (outcome, excuse) = ("plan_agreed".to_owned(), Some("no_funds".to_owned()));
        self.outcome(Filled { outcome, excuse, amount, plan, date: days.first().copied(), ..Filled::default() })
    }

    /// The customer's own people release the payment by that day.
    pub(super) fn released_by(&self, date: NaiveDate) -> Act {
        let (outcome, name) = ("awaiting_approval".to_owned(), Some(self.said().3.to_owned()));
        self.outcome(Filled { outcome, name, date: Some(date), ..Filled::default() })
    }
}

/// Customers with a telephone and late documents, of a team, to whom nothing has happened yet.
pub(super) fn untold(book: &Book, monday: NaiveDate) -> Vec<Untold<'_>> {
    let mut told: HashSet<CustomerId> = book.history.iter().map(|event| event.customer).collect();
    let recent = calendar::minus_days(monday, 120);
    told.extend(book.payments.iter().filter(|one| one.received_on > recent).filter_map(|one| one.customer));
    told.extend(book.steps.iter().map(|step| step.customer));
    let mut papers: HashMap<CustomerId, Vec<&Invoice>> = HashMap::new();
    for invoice in book.invoices.iter().filter(|one| one.open_minor != 0) {
        papers.entry(invoice.customer).or_default().push(invoice);
    }
    let mut phones: HashMap<CustomerId, &ContactPoint> = HashMap::new();
    for point in book.points.iter().filter(|one| one.channel == Channel::Phone && one.status.is_usable()) {
        phones.entry(point.customer).or_insert(point);
    }
    let (known, late) = (calendar::minus_days(monday, PAPERS), calendar::minus_days(monday, LATE));
    let fits = |customer: &'_ Customer| {
        let papers = papers.get(&customer.id).filter(|_| !told.contains(&customer.id))?;
        let all = papers.iter().all(|one| one.issued_on < known && one.amount.minor > 0);
        let mut late: Vec<&Invoice> = papers.iter().copied().filter(|one| one.due_on < late).collect();
        late.retain(|one| one.kind == InvoiceKind::Invoice);
        late.sort_by_key(|one| (one.due_on, one.id));
        (all && !late.is_empty() && customer.free_until.is_none()).then_some(late)
    };
    let mut found: Vec<Untold<'_>> = Vec::new();
    for customer in &book.customers {
        let speaks = |one: &&Agent| {
            SAID.iter().any(|said| said.0 == one.login)
                && customer.team.is_some_and(|team| one.teams.contains(&team))
                && one.languages.contains(&customer.language)
        };
        let Some(agent) = book.agents.iter().find(speaks) else { continue };
        let Some(phone) = phones.get(&customer.id).map(|point| point.id) else { continue };
        found.extend(fits(customer).map(|late| Untold { customer, agent, phone, late }));
    }
    found
}
