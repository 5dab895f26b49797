//! Where the person is, in words: the screen, what lies above it, what has the focus, and what may be typed next. The
//! answer to `where`, and in line mode to an empty line.

use super::command::{Command, Name};
use super::effect::Effect;
use super::model::{Model, Tone};
use super::overlay::Overlay;
use super::overlay::call::phones;
use super::overlay::outcome::listed;
use super::plain::lines;
use super::say;
use super::screen::Screen;
use super::screen::account::{AccountScreen, Pane};
use super::view;
use crate::domain::clean;
use crate::text::Arg;

/// Says it: in line mode a fact a line, on the screen in one sentence.
pub fn say(model: &mut Model) -> Vec<Effect> {
    let all = lines(model);
    let all = if model.session.plain { all } else { vec![all.join(" ")] };
    for line in all {
        model.say(Tone::Plain, line);
    }
    Vec::new()
}

/// Everything, the screen first.
pub fn lines(model: &Model) -> Vec<String> {
    let screen = match &model.screen {
        Screen::Queue(_) => model.word("lines-queue", &[]),
        Screen::Account(screen) => {
            let customer = &screen.account.customer;
            let args = [
                ("name", Arg::from(clean::line(&customer.name))),
                ("number", Arg::from(clean::line(&customer.number))),
            ];
            model.word(if screen.is_held() { "lines-account" } else { "lines-account-read" }, &args)
        }
    };
    let mut all = vec![screen];
    all.extend(
        model.overlays.iter().map(|overlay| model.word("lines-above", &[("title", Arg::from(title(model, overlay)))])),
    );
    all.push(focus(model));
    if model.session.plain {
        let chain = model.chain().first().copied().unwrap_or(super::command::Context::Global);
        let commands = view::footer::usual(chain).join(", ");
        all.push(model.word("lines-next", &[("commands", Arg::from(commands))]));
    }
    all.retain(|line| !line.is_empty());
    all
}

/// What has the focus, with its place: "3 of 9".
pub fn focus(model: &Model) -> String {
    match model.overlays.last() {
        Some(overlay) => above(model, overlay),
        None => match &model.screen {
            Screen::Queue(screen) => match screen.row() {
                Some(row) => lines::customer(model, row, &nth(model, screen.at(), screen.rows().len())),
                None => lines::queue(model, screen).into_iter().next().unwrap_or_default(),
            },
            Screen::Account(screen) => on_account(model, screen),
        },
    }
}

fn on_account(model: &Model, screen: &AccountScreen) -> String {
    let account = &screen.account;
    match screen.pane {
        Pane::Invoices => match account.invoices.get(screen.invoice_at()) {
            Some(invoice) => {
                lines::invoice(model, account, invoice, &nth(model, screen.invoice_at(), account.invoices.len()))
            }
            None => model.word("account-no-invoices", &[]),
        },
        Pane::Timeline => {
            let at = screen.entry.min(account.timeline.len().saturating_sub(1));
            match account.timeline.get(at) {
                Some(entry) => of(model, at, account.timeline.len(), view::touch(model, entry)),
                None => model.word("account-no-touch", &[]),
            }
        }
    }
}

fn above(model: &Model, overlay: &Overlay) -> String {
    let language = model.session.words.language().code();
    match overlay {
        Overlay::Outcomes(list) => {
            let kinds = listed(&model.session.revision);
            let what =
                kinds.get(list.at).map(|kind| format!("{} ({})", clean::line(kind.label_in(language)), kind.code));
            of(model, list.at, kinds.len(), what.unwrap_or_default())
        }
        Overlay::Call(call) => {
            let names = model.account().map(|screen| phones(&screen.account)).unwrap_or_default();
            let other = || model.word("call-other-number", &[]);
            let what = names.get(call.at).map_or_else(other, |phone| view::point(model, phone));
            of(model, call.at, names.len() + 1, what)
        }
        Overlay::Form(form) => {
            let field = form.focused().map(|slot| {
                let text = slot.input.text().trim();
                let name = say::field_name(model, slot.what.code());
                if text.is_empty() { name } else { format!("{name}: {}", clean::line(text)) }
            });
            of(model, form.focus, form.slots.len(), field.unwrap_or_default())
        }
        Overlay::Prompt(prompt) if !prompt.input.is_blank() => clean::line(prompt.input.text()),
        _ => lines::overlay(model, overlay).pop().unwrap_or_default(),
    }
}

/// What an overlay is called.
fn title(model: &Model, overlay: &Overlay) -> String {
    match overlay {
        Overlay::Prompt(prompt) => model.word(prompt.purpose.key(), &[]),
        Overlay::Reader(reader) => view::reader::title(model, reader),
        _ => lines::overlay(model, overlay).into_iter().next().unwrap_or_default(),
    }
}

/// "3 of 9".
fn nth(model: &Model, at: usize, total: usize) -> String {
    model.word("lines-nth", &[("n", lines::count(at + 1)), ("total", lines::count(total))])
}

fn of(model: &Model, at: usize, total: usize, what: String) -> String {
    if total == 0 { what } else { format!("{}: {what}", nth(model, at, total)) }
}

/// True for commands that only move: their answer is what has the focus now.
pub fn only_moves(command: &Command) -> bool {
    matches!(
        command.name,
        Name::Up
            | Name::Down
            | Name::PageUp
            | Name::PageDown
            | Name::Top
            | Name::Bottom
            | Name::Left
            | Name::Right
            | Name::Timeline
            | Name::NextField
            | Name::PreviousField
            | Name::Clear
            | Name::Cancel
    )
}
