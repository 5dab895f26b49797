//! The program as it is typed: what it says, where, and how it exits.

mod report;
mod statement;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Runs the program in a folder, with nothing of this machine's settings.
fn dunlin(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dunlin"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("DUNLIN_") || name.starts_with("XDG_")) {
        command.env_remove(name);
    }
    command.env("HOME", folder).env("LC_ALL", "C.UTF-8").current_dir(folder).stdin(Stdio::null());
    command.args(args).output().unwrap()
}

/// Exit code, standard output and standard error.
fn told(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = dunlin(folder, args);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// A folder with a demo desk in `desk`, and the instant that it begins at.
fn demo() -> (TempDir, String) {
    demo_of("30")
}

fn demo_of(customers: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let made = told(folder.path(), &["demo", "--dir", "desk", "--no-open", "--customers", customers]);
    assert_eq!(made.0, 0, "{}", made.2);
    let words: Vec<&str> = made.1.split_whitespace().collect();
    let now = words.iter().position(|word| *word == "--now").map(|at| words[at + 1].to_owned());
    let now = now.unwrap_or_else(|| panic!("no --now in {}", made.1));
    (folder, now)
}

#[test]
fn anothers_queue_is_for_those_who_lead() {
    let (folder, now) = demo();
    let at = ["--desk", "desk", "--now", now.as_str()];
    let run = |args: &[&str]| told(folder.path(), &[&at[..], args].concat());
    for refused in
        [["--as", "ingrid", "queue", "--agent", "solveig"], ["queue", "--agent", "solveig", "--as", "ingrid"]]
    {
        let (code, out, err) = run(&refused);
        assert_eq!((code, out.as_str()), (1, ""), "{err}");
        assert!(err.contains("Ask somebody whose role does"), "{err}");
    }
    for led in [["--as", "solveig", "queue", "--agent", "ingrid"], ["queue", "--agent", "ingrid", "--as", "solveig"]] {
        let (code, out, err) = run(&led);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
    }
    let own = run(&["--as", "ingrid", "queue", "--agent", "ingrid"]);
    assert_eq!(own.0, 0, "{}", own.2);
}

#[test]
fn requests_are_listed_and_decided_by_their_number() {
    let (folder, now) = demo_of("200");
    let at = ["--desk", "desk", "--now", now.as_str(), "--as", "solveig"];
    let run = |args: &[&str]| told(folder.path(), &[&at[..], args].concat());
    let (code, out, err) = run(&["approvals", "--mine"]);
    assert_eq!((code, out.trim(), err.as_str()), (1, "There are no requests.", ""));
    let json = |args: &[&str]| serde_json::from_str::<serde_json::Value>(&run(args).1).unwrap();
    let decided = json(&["approvals", "--decided", "--json"]);
    let lines = decided["lines"].as_array().unwrap();
    assert!(!lines.is_empty() && decided["count"].as_u64().unwrap() >= lines.len() as u64, "{decided}");
    let said = lines[0]["approval"]["number"].as_i64().unwrap().to_string();
    let (code, out, err) = run(&["approvals", "show", &said]);
    assert!((code, err.as_str()) == (0, "") && out.contains(lines[0]["asked_by"].as_str().unwrap()), "{code} {out}");
    assert_eq!(run(&["approvals", "approve", &said]).0, 1, "it is decided");
    for act in [
        &["approvals", "show", "999"][..],
        &["approvals", "approve", "999"],
        &["approvals", "refuse", "999", "--note", "no"],
        &["approvals", "reverse", "999", "--note", "wrong"],
    ] {
        let (code, out, err) = run(act);
        assert_eq!((code, out.as_str()), (1, ""), "{err}");
        assert!(err.contains("The desk has no such request"), "{err}");
    }
    assert_eq!(run(&["approvals", "refuse", "9"]).0, 2, "a refusal has a reason");
    assert_eq!(run(&["approvals", "--waiting", "--decided"]).0, 2);
}

#[test]
fn disputes_are_listed_with_who_owes_the_answer() {
    let (folder, now) = demo_of("120");
    let at = ["--desk", "desk", "--now", now.as_str(), "--as", "solveig"];
    let run = |args: &[&str]| told(folder.path(), &[&at[..], args].concat());
    let (code, out, err) = run(&["disputes"]);
    assert!((code, err.as_str()) == (0, "") && out.contains("answered by"), "{code} {out} {err}");
    let json: serde_json::Value = serde_json::from_str(&run(&["disputes", "--json"]).1).unwrap();
    let lines = json["lines"].as_array().unwrap();
    assert_eq!(i64::try_from(lines.len()).unwrap(), json["open"].as_i64().unwrap());
    assert!(lines.iter().all(|line| line["dispute"]["number"].as_i64().unwrap() > 0), "{json}");
    assert!(lines.iter().all(|line| line["dispute"]["department"] != ""), "{json}");
    let late: serde_json::Value = serde_json::from_str(&run(&["disputes", "--overdue", "--json"]).1).unwrap();
    assert!(late["lines"].as_array().unwrap().iter().all(|line| line["days_left"].as_i64().unwrap() < 0));
    let (code, _, err) = run(&["disputes", "--open", "--overdue"]);
    assert!(code == 2 && err.contains("cannot be used with"), "{err}");
}

#[test]
fn trouble_exits_with_two_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "this is a letter, not a database").unwrap();
    for (args, said) in [
        (&["queue"][..], "dunlin init"),
        (&["queue", "--wyh"], "unexpected argument '--wyh'"),
        (&["--database", "postgres://nobody:secret@127.0.0.1:1/none", "queue"], "that the server runs"),
        (&["--database", "postgres://nobody@127.0.0.1:1/none?password=secret", "queue"], "that the server runs"),
        (&["--database", "sqlite:notes.txt", "queue"], "is no SQLite database"),
        (&["--database", "sqlite:none.db", "queue"], "There is no database at none.db"),
        (&["--desk", "nowhere", "queue"], "There is no folder nowhere"),
        (&["--desk", "nowhere", "check"], "There is no folder nowhere"),
    ] {
        let (code, out, err) = told(folder.path(), args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(err.contains(said) && !err.contains("secret"), "{args:?}: {err}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("notes.txt")).unwrap(), "this is a letter, not a database");
}

#[test]
fn a_desk_that_is_no_rehearsal_keeps_its_clock_and_its_agents() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| told(folder.path(), args);
    assert_eq!(run(&["init", "desk"]).0, 0);
    let mode = fs::metadata(folder.path().join("desk/dunlin.db")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    for (args, said) in [
        (&["init", "desk"][..], "already and not empty"),
        (&["--desk", "desk", "--as", "somebody-else", "queue"], "may not sit down as somebody-else"),
        (&["--desk", "desk", "--now", "2026-03-06T08:00:00Z", "queue"], "--now is for rehearsal desks only"),
    ] {
        let (code, out, err) = run(args);
        assert_eq!((code, out.as_str()), (1, ""), "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
}

#[test]
fn a_demo_without_a_terminal_works_five_customers() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, err) = told(folder.path(), &["demo", "--customers", "30"]);
    assert_eq!(code, 0, "{err}");
    // Five outcomes, each with what follows; a note between them, and the last customer put back.
    let with = |words: &str| out.lines().filter(|line| line.contains(words)).count();
    assert_eq!((with(". Next: "), with(": note added"), with(": put back")), (5, 1, 1), "{out}");
}

#[test]
fn agents_are_changed_within_what_the_desk_has() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| told(folder.path(), &[&["--desk", "desk", "agent"][..], args].concat());
    assert_eq!(told(folder.path(), &["init", "desk"]).0, 0);
    let list = run(&["list", "--json"]).1;
    let agents: serde_json::Value = serde_json::from_str(&list).unwrap();
    let own = agents[0]["login"].as_str().unwrap();
    for (args, said) in [
        (&["disable", own][..], "last admin"),
        (&["set", own, "--role", "senior"], "last admin"),
        (&["add", "two words"], "is no login"),
        (&["add", ".hidden"], "is no login"),
        (&["add", "a/b"], "is no login"),
        (&["add", "kari", "--languages", "no,xx"], "en, no, hu, ro, fr"),
        (&["add", "kari", "--team", "Sør"], "There is no team Sør"),
        (&["absent", own, "--from", "2026-03-06", "--until", "2026-03-05"], "ends before it begins"),
    ] {
        let (code, out, err) = run(args);
        assert_eq!((code, out.as_str()), (1, ""), "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
    assert_eq!(told(folder.path(), &["--desk", "desk", "team", "add", "Nord"]).0, 0);
    assert_eq!(run(&["add", "kari", "--languages", "no,en,nb", "--team", "Nord,Nord"]).0, 0);
    let (code, out, err) = run(&["set", "kari", "--role", "admin", "--languages", "fr", "--team", "", "--json"]);
    assert_eq!(code, 0, "{err}");
    let kari: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&kari["role"], &kari["languages"], &kari["teams"]),
        (&"admin".into(), &serde_json::json!(["fr"]), &serde_json::json!([]))
    );
    assert_eq!(run(&["disable", "kari"]).0, 0);
    assert_eq!(run(&["disable", own]).0, 1);
    assert_eq!(run(&["enable", "kari"]).0, 0);
    assert_eq!(run(&["set", own, "--role", "senior"]).0, 0);
    assert_eq!(run(&["set", "kari"]).0, 2);
}

#[test]
fn a_faulty_mapping_stands_against_publishing() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(told(folder.path(), &["init", "desk"]).0, 0);
    fs::create_dir_all(folder.path().join("desk/mappings")).unwrap();
    fs::write(folder.path().join("desk/mappings/bank.toml"), "kind = \"payments\"\nsuorce = \"bank\"\n").unwrap();
    for command in ["check", "publish"] {
        let (code, out, _) = told(folder.path(), &["--desk", "desk", command]);
        assert_eq!(code, 1, "{out}");
        assert!(out.contains("mappings/bank.toml:2: "), "{out}");
    }
}

