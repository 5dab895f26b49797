//! Messages to and from the agent, newest first. The one with the cursor is read in full, and is read by that.

use super::super::chord::Chord;
use super::super::command::{Command, Context, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model, Tone};
use super::super::update::open_found;
use super::super::widget::filter::Filter;
use super::super::widget::window::{by, step};
use super::{Overlay, SHEET, compose, refuse_on_sheet};
use crate::domain::id::MessageId;
use crate::service::Request;
use crate::service::message::{Ask, Page, Place, Row};
use crate::service::request::needs;

/// Rows asked for at once.
const WINDOW: u32 = 50;
/// More rows are asked for when so few are left below the cursor.
const NEAR_END: usize = 20;

/// The list with the cursor on a message.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    /// Messages read so far; nothing before the first answer.
    pub rows: Option<Vec<Row>>,
    /// True when there are more.
    more: bool,
    selected: Option<MessageId>,
    /// Only with these letters.
    pub filter: Filter,
}

impl Messages {
    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        if self.filter.is_typing() { &[Context::Search] } else { SHEET }
    }

    /// True while letters go into the filter.
    pub fn is_filtering(&self) -> bool {
        self.filter.is_typing()
    }

    /// The messages.
    pub fn rows(&self) -> &[Row] {
        self.rows.as_deref().unwrap_or_default()
    }

    /// The place of the one with the cursor.
    pub fn at(&self) -> usize {
        self.rows().iter().position(|row| Some(row.id) == self.selected).unwrap_or(0)
    }

    /// The message with the cursor.
    pub fn row(&self) -> Option<&Row> {
        self.rows().get(self.at())
    }

    fn go(&mut self, by: isize) {
        let at = step(self.at(), self.rows().len(), by);
        self.selected = self.rows().get(at).map(|row| row.id);
    }
}

fn request(messages: &Messages, before: Option<Place>) -> Request {
    let filter = messages.filter.text.text().trim().to_owned();
    Request::Message(Ask::List { filter, before, limit: WINDOW })
}

/// Shows the messages.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let messages = Messages::default();
    let request = request(&messages, None);
    if !model.session.actor.role.has(needs(&request)) {
        let text = super::super::say::right_missing(model, needs(&request));
        model.say(Tone::Refused, text);
        return Vec::new();
    }
    put_back(model, messages, true)
}

/// Puts the list back on top, and reads it from its beginning where that is wanted.
fn put_back(model: &mut Model, messages: Messages, read: bool) -> Vec<Effect> {
    let request = request(&messages, None);
    model.overlays.push(Overlay::Messages(Box::new(messages)));
    if read { vec![model.ask(Awaited::Messages, request)] } else { Vec::new() }
}

/// Reads the list again, if it is there.
pub fn refresh(model: &mut Model) -> Vec<Effect> {
    let request = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Messages(messages) => Some(request(messages, None)),
        _ => None,
    });
    request.map(|request| model.ask(Awaited::Messages, request)).into_iter().collect()
}

/// Takes messages in: the first ones take the place of what was shown, the cursor stays; others are added below.
pub fn take(model: &mut Model, page: Page) -> Vec<Effect> {
    let mut effects = super::super::post::arrived(model, page.unread);
    let plain = model.session.plain;
    let Some(messages) = model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Messages(messages) => Some(messages),
        _ => None,
    }) else {
        return effects;
    };
    let at = messages.at();
    match page.before {
        None => messages.rows = Some(page.rows),
        Some(_) => messages.rows.get_or_insert_default().extend(page.rows),
    }
    messages.more = page.more;
    if messages.row().map(|row| row.id) != messages.selected {
        messages.selected = messages.rows().get(step(at, messages.rows().len(), 0)).map(|row| row.id);
    }
    let seen = seen(messages, plain);
    effects.extend(mark(model, seen));
    effects
}

/// Messages that are read now and were not: the one with the cursor; in line mode all that are printed.
fn seen(messages: &mut Messages, all: bool) -> Vec<MessageId> {
    let selected = messages.row().map(|row| row.id);
    let rows = messages.rows.iter_mut().flatten();
    rows.filter(|row| !row.read && (all || Some(row.id) == selected))
        .map(|row| {
            row.read = true;
            row.id
        })
        .collect()
}

fn mark(model: &mut Model, seen: Vec<MessageId>) -> Vec<Effect> {
    if seen.is_empty() { Vec::new() } else { vec![model.ask(Awaited::Unread, Request::Message(Ask::Read(seen)))] }
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut messages: Messages, command: &Command) -> Vec<Effect> {
    // Line mode reads by tens.
    let rows = if model.session.plain { 10 } else { model.size.1.saturating_sub(12).max(1) };
    let height = isize::try_from(rows).unwrap_or(10);
    if let Some(read) = messages.filter.act(command) {
        return put_back(model, messages, read);
    }
    let by = match command.name {
        Name::Refresh => return put_back(model, messages, true),
        Name::Cancel => return Vec::new(),
        Name::Select => return choose(model, messages, &command.args),
        Name::Add => {
            model.overlays.push(Overlay::Messages(Box::new(messages)));
            return compose::open(model, "");
        }
        Name::Edit => {
            let row = messages.row().cloned();
            model.overlays.push(Overlay::Messages(Box::new(messages)));
            return match row {
                Some(row) => compose::answer(model, &row),
                None => refuse_on_sheet(model, "messages-no-row", &Command::plain(Name::Add)),
            };
        }
        name => match by(name, height) {
            Some(by) => by,
            None => {
                model.overlays.push(Overlay::Messages(Box::new(messages)));
                return refuse_on_sheet(model, "messages-not-on-this-list", &Command::plain(Name::Edit));
            }
        },
    };
    messages.go(by);
    let near = messages.more && messages.at() + NEAR_END >= messages.rows().len();
    let behind = messages.rows().last().map(|row| (row.at, row.id.0));
    let more = behind.filter(|_| near && !model.waits_for(|what| *what == Awaited::Messages));
    let request = more.map(|before| request(&messages, Some(before)));
    let seen = seen(&mut messages, false);
    model.overlays.push(Overlay::Messages(Box::new(messages)));
    let mut effects: Vec<Effect> = request.map(|request| model.ask(Awaited::Messages, request)).into_iter().collect();
    effects.extend(mark(model, seen));
    effects
}

/// A key that no command took: a letter of the filter.
pub fn typed(model: &mut Model, mut messages: Messages, chord: Chord) -> Vec<Effect> {
    let changed = messages.filter.key(chord);
    put_back(model, messages, changed)
}

/// Opens the customer that a message is about; the list stays until the account is there.
fn choose(model: &mut Model, mut messages: Messages, args: &str) -> Vec<Effect> {
    if let Ok(n) = args.parse::<usize>() {
        let Some(id) = messages.rows().get(n.wrapping_sub(1)).map(|row| row.id) else {
            model.overlays.push(Overlay::Messages(Box::new(messages)));
            return refuse_on_sheet(model, "messages-no-such-row", &Command::plain(Name::Cancel));
        };
        messages.selected = Some(id);
    }
    let row = messages.row().cloned();
    model.overlays.push(Overlay::Messages(Box::new(messages)));
    match row {
        None => refuse_on_sheet(model, "messages-no-row", &Command::plain(Name::Add)),
        Some(Row { about: None, .. }) => refuse_on_sheet(model, "messages-no-customer", &Command::plain(Name::Edit)),
        Some(Row { about: Some((customer, number, name)), .. }) => open_found(model, customer, &number, &name),
    }
}
