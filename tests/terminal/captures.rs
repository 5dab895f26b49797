//! The screens that the README shows, taken from the running program at 80×24. `tests/captures` writes them anew; here a
//! stale one fails.

use std::fs;
use std::path::{Path, PathBuf};

use super::Terminal;

/// The Monday of the captures.
const NOW: &str = "2026-03-02T08:30:00Z";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// True where captures are written instead of compared.
fn writes() -> bool {
    std::env::var_os("DUNLIN_CAPTURES").is_some_and(|value| value == "write")
}

/// What stands on the terminal, a line a row.
fn taken(terminal: &mut Terminal) -> String {
    terminal.look();
    let rows: Vec<String> = terminal.screen.screen().rows(0, 80).map(|row| row.trim_end().to_owned()).collect();
    let screen = rows.join("\n").trim_end().to_owned() + "\n";
    // The desk's clock runs on; a slow machine needs another minute or two.
    let screen = ["09:31", "09:32", "09:33"].into_iter().fold(screen, |screen, later| screen.replace(later, "09:30"));
    ["34 min", "36 min", "37 min"].into_iter().fold(screen, |screen, later| screen.replace(later, "35 min"))
}

/// Writes a capture, or compares it with the one that lies in `docs`.
fn keep(name: &str, screen: &str) {
    let file = root().join("docs").join(format!("{name}.txt"));
    if writes() {
        fs::create_dir_all(root().join("docs")).unwrap();
        fs::write(file, screen).unwrap();
        return;
    }
    let known = fs::read_to_string(&file).unwrap_or_default();
    assert!(known == screen, "docs/{name}.txt is stale (write it with tests/captures); the screen is now:\n{screen}");
}

#[test]
fn the_captures_are_the_screens_of_today() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();

    let mut first = Terminal::start_in(&[], Some(home));
    first.wait_for("[1] >");
    keep("first", &taken(&mut first));
    first.press("\x1b");
    first.end();

    let mut demo = Terminal::start_in(&["demo", "--now", NOW], Some(home));
    demo.wait_for("customers to call");
    keep("demo", &taken(&mut demo));
    demo.press("q");
    demo.end();

    let mut made = Terminal::start_in(&["demo", "--now", NOW, "--dir", "desk", "--no-open"], Some(home));
    assert_eq!(made.end(), 0);
    let mut desk = Terminal::start_in(&["--desk", "desk", "--as", "ingrid", "--now", NOW, "work"], Some(home));
    desk.wait_for("customers to call");
    desk.press(" ");
    desk.wait_for("n no answer");
    keep("account", &taken(&mut desk));
    desk.press("p");
    desk.wait_for("promise to pay ·");
    desk.press("fri");
    desk.wait_for("Fri 6 Mar 2026, in");
    keep("promise", &taken(&mut desk));
    desk.press("\x1b");
    desk.wait_for("n no answer");
    desk.press("w");
    desk.wait_for("Why here");
    keep("why", &taken(&mut desk));
    desk.press("\x1b");
    desk.wait_for("n no answer");
    desk.press("i3");
    desk.wait_for("3 of 3:");
    keep("plan", &taken(&mut desk));
    desk.press("\x1b");
    desk.wait_for("n no answer");
    desk.press("S");
    desk.wait_for("KONTOUTDRAG");
    keep("statement", &taken(&mut desk));
    desk.press("\x1b");
    desk.wait_for("n no answer");
    desk.press("qlunch\r");
    assert_eq!(desk.end(), 0);

    // Nothing counts the seconds here: who waits on the line is told with the minute since when.
    let config = home.join(".config/dunlin/config.toml");
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(config, "reduced_motion = true\n").unwrap();
    let mut lead = Terminal::start_in(&["--desk", "desk", "--as", "solveig", "--now", NOW, "work"], Some(home));
    lead.wait_for("customers to call");
    lead.press("A");
    lead.wait_for("LIVE");
    keep("approvals", &taken(&mut lead));
    lead.press("\x1b");
    lead.wait_for("enter open  space next");
    lead.press("q");
    assert_eq!(lead.end(), 0);
}

/// The README without its captures, and with those of `docs` put into it.
fn with_captures(readme: &str, docs: &Path) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in readme.lines() {
        if line == "<!-- /capture -->" {
            inside = false;
        }
        if !inside {
            out.push_str(line);
            out.push('\n');
        }
        if let Some(name) = line.strip_prefix("<!-- capture ").and_then(|rest| rest.strip_suffix(" -->")) {
            inside = true;
            let capture = fs::read_to_string(docs.join(format!("{name}.txt"))).unwrap();
            out.push_str(&format!("```text\n{capture}```\n"));
        }
    }
    assert!(!inside, "a capture of the README does not end");
    out
}

#[test]
fn the_readme_shows_the_captures() {
    let file = root().join("README.md");
    let readme = fs::read_to_string(&file).unwrap();
    assert!(readme.matches("<!-- capture ").count() >= 2);
    let fresh = with_captures(&readme, &root().join("docs"));
    if writes() {
        fs::write(file, fresh).unwrap();
    } else {
        assert!(readme == fresh, "a capture in README.md is stale: run tests/captures");
    }
}

#[test]
fn what_the_readme_names_is_there() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert_eq!(readme.matches("<!-- keys: dunlin keys print --markdown -->").count(), 1);
    assert_eq!(readme.matches("<!-- /keys -->").count(), 1);
    // Every path between backquotes that looks like one of this repository, and every command of the program.
    let quoted: Vec<&str> = readme.split('`').skip(1).step_by(2).collect();
    for path in
        quoted.iter().filter(|text| ["src/", "tests/", "docs/", "keymaps/"].iter().any(|at| text.starts_with(at)))
    {
        assert!(root().join(path).exists(), "the README names {path}");
    }
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_dunlin")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let known = |word: &str| help.lines().any(|line| line.split_whitespace().next() == Some(word));
    let mut seen = 0;
    for line in readme.lines().filter_map(|line| line.strip_prefix("    dunlin ")) {
        let line = line.split('#').next().unwrap_or_default();
        let mut words = line.split_whitespace();
        let word = words.find(|word| !word.starts_with("--") && *word != "desk").unwrap_or_default();
        assert!(word.is_empty() || known(word), "the README says “dunlin {line}”, and --help knows no {word}");
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}
