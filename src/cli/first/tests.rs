//! The first run, answered by lines.

use std::collections::VecDeque;

use super::*;

/// What was said to somebody who answers these lines and then leaves, what came of it, and what stands in the file.
struct Told {
    said: String,
    next: Result<Next, String>,
    file: Option<String>,
}

fn found(home: &Path) -> Found {
    Found { language: Language::No, data: Some(home.join("data")), home: Some(home.to_owned()), ..Found::default() }
}

async fn answered(home: &Path, lines: &[&str]) -> Told {
    answered_over(home, &Settings::default(), &found(home), lines).await
}

async fn answered_over(home: &Path, before: &Settings, found: &Found, lines: &[&str]) -> Told {
    let own = home.join(".config/dunlin/config.toml");
    let mut out = Vec::new();
    let mut left: VecDeque<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    let mut talk = Talk { words: Words::new(found.language), out: &mut out, hear: async || Ok(left.pop_front()) };
    let next = converse(&mut talk, found, before, &own).await.map_err(|failure| failure.words);
    let said = String::from_utf8(out).unwrap();
    assert!(!said.contains("<first"), "{said}");
    Told { said, next, file: std::fs::read_to_string(own).ok() }
}

fn set(told: &Told) -> Vec<String> {
    let file = told.file.clone().unwrap_or_default();
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect()
}

#[tokio::test]
async fn enter_takes_what_the_locale_says_and_leads_to_the_demo() {
    let home = tempfile::tempdir().unwrap();
    let told = answered(home.path(), &["", "", "", "", "", ""]).await;
    assert_eq!(told.next, Ok(Next::Demo));
    let switches = ["reduced_motion = false", "ascii = false"];
    let chosen = ["language = \"no\"", "keyboard = \"no\"", "keymap = \"default\"", "theme = \"default\""];
    assert_eq!(set(&told), [&chosen[..], &switches].concat());
    assert!(told.said.starts_with("Velkommen til dunlin."), "{}", told.said);
    assert!(told.file.unwrap().contains("# Farger: default, light, high-contrast, deuteranopia, tritanopia, mono\n"));
}

#[tokio::test]
async fn the_first_answer_changes_the_language_of_the_rest() {
    let home = tempfile::tempdir().unwrap();
    let told = answered(home.path(), &["hu", "hu", "vim", "6", "demo", "2"]).await;
    assert_eq!(told.next, Ok(Next::Nothing));
    assert!(told.said.contains("Milyen billentyűzeten ír?"), "{}", told.said);
    assert!(told.said.ends_with("  dunlin init desk\n  dunlin --desk desk\n"), "{}", told.said);
    let chosen = ["language = \"hu\"", "keyboard = \"hu\"", "keymap = \"vim\"", "theme = \"mono\""];
    assert_eq!(set(&told)[..4], chosen);
}

#[tokio::test]
async fn what_is_no_answer_is_asked_again() {
    let home = tempfile::tempdir().unwrap();
    let told = answered(home.path(), &["en", "9", "0", "norsk", "é", "", "", "", ""]).await;
    for said in ["“9” is none of the answers. Type a number from 1 to 5", "“0” is none", "“norsk” is none"]
    {
        assert!(told.said.contains(said), "{}", told.said);
    }
    // The second key of the top row of a French keyboard.
    assert_eq!(set(&told)[1], "keyboard = \"no\"");
}

#[tokio::test]
async fn whoever_leaves_leaves_nothing() {
    for answers in 0..6 {
        let home = tempfile::tempdir().unwrap();
        let told = answered(home.path(), &["", "", "", "", "file", ""][..answers]).await;
        assert_eq!(told.next, Ok(Next::Left), "after {answers} answers");
        assert_eq!(told.file, None);
        assert!(told.said.trim_end().ends_with("går uten innstillinger."), "{}", told.said);
        assert!(std::fs::read_dir(home.path()).unwrap().next().is_none());
    }
}

