//! Deciding what a colleague asked for: by whom, once, while it still stands; and taking it back.

use chrono::TimeDelta;
use dunlin::domain::agent::Role;
use dunlin::domain::approval::{ApprovalState, Proposal};
use dunlin::domain::id::{ApprovalId, OpId};
use dunlin::domain::money::Money;
use dunlin::domain::op::Act;
use dunlin::service::approval::{Ask, Changed, Decide, Decided, Page, Reverse, Shown, Verdict, Which, Why};
use dunlin::service::{Refusal, Reply, Request, Trouble, message};

use super::approval::{Scene, adjustment, balanced, open, propose, scene, settlement, waiver, why, write_off};
use crate::support::{Seat, Stage, refusal};

pub(super) fn approve() -> Verdict {
    Verdict::Approve { note: "fine".to_owned() }
}

fn refuse(reason: &str) -> Verdict {
    Verdict::Refuse { reason: reason.to_owned() }
}

pub(super) fn counter(proposal: &Proposal) -> Verdict {
    Verdict::Counter { proposal: Box::new(proposal.clone()), note: "no more than that".to_owned() }
}

fn deciding(stage: &Stage, of: ApprovalId, verdict: Verdict) -> Decide {
    Decide { id: OpId(stage.ids().next()), of, verdict, seen_at: stage.now() }
}

async fn send(seat: &Seat, decide: &Decide) -> Result<Decided, Trouble> {
    match seat.ask(Request::Approval(Ask::Decide(Box::new(decide.clone())))).await? {
        Reply::Decided(decided) => Ok(*decided),
        other => panic!("nothing decided but {other:?}"),
    }
}

pub(super) async fn decide(stage: &Stage, seat: &Seat, of: ApprovalId, verdict: Verdict) -> Result<Decided, Trouble> {
    send(seat, &deciding(stage, of, verdict)).await
}

async fn reverse(seat: &Seat, reverse: &Reverse) -> Result<Decided, Trouble> {
    match seat.ask(Request::Approval(Ask::Reverse(Box::new(reverse.clone())))).await? {
        Reply::Decided(decided) => Ok(*decided),
        other => panic!("nothing reversed but {other:?}"),
    }
}

async fn shown(seat: &Seat, id: ApprovalId) -> Shown {
    match seat.ask(Request::Approval(Ask::Read(id))).await.unwrap() {
        Reply::Approval(shown) => *shown,
        other => panic!("no request but {other:?}"),
    }
}

async fn list(seat: &Seat, which: Which) -> Page {
    match seat.ask(Request::Approval(Ask::List { which, from: 0 })).await.unwrap() {
        Reply::Approvals(page) => *page,
        other => panic!("no list but {other:?}"),
    }
}

/// The scene with a request of 100 for which a supervisor is needed.
async fn asked(stage: &Stage) -> (Scene, ApprovalId) {
    let scene = scene(stage).await;
    let proposal = adjustment(scene.documents[0], 100_00);
    let became = propose(stage, &scene.ola, &scene.account, &proposal, "our_error").await.unwrap();
    (scene, became.id)
}

