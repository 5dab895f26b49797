//! The account's record above the screen: what happened, where the customer can be reached, an account only looked at, and
//! what can be copied from it. What lies below stays as it is.

pub mod choice;
pub mod fact;
pub mod history;
pub mod look;
pub mod payments;
pub mod point;
pub mod points;
pub mod profile;
pub mod profile_form;
pub mod statement;

use super::super::chord::Chord;
use super::super::command::{Command, Context, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model, Tone};
use super::super::widget::window::{by, step};
use super::Overlay;
use crate::domain::id::CustomerId;
use crate::domain::op::{Act, Op};
use crate::service::account::{Account, Ask};
use crate::service::{Reply, Request};

/// One of its sheets.
#[derive(Clone, Debug)]
pub enum Dossier {
    /// Everything that happened.
    History(history::History),
    /// One fact, whole.
    Fact(fact::FactSheet),
    /// The contact points.
    Points(points::Points),
    /// A contact point being added or corrected.
    Point(point::PointForm),
    /// An account that is only looked at.
    Look(Box<look::Look>),
    /// Habits, standing and terms.
    Profile(Box<profile::Profile>),
    /// One of their lines being changed.
    ProfileForm(Box<profile_form::ProfileForm>),
    /// Payments and what they settled.
    Payments(Box<payments::Payments>),
    /// A short list to choose from.
    Choice(choice::Choice),
    /// The statement of account.
    Statement(statement::StatementSheet),
}

impl Dossier {
    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        match self {
            Dossier::History(history) if history.is_filtering() => &[Context::Form],
            Dossier::History(_) | Dossier::Points(_) | Dossier::Profile(_) => {
                &[Context::Sheet, Context::List, Context::Global]
            }
            Dossier::Fact(_) => &[Context::Reader, Context::List, Context::Global],
            Dossier::Point(_) | Dossier::ProfileForm(_) => &[Context::Form],
            Dossier::Look(_) => &[Context::Reader, Context::Account, Context::List, Context::Global],
            Dossier::Payments(sheet) => sheet.chain(),
            Dossier::Choice(_) => &[Context::Choice],
            Dossier::Statement(sheet) if sheet.is_filtering() => &[Context::Form],
            Dossier::Statement(_) => &[Context::Reader, Context::Account, Context::List, Context::Global],
        }
    }

    /// True when a command means something to it. An account that is looked at answers to every command itself, so that
    /// none falls on the one that is held below it.
    pub fn takes(&self, name: Name) -> bool {
        let moves = name.spec().contexts.iter().any(|context| matches!(context, Context::List));
        match self {
            Dossier::Look(_) => true,
            Dossier::Fact(_) => moves || matches!(name, Name::Select | Name::Cancel | Name::Filter | Name::Copy),
            Dossier::History(_) | Dossier::Points(_) | Dossier::Profile(_) => {
                let own = name.spec().contexts.contains(&Context::Sheet) || name == Name::Cancel;
                moves || own || matches!(name, Name::NextField | Name::PreviousField | Name::Clear)
            }
            Dossier::Point(_) | Dossier::ProfileForm(_) => name.spec().contexts.contains(&Context::Form),
            Dossier::Payments(sheet) => {
                let contexts = name.spec().contexts;
                let own = sheet.chain().iter().any(|context| *context != Context::Global && contexts.contains(context));
                own || name == Name::Cancel
            }
            Dossier::Choice(_) => name.spec().contexts.contains(&Context::Choice),
            Dossier::Statement(_) => {
                let own = [Name::Select, Name::Cancel, Name::Filter, Name::Clear, Name::Copy, Name::Statement];
                moves || own.contains(&name)
            }
        }
    }

    /// The commands that its footer names, the most wanted first.
    pub fn footer(&self) -> &'static [&'static str] {
        match self {
            Dossier::History(history) if history.is_filtering() => &["select", "cancel", "clear"],
            Dossier::History(_) => &["select", "filter", "right", "left", "cancel", "help"],
            Dossier::Fact(_) => &["down", "page_down", "cancel"],
            Dossier::Points(_) => &["add", "edit", "remove", "raise", "lower", "cancel", "help"],
            Dossier::Profile(_) => &["edit", "remove", "down", "cancel", "help"],
            Dossier::Point(_) | Dossier::ProfileForm(_) => &["select", "next_field", "clear", "cancel", "help"],
            Dossier::Look(_) => &["select", "cancel", "timeline", "history", "contacts", "why", "copy", "help"],
            Dossier::Payments(sheet) => match sheet.step {
                payments::Step::List => &["select", "add", "remove", "edit", "cancel", "help"],
                payments::Step::Document { .. } => &["select", "down", "cancel", "help"],
                payments::Step::Whose { .. } | payments::Step::Why { .. } => &["select", "cancel", "clear"],
            },
            Dossier::Choice(_) => &["select", "down", "cancel", "help"],
            Dossier::Statement(sheet) if sheet.is_filtering() => &["select", "cancel", "clear"],
            Dossier::Statement(_) => &["down", "page_down", "filter", "copy", "statement", "cancel", "help"],
        }
    }

    /// What stands against it, as it shows it itself.
    pub fn fault(&self) -> Option<&str> {
        match self {
            Dossier::Point(form) => form.fault.as_deref(),
            Dossier::ProfileForm(form) => form.fault.as_deref(),
            Dossier::Payments(sheet) => sheet.fault.as_deref(),
            _ => None,
        }
    }

    /// Notes that what it sent did not go through, with the reason.
    pub fn came_back(&mut self, why: &str) {
        let (sending, fault) = match self {
            Dossier::Point(form) => (&mut form.sending, &mut form.fault),
            Dossier::ProfileForm(form) => (&mut form.sending, &mut form.fault),
            _ => return,
        };
        *sending = false;
        *fault = Some(why.to_owned());
    }
}

