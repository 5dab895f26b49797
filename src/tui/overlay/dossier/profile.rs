//! Habits, standing and terms of a customer, a row each.

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Model, Tone};
use super::super::super::update::undo;
use super::profile_form::ProfileForm;
use super::{Dossier, is_held, meant, moved, show};
use crate::domain::agent::Right;
use crate::domain::behaviour::Behaviour;
use crate::domain::clean;
use crate::domain::customer::Customer;
use crate::domain::id::OpId;
use crate::domain::profile::Line;
use crate::domain::terms::Notice;
use crate::service::account::Account;
use crate::service::profile::words;
use crate::text::Arg;

/// The sheet.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Whose.
    pub customer: Customer,
    /// How the customer stands.
    pub behaviour: Behaviour,
    /// What should be known of the terms.
    pub notices: Vec<Notice>,
    /// The row with the cursor.
    pub at: usize,
}

impl Profile {
    fn of(account: &Account, at: usize) -> Self {
        Profile {
            customer: account.customer.clone(),
            behaviour: account.behaviour.clone(),
            notices: account.notices.clone(),
            at,
        }
    }

    /// Takes the account as it is now; the cursor stays.
    pub fn take(&mut self, account: &Account) {
        *self = Profile::of(account, self.at);
    }

    /// The rows: what it is called, what is known, and the line that it changes, if it changes one.
    pub fn rows(&self, model: &Model) -> Vec<(String, String, Option<Line>)> {
        let words = &model.session.words;
        let holidays = &model.session.revision.holidays;
        let today = model.today_on();
        let line = |line: Line| {
            let said = words::of(words, &self.customer, line, holidays, today);
            (words::line(words, line), said, Some(line))
        };
        let mut rows: Vec<_> = Line::ALL.into_iter().map(line).collect();
        let told = words::agreed(words, &self.customer);
        let told = told.into_iter().chain(words::told(words, &self.behaviour, &self.notices));
        rows.extend(told.map(|(label, said)| (label, said, None)));
        rows
    }

    /// The line with the cursor; nothing on a row that is computed.
    pub fn line(&self) -> Option<Line> {
        Line::ALL.get(self.at).copied()
    }
}

/// Opens the sheet; a line that is named is changed at once where a value stands behind it, else its form opens.
pub(super) fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    let Some(account) = meant(model) else { return Vec::new() };
    let mut sheet = Profile::of(account, 0);
    let (word, rest) = args.split_once(char::is_whitespace).unwrap_or((args, ""));
    if word.is_empty() {
        return show(model, Dossier::Profile(Box::new(sheet)));
    }
    let Ok(line) = word.parse::<Line>() else {
        let all: Vec<&str> = Line::ALL.iter().map(|line| line.code()).collect();
        let args = [("word", Arg::from(clean::line(word))), ("all", Arg::from(all.join(", ")))];
        let text = model.word("refused-profile-line", &args);
        model.say(Tone::Refused, text);
        return Vec::new();
    };
    sheet.at = Line::ALL.iter().position(|known| *known == line).unwrap_or(0);
    show(model, Dossier::Profile(Box::new(sheet.clone())));
    edit(model, &sheet, line, rest.trim(), false)
}

/// What a command does to the sheet.
pub(super) fn act(model: &mut Model, mut sheet: Profile, command: &Command) -> Vec<Effect> {
    let total = sheet.rows(model).len();
    if let Some(at) = moved(model, sheet.at, total, command.name) {
        sheet.at = at;
    }
    if command.name == Name::Select
        && let Ok(n) = command.args.parse::<usize>()
    {
        let known = (1..=total).contains(&n);
        if known {
            sheet.at = n - 1;
        }
        show(model, Dossier::Profile(Box::new(sheet)));
        return if known { Vec::new() } else { model.refuse("refused-no-choice", &Command::plain(Name::Cancel)) };
    }
    show(model, Dossier::Profile(Box::new(sheet.clone())));
    match (command.name, sheet.line()) {
        (Name::Cancel, _) => {
            model.overlays.pop();
            Vec::new()
        }
        (Name::Edit | Name::Select | Name::Remove, None) => {
            model.refuse("refused-not-a-line", &Command::plain(Name::Cancel))
        }
        (Name::Edit | Name::Select, Some(line)) => edit(model, &sheet, line, &command.args, false),
        (Name::Remove, Some(line)) => edit(model, &sheet, line, "", true),
        (Name::Undo, _) => {
            // What was changed here says which key takes it back; the account below shows what it was.
            model.overlays.clear();
            undo::command(model)
        }
        (Name::Add | Name::Raise | Name::Lower | Name::Filter, _) => {
            model.refuse("refused-not-on-profile", &Command::plain(Name::Cancel))
        }
        _ => Vec::new(),
    }
}

/// Opens the form of a line, or sends what came with the command: a value, and behind a semicolon its source. What is taken
/// away without a source to be given is sent at once.
fn edit(model: &mut Model, sheet: &Profile, line: Line, args: &str, away: bool) -> Vec<Effect> {
    if !is_held(model, sheet.customer.id) {
        return model.refuse("refused-profile-not-held", &Command::plain(Name::Open));
    }
    if line.is_of_terms() && !model.session.actor.role.has(Right::Lead) {
        return model.refuse("refused-profile-terms", &Command::plain(Name::Note));
    }
    let op = OpId(model.session.ids.next());
    ProfileForm::new(op, line, &sheet.customer).open(model, args, away)
}
