//! Line mode: the same model and update, with one command a line and append-only text, for screen readers, scripts and
//! places without a terminal.

mod approval;
mod commands;
mod dossier;
pub(super) mod lines;
mod mine;
mod search;
mod shown;

use std::io::{self, BufRead, Write};
use std::string::FromUtf8Error;
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, channel};

use super::chord::Chord;
use super::command::{Command, Context, LineFault, Name};
use super::effect::Effect;
use super::model::{Model, Session, Tone};
use super::msg::Msg;
use super::overlay::{Overlay, prompt};
use super::place;
use super::runner::settle;
use super::update::update;
use crate::clock::Clock;
use crate::service::{Desk, Reply, Request, Trouble};
use crate::text::Arg;
use shown::{Shown, Taken};

/// The most lines of a list that a `page_down` goes on by is ten: the height of a screen that shows as many.
const SIZE: (u16, u16) = (80, 16);

/// Runs line mode until the input ends or `quit`; with `strict` until the first refusal. Gives false when something was
/// refused.
///
/// # Errors
/// When the output takes no more lines.
pub async fn run(
    session: Session,
    desk: Desk,
    clock: Clock,
    strict: bool,
    input: impl BufRead + Send + 'static,
    out: &mut impl Write,
) -> io::Result<bool> {
    let actor = session.actor.clone();
    converse(session, clock, strict, input, out, async |request| desk.ask(&actor, request).await).await
}

/// The same with any source of answers.
///
/// # Errors
/// When the output takes no more lines.
pub async fn converse(
    session: Session,
    clock: Clock,
    strict: bool,
    input: impl BufRead + Send + 'static,
    out: &mut impl Write,
    mut ask: impl AsyncFnMut(Request) -> Result<Reply, Trouble>,
) -> io::Result<bool> {
    let mut lines = listen(input);
    let mut model = Model::new(Session { plain: true, ..session }, clock.now(), SIZE);
    let mut shown = Shown::default();
    let args = [
        ("desk", Arg::from(crate::domain::clean::line(&model.session.revision.desk.name))),
        ("agent", Arg::from(crate::domain::clean::line(&model.session.actor.name))),
    ];
    writeln!(out, "{}", model.word("plain-welcome", &args))?;
    let effects = update(&mut model, Msg::Start);
    settle(&mut model, effects, &mut ask).await;
    shown.print(&mut model, Taken::Nothing, out)?;
    let (mut clean, mut number) = (true, 0_i64);
    loop {
        let wait = (model.next_tick() - clock.now()).to_std().unwrap_or(Duration::ZERO).max(Duration::from_millis(1));
        let line = tokio::time::timeout(wait, lines.recv()).await;
        let mut effects = update(&mut model, Msg::Tick(clock.now()));
        let mut taken = Taken::Nothing;
        match line {
            Ok(None) => break,
            Ok(Some(line)) => {
                number += 1;
                taken = Taken::Line;
                if let Ok(line) = line {
                    let (how, more) = take(&mut model, &line);
                    taken = how;
                    effects.extend(more);
                } else {
                    let text = model.word("plain-no-utf8", &[("n", Arg::from(number))]);
                    model.say(Tone::Refused, text);
                }
            }
            Err(_) => {}
        }
        let wanted = settle(&mut model, effects, &mut ask).await;
        let refused = model.said.iter().any(|said| matches!(said.tone, Tone::Refused | Tone::Alarm));
        clean &= taken == Taken::Nothing || !refused;
        if wanted.quit {
            shown::say(&mut model, out)?;
            return Ok(clean);
        }
        shown.print(&mut model, taken, out)?;
        if strict && !clean {
            writeln!(out, "{}", model.word("lines-stopped", &[("n", Arg::from(number))]))?;
            break;
        }
    }
    if clean || !strict {
        writeln!(out, "{}", model.word("plain-end", &[]))?;
    }
    if model.account().is_some_and(|screen| screen.is_held()) {
        writeln!(out, "{}", model.word("plain-left", &[]))?;
    }
    Ok(clean)
}