/// The place that a command moves to in a list of `total` rows; nothing when it does not move.
pub(super) fn moved(model: &Model, at: usize, total: usize, name: Name) -> Option<usize> {
    let page = isize::try_from(model.size.1.saturating_sub(8).max(1)).unwrap_or(10);
    let by = match name {
        Name::PreviousField => -1,
        Name::NextField => 1,
        name => by(name, page)?,
    };
    Some(step(at, total, by))
}

/// Puts a sheet on top.
pub(super) fn show(model: &mut Model, dossier: Dossier) -> Vec<Effect> {
    model.overlays.push(Overlay::Dossier(Box::new(dossier)));
    Vec::new()
}

/// The account that is meant: the one looked at, else the one on the screen.
pub fn meant(model: &Model) -> Option<&Account> {
    let looked = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Dossier(dossier) => match &**dossier {
            Dossier::Look(look) => Some(&look.screen.account),
            _ => None,
        },
        _ => None,
    });
    looked.or_else(|| model.account().map(|screen| &screen.account))
}

/// True when the customer's account is open under a claim of this session.
pub fn is_held(model: &Model, customer: CustomerId) -> bool {
    model.account().is_some_and(|screen| screen.is_held() && screen.account.customer.id == customer)
}

/// Opens what a command names.
pub fn open(model: &mut Model, command: &Command) -> Vec<Effect> {
    match command.name {
        Name::Look => look::open(model, &command.args),
        _ if meant(model).is_none() => model.refuse("refused-no-account", &Command::plain(Name::Look)),
        Name::History => history::open(model, &command.args),
        Name::Points => points::open(model),
        Name::Profile => profile::open(model, &command.args),
        Name::Money => payments::open(model),
        Name::Statement => statement::open(model, &command.args),
        _ => choice::copy(model, &command.args),
    }
}

/// What a command does to the sheet on top.
pub fn act(model: &mut Model, dossier: Dossier, command: &Command) -> Vec<Effect> {
    match dossier {
        Dossier::History(history) => history::act(model, history, command),
        Dossier::Fact(sheet) => fact::act(model, sheet, command),
        Dossier::Points(points) => points::act(model, points, command),
        Dossier::Point(form) => point::act(model, form, command),
        Dossier::Profile(sheet) => profile::act(model, *sheet, command),
        Dossier::ProfileForm(form) => profile_form::act(model, *form, command),
        Dossier::Look(look) => look::act(model, look, command),
        Dossier::Payments(sheet) => payments::act(model, *sheet, command),
        Dossier::Choice(choice) => choice::act(model, choice, command),
        Dossier::Statement(sheet) => statement::act(model, sheet, command),
    }
}

