//! The terminal itself: taken over, drawn on with one write a frame, and given back whatever happens.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, MoveTo, SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use nix::sys::termios::{SetArg, tcgetattr, tcsetattr};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;

use super::link::{Link, links};
use super::paint;

/// Writes frames: only what changed, in one write, or nothing.
#[derive(Debug)]
pub struct Painter<W: Write> {
    out: W,
    last: Option<Buffer>,
    cursor: Option<Position>,
    links: Option<Vec<Link>>,
}

/// Most bytes of text that are put on a clipboard: what the strictest terminals take, and k9s sends.
const MOST_COPIED: usize = 74_994;

impl<W: Write> Painter<W> {
    /// A painter whose terminal shows nothing known.
    pub fn new(out: W) -> Self {
        Painter { out, last: None, cursor: None, links: None }
    }

    /// Draws telephone numbers as links from now on.
    pub fn link(&mut self) {
        self.links = Some(Vec::new());
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
        let mut changes = before.diff(&frame);
        let links = self.links.is_some().then(|| links(&frame));
        if let (Some(links), Some(known)) = (&links, &self.links) {
            relinked(&mut changes, &frame, links, if anew { &[] } else { known });
        }
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
            match &links {
                None => paint::cells(&mut bytes, changes)?,
                Some(links) => draw_linked(&mut bytes, changes, links)?,
            }
        }
        self.links = links;
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

    /// Puts a text on the person's clipboard, where the terminal lets it (OSC 52): at most 74,994 bytes of it.
    ///
    /// # Errors
    /// When the terminal takes no bytes.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let end = text.floor_char_boundary(MOST_COPIED);
        let mut bytes = Vec::new();
        queue!(bytes, CopyToClipboard::to_clipboard_from(&text[..end]))?;
        self.out.write_all(&bytes)?;
        self.out.flush()
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

/// Cells that are drawn: column, row, what stands there.
type Changes<'a> = Vec<(u16, u16, &'a Cell)>;

/// Adds to the changes the cells whose text is the same but whose link is another one than before.
fn relinked<'a>(changes: &mut Changes<'a>, frame: &'a Buffer, now: &[Link], before: &[Link]) {
    let others =
        now.iter().filter(|link| !before.contains(link)).chain(before.iter().filter(|link| !now.contains(link)));
    for link in others {
        for x in link.x..link.x.saturating_add(link.width) {
            let drawn = changes.iter().any(|(known_x, known_y, _)| (*known_x, *known_y) == (x, link.y));
            if !drawn && let Some(cell) = frame.cell((x, link.y)) {
                changes.push((x, link.y, cell));
            }
        }
    }
    changes.sort_by_key(|(x, y, _)| (*y, *x));
}

/// Draws the changes, those within a link with the link around them.
fn draw_linked(bytes: &mut Vec<u8>, changes: Changes<'_>, links: &[Link]) -> io::Result<()> {
    let link = |x: u16, y: u16| links.iter().find(|link| link.holds(x, y));
    let mut rest = changes.as_slice();
    while let Some((x, y, _)) = rest.first() {
        let here = link(*x, *y);
        let length = rest.iter().take_while(|(x, y, _)| link(*x, *y) == here).count();
        let (run, behind) = rest.split_at(length);
        if let Some(link) = here {
            write!(bytes, "\x1b]8;;{}\x1b\\", link.target)?;
        }
        paint::cells(bytes, run.iter().copied())?;
        if here.is_some() {
            bytes.extend_from_slice(b"\x1b]8;;\x1b\\");
        }
        rest = behind;
    }
    Ok(())
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
    #[test]
    fn a_copy_is_one_sequence_with_the_text_in_base64() {
        let mut painter = Painter::new(Vec::new());
        painter.copy("+4722334455").unwrap();
        assert_eq!(painter.out, b"\x1b]52;c;KzQ3MjIzMzQ0NTU=\x1b\\");
        let mut painter = Painter::new(Vec::new());
        painter.copy(&"ő".repeat(40_000)).unwrap();
        let sent = String::from_utf8(painter.out).unwrap();
        assert_eq!(sent.matches("\x1b]52;").count(), 1);
        let payload = sent.strip_prefix("\x1b]52;c;").and_then(|rest| rest.strip_suffix("\x1b\\")).unwrap();
        assert_eq!(payload.len(), MOST_COPIED.div_ceil(3) * 4);
    }

    fn painted(frames: &[&str], linked: bool) -> String {
        let mut painter = Painter::new(Vec::new());
        if linked {
            painter.link();
        }
        for text in frames {
            let mut frame = Buffer::empty(Rect::new(0, 0, 30, 1));
            frame.set_string(0, 0, text, Style::new());
            painter.paint(frame, None).unwrap();
        }
        String::from_utf8(painter.out).unwrap()
    }

    #[test]
    fn numbers_are_linked_where_the_terminal_follows_links_and_no_byte_changes_elsewhere() {
        let plain = painted(&["Ő 1 +4722334455 mobile"], false);
        assert!(!plain.contains("\x1b]8;"));
        let linked = painted(&["Ő 1 +4722334455 mobile"], true);
        assert!(linked.contains("\x1b]8;;tel:+4722334455\x1b\\"), "{linked:?}");
        assert_eq!(linked.matches("\x1b]8;;\x1b\\").count(), 1);
        let mut terminal = vt100::Parser::new(1.try_into().unwrap(), 30.try_into().unwrap(), 0);
        terminal.process(linked.as_bytes());
        assert_eq!(terminal.screen().contents(), "Ő 1 +4722334455 mobile");
        // One digit more makes another number: every cell of it is drawn again under the new link.
        let grown = painted(&["+47223344", "+472233445"], true);
        assert!(grown.contains("\x1b]8;;tel:+472233445\x1b\\"), "{grown:?}");
        assert_eq!(grown.matches("+472233445").count(), 2);
    }
}
