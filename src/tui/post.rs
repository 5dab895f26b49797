//! How many messages are unread, and when to ask again. A message that arrives takes no key and covers nothing: the header
//! counts it, and one line says so where nothing else stands.

use chrono::{DateTime, TimeDelta, Utc};

use super::command::{Command, Name};
use super::effect::Effect;
use super::model::{Awaited, Link, Model, Tone};
use crate::service::Request;
use crate::service::message::Ask;
use crate::service::request::needs;
use crate::text::Arg;

/// How often the count is asked for while nothing else brings it.
const ASK_EVERY: TimeDelta = TimeDelta::seconds(60);
/// How long after the last key a session is awake: asleep it asks nothing.
const AWAKE: TimeDelta = TimeDelta::minutes(15);
/// The bell sounds for messages at most so often.
const RING_EVERY: TimeDelta = TimeDelta::seconds(60);

/// What a session knows of its messages.
#[derive(Clone, Debug)]
pub struct Post {
    /// How many are unread.
    pub unread: i64,
    /// When the count was last asked for or brought.
    asked_at: DateTime<Utc>,
    /// When the bell last sounded for one.
    rang_at: Option<DateTime<Utc>>,
    /// When a key was last pressed.
    key_at: DateTime<Utc>,
}

impl Post {
    /// Nothing is known yet.
    pub fn new(now: DateTime<Utc>) -> Self {
        Post { unread: 0, asked_at: now, rang_at: None, key_at: now }
    }

    /// Notes that somebody is there.
    pub fn awake(&mut self, now: DateTime<Utc>) {
        self.key_at = now;
    }

    /// True while somebody pressed a key not long ago.
    pub fn is_awake(&self, now: DateTime<Utc>) -> bool {
        now - self.key_at < AWAKE
    }
}

/// When the count is to be asked for; nothing while the session sleeps or the desk is away, and for whoever has no
/// messages: an instant that nobody asks at would be waited for without end.
pub fn ask_at(model: &Model) -> Option<DateTime<Utc>> {
    let post = &model.post;
    let awake = post.is_awake(model.now);
    let reads = model.session.actor.role.has(needs(&Request::Message(Ask::Count)));
    (awake && reads && model.link != Link::Away).then_some(post.asked_at + ASK_EVERY)
}

/// Asks for the count when it is time.
pub fn tick(model: &mut Model) -> Option<Effect> {
    if ask_at(model).is_none_or(|at| at > model.now) {
        return None;
    }
    model.post.asked_at = model.now;
    Some(model.ask(Awaited::Unread, Request::Message(Ask::Count)))
}

/// Takes the count as the desk has it.
pub fn arrived(model: &mut Model, unread: i64) -> Vec<Effect> {
    let more = unread > model.post.unread;
    model.post.unread = unread;
    model.post.asked_at = model.now;
    if !more {
        return Vec::new();
    }
    let idle = model.overlays.is_empty() && model.pressed.is_empty() && !model.said_since_key;
    if idle || model.session.plain {
        let key = model.key(&Command::plain(Name::Messages));
        let text = model.word("messages-arrived", &[("count", Arg::from(unread)), ("key", Arg::from(key))]);
        model.say(Tone::Plain, text);
    }
    if model.post.rang_at.is_some_and(|at| model.now - at < RING_EVERY) {
        return Vec::new();
    }
    model.post.rang_at = Some(model.now);
    vec![Effect::Bell]
}
