//! Habits and terms: who changes what, what is learnt without being typed, and how a customer stands by the ledger.

use chrono::{NaiveDate, TimeDelta};
use dunlin::domain::agent::Role;
use dunlin::domain::behaviour::{Class, Median, Sign, Suggestion};
use dunlin::domain::id::{CustomerId, InvoiceId, OpId};
use dunlin::domain::op::Act;
use dunlin::domain::outcome::Filled;
use dunlin::domain::pay_run::PayRunFault;
use dunlin::domain::profile::{self, Change, Fault, Line};
use dunlin::service::account::Account;
use dunlin::service::record::{Saved, Then};
use dunlin::service::undo::{Ask, Take};
use dunlin::service::{Refusal, Reply, Request, Trouble};
use dunlin::store::behaviour;

use crate::support::{Seat, Stage, filled, refusal};

fn change(line: Line, value: &str, source: &str) -> Act {
    Act::Profile { change: Change { line, value: value.to_owned(), source: source.to_owned() } }
}

/// What stands in a line of an account.
fn known(account: &Account, line: Line) -> String {
    profile::text(&account.customer, line)
}

async fn undo(seat: &Seat, of: OpId) -> Result<Account, Trouble> {
    let take = Take { id: OpId(seat.desk.ids().next()), of, leave: None };
    match seat.ask(Request::Undo(Ask::Take(take))).await? {
        Reply::Undone(undone) => Ok(*undone.account),
        other => panic!("nothing taken back but {other:?}"),
    }
}

/// A document of 100 euros, due and paid in full so many days ago; gives its place in the ledger.
async fn paid(stage: &Stage, customer: CustomerId, due: i64, ago: i64) -> InvoiceId {
    part(stage, customer, None, (100_00, 0), due, ago).await
}

/// A share of a payment of 100 euros on a document, which is made where none is given, with so much open afterwards.
async fn part(
    stage: &Stage,
    customer: CustomerId,
    document: Option<InvoiceId>,
    (minor, open): (i64, i64),
    due: i64,
    ago: i64,
) -> InvoiceId {
    let day = |ago: i64| stage.today() - TimeDelta::days(ago);
    let payment = stage.ids().next();
    let id = document.unwrap_or_else(|| InvoiceId(stage.ids().next()));
    if document.is_none() {
        raw!(
            stage,
            "insert into invoice (id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on)
             values ($1, $2, 'test', $3, 'invoice', 10000, $4, 'EUR', $5, $5)",
            id.0,
            customer.0,
            id.0.to_string(),
            open,
            day(due)
        );
    }
    raw!(stage, "update invoice set open_minor = $2 where id = $1", id.0, open);
    raw!(
        stage,
        "insert into payment (id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency,
           received_on, noted_at, payer, reference) values ($1, $2, 'bank', $3, 'payment', $4, 0, 'EUR', $5, $6, '', '')",
        payment,
        customer.0,
        payment.to_string(),
        minor,
        day(ago),
        stage.now()
    );
    raw!(
        stage,
        "insert into allocation (id, payment_id, invoice_id, minor, how, confidence, at)
         values ($1, $2, $3, $4, 'reference', 'high', $5)",
        stage.ids().next(),
        payment,
        id.0,
        minor,
        stage.now()
    );
    id
}

