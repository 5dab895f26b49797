//! Forms about a moment: a callback agreed, a customer put off. Day and time are one line, and what the desk knows of
//! that moment stands under it.

use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};

use super::{Form, What, open};
use crate::domain::clean;
use crate::domain::moment::{self, Here};
use crate::domain::outcome::{Field, OutcomeKind, Trigger};
use crate::domain::snooze;
use crate::revision::Revision;
use crate::service::Request;
use crate::service::account::Account;
use crate::service::callback::{Ask, Weighed};
use crate::service::voice::hyphens;
use crate::text::{Arg, format};
use crate::tui::effect::Effect;
use crate::tui::model::{Awaited, Model};
use crate::tui::overlay::Overlay;
use crate::tui::say;
use crate::tui::screen::account::AccountScreen;

/// The name under which the form of putting off is kept. No outcome of a catalogue can be called that.
pub const SNOOZE: &str = "=snooze";

/// What stands in the line of a form that puts off: tomorrow, when the day begins.
pub(super) const TOMORROW: &str = "t";

/// Putting off, in the form of an outcome. From the second time in a row it insists on a reason.
pub(super) fn snooze_kind(screen: &AccountScreen) -> OutcomeKind {
    let facts = screen.account.timeline.iter().map(|entry| (entry.kind.as_str(), entry.body["act"].as_str()));
    let again = snooze::in_a_row(facts) > 0;
    let (mut required, mut optional) = (vec![Field::Date], Vec::new());
    if again { &mut required } else { &mut optional }.push(Field::Text);
    OutcomeKind {
        code: SNOOZE.to_owned(),
        short: String::new(),
        key: 'z',
        label: Vec::new(),
        worked: false,
        contacted: false,
        right_party: false,
        conversation: false,
        looks_back: false,
        no_contact: true,
        terminal: false,
        excuse: false,
        required,
        optional,
        triggers: Vec::new(),
        next_minutes: None,
        next_business_days: None,
        next_step: "call".to_owned(),
    }
}

/// Opens the form that puts the customer off, or sends it when the command said until when.
pub fn snooze(model: &mut Model, args: &str) -> Vec<Effect> {
    match model.account().map(snooze_kind) {
        Some(kind) => open(model, kind, args),
        None => Vec::new(),
    }
}

/// True where an outcome's day and time are one line.
pub(super) fn is_moment(kind: &OutcomeKind) -> bool {
    kind.code == SNOOZE || kind.sets(Trigger::Callback)
}

/// The customer's clock, and when its day begins.
pub(super) fn here(account: &Account, revision: &Revision, now: DateTime<Utc>) -> Here {
    let customer = &account.customer;
    let opens = revision.packs.of(&customer.country, customer.segment).map_or(NaiveTime::MIN, |pack| pack.from);
    Here { now, zone: customer.time_zone, opens }
}

impl Form {
    /// True for the form that puts a customer off.
    pub fn is_snooze(&self) -> bool {
        self.kind.code == SNOOZE
    }

    /// What the form is called.
    pub fn title(&self, model: &Model) -> String {
        match self.is_snooze() {
            true => model.word("snooze-title", &[]),
            false => clean::line(self.kind.label_in(model.session.words.language().code())),
        }
    }

    /// The moment that is typed, on the customer's clock.
    fn moment(&self, account: &Account, revision: &Revision) -> Option<NaiveDateTime> {
        let slot = self.slots.iter().find(|slot| slot.what == What::When)?;
        moment::read(slot.input.text(), &here(account, revision, self.now)).ok()
    }

    /// What a text for the moment would mean: day and time on the customer's clock.
    pub fn told(&self, text: &str, model: &Model, account: &Account) -> Option<String> {
        let at = moment::read(text, &here(account, &model.session.revision, self.now)).ok()?;
        Some(format!("{} {}", say::day(model, at.date()), format::time(at.time())))
    }

    /// The instant that is typed.
    pub(super) fn instant(&self, account: &Account, revision: &Revision) -> Option<DateTime<Utc>> {
        let at = self.moment(account, revision)?;
        Some(here(account, revision, self.now).instant(at))
    }

