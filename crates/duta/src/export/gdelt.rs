//! The event tables of GDELT.

use duta_event::Role;

use super::dyads::{Coded, Dyad};
use super::{Exporter, lines};
use crate::roster::Roster;
use crate::{Analysis, Document};

/// The kind of place that a state is.
const COUNTRY: &str = "1";

impl Exporter {
    /// Returns the rows; those of GDELT 2.0 have second-level codes of places and a time of adding.
    pub(super) fn gdelt(&self, document: &Document, analysis: &Analysis, second: bool) -> String {
        let roster = Roster::new(analysis, &self.gazetteer);
        let lead = lead(document, analysis);
        let added = analysis.published().map(|day| day.strftime("%Y%m%d").to_string()).unwrap_or_default();
        let dyads = self.dyads(analysis);
        lines(dyads.iter().map(|dyad| {
            let day = dyad.date;
            let fraction = (f64::from(day.month()) * 30.0 + f64::from(day.day())) / 365.0;
            let mut row = vec![
                id(analysis, dyad),
                day.strftime("%Y%m%d").to_string(),
                day.strftime("%Y%m").to_string(),
                day.strftime("%Y").to_string(),
                // as the codebook has it: a year of twelve months of 30 days over 365
                format!("{:.4}", f64::from(day.year()) + fraction.min(0.9999)),
            ];
            row.extend(actor(dyad.source.as_ref()));
            row.extend(actor(dyad.target.as_ref()));
            let root = dyad.event.trigger().start() < lead;
            row.push(u8::from(root).to_string());
            let code = dyad.code;
            let base = code.get(..3).unwrap_or(code);
            row.extend([code, base, code.get(..2).unwrap_or(code)].map(str::to_owned));
            row.push(self.codes.quad(code).to_owned());
            row.push(self.codes.goldstein(code).to_owned());
            row.extend([dyad.sentences.len().to_string(), "1".to_owned(), "1".to_owned(), String::new()]);
            row.extend(geo(dyad.source.as_ref().and_then(of_state), second));
            row.extend(geo(dyad.target.as_ref().and_then(of_state), second));
            let place = dyad.event.roles().get(Role::Place).first();
            let place = place.map(|filler| {
                let state = roster.identities(filler).first().is_some_and(|one| one.kind == "country");
                (if state { COUNTRY } else { "" }, filler.text())
            });
            row.extend(geo(place, second));
            row.push(if second && !added.is_empty() { format!("{added}000000") } else { added.clone() });
            row.push(analysis.id().to_owned());
            row
        }))
    }
}

/// Returns a number for a dyad that is the same wherever it is made, below 2^63.
fn id(analysis: &Analysis, dyad: &Dyad<'_>) -> String {
    let code = |actor: &Option<Coded<'_>>| actor.as_ref().map(Coded::code).unwrap_or_default();
    let (source, target) = (code(&dyad.source), code(&dyad.target));
    let number =
        duta_event::story::stable_hash([analysis.id(), &dyad.date.to_string(), &source, &target, dyad.code]);
    (number >> 1).to_string()
}

/// Returns the ten columns of an actor: code, name, country, known group, ethnic group, two religions, three types.
fn actor(actor: Option<&Coded<'_>>) -> [String; 10] {
    let mut row: [String; 10] = Default::default();
    let Some(actor) = actor else { return row };
    let [code, name, country, group, _, _, _, types @ ..] = &mut row;
    (*code, *name) = (actor.code(), actor.text.to_uppercase());
    let mut roles: Vec<&str> =
        (0..actor.role.len()).step_by(3).filter_map(|at| actor.role.get(at..at + 3)).collect();
    if actor.state {
        *country = actor.root.to_owned();
    } else if !actor.root.is_empty() {
        // of a body without a state the last three letters are its own
        *group = roles.pop().unwrap_or_default().to_owned();
        roles.insert(0, actor.root);
    }
    for (cell, role) in types.iter_mut().zip(roles) {
        *cell = role.to_owned();
    }
    row
}

/// Returns the state of an actor as a place, where the text names just that.
fn of_state<'a>(actor: &Coded<'a>) -> Option<(&'static str, &'a str)> {
    (actor.state && actor.role.is_empty()).then_some((COUNTRY, actor.text))
}

/// Returns the columns of a place: type, name, country, one or two codes of districts, latitude, longitude, id.
fn geo(place: Option<(&str, &str)>, second: bool) -> Vec<String> {
    let mut row = vec![String::new(); if second { 8 } else { 7 }];
    if let (Some((kind, text)), Some([first, name, ..])) = (place, row.get_mut(..)) {
        (*first, *name) = (kind.to_owned(), text.to_owned());
    }
    row
}

/// Returns where the first paragraph ends: what it tells of is the main matter.
fn lead(document: &Document, analysis: &Analysis) -> usize {
    let body = analysis.sections().iter().find(|section| section.kind() == "body");
    let Some(text) = body.and_then(|body| document.text().get(body.start()..body.end())) else { return 0 };
    let start = body.map_or(0, |body| body.start());
    let blank = text.len() - text.trim_start().len();
    let end = text.trim_start().find('\n').map_or(text.len(), |at| at + blank);
    start + end
}

#[cfg(test)]
mod tests {
    use super::{Coded, actor};

    #[test]
    fn the_columns_of_actors() {
        let coded = |root, state, role| Coded { root, state, role, text: "Menhan" };
        let row = |one: &Coded<'_>| actor(Some(one)).join("|");
        assert_eq!(row(&coded("IDN", true, "GOVMIL")), "IDNGOVMIL|MENHAN|IDN|||||GOV|MIL|");
        assert_eq!(row(&coded("IGO", false, "UNO")), "IGOUNO|MENHAN||UNO||||IGO||");
        assert_eq!(row(&coded("IGO", false, "SEAASN")), "IGOSEAASN|MENHAN||ASN||||IGO|SEA|");
        assert_eq!(row(&coded("", false, "REB")), "REB|MENHAN||||||REB||");
    }
}
