//! One session on a terminal: events, answers and the time go in, frames come out.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, EventStream};
use futures_util::StreamExt;
use tokio::signal::unix::{SignalKind, signal};

use super::chord::Chord;
use super::look::Look;
use super::model::{Model, Session};
use super::msg::Msg;
use super::runner::{Runner, Wanted};
use super::terminal::Terminal;
use super::update::update;
use super::view;
use crate::clock::Clock;
use crate::service::Desk;

/// Runs the full-screen session until the person leaves, the terminal goes away or the program is told to end.
///
/// # Errors
/// When the terminal cannot be taken over or drawn on.
pub async fn run(session: Session, desk: Desk, clock: Clock, look: Look) -> io::Result<()> {
    let mut terminal = Terminal::enter(session.still)?;
    if session.outward.links {
        terminal.painter.link();
    }
    let size = terminal.size()?;
    let mut runner = Runner::new(desk, session.actor.clone());
    let mut model = Model::new(session, clock.now(), size);
    // Something to look at before the first question is asked.
    paint(&mut terminal, &model, look)?;
    let mut wanted = runner.perform(update(&mut model, Msg::Start));
    let mut events = EventStream::new();
    let mut hangup = signal(SignalKind::hangup())?;
    // Asked for by ourselves too: the library can miss a change of size when a key comes in the same moment.
    let mut resized = signal(SignalKind::window_change())?;
    let mut terminate = signal(SignalKind::terminate())?;
    while !wanted.quit {
        if wanted.redraw {
            terminal.painter.forget();
        }
        if wanted.bell {
            terminal.painter.bell()?;
        }
        if let Some(text) = wanted.copy.take() {
            terminal.painter.copy(&text)?;
        }
        paint(&mut terminal, &model, look)?;
        let wait = (model.next_tick() - clock.now()).to_std().unwrap_or(Duration::ZERO);
        let incoming = tokio::time::timeout(wait.max(Duration::from_millis(1)), async {
            tokio::select! {
                event = events.next() => Incoming::Event(event),
                answer = runner.answer() => answer.map_or(Incoming::End, Incoming::Answer),
                _ = resized.recv() => Incoming::Resized,
                _ = hangup.recv() => Incoming::End,
                _ = terminate.recv() => Incoming::End,
            }
        })
        .await;
        wanted = runner.perform(update(&mut model, Msg::Tick(clock.now())));
        let mut next = incoming.ok();
        // Everything that lies ready is taken in before the next frame.
        while let Some(incoming) = next {
            let msg = match incoming {
                Incoming::Event(Some(event)) => match event? {
                    Event::Resize(..) => resize(&terminal, &model)?,
                    event => translate(event),
                },
                Incoming::Resized => resize(&terminal, &model)?,
                Incoming::Answer(msg) => Some(msg),
                Incoming::Event(None) | Incoming::End => {
                    wanted.quit = true;
                    break;
                }
            };
            if let Some(msg) = msg {
                let more = runner.perform(update(&mut model, msg));
                wanted = Wanted {
                    copy: more.copy.or(wanted.copy),
                    bell: wanted.bell || more.bell,
                    redraw: wanted.redraw || more.redraw,
                    quit: wanted.quit || more.quit,
                };
            }
            if wanted.quit {
                break;
            }
            // Polled with this task's own waker: the stream keeps the first waker that it is given, so that a look with
            // another one (`now_or_never`) would leave the session deaf.
            next = tokio::select! {
                biased;
                event = events.next() => Some(Incoming::Event(event)),
                () = std::future::ready(()) => runner.ready().map(Incoming::Answer),
            };
        }
    }
    drop(terminal);
    runner.finish().await;
    Ok(())
}

enum Incoming {
    Event(Option<io::Result<Event>>),
    Answer(Msg),
    Resized,
    End,
}

/// The size as it is now, if it is new; a key that came with it is looked for again.
fn resize(terminal: &Terminal, model: &Model) -> io::Result<Option<Msg>> {
    terminal.rouse();
    let (width, height) = terminal.size()?;
    Ok((model.size != (width, height)).then_some(Msg::Resize(width, height)))
}

fn translate(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) => Chord::from_event(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Text(text)),
        Event::Resize(..) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

fn paint(terminal: &mut Terminal, model: &Model, look: Look) -> io::Result<()> {
    let (width, height) = model.size;
    let (frame, cursor) = view::render(model, look, width, height);
    terminal.painter.paint(frame, cursor).map(|_| ())
}