on_both! {
    async fn an_agent_changes_a_habit_and_the_journal_tells_what_stood_there(stage: Stage) {
        let ola = stage.agent("ola").await;
        let id = stage.debtor("1").owes(600_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        assert_eq!(account.customer.profile, profile::Profile::default());
        ola.act(&account, change(Line::PayRun, "annenhver fredag", "")).await.unwrap();
        ola.act(&account, change(Line::PayRun, "25", "phone")).await.unwrap();
        let told = stage.told(id, "profile_changed").await;
        assert_eq!((told["line"].as_str(), told["old"].as_str()), (Some("pay_run"), Some("every second fri")));
        assert_eq!((told["new"].as_str(), told["source"].as_str()), (Some("25"), Some("phone")));
        let account = ola.open("1").await.unwrap();
        assert_eq!(known(&account, Line::PayRun), "25");
        for line in [Line::Approver, Line::Portal, Line::OrderRule, Line::Habits] {
            ola.act(&account, change(line, " \u{1b}[31mÅse\u{202e} ", "")).await.unwrap();
        }
        ola.act(&account, change(Line::BestHour, "8-10", "")).await.unwrap();
        ola.act(&account, change(Line::AllocationRule, "wait", "")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let kept: Vec<String> = Line::ALL.into_iter().map(|line| known(&account, line)).collect();
        assert_eq!(kept[..7], ["25", "[31mÅse", "[31mÅse", "[31mÅse", "08:00-10:00", "wait", "[31mÅse"]);
        stage.verified().await;
    }

    async fn terms_are_changed_by_who_leads_and_with_a_source(stage: Stage) {
        let (ola, sol) = (stage.agent("ola").await, stage.hire("sol", Role::Supervisor, &["en"], &[]).await);
        stage.debtor("1").owes(600_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        for line in Line::ALL.into_iter().filter(|line| line.is_of_terms()) {
            let refused = refusal(ola.act(&account, change(line, "10", "me")).await);
            assert_eq!(refused, Refusal::Profile { fault: Fault::NotYours }, "{line:?}");
        }
        ola.release(&account).await;
        let account = sol.open("1").await.unwrap();
        let bare = refusal(sol.act(&account, change(Line::CreditLimit, "500", " ")).await);
        assert_eq!(bare, Refusal::Profile { fault: Fault::NoSource });
        let wrong = refusal(sol.act(&account, change(Line::PayRun, "soon", "")).await);
        assert_eq!(wrong, Refusal::Profile { fault: Fault::PayRun { why: PayRunFault::NotUnderstood } });
        assert_eq!(stage.facts(account.customer.id).await, ["released"], "a refusal leaves no trace");
        for (line, value) in [
            (Line::CreditLimit, "500"),
            (Line::Deposit, "30"),
            (Line::CreditChecked, "2024-01-01"),
            (Line::FreePeriod, "2026-01-01..2099-12-31"),
        ] {
            sol.act(&account, change(line, value, "Creditsafe")).await.unwrap();
        }
        let account = sol.open("1").await.unwrap();
        let kept: Vec<String> = Line::ALL.into_iter().map(|line| known(&account, line)).collect();
        assert_eq!(kept[7..], ["500.00 EUR", "30", "2024-01-01", "2026-01-01..2099-12-31"]);
        assert_eq!(account.customer.profile.terms.credit_source, "Creditsafe");
        let codes: Vec<&str> = account.notices.iter().map(|notice| notice.code()).collect();
        assert_eq!(codes, ["limit-exceeded", "check-old"]);
        stage.verified().await;
    }

    async fn a_change_is_taken_back_and_one_that_came_twice_counts_once(stage: Stage) {
        let sol = stage.hire("sol", Role::Supervisor, &["en"], &[]).await;
        stage.debtor("1").owes(600_00, 20).put().await;
        stage.advance().await;
        let account = sol.next().await.unwrap();
        sol.act(&account, change(Line::CreditLimit, "500", "contract")).await.unwrap();
        let op = sol.op(&account, change(Line::CreditLimit, "900", "Creditsafe"));
        for _ in 0..2 {
            assert_eq!(sol.submit(&op, Then::List).await.unwrap().saved, Saved::Journal);
        }
        assert_eq!(stage.facts(account.customer.id).await, ["profile_changed"; 2]);
        let account = undo(&sol, op.id).await.unwrap();
        assert_eq!(known(&account, Line::CreditLimit), "500.00 EUR");
        assert_eq!(account.customer.profile.terms.credit_source, "contract");
        let again = sol.op(&account, change(Line::CreditLimit, "", "contract ended"));
        sol.submit(&again, Then::List).await.unwrap();
        assert_eq!(known(&sol.open("1").await.unwrap(), Line::CreditLimit), "");
        assert_eq!(known(&undo(&sol, again.id).await.unwrap(), Line::CreditLimit), "500.00 EUR");
        stage.verified().await;
    }

    async fn a_change_under_a_lost_claim_is_set_apart(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("1").owes(600_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        stage.pass(TimeDelta::hours(1));
        let taken = kari.open("1").await.unwrap();
        let late = refusal(ola.act(&account, change(Line::Portal, "Coupa", "")).await);
        assert_eq!(late, Refusal::Stale { holder: Some("Kari".to_owned()) });
        kari.release(&taken).await;
        assert_eq!(known(&kari.open("1").await.unwrap(), Line::Portal), "");
    }

    async fn an_outcome_teaches_what_was_not_known_and_unlearns_it_when_taken_back(stage: Stage) {
        let ola = stage.agent("ola").await;
        let id = stage.debtor("1").owes(600_00, 20).put().await;
        stage.advance().await;
        let waits = |name: &str| Filled {
            name: Some(name.to_owned()),
            date: Some(stage.today() + TimeDelta::days(5)),
            ..filled("awaiting_approval")
        };
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, Act::Outcome { filled: Box::new(waits("Åse Lie")) });
        let learnt = ola.submit(&op, Then::List).await.unwrap().done.unwrap().profile.unwrap();
        assert_eq!((learnt.line, learnt.before.as_str(), learnt.after.as_str()), (Line::Approver, "", "Åse Lie"));
        assert!(stage.facts(id).await.contains(&"profile_changed".to_owned()));
        let account = undo(&ola, op.id).await.unwrap();
        assert_eq!(known(&account, Line::Approver), "");
        // What stands there stays: nobody's name is written over by a call.
        ola.act(&account, change(Line::Approver, "Per Vik", "")).await.unwrap();
        let done = ola.outcome(&account, waits("Åse Lie")).await.unwrap().done.unwrap();
        assert_eq!(done.profile, None);
        let account = ola.open("1").await.unwrap();
        assert_eq!(known(&account, Line::Approver), "Per Vik");
        let reception = Filled {
            name: Some("Ida".to_owned()),
            time: Some("14:00:00".parse().unwrap()),
            ..filled("gatekeeper")
        };
        let done = ola.outcome(&account, reception).await.unwrap().done.unwrap();
        assert_eq!(done.profile.unwrap().after, "14:00-15:00");
        stage.verified().await;
    }

    async fn the_standing_follows_the_ledger(stage: Stage) {
        let ola = stage.agent("ola").await;
        let id = stage.debtor("1").owes(600_00, 20).put().await;
        for ago in 0..5 {
            paid(&stage, id, 210 + ago, 200 + ago).await;
        }
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let behaviour = &account.behaviour;
        assert_eq!((behaviour.class, behaviour.suggestion), (Class::Late, Some(Suggestion::Plan)));
        assert_eq!((behaviour.reasons.late, behaviour.reasons.all), (5, Median { days: 10, n: 5 }));
        // A part paid late is trying; when the rest comes the document counts, by its last money.
        let document = part(&stage, id, None, (40_00, 60_00), 40, 30).await;
        let trying = ola.open("1").await.unwrap().behaviour;
        assert_eq!((trying.class, trying.reasons.parts, trying.reasons.all.n), (Class::Trying, 1, 5));
        part(&stage, id, Some(document), (60_00, 0), 40, 20).await;
        let whole = ola.open("1").await.unwrap().behaviour.reasons;
        assert_eq!((whole.parts, whole.all.n, whole.lately), (1, 6, Median { days: 20, n: 1 }));
        // A share that was taken back is no payment.
        raw!(stage, "update allocation set undone_at = $2 where invoice_id = $1", document.0, stage.now());
        let back = ola.open("1").await.unwrap().behaviour.reasons;
        assert_eq!((back.parts, back.all.n), (0, 5));
    }

    async fn hardship_is_heard_from_the_outcome(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(600_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        assert_eq!(account.behaviour.class, Class::New);
        let told = Filled {
            text: Some("lost the main contract".to_owned()),
            excuse: Some("no_funds".to_owned()),
            ..filled("hardship")
        };
        ola.outcome(&account, told).await.unwrap();
        let behaviour = ola.open("1").await.unwrap().behaviour;
        assert_eq!((behaviour.class, behaviour.suggestion), (Class::InDifficulty, Some(Suggestion::Hardship)));
        assert_eq!(behaviour.reasons.signs, [Sign::Hardship]);
        stage.pass(TimeDelta::days(91));
        assert_eq!(ola.open("1").await.unwrap().behaviour.class, Class::New);
    }

    async fn delays_of_many_are_those_of_each(stage: Stage) {
        let mut customers = Vec::new();
        for number in ["1", "2", "3"] {
            customers.push(stage.debtor(number).owes(600_00, 20).put().await);
        }
        paid(&stage, customers[0], 20, 10).await;
        paid(&stage, customers[0], 30, 30).await;
        paid(&stage, customers[2], 9, 11).await;
        paid(&stage, customers[2], 999, 900).await;
        let since: NaiveDate = stage.today() - TimeDelta::days(365);
        let db = stage.db().await;
        let mut tx = db.read().await.unwrap();
        let ids = || customers.iter().map(|customer| customer.0);
        let (first, last) = (ids().min().unwrap(), ids().max().unwrap());
        let all = behaviour::delays(&mut tx, first, last, since).await.unwrap();
        let mut each = Vec::new();
        for id in ids().collect::<std::collections::BTreeSet<_>>() {
            each.extend(behaviour::delays(&mut tx, id, id, since).await.unwrap());
        }
        assert_eq!(all, each);
        let days: Vec<(bool, i64)> = all
            .iter()
            .map(|delay| (delay.customer_id == customers[0].0, (delay.paid_on - delay.due_on).num_days()))
            .collect();
        assert_eq!(days, [(true, 0), (true, 10), (false, -2)]);
        assert!(all.iter().all(|delay| (delay.minor, delay.currency.as_str()) == (100_00, "EUR")));
    }
}
