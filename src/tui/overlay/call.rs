//! Choosing the number and who began the call.

use super::super::chord::{Chord, Key};
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{After, Model, Tone};
use super::super::update::send;
use super::super::widget::window::{by, step};
use super::Overlay;
use crate::domain::contact_point::{Channel, ContactPoint, Direction};
use crate::domain::id::OpId;
use crate::domain::op::Act;
use crate::service::account::Account;
use crate::text::Arg;

/// The list of numbers.
#[derive(Clone, Debug)]
pub struct Call {
    /// Identifier of the operation that it becomes.
    pub op: OpId,
    /// Which number; behind the last stands "another number".
    pub at: usize,
    /// Who begins the call.
    pub direction: Direction,
    /// Why it did not start.
    pub fault: Option<String>,
}

/// The telephone numbers of a customer, the usable ones first as the desk put them.
pub fn phones(account: &Account) -> Vec<&ContactPoint> {
    account.points.iter().filter(|point| point.channel == Channel::Phone).collect()
}

/// Opens the list, or starts the call at once when the command names the number: `call 2 in`.
pub fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    let op = OpId(model.session.ids.next());
    let mut call = Call { op, at: 0, direction: Direction::Out, fault: None };
    let mut number: Option<usize> = None;
    for word in args.split_whitespace() {
        match (word.parse::<Direction>(), word.parse::<usize>()) {
            (Ok(direction), _) => call.direction = direction,
            (_, Ok(n)) => number = Some(n),
            _ => return model.refuse("refused-call-usage", &Command::with(Name::Call, "1 out")),
        }
    }
    match number {
        Some(n) => start(model, call, n.wrapping_sub(1)),
        None => {
            model.overlays.push(Overlay::Call(call));
            Vec::new()
        }
    }
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut call: Call, command: &Command) -> Vec<Effect> {
    let total = model.account().map_or(0, |screen| phones(&screen.account).len()) + 1;
    let by = match command.name {
        Name::Left | Name::Right => 0,
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(call.at, |n| n.wrapping_sub(1));
            return start(model, call, at);
        }
        // The list is short: a page is all of it.
        name => match by(name, isize::MAX) {
            Some(by) => by,
            None => return Vec::new(),
        },
    };
    call.at = step(call.at, total, by);
    model.overlays.push(Overlay::Call(call));
    Vec::new()
}

/// A digit starts the call; `i` and `o` say who began it, Tab changes it.
pub fn typed(model: &mut Model, mut call: Call, chord: Chord) -> Vec<Effect> {
    if let Some(digit) = chord.digit() {
        return start(model, call, (digit as usize).wrapping_sub(1));
    }
    match (chord.typed(), chord.key) {
        (Some('i'), _) => call.direction = Direction::In,
        (Some('o'), _) => call.direction = Direction::Out,
        (None, Key::Tab) => {
            call.direction = if call.direction == Direction::In { Direction::Out } else { Direction::In };
        }
        _ => {}
    }
    model.overlays.push(Overlay::Call(call));
    Vec::new()
}

fn start(model: &mut Model, mut call: Call, at: usize) -> Vec<Effect> {
    let Some(screen) = model.account() else { return Vec::new() };
    let phones = phones(&screen.account);
    let point = match phones.get(at) {
        Some(point) if point.status.is_usable() || call.direction == Direction::In => Some(point.id),
        Some(point) => {
            let status = model.word(&format!("point-status-{}", point.status.code()), &[]);
            return refuse(model, call, "refused-number-unusable", &status);
        }
        // A customer may call from a number that is on no file; we cannot call one that we do not have.
        None if at == phones.len() && call.direction == Direction::In => None,
        None => return refuse(model, call, "refused-no-such-number", &(at.wrapping_add(1)).to_string()),
    };
    let act = Act::Call { point, channel: Channel::Phone, direction: call.direction };
    call.fault = None;
    let op = call.op;
    model.overlays.push(Overlay::Call(call));
    let effects = send(model, op, act, After::Stay);
    if effects.is_empty() {
        model.overlays.pop();
    }
    effects
}

fn refuse(model: &mut Model, mut call: Call, key: &str, what: &str) -> Vec<Effect> {
    let text =
        model.word(key, &[("what", Arg::from(what)), ("key", Arg::from(model.key(&Command::with(Name::Call, "in"))))]);
    call.fault = Some(text.clone());
    model.overlays.push(Overlay::Call(call));
    model.say(Tone::Refused, text);
    Vec::new()
}
