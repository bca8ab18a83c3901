//! What does each stage of an analysis cost, and is the time linear in the text?
//!
//! `<corpus>/<stage>`, in bytes of the original text. The corpora are the texts of `seeds/documents`, each analysed by
//! itself (`documents`), and the same texts one behind the other, sixteen times, as one long page (`page`): a stage that
//! is linear has the same throughput in both. A stage starts from the results of the stages before it; `analyze` is
//! all of them, and the making of the result. What the stages find is asserted to be what `analyze` finds.
//!
//! With `DUTA_NEWS=FILE`, a file of JSON lines with a `text`, these are a third corpus, `news`: the speed on your own.
//!
//! `stories/<what>`, in reports a second: each of the texts comes from a hundred houses, and the events of all are put
//! together, at once or as a stream. What is asserted is that each event is told once.
//!
//! `start/<what>`: what a program waits for before its first text.

#[path = "../documents/mod.rs"]
mod documents;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput};
use duta::story::{Report, Stories};
use duta::{Analyzer, Document, Reporter};
use duta_event::{Extractor, Lexicon};
use duta_gazetteer::{Gazetteer, Matcher, Resolver, Tagger};
use duta_text::{Normalizer, TextParser};

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default().configure_from_args();
    start(&mut criterion)?;
    let texts = documents::texts()?;
    let page = vec![texts.join("\n\n").repeat(16)];
    stages(&mut criterion, "documents", &texts)?;
    stages(&mut criterion, "page", &page)?;
    if let Some(path) = std::env::var_os("DUTA_NEWS") {
        stages(&mut criterion, "news", &news(Path::new(&path))?)?;
    }
    stories(&mut criterion, &texts)?;
    criterion.final_summary();
    Ok(())
}

/// Returns the texts of a file of JSON lines.
fn news(path: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut texts = Vec::new();
    for (number, line) in (1..).zip(fs::read_to_string(path)?.lines()) {
        let record: serde_json::Value = serde_json::from_str(line)?;
        let text = record.get("text").and_then(|t| t.as_str());
        texts.push(text.ok_or_else(|| format!("{}:{number}: no text", path.display()))?.to_owned());
    }
    Ok(texts)
}

fn start(criterion: &mut Criterion) -> Result<(), Box<dyn Error>> {
    let mut group = criterion.benchmark_group("start");
    group.sample_size(20).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(3));
    let gazetteer = Gazetteer::builtin();
    let compiled = Matcher::new(gazetteer.clone())?.to_compiled();
    assert_eq!(Gazetteer::from_compiled(&compiled)?.entities(), gazetteer.entities());
    group.bench_function("open-gazetteer", |b| b.iter(|| Gazetteer::from_compiled(black_box(&compiled))));
    let first = |matcher: &Matcher| matcher.find_iter("Menlu RI di Hanoi").next().map(|m| m.span());
    let open = || Matcher::from_compiled(duta_gazetteer_data::GAZETTEER).ok().and_then(|m| first(&m));
    assert_eq!(open(), first(&Matcher::builtin()));
    group.bench_function("matcher", |b| b.iter(open));
    let triggers =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/duta-event/src/lexicon.toml"))?;
    assert_eq!(Lexicon::parse(&triggers)?.entry_count(), Lexicon::builtin().entry_count());
    group.bench_function("event-lexicon", |b| b.iter(|| Lexicon::parse(black_box(&triggers))));
    // Over opened data: gazetteer and lexicon are opened once in a program.
    group.bench_function("analyzer", |b| b.iter(Analyzer::new));
    group.finish();
    Ok(())
}

