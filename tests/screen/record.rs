//! The account's record: what happened, contact points, looking, notes, copying, dialling.

use chrono::TimeDelta;
use dunlin::domain::contact_point::{Channel, PointStatus};
use dunlin::domain::fact::{Fact, Subject};
use dunlin::domain::history::Group;
use dunlin::domain::id::{CustomerId, FactId};
use dunlin::domain::op::Act;
use dunlin::domain::point::{Change, Fault};
use dunlin::ingest::field::FileKind;
use dunlin::ingest::mapping::Mapping;
use dunlin::ingest::profile::survey;
use dunlin::ingest::row::Rejected;
use dunlin::service::account::Ask;
use dunlin::service::history::{self, Page, Wanted};
use dunlin::service::import::Import;
use dunlin::service::{Refusal, Reply, Request};
use dunlin::text::Language;
use dunlin::tui::overlay::Overlay;
use dunlin::tui::overlay::dossier::Dossier;
use serde_json::json;

use crate::support::{Screen, Seat, Stage, refusal};

async fn book(stage: &Stage) -> CustomerId {
    let customer = stage.debtor("1001").owes(500_000, 40).owes(80_000, 12).put().await;
    stage.debtor("1002").owes(300_000, 30).put().await;
    raw!(stage, "update contact_point set value = '+4722334455' where customer_id = $1", customer.0);
    stage.desk().advance().await.unwrap();
    customer
}

/// Brings a file of customers in.
async fn import(stage: &Stage, text: &str) {
    let mut file = std::io::Cursor::new(text.as_bytes());
    let mapping = Mapping::built_in(FileKind::Customers, "erp");
    let profile = survey(&mut file, &mapping).unwrap_or_else(|refused| panic!("{refused}"));
    let mut rejected = |row: &Rejected| panic!("{row:?}");
    let job = Import { profile: &profile, file, name: "file.csv", dry_run: false, rejected: &mut rejected };
    stage.desk().import(None, job, &mut |_| {}).await.unwrap_or_else(|stopped| panic!("{stopped}"));
}

/// Chains so many facts behind a customer's, written straight into the tables: a note each, every thousandth about a rare
/// word, every tenth a payment.
async fn remembered(stage: &Stage, customer: CustomerId, count: i64) {
    let mut prev = rows!(stage, (String, i64), "select head, facts from customer where id = $1", customer.0)[0].clone();
    let start = prev.1;
    for seq in start + 1..=start + count {
        let (kind, body) = match seq % 10 {
            0 => ("payment_received", json!({ "amount": { "minor": seq, "currency": "EUR" }, "date": "2026-02-01" })),
            _ if seq % 1000 == 1 => ("note_added", json!({ "text": format!("the Ångström matter {seq}") })),
            _ => ("note_added", json!({ "text": format!("spoke about {seq}") })),
        };
        let mut fact = Fact {
            id: FactId(stage.ids().next()),
            subject: Subject::Customer,
            subject_id: customer.0,
            seq,
            kind: kind.to_owned(),
            at: stage.now() - TimeDelta::minutes(start + count - seq),
            actor: None,
            op: None,
            revision: None,
            body: body.to_string(),
            prev: prev.0.clone(),
            hash: String::new(),
        };
        fact.hash = fact.computed_hash();
        prev = (fact.hash.clone(), seq);
        raw!(
            stage,
            "insert into fact (id, subject, subject_id, seq, kind, at, body, prev, hash)
             values ($1, 'customer', $2, $3, $4, $5, $6, $7, $8)",
            fact.id.0,
            customer.0,
            seq,
            fact.kind,
            fact.at,
            fact.body,
            fact.prev,
            fact.hash
        );
    }
    raw!(stage, "update customer set head = $2, facts = $3 where id = $1", customer.0, prev.0, prev.1);
}

fn wanted(customer: CustomerId, group: Group, words: &str, before: Option<i64>) -> Wanted {
    Wanted { customer, before, group, words: words.to_owned(), language: Language::En }
}

async fn page(seat: &Seat, wanted: Wanted) -> Page {
    match seat.ask(Request::History(history::Ask::Page(wanted))).await.unwrap() {
        Reply::History(page) => *page,
        other => panic!("no page but {other:?}"),
    }
}

/// Every line of a reading, page by page, and how many pages it took.
async fn all(seat: &Seat, customer: CustomerId, group: Group, words: &str) -> (Vec<i64>, usize) {
    let (mut lines, mut pages, mut before) = (Vec::new(), 0, None);
    loop {
        let page = page(seat, wanted(customer, group, words, before)).await;
        pages += 1;
        lines.extend(page.lines.iter().map(|line| line.seq));
        before = page.next;
        if before.is_none() {
            return (lines, pages);
        }
    }
}

