//! `dunlin report`: on the screen, as JSON, and as copies in files.

use std::fs;

use super::{demo, told};

#[test]
fn a_supervisor_prints_reports_and_writes_copies() {
    let (folder, now) = demo();
    let run = |who: &str, args: &[&str]| {
        let at = ["--desk", "desk", "--now", now.as_str(), "--as", who];
        told(folder.path(), &[&at[..], args].concat())
    };
    for (report, says) in [("aging", "Not due"), ("promises", "Wilson"), ("forecast", "Best case")] {
        let (code, out, err) = run("solveig", &["report", report]);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        assert!(out.contains(says), "{out}");
        let (code, out, _) = run("solveig", &["report", report, "--json"]);
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!((code, json["by"].as_str(), json["figures"][report].is_object()), (0, Some("solveig"), true));

        let file = format!("{report}.csv");
        let (code, out, err) = run("solveig", &["report", report, "--csv", &file]);
        assert_eq!((code, out.as_str()), (0, ""), "{err}");
        let text = fs::read_to_string(folder.path().join(&file)).unwrap();
        let mut lines = text.lines();
        assert!(lines.next().unwrap().ends_with("Copy,As of,For,Revision"), "{text}");
        assert!(
            text.lines().count() > 1 && lines.all(|line| line.contains(",COPY,") && line.contains(",solveig,")),
            "{text}"
        );

        let file = format!("{report}.xlsx");
        let (code, _, err) = run("solveig", &["report", report, "--xlsx", &file]);
        assert_eq!(code, 0, "{err}");
        assert!(fs::read(folder.path().join(&file)).unwrap().starts_with(b"PK"));
    }
    // Nothing lies beside the copies, and the journal holds with the facts about them.
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().starts_with(".dunlin-")), "{names:?}");
    assert_eq!(run("solveig", &["audit", "verify"]).0, 0);
}

#[test]
fn reports_are_refused_with_a_reason() {
    let (folder, now) = demo();
    let run = |who: &str, args: &[&str]| {
        let at = ["--desk", "desk", "--now", now.as_str(), "--as", who];
        told(folder.path(), &[&at[..], args].concat())
    };
    let (code, out, err) = run("ingrid", &["report", "aging"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("figures of the whole desk"), "{err}");
    let (code, _, err) = run("solveig", &["report", "promises", "--from", "2026-03-10", "--to", "2026-03-01"]);
    assert!(code == 2 && err.contains("--from"), "{err}");
    let (code, _, err) = run("solveig", &["report", "aging", "--csv", "no/such/folder.csv"]);
    assert!(code == 2 && err.contains("cannot be written"), "{err}");
    for wrong in
        [&["report", "aging", "--csv", "a", "--xlsx", "b"][..], &["report", "promises", "--from", "2026-03-10"]]
    {
        assert_eq!(run("solveig", wrong).0, 2);
    }
}
