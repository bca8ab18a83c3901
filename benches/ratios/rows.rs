//! The rows of the table, by the list of names that they are about.

use std::cell::RefCell;
use std::error::Error;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use duta_gazetteer::CasePolicy;
use duta_text::{Normalizer, Span};

use super::contest::Contest;
use super::haystacks::{
    Name, News, SEED, Size, Statistics, articles, dirty_news, near_misses, non_latin, only_names, texts,
};
use super::options::Options;
use super::ours::{Ours, Variant};
use super::reference::Reference;
use super::rivals::{Engine, Rival, bare};
use super::table::{Table, duration, throughput};

const OURS: &str = "duta";
const PORTABLE: &str = "duta-portable";
const DFA: &str = Rival::Dfa.name();
const NFA: &str = Rival::ContiguousNfa.name();

/// A list of names, news about them, and the engines that meet there.
pub(crate) struct Field {
    size: Size,
    rounds: usize,
    len: usize,
    listed: Vec<Name>,
    names: Vec<String>,
    news: String,
    ours: Ours,
    portable: Ours,
    rivals: Vec<(Rival, Engine)>,
    definition: Ours,
    /// The answer of engines that know neither clitics nor white space.
    exact: Reference,
}

impl Field {
    pub(crate) fn new(size: Size, options: &Options) -> Result<Self, Box<dyn Error>> {
        let listed = size.names(SEED);
        let names = texts(&listed);
        let news = News::new(&listed, size, SEED).text(options.len);
        let statistics = Statistics::of(&news);
        println!("{}: {} names; {statistics:.2?}", size.label(), names.len());
        statistics.assert_like_news();
        let takes = Rival::ALL.into_iter().filter(|rival| rival.takes(size));
        let rivals: Result<Vec<_>, Box<dyn Error>> =
            takes.map(|rival| Ok((rival, rival.build(&names)?))).collect();
        Ok(Self {
            size,
            rounds: options.rounds,
            len: options.len,
            ours: Ours::build(&names, CasePolicy::Exact, Variant::Auto)?,
            portable: Ours::build(&names, CasePolicy::Exact, Variant::Portable)?,
            rivals: rivals?,
            definition: Ours::build(&names, CasePolicy::Exact, Variant::Definition)?,
            exact: Reference::build(&names, false)?,
            listed,
            names,
            news,
        })
    }

