//! Line mode: the same model and update, with one command a line and append-only text, for screen readers, scripts and
//! places without a terminal.

mod lines;
mod search;

use std::io::{self, BufRead, Write};
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, channel};

use super::chord::Chord;
use super::command::{Command, Name};
use super::effect::Effect;
use super::model::{Model, Session, Tone};
use super::msg::Msg;
use super::overlay::{Overlay, prompt};
use super::runner::settle;
use super::screen::Screen;
use super::update::update;
use crate::clock::Clock;
use crate::service::{Desk, Reply, Request, Trouble};
use crate::text::Arg;

/// Runs line mode until the input ends or `quit`.
///
/// # Errors
/// When the output takes no more lines.
pub async fn run(
    session: Session,
    desk: Desk,
    clock: Clock,
    input: impl BufRead + Send + 'static,
    out: &mut impl Write,
) -> io::Result<()> {
    let actor = session.actor.clone();
    converse(session, clock, input, out, async |request| desk.ask(&actor, request).await).await
}

/// The same with any source of answers.
///
/// # Errors
/// When the output takes no more lines.
pub async fn converse(
    session: Session,
    clock: Clock,
    input: impl BufRead + Send + 'static,
    out: &mut impl Write,
    mut ask: impl AsyncFnMut(Request) -> Result<Reply, Trouble>,
) -> io::Result<()> {
    let mut lines = listen(input);
    let mut model = Model::new(Session { plain: true, ..session }, clock.now(), (80, 24));
    let mut shown = Shown::default();
    let args = [
        ("desk", Arg::from(crate::domain::clean::line(&model.session.revision.desk.name))),
        ("agent", Arg::from(crate::domain::clean::line(&model.session.actor.name))),
    ];
    writeln!(out, "{}", model.word("plain-welcome", &args))?;
    let effects = update(&mut model, Msg::Start);
    settle(&mut model, effects, &mut ask).await;
    shown.print(&mut model, out)?;
    loop {
        let wait = (model.next_tick() - clock.now()).to_std().unwrap_or(Duration::ZERO).max(Duration::from_millis(1));
        let line = tokio::time::timeout(wait, lines.recv()).await;
        let mut effects = update(&mut model, Msg::Tick(clock.now()));
        match line {
            Ok(None) => break,
            Ok(Some(Ok(line))) => effects.extend(take(&mut model, &line)),
            Ok(Some(Err(number))) => {
                let number = Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
                let text = model.word("plain-no-utf8", &[("n", number)]);
                model.say(Tone::Refused, text);
            }
            Err(_) => {}
        }
        let wanted = settle(&mut model, effects, &mut ask).await;
        if wanted.quit {
            return say(&mut model, out);
        }
        shown.print(&mut model, out)?;
    }
    writeln!(out, "{}", model.word("plain-end", &[]))?;
    if model.account().is_some_and(|screen| screen.is_held()) {
        writeln!(out, "{}", model.word("plain-left", &[]))?;
    }
    Ok(())
}

