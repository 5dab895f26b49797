//! The terminal itself: taken over, drawn on with one write a frame, and given back whatever happens.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{Hide, MoveTo, SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use nix::sys::termios::{SetArg, tcgetattr, tcsetattr};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::paint;

/// Writes frames: only what changed, in one write, or nothing.
#[derive(Debug)]
pub struct Painter<W: Write> {
    out: W,
    last: Option<Buffer>,
    cursor: Option<Position>,
}

impl<W: Write> Painter<W> {
    /// A painter whose terminal shows nothing known.
    pub fn new(out: W) -> Self {
        Painter { out, last: None, cursor: None }
    }

    /// Forgets what the terminal shows, so that the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// Draws a frame; gives the number of bytes sent, none when nothing changed.
    ///
    /// # Errors
    /// When the terminal takes no bytes.
    pub fn paint(&mut self, frame: Buffer, cursor: Option<Position>) -> io::Result<usize> {
        let known = self.last.take().filter(|last| last.area == frame.area);
        let anew = known.is_none();
        let before = known.unwrap_or_else(|| Buffer::empty(frame.area));
        let changes = before.diff(&frame);
        if !anew && changes.is_empty() && cursor == self.cursor {
            self.last = Some(frame);
            return Ok(0);
        }
        let mut bytes = Vec::with_capacity(4096);
        queue!(bytes, BeginSynchronizedUpdate)?;
        if anew {
            queue!(bytes, Clear(ClearType::All))?;
        }
        if !changes.is_empty() {
            paint::cells(&mut bytes, changes)?;
        }
        if let Some(at) = cursor {
            queue!(bytes, MoveTo(at.x, at.y))?;
        }
        match (cursor, self.cursor, anew) {
            (Some(_), None, _) | (Some(_), _, true) => queue!(bytes, Show)?,
            (None, Some(_), _) | (None, _, true) => queue!(bytes, Hide)?,
            _ => {}
        }
        queue!(bytes, EndSynchronizedUpdate)?;
        self.out.write_all(&bytes)?;
        self.out.flush()?;
        self.last = Some(frame);
        self.cursor = cursor;
        Ok(bytes.len())
    }

    /// Sounds the bell.
    ///
    /// # Errors
    /// When the terminal takes no bytes.
    pub fn bell(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        self.out.flush()
    }
}

/// The person's terminal while dunlin has it; dropping gives it back.
#[derive(Debug)]
pub struct Terminal {
    /// Draws on it.
    pub painter: Painter<io::Stdout>,
}

impl Terminal {
    /// Takes the terminal over; `still` asks for a cursor that does not blink. A panic gives it back before it speaks.
    ///
    /// # Errors
    /// When standard output is no terminal.
    pub fn enter(still: bool) -> io::Result<Self> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                give_back();
                before(panic);
            }));
        });
        enable_raw_mode()?;
        let terminal = Terminal { painter: Painter::new(io::stdout()) };
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        if still {
            execute!(io::stdout(), SetCursorStyle::SteadyBlock)?;
            STILLED.store(true, Ordering::Relaxed);
        }
        Ok(terminal)
    }

    /// Wakes whoever waits for keys, by setting the terminal as it is set already. A key pressed in the very moment of a
    /// change of size is otherwise read with the next one: the library is told of both at once, takes up the size and is
    /// not told of the key again. Nothing is sent.
    pub fn rouse(&self) {
        let input = io::stdin();
        // What fails here leaves the key to the next one.
        if let Ok(settings) = tcgetattr(&input) {
            let _ = tcsetattr(&input, SetArg::TCSANOW, &settings);
        }
    }

    /// Width and height.
    ///
    /// # Errors
    /// When the terminal does not tell.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        crossterm::terminal::size()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// True once the cursor was told not to blink.
static STILLED: AtomicBool = AtomicBool::new(false);

/// Leaves the terminal as it was found. What fails here cannot be helped and must not hide what happened before.
fn give_back() {
    if STILLED.swap(false, Ordering::Relaxed) {
        let _ = execute!(io::stdout(), SetCursorStyle::DefaultUserShape);
    }
    let _ = execute!(io::stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

#[cfg(test)]
impl Painter<Vec<u8>> {
    /// What was sent.
    pub(super) fn sent(&mut self) -> &mut Vec<u8> {
        &mut self.out
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn a_frame_that_changes_nothing_sends_nothing() {
        let mut painter = Painter::new(Vec::new());
        let mut frame = Buffer::empty(Rect::new(0, 0, 20, 3));
        frame.set_string(0, 0, "Ødegård", Style::new());
        assert!(painter.paint(frame.clone(), None).unwrap() > 0);
        assert_eq!(painter.paint(frame.clone(), None).unwrap(), 0);
        let moved = painter.paint(frame, Some(Position::new(1, 1))).unwrap();
        assert!(moved > 0 && moved < 40, "{moved}");
        let sent = String::from_utf8(painter.out).unwrap();
        assert_eq!(sent.matches("\x1b[?2026h").count(), 2);
        assert_eq!(sent.matches("\x1b[?2026l").count(), 2);
    }
}
