//! A proposal as it is filled in, with what it would need and what was granted before.

use ratatui::layout::Rect;

use super::super::super::command::{Command, Context, Name};
use super::super::super::look::Role;
use super::super::super::model::{Awaited, Model};
use super::super::super::overlay::approval::form::{Form, What, reasons};
use super::super::super::overlay::approval::terms::is_offer;
use super::super::super::say;
use super::super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::super::widget::window;
use super::super::overlay::{boxed, field};
use crate::domain::clean;
use crate::domain::money::{Currency, Money};
use crate::service::approval::{Drafted, Needs, Similar};
use crate::text::{Arg, format};

/// The name of a line, marked where the form insists on it.
pub fn label(model: &Model, form: &Form, what: What) -> String {
    let name = name(model, form, what);
    if form.is_required(model, what) { format!("{name} *") } else { name }
}

/// What a line asks for, as a sentence names it.
pub fn name(model: &Model, form: &Form, what: What) -> String {
    let key = match what {
        What::Document => "approval-field-document",
        What::Amount if is_offer(form.kind) => "approval-field-pays",
        What::Amount => "approval-field-lets-go",
        What::Day => "approval-field-day",
        What::Payments => "approval-field-payments",
        What::Reason => "approval-field-reason",
        What::Note if form.answered().is_some() => "approval-field-read-out",
        What::Note => "approval-field-note",
        What::Evidence => "approval-field-evidence",
        What::Live => "approval-field-live",
    };
    model.word(key, &[])
}

/// What the form is called.
pub fn title(model: &Model, form: &Form) -> String {
    let kind = Arg::from(super::kind(model, form.kind));
    let open = form.open_amount(model).map(|open| format::money(open, model.session.words.language()));
    let args = [("kind", kind), ("of", Arg::from(open.unwrap_or_default()))];
    match form.answered() {
        Some(line) => {
            let number = ("number", Arg::from(line.approval.number));
            model.word("approval-counter-title", &[number, ("customer", Arg::from(super::customer(line)))])
        }
        None if form.open_amount(model).is_some() => model.word("approval-form-title", &args),
        None => super::kind(model, form.kind),
    }
}

/// A similar request that was executed: what, why, when, and whether it is an example.
pub fn similar(model: &Model, one: &Similar) -> String {
    let day = crate::domain::calendar::date_in(model.session.revision.desk.time_zone, one.decided_at);
    let args = [
        ("number", Arg::from(one.number)),
        ("what", Arg::from(super::terms(model, &one.proposal))),
        ("reason", Arg::from(super::reason(model, &one.reason))),
        ("day", Arg::from(say::day(model, day))),
    ];
    model.word(if one.exemplary { "approval-similar-exemplary" } else { "approval-similar" }, &args)
}

/// Who may decide it.
fn needs(model: &Model, needs: &Needs) -> (Role, String) {
    match needs {
        Needs::Nothing => (Role::Good, model.word("approval-needs-nothing", &[])),
        Needs::Nobody => (Role::Alarm, model.word("approval-needs-nobody", &[])),
        Needs::Approval { role, people, present } => {
            let args = [
                ("role", Arg::from(model.word(&format!("role-{}", role.code()), &[]))),
                ("people", Arg::from(*people)),
                ("present", Arg::from(*present)),
            ];
            (Role::Warn, model.word("approval-needs", &args))
        }
    }
}

pub(super) fn granted(model: &Model, minor: i64, currency: Currency) -> String {
    let amount = format::money(Money::new(minor, currency), model.session.words.language());
    let days = i64::from(model.session.revision.authority.split_days);
    let key = if minor == 0 { "approval-granted-nothing" } else { "approval-granted" };
    model.word(key, &[("amount", Arg::from(amount)), ("days", Arg::from(days))])
}

fn known(model: &Model, form: &Form, drafted: &Drafted) -> Vec<(Role, String)> {
    let mut out = Vec::new();
    if form.known(model).is_some() {
        out.push(needs(model, &drafted.needs));
    }
    if let Some(nearest) = &drafted.nearest {
        let values = Command::plain(Name::Values);
        let keymap = &model.session.keymap;
        let key = if model.session.plain { values.to_string() } else { keymap.written(&[Context::Form], &values) };
        let args = [("terms", Arg::from(super::terms(model, nearest))), ("key", Arg::from(key))];
        out.push((Role::Text, model.word("approval-nearest", &args)));
    }
    if let Some(open) = form.open_amount(model) {
        out.push((Role::Text, granted(model, drafted.granted_minor, open.currency)));
    }
    out
}

/// What stands below the lines, each with its meaning.
pub fn below(model: &Model, form: &Form) -> Vec<(Role, String)> {
    let mut out = Vec::new();
    if form.sending {
        out.push((Role::Strong, model.word("status-saving", &[])));
    }
    if let Some(why) = &form.fault {
        out.push((Role::Warn, why.clone()));
    }
    match form.proposal(model) {
        Ok(proposal) => out.push((Role::Strong, super::terms(model, &proposal))),
        // What is not typed yet is no fault.
        Err((what, why)) if !form.text(what).trim().is_empty() && form.fault.as_ref() != Some(&why) => {
            out.push((Role::Warn, why));
        }
        Err(_) => {}
    }
    if form.answered().is_none() {
        let known = reasons(model, form.kind);
        let language = model.session.words.language().code();
        let one = |key: &char, label: &str| format!("{key} {}", clean::line(label));
        let list: Vec<String> = known.iter().map(|(key, reason)| one(key, reason.label_in(language))).collect();
        if !list.is_empty() {
            out.push((Role::Faint, model.word("approval-reasons", &[("list", Arg::from(list.join(", ")))])));
        }
    }
    if let Some(drafted) = form.last_known() {
        out.extend(known(model, form, drafted));
    } else if model.waits_for(|what| *what == Awaited::Drafted) {
        out.push((Role::Faint, model.word("approval-weighing", &[])));
    }
    if let Some(drafted) = form.last_known().filter(|drafted| !drafted.similar.is_empty()) {
        out.push((Role::Heading, model.word("approval-similar-title", &[])));
        out.extend(drafted.similar.iter().map(|one| (Role::Text, similar(model, one))));
    }
    out
}

pub(super) fn draw(model: &Model, form: &Form, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let below: Vec<Row> = below(model, form)
        .into_iter()
        .flat_map(|(role, text)| wrapped(&text, columns).into_iter().map(move |line| Row::of(role, line)))
        .collect();
    let area = boxed(canvas, body, &title(model, form), form.slots.len() + below.len());
    let labels: Vec<String> = form.slots.iter().map(|slot| label(model, form, slot.what)).collect();
    let widest =
        labels.iter().map(|label| Row::of(Role::Text, label.clone()).width()).max().unwrap_or(0).min(columns / 2);
    // Where there is little room the focused line is in sight first.
    let first = window::first(form.focus, form.slots.len(), usize::from(area.height).min(form.slots.len()));
    let mut y = 0;
    for (at, (slot, label)) in form.slots.iter().zip(&labels).enumerate().skip(first) {
        field(canvas, area, y, label, widest, &slot.input, at == form.focus);
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}
