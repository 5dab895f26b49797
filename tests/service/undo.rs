//! Taking back: every kind of record, every reason why not, and what stays.

use chrono::TimeDelta;
use dunlin::domain::agent::Role;
use dunlin::domain::contact_point::{Channel, Direction, PointStatus};
use dunlin::domain::entry;
use dunlin::domain::id::{CustomerId, OpId};
use dunlin::domain::op::Act;
use dunlin::domain::outcome::{Filled, Trigger};
use dunlin::domain::plan::{Instalment, Offer, OnMiss};
use dunlin::domain::point::Change;
use dunlin::domain::promise::PromiseState;
use dunlin::service::account::Account;
use dunlin::service::record::{Opened, Then};
use dunlin::service::reply::Counters;
use dunlin::service::search;
use dunlin::service::undo::{Ask, Take, Undoable, Undone, Why};
use dunlin::service::{Refusal, Reply, Request, Trouble};

use crate::support::{Seat, Stage, filled, refusal};

/// Takes an operation back.
async fn take(seat: &Seat, take: Take) -> Result<Undone, Trouble> {
    match seat.ask(Request::Undo(Ask::Take(take))).await? {
        Reply::Undone(undone) => Ok(*undone),
        other => panic!("nothing taken back but {other:?}"),
    }
}

async fn undo(seat: &Seat, of: OpId) -> Result<Undone, Trouble> {
    take(seat, Take { id: OpId(seat.desk.ids().next()), of, leave: None }).await
}

async fn last(seat: &Seat) -> Result<Undoable, Trouble> {
    match seat.ask(Request::Undo(Ask::Last)).await? {
        Reply::Undoable(undoable) => Ok(undoable),
        other => panic!("nothing named but {other:?}"),
    }
}

fn why<T: std::fmt::Debug>(answer: Result<T, Trouble>) -> Why {
    match refusal(answer) {
        Refusal::NotUndone { why } => why,
        other => panic!("refused for another reason: {other:?}"),
    }
}

/// What an account shows of work and ledger, without what grows with every claim and fact.
fn footing(account: &Account) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        account.next.clone(),
        account.balances.clone(),
        account.disputes.clone(),
        account.excuse.clone(),
        account.customer.language.clone(),
        account.points.clone(),
        account.score.value,
    )
}

/// Everything that an outcome of the catalogue may ask for, filled in.
fn complete(account: &Account, code: &str) -> Filled {
    let today = account.today;
    let kind = account.revision.outcome(code).unwrap();
    let point = account.first_phone().map(|point| point.id);
    Filled {
        excuse: kind.excuse.then(|| "forgot".to_owned()),
        contact_point: point,
        channel: Some(Channel::Phone),
        direction: Some(Direction::Out),
        date: Some(if kind.looks_back { today } else { entry::date("+3", today).unwrap() }),
        time: Some(entry::time("1000").unwrap()),
        amount: match kind.sets(Trigger::Dispute) {
            true => account.invoices.first().map(|invoice| invoice.open()),
            false => account.promisable(),
        },
        invoice: account.invoices.first().map(|invoice| invoice.id),
        name: Some("Nils".to_owned()),
        reference: Some("R-1".to_owned()),
        language: Some("en".to_owned()),
        text: Some("as told".to_owned()),
        plan: kind.sets(Trigger::Plan).then(|| Box::new(two_payments(account))),
        ..filled(code)
    }
}

/// A hundred in two payments, a week from now and a week later.
fn two_payments(account: &Account) -> Offer {
    let on = |days| Instalment { due_on: entry::date(days, account.today).unwrap(), minor: 50_00 };
    Offer {
        currency: "EUR".parse().unwrap(),
        instalments: vec![on("+7"), on("+14")],
        discount_minor: 0,
        on_miss: OnMiss::Ends,
        covers: Vec::new(),
    }
}

fn outcome(filled: Filled) -> Act {
    Act::Outcome { filled: Box::new(filled) }
}

async fn one_debtor(stage: &Stage) -> (Seat, CustomerId) {
    let ola = stage.agent("ola").await;
    let customer = stage.debtor("1").owes(100_00, 20).owes(50_00, 10).put().await;
    stage.advance().await;
    (ola, customer)
}

