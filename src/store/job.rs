//! Rows of `job`: one per kind and day, so that a job runs once however many try.

use chrono::{DateTime, NaiveDate, Utc};

use super::{StoreError, Tx, opt, run};

const TAKE: &str = "insert into job (kind, due, epoch, holder, lease_until, finished_at, result)
     values ($1, $2, 1, $3, $5, null, null)
     on conflict (kind, due) do update set
       epoch = job.epoch + 1, holder = excluded.holder, lease_until = excluded.lease_until, finished_at = null, result = null
     where job.finished_at is not null or job.lease_until < $4
     returning epoch";

/// Takes a job for a day, done before or not: gives the epoch to finish it under, or nothing while somebody is at it.
pub async fn take(
    tx: &mut Tx,
    kind: &str,
    due: NaiveDate,
    holder: &str,
    now: DateTime<Utc>,
    lease_until: DateTime<Utc>,
) -> Result<Option<i64>, StoreError> {
    Ok(opt!(tx, (i64,), TAKE, kind, due, holder, now, lease_until)?.map(|(epoch,)| epoch))
}

const FINISH: &str = "update job set finished_at = $4, result = $5 where kind = $1 and due = $2 and epoch = $3";

/// Finishes a job under its epoch; false when somebody else took it meanwhile.
pub async fn finish(
    tx: &mut Tx,
    kind: &str,
    due: NaiveDate,
    epoch: i64,
    now: DateTime<Utc>,
    result: &str,
) -> Result<bool, StoreError> {
    Ok(run!(tx, FINISH, kind, due, epoch, now, result)? == 1)
}

const GIVE_BACK: &str = "update job set lease_until = $4 where kind = $1 and due = $2 and epoch = $3";

/// Lets another process take a job at once that did not come to its end here.
pub async fn give_back(
    tx: &mut Tx,
    kind: &str,
    due: NaiveDate,
    epoch: i64,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    run!(tx, GIVE_BACK, kind, due, epoch, now).map(|_| ())
}
