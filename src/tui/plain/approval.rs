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

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::super::fake;
    use crate::clock::Clock;
    use crate::domain::agent::Role;
    use crate::domain::op::Act;
    use crate::service::Request;
    use crate::service::approval::{Ask, Verdict};

    /// What line mode prints for a script of lines, what was written, and what was decided.
    async fn script(role: Role, lines: &str) -> (String, Vec<Act>, Vec<Verdict>) {
        let (mut out, mut acts, mut verdicts) = (Vec::new(), Vec::new(), Vec::new());
        let mut session = fake::session();
        session.actor.role = role;
        let input = Cursor::new(lines.to_owned());
        super::super::converse(session, Clock::fixed(fake::now()), false, input, &mut out, async |request| {
            match &request {
                Request::Record(submission) => acts.push(submission.op.act.clone()),
                Request::Approval(Ask::Decide(decide)) => verdicts.push(decide.verdict.clone()),
                _ => {}
            }
            fake::answer(&request)
        })
        .await
        .unwrap();
        (String::from_utf8(out).unwrap(), acts, verdicts)
    }

    #[tokio::test]
    async fn a_settlement_is_asked_for_in_one_line_or_field_by_field() {
        let (said, acts, _) = script(
            Role::Agent,
            "next\npropose settlement 70% fri 2 hardship has it today\npropose\n1\n7000\ninsolvency\ncourt 12\n",
        )
        .await;
        insta::assert_snapshot!("plain_propose", said);
        let told: Vec<(i64, usize, &str, &str)> = acts
            .iter()
            .map(|act| match act {
                Act::Propose { proposal, note, evidence, .. } => match &**proposal {
                    crate::domain::approval::Proposal::Settlement { offer } => {
                        (offer.total().minor, offer.instalments.len(), note.as_str(), evidence.as_str())
                    }
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(told, [(870_100, 2, "has it today", ""), (700_000, 1, "", "court 12")]);
        assert!(!said.contains(['│', '<', '\u{1b}']));
    }

    #[tokio::test]
    async fn requests_are_read_and_decided_line_by_line() {
        let (said, _, verdicts) = script(
            Role::Supervisor,
            "approvals\napprove\ny\nrefuse too little\n1\ncounter\n80%\ncancel\ncancel\napprovals decided\nexemplary\napprovals lunch\n",
        )
        .await;
        insta::assert_snapshot!("plain_approvals", said);
        let kinds: Vec<&str> = verdicts
            .iter()
            .map(|verdict| match verdict {
                Verdict::Approve { .. } => "approve",
                Verdict::Refuse { .. } => "refuse",
                Verdict::Counter { .. } => "counter",
            })
            .collect();
        assert_eq!(kinds, ["approve", "refuse", "counter"], "{said}");
        assert!(!said.contains(['│', '<', '\u{1b}']));
    }
}
