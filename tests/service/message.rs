//! Messages between colleagues.

use chrono::TimeDelta;
use dunlin::domain::agent::Role;
use dunlin::domain::id::MessageId;
use dunlin::service::agent::Absence;
use dunlin::service::message::{About, Ask, New, Page, Sent};
use dunlin::service::{Refusal, Reply, Request, Trouble};

use crate::support::{Seat, Stage, refusal};

async fn send_with(seat: &Seat, new: New) -> Result<Sent, Trouble> {
    match seat.ask(Request::Message(Ask::Send(Box::new(new)))).await? {
        Reply::Sent(sent) => Ok(*sent),
        other => panic!("not sent but {other:?}"),
    }
}

fn new(stage: &Stage, to: &str, text: &str) -> New {
    let id = MessageId(stage.ids().next());
    New { id, to: Some(to.to_owned()), text: text.to_owned(), about: About::Nobody }
}

async fn list(seat: &Seat) -> Page {
    match seat.ask(Request::Message(Ask::List { filter: String::new(), before: None, limit: 50 })).await.unwrap() {
        Reply::Messages(page) => *page,
        other => panic!("no messages but {other:?}"),
    }
}

async fn unread(seat: &Seat) -> i64 {
    match seat.ask(Request::Hello).await.unwrap() {
        Reply::Hello(hello) => hello.unread,
        other => panic!("no greeting but {other:?}"),
    }
}