#[tokio::test]
async fn a_file_that_is_there_is_written_over_when_that_is_wanted_and_kept_beside() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join(".config/dunlin/config.toml");
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, "theme = \"light\"\ndial = [\"call\", \"{e164}\"]\n").unwrap();
    let before = Settings {
        theme: Some("light".to_owned()),
        dial: vec!["call".to_owned(), "{e164}".to_owned()],
        keymap: Some(PathBuf::from("/srv/keys.toml")),
        ..Settings::default()
    };
    let found = found(home.path());
    let kept = answered_over(home.path(), &before, &found, &["", "", "", "", "", ""]).await;
    assert_eq!((kept.next, kept.file.unwrap().lines().count()), (Ok(Next::Left), 2));
    let replaced = answered_over(home.path(), &before, &found, &["", "", "", "", "", "2", "2"]).await;
    assert_eq!(replaced.next, Ok(Next::Nothing));
    let lines = set(&replaced);
    for line in ["theme = \"light\"", "dial = [\"call\", \"{e164}\"]", "keymap = \"/srv/keys.toml\""] {
        assert!(lines.iter().any(|own| own == line), "{lines:?}");
    }
    assert!(std::fs::read_to_string(own.with_extension("toml.old")).unwrap().starts_with("theme = \"light\"\ndial"));
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_named_with_the_reason_and_a_way_out() {
    let home = tempfile::tempdir().unwrap();
    // A file stands where the folder would be: nobody can write there, not even root.
    std::fs::write(home.path().join(".config"), "").unwrap();
    let told = answered(home.path(), &["en", "", "", "", "", ""]).await;
    let why = told.next.unwrap_err();
    assert!(why.contains(".config/dunlin/config.toml cannot be written: not a directory"), "{why}");
    assert!(why.contains("XDG_CONFIG_HOME") && why.contains("dunlin demo"), "{why}");
}

#[tokio::test]
async fn a_desk_of_ones_own_lies_in_a_folder_or_a_file() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("letter.db"), "Dear customer").unwrap();
    let here = home.path().display().to_string();
    let start = ["en", "", "", "", "file"];
    let run = async |rest: &[&str]| answered(home.path(), &[&start[..], rest].concat()).await;
    let told = run(&["", "desk"]).await;
    assert!(set(&told).contains(&format!("desk = \"{here}/data/desk\"")), "{:?}", told.file);
    assert!(told.said.contains(&format!("  dunlin init {here}/data/desk\n  dunlin\n")), "{}", told.said);
    std::fs::remove_dir_all(home.path().join(".config")).unwrap();
    let told = run(&["~/letter.db", &here, "~/book.db", "desk"]).await;
    assert!(told.said.contains("letter.db is a file, but no SQLite database"), "{}", told.said);
    assert!(told.said.contains("is there already, with other things in it"), "{}", told.said);
    assert!(set(&told).contains(&format!("database = \"sqlite:{here}/book.db\"")), "{:?}", told.file);
}

#[tokio::test]
async fn a_server_is_asked_and_a_password_does_not_stay_by_accident() {
    let home = tempfile::tempdir().unwrap();
    let url = "postgres://kari:hush@127.0.0.1:1/desk?password=hush&sslmode=disable";
    let start = ["en", "", "", "", "postgres", "mysql://x", "postgres", url, "keep"];
    let told = answered(home.path(), &[&start[..], &["", "desk"]].concat()).await;
    assert!(told.said.contains("That is no address of a server."), "{}", told.said);
    assert!(told.said.contains("Asking postgres://kari@127.0.0.1:1/desk"), "{}", told.said);
    assert!(told.said.contains("that the server runs"), "{}", told.said);
    assert!(!told.said.contains("hush"), "{}", told.said);
    let bare = "database = \"postgres://kari@127.0.0.1:1/desk?sslmode=disable\"";
    assert!(set(&told).iter().any(|line| line == bare), "{:?}", told.file);
    std::fs::remove_dir_all(home.path().join(".config")).unwrap();
    let told = answered(home.path(), &[&start[..], &["keep", "desk"]].concat()).await;
    assert!(set(&told).iter().any(|line| line.contains("kari:hush")), "{:?}", told.file);
}

#[tokio::test]
async fn every_language_asks_within_eighty_columns() {
    use unicode_width::UnicodeWidthStr;
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let told = answered(home.path(), &[language.code(), "", "", "", "demo", "desk"]).await;
        let long: Vec<&str> =
            told.said.lines().filter(|line| line.width() > 80 && !line.contains("/.config")).collect();
        assert!(long.is_empty(), "{language}: {long:#?}");
    }
}
