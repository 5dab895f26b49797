//! Who may sit down, and what they may do.

use dunlin::domain::agent::{Right, Role};
use dunlin::domain::op::Act;
use dunlin::service::agent::Change;
use dunlin::service::record::Then;
use dunlin::service::{Refusal, Request, claim};

use crate::support::refusal;

on_both! {
    async fn only_an_enabled_agent_sits_down(stage: Stage) {
        stage.agent("ola").await;
        let unknown = Refusal::NoSuchAgent { login: "mallory".to_owned() };
        assert_eq!(refusal(stage.desk().sit_down("mallory", "here:1").await), unknown);
        stage.desk().disable_agent(None, "ola").await.unwrap();
        let disabled = Refusal::NoSuchAgent { login: "ola".to_owned() };
        assert_eq!(refusal(stage.desk().sit_down("ola", "here:1").await), disabled);
    }

    async fn an_agent_disabled_in_the_middle_of_the_day_takes_and_writes_nothing_more(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.debtor("2").owes(50_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        stage.desk().disable_agent(None, "ola").await.unwrap();
        let note = ola.act(&account, Act::Note { text: "bye".to_owned() }).await;
        assert_eq!(refusal(note), Refusal::OutOfScope);
        assert_eq!(refusal(ola.claim(claim::Ask::Next).await), Refusal::OutOfScope);
        assert_eq!(refusal(ola.open("2").await), Refusal::OutOfScope);
        assert_eq!(stage.facts(customer).await, Vec::<String>::new());
    }

    async fn an_auditor_reads_and_changes_nothing(stage: Stage) {
        let ola = stage.agent("ola").await;
        let auditor = stage.hire("ada", Role::Auditor, &["en"], &[]).await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        assert_eq!(auditor.page(10).await.rows.len(), 1);
        let not_allowed = Refusal::NotAllowed { right: Right::Work };
        assert_eq!(refusal(auditor.claim(claim::Ask::Next).await), not_allowed);
        let note = auditor.act(&account, Act::Note { text: "seen".to_owned() }).await;
        assert_eq!(refusal(note), not_allowed);
        let read = Request::Account(dunlin::service::account::Ask::Read(account.customer.id));
        assert!(auditor.ask(read).await.is_ok());
    }

    async fn an_agent_made_auditor_in_the_middle_of_the_day_writes_nothing_more(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        raw!(stage, "update agent set role = 'auditor' where id = $1", ola.actor.id.0);
        let note = ola.act(&account, Act::Note { text: "seen".to_owned() }).await;
        assert_eq!(refusal(note), Refusal::NotAllowed { right: Right::Work });
    }

    async fn nobody_writes_in_anothers_name(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let forged = ola.op(&account, Act::Note { text: "it was ola".to_owned() });
        assert_eq!(refusal(kari.submit(&forged, Then::List).await), Refusal::NotAllowed { right: Right::Work });
        assert_eq!(kari.desk.waiting().await, 0);
        assert_eq!(stage.facts(account.customer.id).await, Vec::<String>::new());
    }

    async fn only_an_admin_hires_and_only_a_leader_enters_absences(stage: Stage) {
        let ola = stage.agent("ola").await;
        let desk = stage.desk();
        let run = Refusal::NotAllowed { right: Right::Run };
        assert_eq!(refusal(desk.add_team(Some(&ola.actor), "mine").await), run);
        assert_eq!(refusal(desk.disable_agent(Some(&ola.actor), "ola").await), run);
        let absence = desk.set_absence(Some(&ola.actor), "ola", None).await;
        assert_eq!(refusal(absence), Refusal::NotAllowed { right: Right::Lead });
        let admin = stage.hire("astrid", Role::Admin, &["en"], &[]).await;
        desk.add_team(Some(&admin.actor), "north").await.unwrap();
        let taken = Refusal::Taken { what: "team", name: "north".to_owned() };
        assert_eq!(refusal(desk.add_team(Some(&admin.actor), "north").await), taken);
        stage.verified().await;
    }

    async fn the_last_admin_stays_and_agents_are_changed_as_a_whole(stage: Stage) {
        let desk = stage.desk();
        stage.hire("astrid", Role::Admin, &["en"], &[]).await;
        let last = Refusal::LastAdmin { login: "astrid".to_owned() };
        let demoted = Change { role: Some(Role::Senior), ..Change::default() };
        assert_eq!(refusal(desk.disable_agent(None, "astrid").await), last);
        assert_eq!(refusal(desk.change_agent(None, "astrid", demoted.clone()).await), last);
        stage.agent("ola").await;
        let north = desk.add_team(None, "north").await.unwrap();
        let changed = Change {
            name: Some("Ola N".to_owned()),
            role: Some(Role::Admin),
            languages: Some(vec!["no".to_owned(), "nb".to_owned(), "hu".to_owned()]),
            teams: Some(vec!["north".to_owned(), "north".to_owned()]),
        };
        let ola = desk.change_agent(None, "ola", changed.clone()).await.unwrap();
        assert_eq!((ola.role, ola.languages.join(","), &ola.teams), (Role::Admin, "no,hu".to_owned(), &vec![north.id]));
        // The same again changes nothing.
        assert_eq!(desk.change_agent(None, "ola", changed).await.unwrap(), ola);
        assert!(desk.agents().await.unwrap().contains(&ola));
        desk.disable_agent(None, "astrid").await.unwrap();
        desk.enable_agent(None, "astrid").await.unwrap();
        desk.change_agent(None, "astrid", demoted).await.unwrap();
        assert_eq!(refusal(desk.disable_agent(None, "ola").await), Refusal::LastAdmin { login: "ola".to_owned() });
        let south = Change { teams: Some(vec!["south".to_owned()]), ..Change::default() };
        assert_eq!(refusal(desk.change_agent(None, "ola", south).await), Refusal::NoSuchTeam { name: "south".to_owned() });
        stage.verified().await;
    }
}
