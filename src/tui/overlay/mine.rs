//! The agent's own desk: the day, promises, disputes, callbacks and what waits, a page each.

use uuid::Uuid;

use super::super::chord::Chord;
use super::super::command::{Command, Context, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model, Tone};
use super::super::update::{open_found, run, undo as taking_back};
use super::super::widget::filter::Filter;
use super::super::widget::window::{by, step};
use super::{Overlay, SHEET, refuse_on_sheet};
use crate::service::Request;
use crate::service::mine::{Ask, Head, Line, Page, Place, Sheet, What};
use crate::service::undo::Undoable;
use crate::text::Arg;

/// Rows asked for at once.
const WINDOW: u32 = 60;
/// More rows are asked for when so few are left below the cursor.
const NEAR_END: usize = 20;

/// One page, with the cursor on a row.
#[derive(Clone, Debug)]
pub struct Mine {
    /// Which page.
    pub sheet: Sheet,
    /// What stands above the rows; nothing before the first answer.
    pub head: Option<Head>,
    /// Rows read so far.
    pub lines: Vec<Line>,
    /// Where more begin.
    next: Option<Place>,
    /// The row with the cursor.
    selected: Option<Uuid>,
    /// Only customers with these letters.
    pub filter: Filter,
}

impl Mine {
    fn new(sheet: Sheet) -> Self {
        Mine { sheet, head: None, lines: Vec::new(), next: None, selected: None, filter: Filter::default() }
    }

    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        if self.filter.is_typing() { &[Context::Search] } else { SHEET }
    }

    /// True while letters go into the filter.
    pub fn is_filtering(&self) -> bool {
        self.filter.is_typing()
    }

    /// True when there are rows that were not read yet.
    pub fn has_more(&self) -> bool {
        self.next.is_some()
    }

    /// The place of the row with the cursor.
    pub fn at(&self) -> usize {
        self.lines.iter().position(|line| Some(line.key) == self.selected).unwrap_or(0)
    }

    fn line(&self) -> Option<&Line> {
        self.lines.get(self.at())
    }

    fn go(&mut self, by: isize) {
        let at = step(self.at(), self.lines.len(), by);
        self.selected = self.lines.get(at).map(|line| line.key);
    }
}

/// Shows the page that is named, the day without a name.
pub fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    let wanted = args.trim().to_lowercase();
    let found = Sheet::ALL.into_iter().find(|sheet| sheet.code().starts_with(&wanted));
    let Some(sheet) = found else {
        let pages: Vec<&str> = Sheet::ALL.into_iter().map(Sheet::code).collect();
        let text = model.word("mine-no-such-page", &[("pages", Arg::from(pages.join(", ")))]);
        model.say(Tone::Refused, text);
        return Vec::new();
    };
    show(model, Mine::new(sheet))
}

/// Puts a page on top and asks for its first rows.
fn show(model: &mut Model, mine: Mine) -> Vec<Effect> {
    let request = request(&mine, None);
    if !model.session.actor.role.has(crate::service::request::needs(&request)) {
        let text = super::super::say::right_missing(model, crate::service::request::needs(&request));
        model.say(Tone::Refused, text);
        return Vec::new();
    }
    model.overlays.push(Overlay::Mine(Box::new(mine)));
    vec![model.ask(Awaited::Mine, request)]
}

fn request(mine: &Mine, after: Option<Place>) -> Request {
    let filter = mine.filter.text.text().trim().to_owned();
    Request::Mine(Ask { sheet: mine.sheet, filter, after, limit: WINDOW })
}

/// Takes rows in: the first ones take the place of what was shown, the cursor stays on its row; others are added below.
pub fn take(model: &mut Model, page: Page) {
    let Some(mine) = model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Mine(mine) if mine.sheet == page.sheet => Some(mine),
        _ => None,
    }) else {
        return;
    };
    if page.filter != mine.filter.text.text().trim() {
        return;
    }
    if page.after.is_none() {
        let at = mine.at();
        mine.head = page.head;
        mine.lines = page.lines;
        mine.next = page.next;
        if !mine.lines.iter().any(|line| Some(line.key) == mine.selected) {
            mine.selected = mine.lines.get(step(at, mine.lines.len(), 0)).map(|line| line.key);
        }
    } else if page.after == mine.next {
        mine.lines.extend(page.lines);
        mine.next = page.next;
    }
}

