//! How quickly is a page of news read, stage by stage, and what do the segmenters of Unicode take for the same text?
//!
//! `<stage>/<engine>`, in bytes of the text:
//!
//! | stage | `duta` | the rivals, where there are any |
//! | --- | --- | --- |
//! | `normalize/clean` | a text that is right already: nothing to change, nothing copied | |
//! | `normalize/mixed` | the same with a blemish in every fourth paragraph | |
//! | `tokens` | words with hyphens and apostrophes, numbers, marks, addresses | word bounds of UAX 29, white space between them too |
//! | `sentences+tokens` | tokens, the sections of the page, sentences | sentence bounds of UAX 29, which know neither abbreviations nor pages |
//! | `times`, `quantities` | given the tokens | |
//! | `parse` | all of these in one call | |
//! | `words` | tokens without their clitics, and these | |
//! | `lemmas` | the same, each with its root | |
//! | `formal` | notes on abbreviations, acronyms, spelling and slang, given the tokens | |
//! | `everything` | `normalize`, `parse`, `words` and `formal`, one after the other | |
//!
//! So the counts of `duta` and the rivals differ: the rivals do less. What is found is asserted before it is timed: the
//! edits against the blemishes that were put in, the tokens against the characters that they must hold, `parse` against
//! its stages, the rivals against each other.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{Criterion, SamplingMode, Throughput};
use duta_text::morphology::Morphology;
use duta_text::{Formalizer, Normalizer, ParsedText, Span, TextParser, TimeExpression, Token, tokens, words};
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use unicode_segmentation::UnicodeSegmentation;

/// The least size of the haystack, all pages together.
const LEN: usize = 4 * 1024 * 1024;
/// Decides which paragraphs meet on a page.
const SEED: u64 = 20_261_125;
/// The paragraphs of a page.
const PARAGRAPHS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let mut criterion = Criterion::default().configure_from_args();
    let pages = pages(&paragraphs()?);
    let bytes: usize = pages.iter().map(String::len).sum();
    println!("{} pages, {bytes} bytes", pages.len());
    normalize(&mut criterion, &pages);
    segment(&mut criterion, &pages);
    find(&mut criterion, &pages);
    words_and_notes(&mut criterion, &pages);
    criterion.final_summary();
    Ok(())
}

/// Reads the paragraphs of the texts in `seeds/documents`, in the order of the files' names.
fn paragraphs() -> Result<Vec<String>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/documents");
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    let normalizer = Normalizer::new();
    let mut paragraphs = Vec::new();
    for path in paths {
        let text = fs::read_to_string(path)?;
        let normalized = normalizer.normalize(text.trim());
        paragraphs.extend(normalized.as_str().split("\n\n").map(str::to_owned));
    }
    Ok(paragraphs)
}

/// Makes pages of paragraphs, all of which come once before one comes again, each time in another order.
fn pages(paragraphs: &[String]) -> Vec<String> {
    let mut order: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let mut random = SEED;
    let (mut pages, mut len) = (Vec::new(), 0);
    while len < LEN && !order.is_empty() {
        for last in (1..order.len()).rev() {
            // xorshift: the same seed and documents give the same bytes
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(last, (random % (last as u64 + 1)) as usize);
        }
        for page in order.chunks(PARAGRAPHS).map(|page| page.join("\n\n")) {
            len += page.len();
            pages.push(page);
        }
    }
    pages
}

/// Puts a blemish at the end of every fourth paragraph; returns the text and the number of them.
fn blemished(page: &str) -> (String, usize) {
    const BLEMISHES: [&str; 6] =
        [" Hari\u{a0}ini.", " Hari  ini.", " Jum’at.", " \u{200b}Ini.", " «Ini.", " Cafe\u{301}."];
    let (mut text, mut count) = (String::with_capacity(page.len() + 32), 0);
    for (i, paragraph) in page.split_inclusive("\n\n").enumerate() {
        let end = paragraph.trim_end();
        text.push_str(end);
        if i % 4 == 3
            && let Some(blemish) = BLEMISHES.get((page.len() + i) % BLEMISHES.len())
        {
            text.push_str(blemish);
            count += 1;
        }
        text.push_str(paragraph.strip_prefix(end).unwrap_or_default());
    }
    (text, count)
}

fn normalize(criterion: &mut Criterion, pages: &[String]) {
    let normalizer = Normalizer::new();
    let edits =
        |pages: &[String]| pages.iter().map(|p| normalizer.normalize(black_box(p)).edits().len()).sum();
    let (mut mixed, mut blemishes) = (Vec::new(), 0);
    for (page, count) in pages.iter().map(|page| blemished(page)) {
        mixed.push(page);
        blemishes += count;
    }
    assert_eq!((edits(pages), edits(&mixed)), (0_usize, blemishes));
    assert!(blemishes > 0, "no blemish was put in");
    for (name, pages) in [("clean", pages), ("mixed", &mixed)] {
        let mut group = group(criterion, "normalize", pages);
        group.bench_function(name, |b| b.iter(|| edits(pages)));
        group.finish();
    }
}

