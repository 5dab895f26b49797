//! One box that finds any customer in scope, and the keeping of what it finds by.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use uuid::Uuid;

use crate::domain::agent::{Actor, Right};
use crate::domain::contact_point::{Channel, PointStatus};
use crate::domain::id::CustomerId;
use crate::domain::money::{Currency, Money};
use crate::domain::search::{self, Kind, Sought};
use crate::store::search as store;
use crate::store::{StoreError, Tx, contact_point, customer, invoice};

use super::desk::Desk;
use super::rank::Reasons;
use super::reply::{Reply, Trouble};

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// As typed.
    pub text: String,
    /// Most customers wanted.
    pub limit: u32,
}

/// Most customers of one answer.
const MOST: u32 = 200;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Customers, the best fit first; of equal fits the one with the most at risk.
    pub hits: Vec<Hit>,
    /// True when there are more than were asked for.
    pub more: bool,
    /// What the text was looked for as.
    pub tried: Vec<Kind>,
    /// False while some customers cannot be found yet: what they are found by is still being written.
    pub complete: bool,
}

impl Answer {
    /// The one customer that must be meant: the only one that fits, or the only one that fits exactly.
    pub fn meant(&self) -> Option<&Hit> {
        match self.hits.as_slice() {
            [one] => Some(one),
            [first, second, ..] => {
                let place = |hit: &Hit| (hit.kind.place(hit.exact), !hit.literal);
                let is_label = first.exact && !matches!(first.kind, Kind::Amount | Kind::Balance);
                (is_label && place(first) < place(second)).then_some(first)
            }
            [] => None,
        }
    }
}

/// A customer that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Who.
    pub customer: CustomerId,
    /// Number.
    pub number: String,
    /// Name.
    pub name: String,
    /// What is at risk in the first currency; nothing before the first ranking.
    pub at_risk: Option<Money>,
    /// What fits.
    pub kind: Kind,
    /// That, as it is on file; empty for the name itself and for amounts.
    pub shown: String,
    /// The amount that fits.
    pub amount: Option<Money>,
    /// The state of the telephone that fits.
    pub status: Option<PointStatus>,
    /// True when all of a number, reference or address fits.
    pub exact: bool,
    /// True when it was typed sign for sign as it is on file.
    pub literal: bool,
    /// Name of whoever has the customer open.
    pub holder: Option<String>,
}

/// Answers what is looked for.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    Ok(Reply::Search(desk.search(actor, &ask.text, ask.limit).await?))
}

/// A customer that fits, before it is read.
#[derive(Clone, Debug)]
struct Fit {
    place: u8,
    weight: i64,
    kind: Kind,
    shown: String,
    amount: Option<Money>,
    exact: bool,
    literal: bool,
}

impl Fit {
    /// Of the same kind, what was typed sign for sign comes first, then the most at risk.
    fn rank(&self) -> (u8, bool, i64) {
        (self.place, !self.literal, -self.weight)
    }
}

#[derive(Default)]
struct Fits(HashMap<Uuid, Fit>);

impl Fits {
    /// Of several things that fit of a customer, the most telling counts.
    fn add(&mut self, customer: Uuid, kind: Kind, exact: bool, shown: String, weight: i64) {
        let place = kind.place(exact);
        self.put(customer, Fit { place, weight, kind, shown, amount: None, exact, literal: false });
    }

    fn put(&mut self, customer: Uuid, fit: Fit) {
        let better = self.0.get(&customer).is_none_or(|known| fit.rank() < known.rank());
        if better {
            self.0.insert(customer, fit);
        }
    }

    fn labelled(&mut self, rows: Vec<store::Labelled>, key: impl Fn(&str) -> String, wanted: &str, text: &str) {
        let kinds =
            [Kind::Number, Kind::Document, Kind::Order, Kind::Delivery, Kind::Purchase, Kind::Payment, Kind::Email];
        for row in rows {
            if let Some(kind) = kinds.into_iter().find(|kind| kind.code() == row.what) {
                let (exact, literal) = (key(&row.shown) == wanted, row.shown == text);
                let (place, weight) = (kind.place(exact), row.weight);
                let fit = Fit { place, weight, kind, shown: row.shown, amount: None, exact, literal };
                self.put(row.customer_id, fit);
            }
        }
    }
}

