//! Makes identifiers: UUIDv7, which sort by the time of making, or counted ones for tests.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use uuid::Uuid;

/// The source of identifiers, passed in wherever one is made.
#[derive(Clone, Debug)]
pub enum Ids {
    /// UUIDv7 from the machine's clock and random numbers.
    Random,
    /// 1, 2, 3, ... for tests whose output is compared.
    Counted(Arc<AtomicU64>),
}

impl Ids {
    /// Counted identifiers from 1.
    pub fn counted() -> Self {
        Ids::Counted(Arc::new(AtomicU64::new(1)))
    }

    /// The next identifier.
    #[expect(clippy::disallowed_methods, reason = "this is the maker that everybody else asks")]
    pub fn next(&self) -> Uuid {
        match self {
            Ids::Random => Uuid::now_v7(),
            Ids::Counted(last) => Uuid::from_u128(u128::from(last.fetch_add(1, Ordering::Relaxed))),
        }
    }
}
