//! One request with what is needed to decide it: what changes, why, and what was granted before.

use ratatui::layout::Rect;

use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::approval::opened::Opened;
use super::super::super::requests::is_waiting;
use super::super::super::say;
use super::super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::overlay::sheet;
use crate::domain::clean;
use crate::domain::money::Money;
use crate::service::approval::{Line, Shown};
use crate::text::{Arg, format};

/// What the sheet is called.
pub fn title(model: &Model, shown: &Shown) -> String {
    name(model, &shown.line)
}

/// A request by its number and its customer.
pub fn name(model: &Model, line: &Line) -> String {
    let args = [("number", Arg::from(line.approval.number)), ("customer", Arg::from(super::customer(line)))];
    model.word("approval-opened-title", &args)
}

/// Everything, a sentence a line.
pub fn lines(model: &Model, shown: &Shown) -> Vec<(Role, String)> {
    let (line, approval) = (&shown.line, &shown.line.approval);
    let language = model.session.words.language();
    let currency = approval.proposal.amount().currency;
    let money = |minor: i64| Arg::from(format::money(Money::new(minor, currency), language));
    let mut out = Vec::new();
    if let Some(why) = &shown.barred {
        out.push((Role::Alarm, clean::line(&say::trouble(model, &why.clone().into()))));
    }
    out.push((Role::Strong, super::terms(model, &approval.proposal)));
    let args = [
        ("who", Arg::from(clean::line(&line.asked_by))),
        ("last", Arg::from(super::last(model, line))),
        ("asked", Arg::from(shown.agents_past.0)),
        ("approved", Arg::from(shown.agents_past.1)),
    ];
    let live = line.live && is_waiting(model, line);
    out.push((if live { Role::Strong } else { Role::Text }, model.word("approval-asked-by", &args)));
    let documents = shown.documents.iter().map(|(number, before, after)| {
        let args = [("document", Arg::from(clean::line(number))), ("before", money(*before)), ("after", money(*after))];
        (Role::Text, model.word("approval-diff", &args))
    });
    // An offer lowers none of them at once, and may be about many: they do not stand before what it is decided by.
    let is_offer = approval.proposal.offer().is_some();
    if !is_offer {
        out.extend(documents.clone());
    }
    out.push((
        Role::Text,
        model.word("approval-why", &[("reason", Arg::from(super::reason(model, &approval.reason)))]),
    ));
    let mut said = |key: &str, text: &str| {
        let text = clean::line(text);
        if !text.is_empty() {
            out.push((Role::Text, model.word(key, &[("text", Arg::from(text))])));
        }
    };
    said("approval-note", &approval.note);
    said("approval-evidence", &approval.evidence);
    said("approval-decision", &approval.decision_note);
    if let Some(counter) = &approval.counter {
        out.push((Role::Strong, model.word("approval-offered", &[("terms", super::terms(model, counter).into())])));
    }
    out.push((Role::Text, super::form::granted(model, shown.granted_minor, currency)));
    if !shown.similar.is_empty() {
        out.push((Role::Heading, model.word("approval-similar-title", &[])));
        out.extend(shown.similar.iter().map(|one| (Role::Text, super::form::similar(model, one))));
    }
    if is_offer {
        out.extend(documents);
    }
    out
}

pub(super) fn draw(model: &Model, opened: &Opened, canvas: &mut Canvas<'_>, body: Rect) {
    let area = sheet(canvas, body, &title(model, &opened.shown));
    let rows: Vec<Row> = lines(model, &opened.shown)
        .into_iter()
        .skip(opened.top)
        .flat_map(|(role, text)| wrapped(&text, area.width.into()).into_iter().map(move |line| Row::of(role, line)))
        .collect();
    for (y, row) in (0..area.height).zip(&rows) {
        canvas.row(area, y, row);
    }
    canvas.point(area, 0, 0);
}