    /// A moment and behind it the words: as many of the first words as have a meaning together belong to the moment.
    pub(super) fn read_moment(
        &mut self,
        tokens: &[&str],
        account: &Account,
        revision: &Revision,
    ) -> Result<(), String> {
        let here = here(account, revision, self.now);
        for at in (1..=tokens.len()).rev() {
            let (head, tail) = tokens.split_at(at);
            if moment::read(&head.join(" "), &here).is_ok() {
                self.set(What::When, &head.join(" "));
                if !tail.is_empty() {
                    self.set(What::Field(Field::Text), &tail.join(" "));
                }
                return Ok(());
            }
        }
        // Left in the form as typed, so that its line says what is wrong with it.
        self.set(What::When, &tokens.join(" "));
        Err(tokens.join(" "))
    }

    /// The moment in full on both clocks, what the gate says of it, and what is booked around it.
    pub(super) fn moment_lines(&self, model: &Model, account: &Account) -> Vec<String> {
        let revision = &model.session.revision;
        let Some(at) = self.moment(account, revision) else { return Vec::new() };
        let language = model.session.words.language();
        let days = (at.date()
            - here(account, revision, self.now).now.with_timezone(&account.customer.time_zone).date_naive())
        .num_days();
        let args = [
            ("date", Arg::from(format::weekday_date(at.date(), language))),
            ("time", Arg::from(format::time(at.time()))),
            ("days", Arg::from(days)),
        ];
        let mut first = model.word("moment-at", &args);
        let Some(instant) = self.instant(account, revision) else { return vec![first] };
        let mine = instant.with_timezone(&revision.desk.time_zone).naive_local();
        if mine != at {
            let same = mine.date() == at.date();
            let told = if same { format::time(mine.time()) } else { say::when(model, instant) };
            first = format!("{first}; {}", model.word("moment-yours", &[("time", Arg::from(told))]));
        }
        let mut lines = vec![first];
        let weighed =
            model.weighed.as_ref().filter(|known| known.customer == account.customer.id && known.at == instant);
        if let Some(weighed) = weighed {
            let callback = self.kind.sets(Trigger::Callback);
            let allowed = callback.then(|| model.word("moment-allowed", &[]));
            lines.extend(gate_line(model, weighed, account).or(allowed));
            if callback {
                lines.push(density_line(model, weighed));
            }
        }
        lines
    }
}

fn gate_line(model: &Model, weighed: &Weighed, account: &Account) -> Option<String> {
    let rule = weighed.decision.denied_by()?;
    let reason = Arg::from(model.word(&format!("gate-{}", hyphens(rule.code())), &[]));
    let said = model.word("moment-denied", &[("reason", reason)]);
    Some(match weighed.next {
        Some(next) => {
            let local = next.with_timezone(&account.customer.time_zone);
            let told = format!("{} {}", say::day(model, local.date_naive()), format::time(local.time()));
            format!("{said} {}", model.word("moment-next", &[("next", Arg::from(told))]))
        }
        None => said,
    })
}

fn density_line(model: &Model, weighed: &Weighed) -> String {
    if weighed.team.total() == 0 {
        return model.word("moment-nothing-booked", &[]);
    }
    let hour = format::time(weighed.hour.with_timezone(&model.session.revision.desk.time_zone).time());
    let args = [
        ("hour", Arg::from(hour)),
        ("mine", Arg::from(weighed.mine.hour)),
        ("team", Arg::from(weighed.team.hour)),
        ("before", Arg::from(weighed.team.before)),
        ("after", Arg::from(weighed.team.after)),
    ];
    model.word("moment-booked", &args)
}

/// Asks the desk about the moment that stands in the form on top, once for each moment.
pub fn weigh(model: &mut Model) -> Option<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return None };
    let screen = model.account()?;
    let account = &screen.account;
    let at = form.instant(account, &model.session.revision).filter(|_| !form.sending)?;
    // An outcome without a call that was begun is the call: it is counted when it is sent.
    let counts = !form.kind.no_contact && screen.call.is_none() && screen.tried_point().is_some();
    let ask = Ask { customer: account.customer.id, at, counts };
    if model.weighing == Some(ask) {
        return None;
    }
    model.weighing = Some(ask);
    Some(model.ask(Awaited::Weighed, Request::Weigh(ask)))
}
