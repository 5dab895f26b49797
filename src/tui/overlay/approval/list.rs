//! The requests: those that wait for this agent, the agent's own, and those that were decided.

use chrono::{DateTime, Utc};

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Model, Tone};
use super::super::super::widget::window::{by, step};
use super::{Approval, decide, of_mut, opened, show};
use crate::domain::agent::Right;
use crate::domain::id::ApprovalId;
use crate::service::Request;
use crate::service::approval::{Ask, Line, Page, Which};
use crate::text::Arg;

/// The pages, in order.
pub const PAGES: [Which; 3] = [Which::Waiting, Which::Mine, Which::Decided];

/// More rows are asked for when so few are left below the cursor.
const NEAR_END: usize = 20;

/// How a page is written.
pub fn code(which: Which) -> &'static str {
    match which {
        Which::Waiting => "waiting",
        Which::Mine => "mine",
        Which::Decided => "decided",
    }
}

/// One page, with the cursor on a request.
#[derive(Clone, Debug)]
pub struct List {
    /// Which page.
    pub which: Which,
    /// Each request with the instant that it was read at; nothing before the first answer.
    rows: Option<(Vec<Line>, Vec<DateTime<Utc>>)>,
    /// How many there are.
    pub count: i64,
    selected: Option<ApprovalId>,
    /// When the rows last became others under the cursor.
    pub changed_at: Option<DateTime<Utc>>,
}

impl List {
    fn new(which: Which) -> Self {
        List { which, rows: None, count: 0, selected: None, changed_at: None }
    }

    /// True once an answer came.
    pub fn is_read(&self) -> bool {
        self.rows.is_some()
    }

    /// The requests.
    pub fn lines(&self) -> &[Line] {
        self.rows.as_ref().map_or(&[], |(lines, _)| lines)
    }

    /// The place of the one with the cursor.
    pub fn at(&self) -> usize {
        self.lines().iter().position(|line| Some(line.approval.id) == self.selected).unwrap_or(0)
    }

    /// The one with the cursor, and the instant that it was read at.
    pub fn row(&self) -> Option<(&Line, DateTime<Utc>)> {
        let (lines, read) = self.rows.as_ref()?;
        Some((lines.get(self.at())?, *read.get(self.at())?))
    }

    /// The question that reads it again.
    pub fn request(&self) -> Request {
        Request::Approval(Ask::List { which: self.which, from: 0 })
    }

    fn go(&mut self, by: isize) {
        let at = step(self.at(), self.lines().len(), by);
        self.selected = self.lines().get(at).map(|line| line.approval.id);
    }

    /// Takes rows in. Those that are known stay where they are, live ones that are new come above them, the others below:
    /// nothing moves away from under the cursor. What is gone is gone.
    fn take(&mut self, page: Page, now: DateTime<Utc>) {
        let at = self.at();
        let was = self.row().map(|(line, _)| line.clone());
        self.count = page.count;
        let known = self.rows.take().unwrap_or_default();
        let fresh: Vec<(Line, DateTime<Utc>)> = page.lines.into_iter().map(|line| (line, page.as_of)).collect();
        let old: Vec<ApprovalId> = known.0.iter().map(|line| line.approval.id).collect();
        let is_known = |line: &Line| old.contains(&line.approval.id);
        // Rows beyond the window that was read again are as they were.
        let window = if page.from == 0 && i64::try_from(fresh.len()).unwrap_or(i64::MAX) >= page.count {
            usize::MAX
        } else {
            fresh.len()
        };
        let mut rows: Vec<(Line, DateTime<Utc>)> =
            fresh.iter().filter(|(line, _)| line.live && !is_known(line)).cloned().collect();
        for (place, (line, read)) in known.0.into_iter().zip(known.1).enumerate() {
            match fresh.iter().find(|(other, _)| other.approval.id == line.approval.id) {
                Some(found) => rows.push(found.clone()),
                None if page.from > 0 || place >= window => rows.push((line, read)),
                None => {}
            }
        }
        rows.extend(fresh.iter().filter(|(line, _)| !line.live && !is_known(line)).cloned());
        self.rows = Some(rows.into_iter().unzip());
        if !self.lines().iter().any(|line| Some(line.approval.id) == self.selected) {
            self.selected = self.lines().get(step(at, self.lines().len(), 0)).map(|line| line.approval.id);
        }
        let same = was.is_none() || was.as_ref() == self.row().map(|(line, _)| line);
        if !same {
            self.changed_at = Some(now);
        }
    }
}