#[test]
fn alone_without_a_terminal_it_helps_and_exits_with_two() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, err) = told(folder.path(), &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("Usage: dunlin") && err.contains("demo") && err.contains("work"), "{err}");
    // With a desk in the settings, too: there is nothing to sit down at.
    fs::create_dir_all(folder.path().join(".config/dunlin")).unwrap();
    fs::write(folder.path().join(".config/dunlin/config.toml"), "desk = \"/nowhere\"\n").unwrap();
    assert_eq!(told(folder.path(), &[]).0, 2);
    let (code, out, err) = told(folder.path(), &["setup"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("needs a terminal"), "{err}");
}

#[test]
fn the_demo_never_fills_the_database_of_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join(".config/dunlin")).unwrap();
    let own = folder.path().join("own.db");
    let settings = format!("database = \"sqlite:{}\"\n", own.display());
    fs::write(folder.path().join(".config/dunlin/config.toml"), settings).unwrap();
    let (code, _, err) = told(folder.path(), &["demo", "--customers", "20"]);
    assert_eq!(code, 0, "{err}");
    assert!(!own.exists());
}

#[test]
fn the_demo_in_lines_has_the_guide_too() {
    use std::io::Write;
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_dunlin"))
        .args(["demo", "--plain", "--customers", "30"])
        .env("HOME", folder.path())
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"next\noutcome no_answer\nwhy\ntutor\nquit lunch\n").unwrap();
    let out = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let steps: Vec<&str> = out.lines().filter(|line| line.starts_with("Guide ")).collect();
    assert_eq!(steps.len(), 2, "{out}");
    assert!(steps[0].starts_with("Guide 1/10: next takes the best customer"), "{out}");
    assert!(steps[1].starts_with("Guide 2/10: call and a digit call."), "{out}");
    assert!(out.contains("The guide is hidden. tutor shows it again."), "{out}");
}

