//! One line of text: a note, a customer to find, the reason for leaving.

use super::super::command::{Command, LineFault, Name};
use super::super::effect::Effect;
use super::super::model::{After, Model, Tone};
use super::super::update::{find, go, send};
use super::super::widget::field::TextField;
use super::Overlay;
use crate::domain::clean;
use crate::domain::id::OpId;
use crate::domain::op::Act;
use crate::text::Arg;

/// What the line is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A customer's number, or how the name begins.
    Find,
    /// A note on the account.
    Note,
    /// Why the account is left without an outcome, and what follows.
    Release(After),
}

impl Purpose {
    /// The catalogue's key of the title.
    pub fn key(&self) -> &'static str {
        match self {
            Purpose::Find => "prompt-find",
            Purpose::Note => "prompt-note",
            Purpose::Release(_) => "prompt-release",
        }
    }
}

/// How the line works; before an account is left, what follows.
pub fn help(model: &Model, purpose: &Purpose) -> String {
    let key = format!("{}-help", purpose.key());
    let Purpose::Release(after) = purpose else { return model.word(&key, &[]) };
    let then = match after {
        After::Stay | After::List => model.word("then-list", &[]),
        After::Marked if model.opts.is_empty() => model.word("then-list", &[]),
        After::Next | After::Marked => model.word("then-next", &[]),
        After::Open(_, customer) => model.word("then-open", &[("customer", Arg::from(customer.as_str()))]),
        After::Quit => model.word("then-quit", &[]),
    };
    model.word(&key, &[("then", Arg::from(then))])
}

/// The line as it is typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What it is for.
    pub purpose: Purpose,
    /// Identifier of the operation that it becomes, if it becomes one.
    pub op: OpId,
    /// What is typed.
    pub input: TextField,
    /// What stands against it.
    pub fault: Option<String>,
    /// True while it is on its way.
    pub sending: bool,
}

/// Opens the line, or takes the text at once when the command brought it.
pub fn open(model: &mut Model, purpose: Purpose, text: &str) -> Vec<Effect> {
    let op = OpId(model.session.ids.next());
    let prompt = Prompt { purpose, op, input: TextField::new(text), fault: None, sending: false };
    if text.trim().is_empty() {
        model.overlays.push(Overlay::Prompt(Box::new(prompt)));
        return Vec::new();
    }
    submit(model, prompt)
}

/// What a command does to the line.
pub fn act(model: &mut Model, mut prompt: Prompt, command: &Command) -> Vec<Effect> {
    if prompt.sending {
        model.overlays.push(Overlay::Prompt(Box::new(prompt)));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    match command.name {
        Name::Select => return submit(model, prompt),
        Name::Cancel => return Vec::new(),
        Name::Values => {
            model.overlays.push(Overlay::Prompt(Box::new(prompt)));
            return super::values::none(model);
        }
        Name::Clear => {
            prompt.input.set("");
            prompt.fault = None;
        }
        _ => {}
    }
    model.overlays.push(Overlay::Prompt(Box::new(prompt)));
    Vec::new()
}

fn submit(model: &mut Model, mut prompt: Prompt) -> Vec<Effect> {
    let text = clean::line(prompt.input.text());
    if text.is_empty() {
        let why = model.word("prompt-empty", &[]);
        prompt.fault = Some(why);
        model.overlays.push(Overlay::Prompt(Box::new(prompt)));
        return Vec::new();
    }
    let (act, after) = match prompt.purpose.clone() {
        Purpose::Find => return find(model, text),
        Purpose::Note => (Act::Note { text }, After::Stay),
        Purpose::Release(after) => (Act::Release { reason: text }, after),
    };
    let op = prompt.op;
    prompt.sending = true;
    prompt.fault = None;
    model.overlays.push(Overlay::Prompt(Box::new(prompt)));
    let effects = send(model, op, act, after.clone());
    if effects.is_empty() {
        let mut kept = model.overlays.pop();
        // A claim that is lost needs no reason for leaving.
        if after != After::Stay && model.account().is_some_and(|screen| !screen.is_held()) {
            return go(model, after);
        }
        // What was typed stays to be read and copied, with the reason why it cannot be sent.
        let why = model.said.last().map(|said| said.text.clone()).unwrap_or_default();
        if let Some(overlay) = &mut kept {
            overlay.came_back(&why);
        }
        model.overlays.extend(kept);
    }
    effects
}

/// Says why a line is no command, to the person too.
pub fn line_fault(model: &mut Model, fault: &LineFault) -> String {
    let why = match fault {
        LineFault::Empty => model.word("line-empty", &[]),
        LineFault::Unknown { word, nearest: None } => model.word("line-unknown", &[("word", Arg::from(word.as_str()))]),
        LineFault::Unknown { word, nearest: Some(near) } => {
            model.word("line-unknown-near", &[("word", Arg::from(word.as_str())), ("near", Arg::from(*near))])
        }
        LineFault::NoArguments { code } => model.word("line-no-arguments", &[("command", Arg::from(*code))]),
    };
    model.say(Tone::Refused, why.clone());
    why
}
