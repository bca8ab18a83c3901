//! Analyses as a table for people: a heading for each document, a line for each event.

use std::collections::HashSet;

use anstyle::{AnsiColor, Style};
use duta::{Analysis, Document, Event, Filler, Role};
use unicode_width::UnicodeWidthStr;

use crate::display::{Line, Screen, clean};

const PLAIN: Style = Style::new();
const ID: Style = Style::new().bold();
const DATE: Style = AnsiColor::Cyan.on_default();
const KIND: Style = AnsiColor::Green.on_default();
const STATUS: Style = AnsiColor::Yellow.on_default();
const FAINT: Style = Style::new().dimmed();

/// The first words of an event's line, which stand in columns.
struct Row<'a> {
    date: String,
    /// The date is that of the publication.
    borrowed: bool,
    event: &'a Event,
}

/// Returns the table of a document, with an empty line behind it.
pub(crate) fn table(document: &Document, analysis: &Analysis, screen: Screen) -> String {
    let mut out = String::new();
    heading(document, analysis).render(screen, &mut out);
    let rows: Vec<Row<'_>> = analysis.events().iter().map(|event| row(analysis, event)).collect();
    if rows.is_empty() {
        let mut line = Line::default();
        line.push(FAINT, "  no events").render(screen, &mut out);
    }
    let date_width = rows.iter().map(|r| r.date.width()).max().unwrap_or_default();
    let kind_width = rows.iter().map(|r| r.event.kind().width()).max().unwrap_or_default();
    for row in &rows {
        let mut line = Line::default();
        line.push(PLAIN, "  ");
        if date_width > 0 {
            let style = if row.borrowed { FAINT } else { DATE };
            line.push_padded(style, &row.date, date_width).push(PLAIN, "  ");
        }
        line.push_padded(KIND, row.event.kind(), kind_width).push(PLAIN, "  ");
        tell(row.event, &mut line);
        line.render(screen, &mut out);
    }
    out.push('\n');
    out
}

/// Returns the heading: id, date of publication and title.
fn heading(document: &Document, analysis: &Analysis) -> Line {
    let mut line = Line::default();
    line.push(ID, &clean(analysis.id()));
    if let Some(published) = analysis.published() {
        line.push(FAINT, " · ").push(DATE, &published.to_string());
    }
    if let Some(title) = title(document, analysis) {
        line.push(FAINT, " · ").push(PLAIN, &title);
    }
    line
}

/// Returns the title: the one given, else the longest of those on the page.
fn title(document: &Document, analysis: &Analysis) -> Option<String> {
    let printed = || {
        let titles = analysis.sections().iter().filter(|s| s.kind() == "title");
        titles.filter_map(|s| document.text().get(s.start()..s.end())).map(clean).max_by_key(|t| t.width())
    };
    document.title().map(clean).or_else(printed).filter(|t| !t.is_empty())
}

/// Finds the date of an event: what the text says of its time, else the day of publication.
fn row<'a>(analysis: &Analysis, event: &'a Event) -> Row<'a> {
    let said = event.roles().get(Role::Time).first().map(|filler| {
        let known = analysis.times().iter().find(|t| (t.start(), t.end()) == (filler.start(), filler.end()));
        known.and_then(|t| t.value()).map_or_else(|| clean(filler.text()), without_zone)
    });
    match said {
        Some(date) => Row { date, borrowed: false, event },
        None => Row {
            date: analysis.published().map(|d| d.to_string()).unwrap_or_default(),
            borrowed: true,
            event,
        },
    }
}

/// Returns `2019-06-30 14:41` for `2019-06-30T14:41+07:00`; other values are as they should be.
fn without_zone(value: &str) -> String {
    match value.split_once('T') {
        Some((day, clock)) if !value.contains('/') => {
            let clock = clock.split(['+', 'Z', '-']).next().unwrap_or(clock);
            format!("{day} {clock}")
        }
        _ => value.to_owned(),
    }
}

/// Says who did it to whom, by or at what, where, on whose word.
fn tell(event: &Event, line: &mut Line) {
    if event.status() != "actual" {
        line.push(STATUS, &format!("({})", event.status())).push(PLAIN, " ");
    }
    let roles = event.roles();
    let (actors, targets) = (names(roles.get(Role::Actor)), names(roles.get(Role::Target)));
    match (actors.is_empty(), targets.is_empty()) {
        (false, false) => line.push(PLAIN, &actors).push(FAINT, " → ").push(PLAIN, &targets),
        (false, true) => line.push(PLAIN, &actors),
        (true, false) => line.push(FAINT, "→ ").push(PLAIN, &targets),
        // Without either the words of the text say what it is about.
        (true, true) => line.push(FAINT, &format!("“{}”", clean(event.trigger().text()))),
    };
    for role in [Role::Instrument, Role::Forum] {
        let names = names(roles.get(role));
        if !names.is_empty() {
            line.push(FAINT, " · ").push(PLAIN, &names);
        }
    }
    let place = names(roles.get(Role::Place));
    if !place.is_empty() {
        line.push(FAINT, " · di ").push(PLAIN, &place);
    }
    if let Some(source) = event.source() {
        line.push(FAINT, &format!(" — menurut {}", clean(source.text())));
    }
}

/// Returns the words of the fillers, each once.
fn names(fillers: &[Filler]) -> String {
    let mut seen = HashSet::new();
    let all = fillers.iter().map(|f| clean(f.text()));
    all.filter(|name| seen.insert(name.clone())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::without_zone;

    #[test]
    fn clock_times_lose_their_zone() {
        assert_eq!(without_zone("2019-06-30T14:41+07:00"), "2019-06-30 14:41");
        assert_eq!(without_zone("2019-06-30T14:41"), "2019-06-30 14:41");
        assert_eq!(without_zone("2019-09-05/2019-09-07"), "2019-09-05/2019-09-07");
        assert_eq!(without_zone("2019-W28"), "2019-W28");
    }
}
