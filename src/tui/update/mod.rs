//! The one place where the model changes. Pure: what is to be done comes back as effects.

mod dialling;
mod reply;
pub mod undo;

use chrono::{DateTime, TimeDelta, Utc};

use super::chord::Chord;
use super::command::{Command, Name};
use super::effect::Effect;
use super::enabled::enabled;
use super::keymap::Resolved;
use super::model::{After, Awaited, Link, Model, Sent, Tone};
use super::msg::Msg;
use super::opt;
use super::overlay::confirm;
use super::overlay::prompt::{self, Purpose};
use super::overlay::{self, Overlay, dossier};
use super::place;
use super::screen::{Screen, account, queue};
use super::tutor;
use crate::domain::clean;
use crate::domain::id::{CustomerId, OpId};
use crate::domain::op::{self, Act, Op};
use crate::service::record::{Submission, Then};
use crate::service::request::needs;
use crate::service::{Request, claim as claims};
use crate::text::Arg;

/// Takes one message in and says what is to be done.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = take(model, msg);
    effects.extend(overlay::form::weigh(model));
    effects.extend(overlay::approval::form::weigh(model));
    tutor::follow(model);
    effects
}

/// What is to be said when the session begins: in line mode all of it, on the screen, which shows what was said last, the
/// first and how many more there are.
fn notices(model: &Model) -> Vec<String> {
    match model.session.notices.as_slice() {
        [first, others @ ..] if !others.is_empty() && !model.session.plain => {
            let count = i64::try_from(others.len()).unwrap_or(i64::MAX);
            vec![model.word("keymap-more", &[("text", Arg::from(first.as_str())), ("count", Arg::from(count))])]
        }
        all => all.to_vec(),
    }
}

fn take(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Start => {
            for notice in notices(model) {
                model.say(Tone::Refused, notice);
            }
            vec![model.ask(Awaited::Hello, Request::Hello), queue::read(model)]
        }
        Msg::Key(chord) => key(model, chord),
        Msg::Text(text) => overlay::text(model, &text),
        Msg::Command(command) => {
            model.post.awake(model.now);
            run(model, &command)
        }
        Msg::Reply(ticket, answer) => {
            let Some(at) = model.awaited.iter().position(|(known, _)| *known == ticket) else { return Vec::new() };
            let (_, what) = model.awaited.remove(at);
            match answer {
                Ok(answer) => reply::take(model, what, answer),
                Err(trouble) => reply::missing(model, what, &trouble),
            }
        }
        Msg::Dialled(dialled) => dialling::told(model, &dialled),
        Msg::Saved(saved) => dossier::statement::saved(model, &saved),
        Msg::Tick(now) => tick(model, now),
        Msg::Resize(width, height) => {
            model.size = (width, height);
            vec![Effect::Redraw]
        }
    }
}

fn key(model: &mut Model, chord: Chord) -> Vec<Effect> {
    model.post.awake(model.now);
    if is_dropped(model) {
        drop_on(model);
        return Vec::new();
    }
    model.pressed.push(chord);
    model.said_since_key = false;
    match model.session.keymap.resolve(model.chain(), &model.pressed) {
        Resolved::Pending(_) => Vec::new(),
        Resolved::Action(command) => {
            model.pressed.clear();
            if just_opened(model, &command) {
                // What is typed on in one go is dropped as a whole: the wait begins anew with every key.
                drop_on(model);
                return model.refuse("refused-just-opened", &Command::plain(Name::Help));
            }
            run(model, &command)
        }
        Resolved::Unbound => {
            let pressed = std::mem::take(&mut model.pressed);
            // Esc gives a begun sequence up without a word.
            if pressed.len() > 1 && chord.key == super::chord::Key::Esc {
                return Vec::new();
            }
            // A key that does not go on with what was begun begins something of its own.
            if pressed.len() > 1 && model.session.keymap.resolve(model.chain(), &[chord]) != Resolved::Unbound {
                return key(model, chord);
            }
            if !model.overlays.is_empty() {
                if is_unseen(model) {
                    drop_on(model);
                    return model.refuse("refused-just-opened", &Command::plain(Name::Help));
                }
                return pressed.into_iter().flat_map(|chord| overlay::typed(model, chord)).collect();
            }
            let help = model.key(&Command::plain(Name::Help));
            let args = [("pressed", Arg::from(super::chord::written(&pressed))), ("key", Arg::from(help))];
            let text = model.word("refused-unbound", &args);
            model.say(Tone::Refused, text);
            Vec::new()
        }
    }
}

/// How long a customer that opened by itself takes no writes: a key pressed twice must not fall on an unseen account.
const UNSEEN: TimeDelta = TimeDelta::milliseconds(400);

/// True when a key would write on a customer that nobody can have read yet.
fn just_opened(model: &Model, command: &Command) -> bool {
    is_unseen(model) && (command.name.spec().changes || !model.overlays.is_empty())
}

