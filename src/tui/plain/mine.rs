//! The agent's own desk and the messages as lines: numbered rows, every value labelled.

use super::super::model::Model;
use super::super::overlay::compose::{Compose, FIELDS};
use super::super::overlay::messages::Messages;
use super::super::overlay::mine::Mine;
use super::super::view;
use super::lines::{MOST, count, paged};
use crate::domain::clean;
use crate::text::Arg;

fn numbered<T>(model: &Model, rows: &[T], at: usize, sentence: impl Fn(&T) -> String) -> Vec<String> {
    paged(model, rows, at, |n, row| model.word("mine-numbered", &[("n", count(n)), ("text", Arg::from(sentence(row)))]))
}

/// One page of the agent's own desk.
pub(super) fn mine(model: &Model, mine: &Mine) -> Vec<String> {
    let mut out = vec![view::mine::title(model, mine)];
    out.extend(view::mine::head(model, mine));
    if mine.lines.is_empty() {
        out.push(view::mine::empty(model, mine));
        return out;
    }
    out.extend(numbered(model, &mine.lines, mine.at(), |line| view::mine::sentence(model, line)));
    // Of rows that were read already the list itself says how many follow.
    if mine.has_more() && mine.at() / MOST == mine.lines.len().saturating_sub(1) / MOST {
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
    out.extend(numbered(model, messages.rows(), messages.at(), |row| view::messages::sentence(model, row)));
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

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use uuid::Uuid;

    use super::super::super::fake::{self, own};
    use crate::clock::Clock;
    use crate::service::mine::Line;
    use crate::service::{Reply, Request};

    #[tokio::test]
    async fn a_long_page_is_read_by_tens() {
        let mut out = Vec::new();
        let lines = Cursor::new("mine promises\npage_down\n23\n");
        let clock = Clock::fixed(fake::now());
        super::super::converse(fake::session(), clock, false, lines, &mut out, async |request| match &request {
            Request::Mine(ask) => {
                let mut page = own::page(ask);
                let line = page.lines[0].clone();
                page.lines = (1..=23).map(|n| Line { key: Uuid::from_u128(n), ..line.clone() }).collect();
                page.next = None;
                Ok(Reply::Mine(Box::new(page)))
            }
            other => fake::answer(other),
        })
        .await
        .unwrap();
        let said = String::from_utf8(out).unwrap();
        let (first, second) = said.split_once("13 more: type “page_down”.").unwrap();
        assert!(first.contains("\n10: ") && !first.contains("\n11: "), "{said}");
        assert!(second.contains("\n11: ") && second.contains("\n20: ") && second.contains("3 more"), "{said}");
        assert!(!second.contains("\n21: "), "{said}");
    }
}
