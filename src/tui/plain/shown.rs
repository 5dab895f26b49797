//! What line mode printed last, so that a screen is read whole when it is new, and afterwards only what is new in it.

use std::io::{self, Write};

use super::super::command::Context;
use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::dossier::Dossier;
use super::super::place;
use super::super::screen::Screen;
use super::super::tutor;
use super::lines;
use crate::domain::id::CustomerId;
use crate::text::Arg;

/// Which screen it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Queue,
    Account(CustomerId),
}

/// What was printed last.
#[derive(Debug, Default)]
pub(super) struct Shown {
    place: Option<Where>,
    screen: Vec<String>,
    overlay: Vec<String>,
    /// Worked and promises of the day.
    day: Option<(i64, i64)>,
    /// The guide's line.
    guide: Option<String>,
}

/// How a line was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// There was none: time went by.
    Nothing,
    /// A command that only moves, or an answer.
    Move,
    /// Anything else.
    Line,
}

impl Shown {
    /// Prints what was said and what is new. Whoever typed something gets a line at least.
    pub(super) fn print(&mut self, model: &mut Model, taken: Taken, out: &mut impl Write) -> io::Result<()> {
        let mut told = !model.said.is_empty();
        let said: Vec<String> = model.said.iter().map(|said| crate::domain::clean::line(&said.text)).collect();
        say(model, out)?;
        told |= self.day(model, out)?;
        let place = match &model.screen {
            Screen::Queue(_) => Where::Queue,
            Screen::Account(screen) => Where::Account(screen.account.customer.id),
        };
        let (screen, clock) = match &model.screen {
            Screen::Queue(screen) => (lines::queue(model, screen), None),
            Screen::Account(screen) => (lines::account(model, screen), Some(lines::local_time(model, screen))),
        };
        let known: &[String] = if self.place == Some(place) { &self.screen } else { &[] };
        // The customer's clock is read with the account; alone it is no news.
        told |= write_new(known, &screen, |line| known.is_empty() || Some(line) != clock.as_ref(), out)?;
        self.place = Some(place);
        self.screen = screen;
        let overlay = model.overlays.last().map(|top| lines::overlay(model, top)).unwrap_or_default();
        let same = self.overlay.first() == overlay.first();
        let known: &[String] = if same { &self.overlay } else { &[] };
        // What was just said of it is not said again.
        let news = write_new(known, &overlay, |line| !said.contains(line), out)?;
        // What is asked for is asked again after a refusal.
        let asks =
            model.overlays.last().is_some_and(|top| matches!(top.chain(), [Context::Form | Context::Search, ..]));
        if let Some(last) = overlay.last().filter(|last| asks && same && (told || news) && known.contains(last)) {
            writeln!(out, "{last}")?;
        }
        told |= news;
        self.overlay = overlay;
        let fact =
            |overlay: &Overlay| matches!(overlay, Overlay::Dossier(dossier) if matches!(**dossier, Dossier::Fact(_)));
        if model.overlays.last().is_some_and(|top| matches!(top, Overlay::Reader(_)) || fact(top)) {
            // Read once: nothing is to be closed.
            model.overlays.pop();
            self.overlay.clear();
        }
        let guide = model.tutor.shown.then(|| tutor::words(model));
        if let Some(words) =
            guide.as_ref().filter(|words| model.overlays.is_empty() && self.guide.as_ref() != Some(words))
        {
            writeln!(out, "{words}")?;
            told = true;
            self.guide.clone_from(&guide);
        }
        match taken {
            Taken::Move if !told => writeln!(out, "{}", place::focus(model))?,
            Taken::Line if !told => writeln!(out, "{}", model.word("lines-same", &[]))?,
            _ => {}
        }
        out.flush()
    }

    /// The counters of the day when they have changed.
    fn day(&mut self, model: &Model, out: &mut impl Write) -> io::Result<bool> {
        let day = (model.today.worked, model.today.promises);
        let news = self.day.is_some_and(|last| last != day);
        self.day = Some(day);
        if news {
            let args = [("worked", Arg::from(day.0)), ("promises", Arg::from(day.1))];
            writeln!(out, "{}", model.word("lines-day", &args))?;
        }
        Ok(news)
    }
}

/// Everything that was said since the last time, a sentence a line.
pub(super) fn say(model: &mut Model, out: &mut impl Write) -> io::Result<()> {
    for said in std::mem::take(&mut model.said) {
        writeln!(out, "{}", crate::domain::clean::line(&said.text))?;
    }
    out.flush()
}

fn write_new(
    known: &[String],
    lines: &[String],
    wanted: impl Fn(&String) -> bool,
    out: &mut impl Write,
) -> io::Result<bool> {
    let mut told = false;
    for line in lines.iter().filter(|line| !known.contains(line) && wanted(line)) {
        writeln!(out, "{line}")?;
        told = true;
    }
    Ok(told)
}
