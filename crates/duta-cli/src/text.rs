//! `duta text`: what the reading of texts rests on, before names and events.

use std::io::{self, BufWriter};
use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};
use duta::text::{Normalizer, Span, TextParser};
use duta::{Decimal, Document};
use serde::Serialize;

use crate::fault::Stop;
use crate::input::InputArgs;
use crate::offsets::{CharIndex, Offsets};
use crate::pipeline;

#[derive(Debug, Args)]
pub(crate) struct Text {
    #[command(flatten)]
    input: InputArgs,

    /// What to print, separated by commas
    #[arg(long, value_name = "PARTS", value_delimiter = ',', default_values = ["sections", "sentences", "tokens", "times", "quantities"])]
    show: Vec<Part>,

    /// What offsets count
    #[arg(long, value_name = "UNIT", default_value = "bytes")]
    offsets: Offsets,

    /// Number of threads [default: one for each core]; the order of the output does not depend on it
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// A part of what is found in a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Part {
    /// Title, dateline, body, related, …
    Sections,
    Sentences,
    Tokens,
    /// Dates and times with their values
    Times,
    /// Counted things with their values
    Quantities,
    /// The text as the analysis reads it
    Normalized,
}

/// A line of the output.
#[derive(Debug, Default, Serialize)]
struct Found<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sections: Option<Vec<Section>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<[usize; 2]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<[usize; 2]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Vec<Time<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantities: Option<Vec<Quantity<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    normalized: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Section {
    start: usize,
    end: usize,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct Time<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    value: Option<&'a str>,
    precision: &'static str,
}

#[derive(Debug, Serialize)]
struct Quantity<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(with = "duta::number")]
    value: Decimal,
    unit: &'a str,
    relation: &'static str,
}

impl Text {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let documents = self.input.documents("text")?;
        let (normalizer, parser) = (Normalizer::new(), TextParser::default());
        let mut out = BufWriter::new(io::stdout());
        pipeline::run(documents, self.threads, &mut out, move |document| {
            describe(document, &normalizer, &parser, &self.show, self.offsets)
        })
    }
}

fn describe(
    document: &Document,
    normalizer: &Normalizer,
    parser: &TextParser,
    show: &[Part],
    offsets: Offsets,
) -> String {
    let normalized = normalizer.normalize(document.text());
    let parsed = parser.parse(normalized.as_str(), document.published());
    let index = match offsets {
        Offsets::Bytes => None,
        Offsets::Chars => Some(CharIndex::new(document.text())),
    };
    // The place in the original, and the words there.
    let place = |span: Span| {
        let original = normalized.span(span);
        let at = |byte| index.as_ref().map_or(byte, |index| index.at(byte));
        (at(original.start()), at(original.end()), original.of(document.text()))
    };
    let pair = |span| {
        let (start, end, _) = place(span);
        [start, end]
    };
    let mut found = Found { id: document.id(), ..Found::default() };
    for part in show {
        match part {
            Part::Sections => {
                let all = parsed.sections().iter().map(|s| {
                    let (start, end, _) = place(s.span());
                    Section { start, end, kind: s.kind().as_str() }
                });
                found.sections = Some(all.collect());
            }
            Part::Sentences => {
                found.sentences = Some(parsed.sentences().iter().map(|s| pair(s.span())).collect())
            }
            Part::Tokens => found.tokens = Some(parsed.tokens().iter().map(|t| pair(t.span())).collect()),
            Part::Times => {
                let all = parsed.times().iter().map(|t| {
                    let (start, end, text) = place(t.span());
                    Time { start, end, text, value: t.value(), precision: t.precision().as_str() }
                });
                found.times = Some(all.collect());
            }
            Part::Quantities => {
                let all = parsed.quantities().iter().map(|q| {
                    let (start, end, text) = place(q.span());
                    let (value, relation) = (q.value(), q.relation().as_str());
                    Quantity { start, end, text, value, unit: q.unit(), relation }
                });
                found.quantities = Some(all.collect());
            }
            Part::Normalized => found.normalized = Some(normalized.as_str()),
        }
    }
    let mut line = serde_json::to_string(&found).unwrap_or_default();
    line.push('\n');
    line
}
