//! What several parts of the desk do together: what is granted becomes a plan, money that moves keeps and breaks promises,
//! every act is taken back or says why not, and what lay on a disk is done when it arrives.

use chrono::{Days, TimeDelta};
use dunlin::domain::id::{CustomerId, OpId};
use dunlin::domain::money::Money;
use dunlin::domain::op::{Act, Given, Op};
use dunlin::domain::outcome::Filled;
use dunlin::domain::plan::{Instalment, Offer, OnMiss};
use dunlin::domain::profile::{Change, Line};
use dunlin::ingest::field::FileKind;
use dunlin::service::account::Account;
use dunlin::service::approval::Why;
use dunlin::service::payment::What;
use dunlin::service::record::Then;
use dunlin::service::undo;
use dunlin::service::{Desk, Refusal, Request};

use super::approval::{Scene, act, adjustment, propose, scene, settlement, waiver, why};
use super::decision::{approve, counter, decide};
use super::money::{bring, moved, open, page, paid, pairs};
use crate::support::{Seat, Stage, filled, refusal};

fn eur(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

/// A promise of an amount, for one document or for all that is owed.
fn promise(stage: &Stage, minor: i64, account: &Account, named: bool) -> Filled {
    Filled {
        date: Some(stage.today()),
        amount: Some(eur(minor)),
        excuse: Some("forgot".to_owned()),
        invoice: named.then(|| account.invoices[0].id),
        ..filled("promise")
    }
}

fn outcome(filled: Filled) -> Act {
    Act::Outcome { filled: Box::new(filled) }
}

/// Three payments of 200, a week apart.
fn plan(stage: &Stage) -> Filled {
    let part = |days| Instalment { due_on: stage.today() + Days::new(days), minor: 200_00 };
    let instalments: Vec<Instalment> = [7, 14, 21].map(part).to_vec();
    let (currency, covers) = ("EUR".parse().unwrap(), Vec::new());
    let offer = Offer { currency, instalments, discount_minor: 0, on_miss: OnMiss::Ends, covers };
    Filled {
        date: Some(offer.instalments[0].due_on),
        amount: Some(offer.total()),
        excuse: Some("forgot".to_owned()),
        plan: Some(Box::new(offer)),
        ..filled("plan_agreed")
    }
}

fn profile(value: &str) -> Act {
    Act::Profile { change: Change { line: Line::Approver, value: value.to_owned(), source: String::new() } }
}

/// States of all plans and of all promises, in the order in which they were made.
async fn stands(stage: &Stage) -> (Vec<String>, Vec<String>) {
    let plans = rows!(stage, (String,), "select state from plan order by made_at, id");
    let promises = rows!(stage, (String,), "select state from promise order by made_at, place, id");
    let texts = |rows: Vec<(String,)>| rows.into_iter().map(|(state,)| state).collect();
    (texts(plans), texts(promises))
}

async fn sum(stage: &Stage, sql: &'static str, customer: CustomerId) -> i64 {
    number!(stage, sql, customer.0)
}

const OPEN: &str = "select cast(coalesce(sum(open_minor), 0) as bigint) from invoice where customer_id = $1";
const CREDITED: &str = "select cast(coalesce(sum(amount_minor), 0) as bigint) from invoice
     where customer_id = $1 and kind = 'discount' and open_minor = 0 and approval_id is not null";
const BROKEN: &str = "select count(*) from work_item where customer_id = $1 and broken_on is not null";
const RISK: &str = "select coalesce(risk_minor, 0) from work_item where customer_id = $1";

on_both! {
    async fn what_a_supervisor_grants_is_kept_and_lost_with_the_money(stage: Stage) {
        let Scene { ola, siri, customer, account, .. } = scene(&stage).await;
        let id = propose(&stage, &ola, &account, &settlement(&stage, 980_00, 60_00), "early_payment").await.unwrap().id;
        // The agent has the customer open all the while.
        decide(&stage, &siri, id, approve()).await.unwrap();
        let after = ola.open("1").await.unwrap();
        let (plan, promise) = (&after.plans[0], &after.promises[0]);
        assert_eq!((plan.approval, plan.total.minor, plan.discount_minor), (Some(id), 980_00, 60_00));
        assert_eq!((promise.approval, promise.plan, promise.agent), (Some(id), Some(plan.id), ola.actor.id));
        assert_eq!(promise.due_on.to_string(), "2026-03-09", "Sunday is Monday");
        assert_eq!(after.balances[0].promised, 980_00);
        ola.release(&after).await;

        stage.pass(TimeDelta::days(6));
        let due = stage.today();
        paid(&stage, &format!("P1;{due};980,00;EUR;1;;;\n")).await;
        assert_eq!(stands(&stage).await, (vec!["kept".to_owned()], vec!["kept".to_owned()]));
        assert_eq!((sum(&stage, OPEN, customer).await, sum(&stage, CREDITED, customer).await), (0, -60_00));

        // The bank takes it back: nothing is kept, nothing is broken, and nothing is let go.
        stage.pass(TimeDelta::days(1));
        paid(&stage, &format!("R1;{};-980,00;EUR;;;P1 no funds;return\n", stage.today())).await;
        assert_eq!(stands(&stage).await, (vec!["active".to_owned()], vec!["open".to_owned()]));
        assert_eq!((sum(&stage, OPEN, customer).await, sum(&stage, CREDITED, customer).await), (1_040_00, 0));
        assert_eq!(sum(&stage, BROKEN, customer).await, 0);
        assert!(stage.facts(customer).await.contains(&"plan_discount_lost".to_owned()));

        stage.pass(TimeDelta::days(10));
        stage.advance().await;
        assert_eq!(stands(&stage).await, (vec!["broken".to_owned()], vec!["broken".to_owned()]));
        assert_eq!(sum(&stage, BROKEN, customer).await, 1);

        // It was on the bank's list of that day after all.
        paid(&stage, &format!("P2;{due};980,00;EUR;1;;;\n")).await;
        assert_eq!(stands(&stage).await, (vec!["kept".to_owned()], vec!["kept".to_owned()]));
        assert_eq!((sum(&stage, OPEN, customer).await, sum(&stage, CREDITED, customer).await), (0, -60_00));
        assert_eq!(sum(&stage, BROKEN, customer).await, 0);

        // And was somebody else's, as a person finds: what it kept is lost in the same transaction, and kept when it is back.
        let other = stage.debtor("2002").owes(50_00, 9).put().await;
        stage.advance().await;
        let payment = page(&siri, customer).await.payments.into_iter().find(|line| line.number == "P2").unwrap().id;
        let rebook = |to: &str| What::Rebook { payment, to: to.to_owned(), why: "the sister company".to_owned() };
        moved(&siri, customer, rebook("2002")).await.unwrap();
        assert_eq!(stands(&stage).await, (vec!["broken".to_owned()], vec!["broken".to_owned()]));
        assert_eq!((sum(&stage, OPEN, customer).await, sum(&stage, CREDITED, customer).await), (1_040_00, 0));
        assert_eq!(sum(&stage, BROKEN, customer).await, 1);
        moved(&siri, other, rebook("1")).await.unwrap();
        assert_eq!(stands(&stage).await, (vec!["kept".to_owned()], vec!["kept".to_owned()]));
        assert_eq!((sum(&stage, OPEN, customer).await, sum(&stage, CREDITED, customer).await), (980_00, -60_00));
        assert_eq!(sum(&stage, BROKEN, customer).await, 0);
        stage.verified().await;
    }

    async fn other_terms_that_are_taken_up_are_a_plan_of_who_named_them(stage: Stage) {
        let Scene { ola, siri, customer, account, .. } = scene(&stage).await;
        let id = propose(&stage, &ola, &account, &settlement(&stage, 940_00, 100_00), "early_payment").await.unwrap().id;
        decide(&stage, &siri, id, counter(&settlement(&stage, 980_00, 60_00))).await.unwrap();
        assert_eq!(stands(&stage).await, (vec![], vec![]), "named, not agreed");
        ola.submit(&ola.op(&account, Act::TakeUp { approval: id }), Then::Stay).await.unwrap();
        let after = ola.open("1").await.unwrap();
        assert_eq!((after.plans[0].approval, after.plans[0].discount_minor), (Some(id), 60_00));
        assert_eq!((after.promises[0].approval, after.promises[0].amount), (Some(id), eur(980_00)));
        let day = after.promises[0].due_on;
        stage.pass(TimeDelta::days(6));
        paid(&stage, &format!("P1;{day};980,00;EUR;1;;;\n")).await;
        assert_eq!((sum(&stage, OPEN, customer).await, sum(&stage, CREDITED, customer).await), (0, -60_00));
        stage.verified().await;
    }

    async fn what_may_not_be_promised_is_not_granted_either(stage: Stage) {
        let Scene { ola, siri, documents, customer, account } = scene(&stage).await;
        // Half of the largest document is disputed: it rests, and no plan is asked for over it.
        let disputed = Filled { amount: Some(eur(300_00)), invoice: Some(documents[0]), ..filled("dispute_price") };
        ola.outcome(&account, disputed).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let asked = propose(&stage, &ola, &account, &settlement(&stage, 980_00, 60_00), "early_payment").await;
        assert!(matches!(why(asked), Why::Impossible { .. }), "said when it is asked, not when it is granted");
        let less = settlement(&stage, 680_00, 60_00);
        let id = propose(&stage, &ola, &account, &less, "early_payment").await.unwrap().id;
        decide(&stage, &siri, id, approve()).await.unwrap();
        assert_eq!(stands(&stage).await.0, ["active"]);
        assert_eq!(sum(&stage, OPEN, customer).await, 1_040_00);
    }

    async fn money_moved_by_hand_opens_the_promise_that_it_kept(stage: Stage) {
        let one = stage.debtor("1").owes(300_00, 40).owes(100_00, 30).put().await;
        let other = stage.debtor("2002").owes(80_00, 40).put().await;
        stage.advance().await;
        let (ola, siri) = (stage.agent("ola").await, super::money::lead(&stage).await);
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, promise(&stage, 300_00, &account, true)).await.unwrap();
        paid(&stage, &format!("P1;{};300,00;EUR;1;1-0;;\n", stage.today())).await;
        let state = || async { stands(&stage).await.1.remove(0) };
        assert_eq!((state().await.as_str(), sum(&stage, RISK, one).await), ("kept", 100_00));

        let first = page(&siri, one).await;
        let (payment, share) = (first.payments[0].id, first.payments[0].shares[0].id);
        let why = || "was for the other".to_owned();
        let after = moved(&siri, one, What::TakeBack { share, why: why() }).await.unwrap();
        assert_eq!(state().await, "open");
        let document = after.documents.iter().find(|line| line.number == "1-0").unwrap().id;
        moved(&ola, one, What::Apply { payment, document }).await.unwrap();
        assert_eq!((state().await.as_str(), sum(&stage, RISK, one).await), ("kept", 100_00));

        assert_eq!(sum(&stage, RISK, other).await, 80_00);
        moved(&siri, one, What::Rebook { payment, to: "2002".to_owned(), why: why() }).await.unwrap();
        assert_eq!(state().await, "open");
        assert_eq!(sum(&stage, RISK, other).await, 0, "both are ranked in the same transaction");
        moved(&siri, other, What::Rebook { payment, to: "1".to_owned(), why: why() }).await.unwrap();
        assert_eq!((state().await.as_str(), sum(&stage, RISK, other).await), ("open", 80_00));
        moved(&ola, one, What::Apply { payment, document }).await.unwrap();
        assert_eq!((state().await.as_str(), sum(&stage, RISK, one).await), ("kept", 100_00));
        let told = stage.facts(one).await.into_iter().filter(|kind| kind == "promise_reopened").count();
        assert_eq!(told, 2);
        stage.verified().await;
    }

    async fn each_order_of_allocation_rules_an_import(stage: Stage) {
        // An invoice, its fee, a later invoice; fifty euros that name nothing.
        for (rule, left) in [
            ("", [("F1", 250_00), ("F2", 400_00), ("G1", 20_00)]),
            ("oldest_first", [("F1", 250_00), ("F2", 400_00), ("G1", 20_00)]),
            ("fees_first", [("F1", 270_00), ("F2", 400_00), ("G1", 20_00)]),
            ("fees_last", [("F1", 250_00), ("F2", 400_00), ("G1", 20_00)]),
            ("wait", [("F1", 300_00), ("F2", 400_00), ("G1", 20_00)]),
        ] {
            let name = format!("c{rule}");
            let id = stage.debtor(&name).put().await;
            let row = |number: &str, minor: &str, due: &str, kind: &str| {
                format!("{number}{rule};{name};{minor};EUR;2026-01-01;{due};{kind}\n")
            };
            let about = format!("fee;F1{rule}");
            bring(&stage, FileKind::Invoices, &[
                row("F1", "300,00", "2026-01-10", "invoice;"),
                row("G1", "20,00", "2026-01-20", &about),
                row("F2", "400,00", "2026-02-20", "invoice;"),
            ].concat()).await;
            raw!(stage, "update customer set allocation_rule = $2 where id = $1", id.0, rule);
            paid(&stage, &format!("P{rule};2026-02-21;50,00;EUR;{name};;;\n")).await;
            let mut expected: Vec<(String, i64)> =
                pairs(&left).into_iter().map(|(number, minor)| (format!("{number}{rule}"), minor)).collect();
            if rule == "fees_first" {
                expected.retain(|(number, _)| !number.starts_with('G'));
            }
            assert_eq!(open(&stage, id).await, expected, "{rule}");
            if rule == "oldest_first" || rule == "fees_last" {
                // What is left of the first invoice and 30 more: to its fee and on, or past the fee.
                paid(&stage, &format!("Q{rule};2026-02-22;280,00;EUR;{name};;;\n")).await;
                let fee = if rule == "fees_last" { vec![("F2", 370_00), ("G1", 20_00)] } else { vec![("F2", 390_00)] };
                let expected: Vec<(String, i64)> =
                    pairs(&fee).into_iter().map(|(number, minor)| (format!("{number}{rule}"), minor)).collect();
                assert_eq!(open(&stage, id).await, expected, "{rule}");
            }
        }
    }

    async fn every_act_is_taken_back_or_says_why_not(stage: Stage) {
        let Scene { ola, siri, documents, account, .. } = scene(&stage).await;
        let (hundred, more) = (adjustment(documents[0], 100_00), adjustment(documents[0], 110_00));
        let countered = propose(&stage, &ola, &account, &hundred, "our_error").await.unwrap().id;
        decide(&stage, &siri, countered, counter(&adjustment(documents[0], 60_00))).await.unwrap();
        let waiting = propose(&stage, &ola, &account, &more, "our_error").await.unwrap().id;
        let given = ola.op(&account, outcome(promise(&stage, 100_00, &account, false)));
        ola.submit(&given, Then::Stay).await.unwrap();
        let promised = ola.open("1").await.unwrap().promises[0].id;
        let disputed = Filled { amount: Some(eur(50_00)), invoice: Some(documents[1]), ..filled("dispute_price") };
        let table = [
            (profile("Nils"), None),
            (Act::Withdraw { given: Given::Promise { id: promised }, reason: "mistaken".to_owned() }, None),
            (outcome(plan(&stage)), None),
            (outcome(disputed), None),
            (act(&stage, &adjustment(documents[1], 100_00), "our_error"), Some(undo::Why::Asked)),
            (act(&stage, &waiver(documents[2], 1_00), "goodwill"), Some(undo::Why::Executed)),
            (Act::Recall { approval: waiting, reason: "settled otherwise".to_owned() }, Some(undo::Why::Asked)),
            (Act::TakeUp { approval: countered }, Some(undo::Why::Executed)),
        ];
        for (act, expected) in table {
            stage.pass(TimeDelta::seconds(1));
            let before = ola.open("1").await.unwrap();
            let op = ola.op(&before, act);
            let name = op.act.code();
            ola.submit(&op, Then::Stay).await.unwrap();
            let take = undo::Take { id: OpId(stage.ids().next()), of: op.id, leave: None };
            let taken = ola.ask(Request::Undo(undo::Ask::Take(take))).await;
            match expected {
                Some(why) => assert_eq!(refusal(taken), Refusal::NotUndone { why }, "{name}"),
                None => {
                    taken.unwrap_or_else(|trouble| panic!("{name}: {trouble:?}"));
                    let after = ola.open("1").await.unwrap();
                    assert_eq!(after.balances, before.balances, "{name}");
                    assert_eq!(after.disputes, before.disputes, "{name}");
                    assert_eq!(after.customer.profile, before.customer.profile, "{name}");
                    assert_eq!(after.next, before.next, "{name}");
                    let open = |account: &Account| -> Vec<_> {
                        let open = dunlin::domain::promise::PromiseState::Open;
                        account.promises.iter().filter(|one| one.state == open).map(|one| one.id).collect()
                    };
                    assert_eq!(open(&after), open(&before), "{name}");
                }
            }
        }
        stage.verified().await;
    }

    async fn what_lay_on_a_disk_is_done_when_it_arrives(stage: Stage) {
        let Scene { ola, siri, customer, documents, account } = scene(&stage).await;
        let countered = propose(&stage, &ola, &account, &adjustment(documents[0], 100_00), "our_error").await.unwrap().id;
        decide(&stage, &siri, countered, counter(&adjustment(documents[0], 60_00))).await.unwrap();
        let waiting = propose(&stage, &ola, &account, &adjustment(documents[0], 110_00), "our_error").await.unwrap().id;
        ola.outcome(&account, promise(&stage, 100_00, &account, false)).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let promised = account.promises[0].id;
        ola.release(&account).await;
        let db = stage.db().await;
        let spool = Some(stage.spool("ola").await);
        let desk = Desk::open(db.clone(), spool, stage.clock().clone(), stage.ids().clone()).await.unwrap();
        let cut = Seat::new(desk, stage.actor("ola").await);
        let account = cut.open("1").await.unwrap();
        db.close().await;
        for act in [
            profile("Nils"),
            Act::Withdraw { given: Given::Promise { id: promised }, reason: "mistaken".to_owned() },
            Act::Recall { approval: waiting, reason: "settled otherwise".to_owned() },
            Act::TakeUp { approval: countered },
            act(&stage, &waiver(documents[2], 1_00), "goodwill"),
            outcome(plan(&stage)),
        ] {
            cut.submit(&cut.op(&account, act), Then::Stay).await.unwrap();
        }
        assert_eq!(cut.desk.waiting().await, 6);
        stage.pass(TimeDelta::minutes(10));
        let back = stage.seat("ola").await;
        back.counters().await;
        assert_eq!((back.desk.waiting().await, back.desk.aside().await.len()), (0, 0));
        let after = back.open("1").await.unwrap();
        assert_eq!(after.customer.profile.habits.approver, "Nils");
        assert_eq!(stands(&stage).await.1, ["withdrawn", "open", "open", "open"]);
        let states = rows!(stage, (String,), "select state from approval order by number");
        assert_eq!(states.into_iter().map(|(state,)| state).collect::<Vec<_>>(), ["applied", "withdrawn", "applied"]);
        assert_eq!(sum(&stage, OPEN, customer).await, 1_040_00 - 60_00 - 1_00);
        stage.verified().await;
    }

    async fn what_an_older_program_left_on_a_disk_is_read_as_it_was_written(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let point = account.first_phone().unwrap().id;
        let invoice = account.invoices[0].id;
        let none = r#""contact_point":null,"channel":null,"direction":null,"started_at":null"#;
        let acts = [
            r#"{"act":"note","text":"from before"}"#.to_owned(),
            format!(r#"{{"act":"call","point":"{}","channel":"phone","direction":"out"}}"#, point.0),
r#"{"act":"point","what":{"change":"add","channel":"phone","value":"+47 99 88 77 66","label":"till"}}"#.to_owned(),
            format!(r#"{{"act":"outcome","filled":{{"outcome":"promise","excuse":"forgot",{none},"date":"2026-03-06",
                "time":null,"amount":{{"minor":6000,"currency":"EUR"}},"invoice":null,"name":null,"reference":null,
                "language":null,"text":null,"typed":[["amount","60"]]}}}}"#),
            format!(r#"{{"act":"outcome","filled":{{"outcome":"dispute_price","excuse":null,{none},"date":null,
                "time":null,"amount":{{"minor":4000,"currency":"EUR"}},"invoice":"{}","name":null,"reference":null,
                "language":null,"text":"too dear"}}}}"#, invoice.0),
            r#"{"act":"release","reason":"not now"}"#.to_owned(),
            r#"{"act":"snooze","until":"2026-03-05T09:00:00Z","reason":"asked for it","when":"+2"}"#.to_owned(),
        ];
        let spool = stage.spool("ola").await;
        for (at, act) in acts.iter().enumerate() {
            // What ends the claim is followed by a claim of its own.
            let epoch = ola.open("1").await.unwrap().claim.unwrap().epoch;
            let text = format!(
                r#"{{"v":2,"id":"{}","customer":"{}","epoch":{epoch},"actor":"{}","device":"here:1",
                    "at":"2026-03-03T09:00:0{at}Z","act":{act}}}"#,
                stage.ids().next(), customer.0, ola.actor.id.0
            );
            let op: Op = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
            let written: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(serde_json::to_value(&op).unwrap(), written, "nothing is added, so that its hash stays");
            spool.keep(&op, stage.now()).await.unwrap();
            spool.leave(op.id).await.unwrap();
            ola.counters().await;
            assert_eq!((ola.desk.waiting().await, ola.desk.aside().await), (0, vec![]), "{text}");
        }
        let facts = stage.facts(customer).await;
        for kind in ["note_added", "call_started", "point_added", "promise_made", "dispute_opened", "released", "snoozed"] {
            assert!(facts.iter().any(|fact| fact == kind), "{kind} in {facts:?}");
        }
        assert_eq!(stands(&stage).await, (vec![], vec!["open".to_owned()]));
        stage.verified().await;
    }
}
