//! A short list to choose from: what is copied.

use super::super::super::chord::Chord;
use super::super::super::command::{Command, Name, nearest_of};
use super::super::super::effect::Effect;
use super::super::super::model::{Model, Tone};
use super::{Dossier, meant, moved, show};
use crate::domain::clean;
use crate::domain::contact_point::Channel;
use crate::text::{Arg, format};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// What choosing it puts on the clipboard.
    pub text: String,
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The catalogue's key of its title.
    pub title: &'static str,
    /// The rows.
    pub rows: Vec<Row>,
    /// The row with the cursor.
    pub at: usize,
}

/// What can be copied, by the word of the command, its catalogue key and its text.
fn texts(model: &Model) -> Vec<(&'static str, String)> {
    let Some(account) = meant(model) else { return Vec::new() };
    let language = model.session.words.language();
    let held = model.account().filter(|screen| screen.account.customer.id == account.customer.id);
    let tried = held.and_then(|screen| screen.tried_point()).or_else(|| account.first_phone().map(|point| point.id));
    let mut phones: Vec<_> = account.points.iter().filter(|point| point.channel == Channel::Phone).collect();
    phones.sort_by_key(|point| Some(point.id) != tried);
    let mut texts: Vec<(&'static str, String)> =
        phones.into_iter().map(|point| ("phone", point.value.clone())).collect();
    texts.push(("number", account.customer.number.clone()));
    texts.push(("name", account.customer.name.clone()));
    let selected = held.map_or(0, |screen| screen.invoice_at());
    texts.extend(account.invoices.get(selected).map(|invoice| ("invoice", invoice.number.clone())));
    texts.extend(
        account.balances.iter().map(|balance| ("amount", format::money(balance.money(balance.overdue), language))),
    );
    texts.into_iter().map(|(word, text)| (word, clean::line(&text))).filter(|(_, text)| !text.is_empty()).collect()
}

/// The words that `copy` takes.
const WORDS: [&str; 5] = ["phone", "number", "name", "invoice", "amount"];

/// Copies what is named, or lists what can be.
pub(super) fn copy(model: &mut Model, word: &str) -> Vec<Effect> {
    let texts = texts(model);
    let word = word.to_lowercase();
    if word.is_empty() {
        let rows = texts
            .into_iter()
            .map(|(word, text)| Row { name: format!("{}: {text}", model.word(&format!("copy-{word}"), &[])), text })
            .collect();
        return show(model, Dossier::Choice(Choice { title: "copy-title", rows, at: 0 }));
    }
    if !WORDS.contains(&word.as_str()) {
        let near = nearest_of(&word, WORDS.into_iter()).unwrap_or("phone");
        let args =
            [("word", Arg::from(clean::line(&word))), ("near", Arg::from(near)), ("all", Arg::from(WORDS.join(", ")))];
        let text = model.word("refused-copy-word", &args);
        model.say(Tone::Refused, text);
        return Vec::new();
    }
    match texts.into_iter().find(|(known, _)| *known == word) {
        Some((_, text)) => put(model, text),
        None => {
            let what = model.word(&format!("copy-{word}"), &[]);
            let text = model.word("refused-copy-nothing", &[("what", Arg::from(what))]);
            model.say(Tone::Refused, text);
            Vec::new()
        }
    }
}

/// Puts a text on the clipboard, and shows it.
pub(super) fn put(model: &mut Model, text: String) -> Vec<Effect> {
    // In line mode there is no clipboard of a terminal to put it on.
    let key = if model.session.plain { "said-copy-here" } else { "said-copied" };
    let said = model.word(key, &[("text", Arg::from(clean::line(&text)))]);
    model.say(Tone::Plain, said);
    vec![Effect::Copy(text)]
}

/// Puts a whole letter on the clipboard: too long to be shown in the line that says so.
pub(super) fn put_quietly(model: &mut Model, text: String) -> Vec<Effect> {
    let said = model.word("statement-copied", &[]);
    model.say(Tone::Plain, said);
    vec![Effect::Copy(text)]
}

/// What a command does to the list.
pub(super) fn act(model: &mut Model, mut choice: Choice, command: &Command) -> Vec<Effect> {
    if let Some(at) = moved(model, choice.at, choice.rows.len(), command.name) {
        choice.at = at;
    }
    match command.name {
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(choice.at, |n| n.wrapping_sub(1));
            choose(model, choice, at)
        }
        Name::Cancel => Vec::new(),
        _ => show(model, Dossier::Choice(choice)),
    }
}

/// A digit chooses its row.
pub(super) fn typed(model: &mut Model, choice: Choice, chord: Chord) -> Vec<Effect> {
    match chord.digit() {
        Some(digit) => choose(model, choice, (digit as usize).wrapping_sub(1)),
        None => show(model, Dossier::Choice(choice)),
    }
}

fn choose(model: &mut Model, choice: Choice, at: usize) -> Vec<Effect> {
    match choice.rows.get(at).map(|row| row.text.clone()) {
        Some(text) => put(model, text),
        None => {
            show(model, Dossier::Choice(choice));
            model.refuse("refused-no-choice", &Command::plain(Name::Cancel))
        }
    }
}
