//! Plans: agreed within limits, judged through their instalments, ended, taken up again, given up and taken back.

use std::io::Cursor;

use chrono::{Days, TimeDelta};
use dunlin::domain::agent::Role;
use dunlin::domain::entry::EntryFault;
use dunlin::domain::id::{CustomerId, OpId};
use dunlin::domain::money::Money;
use dunlin::domain::op::{Act, Given};
use dunlin::domain::outcome::{Field, Filled};
use dunlin::domain::plan::{Bound, Instalment, Offer, OnMiss, PlanState};
use dunlin::domain::promise::PromiseState;
use dunlin::ingest::field::FileKind;
use dunlin::ingest::mapping::Mapping;
use dunlin::ingest::profile::survey;
use dunlin::ingest::row::Rejected;
use dunlin::service::account::Account;
use dunlin::service::import::Import;
use dunlin::service::record::{Saved, Then};
use dunlin::service::undo::{Ask, Take, Why};
use dunlin::service::{Desk, Refusal, Request};

use crate::support::{Seat, Stage, filled, refusal};

/// Instalments so many days ahead.
fn offer(stage: &Stage, parts: &[(u64, i64)]) -> Offer {
    let part = |(days, minor): &(u64, i64)| Instalment { due_on: stage.today() + Days::new(*days), minor: *minor };
    Offer {
        currency: "EUR".parse().unwrap(),
        instalments: parts.iter().map(part).collect(),
        discount_minor: 0,
        on_miss: OnMiss::Ends,
        covers: Vec::new(),
    }
}

fn agreed(offer: Offer) -> Filled {
    Filled {
        date: offer.instalments.first().map(|part| part.due_on),
        amount: Some(offer.total()),
        excuse: Some("forgot".to_owned()),
        plan: Some(Box::new(offer)),
        ..filled("plan_agreed")
    }
}

/// Somebody who owes 900 euros in two documents, and an agent who has the account open.
async fn owing(stage: &Stage, role: Role) -> (Seat, Account) {
    let ola = stage.hire("ola", role, &["en"], &[]).await;
    stage.debtor("1").owes(600_00, 20).owes(300_00, 10).put().await;
    stage.advance().await;
    let account = ola.next().await.unwrap();
    (ola, account)
}

/// The same with three payments of 300 agreed, a week apart.
async fn planned(stage: &Stage, change: impl FnOnce(&mut Offer)) -> (Seat, CustomerId) {
    let (ola, account) = owing(stage, Role::Supervisor).await;
    let mut offer = offer(stage, &[(7, 300_00), (14, 300_00), (21, 300_00)]);
    change(&mut offer);
    ola.outcome(&account, agreed(offer)).await.unwrap();
    (ola, account.customer.id)
}

/// The account as it is read now, given back at once.
async fn read(ola: &Seat) -> Account {
    let account = ola.open("1").await.unwrap();
    ola.release(&account).await;
    account
}

/// States of the instalments, the first first, and of the newest plan.
async fn stands(ola: &Seat) -> (Vec<PromiseState>, PlanState) {
    let account = read(ola).await;
    let plan = &account.plans[0];
    let mut of: Vec<_> = account.promises.iter().filter(|one| one.plan == Some(plan.id)).collect();
    of.sort_by_key(|one| one.place);
    (of.iter().map(|one| one.state).collect(), plan.state)
}

/// Lets days pass, with the day's job on the last of them.
async fn days(stage: &Stage, count: i64) {
    stage.pass(TimeDelta::days(count));
    stage.advance().await;
}

fn take(ola: &Seat, of: OpId) -> Request {
    Request::Undo(Ask::Take(Take { id: OpId(ola.desk.ids().next()), of, leave: None }))
}

use PromiseState::{Broken, Cancelled, Kept, Open, PartlyKept, Superseded, Withdrawn};