    fn label(&self) -> &'static str {
        self.size.label()
    }

    fn dfa(&self) -> &Engine {
        // the first of all rivals
        &self.rivals[0].1
    }

    /// Stops the bench where an engine has found something else than its like.
    fn check(&self, what: &str, text: &str) -> Result<usize, Box<dyn Error>> {
        let exact = self.exact.find(text);
        for ours in [&self.ours, &self.portable] {
            ours.check(&self.definition, text)?;
        }
        let bare = self.dfa().count(text);
        for (rival, engine) in &self.rivals {
            let expected = if rival.is_bare() { bare } else { exact.len() };
            assert_eq!(engine.count(text), expected, "{what}, {}, {}", self.label(), rival.name());
        }
        let in_1000 = |count: usize| count as f64 * 1000.0 / text.len() as f64;
        let (all, hits) = (in_1000(self.ours.count(text)), in_1000(bare));
        println!("{what}, {}: {all:.1} names in 1,000 bytes, bare {hits:.1}", self.label());
        Ok(self.ours.count(text))
    }

    pub(crate) fn news(&self, table: &mut Table) -> Result<(), Box<dyn Error>> {
        let text = self.news.as_str();
        let names = self.check("news", text)? as f64 * 1000.0 / text.len() as f64;
        // In real news a list of this size has five to ten.
        assert!((4.5..=10.5).contains(&names), "{names:.1} names in 1,000 bytes of news");
        let mut contest = Contest::default();
        contest.engine(OURS, || self.ours.count(text));
        contest.engine(PORTABLE, || self.portable.count(text));
        for (rival, engine) in &self.rivals {
            contest.engine(rival.name(), || engine.count(text));
        }
        let times = contest.run(self.rounds);
        let rivals = self.rivals.iter().map(|(rival, _)| (OURS, rival.name()));
        for engines in rivals.chain([(PORTABLE, DFA)]) {
            let what = format!("news: {} / {}", engines.0, engines.1);
            table.compare(&what, self.label(), &times, engines, throughput(text.len()));
        }
        Ok(())
    }

    pub(crate) fn articles(&self, table: &mut Table) {
        let articles = articles(self.part());
        let mut contest = Contest::default();
        contest.engine(OURS, || articles.iter().map(|article| self.ours.count(article)).sum());
        contest.engine(DFA, || articles.iter().map(|article| self.dfa().count(article)).sum());
        let times = contest.run(self.rounds);
        let each = |seconds: f64| duration(seconds / articles.len() as f64);
        table.compare("article of 2 KB: duta / aho-corasick-dfa", self.label(), &times, (OURS, DFA), each);
    }

    /// Returns a quarter of the news, whole articles: where each is searched by itself, or slowly, more is not needed.
    fn part(&self) -> &str {
        let ends = self.news.match_indices("\n\n").map(|(at, _)| at);
        let end = ends.take_while(|at| *at < self.news.len() / 4 + 4000).last();
        end.and_then(|end| self.news.get(..end)).unwrap_or(&self.news)
    }

    pub(crate) fn any_case(&self, table: &mut Table) -> Result<(), Box<dyn Error>> {
        let text = self.part();
        let ours = Ours::build(&self.names, CasePolicy::Any, Variant::Auto)?;
        let dfa = bare(AhoCorasickKind::DFA, &self.names, true)?;
        let nfa = bare(AhoCorasickKind::ContiguousNFA, &self.names, true)?;
        ours.check(&Ours::build(&self.names, CasePolicy::Any, Variant::Definition)?, text)?;
        assert_eq!(dfa.find_iter(text).count(), nfa.find_iter(text).count(), "any case");
        let mut contest = Contest::default();
        contest.engine(OURS, || ours.count(text));
        contest.engine(DFA, || dfa.find_iter(text).count());
        contest.engine(NFA, || nfa.find_iter(text).count());
        let times = contest.run(self.rounds);
        for rival in [DFA, NFA] {
            let what = format!("any case: duta / {rival}");
            table.compare(&what, self.label(), &times, (OURS, rival), throughput(text.len()));
        }
        Ok(())
    }

    /// Texts that are unkind to one idea or another.
    pub(crate) fn hard(&self, table: &mut Table) -> Result<(), Box<dyn Error>> {
        let len = self.len / 8;
        let part = self.part();
        let haystacks = [
            ("capitals", part.to_uppercase()),
            ("small letters", part.to_lowercase()),
            ("near misses", near_misses(len, SEED, &self.listed)),
            ("only names", only_names(len, SEED, &self.listed)),
            ("non-Latin", non_latin(len, SEED, &self.listed)),
        ];
        for (haystack, text) in &haystacks {
            self.check(haystack, text)?;
            let mut contest = Contest::default();
            contest.engine(OURS, || self.ours.count(text));
            contest.engine(DFA, || self.dfa().count(text));
            let times = contest.run(self.rounds);
            let what = format!("{haystack}: duta / aho-corasick-dfa");
            table.compare(&what, self.label(), &times, (OURS, DFA), throughput(text.len()));
        }
        Ok(())
    }

    /// What a program waits for: ours opens what was compiled before, aho-corasick has to be built.
    pub(crate) fn open(&self, table: &mut Table) -> Result<(), Box<dyn Error>> {
        let text = self.news.as_str();
        let compiled = self.ours.compiled();
        assert_eq!(Ours::open(compiled.clone())?.count(text), self.ours.count(text), "opened");
        let first = |text: &str, automaton: &AhoCorasick| automaton.find(text).map_or(0, |hit| hit.end());
        // A program maps or embeds the bytes: to copy them is no part of the opening.
        let copies = RefCell::new(vec![compiled; self.rounds]);
        let mut contest = Contest::default();
        contest.engine(OURS, || {
            let copy = copies.borrow_mut().pop().unwrap_or_default();
            Ours::open(copy).ok().and_then(|it| it.first(text)).map_or(0, |(_, end)| end)
        });
        contest.engine(NFA, || {
            bare(AhoCorasickKind::ContiguousNFA, &self.names, false).map_or(0, |it| first(text, &it))
        });
        let times = contest.run(self.rounds);
        let what = "open to the first match: duta / aho-corasick-contiguous-nfa built";
        table.compare(what, self.label(), &times, (OURS, NFA), duration);
        Ok(())
    }

    pub(crate) fn build(&self, table: &mut Table) -> Result<(), Box<dyn Error>> {
        let mut contest = Contest::default();
        contest.engine(OURS, || {
            let built = Ours::build(&self.names, CasePolicy::Exact, Variant::Auto);
            built.map_or(0, |it| it.memory())
        });
        contest.engine(NFA, || {
            let built = Rival::ContiguousNfa.build(&self.names);
            built.ok().and_then(|it| it.memory()).unwrap_or_default()
        });
        // The longest builds take seconds, and differ little.
        let rounds = if self.size == Size::Thousands500 { self.rounds.min(3) } else { self.rounds };
        let times = contest.run(rounds);
        let what = "build: duta / aho-corasick-contiguous-nfa";
        table.compare(what, self.label(), &times, (OURS, NFA), duration);
        Ok(())
    }

    pub(crate) fn memory(&self, table: &mut Table) {
        for (rival, engine) in &self.rivals {
            if let Some(bytes) = engine.memory() {
                let what = format!("memory: duta / {}", rival.name());
                table.compare_bytes(&what, self.label(), self.ours.memory(), bytes);
            }
        }
    }

    /// What it costs to find names in raw text, with offsets of the raw text.
    pub(crate) fn dirty(&self, table: &mut Table) {
        let clean = self.part();
        let dirty = dirty_news(clean, SEED);
        let (clean, dirty) = (articles(clean), articles(&dirty));
        let exact = |text: &str| after_normalizing(text, |text| self.exact.find(text));
        let of = |texts: &[&str], count: &dyn Fn(&str) -> usize| {
            texts.iter().map(|text| count(text)).sum::<usize>()
        };
        let found = of(&dirty, &|text| self.ours.count_raw(text));
        println!("dirty news, {}: {found} found, {} after normalizing", self.label(), of(&dirty, &exact));

        let bytes = dirty.iter().map(|text| text.len()).sum::<usize>();
        let bare = |text: &str| match self.dfa() {
            Engine::AhoCorasick(dfa) => dfa.find_iter(text).map(|hit| (hit.start(), hit.end())).collect(),
            _ => Vec::new(),
        };
        let mut contest = Contest::default();
        contest.engine(OURS, || of(&dirty, &|text| self.ours.count_raw(text)));
        contest.engine("duta, clean", || of(&clean, &|text| self.ours.count(text)));
        contest.engine("normalizer + dfa", || of(&dirty, &|text| after_normalizing(text, bare)));
        let times = contest.run(self.rounds);
        for rival in ["duta, clean", "normalizer + dfa"] {
            let what = format!("dirty news: duta / {rival}");
            table.compare(&what, self.label(), &times, (OURS, rival), throughput(bytes));
        }
    }
}

/// Normalizes, searches, and counts the names for which there is a place in the raw text: the way of a matcher that
/// wants clean text.
fn after_normalizing(text: &str, find: impl Fn(&str) -> Vec<(usize, usize)>) -> usize {
    let normalized = Normalizer::new().normalize(text);
    let found = find(normalized.as_str()).into_iter();
    found.map(|(from, to)| normalized.span(Span::from(from..to))).filter(|span| !span.is_empty()).count()
}
