//! The stage that the stories are played on: a fresh database on either engine, a clock that stands, counted identifiers,
//! a book of customers, and seats for the agents.

#[macro_use]
mod raw;

mod book;
mod postgres;
mod run;
mod screen;
mod seat;
mod stage;

use std::io::Write as _;

pub(crate) use postgres::Cluster;
pub(crate) use raw::Raw;
pub(crate) use screen::Screen;
pub(crate) use seat::{Seat, filled, refusal};
pub(crate) use stage::{Engine, Stage};

/// Tells a story on an engine. Without PostgreSQL its half is skipped, loudly, or fails where it is required.
pub(crate) fn tell<F: Future<Output = ()>>(engine: Engine, story: impl FnOnce(Stage) -> F) {
    let server = match engine {
        Engine::Sqlite => None,
        Engine::Postgres => match postgres::shared() {
            Ok(cluster) => Some(cluster),
            Err(why) => return without_postgres(&why),
        },
    };
    play(async {
        let stage = Stage::open(server).await;
        story(stage.clone()).await;
        stage.close().await;
    });
}

/// Says that a test is skipped for want of PostgreSQL, or fails it where `REQUIRE_POSTGRES=1` asks for one.
pub(crate) fn without_postgres(why: &str) {
    let required = std::env::var_os("REQUIRE_POSTGRES").is_some_and(|value| value == "1");
    assert!(!required, "PostgreSQL is required (REQUIRE_POSTGRES=1): {why}");
    // Past the test runner's own capture, so that a skipped half never looks like a passed one.
    let _ = writeln!(std::io::stderr(), "SKIPPED, no PostgreSQL: {why}");
}

/// Plays a scene to its end.
pub(crate) fn play(scene: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(scene);
}

/// Names stories once and makes a test of each on both databases.
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($stage:ident: Stage) $body:block)*) => {$(
        $(#[$meta])*
        async fn $name($stage: $crate::support::Stage) $body

        mod $name {
            #[test]
            fn on_sqlite() {
                $crate::support::tell($crate::support::Engine::Sqlite, super::$name);
            }

            #[test]
            fn on_postgres() {
                $crate::support::tell($crate::support::Engine::Postgres, super::$name);
            }
        }
    )*};
}