fn stories(criterion: &mut Criterion, texts: &[String]) -> Result<(), Box<dyn Error>> {
    const HOUSES: usize = 100;
    let (analyzer, reporter) = (Analyzer::new(), Reporter::new());
    let mut reports: Vec<Report> = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        // the texts are two months apart, so that a stream has something to hand out
        let day = format!("2023-{:02}-05", number * 2 % 12 + 1).parse()?;
        for house in 0..HOUSES {
            let id = format!("{number}-{house}");
            let document = Document::new(text).with_id(id).with_published(day);
            reports.extend(reporter.reports(&analyzer.analyze(&document)));
        }
    }
    reports.sort_by_key(Report::published);
    let at_once = |reports: &[Report]| {
        let mut stories = Stories::new();
        reports.iter().for_each(|report| stories.add(report.clone()));
        stories.finish()
    };
    let stream = |reports: &[Report]| {
        let (mut stories, mut told, mut day) = (Stories::new(), 0, None);
        for report in reports {
            stories.add(report.clone());
            if report.published() > day {
                day = report.published();
                told += stories.close().len();
            }
        }
        told + stories.finish().len()
    };
    let told = at_once(&reports);
    assert!(told.iter().filter(|story| story.documents() == HOUSES).count() > texts.len());
    assert_eq!(told.iter().map(|story| story.reports().len()).sum::<usize>(), reports.len());
    assert_eq!(told.len(), stream(&reports));
    println!("stories: {} reports, {} stories", reports.len(), told.len());

    let mut group = criterion.benchmark_group("stories");
    group.sample_size(20).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_secs(1));
    group.measurement_time(Duration::from_secs(3));
    group.throughput(Throughput::Elements(reports.len() as u64));
    group.bench_function("at-once", |b| b.iter(|| at_once(black_box(&reports)).len()));
    group.bench_function("stream", |b| b.iter(|| stream(black_box(&reports))));
    group.finish();
    Ok(())
}

fn stages(criterion: &mut Criterion, corpus: &str, texts: &[String]) -> Result<(), Box<dyn Error>> {
    let gazetteer = Gazetteer::builtin();
    let normalizer = Normalizer::new();
    let parser = TextParser::default();
    let tagger = Tagger::new(Matcher::builtin());
    let resolver = Resolver::new(&gazetteer);
    let extractor = Extractor::new(Lexicon::builtin(), &gazetteer);
    let analyzer = Analyzer::new();

    let normalized: Vec<_> = texts.iter().map(|t| normalizer.normalize(t)).collect();
    let parsed: Vec<_> = normalized.iter().map(|n| parser.parse(n.as_str(), None)).collect();
    let tagged: Vec<_> = parsed.iter().map(|p| (p, tagger.tag(p))).collect();
    let documents: Vec<Document> = texts.iter().map(Document::new).collect();
    let sentences: usize = parsed.iter().map(|p| p.sentences().len()).sum();
    let mentions: usize = tagged.iter().map(|(_, m)| m.len()).sum();
    let references: usize = tagged.iter().map(|(p, m)| resolver.resolve(p, m).len()).sum();
    let events: usize = tagged.iter().map(|(p, m)| extractor.extract(p, m).events().len()).sum();

    let (mut of_sentences, mut of_mentions, mut of_references, mut of_events) = (0, 0, 0, 0);
    for analysis in documents.iter().map(|d| analyzer.analyze(d)) {
        of_sentences += analysis.sentences().len();
        of_mentions += analysis.mentions().len();
        of_references += analysis.references().len();
        of_events += analysis.events().len();
    }
    let of_analysis = (of_sentences, of_mentions, of_references, of_events);
    assert_eq!((sentences, mentions, references, events), of_analysis, "{corpus}");
    assert!(sentences > 0 && mentions > 0 && references > 0 && events > 0, "{corpus}: nothing was found");
    let bytes: usize = texts.iter().map(String::len).sum();
    println!(
        "{corpus}: {bytes} bytes, {sentences} sentences, {mentions} mentions, {references} references, {events} events"
    );

    let mut group = criterion.benchmark_group(corpus);
    group.sample_size(20).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_secs(1));
    group.measurement_time(Duration::from_secs(3));
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("normalize", |b| {
        b.iter(|| texts.iter().map(|t| normalizer.normalize(black_box(t)).as_str().len()).sum::<usize>())
    });
    group.bench_function("parse", |b| {
        let parse = |text: &str| parser.parse(black_box(text), None).sentences().len();
        b.iter(|| normalized.iter().map(|n| parse(n.as_str())).sum::<usize>())
    });
    group.bench_function("tag", |b| {
        b.iter(|| parsed.iter().map(|p| tagger.tag(black_box(p)).len()).sum::<usize>())
    });
    group.bench_function("resolve", |b| {
        b.iter(|| tagged.iter().map(|(p, m)| resolver.resolve(black_box(p), m).len()).sum::<usize>())
    });
    group.bench_function("extract", |b| {
        b.iter(|| {
            tagged.iter().map(|(p, m)| extractor.extract(black_box(p), m).events().len()).sum::<usize>()
        })
    });
    group.bench_function("analyze", |b| {
        b.iter(|| documents.iter().map(|d| analyzer.analyze(black_box(d)).events().len()).sum::<usize>())
    });
    group.finish();
    Ok(())
}