/// A key that no command took.
pub fn typed(model: &mut Model, dossier: Dossier, chord: Chord) -> Vec<Effect> {
    match dossier {
        Dossier::History(history) => history::typed(model, history, chord),
        Dossier::Point(form) => point::typed(model, form, chord),
        Dossier::ProfileForm(form) => profile_form::typed(model, *form, chord),
        Dossier::Payments(sheet) => payments::typed(model, *sheet, chord),
        Dossier::Choice(choice) => choice::typed(model, choice, chord),
        Dossier::Statement(sheet) => statement::typed(model, sheet, chord),
        other => show(model, other),
    }
}

/// A text as a whole, pasted or typed as a line.
pub fn text(model: &mut Model, text: &str) -> Vec<Effect> {
    let plain = model.session.plain;
    let Some(Overlay::Dossier(dossier)) = model.overlays.last_mut() else { return Vec::new() };
    match &mut **dossier {
        Dossier::History(history) if plain => history.words.set(text),
        Dossier::History(history) if history.is_filtering() => history.words.insert(text),
        Dossier::Point(form) => form.text(text, plain),
        Dossier::ProfileForm(form) => form.text(text, plain),
        Dossier::Payments(sheet) => payments::text(sheet, text, plain),
        _ => return Vec::new(),
    }
    history::again(model)
}

/// Takes an answer that one of the sheets waits for.
pub fn answered(model: &mut Model, answer: Reply) -> Vec<Effect> {
    match answer {
        Reply::History(page) => history::answered(model, *page),
        Reply::Told(told) => {
            if !model.overlays.iter().any(|overlay| history::of(overlay).is_some()) {
                return Vec::new();
            }
            show(model, Dossier::Fact(fact::FactSheet { told: *told, top: 0 }))
        }
        Reply::Points(read) => {
            for overlay in &mut model.overlays {
                if let Overlay::Dossier(dossier) = overlay
                    && let Dossier::Points(sheet) = &mut **dossier
                    && sheet.customer == read.customer
                {
                    sheet.take(read.points.clone());
                    sheet.tried.clone_from(&read.tried);
                }
            }
            Vec::new()
        }
        Reply::Payments(page) => payments::answered(model, *page),
        Reply::Moved(done) => payments::went(model, *done),
        Reply::Looked(looked) => look::answered(model, *looked),
        Reply::Statement(made) => statement::answered(model, &made),
        _ => Vec::new(),
    }
}

/// An answer did not come: nothing is waited for any more.
pub fn unanswered(model: &mut Model) {
    for overlay in &mut model.overlays {
        payments::unanswered(overlay);
        if let Overlay::Dossier(dossier) = overlay
            && let Dossier::History(history) = &mut **dossier
        {
            history.asked = None;
        }
    }
}

/// A write went through: contact points and the profile stay open on what they are now, everything else above the screen closes.
pub fn written(model: &mut Model, op: &Op) {
    let (points, profile) = (matches!(op.act, Act::Point { .. }), matches!(op.act, Act::Profile { .. }));
    model.overlays.retain(|overlay| {
        let Overlay::Dossier(dossier) = overlay else { return false };
        points && matches!(**dossier, Dossier::Points(_)) || profile && matches!(**dossier, Dossier::Profile(_))
    });
    if let Some(Overlay::Dossier(dossier)) = model.overlays.last_mut()
        && let Dossier::Points(points) = &mut **dossier
        && let Act::Point { what: crate::domain::point::Change::Add { .. } } = op.act
    {
        points.selected = Some(crate::domain::id::ContactPointId(op.id.0));
    }
}

/// The account was read again: its contact points and its profile are the ones shown.
pub fn refreshed(model: &mut Model) {
    let Some(screen) = model.account() else { return };
    let fresh = screen.account.clone();
    for overlay in &mut model.overlays {
        let Overlay::Dossier(dossier) = overlay else { continue };
        match &mut **dossier {
            Dossier::Points(points) if points.customer == fresh.customer.id => points.take(fresh.points.clone()),
            Dossier::Profile(sheet) if sheet.customer.id == fresh.customer.id => sheet.take(&fresh),
            _ => {}
        }
    }
}

/// Asks about an account for one of the sheets.
fn ask_account(model: &mut Model, ask: Ask) -> Effect {
    model.ask(Awaited::Dossier, Request::Account(ask))
}

/// Says a sentence without arguments.
fn say(model: &mut Model, tone: Tone, key: &str) {
    let text = model.word(key, &[]);
    model.say(tone, text);
}
