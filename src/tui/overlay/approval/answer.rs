//! What `propose` opens: the kinds of requests by letters, or, where one was made for this customer, what can be done with it.

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{After, Model};
use super::super::super::requests::is_waiting;
use super::super::super::update::send;
use super::super::super::view;
use super::super::letters::{self, Line, Topic};
use super::super::prompt::{self, Purpose};
use super::fill;
use crate::domain::approval::{ApprovalKind, ApprovalState};
use crate::domain::id::{ApprovalId, OpId};
use crate::domain::op::Act;
use crate::service::approval::Line as Approval;
use crate::text::Arg;

/// The kinds by their letters, which are the same in every language.
const KINDS: [(char, ApprovalKind); 5] = [
    ('s', ApprovalKind::Settlement),
    ('f', ApprovalKind::Waiver),
    ('w', ApprovalKind::WriteOff),
    ('a', ApprovalKind::Adjustment),
    ('p', ApprovalKind::Plan),
];

/// What can be done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    TakeUp,
    Drop,
    Recall,
    Another,
}

impl Way {
    fn key(self) -> char {
        match self {
            Way::TakeUp => 't',
            Way::Drop => 'd',
            Way::Recall => 'r',
            Way::Another => 'n',
        }
    }

    fn code(self) -> &'static str {
        match self {
            Way::TakeUp => "take_up",
            Way::Drop => "drop",
            Way::Recall => "recall",
            Way::Another => "another",
        }
    }
}

fn known(model: &Model, id: ApprovalId) -> Option<&Approval> {
    model.account()?.account.approvals.iter().find(|line| line.approval.id == id)
}

/// The request of the account on the screen that waits for this agent: other terms first, then one that nobody decided.
fn open_one(model: &Model) -> Option<ApprovalId> {
    let me = model.session.actor.id;
    let lines = &model.account()?.account.approvals;
    let countered = lines.iter().find(|line| line.approval.state == ApprovalState::Countered);
    let own = || lines.iter().find(|line| line.approval.requested_by == me && is_waiting(model, line));
    countered.or_else(own).map(|line| line.approval.id)
}

/// Why the account on the screen may be left without an outcome: a request of this agent waits to be decided.
pub fn leaves(model: &Model) -> Option<String> {
    let me = model.session.actor.id;
    let lines = &model.account()?.account.approvals;
    let waits = lines.iter().find(|line| line.approval.requested_by == me && is_waiting(model, line))?;
    Some(model.word("approval-leave", &[("number", Arg::from(waits.approval.number))]))
}

fn ways(model: &Model, id: ApprovalId) -> &'static [Way] {
    match known(model, id).map(|line| line.approval.state) {
        Some(ApprovalState::Countered) => &[Way::TakeUp, Way::Drop, Way::Another],
        Some(ApprovalState::Pending) => &[Way::Recall, Way::Another],
        _ => &[Way::Another],
    }
}

/// The title of the list: which request it is about, and how that stands.
pub fn title(model: &Model, of: Option<ApprovalId>) -> String {
    match of.and_then(|id| known(model, id)) {
        // On the screen its terms stand above, on the account; a title would cut them.
        Some(line) if !model.session.plain => view::approval::opened::name(model, line),
        Some(line) => view::approval::standing(model, line),
        None => model.word("approval-propose-title", &[]),
    }
}

/// The lines of the list.
pub fn lines(model: &Model, of: Option<ApprovalId>) -> Vec<Line> {
    let line = |key, code: &str, label| Line { key, code: code.to_owned(), label };
    match of {
        None => KINDS.iter().map(|(key, kind)| line(*key, kind.code(), view::approval::kind(model, *kind))).collect(),
        Some(id) => {
            let words = |way: Way| model.word(&format!("approval-{}", way.code().replace('_', "-")), &[]);
            ways(model, id).iter().map(|way| line(way.key(), way.code(), words(*way))).collect()
        }
    }
}

/// Opens the list, or the form of the kind that is named with what is typed behind it.
pub fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    // Whoever answers it has seen what was decided.
    model.requests.alert = None;
    let of = open_one(model);
    let (word, rest) = args.trim().split_once(char::is_whitespace).unwrap_or((args.trim(), ""));
    let kind = KINDS.iter().find(|(key, kind)| kind.code() == word.to_lowercase() || key.to_string() == word);
    match kind {
        Some((_, kind)) => fill::open(model, *kind, rest.trim()),
        None => letters::open(model, Topic::Propose(of), args),
    }
}

/// Does what a line of the list stands for.
pub fn take(model: &mut Model, of: Option<ApprovalId>, code: &str, op: OpId) -> Vec<Effect> {
    if let Some(kind) = ApprovalKind::ALL.into_iter().find(|kind| kind.code() == code) {
        return fill::open(model, kind, "");
    }
    let Some(approval) = of else { return Vec::new() };
    match ways(model, approval).iter().find(|way| way.code() == code) {
        Some(Way::TakeUp) => send(model, op, Act::TakeUp { approval }, After::Stay),
        Some(Way::Drop) => {
            let reason = model.word("approval-dropped", &[]);
            send(model, op, Act::Recall { approval, reason }, After::Stay)
        }
        Some(Way::Recall) => prompt::open(model, Purpose::Recall(approval), ""),
        Some(Way::Another) => letters::open(model, Topic::Propose(None), ""),
        None => model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel)),
    }
}