impl Desk {
    /// The customers in an agent's scope that fit what was typed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn search(&self, actor: &Actor, text: &str, limit: u32) -> Result<Answer, Trouble> {
        let sought = search::read(text);
        let most = limit.clamp(1, MOST);
        let complete = self.freshen().await?;
        let tried = sought.kinds();
        if tried.is_empty() {
            return Ok(Answer { complete, ..Answer::default() });
        }
        let mut tx = self.db().read().await?;
        let scope = store::Scope { agent: actor.id, all: actor.role.has(Right::Run) };
        let fits = fits(&mut tx, scope, &sought, text.trim(), i64::from(most) + 1).await?;
        let mut order: Vec<(Uuid, Fit)> = fits.0.into_iter().collect();
        order.sort_by(|(one, a), (other, b)| (a.rank(), one).cmp(&(b.rank(), other)));
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let more = order.len() > most;
        order.truncate(most);
        let hits = self.read_hits(&mut tx, order, &sought).await?;
        Ok(Answer { hits, more, tried, complete })
    }

    /// Reads what is shown of customers, and puts those of one step of weight in the order of what is really at risk.
    async fn read_hits(&self, tx: &mut Tx, order: Vec<(Uuid, Fit)>, sought: &Sought) -> Result<Vec<Hit>, Trouble> {
        if order.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<Uuid> = order.iter().map(|(id, _)| *id).collect();
        let mut found: HashMap<Uuid, store::Found> =
            store::found(tx, &ids, self.clock().now()).await?.into_iter().map(|row| (row.id, row)).collect();
        let by_phone: Vec<Uuid> = order.iter().filter(|(_, fit)| fit.kind == Kind::Phone).map(|(id, _)| *id).collect();
        let phones = if by_phone.is_empty() { Vec::new() } else { store::phones(tx, &by_phone).await? };
        let mut hits = Vec::with_capacity(order.len());
        let mut by_alias = Vec::new();
        for (id, fit) in order {
            let Some(row) = found.remove(&id) else { continue };
            let rank = fit.rank();
            let mut hit = Hit {
                customer: CustomerId(id),
                at_risk: money(row.risk_minor, row.owed_currency.as_deref()),
                number: row.number,
                name: row.name,
                kind: fit.kind,
                shown: fit.shown,
                amount: fit.amount,
                status: None,
                exact: fit.exact,
                literal: fit.literal,
                holder: row.holder,
            };
            if let (Kind::Phone, Some(wanted)) = (fit.kind, &sought.phone) {
                let fits = |value: &str| search::phone_term(value).is_some_and(|term| term.starts_with(wanted));
                if let Some((_, value, status)) = phones.iter().find(|(whose, value, _)| *whose == id && fits(value)) {
                    hit.shown.clone_from(value);
                    hit.status = status.parse().ok();
                }
            }
            if fit.kind == Kind::Name && !all_fit(&hit.name, &sought.words) {
                by_alias.push(id);
            }
            let rates = &self.revision().rates;
            let base = hit.at_risk.and_then(|money| rates.to_base(money));
            hits.push(((rank, std::cmp::Reverse(base), id), hit));
        }
        if !by_alias.is_empty() {
            let names = store::names(tx, &by_alias).await?;
            for (_, hit) in hits.iter_mut().filter(|(_, hit)| by_alias.contains(&hit.customer.0)) {
                let mut spellings = names.iter().filter(|(whose, _)| *whose == hit.customer.0).map(|(_, name)| name);
                if let Some(alias) = spellings.clone().find(|name| all_fit(name, &sought.words)).or(spellings.nth(1)) {
                    (hit.kind, hit.shown) = (Kind::Alias, alias.clone());
                }
            }
        }
        hits.sort_by_key(|(key, _)| *key);
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }
}

