//! The first run at a real terminal: keys are pressed one by one, and what is typed shows.

use std::fs;

use super::Terminal;

#[test]
fn five_answers_lead_to_the_demo_and_a_finished_file() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start_in(&[], Some(home.path()));
    terminal.wait_for("[1] >");
    // A slip is taken back, and an arrow is no Esc.
    terminal.press("9\x7f\x1b[A1\r");
    terminal.wait_for("2/5");
    terminal.press("no\r");
    terminal.wait_for("3/5");
    terminal.press("\r");
    terminal.wait_for("4/5");
    terminal.press("\r");
    terminal.wait_for("5/5");
    terminal.press("\r");
    terminal.wait_for("And now?");
    let file = home.path().join(".config/dunlin/config.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("\nkeyboard = \"no\"\n") && text.contains("\nlanguage = \"en\"\n"), "{text}");
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    terminal.press("\r");
    terminal.wait_for("customers to call");
    terminal.wait_for("Guide 1/10");
    terminal.press(" ");
    terminal.wait_for("Guide 2/10");
    terminal.press("b");
    terminal.wait_for("without an outcome");
    terminal.press("lunch\r");
    terminal.wait_for("to call");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);

    // Once the settings are there, the questions are not asked again.
    let mut again = Terminal::start_in(&[], Some(home.path()));
    again.wait_for("Your settings name no desk yet.");
    again.press("3\r");
    again.wait_for("dunlin init desk");
    assert_eq!(again.end(), 0);
}

#[test]
fn escape_and_control_c_leave_without_a_file() {
    for leave in ["\x1b", "\x03"] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::start_in(&[], Some(home.path()));
        terminal.wait_for("[1] >");
        terminal.press("\r");
        terminal.wait_for("2/5");
        terminal.wait_for("[1] >");
        terminal.press(leave);
        terminal.wait_for("Nothing was written.");
        assert_eq!(terminal.end(), 1);
        assert!(fs::read_dir(home.path()).unwrap().next().is_none());
    }
}

#[test]
fn alone_it_sits_down_at_the_desk_of_the_settings() {
    let home = tempfile::tempdir().unwrap();
    let desk = home.path().join("desk");
    let mut made = Terminal::start_in(&["init", "desk"], Some(home.path()));
    assert_eq!(made.end(), 0);
    fs::create_dir_all(home.path().join(".config/dunlin")).unwrap();
    let settings = format!("desk = \"{}\"\n", desk.display());
    fs::write(home.path().join(".config/dunlin/config.toml"), settings).unwrap();
    let mut terminal = Terminal::start_in(&[], Some(home.path()));
    terminal.wait_for("Nobody to call");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(!terminal.screen.screen().contents().contains("Guide"), "a real desk has no guide");
}
