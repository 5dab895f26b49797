//! A message as it is written: to whom, the text, and the customer that it is about.

use super::super::chord::Chord;
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model, Tone};
use super::super::widget::field::TextField;
use super::{Overlay, messages, refuse_on_sheet};
use crate::domain::clean;
use crate::domain::id::{CustomerId, MessageId};
use crate::domain::message::{self, Audience, LEADS, Missed, Recipient};
use crate::ids::Ids;
use crate::service::Request;
use crate::service::message::{About, Ask, New, Row, Sent};
use crate::service::request::needs;
use crate::text::Arg;

/// The fields, in order; the names in the catalogue.
pub const FIELDS: [&str; 3] = ["message-to", "message-text", "message-about"];
const TO: usize = 0;
const TEXT: usize = 1;
const ABOUT: usize = 2;

/// Most names offered for what is typed.
const MOST_OFFERED: usize = 5;

/// The form.
#[derive(Clone, Debug)]
pub struct Compose {
    id: MessageId,
    /// What is typed: to whom, the text, the customer.
    pub inputs: [TextField; 3],
    /// Which field has the cursor.
    pub focus: usize,
    /// The customer that was filled in, with its number.
    about: Option<(CustomerId, String)>,
    /// Who can be written to; nothing before the desk said so.
    known: Vec<Recipient>,
    /// What stands against it.
    pub fault: Option<String>,
    /// True while it is on its way.
    pub sending: bool,
    /// True once it was sent as it stands, whatever came of that.
    tried: bool,
}

/// Opens the form; `args` may bring whom it is for, and the text, which is sent at once then.
pub fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    let about = model.account().map(|screen| {
        let customer = &screen.account.customer;
        (customer.id, clean::line(&customer.number))
    });
    let args = args.trim();
    let (to, text) = args.split_once(char::is_whitespace).unwrap_or((args, ""));
    let mut compose = form(model, to, text.trim_start(), about);
    if text.is_empty() {
        return show(model, compose);
    }
    // Whose name has several words is known to the desk.
    let request = request(&compose, None, args.to_owned());
    compose.sending = true;
    send(model, compose, request)
}

/// Opens the form for an answer to who wrote a message, about the same customer.
pub fn answer(model: &mut Model, row: &Row) -> Vec<Effect> {
    if row.own {
        return refuse_on_sheet(model, "messages-own", &Command::plain(Name::Add));
    }
    let about = row.about.as_ref().map(|(id, number, _)| (*id, clean::line(number)));
    let compose = form(model, &row.login, "", about);
    show(model, compose)
}

fn form(model: &Model, to: &str, text: &str, about: Option<(CustomerId, String)>) -> Compose {
    let number = about.as_ref().map(|(_, number)| number.clone()).unwrap_or_default();
    Compose {
        id: MessageId(model.session.ids.next()),
        inputs: [TextField::new(to), TextField::new(text), TextField::prefilled(&number)],
        focus: if to.is_empty() { TO } else { TEXT },
        about,
        known: Vec::new(),
        fault: None,
        sending: false,
        tried: false,
    }
}

fn show(model: &mut Model, compose: Compose) -> Vec<Effect> {
    let request = Request::Message(Ask::Recipients);
    if !is_allowed(model, &request) {
        return Vec::new();
    }
    model.overlays.push(Overlay::Compose(Box::new(compose)));
    vec![model.ask(Awaited::Recipients, request)]
}

fn is_allowed(model: &mut Model, request: &Request) -> bool {
    let allowed = model.session.actor.role.has(needs(request));
    if !allowed {
        let text = super::super::say::right_missing(model, needs(request));
        model.say(Tone::Refused, text);
    }
    allowed
}

fn request(compose: &Compose, to: Option<String>, text: String) -> Request {
    let typed = clean::line(compose.inputs[ABOUT].text());
    let about = match &compose.about {
        _ if typed.is_empty() => About::Nobody,
        Some((id, number)) if *number == typed => About::Customer(*id),
        _ => About::Reference(typed),
    };
    Request::Message(Ask::Send(Box::new(New { id: compose.id, to, text, about })))
}

fn send(model: &mut Model, mut compose: Compose, request: Request) -> Vec<Effect> {
    if !is_allowed(model, &request) {
        return Vec::new();
    }
    compose.tried = true;
    model.overlays.push(Overlay::Compose(Box::new(compose)));
    vec![model.ask(Awaited::Sent, request)]
}

/// Takes in who can be written to. The word for those who lead is the agent's own.
pub fn know(model: &mut Model, mut known: Vec<Recipient>) {
    let leads = model.word("message-leads", &[]);
    for recipient in known.iter_mut().filter(|recipient| recipient.audience == Audience::Leads) {
        recipient.name.clone_from(&leads);
    }
    if let Some(Overlay::Compose(compose)) = model.overlays.last_mut() {
        compose.known = known;
    }
}

/// The message is before its readers: says to how many, and who will read it later.
pub fn sent(model: &mut Model, sent: &Sent) -> Vec<Effect> {
    let name = match sent.to.audience {
        Audience::Leads => model.word("message-leads", &[]),
        Audience::Agent(_) | Audience::Team(_) => clean::line(&sent.to.name),
    };
    let count = i64::try_from(sent.count).unwrap_or(i64::MAX);
    let key = if matches!(sent.to.audience, Audience::Agent(_)) { "message-sent" } else { "message-sent-group" };
    let mut text = model.word(key, &[("name", Arg::from(name)), ("count", Arg::from(count))]);
    if !sent.away.is_empty() {
        let away = model.word("message-away", &[("names", Arg::from(sent.away.join(", ")))]);
        text = format!("{text} {away}");
    }
    model.say(Tone::Good, text);
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Compose(compose) if compose.id == sent.id));
    messages::refresh(model)
}

