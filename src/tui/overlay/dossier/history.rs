//! Everything that happened to a customer, newest first, read as far as somebody looks.

use super::super::super::chord::Chord;
use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Model};
use super::super::super::widget::field::TextField;
use super::super::Overlay;
use super::{Dossier, meant, moved, show};
use crate::domain::history::Group;
use crate::domain::id::CustomerId;
use crate::service::Request;
use crate::service::history::{Ask, Line, Page, Wanted};

/// The sheet.
#[derive(Clone, Debug)]
pub struct History {
    /// Whose.
    pub customer: CustomerId,
    /// The customer's name.
    pub name: String,
    /// Which facts are shown.
    pub group: Group,
    /// Only lines with these words.
    pub words: TextField,
    /// The lines read so far.
    pub lines: Vec<Line>,
    /// Where the next page begins; nothing when the first fact was reached.
    pub next: Option<i64>,
    /// The line with the cursor, by its place in the chain.
    pub selected: Option<i64>,
    /// The question on its way: there is one at a time, and the newest wish replaces what waits.
    pub asked: Option<Wanted>,
    filtering: bool,
    wish: Option<(Group, String)>,
}

impl History {
    /// True while letters go into the filter.
    pub fn is_filtering(&self) -> bool {
        self.filtering
    }

    /// The place of the line with the cursor.
    pub fn at(&self) -> usize {
        self.lines.iter().position(|line| Some(line.seq) == self.selected).unwrap_or(0)
    }

    /// True when the lines are those of the group and words that are asked for.
    pub fn is_current(&self) -> bool {
        self.wish.as_ref().is_some_and(|(group, words)| *group == self.group && words == self.words.text())
    }
}

/// The sheet in an overlay.
pub(super) fn of(overlay: &Overlay) -> Option<&History> {
    match overlay {
        Overlay::Dossier(dossier) => match &**dossier {
            Dossier::History(history) => Some(history),
            _ => None,
        },
        _ => None,
    }
}

fn of_mut(overlay: &mut Overlay) -> Option<&mut History> {
    match overlay {
        Overlay::Dossier(dossier) => match &mut **dossier {
            Dossier::History(history) => Some(history),
            _ => None,
        },
        _ => None,
    }
}

/// Opens the sheet, with a filter where words came with the command.
pub(super) fn open(model: &mut Model, words: &str) -> Vec<Effect> {
    let Some(account) = meant(model) else { return Vec::new() };
    let history = History {
        customer: account.customer.id,
        name: account.customer.name.clone(),
        group: Group::All,
        words: TextField::new(words),
        lines: Vec::new(),
        next: None,
        selected: None,
        asked: None,
        filtering: false,
        wish: None,
    };
    show(model, Dossier::History(history));
    again(model)
}

/// Asks for the lines anew where the group or the words are others, and for more where the end is near.
pub(super) fn again(model: &mut Model) -> Vec<Effect> {
    let language = model.session.words.language();
    let room = usize::from(model.size.1);
    let Some(history) = model.overlays.iter_mut().rev().find_map(of_mut) else { return Vec::new() };
    if history.asked.is_some() {
        return Vec::new();
    }
    let before = match (history.is_current(), history.next) {
        (false, _) => None,
        (true, Some(next)) if history.at() + room >= history.lines.len() => Some(next),
        (true, _) => return Vec::new(),
    };
    let wanted = Wanted {
        customer: history.customer,
        before,
        group: history.group,
        words: history.words.text().to_owned(),
        language,
    };
    history.asked = Some(wanted.clone());
    vec![model.ask(Awaited::Dossier, Request::History(Ask::Page(wanted)))]
}

/// Takes a page: one that goes on is put behind, one that begins anew in place of what was there.
pub(super) fn answered(model: &mut Model, page: Page) -> Vec<Effect> {
    let Some(history) = model.overlays.iter_mut().rev().find_map(of_mut) else { return Vec::new() };
    if history.asked.as_ref() != Some(&page.wanted) {
        return Vec::new();
    }
    history.asked = None;
    let Wanted { before, group, words, .. } = page.wanted;
    if before.is_none() {
        history.lines.clear();
    }
    history.wish = Some((group, words));
    history.lines.extend(page.lines);
    history.next = page.next;
    if !history.lines.iter().any(|line| Some(line.seq) == history.selected) {
        history.selected = history.lines.first().map(|line| line.seq);
    }
    again(model)
}

/// What a command does to the sheet.
pub(super) fn act(model: &mut Model, mut history: History, command: &Command) -> Vec<Effect> {
    let mut told = None;
    if let Some(at) = moved(model, history.at(), history.lines.len(), command.name) {
        history.selected = history.lines.get(at).map(|line| line.seq);
    }
    match command.name {
        Name::Left => history.group = history.group.step(-1),
        Name::Right => history.group = history.group.step(1),
        Name::Filter => {
            history.filtering = command.args.is_empty();
            history.words.set(&command.args);
        }
        Name::Clear => history.words.set(""),
        Name::Select if history.filtering => history.filtering = false,
        Name::Cancel if history.filtering || !history.words.is_blank() => {
            history.filtering = false;
            history.words.set("");
        }
        Name::Select => {
            let line = match command.args.parse::<usize>() {
                Ok(n) => history.lines.get(n.wrapping_sub(1)),
                Err(_) => history.lines.get(history.at()),
            };
            told = line.map(|line| (history.customer, line.seq));
            history.selected = line.map(|line| line.seq).or(history.selected);
            if told.is_none() {
                show(model, Dossier::History(history));
                return model.refuse("refused-no-line", &Command::plain(Name::Filter));
            }
        }
        Name::Cancel => return Vec::new(),
        Name::Add | Name::Edit | Name::Remove | Name::Undo => {
            show(model, Dossier::History(history));
            return model.refuse("refused-history-stands", &Command::plain(Name::Note));
        }
        _ => {}
    }
    show(model, Dossier::History(history));
    let mut effects = again(model);
    if let Some((customer, seq)) = told {
        effects.push(model.ask(Awaited::Dossier, Request::History(Ask::Fact { customer, seq })));
    }
    effects
}

/// A letter for the filter.
pub(super) fn typed(model: &mut Model, mut history: History, chord: Chord) -> Vec<Effect> {
    if history.filtering {
        history.words.key(chord);
    }
    show(model, Dossier::History(history));
    again(model)
}
