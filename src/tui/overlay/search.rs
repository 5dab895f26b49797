//! The search box: one line that finds any customer while it is typed.
//!
//! At most one search is on its way. What is typed meanwhile waits in the line itself: when the answer comes and is not of
//! what stands there now, that is looked for next.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::chord::Chord;
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model};
use super::super::update::{open_found, run};
use super::super::widget::field::TextField;
use super::super::widget::window::step;
use super::Overlay;
use crate::domain::clean;
use crate::domain::id::CustomerId;
use crate::domain::search::{self, Kind};
use crate::service::account::Account;
use crate::service::search::{Answer, Ask, Hit};
use crate::service::{Request, Trouble};

/// Customers asked for at once: more than a screen shows, so that a little scrolling is free.
const WINDOW: u32 = 50;

/// Customers opened in this session that the empty box offers.
const MOST_RECENT: usize = 9;

/// From when on a search is called slow.
const SLOW: TimeDelta = TimeDelta::seconds(1);

/// The box with what was found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is typed.
    pub input: TextField,
    /// The last answer, with the text that it is of.
    pub answer: Option<(String, Answer)>,
    /// The row with the cursor, by customer.
    pub selected: Option<CustomerId>,
    /// Why the last search has no answer.
    pub away: bool,
    /// When the search on its way was asked; nothing when none is.
    asked_at: Option<DateTime<Utc>>,
    /// True when the one that must be meant is to be opened as soon as it is known.
    take: bool,
    /// True when Enter was pressed before the answer came.
    enter: bool,
}

/// How the box stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing is typed.
    Empty,
    /// Too short for everything that it could be.
    Short,
    /// On its way.
    Running,
    /// On its way for long.
    Slow,
    /// No answer came.
    Away,
    /// Nothing fits.
    Nothing,
    /// There are rows.
    Rows,
}

impl Search {
    fn text(&self) -> String {
        clean::line(self.input.text())
    }

    /// The answer, if it is of what stands in the line.
    pub fn current(&self) -> Option<&Answer> {
        self.answer.as_ref().filter(|(text, _)| *text == self.text()).map(|(_, answer)| answer)
    }

    /// The rows shown: those of the last answer until a newer one comes; customers opened last while nothing is typed.
    pub fn shown<'a>(&'a self, model: &'a Model) -> &'a [Hit] {
        match &self.answer {
            _ if self.input.is_blank() => &model.opened,
            Some((_, answer)) => &answer.hits,
            None => &[],
        }
    }

    /// The place of the selected row.
    pub fn at(&self, rows: &[Hit]) -> usize {
        rows.iter().position(|hit| Some(hit.customer) == self.selected).unwrap_or(0)
    }

    /// How the box stands at an instant.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        match self.current() {
            _ if self.input.is_blank() => State::Empty,
            Some(answer) if answer.hits.is_empty() => State::Nothing,
            Some(_) => State::Rows,
            None if self.asked_at.is_some_and(|at| now - at >= SLOW) => State::Slow,
            None if search::read(self.input.text()).kinds().is_empty() => State::Short,
            None if self.away => State::Away,
            None => State::Running,
        }
    }

    /// When the search on its way is to be called slow, if it is not yet.
    pub fn slow_at(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.asked_at.map(|at| at + SLOW).filter(|at| *at > now)
    }
}

/// Opens the box with a text; with `take`, the one customer that must be meant is opened at once.
pub fn open(model: &mut Model, text: &str, take: bool) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Search(_)));
    let list =
        Search { input: TextField::new(&clean::line(text)), take: take && !text.is_empty(), ..Search::default() };
    look(model, list)
}

/// Looks for what stands in the line, unless a search is on its way: then it follows that one.
fn look(model: &mut Model, mut list: Search) -> Vec<Effect> {
    let text = list.text();
    let on_its_way = model.waits_for(|what| matches!(what, Awaited::Search(_)));
    let known = list.current().is_some();
    let mut effects = Vec::new();
    if known || search::read(&text).kinds().is_empty() {
        if !known {
            list.answer = None;
        }
        list.away = false;
    } else if !on_its_way {
        list.away = false;
        list.asked_at = Some(model.now);
        effects.push(model.ask(Awaited::Search(text.clone()), Request::Search(Ask { text, limit: WINDOW })));
    }
    model.overlays.push(Overlay::Search(Box::new(list)));
    effects
}

/// Takes a search out of the overlays, with its place among them.
fn taken(model: &mut Model) -> Option<(usize, Search)> {
    let at = model.overlays.iter().rposition(|overlay| matches!(overlay, Overlay::Search(_)))?;
    match model.overlays.remove(at) {
        Overlay::Search(list) => Some((at, *list)),
        other => {
            model.overlays.insert(at, other);
            None
        }
    }
}

