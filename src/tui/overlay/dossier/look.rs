//! An account that is only looked at: nothing is taken, and what is held below stays held.

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Model, Tone};
use super::super::super::screen::Screen;
use super::super::super::screen::account::{AccountScreen, Pane};
use super::super::super::update::{open_found, run};
use super::super::{Overlay, palette, reader};
use super::{Dossier, ask_account, show};
use crate::domain::clean;
use crate::domain::id::CustomerId;
use crate::service::Request;
use crate::service::account::{Ask, Holder, Looked};
use crate::text::Arg;

/// The account with who has it.
#[derive(Clone, Debug)]
pub struct Look {
    /// The account, drawn as every account is.
    pub screen: AccountScreen,
    /// Who works it, or may resume it.
    pub holder: Option<Holder>,
}

/// Looks at the customer that is meant: by number or name, on the queue the selected one.
pub(super) fn open(model: &mut Model, reference: &str) -> Vec<Effect> {
    let reference = clean::line(reference);
    if !reference.is_empty() {
        // A row's number, where the line has one, is the screens' business; here a reference is a customer's.
        return vec![model.ask(Awaited::Dossier, Request::Account(Ask::LookFor(reference)))];
    }
    let selected = match &model.screen {
        Screen::Queue(screen) => screen.row().map(|row| row.customer),
        Screen::Account(_) => None,
    };
    match (selected, &model.screen) {
        (Some(customer), _) => ask(model, customer),
        (None, Screen::Queue(_)) => model.refuse("refused-no-row", &Command::plain(Name::Refresh)),
        (None, Screen::Account(_)) => {
            let effects = palette::open(model);
            if let Some(Overlay::Palette(palette)) = model.overlays.last_mut() {
                palette.input.set("look ");
            }
            effects
        }
    }
}

/// Asks for the account of a customer, to be looked at.
pub fn ask(model: &mut Model, customer: CustomerId) -> Vec<Effect> {
    vec![ask_account(model, Ask::Look(customer))]
}

/// Shows the account. One that is looked at already is replaced.
pub(super) fn answered(model: &mut Model, looked: Looked) -> Vec<Effect> {
    let own = model
        .account()
        .is_some_and(|screen| screen.is_held() && screen.account.customer.id == looked.account.customer.id);
    if own {
        super::say(model, Tone::Plain, "said-open-already");
        return Vec::new();
    }
    model
        .overlays
        .retain(|overlay| !matches!(overlay, Overlay::Dossier(dossier) if matches!(**dossier, Dossier::Look(_))));
    let screen = AccountScreen::new(looked.account, model.now);
    show(model, Dossier::Look(Box::new(Look { screen, holder: looked.holder })))
}

/// The line on top: that it is only looked at, who has it, and the key that takes it.
pub fn banner(model: &Model, look: &Look) -> String {
    let key = if model.session.plain {
        Command::plain(Name::Open).to_string()
    } else {
        let chain = super::super::super::command::Context::Reader;
        model.session.keymap.written(&[chain], &Command::plain(Name::Select))
    };
    let mut args = vec![("key", Arg::from(key))];
    let Some(holder) = &look.holder else { return model.word("look-free", &args) };
    args.push(("name", Arg::from(clean::line(&holder.name))));
    match holder.since {
        _ if holder.mine => model.word("look-mine", &args),
        Some(since) => {
            args.push(("since", Arg::from(super::super::super::say::when(model, since))));
            model.word("look-held-since", &args)
        }
        None => model.word("look-held", &args),
    }
}

/// What a command does: it reads, takes the customer, or closes; what would change something is refused.
pub(super) fn act(model: &mut Model, mut look: Box<Look>, command: &Command) -> Vec<Effect> {
    let customer = &look.screen.account.customer;
    let (id, number, name) = (customer.id, customer.number.clone(), customer.name.clone());
    match command.name {
        Name::Cancel | Name::Back | Name::Queue => return Vec::new(),
        Name::Select => return open_found(model, id, &number, &name),
        Name::Open if command.args.is_empty() => return open_found(model, id, &number, &name),
        Name::Left => look.screen.pane = Pane::Invoices,
        Name::Right => look.screen.pane = Pane::Timeline,
        Name::Timeline => {
            look.screen.pane = if look.screen.pane == Pane::Invoices { Pane::Timeline } else { Pane::Invoices };
        }
        Name::Up => look.screen.scroll(-1),
        Name::Down => look.screen.scroll(1),
        Name::PageUp => look.screen.scroll(-10),
        Name::PageDown => look.screen.scroll(10),
        Name::Top => look.screen.scroll(isize::MIN),
        Name::Bottom => look.screen.scroll(isize::MAX),
        Name::Why => {
            show(model, Dossier::Look(look));
            let topic = reader::Topic::Why(id);
            model.overlays.push(Overlay::Reader(reader::Reader::new(topic)));
            return Vec::new();
        }
        Name::History | Name::Points | Name::Copy | Name::Look | Name::Statement => {
            show(model, Dossier::Look(look));
            return super::open(model, command);
        }
        Name::Disputes => {
            show(model, Dossier::Look(look));
            return super::super::disputes::open(model);
        }
        name if name.spec().changes && !matches!(name, Name::Next | Name::Open) => {
            show(model, Dossier::Look(look));
            return model.refuse("refused-only-looked", &Command::plain(Name::Cancel));
        }
        Name::Filter | Name::Clear => {}
        _ => return run(model, command),
    }
    show(model, Dossier::Look(look))
}
