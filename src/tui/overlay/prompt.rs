//! One line of text: a note, the reason for leaving, how a contact point is corrected.

use super::super::chord::Chord;
use super::super::command::{Command, LineFault, Name};
use super::super::effect::Effect;
use super::super::model::{After, Model, Tone};
use super::super::update::{go, send};
use super::super::widget::field::{self, TextField};
use super::dossier::points;
use super::{Overlay, approval};
use crate::domain::clean;
use crate::domain::id::{ApprovalId, ContactPointId, OpId};
use crate::domain::op::{Act, Given};
use crate::domain::point::Change;
use crate::text::Arg;

/// Most characters of a line.
const MOST: usize = field::MOST;
/// So many characters before the end the length is shown.
const NEAR: usize = 60;
/// So many of the desk's short forms are shown while nothing is typed.
const SHOWN: usize = 5;

/// What the line is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A note on the account.
    Note,
    /// Why the account is left without an outcome, and what follows.
    Release(After),
    /// Why a contact point leaves use, or comes back into it.
    Point {
        /// Which.
        point: ContactPointId,
        /// True when it comes back.
        lift: bool,
    },
    /// Why a promise or a plan is given up.
    Withdraw(Given),
    /// Why a request is refused.
    Refuse(ApprovalId),
    /// Why the agent takes a request back.
    Recall(ApprovalId),
}

impl Purpose {
    /// The catalogue's key of the title.
    pub fn key(&self) -> &'static str {
        match self {
            Purpose::Note => "prompt-note",
            Purpose::Release(_) => "prompt-release",
            Purpose::Point { lift: false, .. } => "prompt-suppress",
            Purpose::Point { lift: true, .. } => "prompt-lift",
            Purpose::Withdraw(_) => "prompt-withdraw",
            Purpose::Refuse(_) => "prompt-refuse",
            Purpose::Recall(_) => "prompt-recall",
        }
    }
}

/// How the line works; before an account is left, what follows.
pub fn help(model: &Model, purpose: &Purpose) -> String {
    let key = format!("{}-help", purpose.key());
    if let Purpose::Point { point, .. } = purpose {
        return points::how(model, &key, *point);
    }
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
    /// True when the text came as a whole: then every word of a note is written out, not only the last.
    whole: bool,
}

impl Prompt {
    /// The line with a text that was sent before and is taken back.
    pub fn again(purpose: Purpose, op: OpId, text: &str) -> Self {
        Prompt { purpose, op, input: TextField::new(text), fault: None, sending: false, whole: false }
    }

    /// The note as it would be sent now: one clean line, with short forms written out.
    pub fn note(&self, model: &Model) -> String {
        let (short, language) = (&model.session.revision.abbreviations, model.session.words.language().code());
        let text = clean::line(self.input.text());
        let text =
            if self.whole || model.session.plain { short.all(language, &text) } else { short.last(language, &text) };
        text.chars().take(MOST).collect()
    }

    /// A key that no command took. A blank behind a short form of a note writes it out.
    pub fn typed(&mut self, model: &Model, chord: Chord) {
        if self.sending {
            return;
        }
        let at_the_end = self.input.cursor() == TextField::new(self.input.text()).cursor();
        if self.purpose == Purpose::Note && chord.typed() == Some(' ') && at_the_end {
            let language = model.session.words.language().code();
            let text = model.session.revision.abbreviations.last(language, self.input.text());
            if text != self.input.text() && text.chars().count() < MOST {
                self.input.set(&text);
            }
        }
        if self.input.key(chord) {
            self.fault = None;
        }
    }
}

/// Below a note: what it becomes, how long it is where that matters, and a few of the desk's short forms.
pub fn note_lines(model: &Model, prompt: &Prompt) -> Vec<String> {
    let mut out = Vec::new();
    let note = prompt.note(model);
    if note != clean::line(prompt.input.text()) {
        out.push(model.word("note-echo", &[("text", Arg::from(note.as_str()))]));
    }
    let count = prompt.input.text().chars().count();
    if count + NEAR >= MOST {
        let number = |n: usize| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
        out.push(model.word("note-count", &[("count", number(count)), ("most", number(MOST))]));
    }
    let short = model.session.revision.abbreviations.of(model.session.words.language().code());
    if prompt.input.is_blank() && !short.is_empty() {
        let list: Vec<String> = short.iter().take(SHOWN).map(|(short, text)| format!("{short} = {text}")).collect();
        out.push(model.word("note-abbreviations", &[("list", Arg::from(list.join(", ")))]));
    }
    out
}

/// Opens the line, or takes the text at once when the command brought it.
pub fn open(model: &mut Model, purpose: Purpose, text: &str) -> Vec<Effect> {
    let op = OpId(model.session.ids.next());
    let prompt = Prompt {
        purpose,
        op,
        input: TextField::new(text),
        fault: None,
        sending: false,
        whole: !text.trim().is_empty(),
    };
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
        Purpose::Note => {
            let note = prompt.note(model);
            if model.session.plain && note != text {
                // Where nothing is shown while it is typed, what was made of it is said.
                let echo = model.word("note-echo", &[("text", Arg::from(note.as_str()))]);
                model.say(Tone::Plain, echo);
            }
            prompt.input.set(&note);
            (Act::Note { text: note }, After::Stay)
        }
        Purpose::Release(after) => (Act::Release { reason: text }, after),
        Purpose::Point { point, lift: false } => {
            (Act::Point { what: Change::Suppress { point, reason: text } }, After::Stay)
        }
        Purpose::Point { point, lift: true } => {
            (Act::Point { what: Change::Lift { point, reason: text } }, After::Stay)
        }
        Purpose::Withdraw(given) => (Act::Withdraw { given, reason: text }, After::Stay),
        Purpose::Recall(approval) => (Act::Recall { approval, reason: text }, After::Stay),
        Purpose::Refuse(of) => {
            let effects = approval::decide::refuse(model, of, text);
            prompt.sending = !effects.is_empty();
            model.overlays.push(Overlay::Prompt(Box::new(prompt)));
            return effects;
        }
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
