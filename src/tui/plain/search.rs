//! The search box as lines: its customers numbered, then how it stands.

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::msg::Msg;
use super::super::overlay::Overlay;
use super::super::overlay::search::Search;
use super::super::update::update;
use super::super::view;
use crate::domain::clean;
use crate::text::{Arg, format};

/// Most customers that are read out.
const MOST: usize = 20;

pub(super) fn lines(model: &Model, list: &Search) -> Vec<String> {
    let language = model.session.words.language();
    let mut out = vec![model.word("search-title", &[])];
    for (at, hit) in list.shown(model).iter().take(MOST).enumerate() {
        let risk = hit.at_risk.map_or_else(String::new, |risk| format::money(risk, language));
        let args = [
            ("n", Arg::from(i64::try_from(at + 1).unwrap_or(i64::MAX))),
            ("name", Arg::from(clean::line(&hit.name))),
            ("number", Arg::from(clean::line(&hit.number))),
            ("risk", Arg::from(risk)),
            ("fit", Arg::from(view::fit(model, hit, false))),
        ];
        out.push(model.word("search-row", &args).trim_end_matches([' ', ',']).to_owned());
    }
    out.push(view::state(model, list).0);
    out.push(model.word("search-choose", &[]));
    out
}

/// What a line means in the box: a number picks from the list that stands there, as long as there is one, and anything
/// else is looked for.
pub(super) fn take(model: &mut Model, line: &str) -> Vec<Effect> {
    let shown = match model.overlays.last() {
        Some(Overlay::Search(list)) => list.shown(model).len(),
        _ => 0,
    };
    if line.parse().is_ok_and(|n: usize| n > 0 && n <= shown) {
        return update(model, Msg::Command(Command::with(Name::Select, line)));
    }
    update(model, Msg::Text(line.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::super::fake;
    use super::super::converse;
    use crate::clock::Clock;

    #[tokio::test]
    async fn hits_are_numbered_and_a_number_picks() {
        let mut out = Vec::new();
        let script = Cursor::new("find nobody\nseveral\n9\nseveral\n2\n");
        let answer = async |request| fake::answer(&request);
        converse(fake::session(), Clock::fixed(fake::now()), false, script, &mut out, answer).await.unwrap();
        let said = String::from_utf8(out).unwrap();
        assert!(said.contains("Nobody in your teams and languages fits “nobody”."), "{said}");
        assert!(
            said.contains("2: Őszi Gyümölcs Kereskedelmi Kft., number 001043, at risk 37,290.00 NOK, also"),
            "{said}"
        );
        assert!(said.contains("Type the number of a line to open it"), "{said}");
        assert!(said.contains("number: 001043") || said.contains("001043, business"), "{said}");
    }
}
