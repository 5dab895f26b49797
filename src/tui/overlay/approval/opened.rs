//! One request with what is needed to decide it.

use chrono::{DateTime, Utc};

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Model};
use super::super::super::update::open_found;
use super::super::super::view;
use super::super::super::widget::window::{by, step};
use super::super::Overlay;
use super::{Approval, decide, of_mut, show};
use crate::domain::id::ApprovalId;
use crate::service::Request;
use crate::service::approval::{Ask, Shown};

/// A request, read from a line on.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What is known of it.
    pub shown: Shown,
    /// The first line shown.
    pub top: usize,
    /// When what stands there last became another while it was looked at.
    pub changed_at: Option<DateTime<Utc>>,
}

impl Opened {
    /// The question that reads it again.
    pub fn request(&self) -> Request {
        Request::Approval(Ask::Read(self.shown.line.approval.id))
    }
}

/// Asks for one; it is shown when it comes.
pub fn open(model: &mut Model, id: ApprovalId) -> Vec<Effect> {
    vec![model.ask(Awaited::Approval, Request::Approval(Ask::Read(id)))]
}

/// Takes one in: the one that is shown is renewed, another comes on top.
pub fn take(model: &mut Model, shown: Shown) -> Vec<Effect> {
    let now = model.now;
    let id = shown.line.approval.id;
    let known = model.overlays.iter_mut().filter_map(of_mut).find_map(|approval| match approval {
        Approval::Opened(opened) if opened.shown.line.approval.id == id => Some(opened),
        _ => None,
    });
    let Some(opened) = known else {
        return show(model, Approval::Opened(Box::new(Opened { shown, top: 0, changed_at: None })));
    };
    let same = opened.shown.line == shown.line
        && opened.shown.documents == shown.documents
        && opened.shown.barred == shown.barred;
    if !same {
        opened.changed_at = Some(now);
    }
    opened.shown = shown;
    Vec::new()
}

/// The same without showing one that nobody asked for.
pub fn renew(model: &mut Model, shown: Shown) -> Vec<Effect> {
    let id = shown.line.approval.id;
    let open = model.overlays.iter().any(
        |overlay| matches!(overlay, Overlay::Approval(Approval::Opened(opened)) if opened.shown.line.approval.id == id),
    );
    if open { take(model, shown) } else { Vec::new() }
}

/// What a command does to it.
pub fn act(model: &mut Model, mut opened: Opened, command: &Command) -> Vec<Effect> {
    let page = isize::try_from(model.size.1.saturating_sub(10).max(1)).unwrap_or(10);
    match command.name {
        Name::Cancel => return Vec::new(),
        Name::Refresh => {
            let request = opened.request();
            show(model, Approval::Opened(Box::new(opened)));
            return vec![decide::ask(model, request, false)];
        }
        Name::Approve | Name::Refuse | Name::Counter | Name::Exemplary => {
            show(model, Approval::Opened(Box::new(opened)));
            return decide::command(model, command);
        }
        // The customer is opened; what lies above the screen goes with that.
        Name::Select | Name::Look => {
            let (number, name) = opened.shown.line.customer.clone();
            let customer = opened.shown.line.approval.customer;
            show(model, Approval::Opened(Box::new(opened)));
            return open_found(model, customer, &number, &name);
        }
        name => match by(name, page) {
            Some(by) => {
                let total = view::approval::opened::lines(model, &opened.shown).len();
                opened.top = step(opened.top, total, by);
            }
            None => {
                show(model, Approval::Opened(Box::new(opened)));
                return decide::refuse_here(model, "approval-not-here", Name::Approve);
            }
        },
    }
    show(model, Approval::Opened(Box::new(opened)))
}
