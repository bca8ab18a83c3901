//! All ways to take a word apart, with what each costs.

use rustc_hash::FxHashMap;
use std::borrow::Cow;

use super::Morphology;
use super::analysis::{Analysis, Reduplication};
use super::cost::{LAYER, complexity, dress, goes_within};
use super::derivation::{Derivation, Prefix, Suffix};
use super::roots::{Entry, Link, Roots, WordClass};
use super::sound::is_vowel;
use super::undo::{Peeled, peel};

/// Words longer than this are looked up whole only.
const LONGEST: usize = 64;

/// A word that is cheaper needs no second layer.
const CHEAP: u32 = 80;

/// A guess costs more than anything known.
const GUESS: u32 = 1000;

/// The irregular forms of a [`Morphology`], by form.
#[derive(Debug, Default)]
pub(super) struct Irregular(FxHashMap<String, Vec<(Box<str>, WordClass, Derivation)>>);

impl Irregular {
    fn new(morphology: &Morphology) -> Self {
        let mut forms: FxHashMap<String, Vec<(Box<str>, _, Derivation)>> = FxHashMap::default();
        for (root, listed) in &morphology.parts.forms {
            let Some(entry) = morphology.roots().get(root) else { continue };
            for (derivation, spellings) in listed {
                for form in spellings {
                    forms.entry(form.clone()).or_default().push((
                        entry.root.into(),
                        entry.class,
                        *derivation,
                    ));
                }
            }
        }
        // The order of the table of forms is not fixed.
        forms.values_mut().for_each(|list| list.sort_by_key(|(root, _, d)| (root.clone(), d.to_string())));
        Self(forms)
    }
}

/// The clitics that were taken off a word, and what that costs.
#[derive(Clone, Copy, Debug, Default)]
struct Cut {
    proclitic: Option<&'static str>,
    pronoun: Option<&'static str>,
    particle: Option<&'static str>,
    cost: u32,
}

pub(super) struct Search<'m> {
    irregular: &'m Irregular,
    roots: &'m Roots,
    found: Vec<Analysis<'m>>,
    /// Where a swallowed letter and a rest become a word.
    scratch: String,
}

impl<'m> Search<'m> {
    pub(super) fn new(morphology: &'m Morphology) -> Self {
        let irregular = morphology.parts.irregular.get_or_init(|| Irregular::new(morphology));
        Self { irregular, roots: morphology.roots(), found: Vec::new(), scratch: String::new() }
    }

