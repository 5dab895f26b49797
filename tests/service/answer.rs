//! Who may say that a customer is right.

use dunlin::domain::dispute::Decision;
use dunlin::service::dispute::{Ask, Assign, Why};

use super::dispute::{decide, dispute, euros, op, open_of, scene, told, why};

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
}
