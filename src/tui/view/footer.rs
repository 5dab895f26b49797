//! The last line: the next best keys where the person is, and help, which is always there.

use ratatui::layout::Rect;

use super::super::chord::{Chord, Key, written};
use super::super::command::{Command, Context, Name};
use super::super::enabled::enabled;
use super::super::keymap::Resolved;
use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::screen::Screen;
use super::super::screen::account::AccountScreen;
use super::super::screen::queue::QueueScreen;
use super::super::widget::canvas::{Canvas, Row};
use super::title;
use crate::domain::promise::PromiseState;
use crate::service::queue::Task;

pub(super) fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let room = usize::from(area.width);
    let help = piece(model, &Command::plain(Name::Help));
    let mut row = Row::default();
    let mut shown: Vec<Command> = vec![Command::plain(Name::Help)];
    // Function keys are printed first and in their order, where a keymap asks for it.
    for chord in &model.session.keymap.manners().footer {
        let Resolved::Action(command) = model.session.keymap.resolve(model.chain(), &[*chord]) else { continue };
        let words = format!("={}", words(model, &command));
        let piece = Row::of(Role::Key, printed(*chord)).and(Role::Text, words);
        if !is_open(model, &command) || !append(&mut row, piece, room) {
            continue;
        }
        shown.push(command);
    }
    let printed_help = !model.session.keymap.manners().footer.is_empty()
        && model.session.keymap.manners().footer.iter().any(|chord| {
            let help = Resolved::Action(Command::plain(Name::Help));
            model.session.keymap.resolve(model.chain(), &[*chord]) == help
        });
    let help = help.filter(|_| !printed_help);
    let kept = help.as_ref().map_or(0, |help| help.width() + 2);
    for command in commands(model) {
        if shown.contains(&command) || !is_open(model, &command) {
            continue;
        }
        let Some(piece) = piece(model, &command) else { continue };
        if !append(&mut row, piece, room.saturating_sub(kept)) {
            break;
        }
        shown.push(command);
    }
    if let Some(help) = help {
        append(&mut row, help, room);
    }
    canvas.row(area, 0, &row);
}

/// A key as a green screen prints it: `F3`.
fn printed(chord: Chord) -> String {
    match chord.key {
        Key::F(n) => format!("F{n}"),
        _ => chord.to_string(),
    }
}

/// Adds a piece where there is room for the whole of it.
fn append(row: &mut Row, piece: Row, room: usize) -> bool {
    let gap = if row.0.is_empty() { "" } else { "  " };
    if row.width() + gap.len() + piece.width() > room {
        return false;
    }
    row.0.push((Role::Text, gap.to_owned()));
    row.0.extend(piece.0);
    true
}

/// A key with its words; nothing for a command without a key here.
fn piece(model: &Model, command: &Command) -> Option<Row> {
    let keys = model.session.keymap.keys_of(model.chain(), command)?;
    let (key, words) = (written(&keys), words(model, command));
    // A key that is called like what it does is not said twice.
    let tail = if key.replace('_', " ") == words { String::new() } else { format!(" {words}") };
    Some(Row::of(Role::Key, key).and(Role::Text, tail))
}

fn words(model: &Model, command: &Command) -> String {
    // Where no customer has a digit, the key that works them opens the selected one.
    if *command == Command::plain(Name::Opt) && model.opts.is_empty() {
        return words(model, &Command::plain(Name::Open));
    }
    let chain = model.chain();
    let keymap = &model.session.keymap;
    let keys = keymap.keys_of(chain, command);
    let lines = keymap.lines().into_iter();
    let desc = lines.filter(|line| Some(&line.keys) == keys.as_ref() && line.binding.command == *command);
    let desc = desc.filter_map(|line| line.binding.desc).next();
    let own = sheet(model).map(|(noun, _)| format!("{noun}-footer-{}", command.name.code()));
    if desc.is_none() && command.name == Name::Select && model.sends() {
        model.word("footer-send", &[])
    } else if let Some(own) = own.filter(|own| desc.is_none() && model.session.words.has(own)) {
        model.word(&own, &[])
    } else {
        title(model, command, desc)
    }
}

/// False for what cannot run here; what is only held up for a moment stays, so that the line does not flicker.
fn is_open(model: &Model, command: &Command) -> bool {
    enabled(model, command).err().is_none_or(|reason| reason.passes())
}