/// Reads lines on a thread of its own, so that claims are renewed while nobody types. A line that is no UTF-8 comes as
/// its number.
fn listen(mut input: impl BufRead + Send + 'static) -> Receiver<Result<String, usize>> {
    let (sender, lines) = channel(1);
    std::thread::spawn(move || {
        for number in 1.. {
            let mut bytes = Vec::new();
            match input.read_until(b'\n', &mut bytes) {
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
            if sender.blocking_send(String::from_utf8(bytes).map_err(|_| number)).is_err() {
                return;
            }
        }
    });
    lines
}

/// What a line means: a command, else a choice by number or letter, else the value of the field that was asked for.
fn take(model: &mut Model, line: &str) -> Vec<Effect> {
    let line = line.trim();
    let top = model.overlays.last();
    let (line, marked) = line.strip_prefix(':').map_or((line, false), |rest| (rest.trim_start(), true));
    match Command::parse(line) {
        // "promise to be confirmed" is what somebody said, where words are asked for: a command is marked with a colon.
        Ok(command) if marked || !top.is_some_and(|top| asks_for_words(top, &command)) => {
            update(model, Msg::Command(command))
        }
        Ok(_) => answer(model, line),
        Err(fault) => match top {
            None if line.is_empty() => Vec::new(),
            None => {
                prompt::line_fault(model, &fault);
                Vec::new()
            }
            Some(Overlay::Outcomes(_) | Overlay::Call(_) | Overlay::Pick(_) | Overlay::Values(_)) => {
                let mut letters = line.chars();
                match (line.parse::<usize>(), letters.next(), letters.next()) {
                    (Ok(_), _, _) => update(model, Msg::Command(Command::with(Name::Select, line))),
                    (_, Some(letter), None) => update(model, Msg::Key(Chord::char(letter))),
                    _ => {
                        prompt::line_fault(model, &fault);
                        Vec::new()
                    }
                }
            }
            Some(_) => answer(model, line),
        },
    }
}

/// Fills the field that was asked for.
fn answer(model: &mut Model, line: &str) -> Vec<Effect> {
    let mut effects = update(model, Msg::Text(line.to_owned()));
    effects.extend(update(model, Msg::Command(Command::plain(Name::Select))));
    effects
}

/// True where free words are asked for and the line is none of the few commands that lead out.
fn asks_for_words(top: &Overlay, command: &Command) -> bool {
    let way_out = command.args.is_empty() && matches!(command.name, Name::Cancel | Name::Help | Name::Quit);
    let words = match top {
        Overlay::Form(form) => form.focused().is_some_and(|slot| slot.what.is_words()),
        Overlay::Prompt(prompt) => !matches!(prompt.purpose, prompt::Purpose::Find),
        _ => false,
    };
    words && !way_out
}

/// Everything that was said since the last time, a sentence a line.
fn say(model: &mut Model, out: &mut impl Write) -> io::Result<()> {
    for said in std::mem::take(&mut model.said) {
        writeln!(out, "{}", crate::domain::clean::line(&said.text))?;
    }
    out.flush()
}

/// What was printed last, so that a screen is printed when it changes and not again.
#[derive(Default)]
struct Shown {
    screen: Option<String>,
    overlay: Option<String>,
}

impl Shown {
    fn print(&mut self, model: &mut Model, out: &mut impl Write) -> io::Result<()> {
        say(model, out)?;
        let screen = match &model.screen {
            Screen::Queue(screen) => lines::queue(model, screen),
            Screen::Account(screen) => lines::account(model, screen),
        };
        let screen = screen.join("\n");
        if self.screen.as_ref() != Some(&screen) {
            writeln!(out, "{screen}")?;
            self.screen = Some(screen);
        }
        let overlay = model.overlays.last().map(|overlay| lines::overlay(model, overlay).join("\n"));
        if let Some(text) = overlay.as_ref().filter(|text| self.overlay.as_ref() != Some(text)) {
            writeln!(out, "{text}")?;
        }
        self.overlay = overlay;
        if let Some(Overlay::Reader(_) | Overlay::Help(_)) = model.overlays.last() {
            // Read once: nothing is to be closed.
            model.overlays.pop();
            self.overlay = None;
        }
        out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::fake;
    use super::*;
    use crate::domain::op::Act;

    /// What line mode prints for a script of lines, and what was written.
    async fn script(lines: impl AsRef<[u8]>) -> (String, Vec<Act>) {
        let mut out = Vec::new();
        let mut acts = Vec::new();
        let clock = Clock::fixed(fake::now());
        converse(fake::session(), clock, Cursor::new(lines.as_ref().to_vec()), &mut out, async |request| {
            if let Request::Record(submission) = &request {
                acts.push(submission.op.act.clone());
            }
            fake::answer(&request)
        })
        .await
        .unwrap();
        (String::from_utf8(out).unwrap(), acts)
    }

    #[tokio::test]
    async fn a_morning_in_line_mode() {
        let (said, acts) =
            script("next\ncall 2 in\noutcome no_answer\npromise full fri\nnote called twice\npromis\nquit\nlunch\n")
                .await;
        insta::assert_snapshot!("plain", said);
        let codes: Vec<&str> = acts.iter().map(Act::code).collect();
        assert_eq!(codes, ["call", "outcome", "outcome", "note", "release"]);
        assert!(!said.contains(['│', '─', '┌', '<', '\u{1b}']));
    }

    #[tokio::test]
    async fn forms_and_lists_are_answered_line_by_line() {
        let (said, acts) = script("claim 1042\noutcome\n1\npromise\nfri\n").await;
        assert_eq!(acts.len(), 2, "{said}");
        assert!(said.contains("1: no answer (no_answer)"), "{said}");
        assert!(said.contains("Type the value of “date”"), "{said}");
        assert!(
            said.ends_with("End of input.\nThe open customer stays yours for a while: start again to go on.\n"),
            "{said}"
        );
    }

    #[tokio::test]
    async fn a_line_that_is_no_utf8_is_left_out_and_the_rest_goes_on() {
        let (said, acts) = script(b"next\nnote \xff\xfe\ncall 1\nquit lunch\nnext\n").await;
        assert!(said.contains("Line 2 is no UTF-8: left out."), "{said}");
        assert!(said.contains("gate: IN CALL: we called +4722334455 since 09:14"), "{said}");
        let codes: Vec<&str> = acts.iter().map(Act::code).collect();
        assert_eq!(codes, ["call", "release"]);
        assert!(!said.contains("End of input"), "{said}");
    }

    #[tokio::test]
    async fn refusals_say_why_and_name_commands() {
        let (said, acts) = script("promise full fri\nhelp\n").await;
        assert!(acts.is_empty());
        assert!(said.contains("“promise” works on an open customer. Press next to take the next one."), "{said}");
        assert!(said.contains("promise [AMOUNT] [DATE] [EXCUSE]: records a promise to pay"), "{said}");
    }
}
