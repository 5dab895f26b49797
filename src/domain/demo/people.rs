//! Who works the desk, who owes, and where they can be reached.

use chrono_tz::Tz;

use super::dice::Dice;
use super::habits;
use super::names::{self, Place};
use super::papers::with_check_digit;
use super::{Maker, SOURCE};
use crate::domain::agent::{Agent, Role};
use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::contact_point::{Channel, ContactPoint, PointStatus};
use crate::domain::customer::{Customer, Segment};
use crate::domain::id::{AgentId, ContactPointId, CustomerId, TeamId};
use crate::domain::money::Currency;
use crate::domain::team::Team;

/// Countries with their share of the book, the team that works them and its agent (places in the book's lists).
const PLACES: [(&Place, u64, usize, usize); 5] = [
    (&names::NORWAY, 34, 0, 0),
    (&names::FRANCE, 20, 2, 2),
    (&names::HUNGARY, 17, 1, 1),
    (&names::ROMANIA, 15, 1, 2),
    (&names::BRITAIN, 14, 0, 0),
];

/// Login, name, role, languages, teams.
type Colleague = (&'static str, &'static str, Role, &'static [&'static str], &'static [usize]);

const COLLEAGUES: [Colleague; 4] = [
    ("ingrid", "Ingrid Solberg", Role::Agent, &["no", "en"], &[0]),
    ("bence", "Bence Szabados", Role::Agent, &["hu", "en"], &[1]),
    ("ioana", "Ioana Mărgărit", Role::Senior, &["ro", "fr", "en"], &[1, 2]),
    ("solveig", "Solveig Aamodt", Role::Supervisor, &["no", "en", "hu", "ro", "fr"], &[0, 1, 2]),
];

/// Says that these dice are not those of the book.
const HEAD: u64 = 0x6865_6164;

/// What the papers and the story need to know of a customer.
pub(super) struct Debtor {
    /// The customer.
    pub(super) id: CustomerId,
    /// Kind of payer.
    pub(super) segment: Segment,
    /// Country and its names.
    pub(super) place: &'static Place,
    /// What invoices are in.
    pub(super) currency: Currency,
    /// Who has spoken to them so far.
    pub(super) agent: AgentId,
    /// Agreed days from issue to due.
    pub(super) terms_days: i64,
    /// The point that calls go to, if one works.
    pub(super) phone: Option<ContactPointId>,
    /// The clock.
    pub(super) zone: Tz,
    /// Name, as payers write it.
    pub(super) name: String,
    /// How many customers were made before.
    pub(super) n: usize,
}

impl Maker {
    pub(super) fn colleagues(&mut self) {
        for name in ["Nord", "Danube", "Ouest"] {
            let id = TeamId(self.dice.id());
            self.book.teams.push(Team { id, name: name.to_owned(), enabled: true });
        }
        for (login, name, role, languages, teams) in COLLEAGUES {
            let teams = teams.iter().filter_map(|at| self.book.teams.get(*at)).map(|team| team.id).collect();
            self.book.agents.push(Agent {
                id: AgentId(self.dice.id()),
                login: login.to_owned(),
                name: name.to_owned(),
                role,
                languages: languages.iter().map(|language| (*language).to_owned()).collect(),
                teams,
                enabled: true,
                absent_from: None,
                absent_until: None,
                backup: None,
            });
        }
    }

    /// Who leads the house: sees everything, and decides what the supervisor may not. Dice of her own, so that the rest of
    /// the book is the same with and without her.
    pub(super) fn head(&mut self) {
        let supervisor = self.book.agents.last().cloned();
        self.book.agents.extend(supervisor.map(|one| Agent {
            id: AgentId(Dice::new(HEAD).id()),
            login: "astrid".to_owned(),
            name: "Astrid Nygaard".to_owned(),
            role: Role::Admin,
            ..one
        }));
    }

    pub(super) fn customer(&mut self, n: usize) {
        let weights = PLACES.map(|(place, weight, team, agent)| ((place, team, agent), weight));
        let Some((place, team, agent)) = self.dice.weighted(&weights) else { return };
        let Ok(currency) = place.currency.parse::<Currency>() else { return };
        let Some(agent) = self.book.agents.get(agent).map(|agent| agent.id) else { return };
        let segment = self
            .dice
            .weighted(&[(Segment::Professional, 60), (Segment::Public, 15), (Segment::Private, 25)])
            .unwrap_or(Segment::Professional);
        let person = self.person(place);
        let name = match segment {
            Segment::Private => person.clone(),
            Segment::Public => {
                let town = self.dice.word(place.towns);
                self.dice.word(place.authorities).replace('@', town)
            }
            Segment::Professional => self.company(place),
        };
        let terms_days = match segment {
            Segment::Private => 14,
            Segment::Public => 30,
            Segment::Professional => self.dice.pick(&[14, 30, 30, 45, 60]).unwrap_or(30),
        };
        let id = CustomerId(self.dice.id());
        let phone = self.points(id, segment, place, &name, &person);
        let debtor =
            Debtor { id, segment, place, currency, agent, terms_days, phone, zone: place.zone, name: name.clone(), n };
        let number = format!("{:06}", 1017 + n * 3);
        let reference = if place.country == "NO" { with_check_digit(&number) } else { number.clone() };
        let accepted = calendar::minus_days(self.monday, 200 + self.dice.below(1500));
        let team = self.dice.chance(92).then(|| self.book.teams.get(team).map(|team| team.id)).flatten();
        let customer = Customer {
            id,
            source: SOURCE.to_owned(),
            number,
            name,
            aliases: Vec::new(),
            segment,
            language: place.language.to_owned(),
            time_zone: place.zone,
            country: place.country.to_owned(),
            currency,
            team,
            responsible: (team.is_some() && self.dice.chance(35)).then_some(agent),
            terms_days: Some(terms_days),
            terms_version: Some(format!("{}", accepted.format("%Y-1"))),
            terms_accepted_on: Some(accepted),
            free_until: self.dice.chance(3).then(|| calendar::plus_days(self.monday, 30)),
            ways_to_pay: place.pay.replace('#', &reference),
            habits: self.habits(place, segment),
            profile: habits::profile(n, segment, currency, self.monday),
        };
        self.book.customers.push(customer);
        self.papers_and_story(&debtor);
    }

