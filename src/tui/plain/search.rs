//! The search box as lines: its customers numbered, then how it stands.

use super::super::model::Model;
use super::super::overlay::search::Search;
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
            ("fit", Arg::from(view::fit(model, hit))),
        ];
        out.push(model.word("search-row", &args).trim_end_matches([' ', ',']).to_owned());
    }
    out.push(view::state(model, list).0);
    out.push(model.word("search-choose", &[]));
    out
}