on_both! {
    async fn every_outcome_of_the_catalogue_is_taken_back_to_what_was_before(stage: Stage) {
        let ola = stage.agent("ola").await;
        let codes: Vec<String> = stage.desk().revision().outcomes.iter().map(|kind| kind.code.clone()).collect();
        for code in &codes {
            stage.debtor(code).owes(100_00, 20).owes(50_00, 10).put().await;
        }
        stage.advance().await;
        for code in &codes {
            let before = ola.open(code).await.unwrap();
            let op = ola.op(&before, outcome(complete(&before, code)));
            ola.submit(&op, Then::List).await.unwrap();
            let undone = undo(&ola, op.id).await.unwrap();
            assert_eq!(footing(&undone.account), footing(&before), "{code}");
            assert_eq!(undone.today, Counters::default(), "{code}");
            assert_eq!(undone.act, op.act);
            assert!(undone.account.promises.iter().all(|promise| promise.state == PromiseState::Cancelled));
            ola.release(&undone.account).await;
        }
        let outcomes = number!(stage, "select count(*) from outcome");
        assert_eq!(outcomes, 0);
        let attempts = number!(stage, "select count(*) from attempt");
        assert_eq!(attempts, i64::try_from(codes.len()).unwrap(), "what was tried stays");
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn the_attempt_that_stays_gets_the_right_outcome_and_counts_once(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        ola.call(&account).await.unwrap();
        let wrong = ola.op(&account, outcome(complete(&account, "promise")));
        ola.submit(&wrong, Then::List).await.unwrap();
        let undone = undo(&ola, wrong.id).await.unwrap();
        ola.outcome(&undone.account, complete(&undone.account, "no_answer")).await.unwrap();
        assert_eq!(number!(stage, "select count(*) from attempt"), 1);
        assert_eq!(number!(stage, "select count(*) from outcome where attempt_id is not null"), 1);
        assert_eq!(ola.counters().await, Counters { worked: 1, ..Counters::default() });
        let again = ola.open("1").await.unwrap();
        let promised = ola.op(&again, outcome(complete(&again, "promise")));
        ola.submit(&promised, Then::List).await.unwrap();
        let level = number!(stage, "select level from promise where state = 'open'");
        assert_eq!(level, 1, "a promise that was taken back was never made");
    }

    async fn an_invalid_number_is_as_usable_as_before(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "wrong_number")));
        ola.submit(&op, Then::List).await.unwrap();
        let undone = undo(&ola, op.id).await.unwrap();
        assert_eq!(undone.account.points[0].status, PointStatus::Unverified);
        assert_eq!(undone.account.points[0].last_result, None);
    }

    async fn notes_releases_snoozes_and_skips_are_taken_back_too(stage: Stage) {
        let (ola, customer) = one_debtor(&stage).await;
        let until = stage.now() + TimeDelta::days(1);
        for act in [
            Act::Note { text: "hello".to_owned() },
            Act::Release { reason: "lunch".to_owned() },
            Act::Snooze { until, reason: String::new(), when: "t".to_owned() },
            Act::Skip { reason: "not_now".to_owned() },
        ] {
            let before = ola.open("1").await.unwrap();
            let op = ola.op(&before, act.clone());
            ola.submit(&op, Then::List).await.unwrap();
            assert_eq!(last(&ola).await.unwrap().op, op.id);
            let undone = undo(&ola, op.id).await.unwrap();
            assert_eq!(undone.act, act);
            assert_eq!(footing(&undone.account), footing(&before), "{}", act.code());
            assert_eq!(stage.told(customer, "undone").await["act"], act.code());
        }
        assert_eq!(why(last(&ola).await), Why::Nothing);
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn the_next_customer_goes_back_to_the_queue_in_the_same_transaction(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let other = stage.debtor("2").owes(10_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "no_answer")));
        let Opened::Account(next) = ola.submit(&op, Then::Next).await.unwrap().next else { panic!("a next customer") };
        assert_eq!(next.customer.id, other);
        let facts = number!(stage, "select facts from customer where number = '2'");
        let leave = Some((other, next.claim.unwrap().epoch));
        let asked = Take { id: OpId(stage.ids().next()), of: op.id, leave };
        let undone = take(&ola, asked).await.unwrap();
        assert_eq!(undone.account.customer.number, "1");
        assert_eq!(number!(stage, "select count(*) from work_item where holder_id is not null"), 1);
        assert_eq!(number!(stage, "select facts from customer where number = '2'"), facts, "untouched");
        let kari = stage.agent("kari").await;
        assert_eq!(kari.next_number().await.as_deref(), Some("2"));
    }

    async fn a_retry_changes_nothing_and_another_content_is_refused(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "promise")));
        ola.submit(&op, Then::List).await.unwrap();
        let asked = Take { id: OpId(stage.ids().next()), of: op.id, leave: None };
        let first = take(&ola, asked).await.unwrap();
        let facts = number!(stage, "select count(*) from fact");
        let again = take(&ola, asked).await.unwrap();
        assert_eq!(number!(stage, "select count(*) from fact"), facts);
        assert_eq!(again.account.claim.unwrap().epoch, first.account.claim.unwrap().epoch);
        let altered = Take { of: OpId(stage.ids().next()), ..asked };
        assert_eq!(refusal(take(&ola, altered).await), Refusal::Altered);
        assert_eq!(why(undo(&ola, op.id).await), Why::Already);
        assert_eq!(why(undo(&ola, asked.id).await), Why::Unknown, "a taking back is not taken back");
        assert_eq!(ola.counters().await, Counters::default());
    }

    async fn several_undos_walk_back_in_order(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        let before = footing(&account);
        let first = ola.op(&account, outcome(complete(&account, "no_answer")));
        ola.submit(&first, Then::List).await.unwrap();
        stage.pass(TimeDelta::minutes(1));
        let account = ola.open("1").await.unwrap();
        let second = ola.op(&account, outcome(complete(&account, "promise")));
        ola.submit(&second, Then::List).await.unwrap();
        assert!(matches!(why(undo(&ola, first.id).await), Why::OwnAfter { .. }));
        for wanted in [&second, &first] {
            let named = last(&ola).await.unwrap();
            assert_eq!(named.op, wanted.id);
            undo(&ola, named.op).await.unwrap();
        }
        let account = ola.open("1").await.unwrap();
        assert_eq!(footing(&account), before);
    }

    async fn what_a_colleague_did_since_stands_against_it(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let kari = stage.agent("kari").await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "no_answer")));
        ola.submit(&op, Then::List).await.unwrap();
        stage.pass(TimeDelta::minutes(5));
        let theirs = kari.open("1").await.unwrap();
        assert_eq!(why(undo(&ola, op.id).await), Why::Held { who: kari.actor.name.clone(), since: stage.now() });
        kari.act(&theirs, Act::Note { text: "mine now".to_owned() }).await.unwrap();
        kari.release(&theirs).await;
        assert_eq!(why(undo(&ola, op.id).await), Why::After { who: kari.actor.name.clone(), at: stage.now() });
        assert_eq!(why(undo(&kari, op.id).await), Why::NotYours { who: ola.actor.name.clone() });
        let held = number!(stage, "select count(*) from work_item where holder_id is not null");
        assert_eq!(held, 0, "a refusal claims nobody");
    }

    async fn two_agents_race_for_the_customer_and_one_of_them_has_it(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let kari = stage.agent("kari").await;
        for _ in 0..6 {
            let account = ola.open("1").await.unwrap();
            let op = ola.op(&account, Act::Skip { reason: "not_now".to_owned() });
            ola.submit(&op, Then::List).await.unwrap();
            let (undone, opened) = tokio::join!(undo(&ola, op.id), kari.open("1"));
            assert!(undone.is_ok() != opened.is_ok(), "{undone:?} {opened:?}");
            match (undone, opened) {
                (Ok(undone), _) => drop(ola.release(&undone.account).await),
                (_, Ok(opened)) => drop(kari.release(&opened).await),
                _ => unreachable!(),
            }
        }
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn taking_back_beside_a_ranking_searches_and_claims_leaves_everybody_ranked(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        for at in 0..40 {
            stage.debtor(&format!("{}", 1001 + at)).named("Vik Ltd").owes(100_00 + at, 20).put().await;
        }
        stage.advance().await;
        for round in 0..6 {
            let account = ola.open(&format!("{}", 1001 + round)).await.unwrap();
            let op = ola.op(&account, outcome(complete(&account, "promise")));
            ola.submit(&op, Then::List).await.unwrap();
            raw!(stage, "update customer set name = name || 's'");
            let search = Request::Search(search::Ask { text: "vik".to_owned(), limit: 20 });
            let desk = stage.desk();
            let (undone, ranked, found, next) =
                tokio::join!(undo(&ola, op.id), desk.advance(), kari.ask(search), kari.next());
            let undone = undone.unwrap();
            ranked.unwrap();
            found.unwrap();
            ola.release(&undone.account).await;
            kari.release(&next.unwrap()).await;
        }
        let live = "select count(*) from ready where generation = (select generation from desk where id = 1)";
        assert_eq!(number!(stage, live), 40);
        assert_eq!(number!(stage, "select count(*) from promise where state = 'open'"), 0);
        assert_eq!(ola.counters().await, Counters::default());
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn a_payment_that_judged_the_promise_stands_against_it(stage: Stage) {
        let (ola, customer) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "promise")));
        ola.submit(&op, Then::List).await.unwrap();
        stage.pass(TimeDelta::minutes(1));
        stage.pays(customer, 100_00, stage.today()).await;
        raw!(stage, "update promise set paid_minor = 10000");
        assert_eq!(why(undo(&ola, op.id).await), Why::Judged);
        assert_eq!(number!(stage, "select count(*) from promise where state = 'open'"), 1);
    }

    async fn a_call_another_day_and_what_nobody_knows_are_refused_by_name(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        let point = account.first_phone().map(|point| point.id);
        let call = ola.op(&account, Act::Call { point, channel: Channel::Phone, direction: Direction::Out });
        ola.submit(&call, Then::Stay).await.unwrap();
        assert_eq!(why(undo(&ola, call.id).await), Why::Call);
        assert_eq!(why(last(&ola).await), Why::Call);
        assert_eq!(why(undo(&ola, OpId(stage.ids().next())).await), Why::Unknown);
        let op = ola.op(&account, outcome(complete(&account, "no_answer")));
        ola.submit(&op, Then::List).await.unwrap();
        let on = stage.today();
        stage.pass(TimeDelta::days(1));
        assert_eq!(why(undo(&ola, op.id).await), Why::AnotherDay { on });
        assert_eq!(why(last(&ola).await), Why::Nothing);
    }

    async fn a_changed_contact_point_stands_in_nobodys_way_and_is_not_taken_back(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "no_answer")));
        ola.submit(&op, Then::List).await.unwrap();
        stage.pass(TimeDelta::minutes(1));
        let account = ola.open("1").await.unwrap();
        let point = account.points[0].id;
        let what = Change::Correct { point, value: "+47 22 33 44 56".to_owned(), label: String::new() };
        let changed = ola.op(&account, Act::Point { what });
        ola.submit(&changed, Then::Stay).await.unwrap();
        assert_eq!(why(undo(&ola, changed.id).await), Why::Point);
        assert_eq!(last(&ola).await.unwrap().op, op.id);
        let undone = undo(&ola, op.id).await.unwrap();
        let corrected = undone.account.points.iter().find(|known| known.id == point).unwrap();
        assert_eq!(corrected.value, "+4722334456", "what was corrected since stays so");
        assert_eq!(corrected.status, PointStatus::Unverified);
        assert_eq!(undone.today, Counters::default());
    }

    async fn a_customer_that_went_to_another_team_is_not_opened_by_taking_back(stage: Stage) {
        stage.team("north").await;
        stage.team("south").await;
        let ola = stage.hire("ola", Role::Agent, &["en"], &["north"]).await;
        let customer = stage.debtor("1").team("north").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "no_answer")));
        ola.submit(&op, Then::List).await.unwrap();
        let sql = "update customer set team_id = (select id from team where name = 'south') where id = $1";
        raw!(stage, sql, customer.0);
        assert!(matches!(refusal(undo(&ola, op.id).await), Refusal::OutOfScope));
        assert_eq!(number!(stage, "select count(*) from operation where undone_by is not null"), 0);
        assert_eq!(number!(stage, "select count(*) from work_item where holder_id is not null"), 0);
    }

    async fn a_promise_that_took_the_place_of_another_gives_it_back(stage: Stage) {
        let (ola, _) = one_debtor(&stage).await;
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, complete(&account, "promise")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, outcome(complete(&account, "promise")));
        ola.submit(&op, Then::List).await.unwrap();
        let states = |rows: Vec<(String,)>| rows.into_iter().map(|(state,)| state).collect::<Vec<_>>();
        let sql = "select state from promise order by made_at, id";
        assert_eq!(states(rows!(stage, (String,), sql)), ["superseded", "open"]);
        undo(&ola, op.id).await.unwrap();
        assert_eq!(states(rows!(stage, (String,), sql)), ["open", "cancelled"]);
    }
}
