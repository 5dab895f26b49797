//! One fact, whole: nothing of it is cut.

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::Model;
use super::super::super::view;
use super::{Dossier, choice, show};
use crate::service::history::Told;

/// The sheet.
#[derive(Clone, Debug)]
pub struct FactSheet {
    /// The fact with what belongs to it.
    pub told: Told,
    /// The first line shown.
    pub top: usize,
}

/// What a command does to the sheet.
pub(super) fn act(model: &mut Model, mut sheet: FactSheet, command: &Command) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let total = view::dossier::fact_lines(model, &sheet, usize::from(model.size.0).saturating_sub(4)).len();
    let most = total.saturating_sub(page.min(2));
    let by = isize::try_from(page).unwrap_or(10);
    let shift = |by: isize| sheet.top.saturating_add_signed(by).min(most);
    match command.name {
        Name::Up => sheet.top = shift(-1),
        Name::Down => sheet.top = shift(1),
        Name::PageUp => sheet.top = shift(-by),
        Name::PageDown => sheet.top = shift(by),
        Name::Top => sheet.top = 0,
        Name::Bottom => sheet.top = total.saturating_sub(page),
        Name::Copy => {
            let text = sheet.told.fact.body.clone();
            show(model, Dossier::Fact(sheet));
            return choice::put(model, text);
        }
        Name::Select | Name::Cancel => return Vec::new(),
        _ => {}
    }
    show(model, Dossier::Fact(sheet))
}