fn segment(criterion: &mut Criterion, pages: &[String]) {
    let parser = TextParser::default();
    let words = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let ends = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let sum = |count: &dyn Fn(&str) -> usize| pages.iter().map(|p| count(black_box(p))).sum::<usize>();

    // the tokens hold every character but white space, once
    let held = |p: &str| tokens(p).map(|t| t.span().len()).sum::<usize>();
    let shown = |p: &str| p.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
    assert_eq!(sum(&held), sum(&shown));
    // ICU counts the start of a text among the bounds
    let icu_words = |p: &str| words.segment_str(p).count() - 1;
    let icu_sentences = |p: &str| ends.segment_str(p).count() - 1;
    let unicode_words = |p: &str| p.split_word_bounds().count();
    let unicode_sentences = |p: &str| p.split_sentence_bounds().count();
    assert_eq!(sum(&icu_words), sum(&unicode_words));
    assert_eq!(sum(&icu_sentences), sum(&unicode_sentences));
    let duta_words = |p: &str| tokens(p).count();
    let duta_sentences = |p: &str| parser.segment(p).sentences().len();
    let found = (sum(&duta_words), sum(&duta_sentences));
    assert!(found.0 > 100 * pages.len() && found.1 > 5 * pages.len(), "{found:?} on {} pages", pages.len());
    println!("{} tokens, {} word bounds", found.0, sum(&icu_words));
    println!("{} sentences, {} sentence bounds", found.1, sum(&icu_sentences));

    let mut tokens = group(criterion, "tokens", pages);
    tokens.bench_function("duta", |b| b.iter(|| sum(&duta_words)));
    tokens.bench_function("icu_segmenter", |b| b.iter(|| sum(&icu_words)));
    tokens.bench_function("unicode-segmentation", |b| b.iter(|| sum(&unicode_words)));
    tokens.finish();
    let mut sentences = group(criterion, "sentences+tokens", pages);
    sentences.bench_function("duta", |b| b.iter(|| sum(&duta_sentences)));
    sentences.bench_function("icu_segmenter", |b| b.iter(|| sum(&icu_sentences)));
    sentences.bench_function("unicode-segmentation", |b| b.iter(|| sum(&unicode_sentences)));
    sentences.finish();
}

fn find(criterion: &mut Criterion, pages: &[String]) {
    let parser = TextParser::default();
    let parsed: Vec<ParsedText<'_>> = pages.iter().map(|p| parser.parse(p, None)).collect();
    let taken: Vec<Vec<Span>> =
        parsed.iter().map(|p| p.times().iter().map(TimeExpression::span).collect()).collect();
    let times = |p: &ParsedText<'_>| parser.times(p.text(), black_box(p.tokens()), p.published()).len();
    let quantities = |p: &ParsedText<'_>, taken: &[Span]| {
        let tokens: &[Token] = black_box(p.tokens());
        parser.quantities(p.text(), tokens, taken).len()
    };
    let all_times = || parsed.iter().map(times).sum::<usize>();
    let all_quantities = || parsed.iter().zip(&taken).map(|(p, t)| quantities(p, t)).sum::<usize>();
    let parse = || {
        let counts = |p: &ParsedText<'_>| p.times().len() + p.quantities().len();
        pages.iter().map(|p| counts(&parser.parse(black_box(p), None))).sum::<usize>()
    };
    assert_eq!(parse(), all_times() + all_quantities());
    assert!(all_times() > pages.len() && all_quantities() > pages.len());
    println!("{} times, {} quantities", all_times(), all_quantities());

    let mut stages = group(criterion, "times", pages);
    stages.bench_function("duta", |b| b.iter(all_times));
    stages.finish();
    let mut stages = group(criterion, "quantities", pages);
    stages.bench_function("duta", |b| b.iter(all_quantities));
    stages.finish();
    let mut whole = group(criterion, "parse", pages);
    whole.bench_function("duta", |b| b.iter(parse));
    whole.finish();
}

fn words_and_notes(criterion: &mut Criterion, pages: &[String]) {
    let (normalizer, parser, formalizer) = (Normalizer::new(), TextParser::default(), Formalizer::builtin());
    let morphology = Morphology::builtin();
    let sum = |count: &dyn Fn(&str) -> usize| pages.iter().map(|p| count(black_box(p))).sum::<usize>();
    let parts = |p: &str| words(p, &morphology).count();
    let roots = |p: &str| words(p, &morphology).filter(|w| w.lemma(p, &morphology) != w.of(p)).count();
    let notes = |p: &ParsedText<'_>| formalizer.formalize(p.text(), black_box(p.tokens())).len();
    let parsed: Vec<ParsedText<'_>> = pages.iter().map(|p| parser.parse(p, None)).collect();
    let all_notes = || parsed.iter().map(notes).sum::<usize>();
    let everything = |p: &str| {
        let normalized = normalizer.normalize(p);
        let parsed = parser.parse(normalized.as_str(), None);
        parsed.times().len() + parsed.quantities().len() + parts(parsed.text()) + notes(&parsed)
    };
    let (count, of_tokens) = (sum(&parts), sum(&|p| tokens(p).count()));
    let found: usize = parsed.iter().map(|p| p.times().len() + p.quantities().len()).sum();
    assert_eq!(sum(&everything), found + count + all_notes());
    assert!(sum(&roots) > count / 10 && all_notes() > 0);
    println!("{count} words of {of_tokens} tokens, {} with another root, {} notes", sum(&roots), all_notes());

    for (name, stage) in [("words", &parts as &dyn Fn(&str) -> usize), ("lemmas", &roots)] {
        let mut group = group(criterion, name, pages);
        group.bench_function("duta", |b| b.iter(|| sum(stage)));
        group.finish();
    }
    let mut formal = group(criterion, "formal", pages);
    formal.bench_function("duta", |b| b.iter(all_notes));
    formal.finish();
    let mut whole = group(criterion, "everything", pages);
    whole.bench_function("duta", |b| b.iter(|| sum(&everything)));
    whole.finish();
}

fn group<'c>(
    criterion: &'c mut Criterion,
    name: &str,
    pages: &[String],
) -> criterion::BenchmarkGroup<'c, criterion::measurement::WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(20).sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
    group.measurement_time(Duration::from_secs(3));
    group.throughput(Throughput::Bytes(pages.iter().map(|p| p.len() as u64).sum()));
    group
}