fn points(screen: &Screen) -> Vec<(String, &'static str)> {
    let account = &screen.model.account().unwrap().account;
    account.points.iter().map(|point| (point.value.clone(), point.status.code())).collect()
}

/// The sheet on top.
fn sheet_of(screen: &Screen) -> Option<&Dossier> {
    screen.model.overlays.last().and_then(|overlay| match overlay {
        Overlay::Dossier(dossier) => Some(&**dossier),
        _ => None,
    })
}

on_both! {
    async fn ten_thousand_facts_are_read_a_page_at_a_time_and_filtered_by_the_desk(stage: Stage) {
        let customer = book(&stage).await;
        remembered(&stage, customer, 10_000).await;
        let kari = stage.agent("kari").await;
        let first = page(&kari, wanted(customer, Group::All, "", None)).await;
        assert_eq!(first.lines.len(), history::PAGE);
        let newest = first.lines[0].seq;
        assert!(newest >= 10_000);
        let deep = page(&kari, wanted(customer, Group::All, "", Some(500))).await;
        assert_eq!(deep.lines[0].seq, 499);
        // The rare word is found in its own letters and in others that mean the same, wherever it lies.
        let (rare, pages) = all(&kari, customer, Group::All, "aangstrom MATTER").await;
        assert_eq!(rare.len(), 10, "{rare:?}");
        assert!(pages <= 7, "{pages}");
        assert!(rare.windows(2).all(|two| two[0] > two[1]));
        let (paid, _) = all(&kari, customer, Group::Money, "").await;
        assert_eq!(paid.len(), 1_000);
        let (none, _) = all(&kari, customer, Group::Money, "matter").await;
        assert!(none.is_empty());
        stage.verified().await;

        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space h").await;
        screen.press("/").await;
        screen.type_in("ångström").await;
        screen.press("enter end").await;
        let Some(Dossier::History(sheet)) = sheet_of(&screen) else { panic!("no history") };
        assert_eq!((sheet.lines.len(), sheet.next), (10, None));
        insta::assert_snapshot!("history_filtered", screen.shown(80, 24));
        screen.press("esc").await;
        screen.press("right right").await;
        let Some(Dossier::History(sheet)) = sheet_of(&screen) else { panic!("no history") };
        assert_eq!(sheet.group, Group::Money);
        assert!(sheet.lines.iter().all(|line| line.entry.kind == "payment_received"));
        assert_eq!(screen.customer().as_deref(), Some("1001"));
    }

    async fn a_fact_is_shown_whole_to_the_letter_it_was_recorded_in(stage: Stage) {
        let customer = book(&stage).await;
        let kari = stage.agent("kari").await;
        let account = kari.open("1001").await.unwrap();
        let long = format!("{} end", "a note that is rather long ".repeat(15).trim());
        kari.submit(&kari.op(&account, Act::Note { text: long.clone() }), dunlin::service::record::Then::Stay).await.unwrap();
        let hostile = "two  blanks \u{1b}[31mred\u{202e} \u{7}";
        raw!(
            stage,
            "update fact set body = $2 where subject_id = $1 and kind = 'note_added'",
            customer.0,
            json!({ "text": format!("{hostile}{long}") }).to_string()
        );
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("enter h enter").await;
        let shown = screen.shown(80, 40);
        for piece in ["two  blanks \\u{1B}[31mred\\u{202E} \\u{7}", "end", "kari", "note", "THE CONTENT DOES NOT GIVE THE HASH"] {
            assert!(shown.contains(piece), "{piece} in\n{shown}");
        }
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'));
        screen.press("page_down esc esc").await;
        assert!(screen.model.overlays.is_empty());
        assert_eq!(screen.customer().as_deref(), Some("1001"));
    }

    async fn contact_points_are_added_corrected_taken_out_and_lifted_and_the_ranking_follows(stage: Stage) {
        let customer = book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space e").await;
        insta::assert_snapshot!("points", screen.shown(80, 24));
        insta::assert_snapshot!("points_narrow", screen.shown(60, 20));
        let before = screen.keys;
        screen.press("a").await;
        screen.type_in("22 33 44 66").await;
        insta::assert_snapshot!("point_form", screen.shown(80, 24));
        screen.press("enter").await;
        assert_eq!(screen.keys - before, "22 33 44 66".len() + 2);
        assert_eq!(points(&screen).last(), Some(&("+4722334466".to_owned(), "unverified")));
        assert_eq!(screen.facts().await, ["point_added"]);

        // The new one has the cursor: it is moved to the front, corrected, taken out and lifted again.
        screen.press("r r").await;
        assert_eq!(points(&screen)[0].0, "+4722334466");
        screen.press("e ctrl-u").await;
        screen.type_in("22334477").await;
        screen.press("enter").await;
        assert_eq!(points(&screen)[0], ("+4722334477".to_owned(), "unverified"));
        assert!(points(&screen).contains(&("+4722334466".to_owned(), "invalid")));
        assert_eq!(stage.told(customer, "point_corrected").await["old"], "+4722334466");
        screen.press("x").await;
        screen.type_in("asked not to").await;
        screen.press("enter").await;
        assert_eq!(points(&screen)[0], ("+4722334477".to_owned(), "suppressed"));
        assert_eq!(stage.told(customer, "point_suppressed").await["text"], "asked not to");
        screen.press("x").await;
        screen.type_in("he called us").await;
        screen.press("enter").await;
        assert_eq!(points(&screen)[0], ("+4722334477".to_owned(), "unverified"));
        insta::assert_snapshot!("points_changed", screen.shown(80, 24));

        // What the customer has already is refused with its name, in any writing.
        screen.press("a").await;
        screen.type_in("0047 22 33 44 77").await;
        screen.press("enter").await;
        assert!(screen.said().contains("The customer has it already: +4722334477"), "{}", screen.said());
        screen.press("esc").await;

        // Without any number that may be used there is somebody to find.
        while let Some((at, _)) = points(&screen).iter().enumerate().find(|(_, (_, status))| *status == "unverified") {
            screen.press("home").await;
            for _ in 0..at {
                screen.press("down").await;
            }
            screen.press("x").await;
            screen.type_in("wrong").await;
            screen.press("enter").await;
        }
        let reasons = rows!(stage, (String,), "select reasons from work_item where customer_id = $1", customer.0);
        assert!(reasons[0].0.contains("\"reachable\":false"), "{}", reasons[0].0);
        stage.verified().await;
    }

    async fn a_file_brings_back_neither_what_was_taken_out_nor_what_was_corrected(stage: Stage) {
        let kari = stage.agent("kari").await;
        let file = "number;name;country;phone\n7001;Nord AS;NO;22334455\n";
        import(&stage, file).await;
        let account = kari.open("7001").await.unwrap();
        let point = account.points[0].clone();
        let correct = Change::Correct { point: point.id, value: "22 33 44 56".to_owned(), label: "desk".to_owned() };
        kari.submit(&kari.op(&account, Act::Point { what: correct }), dunlin::service::record::Then::Stay).await.unwrap();
        let suppress = Change::Suppress { point: point.id, reason: "a stranger".to_owned() };
        kari.submit(&kari.op(&account, Act::Point { what: suppress }), dunlin::service::record::Then::List).await.unwrap();
        import(&stage, file).await;
        let read = rows!(stage, (String, String), "select value, status from contact_point order by place");
        let read: Vec<(&str, &str)> = read.iter().map(|(value, status)| (value.as_str(), status.as_str())).collect();
        assert_eq!(read, [("+4722334456", PointStatus::Suppressed.code()), ("+4722334455", "invalid")]);
    }

    async fn a_customer_that_is_only_looked_at_refuses_changes(stage: Stage) {
        let customer = book(&stage).await;
        let kari = stage.agent("kari").await;
        let ola = stage.agent("ola").await;
        let account = kari.open("1001").await.unwrap();
        let change = Change::Add { channel: Channel::Email, value: "a@b.no".to_owned(), label: String::new() };
        let op = ola.op_under(customer, account.claim.unwrap().epoch, Act::Point { what: change });
        let stale = refusal(ola.submit(&op, dunlin::service::record::Then::List).await);
        assert!(matches!(stale, Refusal::Stale { .. }));
        let change = Change::Add { channel: Channel::Email, value: "nobody".to_owned(), label: String::new() };
        let faulty = refusal(kari.act(&account, Act::Point { what: change }).await);
        assert_eq!(faulty, Refusal::Point { fault: Fault::NoEmail { value: "nobody".to_owned() } });

        let mut screen = Screen::open(&stage, &ola).await;
        screen.press("v").await;
        assert!(matches!(sheet_of(&screen), Some(Dossier::Look(_))));
        insta::assert_snapshot!("look_held", screen.shown(80, 24));
        insta::assert_snapshot!("look_held_narrow", screen.shown(60, 20));
        assert!(screen.shown(80, 24).contains("Kari has it since"));
        screen.press("p").await;
        assert!(screen.said().contains("only looked at"), "{}", screen.said());
        screen.press("e a").await;
        assert!(screen.said().contains("only looked at"), "{}", screen.said());
        screen.press("esc").await;
        screen.press("enter").await;
        assert!(screen.said().contains("Kari"), "{}", screen.said());
        screen.press("esc").await;
        assert_eq!((screen.model.overlays.len(), screen.customer()), (0, None));
    }

    async fn looking_loses_nothing_of_what_is_held(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space p").await;
        screen.type_in("fri").await;
        screen.command("look 1002").await;
        let Some(Dossier::Look(look)) = sheet_of(&screen) else { panic!("nothing looked at") };
        assert_eq!(look.screen.account.customer.number, "1002");
        screen.press("h esc y esc w esc esc").await;
        assert!(matches!(screen.model.overlays.last(), Some(Overlay::Form(_))));
        screen.press("f").await;
        assert_eq!(screen.facts().await, ["outcome_recorded", "promise_made"]);
        // Looked at above one that is held, then taken: the held one is left with a reason.
        screen.command("look 1001").await;
        screen.press("enter").await;
        screen.type_in("another called").await;
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
    }

    async fn whoever_has_no_right_to_a_customer_reads_nothing_of_it(stage: Stage) {
        stage.team("nord").await;
        let customer = stage.debtor("2001").owes(100_000, 20).team("nord").put().await;
        stage.team("sud").await;
        let ola = stage.hire("ola", dunlin::domain::agent::Role::Agent, &["en"], &["sud"]).await;
        for request in [
            Request::Account(Ask::Look(customer)),
            Request::Account(Ask::Points(customer)),
            Request::History(history::Ask::Page(wanted(customer, Group::All, "", None))),
            Request::History(history::Ask::Fact { customer, seq: 1 }),
        ] {
            assert_eq!(refusal(ola.ask(request).await), Refusal::OutOfScope);
        }
    }

    async fn a_note_of_one_line_costs_its_letters_and_two_keys(stage: Stage) {
        let customer = book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        let before = screen.keys;
        screen.press("a").await;
        screen.type_in("lm with rec").await;
        insta::assert_snapshot!("note", screen.shown(80, 24));
        screen.press("enter").await;
        assert_eq!(screen.keys - before, "lm with rec".len() + 2);
        assert_eq!(stage.told(customer, "note_added").await["text"], "left message with reception");
        screen.press("a").await;
        screen.type_in("lmlm is how they sign").await;
        screen.paste("\r\n\u{1b}[31mpasted\tline\nand another\u{202e}").await;
        screen.press("enter").await;
        assert_eq!(stage.told(customer, "note_added").await["text"], "lm is how they sign[31mpasted line and another");
        screen.press("a").await;
        screen.type_in(&"x".repeat(520)).await;
        assert!(screen.shown(80, 24).contains("500 of 500 characters"));
        screen.press("enter").await;
        let body = stage.told(customer, "note_added").await;
        assert_eq!(body["text"].as_str().unwrap().chars().count(), 500);
    }

    async fn copying_shows_the_text_and_puts_it_on_the_clipboard(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space y").await;
        insta::assert_snapshot!("copy", screen.shown(80, 24));
        screen.press("1").await;
        let phone = points(&screen)[0].0.clone();
        assert_eq!(screen.copied.as_deref(), Some(phone.as_str()));
        assert!(screen.said().starts_with(&format!("copied: {phone}")));
        screen.command("copy amount").await;
        assert_eq!(screen.copied.as_deref(), Some("5,800.00 EUR"));
        screen.command("copy nmae").await;
        assert!(screen.said().contains("did you mean “name”?"), "{}", screen.said());
    }

    async fn a_call_outward_is_dialled_by_the_desks_own_program(stage: Stage) {
        book(&stage).await;
        let folder = tempfile::tempdir().unwrap();
        let (script, heard) = (folder.path().join("dial"), folder.path().join("heard"));
        let text = format!("#!/bin/sh\nprintf '%s|' \"$@\" > '{}'\nexit 3\n", heard.display());
        std::fs::write(&script, text).unwrap();
        let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(&script, executable).unwrap();
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        let words = [script.display().to_string(), "--to; x".to_owned(), "{e164}".to_owned(), "sip:{digits}@pbx".to_owned()];
        screen.model.session.outward.dial = words.to_vec();
        screen.press("space").await;
        let phone = points(&screen)[0].0.clone();
        screen.press("c 1").await;
        let digits = phone.trim_start_matches('+');
        assert_eq!(std::fs::read_to_string(&heard).unwrap(), format!("--to; x|{phone}|sip:{digits}@pbx|"));
        assert!(screen.said().contains("ended with code 3"), "{}", screen.said());
        // Whoever calls in is not called.
        std::fs::remove_file(&heard).unwrap();
        screen.command("call 1 in").await;
        assert!(!heard.exists());
    }
}