on_both! {
    async fn every_instalment_is_a_promise_of_what_it_covers(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        let account = read(&ola).await;
        assert_eq!((account.balances[0].promised, account.balances[0].at_risk), (900_00, 0));
        assert_eq!(account.plans[0].total.minor, 900_00);
        let covers: Vec<Vec<i64>> =
            account.promises.iter().rev().map(|one| one.covers.of.iter().map(|of| of.minor).collect()).collect();
        assert_eq!(covers, [vec![300_00], vec![300_00], vec![300_00]], "the oldest document first");
        let first = account.invoices[0].id;
        assert!(account.promises[2].covers.of.iter().all(|of| of.invoice == first));
        assert_eq!(stage.facts(customer).await[..2], ["outcome_recorded", "plan_agreed"]);
        assert_eq!(account.next.unwrap().step, "promise");
        stage.verified().await;
    }

    async fn all_instalments_kept_keep_the_plan(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        for n in 0..3 {
            assert_eq!(stands(&ola).await.1, PlanState::Active, "{n} paid");
            stage.pass(TimeDelta::days(7));
            stage.pays(customer, 300_00, stage.today()).await;
            stage.pass(TimeDelta::days(1));
            stage.advance().await;
            stage.pass(TimeDelta::days(-1));
        }
        assert_eq!(stands(&ola).await, (vec![Kept, Kept, Kept], PlanState::Kept));
        assert_eq!(stage.told(customer, "plan_kept").await["place"], 3);
    }

    async fn a_missed_instalment_ends_the_plan_and_the_whole_rest_is_asked_for(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        days(&stage, 13).await;
        assert_eq!(stands(&ola).await, (vec![Broken, Cancelled, Cancelled], PlanState::Broken));
        let account = read(&ola).await;
        assert_eq!((account.balances[0].promised, account.balances[0].at_risk), (0, 900_00));
        let next = account.next.unwrap();
        assert_eq!(next.step, "broken_promise");
        // Two business days from Monday 16 March.
        assert_eq!(next.at.date_naive(), "2026-03-18".parse().unwrap());
        assert!(account.score.factors.iter().any(|factor| factor.code == "broken_promise"));
        assert!(stage.facts(customer).await.contains(&"plan_broken".to_owned()));
        // Nothing is left of it that could be given up.
        let account = ola.open("1").await.unwrap();
        let given = Given::Plan { id: account.plans[0].id };
        let act = Act::Withdraw { given, reason: "no".to_owned() };
        assert_eq!(refusal(ola.act(&account, act).await), Refusal::Overtaken);
    }

    async fn a_payment_that_is_put_right_lets_the_plan_go_on_and_reversing_it_ends_it_again(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        stage.pass(TimeDelta::days(7));
        stage.pays(customer, 300_00, stage.today()).await;
        days(&stage, 1).await;
        assert_eq!(stands(&ola).await, (vec![Kept, Open, Open], PlanState::Active));
        // It bounces when the first instalment's time is up.
        stage.pass(TimeDelta::days(5));
        stage.pays(customer, -300_00, stage.today()).await;
        money_elsewhere(&stage).await;
        assert_eq!(stands(&ola).await, (vec![Broken, Cancelled, Cancelled], PlanState::Broken));
        // The bouncing was the bank's mistake: it books the money again, on its day.
        stage.pays(customer, 300_00, stage.today() - Days::new(6)).await;
        money_elsewhere(&stage).await;
        assert_eq!(stands(&ola).await, (vec![Kept, Open, Open], PlanState::Active));
        assert!(stage.facts(customer).await.contains(&"plan_reopened".to_owned()));
        let broken = number!(stage, "select count(*) from work_item where broken_on is not null");
        assert_eq!(broken, 0, "none stands broken any more");
        assert_eq!(read(&ola).await.next.unwrap().step, "promise");
        stage.verified().await;
    }

    async fn a_plan_that_goes_on_is_asked_for_what_was_missed(stage: Stage) {
        let (ola, customer) = planned(&stage, |offer| offer.on_miss = OnMiss::GoesOn).await;
        days(&stage, 13).await;
        assert_eq!(stands(&ola).await, (vec![Broken, Open, Open], PlanState::Active));
        assert_eq!(read(&ola).await.balances[0].at_risk, 300_00);
        for _ in 0..2 {
            stage.pass(TimeDelta::days(2));
            stage.pays(customer, 300_00, stage.today()).await;
        }
        days(&stage, 1).await;
        assert_eq!(stands(&ola).await, (vec![Broken, Kept, Kept], PlanState::Broken), "no time is left");
    }

    async fn a_plan_for_review_waits_for_a_supervisor(stage: Stage) {
        let (ola, customer) = planned(&stage, |offer| offer.on_miss = OnMiss::Review).await;
        days(&stage, 13).await;
        assert_eq!(stands(&ola).await, (vec![Broken, Open, Open], PlanState::Active));
        assert_eq!(read(&ola).await.next.unwrap().step, "review");
        assert!(stage.facts(customer).await.contains(&"plan_review".to_owned()));
    }

    async fn a_settlement_that_is_kept_lets_the_rest_go_and_a_reversal_takes_that_back(stage: Stage) {
        let (ola, customer) = planned(&stage, |offer| {
            offer.instalments.truncate(1);
            offer.instalments[0].minor = 850_00;
            offer.discount_minor = 50_00;
        })
        .await;
        let balance = read(&ola).await.balances[0];
        assert_eq!((balance.overdue, balance.promised), (900_00, 850_00));
        assert_eq!(balance.at_risk, 0, "nobody asks for what is let go once the settlement is kept");
        stage.pass(TimeDelta::days(7));
        stage.pays(customer, 850_00, stage.today()).await;
        days(&stage, 1).await;
        assert_eq!(stands(&ola).await, (vec![Kept], PlanState::Kept));
        let credits = "select count(*) from invoice where kind = 'discount' and amount_minor = -5000 and open_minor = 0";
        assert_eq!(number!(stage, credits), 1);
        let open = "select cast(sum(open_minor) as bigint) from invoice";
        assert_eq!(number!(stage, open), 0, "exactly the discount is let go");
        stage.pays(customer, -850_00, stage.today()).await;
        money_elsewhere(&stage).await;
        stage.advance().await;
        assert_eq!(stands(&ola).await, (vec![Open], PlanState::Active));
        assert_eq!(number!(stage, open), 900_00, "nothing appeared and nothing disappeared");
        assert_eq!(number!(stage, "select cast(sum(amount_minor) as bigint) from invoice"), 900_00);
        assert_eq!(stage.told(customer, "plan_discount_lost").await["amount"]["minor"], 50_00);
        stage.verified().await;
    }

    async fn a_settlement_of_one_document_rests_what_it_lets_go_of_that_one_alone(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Supervisor).await;
        let mut part = offer(&stage, &[(7, 280_00)]);
        (part.discount_minor, part.covers) = (20_00, vec![account.invoices[1].id]);
        ola.outcome(&account, agreed(part)).await.unwrap();
        let balance = read(&ola).await.balances[0];
        assert_eq!((balance.overdue, balance.promised, balance.at_risk), (900_00, 280_00, 600_00));
        // Once it was missed, all of it is asked for again.
        days(&stage, 14).await;
        assert_eq!(stands(&ola).await, (vec![Broken], PlanState::Broken));
        assert_eq!(read(&ola).await.balances[0].at_risk, 900_00);
        stage.verified().await;
    }

    async fn what_lies_beyond_an_agents_limits_is_answered_with_the_nearest(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        let parts: Vec<(u64, i64)> = (1..=4).map(|n| (7 * n, 225_00)).collect();
        let four = agreed(offer(&stage, &parts));
        let refused = refusal(ola.outcome(&account, four).await);
        let Refusal::Beyond { bounds, nearest: Some(nearest) } = refused else { panic!("{refused:?}") };
        assert_eq!(bounds, [Bound::Instalments]);
        assert_eq!(nearest.instalments.iter().map(|part| part.minor).collect::<Vec<_>>(), [300_00; 3]);
        ola.outcome(&account, agreed(*nearest)).await.unwrap();
        assert_eq!(number!(stage, "select count(*) from promise"), 3);
    }

    async fn a_plan_with_faults_is_refused_whole(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        let faulty = |field, fault| Refusal::Faulty { field, fault };
        let above = agreed(offer(&stage, &[(7, 500_00), (14, 400_01)]));
        assert_eq!(refusal(ola.outcome(&account, above).await), faulty(Field::Amount, EntryFault::AboveOpen));
        let nothing = agreed(offer(&stage, &[(7, 500_00), (14, 0)]));
        assert_eq!(refusal(ola.outcome(&account, nothing).await), faulty(Field::Amount, EntryFault::NotPositive));
        let mut past = agreed(offer(&stage, &[(7, 500_00), (14, 100_00)]));
        if let Some(offer) = &mut past.plan {
            offer.instalments[0].due_on = stage.today() - Days::new(1);
        }
        assert_eq!(refusal(ola.outcome(&account, past).await), faulty(Field::Date, EntryFault::Past));
        let undated = Filled { date: None, ..agreed(offer(&stage, &[(7, 500_00)])) };
        assert_eq!(refusal(ola.outcome(&account, undated).await), Refusal::Missing { fields: vec![Field::Date] });
        let unsaid = Filled { plan: None, ..agreed(offer(&stage, &[(7, 500_00)])) };
        assert_eq!(refusal(ola.outcome(&account, unsaid).await), Refusal::Missing { fields: vec![Field::Count] });
        let mut kroner = agreed(offer(&stage, &[(7, 500_00), (14, 100_00)]));
        if let Some(offer) = &mut kroner.plan {
            offer.currency = "NOK".parse().unwrap();
        }
        assert_eq!(refusal(ola.outcome(&account, kroner).await), faulty(Field::Amount, EntryFault::AboveOpen));
        assert_eq!(number!(stage, "select count(*) from promise"), 0);
        assert_eq!(number!(stage, "select count(*) from plan"), 0);
    }

    async fn a_newer_promise_takes_the_place_of_the_whole_plan_and_taking_it_back_brings_the_plan_back(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        let account = ola.open("1").await.unwrap();
        let promise = Filled {
            date: Some(stage.today() + Days::new(3)),
            amount: Some(Money::new(900_00, "EUR".parse().unwrap())),
            excuse: Some("forgot".to_owned()),
            ..filled("promise")
        };
        let recorded = ola.outcome(&account, promise).await.unwrap();
        assert_eq!(stands(&ola).await, (vec![Superseded; 3], PlanState::Superseded));
        let alone = read(&ola).await.promises.into_iter().find(|one| one.plan.is_none()).unwrap();
        assert_eq!(alone.level, 2, "what is replaced counts");
        let account = ola.open("1").await.unwrap();
        ola.release(&account).await;
        let kinds = stage.facts(customer).await;
        assert!(kinds.contains(&"plan_superseded".to_owned()) && !kinds.contains(&"promise_superseded".to_owned()));
        // Giving the account back is an operation, too: it is none that stands in the way here.
        raw!(stage, "update operation set undone_by = id where kind = 'release'");
        ola.ask(take(&ola, recorded.op)).await.unwrap();
        let account = ola.open("1").await.unwrap();
        ola.release(&account).await;
        assert_eq!(stands(&ola).await, (vec![Open; 3], PlanState::Active));
        assert_eq!(read(&ola).await.promises.iter().filter(|one| one.state == Cancelled).count(), 1);
        stage.verified().await;
    }

    async fn taking_back_a_plan_takes_all_of_it_back_unless_it_was_paid_on(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        let three = offer(&stage, &[(7, 300_00), (14, 300_00), (21, 300_00)]);
        let recorded = ola.outcome(&account, agreed(three.clone())).await.unwrap();
        ola.ask(take(&ola, recorded.op)).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!(account.promises.iter().map(|one| one.state).collect::<Vec<_>>(), [Cancelled; 3]);
        assert_eq!(account.plans[0].state, PlanState::Withdrawn);
        assert_eq!(account.balances[0].at_risk, 900_00);
        let again = ola.outcome(&account, agreed(three)).await.unwrap();
        assert_eq!(read_level(&stage).await, 1, "what was a mistake raises no level");
        stage.pays(account.customer.id, 300_00, stage.today()).await;
        days(&stage, 0).await;
        money_elsewhere(&stage).await;
        stage.advance().await;
        let refused = refusal(ola.ask(take(&ola, again.op)).await);
        assert_eq!(refused, Refusal::NotUndone { why: Why::Judged });
    }

    async fn what_is_given_up_asks_for_nothing_and_can_be_taken_back(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        let account = ola.open("1").await.unwrap();
        let given = Given::Plan { id: account.plans[0].id };
        let why = |reason: &str| Act::Withdraw { given, reason: reason.to_owned() };
        let unsaid = refusal(ola.submit(&ola.op(&account, why(" ")), Then::Stay).await);
        assert_eq!(unsaid, Refusal::Missing { fields: vec![Field::Text] });
        let recorded = ola.submit(&ola.op(&account, why("lost the order")), Then::Stay).await.unwrap();
        let twice = refusal(ola.submit(&ola.op(&account, why("lost the order")), Then::Stay).await);
        assert_eq!(twice, Refusal::Overtaken);
        let after = ola.open("1").await.unwrap();
        assert_eq!(after.plans[0].state, PlanState::Withdrawn);
        assert_eq!(after.promises.iter().map(|one| one.state).collect::<Vec<_>>(), [Withdrawn; 3]);
        assert_eq!(after.balances[0].at_risk, 900_00);
        assert_eq!(stage.told(customer, "plan_withdrawn").await["text"], "lost the order");
        ola.ask(take(&ola, recorded.op)).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.plans[0].state, account.balances[0].promised), (PlanState::Active, 900_00));
        stage.verified().await;
    }

    async fn a_promise_that_was_given_up_raises_the_level_of_the_next(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        ola.outcome(&account, agreed(offer(&stage, &[(3, 900_00)]))).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!(account.plans, [], "one payment is a promise and no more");
        let given = Given::Promise { id: account.promises[0].id };
        let act = Act::Withdraw { given, reason: "no money".to_owned() };
        ola.submit(&ola.op(&account, act), Then::Stay).await.unwrap();
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, agreed(offer(&stage, &[(3, 900_00)]))).await.unwrap();
        assert_eq!(read_level(&stage).await, 2);
    }

    async fn a_plan_that_lay_on_a_disk_is_made_when_it_arrives(stage: Stage) {
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(900_00, 20).put().await;
        stage.advance().await;
        let db = stage.db().await;
        let spool = Some(stage.spool("ola").await);
        let desk = Desk::open(db.clone(), spool, stage.clock().clone(), stage.ids().clone()).await.unwrap();
        let ola = Seat { desk, actor: stage.actor("ola").await };
        let account = ola.next().await.unwrap();
        db.close().await;
        // More than an agent may by the time it arrives: it was agreed on the telephone.
        let four = offer(&stage, &[(7, 300_00), (14, 200_00), (21, 200_00), (28, 200_00)]);
        let op = ola.op(&account, Act::Outcome { filled: Box::new(agreed(four)) });
        assert_eq!(ola.submit(&op, Then::List).await.unwrap().saved, Saved::Spool);
        stage.pass(TimeDelta::minutes(5));
        let back = stage.seat("ola").await;
        assert_eq!(back.counters().await.promises, 1);
        assert_eq!(number!(stage, "select count(*) from promise where plan_id is not null"), 4);
        assert!(stage.facts(customer).await.contains(&"plan_agreed".to_owned()));
        assert_eq!(back.submit(&op, Then::List).await.unwrap().saved, Saved::Journal, "found done");
        assert_eq!(number!(stage, "select count(*) from plan"), 1);
        stage.verified().await;
    }

    async fn a_credit_on_what_a_promise_covers_lowers_what_it_asks_for(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        ola.outcome(&account, agreed(offer(&stage, &[(3, 900_00)]))).await.unwrap();
        // A credit note of 300 on the older document.
        let older = account.invoices[0].id;
        raw!(stage, "update invoice set open_minor = open_minor - 30000 where id = $1", older.0);
        stage.pass(TimeDelta::days(3));
        stage.pays(account.customer.id, 600_00, stage.today()).await;
        days(&stage, 1).await;
        let account = read(&ola).await;
        assert_eq!((account.promises[0].state, account.promises[0].paid_minor), (Kept, 600_00));
    }

    async fn a_dispute_of_what_is_promised_leaves_the_rest_to_be_asked_for(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        let older = account.invoices[0].id;
        let named = Filled {
            date: Some(stage.today() + Days::new(3)),
            amount: Some(Money::new(600_00, "EUR".parse().unwrap())),
            invoice: Some(older),
            excuse: Some("forgot".to_owned()),
            ..filled("promise")
        };
        ola.outcome(&account, named).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert!(account.promises[0].covers.named);
        assert_eq!((account.balances[0].promised, account.balances[0].at_risk), (600_00, 300_00));
        let dispute = Filled { invoice: Some(older), text: Some("wrong".to_owned()), ..filled("dispute_price") };
        let dispute = Filled { amount: Some(Money::new(600_00, "EUR".parse().unwrap())), ..dispute };
        ola.outcome(&account, dispute).await.unwrap();
        let account = read(&ola).await;
        let balance = account.balances[0];
        assert_eq!((balance.promised, balance.disputed, balance.at_risk), (0, 600_00, 300_00));
        // Half of the named document is paid.
        stage.pays(account.customer.id, 300_00, stage.today()).await;
        days(&stage, 9).await;
        assert_eq!(read(&ola).await.promises[0].state, PartlyKept);
    }

    async fn a_promise_on_a_day_off_is_for_the_next_business_day(stage: Stage) {
        let (ola, account) = owing(&stage, Role::Agent).await;
        // Saturday 7 March.
        ola.outcome(&account, agreed(offer(&stage, &[(4, 900_00)]))).await.unwrap();
        assert_eq!(read(&ola).await.promises[0].due_on, "2026-03-09".parse().unwrap());
    }

    async fn half_an_instalment_is_none(stage: Stage) {
        let (ola, customer) = planned(&stage, |_| {}).await;
        stage.pays(customer, 150_00, stage.today()).await;
        days(&stage, 13).await;
        assert_eq!(stands(&ola).await, (vec![PartlyKept, Cancelled, Cancelled], PlanState::Broken));
    }
}

/// A payment of one krone comes in, which has the customer's promises judged anew as any payment has.
async fn money_elsewhere(stage: &Stage) {
    let number = stage.ids().next();
    let text = format!("number;received_on;amount;currency;customer_number\n{number};{};1,00;NOK;1\n", stage.today());
    let mapping = Mapping::built_in(FileKind::Payments, "test");
    let mut file = Cursor::new(text.as_bytes());
    let profile = survey(&mut file, &mapping).unwrap();
    let mut rejected = |row: &Rejected| panic!("{row:?}");
    let job = Import { profile: &profile, file, name: "file.csv", dry_run: false, rejected: &mut rejected };
    stage.desk().import(None, job, &mut |_| {}).await.unwrap();
}

async fn read_level(stage: &Stage) -> i64 {
    number!(stage, "select level from promise order by made_at desc, place desc, id desc limit 1")
}