fn money(minor: Option<i64>, code: Option<&str>) -> Option<Money> {
    Some(Money::new(minor?, code?.parse().ok()?))
}

/// True when every word that was typed begins a word of the name.
fn all_fit(name: &str, wanted: &[String]) -> bool {
    let words = search::words(name);
    wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
}

async fn fits(tx: &mut Tx, scope: store::Scope, sought: &Sought, text: &str, most: i64) -> Result<Fits, StoreError> {
    let mut fits = Fits::default();
    for (customer, weight) in store::by_terms(tx, scope, &sought.words, most).await? {
        fits.add(customer, Kind::Name, false, String::new(), weight);
    }
    if let Some(phone) = &sought.phone {
        for (customer, weight) in store::by_terms(tx, scope, std::slice::from_ref(phone), most).await? {
            fits.add(customer, Kind::Phone, false, String::new(), weight);
        }
    }
    // Letters alone are a name first: references that are words are looked for where names do not fill the window.
    let has_room = i64::try_from(fits.0.len()).unwrap_or(i64::MAX) < most;
    if let Some(range) = sought.number.as_ref().filter(|_| sought.has_digit || has_room) {
        fits.labelled(store::by_number(tx, scope, range, most).await?, search::number_key, &range.0, text);
    }
    if let Some(email) = &sought.email {
        let rows = store::by_email(tx, scope, email, most).await?;
        fits.labelled(rows, str::to_ascii_lowercase, email, text);
    }
    if let Some(hundredths) = sought.hundredths {
        let minor = [2, 0, 3].map(|digits| search::minor(hundredths, digits).unwrap_or(0));
        for row in store::by_amount(tx, scope, minor, most).await? {
            let Ok(currency) = row.currency.parse::<Currency>() else { continue };
            if search::minor(hundredths, currency.minor_digits()) == Some(row.minor) {
                let kind = if row.what == Kind::Amount.code() { Kind::Amount } else { Kind::Balance };
                let amount = Some(Money::new(row.minor, currency));
                let (place, weight) = (kind.place(true), row.weight);
                fits.put(
                    row.customer_id,
                    Fit { place, weight, kind, shown: String::new(), amount, exact: true, literal: false },
                );
            }
        }
    }
    Ok(fits)
}

/// Customers whose terms are written in one transaction.
const CHUNK: i64 = 1000;

/// Notes that a search deals with itself; more are left to a task of their own.
const AT_ONCE: i64 = 200;

/// True while this process writes terms in a task of its own.
static WRITING: AtomicBool = AtomicBool::new(false);

impl Desk {
    /// Takes up what changed since the last time. A few changes are written here and now; of many, a task of its own takes
    /// care, and until it is done this says false.
    pub(super) async fn freshen(&self) -> Result<bool, Trouble> {
        let mut tx = self.db().read().await?;
        let notes = store::noted(&mut tx, AT_ONCE + 1).await?;
        drop(tx);
        if notes.is_empty() {
            return Ok(true);
        }
        if i64::try_from(notes.len()).unwrap_or(i64::MAX) <= AT_ONCE {
            return match self.persist(|| write_terms(self, AT_ONCE)).await {
                Ok(_) => Ok(true),
                // Somebody else writes for long: what was found before is found meanwhile.
                Err(Trouble::Away(words)) => {
                    tracing::debug!(words, "what customers are found by is written later");
                    Ok(false)
                }
                Err(trouble) => Err(trouble),
            };
        }
        if !WRITING.swap(true, Ordering::AcqRel) {
            let desk = self.clone();
            tokio::spawn(async move {
                if let Err(trouble) = desk.write_all_terms().await {
                    tracing::warn!(%trouble, "what customers are found by is not complete yet");
                }
                WRITING.store(false, Ordering::Release);
            });
        }
        Ok(false)
    }

