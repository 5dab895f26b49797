//! Short lists of which a letter takes one: why a customer is passed over, and what is disputed.

use super::super::chord::{Chord, Key};
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{After, Model};
use super::super::update::send;
use super::super::widget::window::{by, step};
use super::form::What;
use super::{Overlay, approval, form, prompt, withdraw};
use crate::domain::clean;
use crate::domain::id::{ApprovalId, OpId};
use crate::domain::op::Act;
use crate::domain::outcome::{Field, OutcomeKind, Trigger};
use crate::text::Arg;

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Why the customer is passed over.
    Skip,
    /// What the customer does not accept.
    Dispute,
    /// Which promise or plan is given up.
    Withdraw,
    /// What is asked for, or what is done with a request.
    Propose(Option<ApprovalId>),
}

/// A list with the cursor on one line.
#[derive(Clone, Debug)]
pub struct Letters {
    /// What is chosen.
    pub topic: Topic,
    /// Which line.
    pub at: usize,
    /// The number typed so far, from 1; 0 for none.
    pub number: usize,
    /// Identifier of the operation that it becomes.
    pub op: OpId,
    /// Why it was not taken.
    pub fault: Option<String>,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The letter.
    pub key: char,
    /// The code.
    pub code: String,
    /// The words.
    pub label: String,
}

/// The outcomes that open a dispute, as the desk wrote them.
fn disputes(model: &Model) -> impl Iterator<Item = &OutcomeKind> {
    model.session.revision.outcomes.iter().filter(|kind| kind.sets(Trigger::Dispute))
}

/// The lines of a list.
pub fn lines(model: &Model, topic: Topic) -> Vec<Line> {
    let language = model.session.words.language().code();
    if let Topic::Propose(of) = topic {
        return approval::answer::lines(model, of);
    }
    let line = |key, code: &str, label: &str| Line { key, code: code.to_owned(), label: clean::line(label) };
    match topic {
        Topic::Skip => {
            let skips = model.session.revision.skips.iter();
            skips.map(|skip| line(skip.key, &skip.code, skip.label_in(language))).collect()
        }
        Topic::Propose(_) => Vec::new(),
        Topic::Dispute => disputes(model).map(|kind| line(kind.key, &kind.code, kind.label_in(language))).collect(),
        Topic::Withdraw => ('a'..='z')
            .zip(withdraw::given(model))
            .map(|(key, (_, label))| line(key, &key.to_string(), &label))
            .collect(),
    }
}

/// The title of a list; a dispute names the document that is meant.
pub fn title(model: &Model, topic: Topic) -> String {
    match (topic, selected(model)) {
        (Topic::Skip, _) => {
            let minutes = model.session.revision.desk.snooze.skip_minutes;
            model.word("skip-title", &[("minutes", Arg::from(minutes))])
        }
        (Topic::Withdraw, _) => model.word("withdraw-title", &[]),
        (Topic::Dispute, Some(number)) => model.word("dispute-title", &[("number", Arg::from(clean::line(&number)))]),
        (Topic::Propose(of), _) => approval::answer::title(model, of),
        (Topic::Dispute, None) => model.word("dispute-title-account", &[]),
    }
}

/// Number of the document with the cursor.
fn selected(model: &Model) -> Option<String> {
    let screen = model.account()?;
    screen.account.invoices.get(screen.invoice_at()).map(|invoice| invoice.number.clone())
}

/// Opens the list, or takes what the command named: a letter or a code, and for a dispute what stands behind it.
pub fn open(model: &mut Model, topic: Topic, args: &str) -> Vec<Effect> {
    let op = OpId(model.session.ids.next());
    let list = Letters { topic, at: 0, number: 0, op, fault: None };
    let (word, rest) = args.split_once(char::is_whitespace).unwrap_or((args, ""));
    if word.is_empty() {
        model.overlays.push(Overlay::Letters(list));
        return Vec::new();
    }
    let named = |line: &Line| line.code == word.to_lowercase() || line.key.to_string() == word;
    match lines(model, topic).iter().position(named) {
        Some(at) => take(model, list, at, rest.trim()),
        None => {
            model.overlays.push(Overlay::Letters(list));
            model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel))
        }
    }
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut list: Letters, command: &Command) -> Vec<Effect> {
    let by = match command.name {
        Name::Left | Name::Right => 0,
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(list.at, |n| n.wrapping_sub(1));
            return take(model, list, at, "");
        }
        // The list is short: a page is all of it.
        name => match by(name, isize::MAX) {
            Some(by) => by,
            None => return Vec::new(),
        },
    };
    list.number = 0;
    list.at = step(list.at, lines(model, list.topic).len(), by);
    model.overlays.push(Overlay::Letters(list));
    Vec::new()
}

/// A letter takes the line that bears it; a number leads the cursor to its line, and Enter takes that.
pub fn typed(model: &mut Model, mut list: Letters, chord: Chord) -> Vec<Effect> {
    let found = match chord.key {
        Key::Char(c) if chord.typed().is_some() => lines(model, list.topic).iter().position(|line| line.key == c),
        _ => None,
    };
    match found {
        Some(at) => take(model, list, at, ""),
        None => {
            let digit = chord.digit().map_or(0, |digit| digit as usize);
            let total = lines(model, list.topic).len();
            // A number that is too large begins anew with its last digit.
            let number = [list.number * 10 + digit, digit].into_iter().find(|number| (1..=total).contains(number));
            let known = number.filter(|_| chord.digit().is_some());
            if let Some(number) = known {
                (list.number, list.at, list.fault) = (number, number - 1, None);
            }
            model.overlays.push(Overlay::Letters(list));
            if known.is_some() {
                return Vec::new();
            }
            model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel))
        }
    }
}

fn take(model: &mut Model, list: Letters, at: usize, rest: &str) -> Vec<Effect> {
    let Some(line) = lines(model, list.topic).get(at).cloned() else {
        model.overlays.push(Overlay::Letters(list));
        return model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel));
    };
    match list.topic {
        Topic::Skip => {
            let op = list.op;
            model.overlays.push(Overlay::Letters(Letters { at, fault: None, ..list }));
            let effects = send(model, op, Act::Skip { reason: line.code }, After::Next);
            if effects.is_empty() {
                model.overlays.pop();
            }
            effects
        }
        Topic::Withdraw => match withdraw::given(model).get(at) {
            Some((given, _)) => prompt::open(model, prompt::Purpose::Withdraw(*given), rest),
            None => Vec::new(),
        },
        Topic::Propose(of) => approval::answer::take(model, of, &line.code, list.op),
        Topic::Dispute => {
            let kind = disputes(model).find(|kind| kind.code == line.code).cloned();
            kind.map_or_else(Vec::new, |kind| dispute(model, kind, rest))
        }
    }
}

/// Opens the form of a dispute with the selected document and all that is open of it.
fn dispute(model: &mut Model, kind: OutcomeKind, args: &str) -> Vec<Effect> {
    let number = selected(model);
    let full = model.word("entry-full", &[]);
    let effects = form::open(model, kind, args);
    if let (Some(number), Some(Overlay::Form(form))) = (number, model.overlays.last_mut())
        && !form.is_touched()
    {
        form.prefill(What::Field(Field::Invoice), &number);
        form.prefill(What::Field(Field::Amount), &full);
        form.focus = form.slots.iter().position(|slot| slot.required && slot.input.is_blank()).unwrap_or(0);
    }
    effects
}