/// The commands worth a key here, the next best first.
fn commands(model: &Model) -> Vec<Command> {
    let context = model.chain().first().copied().unwrap_or(Context::Global);
    let mut lines: Vec<&str> = Vec::new();
    if let Some((_, own)) = sheet(model) {
        return own.iter().filter_map(|line| Command::parse(line).ok()).collect();
    }
    match (&model.screen, context) {
        (Screen::Queue(screen), Context::Queue) => lines.extend(of_queue(model, screen)),
        (Screen::Account(screen), Context::Account) => lines.extend(of_account(model, screen)),
        _ => lines.extend(usual(context)),
    }
    lines.into_iter().filter_map(|line| Command::parse(line).ok()).collect()
}

/// The list on top with commands and words of its own.
fn sheet(model: &Model) -> Option<(&'static str, &'static [&'static str])> {
    match model.overlays.last()? {
        Overlay::Mine(mine) if !mine.is_filtering() => Some(("mine", super::mine::FOOTER)),
        Overlay::Messages(messages) if !messages.is_filtering() => Some(("messages", super::messages::FOOTER)),
        Overlay::Dossier(dossier) => Some(("dossier", dossier.footer())),
        Overlay::Disputes(disputes) if disputes.entry.is_none() => Some(("dispute", super::disputes::footer(disputes))),
        Overlay::Approval(approval) => Some((approval.noun(), approval.footer())),
        Overlay::Search(_) => Some(("search", &["select", "complete", "clear", "cancel"])),
        _ => None,
    }
}

fn of_queue(model: &Model, screen: &QueueScreen) -> Vec<&'static str> {
    // What is marked waits to be worked; where nobody is left, looking again and looking up are what there is to do.
    let first: &[&str] = if !model.opts.is_empty() {
        &["opt", "cancel"]
    } else if screen.rows().is_empty() {
        &["refresh", "find"]
    } else {
        &[]
    };
    first.iter().chain(usual(Context::Queue)).copied().collect()
}

fn of_account(model: &Model, screen: &AccountScreen) -> Vec<&'static str> {
    let account = &screen.account;
    let due = matches!(account.task, Task::Callback { at } if at <= model.now);
    let promised =
        account.promises.iter().any(|promise| promise.state == PromiseState::Open && promise.due_on == account.today);
    let denied = !account.decision.allows() && screen.call.is_none();
    let first: &[&str] = match () {
        // Nothing can be recorded: the way on comes first.
        () if !screen.is_held() => &["back", "next"],
        // In a call the outcome is what comes next.
        () if screen.call.is_some() => &["outcome no_answer", "promise", "outcome"],
        () if denied => &["note", "snooze", "skip", "why"],
        () if due || promised => &["call"],
        () => &[],
    };
    let calls = |line: &&&str| !(**line == "call" && (denied || screen.call.is_some()));
    first.iter().chain(usual(Context::Account)).filter(calls).copied().collect()
}

/// The commands that matter most in a part of the screen, the most needed first.
pub(in super::super) fn usual(context: Context) -> &'static [&'static str] {
    match context {
        Context::Queue => {
            &["claim", "opt", "next", "find", "mine", "messages", "why", "look", "undo", "refresh", "quit"]
        }
        Context::Account => &[
            "outcome no_answer",
            "promise",
            "outcome",
            "callback",
            "call",
            "note",
            "back",
            "next",
            "undo",
            "snooze",
            "skip",
            "dispute",
            "why",
            "history",
            "contacts",
            "mine",
            "find",
            "plan",
            "propose",
            "disputes",
            "money",
            "profile",
            "statement",
            "withdraw",
        ],
        Context::Sheet => &["select", "left", "right", "filter", "add", "edit", "remove", "undo", "cancel"],
        Context::Approval => &["approve", "select", "counter", "refuse", "exemplary", "cancel"],
        Context::Search => &["select", "complete", "clear", "cancel"],
        Context::Form => &["select", "next_field", "values", "clear", "cancel"],
        Context::Choice => &["select", "down", "cancel"],
        Context::Reader | Context::List | Context::Global => &["down", "page_down", "filter", "cancel"],
    }
}