    /// Returns all that was found, the best first, each root with its patterns once.
    pub(super) fn ranked(mut self) -> Vec<Analysis<'m>> {
        if self.found.iter().any(Analysis::is_listed) {
            self.found.retain(Analysis::is_listed);
        }
        self.found.sort_by_key(|a| a.cost);
        let mut ranked: Vec<Analysis<'m>> = Vec::with_capacity(self.found.len());
        for analysis in self.found {
            let same = |a: &Analysis<'_>| {
                a.root == analysis.root && a.derivations == analysis.derivations && a.bound == analysis.bound
            };
            if !ranked.iter().any(same) {
                ranked.push(analysis);
            }
        }
        ranked
    }

    pub(super) fn best_listed(self) -> Option<Analysis<'m>> {
        self.found.into_iter().filter(Analysis::is_listed).min_by_key(|a| a.cost)
    }

    /// Takes a word apart.
    pub(super) fn word(&mut self, word: &str) {
        if let Some(entry) = self.roots.get(word) {
            self.found.push(Analysis::of_entry(entry));
            if entry.class == WordClass::Name {
                return;
            }
        }
        if word.len() > LONGEST {
            return;
        }
        if word.contains('-') && self.hyphened(word) {
            return;
        }
        if word.chars().any(char::is_uppercase) {
            return;
        }
        let from = self.found.len();
        each_cut(word, &mut |stem, cut| {
            let start = self.found.len();
            match stem.split_once('-') {
                Some((left, right)) => self.repetition(left, right),
                None => self.stem(stem, cut.cost == 0),
            }
            self.clothe(start, cut);
        });
        if self.found.len() == from && from == 0 && !word.contains('-') {
            each_cut(word, &mut |stem, cut| {
                if cut.cost <= Cut::NYA {
                    let start = self.found.len();
                    self.guess(stem);
                    // a loan or a word of the day: instagramnya
                    let found = self.found.len() > start;
                    if !found
                        && cut.pronoun.is_some()
                        && stem.len() >= 4
                        && stem.bytes().all(|b| b.is_ascii_lowercase())
                    {
                        let mut analysis = Analysis::of_root(Cow::Owned(stem.to_owned()));
                        analysis.cost = GUESS;
                        self.found.push(analysis);
                    }
                    self.clothe(start, cut);
                }
            });
        }
    }

    /// Puts clitics around what was found from `start` on.
    fn clothe(&mut self, start: usize, cut: Cut) {
        for analysis in self.found.iter_mut().skip(start) {
            analysis.cost += cut.cost;
            (analysis.pronoun, analysis.particle) = (cut.pronoun, cut.particle);
            analysis.proclitic = cut.proclitic;
        }
        if cut.proclitic.is_some() {
            // ku- and kau- stand before verbs without a prefix only.
            let bare = |a: &Analysis<'_>| {
                let verb = a.class == Some(WordClass::Verb);
                a.reduplication.is_none()
                    && match a.derivations().next() {
                        None => verb && a.bound.is_none(),
                        Some(d) => d.prefix() == Prefix::None && d.suffix() != Suffix::An,
                    }
            };
            let mut at = 0;
            self.found.retain(|a| {
                at += 1;
                at <= start || bare(a)
            });
        }
    }

    /// Takes a word without clitics apart.
    fn stem(&mut self, stem: &str, nested: bool) {
        let start = self.found.len();
        self.whole(stem);
        self.layer(stem);
        let best = self.found.iter().skip(start).map(|a| a.cost).min().unwrap_or(u32::MAX);
        if best > CHEAP {
            self.nested(stem);
            self.partial(stem);
            if nested || self.found.len() == start {
                self.bound(stem);
            }
        }
    }

    /// A word of the tables, or an irregular form.
    fn whole(&mut self, stem: &str) {
        if let Some(entry) = self.roots.get(stem).or_else(|| self.roots.joined(stem)) {
            let mut analysis = Analysis::of_entry(entry);
            // a tie with the word before its clitic came off goes to that word
            analysis.cost += u32::from(entry.link == Link::Root && entry.root.contains(' '));
            self.found.push(analysis);
        }
        if let Some(list) = self.irregular.0.get(stem) {
            for (root, class, derivation) in list {
                let mut analysis = Analysis::of_root(Cow::Borrowed(root));
                (analysis.class, analysis.cost) = (Some(*class), LAYER + 2);
                analysis.derivations = [Some(*derivation), None, None];
                self.found.push(analysis);
            }
        }
    }

    /// Words of the tables under one pattern.
    fn layer(&mut self, stem: &str) {
        let roots = self.roots;
        let (found, scratch) = (&mut self.found, &mut self.scratch);
        peel(stem, &mut |peeled| {
            if peeled.derivation.is_base() {
                return;
            }
            let word = join(scratch, &peeled);
            if let Some(entry) = lookup(roots, word)
                && let Some(analysis) = dress(entry, &peeled)
            {
                found.push(analysis);
            }
        });
    }

    /// Words with two patterns, or with `tidak` within one.
    fn nested(&mut self, stem: &str) {
        let mut outer = String::new();
        let mut found = Vec::new();
        peel(stem, &mut |peeled| {
            if peeled.derivation.is_base() || peeled.rest.len() < 4 || peeled.colloquial {
                return;
            }
            let word = join(&mut outer, &peeled);
            if peeled.derivation.prefix() == Prefix::Ke
                && peeled.derivation.suffix() == Suffix::An
                && let Some(rest) = word.strip_prefix("tidak")
            {
                found.extend(self.inner(rest, None).filter_map(|a| {
                    Analysis { bound: Some("tidak"), cost: a.cost + LAYER, ..a }.within(peeled.derivation)
                }));
            }
            // me- + nonaktif + -kan
            for bound in self.roots.bound() {
                let Some(entry) = word.strip_prefix(bound).and_then(|rest| lookup(self.roots, rest)) else {
                    continue;
                };
                let analysis = Analysis::of_entry(entry);
                let cost = analysis.cost + LAYER + peeled.penalty + 70;
                found.extend(Analysis { bound: Some(bound), cost, ..analysis }.within(peeled.derivation));
            }
            found.extend(self.inner(word, Some(peeled.derivation)).filter_map(|a| {
                Analysis { cost: a.cost + LAYER + peeled.penalty + 6, ..a }.within(peeled.derivation)
            }));
        });
        self.found.append(&mut found);
    }

    /// What a word is within another pattern; any pattern, or a bare root, where there is none.
    fn inner(
        &mut self,
        word: &str,
        outer: Option<Derivation>,
    ) -> impl Iterator<Item = Analysis<'m>> + use<'m> {
        let held = std::mem::take(&mut self.found);
        if outer.is_none() {
            self.whole(word);
        } else {
            self.whole(word);
            self.found.retain(|a| a.derivations().next().is_some() || a.bound.is_some());
        }
        self.layer(word);
        let fits = |a: &Analysis<'_>| {
            let Some(outer) = outer else { return true };
            match a.derivations().next() {
                Some(inner) => goes_within(inner, outer) && !a.colloquial,
                None => a.bound.is_some(),
            }
        };
        let inner: Vec<_> = std::mem::replace(&mut self.found, held).into_iter().filter(fits).collect();
        inner.into_iter()
    }

    /// Words with another before them: antarnegara, nonaktif.
    fn bound(&mut self, stem: &str) {
        for bound in self.roots.bound() {
            let Some(rest) = stem.strip_prefix(bound).filter(|r| r.len() >= 4) else { continue };
            let inner: Vec<_> = self.inner(rest, None).collect();
            self.found.extend(inner.into_iter().map(|a| Analysis {
                bound: Some(bound),
                cost: a.cost + 70,
                ..a
            }));
        }
    }

    /// A first sound that comes twice: dedaunan, reruntuhan.
    fn partial(&mut self, stem: &str) {
        let mut letters = stem.chars();
        let (first, second, third) = (letters.next(), letters.next(), letters.next());
        if first.is_none_or(is_vowel) || second != Some('e') || third != first {
            return;
        }
        let Some(rest) = first.and_then(|c| stem.strip_prefix(c)).and_then(|s| s.strip_prefix('e')) else {
            return;
        };
        // memilah is me-pilah rather than mi twice
        if rest.len() < 4 {
            return;
        }
        let inner: Vec<_> = self.inner(rest, None).collect();
        let bare = |a: &Analysis<'_>| {
            a.derivations().all(|d| d.prefix() == Prefix::None && d.suffix() == Suffix::An)
        };
        self.found.extend(inner.into_iter().filter(bare).map(|a| Analysis {
            reduplication: Some(Reduplication::Partial),
            cost: a.cost + 8,
            ..a
        }));
    }

    /// Repetition: negara-negara, berlari-lari, tolong-menolong.
    fn repetition(&mut self, left: &str, right: &str) {
        if left.len() < 2 || right.len() < 2 {
            return;
        }
        if let Some(entry) = self.pair(left, right) {
            self.found.push(Analysis::of_entry(entry));
            return;
        }
        let start = self.found.len();
        for suffix in ["", "an", "kan", "i"] {
            let Some(root) = right.strip_suffix(suffix).filter(|r| r.len() >= 2 && left.ends_with(r)) else {
                continue;
            };
            let from = self.found.len();
            let form = format!("{left}{suffix}");
            self.stem(&form, true);
            let full = suffix.is_empty() && root == left;
            let kind = if full { Reduplication::Full } else { Reduplication::Root };
            for analysis in self.found.iter_mut().skip(from) {
                analysis.reduplication = Some(kind);
                analysis.cost += 4;
            }
        }
        if self.found.len() > start {
            return;
        }
        // tolong-menolong, surat-menyurat
        let lefts: Vec<_> = self.inner(left, None).collect();
        let rights: Vec<_> = self.inner(right, None).collect();
        for mut analysis in rights {
            if analysis.derivations().next().is_some() && lefts.iter().any(|l| l.root == analysis.root) {
                analysis.reduplication = Some(Reduplication::Mutual);
                analysis.cost += 4;
                self.found.push(analysis);
            }
        }
        // diombang-ambingkan, of ombang-ambing
        self.layer(&format!("{left}-{right}"));
        if self.found.len() > start || !sounds_alike(left, right) {
            return;
        }
        if let Some(entry) = self.roots.get(left).or_else(|| self.roots.get(right)) {
            let mut analysis = Analysis::of_entry(entry);
            analysis.reduplication = Some(Reduplication::Varied);
            self.found.push(analysis);
        }
    }

    /// A word of the tables that has a hyphen, of which a clitic was cut.
    fn pair(&mut self, left: &str, right: &str) -> Option<Entry<'m>> {
        self.scratch.clear();
        self.scratch.extend([left, "-", right]);
        self.roots.get(&self.scratch)
    }

    /// Affixes before and behind a hyphen: se-Indonesia, di-PHK-kan, ke-Islam-an. Tells whether there was one.
    fn hyphened(&mut self, word: &str) -> bool {
        let Some((head, rest)) = word.split_once('-') else { return false };
        let prefix = match head {
            "se" => Prefix::Se,
            "ke" => Prefix::Ke,
            "di" => Prefix::Di,
            "ber" => Prefix::Ber,
            "ter" => Prefix::Ter,
            "me" | "mem" | "men" | "meng" | "menge" | "meny" => Prefix::Me,
            "pe" | "pem" | "pen" | "peng" | "penge" => Prefix::Pe,
            _ => Prefix::None,
        };
        let mut cut = Cut::default();
        let mut rest = if prefix == Prefix::None { word } else { rest };
        if let Some(stem) = rest.strip_suffix("-nya") {
            (rest, cut.pronoun) = (stem, Some("nya"));
        }
        let endings = [("-an", Suffix::An), ("-kan", Suffix::Kan), ("-i", Suffix::I)];
        let ending = endings.iter().find_map(|(end, s)| rest.strip_suffix(end).map(|stem| (stem, *s)));
        let (stem, suffix) = ending.unwrap_or((rest, Suffix::None));
        let bound = if prefix == Prefix::None && suffix == Suffix::None {
            self.roots.bound().find(|bound| *bound == head)
        } else {
            None
        };
        let stem = match bound {
            Some(bound) => stem.strip_prefix(bound).and_then(|s| s.strip_prefix('-')).unwrap_or(stem),
            None => stem,
        };
        let capital = stem.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if prefix == Prefix::None
            && bound.is_none()
            && !(capital && (suffix != Suffix::None || cut.pronoun.is_some()))
        {
            return false;
        }
        let Some(derivation) = Derivation::of(prefix, suffix) else { return false };
        let listed = if capital { None } else { lookup(self.roots, stem) };
        let mut analysis = match listed {
            Some(entry) => Analysis::of_entry(entry),
            None => Analysis::of_root(Cow::Owned(stem.to_owned())),
        };
        if !derivation.is_base() {
            let Some(within) = analysis.within(derivation) else { return false };
            analysis = within;
        }
        (analysis.bound, analysis.pronoun, analysis.cost) = (bound.or(analysis.bound), cut.pronoun, LAYER);
        self.found.push(analysis);
        true
    }

    /// The root that the affixes of an unknown word point to.
    fn guess(&mut self, stem: &str) {
        let (found, scratch) = (&mut self.found, &mut self.scratch);
        peel(stem, &mut |peeled| {
            let (prefix, suffix) = (peeled.derivation.prefix(), peeled.derivation.suffix());
            let rest = peeled.rest;
            let sure = match (prefix, suffix) {
                // a verb and its clitic
                _ if rest.ends_with("nya") => false,
                (Prefix::None | Prefix::Se | Prefix::Per | Prefix::Pe, Suffix::None) => false,
                (Prefix::None, _) => false,
                (Prefix::Me | Prefix::Di, Suffix::None) => rest.len() >= 4,
                (_, Suffix::None) => rest.len() >= 5,
                _ => rest.len() >= 4,
            };
            let vowels = rest.chars().filter(|&c| is_vowel(c)).count();
            let letters = rest.chars().all(char::is_alphabetic);
            if sure && letters && !peeled.colloquial && vowels >= 2 && peeled.penalty < 5 {
                let word = join(scratch, &peeled).to_owned();
                // k rarely hides behind meng-, the others mostly do
                let hidden = match peeled.initial {
                    "" => 4,
                    "k" => 6,
                    _ => 0,
                };
                let plain = if suffix == Suffix::None { 8 } else { 0 };
                let mut analysis = Analysis::of_root(Cow::Owned(word));
                analysis.cost = GUESS + complexity(prefix) + hidden + plain;
                analysis.derivations = [Some(peeled.derivation), None, None];
                found.push(analysis);
            }
        });
    }
}