/// Shows the page that is named; without a name what waits, for who decides nothing their own.
pub fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    let wanted = args.trim().to_lowercase();
    let which = match wanted.as_str() {
        "" if model.session.actor.role.has(Right::Lead) || model.requests.waiting > 0 => Some(Which::Waiting),
        "" => Some(Which::Mine),
        _ => PAGES.into_iter().find(|which| code(*which).starts_with(&wanted)),
    };
    match which {
        Some(which) => put(model, List::new(which), true),
        None => {
            let pages = PAGES.map(code).join(", ");
            let text = model.word("mine-no-such-page", &[("pages", Arg::from(pages))]);
            model.say(Tone::Refused, text);
            Vec::new()
        }
    }
}

fn put(model: &mut Model, list: List, read: bool) -> Vec<Effect> {
    let request = list.request();
    show(model, Approval::List(list));
    if read { vec![model.ask(Awaited::Approval, request)] } else { Vec::new() }
}

/// Takes a page into the list that shows it.
pub fn take(model: &mut Model, page: Page) -> Vec<Effect> {
    let now = model.now;
    let shown = model.overlays.iter_mut().filter_map(of_mut).find_map(|approval| match approval {
        Approval::List(list) if list.which == page.which => Some(list),
        _ => None,
    });
    if let Some(list) = shown {
        list.take(page, now);
    }
    Vec::new()
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut list: List, command: &Command) -> Vec<Effect> {
    // Line mode reads by tens.
    let rows = if model.session.plain { 10 } else { model.size.1.saturating_sub(10).max(1) };
    let height = isize::try_from(rows).unwrap_or(10);
    let by = match command.name {
        Name::Cancel => return Vec::new(),
        Name::Refresh => return put(model, List::new(list.which), true),
        Name::Left | Name::Right => {
            let at = PAGES.iter().position(|which| *which == list.which).unwrap_or(0);
            let to = at + if command.name == Name::Right { 1 } else { PAGES.len() - 1 };
            let which = PAGES.get(to % PAGES.len()).copied().unwrap_or(list.which);
            return put(model, List::new(which), true);
        }
        Name::Select | Name::Look => {
            if let Ok(n) = command.args.parse::<usize>() {
                list.selected = list.lines().get(n.wrapping_sub(1)).map(|line| line.approval.id);
            }
            let id = list.selected.and_then(|_| list.row()).map(|(line, _)| line.approval.id);
            put(model, list, false);
            return match id {
                Some(id) => opened::open(model, id),
                None => decide::refuse_here(model, "approval-no-row", Name::Cancel),
            };
        }
        Name::Approve | Name::Refuse | Name::Counter | Name::Exemplary => {
            put(model, list, false);
            return decide::command(model, command);
        }
        name => match by(name, height) {
            Some(by) => by,
            None => {
                put(model, list, false);
                return decide::refuse_here(model, "approval-not-here", Name::Select);
            }
        },
    };
    list.go(by);
    let read = i64::try_from(list.lines().len()).unwrap_or(i64::MAX);
    let near = list.at() + NEAR_END >= list.lines().len() && read < list.count;
    let more = near && !model.waits_for(|what| *what == Awaited::Approval);
    let request = Request::Approval(Ask::List { which: list.which, from: read });
    put(model, list, false);
    if more { vec![model.ask(Awaited::Approval, request)] } else { Vec::new() }
}
