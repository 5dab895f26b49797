//! Asking for somebody's authority: what is done at once, what waits, and what is not asked at all.

use chrono::{Days, TimeDelta};
use dunlin::domain::agent::Role;
use dunlin::domain::approval::judge::Impossible;
use dunlin::domain::approval::{ApprovalState, Item, Proposal};
use dunlin::domain::id::{ApprovalId, CustomerId, InvoiceId, OpId};
use dunlin::domain::op::Act;
use dunlin::domain::plan::{Instalment, Offer, OnMiss};
use dunlin::service::account::Account;
use dunlin::service::approval::{Ask, Became, Drafted, Needs, Why};
use dunlin::service::record::{Recorded, Saved, Then};
use dunlin::service::undo;
use dunlin::service::{Desk, Refusal, Reply, Request, Trouble};

use crate::support::{Seat, Stage, filled, refusal};

/// A customer who owes 600 and 400 euros and a fee of 40, an agent who has it open, and a supervisor.
pub(super) struct Scene {
    pub(super) ola: Seat,
    pub(super) siri: Seat,
    pub(super) customer: CustomerId,
    /// The invoice of 600, the one of 400, the fee of 40.
    pub(super) documents: Vec<InvoiceId>,
    pub(super) account: Account,
}

pub(super) async fn scene(stage: &Stage) -> Scene {
    let ola = stage.agent("ola").await;
    let siri = stage.hire("siri", Role::Supervisor, &["en"], &[]).await;
    let customer = stage.debtor("1").owes(600_00, 20).owes(400_00, 10).owes(40_00, 5).put().await;
    raw!(stage, "update invoice set kind = 'fee' where number = '1-2'");
    stage.advance().await;
    let account = ola.open("1").await.unwrap();
    Scene { documents: stage.invoices(customer).await, ola, siri, customer, account }
}

fn items(invoice: InvoiceId, minor: i64) -> Vec<Item> {
    vec![Item { invoice, minor }]
}

pub(super) fn waiver(invoice: InvoiceId, minor: i64) -> Proposal {
    Proposal::Waiver { currency: "EUR".parse().unwrap(), items: items(invoice, minor) }
}

pub(super) fn adjustment(invoice: InvoiceId, minor: i64) -> Proposal {
    Proposal::Adjustment { currency: "EUR".parse().unwrap(), items: items(invoice, minor) }
}

pub(super) fn write_off(invoice: InvoiceId, minor: i64) -> Proposal {
    Proposal::WriteOff { currency: "EUR".parse().unwrap(), items: items(invoice, minor) }
}

pub(super) fn settlement(stage: &Stage, minor: i64, discount_minor: i64) -> Proposal {
    let instalments = vec![Instalment { due_on: stage.today() + Days::new(5), minor }];
    let currency = "EUR".parse().unwrap();
    Proposal::Settlement {
        offer: Offer { currency, instalments, discount_minor, on_miss: OnMiss::Ends, covers: Vec::new() },
    }
}

pub(super) fn act(stage: &Stage, proposal: &Proposal, reason: &str) -> Act {
    Act::Propose {
        approval: ApprovalId(stage.ids().next()),
        proposal: Box::new(proposal.clone()),
        reason: reason.to_owned(),
        note: "as the customer says".to_owned(),
        evidence: String::new(),
        live: true,
    }
}

pub(super) async fn propose(
    stage: &Stage,
    seat: &Seat,
    account: &Account,
    proposal: &Proposal,
    reason: &str,
) -> Result<Became, Trouble> {
    let op = seat.op(account, act(stage, proposal, reason));
    let recorded = seat.submit(&op, Then::Stay).await?;
    Ok(recorded.done.unwrap().approval.unwrap())
}

/// What an invoice still asks for.
pub(super) async fn open(stage: &Stage, invoice: InvoiceId) -> i64 {
    number!(stage, "select open_minor from invoice where id = $1", invoice.0)
}

