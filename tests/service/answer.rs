//! Who sees disputes, and who may say that a customer is right.

use dunlin::domain::agent::Role;
use dunlin::domain::dispute::Decision;
use dunlin::service::dispute::{Ask, Assign, Which, Why};
use dunlin::service::mine::{self, Head, Sheet};
use dunlin::service::{Refusal, Reply, Request};

use super::dispute::{decide, dispute, euros, list, op, open_of, scene, told, why};
use crate::support::{Seat, refusal};

on_both! {
    async fn nobody_finds_their_own_dispute_right_and_an_owner_stays_within_the_role(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let bo = stage.agent("bo").await;
        let of = dispute(&ola, "1", 40_00).await;
        for to in ["ola", "bo"] {
            let assign = Assign { id: op(&siri), of, to: to.to_owned() };
            told(&siri, Ask::Assign(assign)).await.unwrap();
            let by = if to == "ola" { &ola } else { &bo };
            let wanted = match to {
                "ola" => Why::OwnOpening,
                // An agent adjusts nothing by itself on this desk.
                _ => Why::BeyondAuthority { most: euros(0) },
            };
            assert_eq!(why(decide(by, of, Decision::Right, None).await), wanted);
        }
        assert_eq!(open_of(&stage, customer).await, 100_00);
        raw!(stage, "update agent set role = 'senior' where login = 'bo'");
        decide(&bo, of, Decision::Right, None).await.unwrap();
        assert_eq!(open_of(&stage, customer).await, 60_00, "a senior may credit up to fifty, and the stored role counts");
        stage.verified().await;
    }

    async fn who_leads_sees_those_of_every_team_of_hers_and_nobody_more(stage: Stage) {
        stage.team("Nord").await;
        stage.team("Sud").await;
        let ola = stage.hire("ola", Role::Agent, &["en"], &["Nord", "Sud"]).await;
        let kari = stage.hire("kari", Role::Agent, &["en"], &["Nord"]).await;
        let siri = stage.hire("siri", Role::Supervisor, &["en"], &["Nord"]).await;
        let rut = stage.hire("rut", Role::Admin, &["fr"], &[]).await;
        stage.debtor("1").team("Nord").owes(100_00, 20).put().await;
        stage.debtor("2").team("Sud").owes(100_00, 20).put().await;
        stage.advance().await;
        dispute(&ola, "1", 40_00).await;
        let south = dispute(&ola, "2", 40_00).await;
        let open = async |seat: &Seat, which| {
            let lines = list(seat, which).await.lines;
            lines.into_iter().map(|line| line.customer.0).collect::<Vec<_>>()
        };
        assert_eq!(open(&siri, Which::Open).await, ["1"]);
        assert_eq!(open(&rut, Which::Open).await, ["1", "2"]);
        assert_eq!(open(&kari, Which::Mine).await, [""; 0]);
        assert_eq!(refusal(told(&siri, Ask::Read(south)).await), Refusal::OutOfScope);
        assert_eq!(refusal(decide(&siri, south, Decision::Right, None).await), Refusal::OutOfScope);
        let mine = async |seat: &Seat| {
            let ask = mine::Ask { sheet: Sheet::Disputes, filter: String::new(), after: None, limit: 50 };
            match seat.ask(Request::Mine(ask)).await.unwrap() {
                Reply::Mine(page) => (page.head, page.lines.len()),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(mine(&siri).await, (Some(Head::Disputes { open: 1, late: 0 }), 1));
        assert_eq!(mine(&kari).await, (Some(Head::Disputes { open: 0, late: 0 }), 0));
        assert_eq!(mine(&ola).await.1, 2);
        // Who may no longer see a customer does not see what was opened there either.
        raw!(stage, "delete from agent_team where agent_id = $1", ola.actor.id.0);
        assert_eq!(mine(&ola).await.1, 0);
        let sought = Ask::List { which: Which::Open, filter: "2".to_owned(), after: None, limit: 1 };
        match rut.ask(Request::Dispute(sought)).await.unwrap() {
            Reply::Disputes(page) => assert_eq!((page.lines.len(), page.next, page.open), (1, None, 2)),
            other => panic!("{other:?}"),
        }
    }
}
