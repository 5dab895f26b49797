//! The agent's own desk and the messages as lines: numbered rows, every value labelled.

use super::super::model::Model;
use super::super::overlay::compose::{Compose, FIELDS};
use super::super::overlay::messages::Messages;
use super::super::overlay::mine::Mine;
use super::super::view;
use crate::domain::clean;
use crate::text::Arg;

fn numbered(model: &Model, sentences: impl Iterator<Item = String>) -> Vec<String> {
    (1..)
        .zip(sentences)
        .map(|(n, text)| model.word("mine-numbered", &[("n", Arg::Number(n)), ("text", Arg::from(text))]))
        .collect()
}

/// One page of the agent's own desk.
pub(super) fn mine(model: &Model, mine: &Mine) -> Vec<String> {
    let mut out = vec![view::mine::title(model, mine)];
    out.extend(view::mine::head(model, mine));
    if mine.lines.is_empty() {
        out.push(view::mine::empty(model, mine));
        return out;
    }
    out.extend(numbered(model, mine.lines.iter().map(|line| view::mine::sentence(model, line))));
    if mine.has_more() {
        out.push(model.word("mine-more", &[]));
    }
    out.push(model.word("mine-how", &[]));
    out
}

/// The messages, newest first, each whole.
pub(super) fn messages(model: &Model, messages: &Messages) -> Vec<String> {
    let mut out = vec![model.word("messages-title", &[])];
    if messages.rows().is_empty() {
        out.push(view::messages::empty(model, messages));
        return out;
    }
    out.extend(numbered(model, messages.rows().iter().map(|row| view::messages::sentence(model, row))));
    out.push(model.word("messages-how", &[]));
    out
}

/// A message as it is written.
pub(super) fn compose(model: &Model, compose: &Compose) -> Vec<String> {
    let mut out = vec![model.word("message-title", &[])];
    for (field, input) in FIELDS.iter().zip(&compose.inputs) {
        let args = [("field", Arg::from(model.word(field, &[]))), ("text", Arg::from(clean::line(input.text())))];
        out.push(model.word("plain-field", &args).trim_end().to_owned());
    }
    out.extend(compose.fault.clone());
    let field = FIELDS.get(compose.focus).map(|field| model.word(field, &[])).unwrap_or_default();
    out.push(model.word("plain-ask", &[("field", Arg::from(field))]));
    out
}