/// It did not go out: what was typed stays, with the reason.
pub fn came_back(model: &mut Model, why: &str) {
    for overlay in &mut model.overlays {
        if let Overlay::Compose(compose) = overlay
            && compose.sending
        {
            compose.sending = false;
            compose.fault = Some(why.to_owned());
            compose.focus = TO;
        }
    }
}

impl Compose {
    /// Everybody whose name begins as typed; nobody before something is typed.
    fn offered(&self) -> Vec<&Recipient> {
        let begun = clean::fold(self.inputs[TO].text());
        if begun.is_empty() {
            return Vec::new();
        }
        self.known.iter().filter(|recipient| recipient.begins(&begun)).collect()
    }

    /// Puts in the only one whose name begins as typed.
    fn complete(&mut self) {
        let only = match self.offered().as_slice() {
            [one] => Some(if one.address == LEADS { one.name.clone() } else { one.address.clone() }),
            _ => None,
        };
        if let Some(name) = only {
            self.inputs[TO].set(&name);
        }
    }

    /// Whom it goes to as it is typed, or why that is not clear yet.
    pub fn meaning(&self, model: &Model) -> String {
        let typed = self.inputs[TO].text();
        if self.known.is_empty() {
            return String::new();
        }
        let word = |key: &str, name: String| model.word(key, &[("names", Arg::from(name))]);
        if clean::line(typed).is_empty() {
            return model.word("message-whom", &[]);
        }
        match message::find(&self.known, typed) {
            Ok(found) if found.away => word("message-goes-away", clean::line(&found.name)),
            Ok(found) => word("message-goes", clean::line(&found.name)),
            Err(Missed::Nobody { nearest: Some(nearest) }) => word("message-nearest", clean::line(&nearest)),
            Err(Missed::Nobody { nearest: None }) => model.word("message-nobody", &[]),
            Err(Missed::Several { .. }) => {
                let names: Vec<String> =
                    self.offered().into_iter().take(MOST_OFFERED).map(|one| clean::line(&one.address)).collect();
                word("message-several", names.join(", "))
            }
        }
    }

    /// Changes the field with the cursor. A message that may have reached the desk is another one from then on: what was
    /// changed must not be taken for what was sent.
    fn change(&mut self, ids: &Ids, by: impl FnOnce(&mut TextField) -> bool) {
        if self.sending || !self.inputs.get_mut(self.focus).is_some_and(by) {
            return;
        }
        self.fault = None;
        if std::mem::take(&mut self.tried) {
            self.id = MessageId(ids.next());
        }
    }
}

/// Puts a text into the field with the cursor: pasted, or typed as a line.
pub fn text(model: &mut Model, text: &str) -> Vec<Effect> {
    let (plain, ids) = (model.session.plain, model.session.ids.clone());
    if let Some(Overlay::Compose(compose)) = model.overlays.last_mut() {
        compose.change(&ids, |input| {
            if plain {
                input.set(text);
            } else {
                input.insert(text);
            }
            true
        });
    }
    Vec::new()
}

/// What a command does to the form.
pub fn act(model: &mut Model, mut compose: Compose, command: &Command) -> Vec<Effect> {
    if compose.sending {
        model.overlays.push(Overlay::Compose(Box::new(compose)));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    match command.name {
        Name::Cancel => return Vec::new(),
        Name::Select => return submit(model, compose),
        Name::NextField | Name::PreviousField => {
            if compose.focus == TO {
                compose.complete();
            }
            let by = if command.name == Name::NextField { 1 } else { FIELDS.len() - 1 };
            compose.focus = (compose.focus + by) % FIELDS.len();
        }
        Name::Clear => compose.change(&model.session.ids, |input| {
            input.set("");
            true
        }),
        _ => {}
    }
    model.overlays.push(Overlay::Compose(Box::new(compose)));
    Vec::new()
}

/// Sends what is filled in, or goes to what is not.
fn submit(model: &mut Model, mut compose: Compose) -> Vec<Effect> {
    compose.complete();
    compose.fault = None;
    let missing = [TO, TEXT].into_iter().find(|field| compose.inputs[*field].is_blank());
    if let Some(field) = missing {
        if compose.focus == field {
            compose.fault = Some(model.word("prompt-empty", &[]));
        }
        compose.focus = field;
        model.overlays.push(Overlay::Compose(Box::new(compose)));
        return Vec::new();
    }
    let typed = compose.inputs[TO].text();
    // The desk knows those who lead by one word in every language.
    let leads = clean::fold(typed) == clean::fold(&model.word("message-leads", &[]));
    let to = if leads { LEADS.to_owned() } else { typed.to_owned() };
    let request = request(&compose, Some(to), compose.inputs[TEXT].text().to_owned());
    compose.sending = true;
    send(model, compose, request)
}

/// A letter for the focused field.
pub fn typed(model: &mut Model, mut compose: Compose, chord: Chord) -> Vec<Effect> {
    compose.change(&model.session.ids, |input| input.key(chord));
    model.overlays.push(Overlay::Compose(Box::new(compose)));
    Vec::new()
}
