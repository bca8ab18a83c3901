//! `duta text`: what the reading of texts rests on, before names and events.

use std::borrow::Cow;
use std::io::{self, BufWriter};
use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};
use duta::text::morphology::Morphology;
use duta::text::{Formalizer, Normalizer, Span, TextParser, words};
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
    /// Tokens without their clitics, and these, each with its root
    Words,
    /// Dates and times with their values
    Times,
    /// Counted things with their values
    Quantities,
    /// What a formal text would have: short forms in full, spelling, slang
    Formal,
    /// The text as the analysis reads it
    Normalized,
    /// What was changed in it, and by which rule
    Edits,
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
    words: Option<Vec<(usize, usize, Cow<'a, str>)>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Vec<Time<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantities: Option<Vec<Quantity<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    formal: Option<Vec<Formal<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    normalized: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edits: Option<Vec<Edit<'a>>>,
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

#[derive(Debug, Serialize)]
struct Formal<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    replacement: String,
    rule: &'static str,
}

#[derive(Debug, Serialize)]
struct Edit<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    replacement: &'a str,
    rule: &'static str,
}

/// What reads a text.
struct Reader {
    normalizer: Normalizer,
    parser: TextParser,
    morphology: Morphology,
    /// Made where it is asked for.
    formalizer: Option<Formalizer>,
}

impl Text {
    pub(crate) fn run(self) -> Result<(), Stop> {
        let documents = self.input.documents("text")?;
        let mut reader = Reader {
            normalizer: Normalizer::new(),
            parser: TextParser::default(),
            morphology: Morphology::builtin(),
            formalizer: None,
        };
        if self.show.contains(&Part::Formal) {
            reader.formalizer = Some(Formalizer::builtin());
        }
        let mut out = BufWriter::new(io::stdout());
        pipeline::run(documents, self.threads, &mut out, move |document| {
            describe(document, &reader, &self.show, self.offsets)
        })
    }
}

fn describe(document: &Document, reader: &Reader, show: &[Part], offsets: Offsets) -> String {
    let normalized = reader.normalizer.normalize(document.text());
    let wants_more = show.iter().any(|part| matches!(part, Part::Times | Part::Quantities));
    let parsed = if wants_more {
        reader.parser.parse(normalized.as_str(), document.published())
    } else {
        reader.parser.segment(normalized.as_str())
    };
    let index = match offsets {
        Offsets::Bytes => None,
        Offsets::Chars => Some(CharIndex::new(document.text())),
    };
    // A place in the original, and the words there.
    let original = |span: Span| {
        let at = |byte| index.as_ref().map_or(byte, |index| index.at(byte));
        (at(span.start()), at(span.end()), span.of(document.text()))
    };
    let place = |span: Span| original(normalized.span(span));
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
            Part::Words => {
                let all = words(normalized.as_str(), &reader.morphology).map(|word| {
                    let (start, end, _) = place(word.span());
                    (start, end, word.lemma(normalized.as_str(), &reader.morphology))
                });
                found.words = Some(all.collect());
            }
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
            Part::Formal => {
                let Some(formalizer) = &reader.formalizer else { continue };
                let notes = formalizer.formalize(normalized.as_str(), parsed.tokens());
                let all = notes.iter().map(|note| {
                    let (start, end, text) = place(note.span());
                    let replacement = note.replacement().to_owned();
                    Formal { start, end, text, replacement, rule: note.rule().as_str() }
                });
                found.formal = Some(all.collect());
            }
            Part::Edits => {
                let all = normalized.edits().iter().map(|edit| {
                    let (start, end, text) = original(edit.original());
                    let replacement = edit.normalized().of(normalized.as_str());
                    Edit { start, end, text, replacement, rule: edit.rule().as_str() }
                });
                found.edits = Some(all.collect());
            }
            Part::Normalized => found.normalized = Some(normalized.as_str()),
        }
    }
    let mut line = serde_json::to_string(&found).unwrap_or_default();
    line.push('\n');
    line
}