/// True while nobody can have read the customer that opened by itself: the account, or a form that came with it. Every
/// other list above it was asked for by a key, and whoever asked has looked.
fn is_unseen(model: &Model) -> bool {
    let opened_at = model.account().and_then(|screen| screen.opened_at);
    let came_along = matches!(model.overlays.last(), None | Some(Overlay::Form(_) | Overlay::Letters(_)));
    came_along && opened_at.is_some_and(|at| model.now < at + UNSEEN)
}

/// True when a key follows at once on one that fell on an unseen account: it belongs to what was meant for another.
fn is_dropped(model: &Model) -> bool {
    let dropped_at = model.account().and_then(|screen| screen.dropped_at);
    is_unseen(model) && dropped_at.is_some_and(|at| model.now < at + UNSEEN)
}

/// Drops a key, and what follows it at once.
fn drop_on(model: &mut Model) {
    let now = model.now;
    if let Some(screen) = model.account_mut() {
        screen.opened_at = Some(now);
        screen.dropped_at = Some(now);
    }
}

/// Runs a command: the topmost overlay has it first, then the screen, then everything else.
pub fn run(model: &mut Model, command: &Command) -> Vec<Effect> {
    tutor::note(model, command.name);
    if let Some(effects) = overlay::act(model, command) {
        return effects;
    }
    match command.name {
        Name::Help => {
            return overlay::help::open(model, &command.args);
        }
        Name::Line => return overlay::palette::open(model),
        Name::Tutor => return tutor::toggle(model),
        Name::Undo => return undo::command(model),
        Name::Mine => return overlay::mine::open(model, &command.args),
        Name::Messages => return overlay::messages::open(model),
        Name::Approvals => return overlay::approval::list::open(model, &command.args),
        Name::Message => return overlay::compose::open(model, &command.args),
        Name::History | Name::Points | Name::Profile | Name::Money | Name::Copy | Name::Look | Name::Statement => {
            return dossier::open(model, command);
        }
        Name::Disputes => return overlay::disputes::open(model),
        Name::Where => return place::say(model),
        _ => {}
    }
    if let Err(reason) = enabled(model, command) {
        let text = reason.say(model, command);
        model.say(Tone::Refused, text);
        return Vec::new();
    }
    if matches!(command.name, Name::Cancel | Name::Back | Name::Queue)
        && opt::give_up(model)
        && model.account().is_none()
    {
        return Vec::new();
    }
    let taken = match &model.screen {
        Screen::Queue(_) => queue::act(model, command),
        Screen::Account(_) => account::act(model, command),
    };
    match taken {
        Some(effects) => effects,
        None => {
            let wanted = if model.account().is_some() { Name::Back } else { Name::Next };
            let args =
                [("command", Arg::from(command.name.code())), ("key", Arg::from(model.key(&Command::plain(wanted))))];
            let key = if model.account().is_some() { "refused-not-here-account" } else { "refused-not-here-queue" };
            let text = model.word(key, &args);
            model.say(Tone::Refused, text);
            Vec::new()
        }
    }
}

fn tick(model: &mut Model, now: DateTime<Utc>) -> Vec<Effect> {
    model.now = now;
    let mut effects = Vec::new();
    if model.unkept {
        effects.extend(model.keep());
    }
    let renew = model.account().and_then(|screen| {
        let due = screen.renew_at(&model.session.revision.desk).is_some_and(|at| at <= now);
        let epoch = screen.account.claim.map(|claim| claim.epoch)?;
        due.then_some((screen.account.customer.id, epoch))
    });
    if let Some((customer, epoch)) = renew {
        // Counted from the question, so that a desk without an answer is not asked at every tick.
        if let Some(screen) = model.account_mut() {
            screen.renewed_at = now;
        }
        effects
            .push(model.ask(Awaited::Renew(customer, epoch), Request::Claim(claims::Ask::Renew { customer, epoch })));
    }
    if model.is_to_ask_again() {
        model.asked_at = now;
        effects.push(model.ask(Awaited::Hello, Request::Hello));
    }
    effects.extend(super::post::tick(model));
    effects.extend(super::requests::tick(model));
    effects
}

