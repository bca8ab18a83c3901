//! PLOVER 2.0: a JSON object a line.

use duta_event::Role;
use serde::Serialize;

use super::dyads::when;
use super::{Exporter, cell};
use crate::roster::{Identity, Roster};
use crate::{Analysis, Document, Event};

const CODER: &str = concat!("duta ", env!("CARGO_PKG_VERSION"));
const CODEBOOK: &str = "PLOVER 2.0; extensions of duta: STATE, APPOINT";

/// A record. The names are those of the manual.
#[derive(Serialize)]
struct Record<'a> {
    id: String,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    enddate: Option<String>,
    actor: Vec<Entity<'a>>,
    event: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recipient: Vec<Entity<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    event_loc: Vec<Location<'a>>,
    event_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    quad_code: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mode: Vec<&'a str>,
    text: String,
    text_info: TextInfo,
    cite_info: CiteInfo<'a>,
    coder: &'static str,
}

#[derive(Serialize)]
struct Entity<'a> {
    code: &'a str,
    sector: &'a str,
    entity_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<&'a str>,
}

#[derive(Serialize)]
struct Location<'a> {
    extracted_place: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolved_place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country_code: Option<&'a str>,
}

#[derive(Serialize)]
struct TextInfo {
    sequence: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct CiteInfo<'a> {
    citation: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<&'a str>,
    codebook: &'static str,
}

impl Exporter {
    pub(super) fn plover(&self, document: &Document, analysis: &Analysis) -> String {
        let roster = Roster::new(analysis, &self.gazetteer);
        let mut out = String::new();
        for (at, event) in analysis.events().iter().enumerate() {
            let record = self.record(document, analysis, &roster, at, event);
            if let Some(line) = record.and_then(|record| serde_json::to_string(&record).ok()) {
                out.push_str(&line);
                out.push('\n');
            }
        }
        out
    }

    fn record<'a>(
        &'a self,
        document: &'a Document,
        analysis: &'a Analysis,
        roster: &Roster<'a>,
        at: usize,
        event: &'a Event,
    ) -> Option<Record<'a>> {
        let (kind, own_mode) = match event.plover() {
            Some(plover) => (plover.event(), plover.mode()),
            None => (self.codes.extension(event.kind())?, ""),
        };
        let (event_type, mut mode) = match (event.status(), self.codes.plover(kind)) {
            ("planned", Some((_, future))) if future != kind => (future, Vec::new()),
            (status, _) => (kind, [own_mode, auxiliary(status)].to_vec()),
        };
        mode.retain(|mode| !mode.is_empty());
        let time = when(analysis, event)?;
        let actor = self.entities(roster, event, Role::Actor);
        if actor.is_empty() {
            return None;
        }
        let sentence = analysis.sentences().get(event.sentence())?;
        let places = event.roles().get(Role::Place).iter();
        let location = |filler: &'a crate::Filler| Location {
            extracted_place: cell(filler.text()),
            resolved_place: filler.id().and_then(|id| self.gazetteer.get(id)).map(|e| e.name()),
            country_code: filler.id().and_then(|id| roster.state_of(id)),
        };
        Some(Record {
            id: format!("{}-{at}", analysis.id()),
            date: time.first().to_string(),
            enddate: (time.days() > 1).then(|| time.last().to_string()),
            actor,
            event: event_type,
            recipient: self.entities(roster, event, Role::Target),
            event_loc: places.map(location).collect(),
            event_text: cell(event.trigger().text()),
            quad_code: self.codes.plover(event_type).and_then(|(quad, _)| quad.parse().ok()),
            mode,
            text: cell(document.text().get(sentence.start()..sentence.end()).unwrap_or_default()),
            text_info: TextInfo { sequence: event.sentence(), start: sentence.start(), end: sentence.end() },
            cite_info: CiteInfo {
                citation: analysis.id(),
                title: document.title(),
                language: "id",
                publication: document.source(),
                codebook: CODEBOOK,
            },
            coder: CODER,
        })
    }

    fn entities<'a>(&'a self, roster: &Roster<'a>, event: &'a Event, role: Role) -> Vec<Entity<'a>> {
        let fillers = event.roles().get(role).iter();
        let mut seen = std::collections::HashSet::new();
        let all = fillers.flat_map(|filler| roster.identities(filler)).filter(|one| seen.insert(one.id));
        all.map(|one| self.entity(&one)).collect()
    }

    fn entity<'a>(&'a self, one: &Identity<'a>) -> Entity<'a> {
        let (code, sector) = self.plover_codes(one);
        let known = self.gazetteer.get(one.id);
        Entity {
            code,
            sector,
            entity_text: cell(one.text),
            identifier_id: known.and_then(|e| e.wikidata()),
            identifier_text: known.map(|e| e.name()),
            office: one.office,
        }
    }
}

/// Returns the auxiliary mode of a status.
fn auxiliary(status: &str) -> &'static str {
    match status {
        "planned" => "future",
        "negated" => "negation",
        "desired" | "hypothetical" => "hypothetical",
        _ => "",
    }
}
