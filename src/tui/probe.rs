//! What the terminal really sends: each key as bytes, as dunlin reads it, and with what it does.
//!
//! The bytes are taken from the terminal itself and handed on to the library that reads keys for the whole program,
//! through a terminal pair of its own: so what is shown as read is what a session would read, and no second reader can
//! disagree with it.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::time::Duration;

use crossterm::event::{Event, EventStream};
use futures_util::StreamExt;
use nix::pty::openpty;
use nix::sys::termios::{SetArg, Termios, cfmakeraw, tcgetattr, tcsetattr};
use nix::unistd::{dup, dup2_stdin};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc::{Receiver, channel};

use super::chord::{Chord, Key, written};
use super::command::Context;
use super::keymap::{CHAINS, Keymap, Resolved};
use crate::text::{Arg, Words};

/// After Ctrl-C so long a silence ends it.
const SILENCE: Duration = Duration::from_secs(5);
/// The longest that reading one key takes; bytes that are no key are given up after it.
const READING: Duration = Duration::from_millis(300);
/// Between two keys that came together.
const TOGETHER: Duration = Duration::from_millis(20);

/// The terminal in raw mode; dropping gives it back as it was found.
struct Raw {
    terminal: OwnedFd,
    before: Termios,
}

impl Drop for Raw {
    fn drop(&mut self) {
        // A terminal that has gone away needs nothing back.
        let _ = tcsetattr(&self.terminal, SetArg::TCSANOW, &self.before);
    }
}

/// Shows keys until Esc is pressed twice, five seconds pass without a key after Ctrl-C, the terminal goes away or the
/// program is told to end.
///
/// # Errors
/// When the terminal cannot be taken over or written to.
pub async fn run(map: &Keymap, words: &Words) -> io::Result<()> {
    let mut out = io::stdout();
    let terminal = dup(io::stdin())?;
    let before = tcgetattr(&terminal)?;
    let mut raw = before.clone();
    cfmakeraw(&mut raw);
    let pair = openpty(None, Some(&raw))?;
    let mut bytes = listen(File::from(terminal.try_clone()?));
    tcsetattr(&terminal, SetArg::TCSANOW, &raw)?;
    let _raw = Raw { terminal, before };
    dup2_stdin(&pair.slave)?;
    let mut reader = File::from(pair.master);
    let mut events = EventStream::new();
    let (mut hangup, mut terminate) = (signal(SignalKind::hangup())?, signal(SignalKind::terminate())?);
    say(&mut out, &words.say("probe-begin", &[]))?;
    let mut last: Vec<Chord> = Vec::new();
    loop {
        let interrupted = last == [Chord { key: Key::Char('c'), ctrl: true, alt: false }];
        let chunk = tokio::select! {
            chunk = bytes.recv() => chunk,
            _ = hangup.recv() => None,
            _ = terminate.recv() => None,
            () = silence(interrupted) => None,
        };
        let Some(chunk) = chunk else { return Ok(()) };
        reader.write_all(&chunk)?;
        let chords = read(&mut events).await;
        say(&mut out, &line(map, words, &chunk, &chords))?;
        let esc = [Chord::plain(Key::Esc)];
        if chunk == [0x1b, 0x1b] || chords == esc && last == esc {
            return Ok(());
        }
        if chunk == [0x03] {
            say(&mut out, &words.say("probe-interrupted", &[]))?;
        }
        last = chords;
    }
}

/// Ends after five seconds when Ctrl-C was the last key, and never before.
async fn silence(interrupted: bool) {
    if interrupted {
        let _ = tokio::time::timeout(SILENCE, std::future::pending::<()>()).await;
    } else {
        std::future::pending::<()>().await;
    }
}

/// What the library makes of the bytes that were handed to it.
async fn read(events: &mut EventStream) -> Vec<Chord> {
    let mut chords = Vec::new();
    let mut wait = READING;
    while let Ok(Some(Ok(event))) = tokio::time::timeout(wait, events.next()).await {
        if let Event::Key(key) = event {
            chords.extend(Chord::from_event(key));
            wait = TOGETHER;
        }
    }
    chords
}

/// Reads the terminal on a thread of its own; its end closes the channel.
fn listen(mut terminal: File) -> Receiver<Vec<u8>> {
    let (sender, bytes) = channel(16);
    std::thread::spawn(move || {
        let mut buffer = [0; 256];
        while let Ok(count @ 1..) = terminal.read(&mut buffer) {
            let chunk = buffer.get(..count).unwrap_or_default().to_vec();
            if sender.blocking_send(chunk).is_err() {
                return;
            }
        }
    });
    bytes
}

/// In raw mode a line needs its own return.
fn say(out: &mut impl Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.write_all(b"\r\n")?;
    out.flush()
}

/// One key as it is shown: its bytes in hex, what it is read as, and what it does.
pub fn line(map: &Keymap, words: &Words, bytes: &[u8], chords: &[Chord]) -> String {
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let reads = if chords.is_empty() { words.say("probe-unread", &[]) } else { written(chords) };
    let args = [
        ("bytes", Arg::from(hex.join(" "))),
        ("reads", Arg::from(reads)),
        ("bound", Arg::from(bound(map, words, chords))),
    ];
    words.say("probe-line", &args)
}

/// What keys do, place by place.
fn bound(map: &Keymap, words: &Words, chords: &[Chord]) -> String {
    let mut done: Vec<(String, BTreeSet<Context>)> = Vec::new();
    for chain in CHAINS {
        let Some(context) = chain.first().copied() else { continue };
        let does = match map.resolve(chain, chords) {
            Resolved::Action(command) => command.to_string(),
            Resolved::Pending(_) if chords.is_empty() => continue,
            Resolved::Pending(_) => words.say("probe-begins", &[]),
            Resolved::Unbound => continue,
        };
        match done.iter_mut().find(|(known, _)| *known == does) {
            Some((_, contexts)) => {
                contexts.insert(context);
            }
            None => done.push((does, BTreeSet::from([context]))),
        }
    }
    if done.is_empty() {
        return words.say("probe-unbound", &[]);
    }
    let places = |contexts: BTreeSet<Context>| {
        let names: Vec<String> =
            contexts.into_iter().map(|context| words.say(&format!("context-{}", context.code()), &[])).collect();
        names.join(", ").to_lowercase()
    };
    done.into_iter().map(|(does, contexts)| format!("{does} ({})", places(contexts))).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::chord::sequence;
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_key_is_shown_with_bytes_name_and_meaning() {
        let words = Words::new(Language::En);
        let map = Keymap::standard();
        let shown = |bytes: &[u8], keys: &str| line(&map, &words, bytes, &sequence(keys).unwrap_or_default());
        let paged = shown(&[0x04], "ctrl-d");
        assert!(paged.starts_with("04: ctrl-d; page_down (queue, account"), "{paged}");
        assert_eq!(shown(&[0xc3, 0xa6], "æ"), "c3 a6: æ; does nothing");
        assert_eq!(shown(&[0x1b, 0x4f, 0x7a], ""), "1b 4f 7a: no key that dunlin can name; does nothing");
        assert!(shown(b"g", "g").contains("begins a sequence"));
    }
}