/// Reads lines on a thread of its own, so that claims are renewed while nobody types.
fn listen(mut input: impl BufRead + Send + 'static) -> Receiver<Result<String, FromUtf8Error>> {
    let (sender, lines) = channel(1);
    std::thread::spawn(move || {
        loop {
            let mut bytes = Vec::new();
            match input.read_until(b'\n', &mut bytes) {
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
            if sender.blocking_send(String::from_utf8(bytes)).is_err() {
                return;
            }
        }
    });
    lines
}

/// What a line means: nothing typed asks where one is; else a command, a choice by number, letter or code, or the value of
/// the field that was asked for.
fn take(model: &mut Model, line: &str) -> (Taken, Vec<Effect>) {
    let line = line.trim();
    if line.is_empty() {
        return (Taken::Line, place::say(model));
    }
    let top = model.overlays.last();
    let (line, marked) = line.strip_prefix(':').map_or((line, false), |rest| (rest.trim_start(), true));
    match Command::parse(line) {
        // "promise to be confirmed" is what somebody said, where words are asked for: a command is marked with a colon.
        Ok(command) if marked || !top.is_some_and(|top| asks_for_words(top, &command)) => {
            let taken = if place::only_moves(&command) { Taken::Move } else { Taken::Line };
            (taken, update(model, Msg::Command(command)))
        }
        Ok(_) => (Taken::Move, answer(model, line)),
        Err(fault) => match top.map(Overlay::chain) {
            Some([Context::Search]) if matches!(top, Some(Overlay::Search(_))) => {
                (Taken::Move, search::take(model, line))
            }
            Some([Context::Form | Context::Search, ..]) => (Taken::Move, answer(model, line)),
            Some(_) => (Taken::Move, choice(model, line, &fault)),
            None if model.account().is_none() && line.parse::<usize>().is_ok() => {
                (Taken::Line, update(model, Msg::Command(Command::with(Name::Select, line))))
            }
            None => {
                prompt::line_fault(model, &fault);
                (Taken::Line, Vec::new())
            }
        },
    }
}

/// Chooses by number, by the letter that the screen has for it, or an outcome by its code.
fn choice(model: &mut Model, line: &str, fault: &LineFault) -> Vec<Effect> {
    let code = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_outcome = model.session.revision.outcomes.iter().any(|kind| kind.code == code);
    let mut letters = line.chars();
    match (line.parse::<usize>(), letters.next(), letters.next()) {
        (Ok(_), _, _) => update(model, Msg::Command(Command::with(Name::Select, line))),
        (_, Some(letter), None) => update(model, Msg::Key(Chord::char(letter))),
        _ if is_outcome && matches!(model.overlays.last(), Some(Overlay::Outcomes(_))) => {
            update(model, Msg::Command(Command::with(Name::Outcome, line)))
        }
        _ => {
            prompt::line_fault(model, fault);
            Vec::new()
        }
    }
}

/// Fills the field that was asked for; the reason of a delay may stand behind the value, as it does behind a command.
fn answer(model: &mut Model, line: &str) -> Vec<Effect> {
    let revision = model.session.revision.clone();
    let line = match model.overlays.last_mut() {
        Some(Overlay::Form(form)) if !form.sending => match form.take_excuse(line, &revision) {
            "" if !form.is_filled() => return Vec::new(),
            "" => return update(model, Msg::Command(Command::plain(Name::Select))),
            value => value,
        },
        _ => line,
    };
    let mut effects = update(model, Msg::Text(line.to_owned()));
    effects.extend(update(model, Msg::Command(Command::plain(Name::Select))));
    effects
}

/// True where free words are asked for and the line is none of the few commands that lead out.
fn asks_for_words(top: &Overlay, command: &Command) -> bool {
    let way_out = command.args.is_empty() && matches!(command.name, Name::Cancel | Name::Help | Name::Quit);
    let words = match top {
        Overlay::Form(form) => form.focused().is_some_and(|slot| slot.what.is_words()),
        Overlay::Compose(_) | Overlay::Prompt(_) => true,
        Overlay::Disputes(disputes) => disputes.entry.is_some(),
        Overlay::Approval(approval) => approval.asks_for_words(),
        _ => false,
    };
    words && !way_out
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
        converse(fake::session(), clock, false, Cursor::new(lines.as_ref().to_vec()), &mut out, async |request| {
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
    async fn a_form_says_what_sends_it_and_a_reason_may_stand_alone_or_behind_the_value() {
        let (said, acts) = script("next\npromise\nno_funds\nfri\npromise\nfri approval\n").await;
        assert!(said.contains("“date”: the form is sent with it. “next_field” goes to"), "{said}");
        assert!(said.contains("\nreason for the delay: no_funds\n"), "{said}");
        let excuses = acts.iter().filter_map(|act| match act {
            Act::Outcome { filled } => filled.excuse.as_deref(),
            _ => None,
        });
        assert_eq!(excuses.collect::<Vec<_>>(), ["no_funds", "approval"], "{said}");
        let (said, acts) = script("next\npromise\nnext_field\nhalf\nsoon\nfri\n").await;
        assert_eq!(said.matches("date: not understood").count(), 1, "{said}");
        assert_eq!(acts.len(), 1, "{said}");
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
    async fn the_own_day_and_messages_are_read_and_answered_line_by_line() {
        let (said, acts) = script(
            "mine promises\nright\nfilter oszi\ncancel\n2\nmessages\nmessage bela can you take 1042\nmessage\nber\nmeeting at two\n\nmine lunch\nmine\nedit\n",
        )
        .await;
        insta::assert_snapshot!("plain_mine", said);
        assert!(acts.is_empty());
        assert!(!said.contains(['│', '<', '\u{1b}', '\u{202e}']));
    }

    #[tokio::test]
    async fn the_record_of_an_account_is_read_and_changed_line_by_line() {
        let (said, acts) = script(
            "next\nhistory\ncancel\ncontacts\nselect 1\nremove asked not to\nadd 22 33 44 99; switchboard\ncancel\n\
             look 1043\npromise full fri\ncancel\nnote lm about inv\ncopy name\ncopy\n1\n",
        )
        .await;
        insta::assert_snapshot!("plain_record", said);
        let codes: Vec<&str> = acts.iter().map(Act::code).collect();
        assert_eq!(codes, ["point", "point", "note"], "{said}");
        assert!(said.contains("→ left message about invoice"), "{said}");
        assert!(said.contains("This account is only looked at"), "{said}");
    }

    #[tokio::test]
    async fn where_tells_the_screen_the_list_above_it_and_what_has_the_focus() {
        let (said, _) = script("\ndown\nnext\nwhere\noutcome\ndown\n\ncancel\ntimeline\ndown\npromise\n\n").await;
        insta::assert_snapshot!("where", said);
    }

    #[tokio::test]
    async fn long_lists_are_read_by_tens_and_chosen_by_number_or_code() {
        let (said, acts) = script("next\noutcome\npage_down\n2\noutcome\nbusy\noutcome\n99\n").await;
        assert!(said.contains("\n10: ") && said.contains("more: type “page_down”."), "{said}");
        assert_eq!(said.matches("\n11: ").count(), 1, "{said}");
        assert!(said.contains("\nType a number or a code of the list; “cancel” closes.\n"), "{said}");
        assert!(said.contains("No outcome has that number or letter. Choose one of the list"), "{said}");
        assert_eq!(acts.len(), 2, "{said}");
    }

    #[tokio::test]
    async fn a_script_that_must_not_go_on_stops_at_the_first_refusal() {
        let mut out = Vec::new();
        let lines = Cursor::new("next\nclaim\ncancel\npromis\nnote written\n");
        let clean = converse(fake::session(), Clock::fixed(fake::now()), true, lines, &mut out, async |request| {
            assert!(!matches!(request, Request::Record(_)));
            fake::answer(&request)
        })
        .await
        .unwrap();
        let said = String::from_utf8(out).unwrap();
        assert!(!clean && said.contains("Did you mean “promise”?\nStopped at line 4: it was refused.\n"), "{said}");
        assert!(!said.contains("End of input"), "{said}");
    }

    #[tokio::test]
    async fn help_is_asked_for_by_a_word() {
        let (said, _) = script("help undo\nhelp xyzzy\n").await;
        assert!(said.contains("\nundo: takes back what was recorded last, and opens its form again.\n"), "{said}");
        assert!(said.contains("No command has “xyzzy” in it.") && !said.contains("promise ["), "{said}");
    }

    #[tokio::test]
    async fn refusals_say_why_and_name_commands() {
        let (said, acts) = script("promise full fri\nhelp\n").await;
        assert!(acts.is_empty());
        assert!(said.contains("“promise” works on an open customer. Type “next” to take the next one."), "{said}");
        assert!(said.contains("promise [AMOUNT] [DATE] [EXCUSE]: records a promise to pay"), "{said}");
    }
}
