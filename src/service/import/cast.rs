//! The customers that a batch is about: on file, new, or changed by a row.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::Context;
use super::work::{Verdict, Work, misplaced};
use crate::domain::contact_point::{Channel, ContactPoint, PointStatus};
use crate::domain::customer::{Customer, Segment};
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, ContactPointId, CustomerId, TeamId};
use crate::domain::point;
use crate::domain::profile::Profile;
use crate::ingest::fault::{Fault, Note, NoteKind, Reason};
use crate::ingest::field::Field;
use crate::ingest::row::{CustomerRow, Line, Row};
use crate::service::reply::Trouble;
use crate::store::bulk::{self, Alias, Fresh, Point, WorkItem};
use crate::store::{StoreError, Tx, work_item};

/// A customer as a batch sees it.
struct Person {
    customer: Customer,
    new: bool,
    changed: bool,
    added: bool,
    spellings: HashSet<String>,
    /// Where the customer is reached: what is out of use there is not brought back by another writing of it.
    points: HashSet<(Channel, String)>,
    next_place: i64,
}

/// The customers of a batch.
#[derive(Default)]
pub(super) struct Cast {
    people: Vec<Person>,
    by_number: HashMap<String, usize>,
    aliases: Vec<Alias>,
    new_points: Vec<Point>,
}

/// Who is meant by a row's team and agent.
#[derive(Clone, Copy, Default)]
struct Owners {
    team: Option<TeamId>,
    responsible: Option<AgentId>,
}

/// Decides about the rows of a customers file.
pub(super) async fn customers(
    context: &Context<'_>,
    tx: &mut Tx,
    lines: &[&Line],
    work: &mut Work<'_>,
) -> Result<(), Trouble> {
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        match &line.row {
            Row::Customer(row) => rows.push(&**row),
            other => return Err(misplaced(other)),
        }
    }
    work.load(context, tx, rows.iter().map(|row| row.number.as_str())).await?;
    for row in rows {
        let verdict = match owners(context, row) {
            Err(faults) => Verdict::Rejected(faults),
            Ok(owners) => {
                if work.meet(context, row, owners, true).1 {
                    Verdict::Taken(Vec::new())
                } else {
                    Verdict::Repeat
                }
            }
        };
        work.verdicts.push(verdict);
    }
    Ok(())
}

/// The team and the agent that a row names; what the desk does not have is a fault.
fn owners(context: &Context<'_>, row: &CustomerRow) -> Result<Owners, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut fault = |field, value: &str, what, known: Vec<&str>| {
        let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
        let (column, reason) = (context.plan.heading(field), Reason::NotOnDesk { what, known });
        faults.push(Fault { column, value: value.to_owned(), reason });
    };
    let mut owners = Owners::default();
    if let Some(name) = &row.team {
        owners.team = context.teams.iter().find(|(known, _)| known == name).map(|(_, id)| *id);
        if owners.team.is_none() {
            let known = context.teams.iter().map(|(known, _)| known.as_str()).collect();
            fault(Field::CustomerTeam, name, "team", known);
        }
    }
    if let Some(login) = &row.responsible {
        owners.responsible = context.agents.iter().find(|(known, _)| known == login).map(|(_, id)| *id);
        if owners.responsible.is_none() {
            let known = context.agents.iter().map(|(known, _)| known.as_str()).collect();
            fault(Field::CustomerResponsible, login, "agent", known);
        }
    }
    if faults.is_empty() { Ok(owners) } else { Err(faults) }
}