fn eur(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

on_both! {
    async fn what_is_approved_is_applied_and_comes_back_to_the_one_who_asked(stage: Stage) {
        let (Scene { ola, siri, customer, documents, account }, id) = asked(&stage).await;
        let kari = stage.agent("kari").await;
        let before = shown(&siri, id).await;
        assert_eq!((before.documents, before.barred), (vec![("1-0".to_owned(), 600_00, 500_00)], None));
        assert_eq!((before.agents_past, before.granted_minor), ((1, 0), 0));
        assert_eq!(list(&siri, Which::Waiting).await.count, 1);
        // The agent has the customer open all the while: no claim is asked for.
        let decided = decide(&stage, &siri, id, approve()).await.unwrap();
        assert!(decided.account_changed);
        assert_eq!(decided.line.approval.state, ApprovalState::Applied);
        assert_eq!(open(&stage, documents[0]).await, 500_00);
        let told = stage.told(customer, "approval_applied").await;
        assert_eq!((told["number"].as_str(), told["text"].as_str()), (Some("1"), Some("fine")));
        let revisions = "select count(*) from fact where kind = 'approval_applied' and revision_id is not null";
        assert_eq!(number!(stage, revisions), 1);
        let Reply::Messages(page) = ola
            .ask(Request::Message(message::Ask::List { filter: String::new(), before: None, limit: 9 }))
            .await
            .unwrap()
        else {
            panic!("messages")
        };
        assert_eq!(page.unread, 1);
        assert!(page.rows[0].text.starts_with("Request 1 was approved and applied: adjustment"), "{}", page.rows[0].text);
        ola.release(&account).await;
        assert_eq!(kari.next_number().await, None, "first of all it is the agent's who asked");
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
        balanced(&stage).await;
    }

    async fn a_callback_whose_time_is_past_does_not_keep_the_decision_from_the_one_who_asked(stage: Stage) {
        let (Scene { ola, siri, customer, account, .. }, id) = asked(&stage).await;
        let kari = stage.agent("kari").await;
        raw!(stage, "update work_item set callback_at = $2, callback_agent_id = null where customer_id = $1",
            customer.0, stage.now() - TimeDelta::hours(20));
        ola.release(&account).await;
        decide(&stage, &siri, id, refuse("no more than that")).await.unwrap();
        assert_eq!(kari.next_number().await, None, "first of all it is the agent's who asked");
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
    }

    async fn nobody_decides_their_own_not_even_an_administrator(stage: Stage) {
        let Scene { ola, siri, documents, account, .. } = scene(&stage).await;
        let anna = stage.hire("anna", Role::Admin, &["en"], &[]).await;
        let bo = stage.hire("bo", Role::Admin, &["en"], &[]).await;
        ola.release(&account).await;
        let account = anna.open("1").await.unwrap();
        raw!(stage, "update agent set role = 'agent' where login = 'anna'");
        let became = propose(&stage, &anna, &account, &write_off(documents[0], 600_00), "small_balance").await.unwrap();
        assert_eq!(became.state, ApprovalState::Pending, "the stored role counts");
        raw!(stage, "update agent set role = 'admin' where login = 'anna'");
        assert_eq!(why(decide(&stage, &anna, became.id, approve()).await), Why::Own);
        assert_eq!(why(decide(&stage, &anna, became.id, refuse("no")).await), Why::Own);
        assert_eq!(shown(&anna, became.id).await.barred, Some(Refusal::Approval { why: Why::Own }));
        assert_eq!(why(decide(&stage, &siri, became.id, approve()).await), Why::Reach { role: Role::Admin });
        assert_eq!(open(&stage, documents[0]).await, 600_00);
        decide(&stage, &bo, became.id, approve()).await.unwrap();
        assert_eq!(open(&stage, documents[0]).await, 0);
        balanced(&stage).await;
    }

    async fn the_limits_that_count_are_those_of_the_one_who_decides(stage: Stage) {
        let (Scene { ola, siri, documents, account, .. }, id) = asked(&stage).await;
        let sven = stage.hire("sven", Role::Senior, &["en"], &[]).await;
        assert_eq!(why(decide(&stage, &ola, id, approve()).await), Why::Own);
        let kari = stage.agent("kari").await;
        assert_eq!(why(decide(&stage, &kari, id, approve()).await), Why::Reach { role: Role::Senior });
        assert_eq!(why(decide(&stage, &sven, id, approve()).await), Why::Reach { role: Role::Supervisor });
        assert_eq!(why(decide(&stage, &sven, id, refuse("no")).await), Why::Reach { role: Role::Supervisor });
        assert_eq!((list(&sven, Which::Waiting).await.count, list(&kari, Which::Waiting).await.count), (0, 0));
        let small = propose(&stage, &ola, &account, &adjustment(documents[0], 50_00), "our_error").await.unwrap();
        assert_eq!(list(&sven, Which::Waiting).await.count, 1);
        decide(&stage, &sven, small.id, approve()).await.unwrap();
        raw!(stage, "update agent set role = 'agent' where login = 'siri'");
        assert_eq!(why(decide(&stage, &siri, id, approve()).await), Why::Reach { role: Role::Senior }, "as stored now");
        assert_eq!(open(&stage, documents[0]).await, 550_00);
    }

    async fn what_others_approved_is_added_up_too(stage: Stage) {
        let Scene { ola, siri, documents, account, .. } = scene(&stage).await;
        let sven = stage.hire("sven", Role::Senior, &["en"], &[]).await;
        let mut ids = Vec::new();
        for (document, minor) in [(documents[0], 30_00), (documents[1], 30_00)] {
            ids.push(propose(&stage, &ola, &account, &adjustment(document, minor), "our_error").await.unwrap().id);
        }
        decide(&stage, &sven, ids[0], approve()).await.unwrap();
        assert_eq!(shown(&sven, ids[1]).await.granted_minor, 30_00);
        assert_eq!(why(decide(&stage, &sven, ids[1], approve()).await), Why::Reach { role: Role::Supervisor });
        decide(&stage, &siri, ids[1], approve()).await.unwrap();
        balanced(&stage).await;
    }

    async fn of_two_at_once_one_decides_and_the_other_hears_who(stage: Stage) {
        let (Scene { siri, customer, documents, .. }, id) = asked(&stage).await;
        let bo = stage.hire("bo", Role::Supervisor, &["en"], &[]).await;
        let (one, other) = tokio::join!(decide(&stage, &siri, id, approve()), decide(&stage, &bo, id, approve()));
        let (late, who) = if one.is_ok() { (other, "Siri") } else { (one, "Bo") };
        let decided = Why::Decided { state: ApprovalState::Applied, who: who.to_owned(), at: stage.now() };
        assert_eq!(why(late), decided);
        assert_eq!(open(&stage, documents[0]).await, 500_00, "once");
        let applied = stage.facts(customer).await.into_iter().filter(|kind| kind == "approval_applied").count();
        assert_eq!(applied, 1);
        balanced(&stage).await;
    }

    async fn a_retry_answers_the_same_and_another_verdict_is_refused(stage: Stage) {
        let (Scene { siri, documents, .. }, id) = asked(&stage).await;
        let first = deciding(&stage, id, approve());
        send(&siri, &first).await.unwrap();
        stage.pass(TimeDelta::minutes(1));
        assert_eq!(send(&siri, &first).await.unwrap().line.approval.state, ApprovalState::Applied);
        assert_eq!(open(&stage, documents[0]).await, 500_00);
        let altered = Decide { verdict: refuse("no"), ..first };
        assert_eq!(refusal(send(&siri, &altered).await), Refusal::Altered);
        let last = siri.ask(Request::Undo(dunlin::service::undo::Ask::Last)).await;
        assert!(matches!(refusal(last), Refusal::NotUndone { .. }), "a decision is no act of one's day");
    }

    async fn what_changed_since_is_named_and_nothing_is_written_over(stage: Stage) {
        let (Scene { ola, siri, customer, documents, account }, id) = asked(&stage).await;
        raw!(stage, "update invoice set open_minor = 550 * 100 where number = '1-0'");
        let document =
            Changed::Document { number: "1-0".to_owned(), before: eur(600_00), now: eur(550_00) };
        assert_eq!(why(decide(&stage, &siri, id, approve()).await), Why::Changed { what: vec![document] });
        assert_eq!(open(&stage, documents[0]).await, 550_00);
        assert_eq!(stage.facts(customer).await, ["approval_asked", "approval_overtaken"]);
        let again = why(decide(&stage, &siri, id, approve()).await);
        assert!(matches!(again, Why::Decided { state: ApprovalState::Overtaken, .. }), "{again:?}");
        // A settlement rests on the whole account: a promise made since is another ground.
        let proposal = settlement(&stage, 960_00, 30_00);
        let became = propose(&stage, &ola, &account, &proposal, "early_payment").await.unwrap();
        raw!(
            stage,
            "insert into promise (id, customer_id, agent_id, amount_minor, paid_minor, currency, due_on, state, level, made_at)
             values ($1, $2, $3, 100, 0, 'EUR', $4, 'open', 1, $5)",
            stage.ids().next(), customer.0, ola.actor.id.0, stage.today(), stage.now()
        );
        let what = vec![Changed::Promises];
        assert_eq!(why(decide(&stage, &siri, became.id, approve()).await), Why::Changed { what });
        assert_eq!(number!(stage, "select count(*) from plan"), 0);
    }

    async fn a_dispute_opened_since_is_a_change_too(stage: Stage) {
        let (Scene { siri, customer, documents, ola, .. }, id) = asked(&stage).await;
        raw!(
            stage,
            "insert into dispute (id, number, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by, opened_by)
             values ($1, 900, $2, $3, 100, 'EUR', 'dispute_price', '', $4, $5, $6)",
            stage.ids().next(), customer.0, documents[0].0, stage.now(), stage.today(), ola.actor.id.0
        );
        let what = vec![Changed::Disputed { number: "1-0".to_owned() }];
        assert_eq!(why(decide(&stage, &siri, id, approve()).await), Why::Changed { what });
    }

    async fn an_old_screen_decides_nothing(stage: Stage) {
        let (Scene { siri, documents, .. }, id) = asked(&stage).await;
        let stale = deciding(&stage, id, approve());
        stage.pass(TimeDelta::seconds(6));
        assert_eq!(why(send(&siri, &stale).await), Why::OldScreen);
        assert_eq!(open(&stage, documents[0]).await, 600_00);
        let fresh = Decide { seen_at: stage.now() - TimeDelta::seconds(5), ..stale };
        send(&siri, &fresh).await.unwrap();
    }

    async fn what_nobody_decides_in_time_is_void(stage: Stage) {
        let (Scene { siri, ola, account, .. }, id) = asked(&stage).await;
        ola.release(&account).await;
        let expires_at = shown(&siri, id).await.line.approval.expires_at;
        stage.pass(TimeDelta::minutes(1440));
        assert_eq!(why(decide(&stage, &siri, id, approve()).await), Why::Void { since: expires_at });
        assert_eq!((list(&siri, Which::Waiting).await.count, list(&ola, Which::Mine).await.count), (0, 1));
        assert_eq!(number!(stage, "select count(*) from approval where state = 'pending'"), 1, "derived, never swept");
        stage.advance().await;
        assert_eq!(ola.next_number().await.as_deref(), Some("1"), "the customer is called again");
    }

    async fn a_refusal_has_a_reason_and_reaches_the_agent(stage: Stage) {
        let (Scene { ola, siri, customer, documents, .. }, id) = asked(&stage).await;
        assert!(matches!(refusal(decide(&stage, &siri, id, refuse(" ")).await), Refusal::Missing { .. }));
        let decided = decide(&stage, &siri, id, refuse("no proof")).await.unwrap();
        assert!(!decided.account_changed);
        assert_eq!(stage.told(customer, "approval_refused").await["text"], "no proof");
        assert_eq!(number!(stage, "select count(*) from message_to where agent_id = $1 and read_at is null", ola.actor.id.0), 1);
        assert_eq!(open(&stage, documents[0]).await, 600_00);
    }

    async fn other_terms_are_taken_up_under_the_authority_of_who_named_them(stage: Stage) {
        let (Scene { ola, siri, customer, documents, account }, id) = asked(&stage).await;
        assert!(matches!(why(decide(&stage, &siri, id, counter(&adjustment(documents[0], 700_00))).await), Why::Impossible { .. }));
        let take_up = || ola.op(&account, Act::TakeUp { approval: id });
        assert_eq!(why(ola.submit(&take_up(), dunlin::service::record::Then::Stay).await), Why::NotCountered);
        decide(&stage, &siri, id, counter(&adjustment(documents[0], 60_00))).await.unwrap();
        assert_eq!(open(&stage, documents[0]).await, 600_00, "named, not applied");
        raw!(stage, "update agent set role = 'senior' where login = 'siri'");
        let reach = ola.submit(&take_up(), dunlin::service::record::Then::Stay).await;
        assert_eq!(why(reach), Why::Reach { role: Role::Supervisor }, "asked again when it is applied");
        raw!(stage, "update agent set role = 'supervisor' where login = 'siri'");
        let done = ola.submit(&take_up(), dunlin::service::record::Then::Stay).await.unwrap().done.unwrap();
        assert_eq!(done.approval.unwrap().state, ApprovalState::Applied);
        assert_eq!(open(&stage, documents[0]).await, 540_00);
        assert_eq!(stage.told(customer, "approval_taken_up").await["amount"]["minor"], 60_00);
        assert_eq!(number!(stage, "select amount_minor from approval"), 60_00, "what counts is what was executed");
        balanced(&stage).await;
    }

    async fn other_terms_are_overtaken_as_the_first_ones_are(stage: Stage) {
        let (Scene { ola, siri, documents, account, .. }, id) = asked(&stage).await;
        decide(&stage, &siri, id, counter(&adjustment(documents[0], 60_00))).await.unwrap();
        raw!(stage, "update invoice set open_minor = 1000 where number = '1-0'");
        let done = ola.act(&account, Act::TakeUp { approval: id }).await.unwrap().done.unwrap();
        assert_eq!(done.approval.unwrap().state, ApprovalState::Overtaken);
        assert_eq!(open(&stage, documents[0]).await, 10_00);
    }

    async fn what_was_executed_is_reversed_by_somebody_who_leads(stage: Stage) {
        let (Scene { ola, siri, customer, documents, account }, id) = asked(&stage).await;
        let own = propose(&stage, &ola, &account, &waiver(documents[2], 25_00), "goodwill").await.unwrap();
        let asking = |of, reason: &str| Reverse { id: OpId(stage.ids().next()), of, reason: reason.to_owned() };
        assert_eq!(why(reverse(&siri, &asking(id, "wrong")).await), Why::NotExecuted);
        decide(&stage, &siri, id, approve()).await.unwrap();
        let sven = stage.hire("sven", Role::Senior, &["en"], &[]).await;
        assert!(matches!(refusal(reverse(&sven, &asking(id, "wrong")).await), Refusal::NotAllowed { .. }));
        raw!(stage, "update agent set role = 'supervisor' where login = 'ola'");
        assert_eq!(why(reverse(&ola, &asking(own.id, "wrong")).await), Why::Own);
        assert!(matches!(refusal(reverse(&siri, &asking(id, "")).await), Refusal::Missing { .. }));
        let first = asking(id, "wrong document");
        reverse(&siri, &first).await.unwrap();
        assert_eq!(reverse(&siri, &first).await.unwrap().line.approval.state, ApprovalState::Reversed);
        assert_eq!(why(reverse(&siri, &asking(id, "again")).await), Why::NotExecuted);
        reverse(&siri, &asking(own.id, "not ours to waive")).await.unwrap();
        assert_eq!((open(&stage, documents[0]).await, open(&stage, documents[2]).await), (600_00, 40_00));
        assert_eq!(stage.told(customer, "credit_reversed").await["number"], "WAIVER-1");
        assert_eq!(number!(stage, "select count(*) from invoice"), 7, "two credits and their opposites");
        balanced(&stage).await;
        // What was taken back counts for no limit.
        raw!(stage, "update agent set role = 'agent' where login = 'ola'");
        let again = propose(&stage, &ola, &account, &waiver(documents[2], 25_00), "goodwill").await.unwrap();
        assert_eq!(again.state, ApprovalState::Applied);
    }

    async fn examples_are_near_in_size_and_name_nobody(stage: Stage) {
        let (Scene { siri, documents, ola, account, .. }, id) = asked(&stage).await;
        let mut ids = Vec::new();
        for minor in [1_00, 90_00, 150_00, 110_00] {
            let proposal = adjustment(documents[1], minor);
            let became = propose(&stage, &ola, &account, &proposal, "our_error").await.unwrap();
            decide(&stage, &siri, became.id, approve()).await.unwrap();
            ids.push(became.id);
        }
        let similar = shown(&siri, id).await.similar;
        let sizes: Vec<i64> = similar.iter().map(|one| one.proposal.amount().minor).collect();
        assert_eq!(sizes, [110_00, 90_00, 150_00]);
        assert!(similar.iter().all(|one| one.proposal.documents()[0].0.is_nil() && !one.exemplary));
        let says = async |seat: &Seat| seat.ask(Request::Approval(Ask::Exemplary(ids[1]))).await;
        assert_eq!(why(says(&siri).await), Why::Party);
        for (login, second) in [("bo", false), ("liv", true)] {
            let seat = stage.hire(login, Role::Supervisor, &["en"], &[]).await;
            says(&seat).await.unwrap();
            assert_eq!(why(says(&seat).await), Why::SaidAlready);
            assert_eq!(shown(&siri, id).await.similar[1].exemplary, second);
        }
    }
}