/// An answer came: it is shown, or what was typed meanwhile is looked for.
pub fn take(model: &mut Model, text: &str, answer: Answer) -> Vec<Effect> {
    let Some((at, mut list)) = taken(model) else { return Vec::new() };
    list.asked_at = None;
    list.away = false;
    if list.text() != text {
        let above = model.overlays.split_off(at);
        let effects = look(model, list);
        model.overlays.extend(above);
        return effects;
    }
    let still = answer.hits.iter().any(|hit| Some(hit.customer) == list.selected);
    if !still {
        list.selected = answer.hits.first().map(|hit| hit.customer);
    }
    let wanted = match (std::mem::take(&mut list.take), std::mem::take(&mut list.enter)) {
        (true, _) => answer.meant().cloned(),
        (false, true) => answer.hits.iter().find(|hit| Some(hit.customer) == list.selected).cloned(),
        (false, false) => None,
    };
    list.answer = Some((text.to_owned(), answer));
    model.overlays.insert(at, Overlay::Search(Box::new(list)));
    wanted.map_or_else(Vec::new, |hit| open_found(model, hit.customer, &hit.number, &hit.name))
}

/// No answer came: the box says so, and typing stays alive.
pub fn missing(model: &mut Model, trouble: &Trouble) -> Vec<Effect> {
    let Some((at, mut list)) = taken(model) else { return Vec::new() };
    tracing::debug!(%trouble, "a search without an answer");
    list.asked_at = None;
    list.away = true;
    list.enter = false;
    model.overlays.insert(at, Overlay::Search(Box::new(list)));
    Vec::new()
}

/// What a command does to the box.
pub fn act(model: &mut Model, mut list: Search, command: &Command) -> Vec<Effect> {
    let page = isize::try_from(model.size.1.saturating_sub(12).max(1)).unwrap_or(5);
    let by = match command.name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -page,
        Name::PageDown => page,
        Name::Cancel => return Vec::new(),
        Name::Clear => {
            list.input.set("");
            return look(model, list);
        }
        Name::Select => return choose(model, list, &command.args),
        Name::Look | Name::Complete => {
            let rows = list.shown(model);
            let number = rows.get(list.at(rows)).map(|hit| hit.number.clone());
            return match number {
                Some(number) => run(model, &Command::with(Name::Look, number)),
                None => nothing_there(model, list),
            };
        }
        _ => 0,
    };
    let rows = list.shown(model);
    list.selected = rows.get(step(list.at(rows), rows.len(), by)).map(|hit| hit.customer);
    model.overlays.push(Overlay::Search(Box::new(list)));
    Vec::new()
}

fn nothing_there(model: &mut Model, list: Search) -> Vec<Effect> {
    model.overlays.push(Overlay::Search(Box::new(list)));
    model.refuse("search-no-row", &Command::plain(Name::Cancel))
}

/// Opens the selected row, or the one of that number. Of a text whose answer is on its way, as soon as it comes.
fn choose(model: &mut Model, mut list: Search, n: &str) -> Vec<Effect> {
    let ready = list.input.is_blank() || list.current().is_some();
    if !ready && n.is_empty() && !search::read(list.input.text()).kinds().is_empty() {
        list.enter = true;
        return look(model, list);
    }
    let rows = list.shown(model);
    let at = if n.is_empty() { list.at(rows) } else { n.parse::<usize>().map_or(usize::MAX, |n| n.wrapping_sub(1)) };
    let Some(hit) = rows.get(at).cloned() else { return nothing_there(model, list) };
    list.selected = Some(hit.customer);
    model.overlays.push(Overlay::Search(Box::new(list)));
    open_found(model, hit.customer, &hit.number, &hit.name)
}

/// Takes a key that no command took.
pub fn typed(model: &mut Model, mut list: Search, chord: Chord) -> Vec<Effect> {
    if list.input.key(chord) {
        (list.take, list.enter) = (false, false);
        return look(model, list);
    }
    model.overlays.push(Overlay::Search(Box::new(list)));
    Vec::new()
}

/// Takes a whole text: pasted at the cursor, or, in line mode, in place of what stands there.
pub fn text(model: &mut Model, text: &str) -> Vec<Effect> {
    let plain = model.session.plain;
    let Some((_, mut list)) = taken(model) else { return Vec::new() };
    if plain {
        list.input.set(text);
    } else {
        list.input.insert(text);
    }
    (list.take, list.enter) = (false, false);
    look(model, list)
}

/// Remembers a customer that was opened, for the empty box.
pub fn remember(model: &mut Model, account: &Account) {
    let customer = &account.customer;
    model.opened.retain(|hit| hit.customer != customer.id);
    let hit = Hit {
        customer: customer.id,
        number: customer.number.clone(),
        name: customer.name.clone(),
        at_risk: account.balances.first().map(|balance| balance.money(balance.at_risk)),
        kind: Kind::Name,
        shown: String::new(),
        amount: None,
        status: None,
        exact: false,
        literal: false,
        holder: None,
    };
    model.opened.insert(0, hit);
    model.opened.truncate(MOST_RECENT);
}