/// Puts what a row says in place of what is on file; true when that was something else.
fn set<T: PartialEq>(slot: &mut T, said: Option<T>) -> bool {
    match said {
        Some(said) if *slot != said => {
            *slot = said;
            true
        }
        _ => false,
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

impl Work<'_> {
    /// Loads the customers of these numbers, with the ends of their chains.
    pub(super) async fn load<'n>(
        &mut self,
        context: &Context<'_>,
        tx: &mut Tx,
        numbers: impl Iterator<Item = &'n str>,
    ) -> Result<(), Trouble> {
        let mut numbers: Vec<&str> = numbers.collect();
        numbers.sort_unstable();
        numbers.dedup();
        let known = bulk::customers_by_number(tx, context.source, &numbers).await?;
        let ids: Vec<Uuid> = known.iter().map(|one| one.customer.id.0).collect();
        let mut places: HashMap<Uuid, usize> = HashMap::new();
        for one in known {
            self.chains.begin(one.customer.id.0, one.head);
            places.insert(one.customer.id.0, self.cast.people.len());
            self.cast.add(one.customer, false);
        }
        if ids.is_empty() {
            return Ok(());
        }
        for (id, name) in bulk::aliases_of(tx, &ids).await? {
            if let Some(person) = places.get(&id).and_then(|at| self.cast.people.get_mut(*at)) {
                person.spellings.insert(name);
            }
        }
        for (id, channel, value, place) in bulk::points_of(tx, &ids).await? {
            if let Some(person) = places.get(&id).and_then(|at| self.cast.people.get_mut(*at)) {
                person.points.insert((channel, point::place(channel, &value)));
                person.next_place = person.next_place.max(place + 1);
            }
        }
        Ok(())
    }

    /// The customer of an invoice's row; new if need be. A team or an agent that the desk does not have is noted and
    /// left out.
    pub(super) fn customer_of(
        &mut self,
        context: &Context<'_>,
        row: &CustomerRow,
    ) -> (CustomerId, Option<i64>, Vec<Note>) {
        let (owners, notes) = match owners(context, row) {
            Ok(owners) => (owners, Vec::new()),
            Err(faults) => {
                let note = |fault: Fault| Note { column: fault.column, kind: NoteKind::WordLeftOut(fault.value) };
                (Owners::default(), faults.into_iter().map(note).collect())
            }
        };
        let (at, _) = self.meet(context, row, owners, false);
        let customer = &self.cast.people[at].customer;
        (customer.id, customer.terms_days, notes)
    }

    /// Takes in what a row says of its customer. A row of a customers file changes what it says; an invoice's row adds
    /// spellings and contact points, and makes the customer where there is none. Says who it is and whether anything is new.
    fn meet(&mut self, context: &Context<'_>, row: &CustomerRow, owners: Owners, full: bool) -> (usize, bool) {
        let Some(at) = self.cast.by_number.get(&row.number).copied() else {
            let customer = made(context, row, owners);
            let body = json!({ "source": customer.source, "number": customer.number, "name": customer.name });
            self.chains.add(customer.id.0, context.by, &Happening::new("customer_imported", body));
            let at = self.cast.add(customer, true);
            self.cast.reach(context, at, row);
            return (at, true);
        };
        let person = &mut self.cast.people[at];
        let mut changed: Vec<&'static str> = Vec::new();
        if full {
            let customer = &mut person.customer;
            let mut note = |done: bool, what| {
                if done {
                    changed.push(what);
                }
            };
            note(set(&mut customer.segment, row.segment), "segment");
            note(set(&mut customer.language, row.language.clone()), "language");
            note(set(&mut customer.time_zone, row.time_zone), "time_zone");
            note(set(&mut customer.country, filled(&row.country)), "country");
            note(set(&mut customer.currency, row.currency), "currency");
            note(set(&mut customer.team, owners.team.map(Some)), "team");
            note(set(&mut customer.responsible, owners.responsible.map(Some)), "responsible");
            note(set(&mut customer.terms_days, row.terms_days.map(Some)), "terms_days");
            note(set(&mut customer.terms_version, row.terms_version.clone().map(Some)), "terms_version");
            note(set(&mut customer.terms_accepted_on, row.terms_accepted_on.map(Some)), "terms_accepted_on");
            note(set(&mut customer.free_until, row.free_until.map(Some)), "free_until");
            note(set(&mut customer.ways_to_pay, filled(&row.ways_to_pay)), "ways_to_pay");
            note(set(&mut customer.habits, filled(&row.habits)), "habits");
            changed.extend(take_over(&mut customer.profile, &row.profile));
        }
        let mut alias = None;
        if !row.name.is_empty() && row.name != person.customer.name {
            // A customer without a name is called by its number until a row gives one.
            let nameless = person.customer.name == person.customer.number;
            if full || nameless {
                let old = std::mem::replace(&mut person.customer.name, row.name.clone());
                changed.push("name");
                alias = (!nameless).then_some(old);
            } else {
                alias = Some(row.name.clone());
            }
        }
        if let Some(alias) = alias
            && person.spellings.insert(alias.clone())
        {
            person.added = true;
            self.cast.aliases.push(Alias { customer: person.customer.id, name: alias });
        }
        let person = &mut self.cast.people[at];
        person.changed |= !changed.is_empty();
        let (id, added) = (person.customer.id.0, person.added);
        let reached = self.cast.reach(context, at, row);
        if !changed.is_empty() {
            let body = json!({ "source": context.source, "number": row.number, "changed": changed });
            self.chains.add(id, context.by, &Happening::new("customer_imported", body));
        }
        (at, added || reached || !changed.is_empty())
    }
}

/// Takes over what a row says of habits and terms; gives the names of what is another now.
fn take_over(on_file: &mut Profile, said: &Profile) -> Vec<&'static str> {
    let (habits, terms) = (&mut on_file.habits, &mut on_file.terms);
    let (new, agreed) = (&said.habits, &said.terms);
    let done = [
        (set(&mut habits.pay_run, new.pay_run.clone().map(Some)), "pay_run"),
        (set(&mut habits.approver, filled(&new.approver)), "approver"),
        (set(&mut habits.portal, filled(&new.portal)), "portal"),
        (set(&mut habits.order_rule, filled(&new.order_rule)), "order_rule"),
        (set(&mut habits.best_hour, new.best_hour.map(Some)), "best_hour"),
        (set(&mut habits.allocation_rule, new.allocation_rule.map(Some)), "allocation_rule"),
        (set(&mut terms.credit_limit, agreed.credit_limit.map(Some)), "credit_limit"),
        (set(&mut terms.deposit, agreed.deposit.map(Some)), "deposit"),
        (set(&mut terms.credit_checked_on, agreed.credit_checked_on.map(Some)), "credit_checked"),
        (set(&mut terms.credit_source, filled(&agreed.credit_source)), "credit_source"),
        (set(&mut terms.free_from, agreed.free_from.map(Some)), "free_from"),
    ];
    done.into_iter().filter_map(|(changed, what)| changed.then_some(what)).collect()
}

