//! The one clock. Everything below receives `now`; nothing else may ask the machine.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

/// Tells the time: the host's clock plus the offset measured against the database server, or a rehearsal's start that
/// runs on, or a time that stands still for a test.
#[derive(Clone, Debug)]
pub struct Clock {
    source: Source,
    /// Microseconds that the database server is ahead of the host.
    offset: Arc<AtomicI64>,
}

#[derive(Clone, Debug)]
enum Source {
    Host,
    Rehearsal { start: DateTime<Utc>, since: Instant },
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// The host's clock.
    pub fn host() -> Self {
        Clock { source: Source::Host, offset: Arc::default() }
    }

    /// A clock that begins at `start` and runs on.
    pub fn rehearsal(start: DateTime<Utc>) -> Self {
        Clock { source: Source::Rehearsal { start, since: Instant::now() }, offset: Arc::default() }
    }

    /// A clock that stands until [`Clock::advance`] moves it.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Clock { source: Source::Fixed(Arc::new(AtomicI64::new(at.timestamp_micros()))), offset: Arc::default() }
    }

    /// Now, to the microsecond, which is what both databases keep.
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
    pub fn now(&self) -> DateTime<Utc> {
        let offset = TimeDelta::microseconds(self.offset.load(Ordering::Relaxed));
        let raw = match &self.source {
            Source::Host => Utc::now() + offset,
            Source::Rehearsal { start, since } => {
                *start + TimeDelta::from_std(since.elapsed()).unwrap_or(TimeDelta::zero())
            }
            Source::Fixed(micros) => {
                DateTime::from_timestamp_micros(micros.load(Ordering::Relaxed)).unwrap_or_default()
            }
        };
        raw.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(raw)
    }

    /// True when the time is the machine's and not a rehearsal's or a test's.
    pub fn is_host(&self) -> bool {
        matches!(self.source, Source::Host)
    }

    /// Notes how far the database server's clock is ahead of the host's, so that a fast host expires nobody's lease.
    pub fn set_offset(&self, ahead: TimeDelta) {
        self.offset.store(ahead.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }

    /// The offset in force.
    pub fn offset(&self) -> TimeDelta {
        TimeDelta::microseconds(self.offset.load(Ordering::Relaxed))
    }

    /// Moves a fixed clock forward; other clocks run by themselves.
    pub fn advance(&self, by: TimeDelta) {
        if let Source::Fixed(micros) = &self.source {
            micros.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
        }
    }
}

/// Measures how long something takes, for benchmarks: no decision hangs on it.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts.
    pub fn start() -> Self {
        Stopwatch(std::time::Instant::now())
    }

    /// The time since the start.
    pub fn elapsed(self) -> std::time::Duration {
        self.0.elapsed()
    }
}
