//! The built program in a real pseudo-terminal.

mod captures;
mod first;

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Nothing that is waited for takes longer than this, on any machine; what fails, fails with the screen.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program at a terminal of 80×24, with an emulator in front of it.
struct Terminal {
    /// Held: a terminal whose keeper lets go hangs up.
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    child: Box<dyn Child + Send + Sync>,
    screen: vt100::Parser,
    /// Everything that came, to the letter.
    raw: Vec<u8>,
}

fn cells(count: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(count).unwrap()
}

impl Terminal {
    fn start(args: &[&str]) -> Self {
        Terminal::start_in(args, None)
    }

    /// The same with nothing of this machine's settings, at home in a folder.
    fn start_in(args: &[&str], home: Option<&Path>) -> Self {
        let pair =
            native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dunlin"));
        command.args(args);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env_remove("NO_COLOR");
        if let Some(home) = home {
            let of_the_desk = |name: &String| name.starts_with("DUNLIN_") || name.starts_with("XDG_");
            for (name, _) in std::env::vars().filter(|(name, _)| of_the_desk(name)) {
                command.env_remove(name);
            }
            command.env_remove("LC_ALL");
            command.env_remove("LC_MESSAGES");
            command.env("HOME", home);
            command.cwd(home);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(cells(24), cells(80), 0);
        Terminal { master: pair.master, keys, bytes, child, screen, raw: Vec::new() }
    }

    /// Makes the window another size, as a person does who drags its corner.
    fn resize(&mut self, cols: u16, rows: u16) {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.screen.screen_mut().set_size(cells(rows), cells(cols));
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Reads until the screen holds that text.
    fn wait_for(&mut self, text: &str) {
        while !self.screen.screen().contents().contains(text) {
            match self.bytes.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(why) => panic!("no {text:?} ({why}):\n{}", self.screen.screen().contents()),
            }
        }
    }

    /// Reads until the last line of the window, as high as it is now, begins with that text.
    fn wait_for_last_line(&mut self, text: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let size = self.screen.screen().size();
            let (rows, cols) = (size.0.get(), size.1.get());
            let last = self.screen.screen().rows(0, cols).nth(usize::from(rows) - 1).unwrap_or_default();
            if last.starts_with(text) {
                return;
            }
            assert!(Instant::now() < until, "no {text:?} below:\n{}", self.screen.screen().contents());
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(200)) {
                self.take(&bytes);
            }
        }
    }

    /// Sends the program a signal.
    fn signal(&self, signal: &str) {
        let process = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([signal, &process]).status().unwrap().success());
    }

    /// Reads on for as long as an eye takes over a customer that has just opened: until then no key writes on it.
    fn look(&mut self) {
        let until = Instant::now() + Duration::from_millis(1500);
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            if let Ok(bytes) = self.bytes.recv_timeout(left) {
                self.take(&bytes);
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// Waits for the end of the program and of its output; gives the exit code.
    fn end(&mut self) -> u32 {
        loop {
            match self.bytes.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.screen.screen().contents()),
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    fn has(&self, sequence: &str) -> bool {
        self.raw.windows(sequence.len()).any(|window| window == sequence.as_bytes())
    }
}

#[test]
fn the_demo_is_worked_with_keys_and_the_terminal_is_given_back() {
    let mut terminal = Terminal::start(&["demo", "--customers", "60"]);
    terminal.wait_for("customers to call");
    terminal.press(" ");
    terminal.wait_for("n no answer");
    // Two keys with a pause between them: a session that goes deaf after the first would not answer the second.
    terminal.press("w");
    terminal.wait_for("Why here");
    // Drawn to the end, so that what is waited for next is not the footer of before.
    terminal.wait_for("esc close");
    terminal.press("\x1b");
    terminal.wait_for("n no answer");
    terminal.press("n");
    terminal.wait_for(": no answer. Next:");
    terminal.wait_for("worked 1");
    terminal.look();
    terminal.press("p");
    terminal.wait_for("promise to pay ·");
    terminal.press("fri\r");
    terminal.wait_for("promises 1");
    terminal.look();
    terminal.press("b");
    terminal.wait_for("without an outcome");
    terminal.press("lunch\r");
    terminal.wait_for("to call");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.has("\x1b[?1049h") && terminal.has("\x1b[?1049l"), "the other screen was taken and left");
    assert!(!terminal.screen.screen().alternate_screen());
    assert!(!terminal.screen.screen().hide_cursor());
}

#[test]
fn the_probe_shows_each_key_and_esc_twice_ends_it() {
    let mut terminal = Terminal::start(&["keys", "probe"]);
    terminal.wait_for("Esc twice");
    terminal.press("\x04");
    terminal.wait_for("04: ctrl-d; page_down");
    terminal.press("\x1b[15~");
    terminal.wait_for("1b 5b 31 35 7e: f5; refresh");
    terminal.press("é");
    terminal.wait_for("c3 a9: é; does nothing");
    terminal.press("\x1b");
    terminal.wait_for("1b: esc; cancel");
    terminal.press("\x1b");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn the_probe_ends_in_silence_after_ctrl_c_and_on_hang_up() {
    let mut terminal = Terminal::start(&["keys", "probe"]);
    terminal.wait_for("Esc twice");
    terminal.press("\x03");
    terminal.wait_for("03: ctrl-c; quit");
    assert_eq!(terminal.end(), 0);
    let mut terminal = Terminal::start(&["keys", "probe"]);
    terminal.wait_for("Esc twice");
    let process = terminal.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-HUP", &process]).status().unwrap().success());
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_hang_up_ends_the_session_and_gives_the_terminal_back() {
    let mut terminal = Terminal::start(&["demo", "--customers", "20"]);
    terminal.wait_for("to call");
    terminal.press(" ");
    terminal.wait_for("n no answer");
    terminal.signal("-HUP");
    assert_eq!(terminal.end(), 0);
    assert!(!terminal.screen.screen().alternate_screen());
}

#[test]
fn a_storm_of_sizes_leaves_a_right_screen_and_no_key_behind() {
    let mut terminal = Terminal::start(&["demo", "--customers", "40"]);
    terminal.wait_for("customers to call");
    terminal.press(" ");
    terminal.wait_for("n no answer");
    for at in 0..100_u16 {
        terminal.resize(20 + at * 7 % 180, 3 + at * 5 % 57);
    }
    terminal.resize(100, 30);
    terminal.wait_for_last_line("n no answer");
    let text = terminal.screen.screen().contents();
    assert_eq!(text.matches("n no answer").count(), 1, "{text}");
    // A key in the very moment of a change of size opens and closes a list, again and again; none waits for the next one.
    for at in 0..40_u16 {
        let (cols, rows) = (90 + at % 7, 28 + at % 3);
        // Held for a moment, the program finds both at once; else whichever comes first.
        let held = at % 4 > 1;
        if held {
            terminal.signal("-STOP");
        }
        if at % 2 == 0 {
            terminal.resize(cols, rows);
            terminal.press("w");
        } else {
            terminal.press("w");
            terminal.resize(cols, rows);
        }
        if held {
            terminal.signal("-CONT");
        }
        terminal.wait_for("Why here");
        terminal.wait_for_last_line("down");
        terminal.press("\x1b");
        terminal.wait_for_last_line("n no answer");
    }
    terminal.press("b");
    terminal.wait_for("without an outcome");
    terminal.press("lunch\r");
    terminal.wait_for("to call");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
