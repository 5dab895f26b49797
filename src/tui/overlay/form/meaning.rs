//! What stands in the form, said in full before it is sent.

use super::{Form, Hole, Slot, What};
use crate::domain::clean;
use crate::domain::entry;
use crate::domain::invoice::Invoice;
use crate::domain::money::Money;
use crate::domain::outcome::Field;
use crate::service::account::Account;
use crate::service::voice::hyphens;
use crate::text::{Arg, Language, format};
use crate::tui::model::Model;
use crate::tui::say;

/// Most contact points that are named.
const MOST_POINTS: usize = 9;

impl Form {
    /// The contact that this form records stands against the rules: the sentence of the rule, before it is sent. A call
    /// that runs was said already.
    pub fn against(&self, model: &Model) -> Option<String> {
        let screen = model.account()?;
        let contact =
            !self.kind.no_contact || self.text_of(Field::ContactPoint).is_some_and(|text| !text.trim().is_empty());
        let rule = screen.account.decision.denied_by().filter(|_| contact && screen.call.is_none())?;
        let reason = model.word(&format!("gate-{}", hyphens(rule.code())), &[]);
        Some(model.word("form-against", &[("reason", Arg::from(reason))]))
    }

    /// What is wrong with what is typed so far, a sentence a line of the form; whether more letters may mend it.
    pub fn faults(&self, model: &Model, account: &Account) -> Vec<(bool, String)> {
        let revision = &model.session.revision;
        let said = self.fault.as_ref().and_then(|(at, _)| *at);
        self.slots
            .iter()
            .enumerate()
            .filter(|(at, slot)| Some(*at) != said && !slot.input.is_blank() && !self.sending)
            .filter_map(|(at, slot)| {
                let hole = self.hole(slot, account, revision)?;
                let unfinished = at == self.focus && !matches!(hole, Hole::TooLate(_));
                Some((unfinished, hole.say(model, Some(slot.what))))
            })
            .collect()
    }

    /// One sentence a line that has a meaning, and at the end what Enter does.
    pub fn meaning(&self, model: &Model, account: &Account) -> Vec<String> {
        let words = &model.session.words;
        let language = words.language();
        let mut lines = self.moment_lines(model, account);
        let date = self.text_of(Field::Date).filter(|text| !text.trim().is_empty());
        if let Some(date) = date.and_then(|text| self.kind.read_date(text, account.today).ok()) {
            let said = format::weekday_date(date, language);
            let days = (date - account.today).num_days();
            lines.push(words.say("meaning-date", &[("date", Arg::from(said)), ("days", Arg::from(days))]));
            let (holidays, country) = (&model.session.revision.holidays, account.customer.country.as_str());
            if !self.kind.looks_back && !holidays.is_business_day(country, date) {
                let next = format::weekday_date(holidays.on_or_after_business_day(country, date), language);
                lines.push(words.say("meaning-no-business-day", &[("next", Arg::from(next))]));
            }
        }
        if let Some(time) = self.text_of(Field::Time).and_then(|text| entry::time(text).ok()) {
            lines.push(words.say("meaning-time", &[("time", Arg::from(format::time(time)))]));
        }
        let open = self.open_for(account);
        let amount = self.text_of(Field::Amount).zip(open).and_then(|(text, open)| entry::amount(text, open).ok());
        if let (Some(amount), Some(open)) = (amount, open) {
            // All of it reaches every overdue document, of which only the first are at hand.
            let all = account.balances.first().map_or(0, |balance| balance.overdue_count);
            let covered = if amount == open { all } else { covered(&account.invoices, amount, account.today) };
            let args = [
                ("amount", Arg::from(format::money(amount, language))),
                ("open", Arg::from(format::money(open, language))),
                ("count", Arg::from(covered)),
            ];
            let key = match (self.kind.promises(), amount == open) {
                (true, true) => "meaning-amount-full",
                (true, false) => "meaning-amount-part",
                (false, _) => "meaning-amount",
            };
            lines.push(words.say(key, &args));
        }
        if self.text_of(Field::ContactPoint).is_some() {
            let points: Vec<String> = account
                .points
                .iter()
                .take(MOST_POINTS)
                .enumerate()
                .map(|(at, point)| format!("{} {}", at + 1, clean::line(&point.value)))
                .collect();
            lines.push(words.say("meaning-points", &[("points", Arg::from(points.join(", ")))]));
        }
        if self.text_of(Field::Language).is_some() {
            let known: Vec<String> = Language::ALL
                .iter()
                .map(|language| {
                    format!("{} {}", language.code(), words.say(&format!("language-{}", language.code()), &[]))
                })
                .collect();
            lines.push(words.say("meaning-languages", &[("languages", Arg::from(known.join(", ")))]));
        }
        if let Some(invoice) = self.text_of(Field::Invoice).and_then(|text| super::fill::invoice(text, account)) {
            let open = format::money(invoice.open(), language);
            let args = [("number", Arg::from(invoice.number.as_str())), ("open", Arg::from(open))];
            lines.push(words.say("meaning-invoice", &args));
        }
        if self.kind.promises() {
            lines.extend(self.promise_lines(model, account));
        }
        if self.kind.excuse {
            lines.push(self.excuse_meaning(model, account));
        }
        lines
    }

    fn excuse_meaning(&self, model: &Model, account: &Account) -> String {
        let words = &model.session.words;
        let revision = &model.session.revision;
        let language = words.language().code();
        let typed =
            self.slots.iter().find(|slot| slot.what == What::Excuse).map_or("", |slot| slot.input.text().trim());
        let label = |code: &str| {
            revision.excuse(code).map_or_else(|| code.to_owned(), |excuse| excuse.label_in(language).to_owned())
        };
        // A letter sends from the day's line and from its own; elsewhere it is part of what is typed.
        let sends = |slot: &Slot| matches!(slot.what, What::Excuse | What::Field(Field::Date));
        let here = model.session.plain || self.focused().is_none_or(sends);
        let line = ("line", Arg::from(say::field_name(model, What::Excuse.code())));
        match (typed, &account.excuse) {
            ("", Some(on_file)) => {
                let key = if here { "meaning-excuse-on-file" } else { "meaning-excuse-on-file-elsewhere" };
                model.word(key, &[("excuse", Arg::from(label(on_file))), line])
            }
            ("", None) => {
                model.word(if here { "meaning-excuse-not-said" } else { "meaning-excuse-not-said-elsewhere" }, &[line])
            }
            (typed, _) => words.say("meaning-excuse", &[("excuse", Arg::from(label(typed)))]),
        }
    }
}

/// How many overdue documents an amount reaches, the oldest due first.
fn covered(invoices: &[Invoice], amount: Money, today: chrono::NaiveDate) -> i64 {
    let mut left = amount.minor;
    let reached = invoices
        .iter()
        .filter(|invoice| {
            invoice.amount.currency == amount.currency && invoice.open_minor > 0 && invoice.due_on < today
        })
        .take_while(|invoice| {
            let reached = left > 0;
            left -= invoice.open_minor;
            reached
        })
        .count();
    i64::try_from(reached).unwrap_or(i64::MAX)
}