on_both! {
    async fn a_message_to_a_team_waits_for_the_one_who_is_away(stage: Stage) {
        stage.team("Nord").await;
        let kari = stage.hire("kari", Role::Agent, &["en"], &["Nord"]).await;
        let ola = stage.hire("ola", Role::Agent, &["en"], &["Nord"]).await;
        let bela = stage.hire("bela", Role::Agent, &["en"], &["Nord"]).await;
        let other = stage.agent("other").await;
        let away = Absence { from: stage.today(), until: None, backup: None };
        stage.desk().set_absence(None, "bela", Some(away)).await.unwrap();

        let sent = send_with(&kari, new(&stage, "nord", "stand-up at nine")).await.unwrap();
        assert_eq!((sent.count, sent.away), (2, vec!["Bela".to_owned()]));
        assert_eq!((unread(&ola).await, unread(&bela).await, unread(&other).await, unread(&kari).await), (1, 1, 0, 0));
        let page = list(&ola).await;
        assert_eq!((page.rows[0].sender.as_str(), page.rows[0].to.as_deref(), page.rows[0].group), ("Kari", Some("Nord"), true));
        let read = ola.ask(Request::Message(Ask::Read(vec![sent.id]))).await.unwrap();
        assert_eq!(read, Reply::Unread(0));
        let own = list(&kari).await;
        assert_eq!((own.rows[0].own, own.rows[0].read, own.rows[0].readers, own.rows[0].recipients), (true, true, 1, 2));
        assert_eq!(list(&other).await.rows, []);
        assert_eq!(unread(&bela).await, 1);
    }

    async fn the_same_message_sent_twice_is_one_message(stage: Stage) {
        let (kari, ola) = (stage.agent("kari").await, stage.agent("ola").await);
        let message = new(&stage, "ola", "hello");
        send_with(&kari, message.clone()).await.unwrap();
        send_with(&kari, message).await.unwrap();
        assert_eq!((unread(&ola).await, list(&kari).await.rows.len()), (1, 1));
    }

    async fn text_from_a_keyboard_is_cleaned_and_has_an_end(stage: Stage) {
        let (kari, ola) = (stage.agent("kari").await, stage.agent("ola").await);
        let hostile = "\u{1b}]0;x\u{7}\u{1b}[31mred\u{202e} take\r\n1042'; drop table message; -- ő";
        send_with(&kari, new(&stage, "ola", hostile)).await.unwrap();
        assert_eq!(list(&ola).await.rows[0].text, "]0;x[31mred take 1042'; drop table message; -- ő");
        let long = "ő".repeat(501);
        assert_eq!(refusal(send_with(&kari, new(&stage, "ola", &long)).await), Refusal::TooLong { most: 500 });
        assert!(send_with(&kari, new(&stage, "ola", &long[2..])).await.is_ok());
        assert!(matches!(refusal(send_with(&kari, new(&stage, "ola", " \u{200b} ")).await), Refusal::Missing { .. }));
    }

    async fn names_that_mean_nobody_or_several_are_said(stage: Stage) {
        let kari = stage.agent("kari").await;
        stage.agent("bela").await;
        stage.agent("berit").await;
        let nobody = |name: &str, nearest: Option<&str>| Refusal::NoSuchRecipient {
            name: name.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        assert_eq!(refusal(send_with(&kari, new(&stage, "bella", "x")).await), nobody("bella", Some("bela")));
        assert_eq!(refusal(send_with(&kari, new(&stage, "kari", "x")).await), nobody("kari", None));
        let several = Refusal::SeveralRecipients { name: "be".into(), addresses: vec!["bela".into(), "berit".into()] };
        assert_eq!(refusal(send_with(&kari, new(&stage, "be", "x")).await), several);
        let leads = refusal(send_with(&kari, new(&stage, "leads", "x")).await);
        assert!(matches!(leads, Refusal::NobodyThere { .. }), "{leads:?}");
        let sigrid = stage.hire("sigrid", Role::Supervisor, &["en"], &[]).await;
        assert_eq!(send_with(&kari, new(&stage, "leads", "help")).await.unwrap().count, 1);
        assert_eq!(unread(&sigrid).await, 1);
        let line = New { to: None, text: "ber can you take 1042".to_owned(), ..new(&stage, "", "") };
        assert_eq!(send_with(&kari, line).await.unwrap().to.address, "berit");
        assert_eq!(list(&kari).await.rows[0].text, "can you take 1042");
    }

    async fn a_message_carries_a_customer_that_its_sender_may_see(stage: Stage) {
        stage.team("Nord").await;
        let (kari, ola) = (stage.agent("kari").await, stage.agent("ola").await);
        let mine = stage.debtor("1042").owes(100_00, 20).put().await;
        let theirs = stage.debtor("77").team("Nord").owes(100_00, 20).put().await;
        let about = |about| New { about, ..new(&stage, "ola", "take this") };
        send_with(&kari, about(About::Reference("1042".to_owned()))).await.unwrap();
        assert_eq!(list(&ola).await.rows[0].about.as_ref().unwrap().0, mine);
        assert_eq!(refusal(send_with(&kari, about(About::Customer(theirs))).await), Refusal::OutOfScope);
        let unknown = refusal(send_with(&kari, about(About::Reference("4711".to_owned()))).await);
        assert!(matches!(unknown, Refusal::NotFound { .. }));
    }

    async fn a_customer_of_another_team_is_not_named_to_whoever_reads_of_it(stage: Stage) {
        stage.team("Nord").await;
        let (kari, ola) = (stage.hire("kari", Role::Agent, &["en"], &["Nord"]).await, stage.agent("ola").await);
        let customer = stage.debtor("77").team("Nord").owes(100_00, 20).put().await;
        let about = New { about: About::Customer(customer), ..new(&stage, "ola", "take this") };
        send_with(&kari, about).await.unwrap();
        assert_eq!(list(&kari).await.rows[0].about.as_ref().unwrap().0, customer);
        let page = list(&ola).await;
        assert_eq!((page.rows[0].text.as_str(), &page.rows[0].about), ("take this", &None));
        let weigh = dunlin::service::callback::Ask { customer, at: stage.now() + TimeDelta::days(1), counts: true };
        assert_eq!(refusal(ola.ask(Request::Weigh(weigh)).await), Refusal::OutOfScope);
    }

    async fn the_renewed_claim_brings_the_count_and_auditors_read_nothing(stage: Stage) {
        let (kari, ola) = (stage.agent("kari").await, stage.agent("ola").await);
        let eva = stage.hire("eva", Role::Auditor, &["en"], &[]).await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        send_with(&kari, new(&stage, "ola", "hello")).await.unwrap();
        stage.pass(TimeDelta::seconds(30));
        let epoch = account.claim.unwrap().epoch;
        let renewed = ola.ask(Request::Claim(dunlin::service::claim::Ask::Renew { customer, epoch })).await.unwrap();
        assert!(matches!(renewed, Reply::Renewed { unread: 1, .. }), "{renewed:?}");
        for ask in [Ask::Count, Ask::Recipients, Ask::Send(Box::new(new(&stage, "ola", "x")))] {
            assert!(matches!(refusal(eva.ask(Request::Message(ask)).await), Refusal::NotAllowed { .. }));
        }
        assert!(matches!(
            refusal(send_with(&kari, new(&stage, "eva", "x")).await),
            Refusal::NoSuchRecipient { .. }
        ));
    }
}
