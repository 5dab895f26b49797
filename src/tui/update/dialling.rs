//! A call that starts outward is dialled, where the desk's settings say how.

use super::super::dial::{Dialled, argv, is_e164};
use super::super::effect::Effect;
use super::super::model::{Model, Tone};
use crate::domain::clean;
use crate::domain::contact_point::{Channel, Direction};
use crate::domain::op::Started;
use crate::text::Arg;

/// What dials a call that has just started and lies in the journal: the gate has let it through.
pub(super) fn started(model: &mut Model, call: &Started) -> Option<Effect> {
    let template = model.session.outward.dial.clone();
    if template.is_empty() || call.direction != Direction::Out || call.channel != Channel::Phone {
        return None;
    }
    let number =
        model.account().and_then(|screen| screen.account.point(call.point?)).map(|point| point.value.clone())?;
    if is_e164(&number) {
        return Some(Effect::Dial(argv(&template, &number)));
    }
    let text = model.word("said-not-dialled", &[("number", Arg::from(clean::line(&number)))]);
    model.say(Tone::Refused, text);
    None
}

/// The command ended: only what went wrong is said.
pub(super) fn told(model: &mut Model, dialled: &Dialled) -> Vec<Effect> {
    let text = match dialled {
        Dialled::Done => return Vec::new(),
        Dialled::Failed { program, code } => {
            let code = code.map_or_else(|| "-".to_owned(), |code| code.to_string());
            let args = [("program", Arg::from(clean::line(program))), ("code", Arg::from(code))];
            model.word("said-dial-failed", &args)
        }
        Dialled::NotStarted { program, why } => {
            let args = [("program", Arg::from(clean::line(program))), ("why", Arg::from(clean::line(why)))];
            model.word("said-dial-not-started", &args)
        }
    };
    model.say(Tone::Alarm, text);
    Vec::new()
}
