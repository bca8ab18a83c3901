//! A text laid out for the extraction: what each token is.

use std::ops::Range;
use std::sync::Arc;

use duta_gazetteer::{Kind, Mention};
use duta_text::morphology::{looks_verbal, strip_nya};
use duta_text::{Case, ParsedText, Span, Token};

use crate::Lexicon;
use crate::condition::{Condition, WordNumber};
use crate::groups::Groups;
use crate::lexicon::{Cue, Entry, Form, Word};
use crate::words::{Class, ClassSet};

/// How far around a trigger its conditions are looked for, in tokens.
const BEFORE: usize = 14;
const AFTER: usize = 16;

/// A heading has no more tokens.
const LONGEST_HEADING: usize = 20;

/// A trigger in the text.
#[derive(Clone, Debug)]
pub(crate) struct Hit<'a> {
    pub(crate) tokens: Range<usize>,
    pub(crate) span: Span,
    pub(crate) entry: &'a Entry,
    pub(crate) form: Form,
}

/// A word of saying in the text.
#[derive(Clone, Debug)]
pub(crate) struct CueHit {
    pub(crate) tokens: Range<usize>,
    pub(crate) span: Span,
    pub(crate) cue: Cue,
}

pub(crate) struct Scene<'a> {
    pub(crate) parsed: &'a ParsedText<'a>,
    pub(crate) mentions: &'a [Mention],
    pub(crate) hits: Vec<Hit<'a>>,
    pub(crate) cues: Vec<CueHit>,
    lexicon: &'a Lexicon,
    pub(crate) groups: &'a Groups,
    folded: String,
    words: Vec<Word>,
    nouns: Vec<Option<(&'a str, usize)>>,
    mention: Vec<Option<usize>>,
    time: Vec<Option<usize>>,
    quantity: Vec<Option<usize>>,
    hit: Vec<Option<usize>>,
    cue: Vec<Option<usize>>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        parsed: &'a ParsedText<'a>,
        mentions: &'a [Mention],
        lexicon: &'a Lexicon,
        groups: &'a Groups,
    ) -> Self {
        let len = parsed.tokens().len();
        let mut scene = Self {
            parsed,
            mentions,
            hits: Vec::new(),
            cues: Vec::new(),
            lexicon,
            groups,
            folded: parsed.text().to_ascii_lowercase(),
            words: vec![Word::default(); len],
            nouns: vec![None; len],
            mention: vec![None; len],
            time: vec![None; len],
            quantity: vec![None; len],
            hit: vec![None; len],
            cue: vec![None; len],
        };
        let spans =
            |list: &mut dyn Iterator<Item = Span>| list.map(|s| scene.touching(s)).collect::<Vec<_>>();
        let of_mentions = spans(&mut mentions.iter().map(Mention::span));
        let of_times = spans(&mut parsed.times().iter().map(|t| t.span()));
        let of_quantities = spans(&mut parsed.quantities().iter().map(|q| q.span()));
        mark(&mut scene.mention, &of_mentions);
        mark(&mut scene.time, &of_times);
        mark(&mut scene.quantity, &of_quantities);
        for i in 0..len {
            if scene.mention_at(i).is_none() && scene.token(i).is_some_and(Token::is_word) {
                let word = lexicon.word(scene.fold(i));
                if let Some(slot) = scene.words.get_mut(i) {
                    *slot = word;
                }
                let noun = scene.find_noun(i);
                if let Some(slot) = scene.nouns.get_mut(i) {
                    *slot = noun;
                }
            }
        }
        scene.find_cues();
        scene.find_triggers();
        scene
    }

    /// Returns the tokens that a span touches.
    pub(crate) fn touching(&self, span: Span) -> Range<usize> {
        self.parsed.tokens_touching(span)
    }

    fn find_cues(&mut self) {
        for (span, cue) in self.lexicon.cues(self.parsed.text()) {
            let mut tokens = self.touching(span);
            // `menyadari bahwa` is told apart by its last word, which is no part of it.
            if tokens.len() > 1 && self.is(tokens.end - 1, Class::Complementizer) {
                tokens.end -= 1;
            }
            let named = tokens.clone().any(|i| self.mention_at(i).is_some());
            if tokens.is_empty() || named {
                continue;
            }
            for i in tokens.clone() {
                if let Some(slot) = self.cue.get_mut(i) {
                    *slot = Some(self.cues.len());
                }
            }
            // The clitic is a part of the cue: `ujarnya`.
            let end =
                tokens.end.checked_sub(1).and_then(|i| self.token(i)).map_or(span.end(), |t| t.span().end());
            self.cues.push(CueHit { tokens, span: Span::new(span.start(), end), cue });
        }
    }

    fn find_triggers(&mut self) {
        let mut end = 0;
        for (span, surfaces) in self.lexicon.triggers(self.parsed.text()) {
            let tokens = self.touching(span);
            if span.start() < end || tokens.is_empty() || tokens.clone().any(|i| self.mention_at(i).is_some())
            {
                continue;
            }
            let fits = |s: &&crate::lexicon::Surface| {
                (s.form != Form::Bare || self.admits_bare(&tokens))
                    && self.lexicon.entry(s.entry).is_some_and(|e| self.holds(e, &tokens))
            };
            let Some(surface) = surfaces.iter().find(fits) else { continue };
            let Some(entry) = self.lexicon.entry(surface.entry) else { continue };
            end = span.end();
            for i in tokens.clone() {
                if let Some(slot) = self.hit.get_mut(i) {
                    *slot = Some(self.hits.len());
                }
            }
            self.hits.push(Hit { tokens, span, entry, form: surface.form });
        }
    }

    /// Tells whether a verb without its `me-` may stand here: behind a pronoun, or in a heading behind who acts.
    fn admits_bare(&self, tokens: &Range<usize>) -> bool {
        // `tentang` is a small word, the second half of `undang-undang` none at all.
        if self.is(tokens.start, Class::Boundary) || self.word(tokens.start).contains('-') {
            return false;
        }
        let adverbial = [
            Class::Negation,
            Class::Planned,
            Class::Desired,
            Class::Hypothetical,
            Class::Aspect,
            Class::Adverb,
        ];
        let mut before = tokens.start;
        while before > 0
            && self.mention_at(before - 1).is_none()
            && self.class(before - 1).has_any(&adverbial)
        {
            before -= 1;
        }
        let Some(before) =
            before.checked_sub(1).filter(|&b| self.sentence_of(b) == self.sentence_of(tokens.start))
        else {
            return false;
        };
        // `Menlu RI Telepon Menlu Turki,` **`Sampaikan Duka`**
        if self.word(before) == "," && self.is_heading(tokens.start) {
            return self.token(tokens.start).is_some_and(Token::is_capitalized);
        }
        let pronouns = [Class::We, Class::I, Class::They, Class::He];
        if self.mention_at(before).is_none() && self.class(before).has_any(&pronouns) {
            return before + 1 == tokens.start || self.is_heading(tokens.start);
        }
        let actor = self.kind_at(before).is_some_and(|k| k.is_actor() || k == Kind::Place)
            || self.group(before).is_some()
            || self.word(before) == ")"
            || self.hit_at(before).is_some();
        actor && self.is_heading(tokens.start)
    }

    /// Tells whether the sentence of a token has no full stop, as headings have none.
    pub(crate) fn is_heading(&self, token: usize) -> bool {
        let sentence = self.sentence_of(token).and_then(|s| self.parsed.sentences().get(s));
        let short = sentence.is_some_and(|s| s.tokens().len() <= LONGEST_HEADING);
        let last = sentence.and_then(|s| s.tokens().end.checked_sub(1));
        short
            && last.is_some_and(|l| self.is_word(l) || self.word(l) == ")" || self.is_quote_mark(l))
            && !last
                .is_some_and(|l| self.is_quote_mark(l) && matches!(self.word(l - 1), "." | "," | "?" | "!"))
    }

    /// Tells whether what an entry requires stands near, and what it forbids does not.
    fn holds(&self, entry: &Entry, tokens: &Range<usize>) -> bool {
        if entry.requires.is_empty() && entry.forbids.is_empty() {
            return true;
        }
        let Some(sentence) = self.sentence_of(tokens.start) else { return false };
        let bounds = self.parsed.sentences().get(sentence).map_or(0..0, |s| s.tokens());
        let from = tokens.start.saturating_sub(BEFORE).max(bounds.start);
        let to = (tokens.end + AFTER).min(bounds.end);
        let near = |condition: &Condition| match condition {
            Condition::Next(next) => self.meets(tokens.end, next) || self.meets(tokens.end + 1, next),
            Condition::Words(_) | Condition::Phrase(_) => {
                (from..to).any(|i| !tokens.contains(&i) && self.meets(i, condition))
            }
            _ => (from..to).any(|i| self.meets(i, condition)),
        };
        let beside = |condition: &Condition| match condition {
            Condition::Words(_) | Condition::Phrase(_) => {
                (tokens.end..(tokens.end + 5).min(to)).any(|i| self.meets(i, condition))
                    || (tokens.start > from && self.meets(tokens.start - 1, condition))
            }
            _ => self.meets(tokens.end, condition),
        };
        (entry.requires.is_empty() || entry.requires.iter().any(near)) && !entry.forbids.iter().any(beside)
    }

    /// Tells whether a token is what a condition asks for.
    fn meets(&self, i: usize, condition: &Condition) -> bool {
        match condition {
            Condition::Kind(kind) => self.kind_at(i) == Some(*kind),
            Condition::Words(words) => self.is_one_of(i, words),
            Condition::Phrase(words) => self.reads(i, words),
            Condition::Group(class) => self.group(i) == Some(class),
            Condition::Next(next) => self.meets(i, next),
        }
    }

    /// Tells whether the text goes on with some words at a token, clitics apart.
    fn reads(&self, at: usize, words: &[Box<str>]) -> bool {
        words.iter().enumerate().all(|(k, word)| {
            let here = self.fold(at + k);
            here == &**word || strip_nya(here) == Some(word)
        })
    }

    /// Tells whether a token is one of some words, a clitic apart.
    fn is_one_of(&self, i: usize, words: &[WordNumber]) -> bool {
        let has = |word: Word| word.number.is_some_and(|n| words.binary_search(&n).is_ok());
        // Names are asked for too: they have no word of their own.
        let word =
            if self.mention_at(i).is_some() { self.lexicon.word(self.fold(i)) } else { self.word_at(i) };
        has(word) || strip_nya(self.fold(i)).is_some_and(|stem| has(self.lexicon.word(stem)))
    }

    fn word_at(&self, i: usize) -> Word {
        self.words.get(i).copied().unwrap_or_default()
    }

    pub(crate) fn token(&self, i: usize) -> Option<&Token> {
        self.parsed.tokens().get(i)
    }

    pub(crate) fn len(&self) -> usize {
        self.parsed.tokens().len()
    }

    /// Returns a token as written.
    pub(crate) fn word(&self, i: usize) -> &str {
        self.token(i).map_or("", |t| t.of(self.parsed.text()))
    }

    /// Returns a token in small letters.
    pub(crate) fn fold(&self, i: usize) -> &str {
        self.token(i).map_or("", |t| t.of(&self.folded))
    }

    pub(crate) fn class(&self, i: usize) -> ClassSet {
        self.word_at(i).classes
    }

    pub(crate) fn is(&self, i: usize, class: Class) -> bool {
        self.class(i).has(class)
    }

    pub(crate) fn mention_at(&self, i: usize) -> Option<usize> {
        self.mention.get(i).copied().flatten()
    }

    pub(crate) fn kind_at(&self, i: usize) -> Option<Kind> {
        self.mention_at(i).and_then(|m| self.mentions.get(m)).map(Mention::kind)
    }

    pub(crate) fn time_at(&self, i: usize) -> Option<usize> {
        self.time.get(i).copied().flatten()
    }

    pub(crate) fn quantity_at(&self, i: usize) -> Option<usize> {
        self.quantity.get(i).copied().flatten()
    }

    pub(crate) fn hit_at(&self, i: usize) -> Option<usize> {
        self.hit.get(i).copied().flatten()
    }

    pub(crate) fn cue_at(&self, i: usize) -> Option<usize> {
        self.cue.get(i).copied().flatten()
    }

    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_word)
    }

    pub(crate) fn sentence_of(&self, i: usize) -> Option<usize> {
        self.token(i).and_then(|t| self.parsed.sentence_at(t.span().start()))
    }

    /// Tells whether a group that begins here is more than one: `para`, `semua`, a double.
    pub(crate) fn is_plural(&self, i: usize) -> bool {
        self.is(i, Class::Plural) || (self.group(i).is_some() && self.word(i).contains('-'))
    }

    pub(crate) fn is_quote_mark(&self, i: usize) -> bool {
        matches!(self.word(i), "\"" | "“" | "”")
    }

    /// Returns the span of some tokens.
    pub(crate) fn span(&self, tokens: &Range<usize>) -> Span {
        let start = self.token(tokens.start).map_or(0, |t| t.span().start());
        let end = tokens.end.checked_sub(1).and_then(|i| self.token(i)).map_or(start, |t| t.span().end());
        Span::new(start, end)
    }

    /// Returns the class of a group noun, also of its double: `negara-negara`.
    pub(crate) fn group(&self, i: usize) -> Option<&'a str> {
        self.group_noun(i).map(|(class, _)| class)
    }

    /// Returns the class of a group noun, and how many tokens it has: `kepala negara` has two.
    pub(crate) fn group_noun(&self, i: usize) -> Option<(&'a str, usize)> {
        self.nouns.get(i).copied().flatten()
    }

    fn find_noun(&self, i: usize) -> Option<(&'a str, usize)> {
        let word = self.fold(i);
        let behind = |k: usize, word: &str| {
            let here = self.fold(i + k);
            self.mention_at(i + k).is_none() && (here == word || strip_nya(here) == Some(word))
        };
        let known = |w: &str| self.groups.longest(w, behind).map(|(class, more)| (class, more + 1));
        known(word)
            .or_else(|| strip_nya(word).and_then(known))
            .or_else(|| word.split_once('-').filter(|(a, b)| b.starts_with(a)).and_then(|(a, _)| known(a)))
    }

    /// Tells whether a word, as a quantity names its unit, is a group noun.
    pub(crate) fn is_group_word(&self, word: &str) -> bool {
        self.groups.contains(word)
    }

    /// Returns the state that a capital stands for, where it does not say where something is: `tuduhan` **`Washington`**.
    pub(crate) fn state_of(&self, mention: &Mention) -> Option<Arc<str>> {
        if mention.kind() != Kind::Place {
            return None;
        }
        let tokens = self.touching(mention.span());
        let before = tokens.start.checked_sub(1);
        let located = before.is_some_and(|b| {
            self.class(b).has_any(&[Class::At, Class::Toward]) && !self.is(b, Class::To)
                || self.mention_at(b).is_some()
        });
        // `Paris, Prancis`
        let named = self.word(tokens.end) == "," && self.kind_at(tokens.end + 1) == Some(Kind::Country);
        if located || named {
            return None;
        }
        let name = mention.span().of(&self.folded);
        self.groups.state_of(name).cloned()
    }

    /// Tells whether a noun alone means an actor: `pemerintah`, `militer`.
    pub(crate) fn is_actor_noun(&self, i: usize) -> bool {
        matches!(self.group(i), Some("body" | "force" | "people" | "state"))
    }

    /// Tells whether a token is a verb by its place in the lexicon or by its shape.
    pub(crate) fn is_verb(&self, i: usize) -> bool {
        if self.mention_at(i).is_some() || self.quantity_at(i).is_some() {
            return false;
        }
        if let Some(hit) = self.hit_at(i).and_then(|h| self.hits.get(h)) {
            return !hit.form.is_noun();
        }
        if let Some(cue) = self.cue_at(i).and_then(|c| self.cues.get(c)) {
            return !cue.cue.bare && !cue.cue.according;
        }
        let lower = self.token(i).is_some_and(|t| t.is_word() && t.case() == Case::Lower);
        // Verbs that no prefix shows are listed.
        lower && self.is(i, Class::Verb) || lower && self.class(i).is_empty() && looks_verbal(self.fold(i))
    }
}

/// Marks which item of a list covers each token.
fn mark(slots: &mut [Option<usize>], ranges: &[Range<usize>]) {
    for (index, range) in ranges.iter().enumerate() {
        for i in range.clone() {
            if let Some(slot) = slots.get_mut(i) {
                *slot = Some(index);
            }
        }
    }
}