/// What a command does to the page.
pub fn act(model: &mut Model, mut mine: Mine, command: &Command) -> Vec<Effect> {
    // Line mode reads by tens.
    let rows = if model.session.plain { 10 } else { model.size.1.saturating_sub(10).max(1) };
    let height = isize::try_from(rows).unwrap_or(10);
    if let Some(read) = mine.filter.act(command) {
        return put_back(model, mine, read);
    }
    let by = match command.name {
        Name::Left | Name::Right => return show(model, Mine::new(beside(mine.sheet, command.name == Name::Right))),
        Name::Refresh => return put_back(model, mine, true),
        Name::Cancel => return Vec::new(),
        Name::Select => return choose(model, mine, &command.args),
        Name::Undo => return undo(model, mine),
        Name::Look => return look(model, mine),
        name => match by(name, height) {
            Some(by) => by,
            None => {
                model.overlays.push(Overlay::Mine(Box::new(mine)));
                return refuse_on_sheet(model, "mine-not-on-this-list", &Command::plain(Name::Select));
            }
        },
    };
    mine.go(by);
    let near = mine.at() + NEAR_END >= mine.lines.len();
    let more = mine.next.filter(|_| near && !model.waits_for(|what| *what == Awaited::Mine));
    let request = more.map(|after| request(&mine, Some(after)));
    model.overlays.push(Overlay::Mine(Box::new(mine)));
    request.map(|request| model.ask(Awaited::Mine, request)).into_iter().collect()
}

/// Puts the page back on top, and reads it from its beginning where that is wanted.
fn put_back(model: &mut Model, mine: Mine, read: bool) -> Vec<Effect> {
    let request = request(&mine, None);
    model.overlays.push(Overlay::Mine(Box::new(mine)));
    if read { vec![model.ask(Awaited::Mine, request)] } else { Vec::new() }
}

/// The page beside one, round the ends.
fn beside(sheet: Sheet, right: bool) -> Sheet {
    let count = Sheet::ALL.len();
    let at = sheet.number() - 1;
    let to = if right { at + 1 } else { at + count - 1 };
    Sheet::ALL.get(to % count).copied().unwrap_or(sheet)
}

/// A key that no command took: a letter of the filter, or the digit of a row.
pub fn typed(model: &mut Model, mut mine: Mine, chord: Chord) -> Vec<Effect> {
    let changed = mine.filter.key(chord);
    put_back(model, mine, changed)
}

/// Opens the customer of a row. The page stays until the account is there: a refusal leaves everything as it was.
fn choose(model: &mut Model, mut mine: Mine, args: &str) -> Vec<Effect> {
    if let Ok(n) = args.parse::<usize>() {
        mine.selected = mine.lines.get(n.wrapping_sub(1)).map(|line| line.key);
        if mine.selected.is_none() {
            return no_row(model, mine);
        }
    }
    let Some(line) = mine.line() else { return no_row(model, mine) };
    let (customer, number, name) = (line.customer, line.number.clone(), line.name.clone());
    model.overlays.push(Overlay::Mine(Box::new(mine)));
    open_found(model, customer, &number, &name)
}

fn no_row(model: &mut Model, mine: Mine) -> Vec<Effect> {
    model.overlays.push(Overlay::Mine(Box::new(mine)));
    refuse_on_sheet(model, "mine-no-row", &Command::plain(Name::Cancel))
}

/// Takes back what the row recorded.
fn undo(model: &mut Model, mine: Mine) -> Vec<Effect> {
    let did = mine.line().and_then(|line| match &line.what {
        What::Did { op, at, act, outcome, .. } => Some(Undoable {
            op: *op,
            customer: line.customer,
            number: line.number.clone(),
            name: line.name.clone(),
            act: act.clone(),
            outcome: outcome.clone(),
            at: *at,
        }),
        _ => None,
    });
    let undoable = match did {
        Some(undoable) => undoable,
        None => {
            model.overlays.push(Overlay::Mine(Box::new(mine)));
            return refuse_on_sheet(model, "mine-undo-on-the-day", &Command::with(Name::Mine, Sheet::Day.code()));
        }
    };
    // Below whatever undoing puts on top, so that the day is there again when that is closed.
    let depth = model.overlays.len();
    let effects = taking_back::named(model, undoable);
    let depth = depth.min(model.overlays.len());
    model.overlays.insert(depth, Overlay::Mine(Box::new(mine)));
    effects
}

/// Shows the customer of the row without taking it; the page is closed.
fn look(model: &mut Model, mine: Mine) -> Vec<Effect> {
    let Some(number) = mine.line().map(|line| line.number.clone()).filter(|number| !number.is_empty()) else {
        return no_row(model, mine);
    };
    run(model, &Command::with(Name::Look, number))
}