/// Asks for a customer. One at a time: whoever presses twice gets one.
pub fn claim(model: &mut Model, ask: claims::Ask) -> Vec<Effect> {
    if model.is_claiming() {
        return model.refuse("refused-still-opening", &Command::plain(Name::Help));
    }
    // Two answers would each open a customer, and one of them would be held behind the other.
    if model.is_writing() {
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let request = Request::Claim(ask);
    if !model.session.actor.role.has(needs(&request)) {
        let text = super::say::right_missing(model, needs(&request));
        model.say(Tone::Refused, text);
        return Vec::new();
    }
    vec![model.ask(Awaited::Claim, request)]
}

/// Opens the customer that was found; one that is held is left first, with a reason.
pub fn open_found(model: &mut Model, customer: CustomerId, number: &str, name: &str) -> Vec<Effect> {
    let held = model.account().filter(|screen| screen.is_held()).map(|screen| screen.account.customer.id);
    if held == Some(customer) {
        model.overlays.clear();
        let text = model.word("said-open-already", &[]);
        model.say(Tone::Plain, text);
        return Vec::new();
    }
    if model.account().is_none() {
        return claim(model, claims::Ask::Customer(customer));
    }
    if held.is_none() {
        return go(model, After::Open(customer, String::new()));
    }
    leave(model, After::Open(customer, clean::line(&format!("{number} {name}"))))
}

/// Leaves the account. While it is held, the reason is asked first: nobody loses a customer without a word.
pub fn leave(model: &mut Model, after: After) -> Vec<Effect> {
    leave_because(model, after, "")
}

/// The same with the reason, if it was given at once.
pub fn leave_because(model: &mut Model, after: After, reason: &str) -> Vec<Effect> {
    if model.is_writing() {
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let after = opt::follows(model, after);
    if model.account().is_some_and(account::AccountScreen::is_held) {
        // Asked once, whatever was pressed before; a form below stays as it is.
        model.overlays.retain(
            |overlay| !matches!(overlay, Overlay::Prompt(prompt) if matches!(prompt.purpose, Purpose::Release(_))),
        );
        // A request of one's own that waits is the next step and the reason: nothing is left to ask.
        let waits = overlay::approval::answer::leaves(model).filter(|_| reason.is_empty());
        return prompt::open(model, Purpose::Release(after), waits.as_deref().unwrap_or(reason));
    }
    go(model, after)
}

/// Goes where the agent wanted, once nothing is held.
pub fn go(model: &mut Model, after: After) -> Vec<Effect> {
    match after {
        After::Stay => Vec::new(),
        After::List => go_list(model),
        After::Marked => {
            let mut effects = go_list(model);
            effects.extend(opt::go_on(model));
            effects
        }
        After::Next => {
            let mut effects = go_list(model);
            effects.extend(claim(model, claims::Ask::Next));
            effects
        }
        After::Open(customer, _) => {
            let mut effects = go_list(model);
            effects.extend(claim(model, claims::Ask::Customer(customer)));
            effects
        }
        After::Quit => {
            let effects = quit(model);
            if !effects.is_empty() {
                return effects;
            }
            // The question stands above the queue: the account behind it is not the agent's any more.
            let question = model.overlays.pop();
            let effects = go_list(model);
            model.overlays.extend(question);
            effects
        }
    }
}

/// Ends the session. What waits on this machine is sent by the next session here, so leaving with it is asked first; line
/// mode says it at the end instead.
pub fn quit(model: &mut Model) -> Vec<Effect> {
    let Link::Kept(waiting) = model.link else { return vec![Effect::Quit] };
    // Pressed again, quitting is the answer.
    let asked = matches!(model.overlays.last(), Some(Overlay::Confirm(_)));
    if model.session.plain || waiting == 0 || asked {
        return vec![Effect::Quit];
    }
    let count = i64::try_from(waiting).unwrap_or(i64::MAX);
    let question = model.word("confirm-quit-kept", &[("count", Arg::from(count))]);
    confirm::ask(model, question, |_| vec![Effect::Quit])
}

/// Shows the queue, read anew; what was selected in it stays selected.
pub fn go_list(model: &mut Model) -> Vec<Effect> {
    if model.account().is_some() {
        model.screen = Screen::Queue(queue::QueueScreen::default());
        model.overlays.clear();
    }
    vec![queue::read(model)]
}

/// Sends a write under the claim of the account on the screen. The same content that had no answer before goes out under
/// its old identifier, so that it is recorded once.
pub fn send(model: &mut Model, id: OpId, act: Act, after: After) -> Vec<Effect> {
    let after = opt::follows(model, after);
    let Some((customer, epoch, unsent)) = model.account().filter(|screen| screen.is_held()).and_then(|screen| {
        let claim = screen.account.claim?;
        Some((screen.account.customer.id, claim.epoch, screen.unsent.clone()))
    }) else {
        let lost = model.account().and_then(|screen| screen.lost.clone());
        return match lost {
            Some(why) => {
                model.say(Tone::Refused, why);
                Vec::new()
            }
            None => model.refuse("refused-only-read", &Command::plain(Name::Back)),
        };
    };
    if model.is_writing() {
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let op = match unsent {
        Some(old) if old.act == act && old.epoch == epoch => old,
        other => {
            // An identifier that may have reached the desk with other content is never used again.
            let id = if other.is_some_and(|old| old.id == id) { OpId(model.session.ids.next()) } else { id };
            let actor = &model.session.actor;
            let (actor, device) = (actor.id, actor.device.clone());
            Op { v: op::VERSION, id, customer, epoch, actor, device, at: model.now, act }
        }
    };
    let then = match after {
        After::Stay => Then::Stay,
        After::Next => Then::Next,
        After::List | After::Marked | After::Open(..) | After::Quit => Then::List,
    };
    let request = Request::Record(Box::new(Submission { op: op.clone(), then }));
    if !model.session.actor.role.has(needs(&request)) {
        let text = super::say::right_missing(model, needs(&request));
        model.say(Tone::Refused, text);
        return Vec::new();
    }
    vec![model.ask(Awaited::Record(Box::new(Sent { op, after })), request)]
}

#[cfg(test)]
mod between_tests;
#[cfg(test)]
mod payments_tests;
#[cfg(test)]
mod search_tests;
#[cfg(test)]
mod tests;
