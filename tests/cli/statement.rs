//! `dunlin statement`: four formats of one truth.

use std::fs;

use super::{demo, told};

#[test]
fn a_statement_in_every_format_says_what_the_account_says() {
    let (folder, now) = demo();
    let at = ["--desk", "desk", "--now", now.as_str(), "--as", "solveig"];
    let run = |args: &[&str]| told(folder.path(), &[&at[..], args].concat());
    let json = |args: &[&str]| -> serde_json::Value {
        let (code, out, err) = run(args);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).unwrap()
    };
    let page = json(&["queue", "--json", "--limit", "6"]);
    let numbers: Vec<String> =
        page["rows"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap().to_owned()).collect();
    assert!(numbers.len() > 3, "{page}");
    for number in &numbers {
        let account = json(&["customer", "show", number, "--json"]);
        let statement = json(&["statement", number, "--json"]);
        for balance in account["balances"].as_array().unwrap() {
            let accounts = statement["accounts"].as_array().unwrap();
            let own = accounts.iter().find(|own| own["currency"] == balance["currency"]).unwrap();
            // A statement of a day knows nothing of what is dated later; the account counts it as not yet due.
            let today = account["today"].as_str().unwrap();
            let invoices = account["invoices"].as_array().unwrap().iter();
            let later = invoices
                .filter(|one| one["amount"]["currency"] == balance["currency"])
                .filter(|one| one["issued_on"].as_str().unwrap() > today)
                .map(|one| one["open_minor"].as_i64().unwrap());
            let total = balance["total"].as_i64().unwrap() - later.sum::<i64>();
            assert_eq!(own["closing"].as_i64(), Some(total), "{number}");
        }
    }
    let number = numbers[0].as_str();
    let (code, shown, err) = run(&["statement", number, "--language", "en"]);
    assert!(code == 0 && shown.starts_with("STATEMENT OF ACCOUNT\n"), "{shown}{err}");
    assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    assert!(!run(&["customer", "show", number, "--json"]).1.contains("statement_made"));
    for (option, file) in [("--text", "a.txt"), ("--csv", "a.csv"), ("--xlsx", "a.xlsx")] {
        let (code, out, err) = run(&["statement", number, "--language", "en", option, file]);
        assert_eq!((code, out.as_str()), (0, ""), "{err}");
        assert!(err.contains(file), "{err}");
    }
    let read = |file: &str| fs::read(folder.path().join(file)).unwrap();
    assert_eq!(String::from_utf8(read("a.txt")).unwrap().trim_end(), shown.trim_end());
    assert!(read("a.csv").starts_with(b"Part,Currency,Date,") && read("a.xlsx").starts_with(b"PK"));
    let (_, _, err) = run(&["statement", number, "--csv", "b.csv", "--bom"]);
    assert!(read("b.csv").starts_with(&[0xef, 0xbb, 0xbf]), "{err}");
    let journal = run(&["customer", "show", number, "--json"]).1;
    assert_eq!(journal.matches("\"statement_made\"").count(), 4, "every copy is noted");
}

#[test]
fn what_cannot_be_written_or_asked_for_says_so() {
    let (folder, now) = demo();
    let at = ["--desk", "desk", "--now", now.as_str(), "--as", "solveig"];
    let run = |args: &[&str]| told(folder.path(), &[&at[..], args].concat());
    let page: serde_json::Value = serde_json::from_str(&run(&["queue", "--json", "--limit", "1"]).1).unwrap();
    let number = page["rows"][0]["number"].as_str().unwrap();
    let (code, _, err) = run(&["statement", number, "--csv", "no/such/folder/a.csv"]);
    assert!(code == 2 && err.contains("no/such/folder/a.csv"), "{err}");
    let (code, _, err) = run(&["statement", number, "--as-of", "2099-01-01"]);
    assert_eq!((code, err.contains("has not come yet")), (1, true), "{err}");
    let (code, _, err) = run(&["statement", number, "--from", "2026-03-02", "--as-of", "2026-03-01"]);
    assert_eq!((code, err.contains("later than its last")), (1, true), "{err}");
    for wrong in [["--csv", "a", "--xlsx", "b"], ["--csv", "a", "--json", "--bom"]] {
        assert_eq!(run(&[&["statement", number][..], &wrong].concat()).0, 2);
    }
    assert_eq!(run(&["statement", number, "--language", "sv"]).0, 2);
    assert_eq!(run(&["statement", "no such customer"]).0, 1);
}