#[test]
fn keymaps_are_chosen_by_name_and_checked_against_keyboard_and_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let run = |settings: &str, args: &[&str]| {
        let place = folder.path().join(".config/dunlin");
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("config.toml"), settings).unwrap();
        told(folder.path(), args)
    };
    let (code, out, _) = run("keymap = \"vim\"\n", &["keys", "print"]);
    assert_eq!((code, out.contains("list      G")), (0, true), "{out}");
    let (code, out, _) = run("keymap = \"vmi\"\nkeyboard = \"hun\"\n", &["keys", "check"]);
    assert!(out.contains("There is: vim") && out.contains("There is: hu"), "{out}");
    assert_eq!(code, 1);
    let own = "inherits = \"emacs\"\n[account]\n\"[\" = \"release\"\n\"ctrl-b\" = \"release x\"\n";
    fs::write(folder.path().join("mine.toml"), own).unwrap();
    let mine = "keymap = \"mine.toml\"\n";
    assert_eq!(run(mine, &["keys", "check"]).0, 0);
    let (code, out, _) = run(mine, &["keys", "check", "--layout", "no", "--terminal", "tmux"]);
    assert!(out.contains("[account] [ = release: needs AltGr (no). Free, and it would do: v."), "{out}");
    assert!(out.contains("[account] ctrl-b = release x: is the terminal program’s own prefix (tmux)."), "{out}");
    assert_eq!(code, 1);
    let (_, out, _) = run(mine, &["keys", "check", "--layout", "no", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let found = json["findings"].as_array().unwrap();
    assert!(found.iter().any(|found| found["why"] == "altgr" && found["key"] == "["), "{out}");
    let (code, out, err) = run("", &["keys", "probe"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("there is no terminal"), "{err}");
}

#[test]
fn the_man_page_and_the_completions_are_made_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (code, page, err) = told(folder.path(), &["man"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(page.contains(".SH KEYS") && page.contains("outcome no_answer"), "{page}");
    for command in ["promise", "callback", "help"] {
        assert!(page.contains(&format!("({command})")), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (code, text, _) = told(folder.path(), &["completions", shell]);
        assert_eq!((code, text.contains("dunlin")), (0, true), "{shell}");
    }
    let (_, help, _) = told(folder.path(), &["--help"]);
    assert!(!help.contains("completions"), "hidden");
}
