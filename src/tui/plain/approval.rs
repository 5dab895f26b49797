//! Requests for authority as lines.

use super::super::model::Model;
use super::super::overlay::approval::Approval;
use super::super::overlay::approval::form::Form;
use super::super::view::approval as view;
use super::lines::{count, paged};
use crate::domain::clean;
use crate::text::Arg;

/// The list, one of them, or the form.
pub(super) fn lines(model: &Model, approval: &Approval) -> Vec<String> {
    match approval {
        Approval::List(list) => {
            let mut out = vec![view::title(model, list)];
            if list.lines().is_empty() {
                out.push(view::empty(model, list));
                return out;
            }
            out.extend(paged(model, list.lines(), list.at(), |n, line| {
                let args = [("n", count(n)), ("text", Arg::from(view::sentence(model, line)))];
                model.word("mine-numbered", &args)
            }));
            out.push(model.word("approval-how", &[]));
            out
        }
        Approval::Opened(opened) => {
            let mut out = vec![view::opened::title(model, &opened.shown)];
            out.extend(view::opened::lines(model, &opened.shown).into_iter().map(|(_, text)| text));
            out.push(model.word("approval-opened-how", &[]));
            out
        }
        Approval::Form(form) => self::form(model, form),
    }
}

fn form(model: &Model, form: &Form) -> Vec<String> {
    let mut out = vec![view::form::title(model, form)];
    for slot in &form.slots {
        let args = [
            ("field", Arg::from(view::form::label(model, form, slot.what))),
            ("text", Arg::from(clean::line(slot.input.text()))),
        ];
        out.push(model.word("plain-field", &args).trim_end().to_owned());
    }
    out.extend(view::form::below(model, form).into_iter().map(|(_, text)| text));
    let field = form.focused().map(|what| view::form::label(model, form, what)).unwrap_or_default();
    out.push(model.word("plain-ask", &[("field", Arg::from(field))]));
    out
}
