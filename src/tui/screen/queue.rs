//! The queue as a list: who comes next, and what is held.

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model};
use super::super::opt;
use super::super::overlay::{Overlay, reader, search};
use super::super::update::{claim, go_list, quit};
use super::super::widget::window::step;
use super::Screen;
use crate::domain::id::CustomerId;
use crate::service::claim::Ask;
use crate::service::queue::{self, Empty, Page};
use crate::service::{Request, queue::Row};

/// Rows asked for at once: more than any terminal shows, less than anybody scrolls.
pub const ROWS: u32 = 200;

/// The queue on the screen.
#[derive(Clone, Debug, Default)]
pub struct QueueScreen {
    /// The rows last read; nothing before the first answer.
    pub page: Option<Page>,
    /// The row with the cursor, by customer: it stays when the order changes.
    pub selected: Option<CustomerId>,
    /// What the desk said when there was nothing to take.
    pub empty: Option<Empty>,
}

impl QueueScreen {
    /// The rows.
    pub fn rows(&self) -> &[Row] {
        self.page.as_ref().map_or(&[], |page| &page.rows)
    }

    /// The place of the selected row.
    pub fn at(&self) -> usize {
        self.rows().iter().position(|row| Some(row.customer) == self.selected).unwrap_or(0)
    }

    /// The selected row.
    pub fn row(&self) -> Option<&Row> {
        self.rows().get(self.at())
    }

    /// Takes new rows; the cursor stays on its customer, and on its place when that one is gone.
    pub fn take(&mut self, page: Page) {
        let at = self.at();
        let still = page.rows.iter().any(|row| Some(row.customer) == self.selected);
        if !still {
            let at = step(at, page.rows.len(), 0);
            self.selected = page.rows.get(at).map(|row| row.customer);
        }
        self.page = Some(page);
    }
}

/// Asks for the rows.
pub fn read(model: &mut Model) -> Effect {
    model.ask(Awaited::Page, Request::Queue(queue::Ask::Page { limit: ROWS, agent: None }))
}

/// What a command does on the queue; gives it back when it means nothing here.
pub fn act(model: &mut Model, command: &Command) -> Option<Vec<Effect>> {
    let height = isize::try_from(model.size.1.saturating_sub(6).max(1)).unwrap_or(10);
    let Screen::Queue(screen) = &mut model.screen else { return None };
    let by = match command.name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -height,
        Name::PageDown => height,
        Name::Top => isize::MIN,
        Name::Bottom => isize::MAX,
        Name::Next => return Some(claim(model, Ask::Next)),
        Name::Opt => return Some(opt::act(model, &command.args)),
        Name::Open if !command.args.is_empty() => return Some(search::open(model, &command.args, true)),
        Name::Find => return Some(search::open(model, &command.args, false)),
        Name::Open | Name::Select => {
            let row = match command.args.parse::<usize>() {
                Ok(n) => screen.rows().get(n.wrapping_sub(1)),
                Err(_) => screen.row(),
            };
            let customer = row.map(|row| row.customer);
            return Some(match customer {
                Some(customer) => claim(model, Ask::Customer(customer)),
                None => model.refuse("refused-no-row", &Command::plain(Name::Refresh)),
            });
        }
        Name::Why => {
            let customer = screen.row().map(|row| row.customer);
            return Some(match customer {
                Some(customer) => {
                    model.overlays.push(Overlay::Reader(reader::Reader::new(reader::Topic::Why(customer))));
                    Vec::new()
                }
                None => model.refuse("refused-no-row", &Command::plain(Name::Refresh)),
            });
        }
        Name::Queue | Name::Refresh => return Some(go_list(model)),
        Name::Cancel => return Some(model.refuse("refused-nothing-to-close", &Command::plain(Name::Quit))),
        Name::Quit => return Some(quit(model)),
        _ => return None,
    };
    let at = step(screen.at(), screen.rows().len(), by);
    screen.selected = screen.rows().get(at).map(|row| row.customer);
    Some(Vec::new())
}