    /// Writes everything that customers are found by and that changed; says how many customers it were.
    pub(super) async fn write_all_terms(&self) -> Result<usize, Trouble> {
        let mut count = 0;
        loop {
            let written = self.persist(|| write_terms(self, CHUNK)).await?;
            if written == 0 {
                return Ok(count);
            }
            count += written;
        }
    }
}

/// Deals with the oldest notes; says how many customers they were about.
async fn write_terms(desk: &Desk, most: i64) -> Result<usize, Trouble> {
    let mut tx = desk.db().write().await?;
    tx.give_time().await?;
    store::begin(&mut tx).await?;
    let notes = store::noted(&mut tx, most).await?;
    if notes.is_empty() {
        return Ok(0);
    }
    let (notes, mut customers): (Vec<i64>, Vec<Uuid>) = notes.into_iter().unzip();
    customers.sort_unstable();
    customers.dedup();
    weigh_old(&mut tx, &customers).await?;
    let mut names: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (customer, name) in store::names(&mut tx, &customers).await? {
        names.entry(customer).or_default().push(name);
    }
    let mut phones: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (customer, value, _) in store::phones(&mut tx, &customers).await? {
        phones.entry(customer).or_default().push(value);
    }
    let weights: HashMap<Uuid, i64> = store::weighed(&mut tx, &customers)
        .await?
        .into_iter()
        .map(|row| (row.customer_id, row.weight.unwrap_or(0)))
        .collect();
    let texts = |map: &HashMap<Uuid, Vec<String>>, customer| map.get(customer).cloned().unwrap_or_default();
    let mut terms = Vec::new();
    for customer in &customers {
        let (names, phones) = (texts(&names, customer), texts(&phones, customer));
        let weight = weights.get(customer).copied().unwrap_or(0);
        let found_by = search::terms(names.iter().map(String::as_str), phones.iter().map(String::as_str));
        terms.extend(found_by.into_iter().map(|term| store::Term { customer: *customer, term, weight }));
    }
    store::put_terms(&mut tx, &customers, &terms).await?;
    store::forget(&mut tx, &notes).await?;
    tx.commit().await?;
    Ok(customers.len())
}

/// Customers that an older program ranked have their figures in the reasons only: they are read from there.
async fn weigh_old(tx: &mut Tx, customers: &[Uuid]) -> Result<(), StoreError> {
    for row in store::weighed(tx, customers).await?.into_iter().filter(|row| row.weight.is_none()) {
        // A customer that was never ranked has no reasons yet; its first ranking writes the figures.
        let Ok(reasons) = serde_json::from_str::<Reasons>(&row.reasons) else { continue };
        let first = reasons.balances.first();
        let owed = first.map(|balance| (balance.total, balance.at_risk, balance.currency.code()));
        store::weigh(tx, row.customer_id, search::weight(reasons.score.at_risk_base), owed).await?;
    }
    Ok(())
}

/// What a person would type to find one customer, as far as it is on file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// The name.
    pub name: String,
    /// A telephone number.
    pub phone: Option<String>,
    /// A document's number, and what is open of it.
    pub document: Option<(String, Money)>,
}

impl Desk {
    /// So many customers from all over the book, the same ones every time.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn search_examples(&self, count: usize) -> Result<Vec<Example>, Trouble> {
        let mut tx = self.db().report().await?;
        let everybody = store::everybody(&mut tx).await?;
        let mut examples = Vec::new();
        for at in 0..count.min(everybody.len()) {
            // A stride that shares no factor with most counts, so that neighbours in a file are no neighbours here.
            let place = at.wrapping_mul(7_368_787) % everybody.len();
            let id = CustomerId(everybody[place]);
            let Some(customer) = customer::by_id(&mut tx, id).await? else { continue };
            let points = contact_point::of(&mut tx, id).await?;
            let documents = invoice::open(&mut tx, id, 1).await?;
            examples.push(Example {
                name: customer.name,
                phone: points.into_iter().find(|point| point.channel == Channel::Phone).map(|point| point.value),
                document: documents.first().map(|document| (document.number.clone(), document.open())),
            });
        }
        Ok(examples)
    }
}