impl Cut {
    const NYA: u32 = 12;
}

/// Calls `visit` with a word without each set of clitics that it may have, none first.
fn each_cut<'w>(word: &'w str, visit: &mut dyn FnMut(&'w str, Cut)) {
    const PARTICLES: [(&str, u32); 4] = [("lah", 18), ("kah", 60), ("pun", 14), ("tah", 40)];
    const PRONOUNS: [(&str, u32); 3] = [("nya", Cut::NYA), ("ku", 38), ("mu", 38)];
    let mut pronouns = |stem: &'w str, cut: Cut| {
        visit(stem, cut);
        for (proclitic, cost) in [("kau", 20), ("ku", 24)] {
            if let Some(rest) = stem.strip_prefix(proclitic).filter(|r| r.len() >= 4) {
                visit(rest, Cut { proclitic: Some(proclitic), cost: cut.cost + cost, ..cut });
            }
        }
        for (pronoun, cost) in PRONOUNS {
            if let Some(rest) = stem.strip_suffix(pronoun).filter(|r| r.len() >= 2) {
                let rest = rest.strip_suffix('-').unwrap_or(rest);
                visit(rest, Cut { pronoun: Some(pronoun), cost: cut.cost + cost, ..cut });
            }
        }
    };
    pronouns(word, Cut::default());
    for (particle, cost) in PARTICLES {
        if let Some(stem) = word.strip_suffix(particle).filter(|s| s.len() >= 3) {
            pronouns(stem, Cut { particle: Some(particle), cost, ..Cut::default() });
        }
    }
}

/// Joins a swallowed letter and what follows it.
fn join<'s>(scratch: &'s mut String, peeled: &Peeled<'s>) -> &'s str {
    if peeled.initial.is_empty() {
        return peeled.rest;
    }
    scratch.clear();
    scratch.extend([peeled.initial, peeled.rest]);
    scratch
}

fn lookup<'r>(roots: &'r Roots, word: &str) -> Option<Entry<'r>> {
    if word.len() < 3 {
        return None;
    }
    roots.get(word).or_else(|| roots.joined(word))
}

/// Tells whether two words differ in their vowels or in their first sound only: warna-warni, lauk-pauk.
fn sounds_alike(left: &str, right: &str) -> bool {
    let skeleton = |word: &'_ str| word.chars().filter(|&c| !is_vowel(c)).collect::<Vec<_>>();
    let tail = |word: &'_ str| word.trim_start_matches(|c| !is_vowel(c)).to_owned();
    left.len() >= 4 && (skeleton(left) == skeleton(right) || tail(left) == tail(right))
}
