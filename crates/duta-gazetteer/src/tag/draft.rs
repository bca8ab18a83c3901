//! The text while its mentions are being found.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use duta_text::morphology::looks_verbal;
use duta_text::{Case, ParsedText, Span, Token};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Standing;
use super::mention::{Candidate, Mention};
use super::vocabulary::{Entry, Vocabulary, Word};
use super::words::{Marks, Words};
use crate::{Gazetteer, Kind};

/// A mention under construction: its tokens besides its span.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) mention: Mention,
    pub(super) tokens: Range<usize>,
    /// Made of a lower-case title, a weak alias or the like: falls unless something confirms it.
    pub(super) tentative: bool,
}

pub(super) struct Draft<'a> {
    pub(super) parsed: &'a ParsedText<'a>,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) vocabulary: &'a Vocabulary,
    /// The text in small ASCII letters, at the same offsets.
    folded: String,
    words: Words<'a>,
    /// For each token the mention that covers it.
    owner: Vec<Option<usize>>,
    found: Vec<Option<Found>>,
    /// The mentions that share a token with the one that owns it: `Asia` in `Asia-Afrika`.
    sharers: FxHashMap<usize, Vec<usize>>,
    /// Where an ambiguous name means something else.
    refused: FxHashSet<usize>,
    leisure: bool,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        parsed: &'a ParsedText<'a>,
        gazetteer: &'a Gazetteer,
        vocabulary: &'a Vocabulary,
    ) -> Self {
        let folded = parsed.text().to_ascii_lowercase();
        let words = Words::read(parsed, &folded, vocabulary);
        let mut draft = Self {
            parsed,
            gazetteer,
            vocabulary,
            folded,
            words,
            owner: vec![None; parsed.tokens().len()],
            found: Vec::new(),
            sharers: FxHashMap::default(),
            refused: FxHashSet::default(),
            leisure: false,
        };
        draft.read_subject();
        draft
    }

    /// Reads whether the text is about sports or shows: it has three words at least of these, and one in eighty.
    fn read_subject(&mut self) {
        let words: Vec<&str> =
            (0..self.len()).filter(|&i| self.is(i, Word::Leisure)).map(|i| self.fold(i)).collect();
        let kinds = words.iter().collect::<HashSet<_>>().len();
        self.leisure = kinds >= 3 && words.len() * 80 >= self.len();
    }

    /// Tells whether the text is about sports or shows, where names of clubs, songs and players look like others.
    pub(super) fn is_leisure(&self) -> bool {
        self.leisure
    }

    /// Notes that the ambiguous name at some tokens means nothing that the gazetteer has.
    pub(super) fn refuse(&mut self, tokens: Range<usize>) {
        self.refused.extend(tokens);
    }

    /// Makes the id of a name that begins at a token. Where the policies say that it does not mean the entity of this
    /// name, it is another's.
    pub(super) fn id_of(&self, kind: Kind, slug: &str, at: usize) -> String {
        let mut id = format!("{}:{slug}", kind.prefix());
        if self.is_refused(at) && self.gazetteer.get(&id).is_some() {
            id.push_str("-2");
        }
        id
    }

    pub(super) fn is_refused(&self, i: usize) -> bool {
        self.refused.contains(&i)
    }

    /// Returns a part of the text in small ASCII letters.
    pub(super) fn folded(&self, span: Span) -> &str {
        self.folded.get(span.start()..span.end()).unwrap_or_default()
    }

    pub(super) fn token(&self, i: usize) -> Option<&Token> {
        self.parsed.tokens().get(i)
    }

    pub(super) fn len(&self) -> usize {
        self.parsed.tokens().len()
    }

    /// Returns the words of a token as written.
    pub(super) fn text(&self, i: usize) -> &str {
        self.token(i).map_or("", |t| t.of(self.parsed.text()))
    }

    /// Returns the words of a token in small ASCII letters.
    pub(super) fn fold(&self, i: usize) -> &str {
        self.token(i).map_or("", |t| t.of(&self.folded))
    }

    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.words.has_any(i, Marks::CAPITAL)
    }

    pub(super) fn is_word(&self, i: usize) -> bool {
        self.words.has_any(i, Marks::WORD)
    }

    pub(super) fn case(&self, i: usize) -> Case {
        self.token(i).map_or(Case::None, Token::case)
    }

    pub(super) fn is_initial(&self, i: usize) -> bool {
        i >= self.len() || self.words.has_any(i, Marks::INITIAL)
    }

    pub(super) fn is_titled(&self, i: usize) -> bool {
        self.words.has_any(i, Marks::TITLED)
    }

    pub(super) fn sentence_of(&self, i: usize) -> usize {
        self.words.sentence(i)
    }

    /// Tells whether two tokens stand in one sentence and one line follows on the other.
    pub(super) fn joined(&self, i: usize) -> bool {
        self.words.has_any(i, Marks::JOINED)
    }

    /// Returns the first token from `from` on that has one of some marks, or the number of tokens.
    pub(super) fn next(&self, from: usize, marks: Marks) -> usize {
        self.words.next(from, marks)
    }

    pub(super) fn is(&self, i: usize, class: Word) -> bool {
        self.entry(i).is(class) && self.is_word(i)
    }

    /// Returns what the vocabulary has of the word at a token.
    pub(super) fn entry(&self, i: usize) -> &'a Entry {
        self.words.entry(i).unwrap_or(self.vocabulary.nothing())
    }

    /// Returns the classes of the phrases that begin at a token, with their length in tokens, longest first.
    pub(super) fn phrases_at(&self, i: usize) -> impl Iterator<Item = (usize, Word)> + '_ {
        let fits = move |words: &[String]| {
            words.iter().enumerate().skip(1).all(|(k, w)| self.fold(i + k) == w && self.joined(i + k))
        };
        self.entry(i)
            .phrases()
            .iter()
            .filter(move |(words, _)| fits(words))
            .map(|(words, class)| (words.len(), *class))
    }

    /// Tells whether a token can be a part of a name that no list holds.
    pub(super) fn is_namelike(&self, i: usize) -> bool {
        if !self.is_capital(i) {
            return false;
        }
        let entry = self.entry(i);
        if entry.is(Word::Function) || entry.is(Word::SayingVerb) {
            return false;
        }
        if self.is_titled(i) {
            return self.is_written_large(i);
        }
        // A word that begins a sentence is a name where the text never writes it small, or writes it large inside one.
        !self.is_initial(i)
            || self.is_written_large(i)
            || (!self.is_written_small(i) && !looks_verbal(self.fold(i)))
    }

    /// Tells whether the text writes a word small somewhere.
    pub(super) fn is_written_small(&self, i: usize) -> bool {
        self.case(i) == Case::Lower || self.words.written(i).small
    }

    /// Tells whether the text writes a word that has a capital with one inside a sentence.
    pub(super) fn is_written_large(&self, i: usize) -> bool {
        self.words.written(i).large
    }

    /// Tells whether a word in capitals stands in the text more than once.
    pub(super) fn recurs(&self, i: usize) -> bool {
        self.words.written(i).capitals > 1
    }

    pub(super) fn span(&self, tokens: &Range<usize>) -> Span {
        let start = self.token(tokens.start).map_or(0, |t| t.span().start());
        let end = tokens.end.checked_sub(1).and_then(|i| self.token(i)).map_or(start, |t| t.span().end());
        Span::new(start, end)
    }

    pub(super) fn at(&self, i: usize) -> Option<&Found> {
        self.owner.get(i).copied().flatten().and_then(|m| self.found.get(m)).and_then(Option::as_ref)
    }

    pub(super) fn index_at(&self, i: usize) -> Option<usize> {
        self.owner.get(i).copied().flatten()
    }

    pub(super) fn get(&self, index: usize) -> Option<&Found> {
        self.found.get(index).and_then(Option::as_ref)
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut Found> {
        self.found.get_mut(index).and_then(Option::as_mut)
    }

    /// Returns the kind of the mention that covers a token.
    pub(super) fn kind_at(&self, i: usize) -> Option<Kind> {
        self.at(i).map(|f| f.mention.kind)
    }

    /// Tells whether a mention begins at a token.
    pub(super) fn begins(&self, i: usize) -> bool {
        self.at(i).is_some_and(|f| f.tokens.start == i)
    }

    pub(super) fn is_free(&self, tokens: Range<usize>) -> bool {
        tokens.into_iter().all(|i| self.owner.get(i).copied().flatten().is_none())
    }

    /// Adds a mention; those that it overlaps go.
    pub(super) fn add(&mut self, tokens: Range<usize>, kind: Kind, candidates: Vec<Candidate>) -> usize {
        let span = self.span(&tokens);
        self.add_span(tokens, span, kind, candidates)
    }

    pub(super) fn add_span(
        &mut self,
        tokens: Range<usize>,
        span: Span,
        kind: Kind,
        candidates: Vec<Candidate>,
    ) -> usize {
        for i in tokens.clone() {
            // Names joined by a hyphen share a token and do not overlap: `Indonesia-Malaysia`.
            let owner = self.index_at(i);
            // Who shares it matters to those only who take the whole token; then they all go, and are looked at once.
            let whole = self
                .token(i)
                .is_some_and(|t| span.start() <= t.span().start() && t.span().end() <= span.end());
            let sharers = if whole { self.sharers.remove(&i).unwrap_or_default() } else { Vec::new() };
            for old in owner.into_iter().chain(sharers) {
                if self.get(old).is_some_and(|f| f.mention.span.overlaps(span)) {
                    self.remove(old);
                }
            }
        }
        let index = self.found.len();
        self.words.begin(tokens.start);
        for i in tokens.clone() {
            if let Some(old) = self.index_at(i) {
                self.sharers.entry(i).or_default().push(old);
            }
            if let Some(slot) = self.owner.get_mut(i) {
                *slot = Some(index);
            }
        }
        let mention = Mention {
            span,
            kind,
            candidates,
            country: None,
            office: None,
            holder: None,
            owners: Vec::new(),
            standing: Standing::Holder,
            antecedent: None,
        };
        self.found.push(Some(Found { mention, tokens, tentative: false }));
        index
    }

    pub(super) fn remove(&mut self, index: usize) {
        if let Some(old) = self.found.get_mut(index).and_then(Option::take) {
            for i in old.tokens {
                if let Some(slot) = self.owner.get_mut(i).filter(|slot| **slot == Some(index)) {
                    *slot = None;
                }
            }
        }
    }

    /// Returns the indices of the mentions, in the order of the text.
    pub(super) fn order(&self) -> Vec<usize> {
        let mut all: Vec<usize> = (0..self.found.len()).filter(|&i| self.get(i).is_some()).collect();
        all.sort_by_key(|&i| self.get(i).map_or(0, |f| f.tokens.start));
        all
    }

    pub(super) fn finish(self) -> Vec<Mention> {
        let mut all: Vec<Mention> =
            self.found.into_iter().flatten().filter(|f| !f.tentative).map(|f| f.mention).collect();
        all.sort_by_key(|m| m.span);
        let mut last: HashMap<Arc<str>, Span> = HashMap::with_capacity(all.len());
        for mention in &mut all {
            if let Some(best) = mention.candidates.first() {
                mention.antecedent = last.insert(best.id.clone(), mention.span);
            }
        }
        all
    }

    /// Returns the words of some tokens as an id: small letters and hyphens.
    pub(super) fn slug(&self, tokens: Range<usize>) -> String {
        slug(self.span(&tokens).of(self.parsed.text()))
    }
}

/// Returns a name as an id: small letters, digits and hyphens.
pub(super) fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') && c != '\'' && c != '’' {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Makes the shared form of an id.
pub(super) fn shared(id: &str) -> Arc<str> {
    Arc::from(id)
}