/// Every document is settled by exactly its shares, and the journal's chains hold.
pub(super) async fn balanced(stage: &Stage) {
    let wrong = number!(
        stage,
        "select count(*) from invoice i where i.amount_minor - i.open_minor <>
           (select coalesce(sum(a.minor), 0) from allocation a where a.invoice_id = i.id and a.undone_at is null) -
           (select coalesce(sum(a.minor), 0) from allocation a where a.credit_id = i.id and a.undone_at is null)"
    );
    assert_eq!(wrong, 0, "documents and shares differ");
    stage.verified().await;
}

pub(super) fn why<T: std::fmt::Debug>(answer: Result<T, Trouble>) -> Why {
    match refusal(answer) {
        Refusal::Approval { why } => why,
        other => panic!("refused for another reason: {other:?}"),
    }
}

async fn draft(seat: &Seat, customer: CustomerId, proposal: &Proposal) -> Result<Drafted, Trouble> {
    match seat.ask(Request::Approval(Ask::Draft { customer, proposal: Box::new(proposal.clone()) })).await? {
        Reply::Drafted(drafted) => Ok(*drafted),
        other => panic!("no draft but {other:?}"),
    }
}

on_both! {
    async fn what_lies_within_ones_own_authority_is_done_at_once(stage: Stage) {
        let Scene { ola, customer, documents, account, .. } = scene(&stage).await;
        let became = propose(&stage, &ola, &account, &waiver(documents[2], 20_00), "goodwill").await.unwrap();
        assert_eq!((became.state, became.number), (ApprovalState::Applied, 1));
        assert_eq!(open(&stage, documents[2]).await, 20_00);
        let told = stage.told(customer, "approval_own").await;
        assert_eq!((told["amount"]["minor"].as_i64(), told["reason"].as_str()), (Some(20_00), Some("goodwill")));
        let after = ola.open("1").await.unwrap();
        assert_eq!(after.balances[0].total, 1_020_00);
        assert_eq!(after.approvals[0].approval.decided_by, Some(ola.actor.id));
        balanced(&stage).await;
    }

    async fn what_lies_beyond_waits_and_holds_the_customer(stage: Stage) {
        let Scene { ola, siri, customer, documents, account } = scene(&stage).await;
        let proposal = adjustment(documents[0], 100_00);
        let drafted = draft(&ola, customer, &proposal).await.unwrap();
        assert_eq!(drafted.needs, Needs::Approval { role: Role::Supervisor, people: 1, present: 0 });
        assert_eq!((drafted.nearest, drafted.granted_minor), (None, 0), "an agent adjusts nothing alone");
        let op = ola.op(&account, act(&stage, &proposal, "our_error"));
        let done = ola.submit(&op, Then::Stay).await.unwrap().done.unwrap();
        assert_eq!(done.approval.unwrap().state, ApprovalState::Pending);
        assert_eq!(done.next_step.unwrap().step, "approval");
        assert_eq!(open(&stage, documents[0]).await, 600_00, "held, not applied");
        let told = stage.told(customer, "approval_asked").await;
        assert_eq!((told["approval"].as_str(), told["text"].as_str()), (Some("adjustment"), Some("as the customer says")));
        let after = ola.open("1").await.unwrap();
        assert!(after.approvals[0].live, "the customer is on the line");
        ola.release(&after).await;
        assert_eq!(siri.next_number().await, None, "nobody calls about it meanwhile");
        stage.pass(TimeDelta::minutes(11));
        assert!(!siri.open("1").await.unwrap().approvals[0].live, "nobody waits on the line that long");
    }

    async fn what_nobody_else_may_decide_is_not_asked(stage: Stage) {
        let Scene { ola, siri, customer, documents, account } = scene(&stage).await;
        let beyond = write_off(documents[0], 501_00);
        for reach in [false, true] {
            let answer = propose(&stage, &ola, &account, &beyond, "small_balance").await;
            assert_eq!(why(answer), Why::Nobody, "{reach}");
            assert_eq!(draft(&ola, customer, &beyond).await.unwrap().needs, Needs::Nobody);
            // Somebody with the authority who does not see the customer is nobody either.
            stage.hire(if reach { "b" } else { "a" }, Role::Supervisor, &["fr"], &[]).await;
        }
        raw!(stage, "update agent set enabled = $1 where login = 'siri'", false);
        let answer = propose(&stage, &ola, &account, &write_off(documents[0], 20_00), "small_balance").await;
        assert_eq!(why(answer), Why::Nobody, "the only one was disabled");
        raw!(stage, "update agent set enabled = $1 where login = 'siri'", true);
        let kept = siri.open("1").await;
        assert!(kept.is_err(), "the agent has the customer open: {kept:?}");
        assert_eq!(number!(stage, "select count(*) from approval"), 0);
        assert_eq!(stage.facts(customer).await, Vec::<String>::new());
        stage.hire("anna", Role::Admin, &["hu"], &[]).await;
        propose(&stage, &ola, &account, &beyond, "small_balance").await.unwrap();
    }

    async fn the_only_one_with_the_authority_cannot_ask_for_it(stage: Stage) {
        let Scene { ola, siri, documents, account, .. } = scene(&stage).await;
        ola.release(&account).await;
        let account = siri.open("1").await.unwrap();
        // Two of 600 and one of 500 would need an administrator; there is none.
        let answer = propose(&stage, &siri, &account, &write_off(documents[0], 600_00), "small_balance").await;
        assert_eq!(why(answer), Why::Nobody);
        let alone = propose(&stage, &siri, &account, &write_off(documents[0], 500_00), "small_balance").await;
        assert_eq!(alone.unwrap().state, ApprovalState::Applied);
    }

    async fn the_same_is_not_asked_twice_while_it_waits(stage: Stage) {
        let Scene { ola, documents, account, .. } = scene(&stage).await;
        let proposal = adjustment(documents[0], 100_00);
        let first = propose(&stage, &ola, &account, &proposal, "our_error").await.unwrap();
        let answer = propose(&stage, &ola, &account, &proposal, "goodwill").await;
        assert_eq!(why(answer), Why::AskedAlready { number: first.number });
        let other = propose(&stage, &ola, &account, &adjustment(documents[0], 99_00), "our_error").await.unwrap();
        assert_eq!(other.number, first.number + 1);
        stage.pass(TimeDelta::minutes(1441));
        let again = ola.open("1").await.unwrap();
        propose(&stage, &ola, &again, &proposal, "our_error").await.unwrap();
    }

    async fn a_reason_fits_and_proves_what_it_must(stage: Stage) {
        let Scene { ola, documents, account, .. } = scene(&stage).await;
        let proposal = adjustment(documents[0], 100_00);
        let unknown = refusal(propose(&stage, &ola, &account, &proposal, "goodwil").await);
        assert!(matches!(&unknown, Refusal::Unknown { nearest: Some(near), .. } if near == "goodwill"), "{unknown:?}");
        assert_eq!(why(propose(&stage, &ola, &account, &proposal, "hardship").await), Why::ReasonKind);
        assert_eq!(why(propose(&stage, &ola, &account, &proposal, "duplicate_charge").await), Why::Evidence);
        let Act::Propose { approval, proposal, note, live, .. } = act(&stage, &proposal, "") else { unreachable!() };
        let evidence = "invoice 1-1".to_owned();
        let proven = Act::Propose { approval, proposal, reason: "duplicate_charge".to_owned(), note, evidence, live };
        ola.submit(&ola.op(&account, proven), Then::Stay).await.unwrap();
        assert_eq!(number!(stage, "select count(*) from approval where evidence = 'invoice 1-1'"), 1);
    }

    async fn what_cannot_be_had_says_why(stage: Stage) {
        let Scene { ola, documents, account, .. } = scene(&stage).await;
        let impossible = |reason, number: &str| Why::Impossible { reason, number: number.to_owned() };
        let above = propose(&stage, &ola, &account, &write_off(documents[2], 40_01), "small_balance").await;
        let money = dunlin::domain::money::Money::new(40_00, "EUR".parse().unwrap());
        assert_eq!(why(above), impossible(Impossible::AboveOpen { invoice: documents[2], open: money }, "1-2"));
        let invoice = propose(&stage, &ola, &account, &waiver(documents[0], 1_00), "goodwill").await;
        assert_eq!(why(invoice), impossible(Impossible::NoCharge { invoice: documents[0] }, "1-0"));
        let stranger = InvoiceId(stage.ids().next());
        let unknown = propose(&stage, &ola, &account, &waiver(stranger, 1_00), "goodwill").await;
        assert_eq!(why(unknown), impossible(Impossible::Unknown { invoice: stranger }, ""));
        assert_eq!(number!(stage, "select count(*) from approval"), 0);
    }

    async fn splitting_is_added_up_for_as_many_days_as_the_desk_says(stage: Stage) {
        let Scene { ola, customer, documents, account, .. } = scene(&stage).await;
        for _ in 0..2 {
            let became = propose(&stage, &ola, &account, &waiver(documents[2], 10_00), "goodwill").await.unwrap();
            assert_eq!(became.state, ApprovalState::Applied);
        }
        let drafted = draft(&ola, customer, &waiver(documents[2], 6_00)).await.unwrap();
        assert_eq!((drafted.granted_minor, drafted.nearest), (20_00, Some(waiver(documents[2], 5_00))));
        let third = propose(&stage, &ola, &account, &waiver(documents[2], 6_00), "goodwill").await.unwrap();
        assert_eq!(third.state, ApprovalState::Pending, "26 in all: the limit is 25");
        stage.pass(TimeDelta::days(31));
        let account = ola.open("1").await.unwrap();
        let later = propose(&stage, &ola, &account, &waiver(documents[2], 7_00), "goodwill").await.unwrap();
        assert_eq!(later.state, ApprovalState::Applied);
        balanced(&stage).await;
    }

    async fn ones_own_authority_ends_after_so_many_times_a_day(stage: Stage) {
        let Scene { ola, customer, documents, account, .. } = scene(&stage).await;
        for _ in 0..20 {
            propose(&stage, &ola, &account, &waiver(documents[2], 1), "goodwill").await.unwrap();
        }
        let next = waiver(documents[2], 1);
        let needs = draft(&ola, customer, &next).await.unwrap().needs;
        assert_eq!(needs, Needs::Approval { role: Role::Senior, people: 1, present: 0 });
        let became = propose(&stage, &ola, &account, &next, "goodwill").await.unwrap();
        assert_eq!(became.state, ApprovalState::Pending);
    }

    async fn a_plan_and_a_settlement_are_judged_by_their_limits(stage: Stage) {
        let Scene { ola, customer, account, .. } = scene(&stage).await;
        let proposal = settlement(&stage, 980_00, 60_00);
        let drafted = draft(&ola, customer, &proposal).await.unwrap();
        assert_eq!(drafted.needs, Needs::Approval { role: Role::Supervisor, people: 1, present: 0 });
        let Some(Proposal::Plan { offer }) = drafted.nearest else { panic!("a plan of everything") };
        assert_eq!((offer.total().minor, offer.discount_minor), (1_040_00, 0));
        let became = propose(&stage, &ola, &account, &proposal, "early_payment").await.unwrap();
        assert_eq!(became.state, ApprovalState::Pending);
        assert_eq!(stage.told(customer, "approval_asked").await["amount"]["minor"], 60_00, "what is let go");
        let too_much = settlement(&stage, 981_00, 60_00);
        assert!(matches!(why(draft(&ola, customer, &too_much).await), Why::Impossible { .. }));
    }

    async fn one_s_own_request_is_withdrawn_by_oneself_alone(stage: Stage) {
        let Scene { ola, siri, customer, documents, account } = scene(&stage).await;
        let became = propose(&stage, &ola, &account, &adjustment(documents[0], 100_00), "our_error").await.unwrap();
        ola.release(&account).await;
        let recall = |reason: &str| Act::Recall { approval: became.id, reason: reason.to_owned() };
        let theirs = siri.open("1").await.unwrap();
        assert_eq!(why(siri.act(&theirs, recall("no")).await), Why::NotYours { who: "Ola".to_owned() });
        siri.release(&theirs).await;
        let account = ola.open("1").await.unwrap();
        assert_eq!(account.next.as_ref().unwrap().step, "approval");
        assert!(matches!(refusal(ola.act(&account, recall(" ")).await), Refusal::Missing { .. }));
        ola.act(&account, recall("paid meanwhile")).await.unwrap();
        assert_eq!(stage.told(customer, "approval_withdrawn").await["text"], "paid meanwhile");
        let account = ola.open("1").await.unwrap();
        assert_eq!(account.approvals[0].approval.state, ApprovalState::Withdrawn);
        assert_eq!(account.next.as_ref().unwrap().step, "call", "nothing is waited for");
        assert!(matches!(why(ola.act(&account, recall("again")).await), Why::Decided { .. }));
    }

    async fn the_key_that_takes_back_says_what_to_do_instead(stage: Stage) {
        let Scene { ola, documents, account, .. } = scene(&stage).await;
        for (proposal, expected) in [
            (adjustment(documents[0], 100_00), undo::Why::Asked),
            (waiver(documents[2], 1_00), undo::Why::Executed),
        ] {
            stage.pass(TimeDelta::seconds(1));
            let op = ola.op(&account, act(&stage, &proposal, "goodwill"));
            ola.submit(&op, Then::Stay).await.unwrap();
            let last = ola.ask(Request::Undo(undo::Ask::Last)).await;
            assert_eq!(refusal(last), Refusal::NotUndone { why: expected.clone() });
            let take = undo::Take { id: OpId(stage.ids().next()), of: op.id, leave: None };
            let taken = ola.ask(Request::Undo(undo::Ask::Take(take))).await;
            assert_eq!(refusal(taken), Refusal::NotUndone { why: expected });
        }
        assert_eq!(open(&stage, documents[2]).await, 39_00);
    }

    async fn what_was_asked_while_the_database_was_away_is_asked_when_it_is_back(stage: Stage) {
        let Scene { ola, customer, documents, account, .. } = scene(&stage).await;
        ola.release(&account).await;
        let db = stage.db().await;
        let spool = Some(stage.spool("ola").await);
        let desk = Desk::open(db.clone(), spool, stage.clock().clone(), stage.ids().clone()).await.unwrap();
        let cut = Seat::new(desk, stage.actor("ola").await);
        let account = cut.open("1").await.unwrap();
        db.close().await;
        for (proposal, reason) in [
            (adjustment(documents[0], 100_00), "our_error"),
            (waiver(documents[2], 25_00), "goodwill"),
            (waiver(documents[2], 30_00), "goodwill"),
            (write_off(documents[1], 9_999_00), "small_balance"),
        ] {
            let Recorded { saved, done, .. } =
                cut.submit(&cut.op(&account, act(&stage, &proposal, reason)), Then::Stay).await.unwrap();
            assert_eq!((saved, done), (Saved::Spool, None));
        }
        stage.pass(TimeDelta::minutes(30));
        let back = stage.seat("ola").await;
        back.counters().await;
        assert_eq!((back.desk.waiting().await, back.desk.aside().await.len()), (0, 0));
        let states = rows!(stage, (String,), "select state from approval order by number");
        let states: Vec<&str> = states.iter().map(|(state,)| state.as_str()).collect();
        assert_eq!(states, ["pending", "applied", "overtaken", "overtaken"], "nothing of it is lost");
        let lines = back.open("1").await.unwrap().approvals;
        assert!(lines.iter().all(|line| !line.live), "whoever was on the line has hung up");
        assert_eq!(number!(stage, "select count(*) from message_to where read_at is null"), 2, "the agent hears of it");
        assert_eq!(stage.told(customer, "approval_overtaken").await["approval"], "write_off");
        balanced(&stage).await;
    }

    async fn an_outcome_recorded_later_stands_beside_the_request(stage: Stage) {
        let Scene { ola, documents, account, .. } = scene(&stage).await;
        propose(&stage, &ola, &account, &adjustment(documents[0], 100_00), "our_error").await.unwrap();
        ola.outcome(&account, filled("hung_up")).await.unwrap();
        let after = ola.open("1").await.unwrap();
        assert_eq!(after.approvals[0].approval.state, ApprovalState::Pending);
    }
}