/// A new customer: what the row does not say is the desk's default.
fn made(context: &Context<'_>, row: &CustomerRow, owners: Owners) -> Customer {
    let rules = &context.revision.desk;
    Customer {
        id: CustomerId(context.desk.ids().next()),
        source: row.source.clone(),
        number: row.number.clone(),
        name: filled(&row.name).unwrap_or_else(|| row.number.clone()),
        aliases: Vec::new(),
        segment: row.segment.unwrap_or(Segment::Professional),
        language: row.language.clone().unwrap_or_else(|| rules.language.clone()),
        time_zone: row.time_zone.unwrap_or(rules.time_zone),
        country: row.country.clone(),
        currency: row.currency.unwrap_or(context.revision.rates.base),
        team: owners.team,
        responsible: owners.responsible,
        terms_days: row.terms_days,
        terms_version: row.terms_version.clone(),
        terms_accepted_on: row.terms_accepted_on,
        free_until: row.free_until,
        ways_to_pay: row.ways_to_pay.clone(),
        habits: row.habits.clone(),
        profile: row.profile.clone(),
    }
}

impl Cast {
    fn add(&mut self, customer: Customer, new: bool) -> usize {
        let at = self.people.len();
        self.by_number.insert(customer.number.clone(), at);
        let (spellings, points) = (HashSet::new(), HashSet::new());
        self.people.push(Person { customer, new, changed: false, added: false, spellings, points, next_place: 1 });
        at
    }

    /// Adds the contact points of a row that the customer does not have; true when there was one.
    fn reach(&mut self, context: &Context<'_>, at: usize, row: &CustomerRow) -> bool {
        let person = &mut self.people[at];
        let mut added = false;
        for contact in &row.contacts {
            if !person.points.insert((contact.channel, point::place(contact.channel, &contact.value))) {
                continue;
            }
            let point = ContactPoint {
                id: ContactPointId(context.desk.ids().next()),
                customer: person.customer.id,
                channel: contact.channel,
                value: contact.value.clone(),
                label: contact.label.clone(),
                status: PointStatus::Unverified,
                consent: None,
                last_result: None,
                last_at: None,
                source: row.source.clone(),
            };
            self.new_points.push(Point { point, place: person.next_place });
            person.next_place += 1;
            added = true;
        }
        person.added |= added;
        added
    }

    /// The customer with that number.
    pub(super) fn named(&self, number: &str) -> Option<&Customer> {
        self.by_number.get(number).map(|at| &self.people[*at].customer)
    }

    /// The new ones.
    pub(super) fn fresh(&self) -> impl Iterator<Item = &Customer> {
        self.people.iter().filter(|person| person.new).map(|person| &person.customer)
    }

    /// Those on file that were changed.
    pub(super) fn updated(&self) -> impl Iterator<Item = &Customer> {
        let changed = |person: &&Person| !person.new && (person.changed || person.added);
        self.people.iter().filter(changed).map(|person| &person.customer)
    }

    /// Writes what is new and changed.
    pub(super) async fn write(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<(), StoreError> {
        let fresh: Vec<Fresh> =
            self.fresh().map(|customer| Fresh { customer: customer.clone(), excuse: None, reached: false }).collect();
        let plan = work_item::Plan { reasons: "{}".to_owned(), ..work_item::Plan::default() };
        let items: Vec<WorkItem> = fresh
            .iter()
            .map(|new| WorkItem { customer: new.customer.id, plan: plan.clone(), touched_at: now })
            .collect();
        let changed: Vec<&Customer> =
            self.people.iter().filter(|person| !person.new && person.changed).map(|person| &person.customer).collect();
        bulk::customers(tx, &fresh).await?;
        bulk::work_items(tx, &items).await?;
        if !changed.is_empty() {
            bulk::update_customers(tx, &changed).await?;
        }
        bulk::aliases(tx, &self.aliases).await?;
        bulk::points(tx, &self.new_points).await?;
        // A contact point or a spelling alone tells nothing in the journal, but the customer may be reached by now.
        let added: Vec<Uuid> = self
            .people
            .iter()
            .filter(|person| !person.new && person.added)
            .map(|person| person.customer.id.0)
            .collect();
        if !added.is_empty() {
            bulk::touch(tx, &added, now).await?;
        }
        Ok(())
    }
}
