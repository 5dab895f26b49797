//! `dunlin statement`.

use std::path::Path;

use crate::export::{self, Look};
use crate::service::statement::{Ask, Copy, Format, Made, Wanted};
use crate::service::{Reply, Request};
use crate::text::{Arg, Language, Words, statement as letter};

use super::Exit;
use super::args::StatementArgs;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

/// Where the statement goes.
enum Target<'a> {
    File(Format, &'a Path),
    Screen,
    Json,
}

pub(super) async fn run(door: &Door, args: &StatementArgs, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let trouble = |trouble| say::trouble(&door.words, &trouble);
    let actor = door.actor(&desk).await?;
    let customer = desk.find_one(&actor, &args.reference).await.map_err(trouble)?;
    let target = match (&args.csv, &args.xlsx, &args.text) {
        (Some(file), _, _) => Target::File(Format::Csv, file),
        (_, Some(file), _) => Target::File(Format::Xlsx, file),
        (_, _, Some(Some(file))) => Target::File(Format::Text, file),
        (_, _, Some(None)) => Target::Screen,
        _ if json => Target::Json,
        _ => Target::Screen,
    };
    let wanted = Wanted { customer, from: args.from, as_of: args.as_of };
    let read = async |ask| match desk.ask(&actor, Request::Statement(ask)).await.map_err(trouble)? {
        Reply::Statement(made) => Ok(*made),
        _ => Err(say::misplaced(&door.words)),
    };
    let looked: Made = read(Ask::Read(wanted)).await?;
    // The customer's language unless another is asked for; the desk's where the customer's file says none that we speak.
    let own = looked.statement.customer.language.parse().ok();
    let desks = desk.revision().desk.language.parse().ok();
    let language: Language = args.language.or(own).or(desks).unwrap_or_default();
    let words = Words::new(language);
    let name = desk.revision().desk.name.clone();
    match target {
        Target::Json => out::print_json(&looked.statement)?,
        Target::Screen => out::print(letter::text(&words, &name, &looked.statement).trim_end())?,
        Target::File(format, file) => {
            // A copy that leaves is in the journal before it exists: none is made that nobody knows of.
            let made = read(Ask::Make(wanted, Copy { format, language })).await?;
            let bytes = match format {
                Format::Text => letter::text(&words, &name, &made.statement).into_bytes(),
                Format::Csv => export::csv(&export::statement::flat(&words, &made.statement), args.bom),
                Format::Xlsx => {
                    let sheets = export::statement::sheets(&words, &made.statement);
                    let look = Look { language, made_on: desk.today() };
                    export::xlsx(&sheets, look).map_err(Failure::trouble)?
                }
            };
            let shown = file.display().to_string();
            std::fs::write(file, bytes).map_err(|error| {
                let args = [("file", Arg::from(shown.as_str())), ("reason", Arg::from(error.to_string()))];
                Failure::trouble(door.words.say("statement-not-written", &args))
            })?;
            out::say(door.words.say("statement-written", &[("file", Arg::from(shown.as_str()))]));
        }
    }
    Ok(Exit::Done)
}
