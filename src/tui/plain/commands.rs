//! Help, the command line and the values of a field as lines.

use super::super::enabled::enabled;
use super::super::model::Model;
use super::super::overlay::{Overlay, help, palette};
use super::lines::choice;
use crate::text::Arg;

/// The lines of a list that is narrowed by typing, and of a field's values.
pub(super) fn lines(model: &Model, overlay: &Overlay) -> Vec<String> {
    match overlay {
        Overlay::Help(help) => {
            let mut names = Vec::new();
            let mut out = Vec::new();
            for entry in help::entries(model, help) {
                // Arrows and pages are keys of the screen; here a command has one line, whatever keys it has there.
                if names.contains(&entry.command.name) {
                    continue;
                }
                names.push(entry.command.name);
                let spec = entry.command.name.spec();
                let usage = if spec.usage.is_empty() { String::new() } else { format!(" {}", spec.usage) };
                let reason = entry.reason.map(|reason| format!(" ({reason})")).unwrap_or_default();
                out.push(format!("{}{usage}: {}{reason}", spec.code, entry.prose));
            }
            if out.is_empty() {
                out.push(model.word("lines-no-help", &[("text", Arg::from(help.filter.text().trim()))]));
            }
            out
        }
        Overlay::Palette(palette) => {
            let mut out = vec![model.word("prompt-line", &[])];
            let open = palette::rows(model, palette)
                .into_iter()
                .filter(|spec| enabled(model, &super::super::command::Command::plain(spec.name)).is_ok());
            out.extend(open.map(|spec| format!("{}: {}", spec.code, model.word(&spec.name.title_key(), &[]))));
            out
        }
        Overlay::Values(values) => {
            let mut out = vec![model.word("values-title", &[])];
            let rows = values.rows.iter().enumerate();
            out.extend(rows.map(|(at, (text, means))| choice(model, at, means, text)));
            out.push(model.word("plain-choose", &[]));
            out
        }
        _ => Vec::new(),
    }
}
