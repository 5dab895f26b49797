//! Where a customer can be reached, in the order in which it is tried.

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{After, Model, Tone};
use super::super::super::update::send;
use super::super::prompt::{self, Purpose};
use super::point::PointForm;
use super::{Dossier, ask_account, is_held, meant, moved, show};
use crate::domain::contact_point::ContactPoint;
use crate::domain::id::{ContactPointId, CustomerId, OpId};
use crate::domain::op::Act;
use crate::domain::point::Change;
use crate::service::account::Ask;
use crate::text::Arg;

/// The sheet.
#[derive(Clone, Debug)]
pub struct Points {
    /// Whose.
    pub customer: CustomerId,
    /// The customer's name.
    pub name: String,
    /// The customer's country, for national numbers.
    pub country: String,
    /// The points, the one to use first.
    pub points: Vec<ContactPoint>,
    /// How often each was tried in the last thirty days; nothing before the desk told.
    pub tried: Vec<(ContactPointId, i64)>,
    /// The point with the cursor.
    pub selected: Option<ContactPointId>,
}

impl Points {
    /// The place of the point with the cursor.
    pub fn at(&self) -> usize {
        self.points.iter().position(|point| Some(point.id) == self.selected).unwrap_or(0)
    }

    /// The point with the cursor.
    pub fn point(&self) -> Option<&ContactPoint> {
        self.points.get(self.at())
    }

    /// How often a point was tried in the last thirty days.
    pub fn tried(&self, point: ContactPointId) -> i64 {
        self.tried.iter().find(|(known, _)| *known == point).map_or(0, |(_, count)| *count)
    }

    /// Takes the points as they are now; the cursor stays on its point, or on its place when that one is gone.
    pub fn take(&mut self, points: Vec<ContactPoint>) {
        let at = self.at();
        if !points.iter().any(|point| Some(point.id) == self.selected) {
            self.selected = points.get(at.min(points.len().saturating_sub(1))).map(|point| point.id);
        }
        self.points = points;
    }
}

/// Opens the sheet with what the account has; how often each was tried is asked for.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(account) = meant(model) else { return Vec::new() };
    let customer = account.customer.id;
    let sheet = Points {
        customer,
        name: account.customer.name.clone(),
        country: account.customer.country.clone(),
        points: account.points.clone(),
        tried: Vec::new(),
        selected: account.points.first().map(|point| point.id),
    };
    show(model, Dossier::Points(sheet));
    vec![ask_account(model, Ask::Points(customer))]
}

/// What a command does to the sheet.
pub(super) fn act(model: &mut Model, mut sheet: Points, command: &Command) -> Vec<Effect> {
    if let Some(at) = moved(model, sheet.at(), sheet.points.len(), command.name) {
        sheet.selected = sheet.points.get(at).map(|point| point.id);
    }
    if command.name == Name::Select
        && let Ok(n) = command.args.parse::<usize>()
    {
        let row = sheet.points.get(n.wrapping_sub(1)).map(|point| point.id);
        sheet.selected = row.or(sheet.selected);
        show(model, Dossier::Points(sheet));
        return match row {
            Some(_) => Vec::new(),
            None => model.refuse("refused-no-choice", &Command::plain(Name::Cancel)),
        };
    }
    let changes =
        matches!(command.name, Name::Add | Name::Edit | Name::Select | Name::Remove | Name::Raise | Name::Lower);
    let (customer, point) = (sheet.customer, sheet.point().cloned());
    let country = sheet.country.clone();
    match command.name {
        Name::Cancel => return Vec::new(),
        Name::Filter | Name::Undo => {
            show(model, Dossier::Points(sheet));
            return model.refuse("refused-not-on-points", &Command::plain(Name::Cancel));
        }
        _ => {
            show(model, Dossier::Points(sheet));
        }
    }
    if !changes {
        return Vec::new();
    }
    if !is_held(model, customer) {
        return model.refuse("refused-points-not-held", &Command::plain(Name::Open));
    }
    let op = OpId(model.session.ids.next());
    if command.name == Name::Add {
        return PointForm::new(op, None, country).open(model, &command.args);
    }
    let Some(point) = point else { return model.refuse("refused-no-point", &Command::plain(Name::Add)) };
    match command.name {
        Name::Edit | Name::Select => PointForm::new(op, Some(point), country).open(model, &command.args),
        Name::Remove => {
            let purpose = Purpose::Point { point: point.id, lift: !point.status.is_usable() };
            prompt::open(model, purpose, &command.args)
        }
        name => {
            let up = name == Name::Raise;
            send(model, op, Act::Point { what: Change::Move { point: point.id, up } }, After::Stay)
        }
    }
}

/// Says which point a reason is asked for.
pub fn named(model: &Model, point: ContactPointId) -> String {
    let known = model.account().and_then(|screen| screen.account.point(point));
    known.map_or_else(String::new, |known| crate::domain::clean::line(&known.value))
}

/// How a reason for taking a point out of use, or back into it, is asked for.
pub fn how(model: &Model, key: &str, point: ContactPointId) -> String {
    model.word(key, &[("point", Arg::from(named(model, point)))])
}

/// Says what stands against a change before it is sent.
pub(super) fn refused(model: &mut Model, why: &str) {
    model.say(Tone::Refused, why.to_owned());
}
