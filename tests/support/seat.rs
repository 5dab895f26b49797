//! An agent at a screen.

use dunlin::domain::agent::Actor;
use dunlin::domain::contact_point::{Channel, Direction};
use dunlin::domain::id::{CustomerId, OpId};
use dunlin::domain::op::{Act, Op, VERSION};
use dunlin::domain::outcome::Filled;
use dunlin::service::account::Account;
use dunlin::service::queue::{self, Page};
use dunlin::service::record::{Opened, Recorded, Submission, Then};
use dunlin::service::reply::Counters;
use dunlin::service::{Desk, Refusal, Reply, Request, Trouble, claim};

/// One session of one agent.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    pub(crate) desk: Desk,
    pub(crate) actor: Actor,
}

impl Seat {
    pub(crate) fn new(desk: Desk, actor: Actor) -> Self {
        Seat { desk, actor }
    }

    pub(crate) async fn ask(&self, request: Request) -> Result<Reply, Trouble> {
        self.desk.ask(&self.actor, request).await
    }

    pub(crate) async fn claim(&self, ask: claim::Ask) -> Result<Account, Trouble> {
        match self.ask(Request::Claim(ask)).await? {
            Reply::Account(account) => Ok(*account),
            other => panic!("no account but {other:?}"),
        }
    }

    /// Takes the next customer; nothing when the queue is empty.
    pub(crate) async fn next(&self) -> Option<Account> {
        match self.ask(Request::Claim(claim::Ask::Next)).await.unwrap() {
            Reply::Account(account) => Some(*account),
            Reply::Empty(_) => None,
            other => panic!("neither an account nor empty: {other:?}"),
        }
    }

    /// Number of the next customer.
    pub(crate) async fn next_number(&self) -> Option<String> {
        self.next().await.map(|account| account.customer.number)
    }

    /// Why there is no next customer.
    pub(crate) async fn empty(&self) -> queue::Empty {
        match self.ask(Request::Claim(claim::Ask::Next)).await.unwrap() {
            Reply::Empty(empty) => empty,
            other => panic!("not empty: {other:?}"),
        }
    }

    /// Opens the customer with that number.
    pub(crate) async fn open(&self, number: &str) -> Result<Account, Trouble> {
        self.claim(claim::Ask::Reference(number.to_owned())).await
    }

    pub(crate) async fn page(&self, limit: u32) -> Page {
        match self.ask(Request::Queue(queue::Ask::Page { limit, agent: None })).await.unwrap() {
            Reply::Queue(page) => page,
            other => panic!("no page but {other:?}"),
        }
    }

    pub(crate) async fn counters(&self) -> Counters {
        match self.ask(Request::Hello).await.unwrap() {
            Reply::Hello(hello) => hello.today,
            other => panic!("no greeting but {other:?}"),
        }
    }

    /// An operation about an account that this seat has open.
    pub(crate) fn op(&self, account: &Account, act: Act) -> Op {
        self.op_under(account.customer.id, account.claim.unwrap().epoch, act)
    }

    pub(crate) fn op_under(&self, customer: CustomerId, epoch: i64, act: Act) -> Op {
        Op {
            v: VERSION,
            id: OpId(self.desk.ids().next()),
            customer,
            epoch,
            actor: self.actor.id,
            device: self.actor.device.clone(),
            at: self.desk.clock().now(),
            act,
        }
    }

    pub(crate) async fn submit(&self, op: &Op, then: Then) -> Result<Recorded, Trouble> {
        match self.ask(Request::Record(Box::new(Submission { op: op.clone(), then }))).await? {
            Reply::Recorded(recorded) => Ok(*recorded),
            other => panic!("nothing recorded but {other:?}"),
        }
    }

    /// Does something with an account and goes back to the list.
    pub(crate) async fn act(&self, account: &Account, act: Act) -> Result<Recorded, Trouble> {
        self.submit(&self.op(account, act), Then::List).await
    }

    pub(crate) async fn outcome(&self, account: &Account, filled: Filled) -> Result<Recorded, Trouble> {
        self.act(account, Act::Outcome { filled: Box::new(filled) }).await
    }

    /// Records an outcome and says which customer came next.
    pub(crate) async fn outcome_and_next(&self, account: &Account, filled: Filled) -> Option<Account> {
        let op = self.op(account, Act::Outcome { filled: Box::new(filled) });
        match self.submit(&op, Then::Next).await.unwrap().next {
            Opened::Account(account) => Some(*account),
            Opened::Empty(_) | Opened::Nothing => None,
        }
    }

    pub(crate) async fn release(&self, account: &Account) -> Recorded {
        self.act(account, Act::Release { reason: "not now".to_owned() }).await.unwrap()
    }

    /// Calls the account's first telephone number.
    pub(crate) async fn call(&self, account: &Account) -> Result<Recorded, Trouble> {
        let point = account.first_phone().map(|point| point.id);
        self.act(account, Act::Call { point, channel: Channel::Phone, direction: Direction::Out }).await
    }
}

/// An outcome with nothing filled in yet.
pub(crate) fn filled(outcome: &str) -> Filled {
    Filled { outcome: outcome.to_owned(), ..Filled::default() }
}

/// The refusal that came instead of an answer.
pub(crate) fn refusal<T: std::fmt::Debug>(answer: Result<T, Trouble>) -> Refusal {
    match answer {
        Err(Trouble::Refused(refusal)) => *refusal,
        other => panic!("no refusal but {other:?}"),
    }
}