    /// The file of one customer after the name: what was asked for, what was paid, what was said.
    fn papers_and_story(&mut self, debtor: &Debtor) {
        let story = self.choose_story(debtor);
        let papers = self.papers(debtor);
        self.tell(debtor, story, papers);
    }

    fn person(&mut self, place: &Place) -> String {
        let (first, last) = (self.dice.word(place.first), self.dice.word(place.last));
        if place.family_first { format!("{last} {first}") } else { format!("{first} {last}") }
    }

    fn company(&mut self, place: &Place) -> String {
        let form = self.dice.word(place.forms);
        match self.dice.below(10) {
            0 | 1 => format!("{} {} {form}", self.dice.word(place.last), self.dice.word(place.trades)),
            2 => format!("{} & {} {form}", self.dice.word(place.last), self.dice.word(place.last)),
            _ => format!("{} {} {form}", self.dice.word(place.stems), self.dice.word(place.trades)),
        }
    }

    fn habits(&mut self, place: &Place, segment: Segment) -> String {
        if segment == Segment::Private || self.dice.chance(55) {
            return String::new();
        }
        let person = self.person(place);
        self.dice.word(place.habits).replace('@', &person)
    }

    /// A telephone, mostly an e-mail address, at times a second number and an address on paper; for a few nothing at
    /// all, or only what does not work. Returns the number to call.
    fn points(
        &mut self,
        customer: CustomerId,
        segment: Segment,
        place: &Place,
        name: &str,
        person: &str,
    ) -> Option<ContactPointId> {
        if self.dice.chance(3) {
            return None;
        }
        let dead = self.dice.chance(4);
        let mut phone = None;
        for at in 0..if self.dice.chance(25) { 2 } else { 1 } {
            let mobile = segment == Segment::Private || at == 1;
            let pattern = place.phones[usize::from(mobile)];
            let value: String = pattern.chars().map(|c| if c == '#' { self.digit() } else { c }).collect();
            if self.book.points.last().is_some_and(|last| last.customer == customer && last.value == value) {
                continue;
            }
            let label = if mobile { person.to_owned() } else { String::new() };
            let status = if dead {
                PointStatus::Invalid
            } else {
                self.dice
                    .weighted(&[
                        (PointStatus::Verified, 55),
                        (PointStatus::Unverified, 40),
                        (PointStatus::Invalid, 3),
                        (PointStatus::Suppressed, 2),
                    ])
                    .unwrap_or(PointStatus::Unverified)
            };
            let id = self.point(customer, Channel::Phone, value, label, status);
            if status.is_usable() && phone.is_none() {
                phone = Some(id);
            }
        }
        if self.dice.chance(70) && !dead {
            let slug = |text: &str, joint: &str| {
                let folded = clean::fold(text);
                let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
                words.collect::<Vec<_>>().join(joint)
            };
            let value = if segment == Segment::Private {
                format!("{}@example.org", slug(person, "."))
            } else {
                format!("invoices@{}.example.com", slug(name, "-"))
            };
            self.point(customer, Channel::Email, value, String::new(), PointStatus::Unverified);
        }
        if self.dice.chance(45) {
            let (street, town) = (self.dice.word(place.streets), self.dice.word(place.towns));
            let value = format!("{street} {}, {town}", 1 + self.dice.below(98));
            self.point(customer, Channel::Post, value, String::new(), PointStatus::Unverified);
        }
        phone
    }

    fn digit(&mut self) -> char {
        char::from_digit(u32::try_from(self.dice.below(10)).unwrap_or(0), 10).unwrap_or('0')
    }

    fn point(
        &mut self,
        customer: CustomerId,
        channel: Channel,
        value: String,
        label: String,
        status: PointStatus,
    ) -> ContactPointId {
        let id = ContactPointId(self.dice.id());
        let consent = self.dice.weighted(&[(Some(true), 45), (None, 50), (Some(false), 5)]).flatten();
        self.book.points.push(ContactPoint {
            id,
            customer,
            channel,
            value,
            label,
            status,
            consent,
            last_result: None,
            last_at: None,
            source: SOURCE.to_owned(),
        });
        id
    }
}
