//! The house, enforced: which room may call which, which foreign crate is let into which room, how long a file may be, and
//! what may stand nowhere.

#[cfg(test)]
#[path = "architecture/literals.rs"]
mod literals;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::literals::{for_tests, literals, reads_like_a_sentence};

    /// Each room and the rooms of this crate that it may call, from the ground up.
    const FLOORS: [(&str, &[&str]); 12] = [
        ("domain", &[]),
        ("text", &["domain"]),
        ("export", &["domain", "text"]),
        ("ingest", &["domain"]),
        ("revision", &["domain", "text"]),
        ("store", &["domain"]),
        ("service", &["domain", "text", "export", "ingest", "store", "revision", "clock", "ids"]),
        ("tui", &["domain", "text", "service", "revision", "clock", "ids", "settings"]),
        (
            "cli",
            &["domain", "text", "export", "ingest", "store", "service", "tui", "revision", "clock", "ids", "settings"],
        ),
        ("clock", &[]),
        ("ids", &[]),
        ("settings", &["domain", "text"]),
    ];

    /// Foreign crates that are let into few rooms.
    const FOREIGN: [(&str, &[&str]); 18] = [
        ("sqlx", &["store"]),
        ("ratatui", &["tui"]),
        ("crossterm", &["tui"]),
        ("tui_input", &["tui"]),
        ("tokio", &["store", "service", "tui", "cli", "main"]),
        ("futures_util", &["store", "service", "tui", "cli"]),
        ("rust_decimal", &["domain", "export", "ingest", "text", "revision"]),
        ("rust_xlsxwriter", &["export"]),
        ("csv", &["ingest", "service"]),
        ("encoding_rs", &["ingest"]),
        ("fluent_bundle", &["text"]),
        ("toml", &["revision", "ingest", "tui", "settings"]),
        ("config", &["settings", "cli"]),
        ("clap", &["cli"]),
        ("indicatif", &["cli"]),
        ("anyhow", &["cli", "main"]),
        ("etcetera", &["settings", "cli"]),
        ("tracing_subscriber", &["cli"]),
    ];

    /// Beginnings of SQL statements, as they stand behind the opening of a text.
    const SQL: [&str; 11] = [
        "select ",
        "insert into ",
        "update ",
        "delete from ",
        "create table ",
        "create index ",
        "drop table ",
        "alter table ",
        "begin immediate",
        "pragma ",
        "with recursive ",
    ];

    /// What a file may have, in lines of code: blank ones, comments and tests are not counted.
    const LONGEST: usize = 400;

    struct Source {
        /// Path below `src`.
        path: PathBuf,
        /// The first folder, or the name of a file that is a room of its own.
        room: String,
        /// Everything before the tests, without comments.
        code: String,
    }

    impl Source {
        fn lines(&self) -> usize {
            self.code.lines().filter(|line| !line.trim().is_empty()).count()
        }
    }

    fn root() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", ".git", "node_modules"].contains(&name.as_str()) {
                    found.extend(files(&path));
                }
            } else {
                found.push(path);
            }
        }
        found.sort();
        found
    }

    /// A file's code: up to its tests, and without comments.
    fn code(text: &str) -> String {
        let upto = text.find("#[cfg(test)]\nmod ").map_or(text, |at| &text[..at]);
        upto.lines()
            .map(|line| if line.trim_start().starts_with("//") { "" } else { line })
            .map(|line| line.split_once(" // ").map_or(line, |(code, _)| code))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn sources() -> Vec<Source> {
        let src = root().join("src");
        let sources: Vec<Source> = files(&src)
            .into_iter()
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
            // Unit tests in files of their own may ask for anything.
            .filter(|path| !path.ends_with("tests.rs"))
            .map(|path| {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(&src).unwrap().to_owned();
                let first = path.components().next().unwrap().as_os_str().to_string_lossy();
                Source { room: first.trim_end_matches(".rs").to_owned(), code: code(&text), path }
            })
            .collect();
        assert!(sources.len() > 50, "the sources were not found");
        sources
    }

    /// Identifiers that follow `before` in a text.
    fn named_after<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
        text.match_indices(before).filter_map(move |(at, _)| {
            let earlier = text[..at].chars().next_back();
            if earlier.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                return None;
            }
            let rest = &text[at + before.len()..];
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            Some(&rest[..end])
        })
    }

    /// Rooms that a file names: `crate::room` and every member of `crate::{...}`.
    fn called(code: &str) -> BTreeSet<String> {
        let mut rooms: BTreeSet<String> = named_after(code, "crate::").map(str::to_owned).collect();
        for (at, _) in code.match_indices("crate::{") {
            // The first word of each member of the outermost braces.
            let (mut depth, mut word, mut leads) = (0, String::new(), false);
            for c in code[at + "crate::".len()..].chars() {
                if c.is_alphanumeric() || c == '_' {
                    word.push(c);
                    continue;
                }
                if leads && !word.is_empty() {
                    rooms.insert(word.clone());
                    leads = false;
                }
                word.clear();
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 1 && (c == ',' || c == '{') {
                    leads = true;
                } else if !c.is_whitespace() {
                    leads = false;
                }
                if depth == 0 {
                    break;
                }
            }
        }
        rooms.remove("");
        rooms
    }

    /// Fails with every finding at once.
    fn none(findings: Vec<String>) {
        assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
    }

    #[test]
    fn no_room_calls_upwards() {
        let mut findings = Vec::new();
        for source in sources() {
            if ["lib", "main"].contains(&source.room.as_str()) {
                continue;
            }
            let Some((_, may)) = FLOORS.iter().find(|(room, _)| *room == source.room) else {
                findings.push(format!("{}: the room '{}' has no floor", source.path.display(), source.room));
                continue;
            };
            for room in called(&source.code) {
                let is_room = FLOORS.iter().any(|(name, _)| *name == room);
                if is_room && room != source.room && !may.contains(&room.as_str()) {
                    findings.push(format!("{}: {} may not call {room}", source.path.display(), source.room));
                }
            }
        }
        none(findings);
    }

    #[test]
    fn foreign_crates_stay_in_their_rooms() {
        let mut findings = Vec::new();
        for source in sources() {
            for (name, rooms) in FOREIGN {
                let path = format!("{name}::");
                let named = named_after(&source.code, &path).next().is_some()
                    || source.code.contains(&format!("use {name};"))
                    || source.code.contains(&format!("#[{path}"));
                if named && !rooms.contains(&source.room.as_str()) {
                    findings.push(format!("{}: {name} belongs into {}", source.path.display(), rooms.join(", ")));
                }
            }
        }
        none(findings);
    }

    #[test]
    fn the_pure_rooms_touch_neither_machine_nor_clock() {
        let mut findings = Vec::new();
        for source in sources() {
            let pure = ["domain", "text", "export", "ingest"].contains(&source.room.as_str());
            let forbidden = ["std::fs", "std::env", "std::net", "std::process", "std::time", "async fn", ".await"];
            for word in forbidden.into_iter().filter(|word| pure && source.code.contains(word)) {
                findings.push(format!("{}: {word} in a pure room", source.path.display()));
            }
            let clocks = ["Utc::now(", "Local::now(", "SystemTime::now(", "Instant::now("];
            let ids = ["Uuid::now_v7(", "Uuid::new_v4("];
            for word in clocks.iter().chain(&ids).filter(|word| source.code.contains(**word)) {
                let home = if ids.contains(word) { "ids" } else { "clock" };
                if source.room != home {
                    findings.push(format!("{}: {word}) belongs into {home}.rs", source.path.display()));
                }
            }
        }
        none(findings);
    }

    /// What reads like a sentence in `tui` and `cli` and reaches no person as it stands: a diagnosis inside `trouble-internal`,
    /// the demo's script, a process without a user, the name of a format,
    /// the log, a command, clap, a parser's own words, what a file may say.
    const NO_SENTENCES: &str = "misplaced reply|promise half|this process runs as a user without a name|SQLite format 3|\
        the form was not kept as it is|outcome no_answer|a number from 1 to|dunlin --desk|dunlin init|\
        a search without an answer|duplicate key|true, false";

    #[test]
    fn nobody_speaks_past_the_catalogue() {
        let mut findings = Vec::new();
        let speaking = ["tui", "cli"];
        let for_tests = for_tests(&root().join("src"), files);
        for source in sources().into_iter().filter(|source| speaking.contains(&source.room.as_str())) {
            if for_tests.iter().any(|module| source.path.with_extension("").starts_with(module)) {
                continue;
            }
            for text in literals(&source.code).into_iter().filter(|text| reads_like_a_sentence(text)) {
                if !NO_SENTENCES.split('|').any(|known| text.contains(known)) {
                    findings.push(format!("{}: \"{text}\"", source.path.display()));
                }
            }
        }
        none(findings);
    }

    #[test]
    fn nothing_but_the_store_spells_sql() {
        let mut findings = Vec::new();
        for source in sources().iter().filter(|source| source.room != "store") {
            for (number, line) in source.code.lines().enumerate() {
                let texts = line.split('"').skip(1).step_by(2).chain(line.split_once("r#\"").map(|(_, text)| text));
                for text in texts.map(str::to_lowercase) {
                    // `update ` and `select ` begin sentences, too: SQL goes on with more of its words.
                    let goes_on = [" from ", " set ", " into ", " table ", " index ", " as ", "immediate", "pragma "];
                    if SQL.iter().any(|words| text.starts_with(words))
                        && goes_on.iter().any(|words| text.contains(words))
                    {
                        findings.push(format!("{}:{}: {text}", source.path.display(), number + 1));
                    }
                }
            }
        }
        none(findings);
    }

    #[test]
    fn statements_are_named_constants_never_made_at_run_time() {
        let unsafe_sql = "AssertSqlSafe";
        let findings = sources()
            .iter()
            .filter(|source| source.code.contains(unsafe_sql))
            .map(|source| format!("{}: {unsafe_sql}", source.path.display()))
            .collect();
        none(findings);
    }

    #[test]
    fn no_file_outgrows_its_reader() {
        let mut long: Vec<String> = sources()
            .iter()
            .filter(|source| source.lines() > LONGEST)
            .map(|source| format!("src/{}: {} lines of code", source.path.display(), source.lines()))
            .collect();
        for path in files(&root().join("tests")).iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
            let text = fs::read_to_string(path).unwrap();
            let lines =
                text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//")).count();
            if lines > LONGEST {
                long.push(format!("{}: {lines} lines of code", path.display()));
            }
        }
        none(long);
    }

    #[test]
    fn every_room_stands_on_the_map() {
        let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
        let map: String = lib.lines().filter(|line| line.starts_with("//!")).collect::<Vec<_>>().join("\n");
        let mut findings: Vec<String> = named_after(&lib, "pub mod ")
            .filter(|room| {
                map.lines().count() > 1 && !map.contains(&format!("`{room}`")) && !map.contains(&format!("[{room}]"))
            })
            .map(|room| format!("src/lib.rs: the map has no line for `{room}`"))
            .collect();
        for source in sources() {
            if source.room != "main" && source.room != "lib" && !lib.contains(&format!("mod {};", source.room)) {
                findings.push(format!("{}: lib.rs does not declare '{}'", source.path.display(), source.room));
            }
        }
        none(findings);
    }

    #[test]
    fn nothing_is_left_for_later_and_no_machine_is_named() {
        let later = ["TO", "FIX"].map(|word| format!("{word}{}", if word == "TO" { "DO" } else { "ME" }));
        let places = ["work", "root", "home", "Users", "tmp/wt"].map(|place| format!("/{place}/"));
        let mut findings = Vec::new();
        for path in files(&root()) {
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let shown = path.strip_prefix(root()).unwrap().display().to_string();
            if shown == "Cargo.lock" || shown.starts_with(".git") || shown.ends_with(".csv") {
                continue;
            }
            for (number, line) in text.lines().enumerate() {
                let words = later
                    .iter()
                    .filter(|word| line.split(|c: char| !c.is_alphanumeric()).any(|found| found == word.as_str()));
                let paths = places.iter().filter(|place| {
                    line.match_indices(place.as_str())
                        .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "_-.~:/$}".contains(c)))
                });
                findings.extend(words.chain(paths).map(|found| format!("{shown}:{}: {found}", number + 1)));
            }
        }
        none(findings);
    }

    /// Names and versions of every crate that is linked or built.
    fn locked() -> Vec<(String, (u64, u64, u64))> {
        let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
        let mut name = String::new();
        let mut found = Vec::new();
        for line in lock.lines() {
            if let Some(text) = line.strip_prefix("name = \"") {
                name = text.trim_end_matches('"').to_owned();
            } else if let Some(text) = line.strip_prefix("version = \"") {
                let mut parts = text.trim_end_matches('"').split(['.', '-', '+']).map(|part| part.parse().unwrap_or(0));
                let mut next = || parts.next().unwrap_or(0);
                found.push((name.clone(), (next(), next(), next())));
            }
        }
        assert!(found.len() > 100, "the lock file was not read");
        found
    }

    /// The oldest versions without a known fault that matters here, since advisory lists cannot be reached everywhere.
    const OLDEST: [(&str, (u64, u64, u64), &str); 6] = [
        ("anyhow", (1, 0, 103), "unsoundness"),
        ("libsqlite3-sys", (0, 37, 0), "SQLite before 3.51.3 can corrupt a shared WAL"),
        ("lettre", (0, 11, 22), "RUSTSEC-2026-0141"),
        ("sqlx", (0, 9, 0), "one SQL text is written against it"),
        ("time", (0, 3, 47), "RUSTSEC-2026-0009"),
        ("tracing-subscriber", (0, 3, 20), "RUSTSEC-2025-0055"),
    ];

    /// Crates that have a fault without a cure, or nobody who keeps them.
    const UNWANTED: [&str; 9] =
        ["rsa", "openssl", "openssl-sys", "native-tls", "bincode", "dotenv", "yaml-rust", "serde_yml", "instant"];

    #[test]
    fn no_crate_is_older_than_its_last_known_fault() {
        let locked = locked();
        let mut findings = Vec::new();
        for (name, version) in &locked {
            for (_, oldest, why) in OLDEST.iter().filter(|(floor, oldest, _)| floor == name && version < oldest) {
                findings.push(format!("{name} {version:?} is older than {oldest:?}: {why}"));
            }
            if UNWANTED.contains(&name.as_str()) {
                findings.push(format!("{name} is not to be used"));
            }
        }
        let sqlite: Vec<_> = locked.iter().filter(|(name, _)| name == "libsqlite3-sys").collect();
        if sqlite.iter().any(|(_, version)| *version != (0, 37, 0)) || sqlite.len() != 1 {
            findings.push(format!("one libsqlite3-sys 0.37.0 is pinned, there is {sqlite:?}"));
        }
        none(findings);
    }

    #[test]
    fn the_checks_find_what_they_look_for() {
        let braces =
            "use crate::{clock::Clock, store::{Db, Tx},\n    ids};\nlet a = crate::text::x(); $crate::tui::y()";
        let rooms = ["clock", "ids", "store", "text", "tui"].map(str::to_owned);
        assert_eq!(called(braces), BTreeSet::from(rooms));
        assert_eq!(named_after("a::tokio::x tokio::y", "tokio::").collect::<Vec<_>>(), ["y"]);
        assert_eq!(code("a // b\n/// c\nd\n#[cfg(test)]\nmod tests {}\n"), "a\n\nd");
        assert!(FLOORS.iter().all(|(room, may)| !may.contains(room)));
    }
}
