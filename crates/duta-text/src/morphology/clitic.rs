//! Small words that lean on their neighbour: `ku-`, `-nya`, `-lah`.

use std::collections::HashSet;

use crate::Lexicon;
use crate::fold::Folded;

/// A word without its clitics, and these. All parts are slices of the word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Clitics<'w> {
    proclitic: Option<&'w str>,
    stem: &'w str,
    pronoun: Option<&'w str>,
    particle: Option<&'w str>,
}

impl<'w> Clitics<'w> {
    pub(super) fn whole(word: &'w str) -> Self {
        Self { proclitic: None, stem: word, pronoun: None, particle: None }
    }

    /// Takes the last `len` bytes off a word as its particle.
    pub(super) fn with_particle(word: &'w str, len: usize) -> Self {
        match word.len().checked_sub(len).and_then(|at| word.split_at_checked(at)) {
            Some((stem, end)) => Self { stem, particle: Some(end), ..Self::whole(word) },
            None => Self::whole(word),
        }
    }

    /// Returns the bytes of all parts: fewer than those of the word where a hyphen stands between.
    pub(super) fn parts_len(&self) -> usize {
        self.stem.len() + self.proclitic.into_iter().chain(self.enclitics()).map(str::len).sum::<usize>()
    }

    /// Returns the clitic before the stem: `ku` of `kulihat`.
    pub fn proclitic(&self) -> Option<&'w str> {
        self.proclitic
    }

    /// Returns what is left; the whole word where there is no clitic.
    pub fn stem(&self) -> &'w str {
        self.stem
    }

    /// Returns the pronoun behind the stem: `nya` of `katanya`.
    pub fn pronoun(&self) -> Option<&'w str> {
        self.pronoun
    }

    /// Returns the particle at the end: `lah` of `inilah`.
    pub fn particle(&self) -> Option<&'w str> {
        self.particle
    }

    /// Returns the clitics behind the stem, in order.
    pub fn enclitics(&self) -> impl Iterator<Item = &'w str> {
        self.pronoun.into_iter().chain(self.particle)
    }

    /// Tells whether there is any clitic.
    pub fn any(&self) -> bool {
        self.proclitic.is_some() || self.pronoun.is_some() || self.particle.is_some()
    }
}

const PARTICLES: &[&str] = &["lah", "kah", "pun", "tah"];
const PRONOUNS: &[&str] = &["nya", "ku", "mu"];
const PROCLITICS: &[&str] = &["kau", "ku"];

/// What may stand before a guarded word in a word derived from it: `bertanya` is as whole as `tanya`.
const PREFIXES: &[&str] = &[
    "be", "ber", "di", "diper", "ke", "me", "mem", "memper", "men", "meng", "meny", "pe", "pem", "pen",
    "peng", "per", "se", "te", "ter",
];

#[derive(Debug, Default)]
pub(super) struct CliticTables {
    /// Words that end like a clitic without one.
    guards: HashSet<String>,
    /// Ends that guard every word.
    endings: Vec<String>,
    /// Verbs that take `ku-` and `kau-`; without them `kurang` and `kuat` would be split.
    verbs: HashSet<String>,
    /// Words that take a particle whatever guards the end: `betul` in `betullah`, `apa` in `apatah`.
    hosts: HashSet<String>,
    longest: usize,
}

impl CliticTables {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut tables = Self::default();
        for row in lexicon.table("clitic_guards").rows() {
            match row.get("word").strip_prefix('*') {
                Some(ending) => tables.endings.push(ending.to_lowercase()),
                None => drop(tables.guards.insert(row.get("word").to_lowercase())),
            }
        }
        tables.verbs =
            lexicon.table("proclitic_stems").rows().map(|r| r.get("word").to_lowercase()).collect();
        tables.hosts = lexicon.table("particle_hosts").rows().map(|r| r.get("word").to_lowercase()).collect();
        tables.longest = tables.guards.iter().map(String::len).max().unwrap_or(0) + 8;
        tables
    }

    pub(super) fn split<'w>(&self, word: &'w str) -> Clitics<'w> {
        let mut clitics = Clitics::whole(word);
        for (list, slot) in [(PARTICLES, 1), (PRONOUNS, 2)] {
            let found = list.iter().find_map(|end| cut_end(clitics.stem, end));
            let Some((stem, end)) = found else { continue };
            let hosted = slot == 1 && self.is_host(stem);
            // `-tah` is a particle of old: only a known host takes it
            if (end.eq_ignore_ascii_case("tah") && !hosted) || self.is_guarded(clitics.stem, hosted) {
                continue;
            }
            if stem.chars().filter(|c| c.is_alphanumeric()).count() >= 2 {
                clitics.stem = stem.strip_suffix('-').unwrap_or(stem);
                if slot == 1 { clitics.particle = Some(end) } else { clitics.pronoun = Some(end) }
            }
        }
        let verb = |head: &&str| cut_start(clitics.stem, head).filter(|(_, rest)| self.is_verb(rest));
        if let Some((head, rest)) = PROCLITICS.iter().find_map(verb) {
            (clitics.proclitic, clitics.stem) = (Some(head), rest);
        }
        clitics
    }

    /// Tells whether a word is known to take particles.
    pub(super) fn is_host(&self, word: &str) -> bool {
        self.hosts.contains(Folded::new(word).as_str())
    }

    /// Tells whether a word is a verb that takes `ku-`, bare or with `-kan` or `-i`.
    fn is_verb(&self, word: &str) -> bool {
        let word = Folded::new(word);
        let word = word.as_str();
        let bare = || word.strip_suffix("kan").or_else(|| word.strip_suffix('i'));
        self.verbs.contains(word) || bare().is_some_and(|bare| bare.len() > 2 && self.verbs.contains(bare))
    }

    fn is_guarded(&self, word: &str, hosted: bool) -> bool {
        let word = Folded::new(word);
        // in `negara-hukumnya` the last part counts
        let last = word.as_str().rsplit('-').next().unwrap_or_default();
        // `dia` takes a particle although `alah` is whole behind `di-`
        let short = last.len() <= self.longest;
        let known = short && self.guards.contains(last);
        if known || hosted {
            return known;
        }
        let derived =
            || PREFIXES.iter().filter_map(|p| last.strip_prefix(p)).any(|r| self.guards.contains(r));
        self.endings.iter().any(|e| last.ends_with(e.as_str())) || (short && derived())
    }
}

/// Cuts `end` off a word, whatever its case.
fn cut_end<'w>(word: &'w str, end: &str) -> Option<(&'w str, &'w str)> {
    let (stem, tail) = word.split_at_checked(word.len().checked_sub(end.len())?)?;
    tail.eq_ignore_ascii_case(end).then_some((stem, tail))
}

fn cut_start<'w>(word: &'w str, start: &str) -> Option<(&'w str, &'w str)> {
    let (head, rest) = word.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some((head, rest))
}
