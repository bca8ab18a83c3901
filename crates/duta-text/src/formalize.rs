//! What a text would be in standard spelling, said beside it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::fold::Folded;
use crate::morphology::Morphology;
use crate::{Case, Lexicon, Span, Token, TokenKind};

mod acronym;
mod old_spelling;
mod repeated;
mod tables;
mod vocabulary;

pub use acronym::Definition;
use tables::{Entry, Needs, Tables, fit_case};

/// The table or rule that a [`Formal`] comes from.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FormalRule {
    /// A short form and what it stands for (table `short_forms`): `dll.`, `yg`, `Jl.`.
    Abbreviation,
    /// An acronym that the text itself has explained before.
    Acronym,
    /// A spelling that the dictionary does not have (tables `spelling` and `joined_words`): `kerjasama`, `antar negara`.
    Spelling,
    /// A word in the spelling of before 1972: `oentoek`, `pertjaja`; those of table `old_words` with a capital too.
    OldSpelling,
    /// A word of everyday talk (table `slang`): `gak`, `udah`.
    Slang,
    /// A doubled word with a figure: `anak2`, `jalan²`.
    Doubled,
    /// A word with letters drawn out: `bangeeet`.
    Stretched,
}

impl FormalRule {
    /// Returns the name of the rule.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Abbreviation => "abbreviation",
            Self::Acronym => "acronym",
            Self::Spelling => "spelling",
            Self::OldSpelling => "old_spelling",
            Self::Slang => "slang",
            Self::Doubled => "doubled",
            Self::Stretched => "stretched",
        }
    }

    /// Tells whether the words are at fault in a formal text. Abbreviations and acronyms are not.
    pub fn is_correction(self) -> bool {
        !matches!(self, Self::Abbreviation | Self::Acronym)
    }
}

/// A note that a formal text would have other words here.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Formal<'a> {
    span: Span,
    replacement: Cow<'a, str>,
    rule: FormalRule,
    definition: Option<Definition>,
}

impl Formal<'_> {
    /// Returns where the words are. Clitics that stay as they are lie outside.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns what a formal text would have, with the capital letters of the words.
    pub fn replacement(&self) -> &str {
        &self.replacement
    }

    /// Returns the table or rule.
    pub fn rule(&self) -> FormalRule {
        self.rule
    }

    /// Returns where the text explains the acronym.
    pub fn definition(&self) -> Option<Definition> {
        self.definition
    }
}

/// Finds the words that a formal text would write otherwise, or in full. A clone is cheap.
///
/// The text is not touched: every finding is a [`Formal`] with its span. Names, figures, addresses and identifiers are
/// left alone: a word with a capital letter is looked up only where a sentence may begin, unless its table row says more.
///
/// ```
/// use duta_text::{FormalRule, Formalizer, tokens};
///
/// let text = "Mahkamah Konstitusi (MK) ngasih ijin kerjasama antar negara. Putusan MK dibacakan tgl. 3 Nopember.";
/// let formalizer = Formalizer::builtin();
/// let tokens: Vec<_> = tokens(text).collect();
/// let found = formalizer.formalize(text, &tokens);
/// let pairs: Vec<_> = found.iter().map(|f| (f.span().of(text), f.replacement())).collect();
/// assert_eq!(pairs, [
///     ("ngasih", "memberi"), ("ijin", "izin"), ("kerjasama", "kerja sama"), ("antar negara", "antarnegara"),
///     ("MK", "Mahkamah Konstitusi"), ("tgl.", "tanggal"), ("Nopember", "November"),
/// ]);
/// assert_eq!(found[4].rule(), FormalRule::Acronym);
/// ```
#[derive(Clone, Debug)]
pub struct Formalizer {
    tables: Arc<Tables>,
    morphology: Morphology,
}

impl Formalizer {
    /// Makes it over the tables `spelling`, `joined_words`, `slang`, `short_forms` and `old_words` of a lexicon; the
    /// words that it knows beside are the roots of the [`Morphology`].
    pub fn new(lexicon: &Lexicon) -> Self {
        Self::with(lexicon, Morphology::new(lexicon))
    }

    /// Returns the formalizer over the built-in tables.
    pub fn builtin() -> Self {
        static BUILTIN: OnceLock<Formalizer> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::with(&Lexicon::builtin(), Morphology::builtin())).clone()
    }

    fn with(lexicon: &Lexicon, morphology: Morphology) -> Self {
        Self { tables: Arc::new(Tables::new(lexicon, &morphology)), morphology }
    }

    /// Returns the findings in a text whose tokens are `tokens`, in order, without overlap, in linear time.
    pub fn formalize<'a>(&'a self, text: &'a str, tokens: &[Token]) -> Vec<Formal<'a>> {
        let mut found = Vec::new();
        let mut known: HashMap<&str, Definition> = HashMap::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let mut taken = 1;
            if token.of(text) == "(" {
                if let Some(definition) = acronym::define(text, tokens, at) {
                    known.insert(definition.acronym().of(text), definition);
                    // the acronym in the brackets is no later use of itself
                    taken += usize::from(definition.acronym().start() > token.span().start());
                }
            } else if token.is_word() && !is_identifier(text, token) {
                let place = Place { text, tokens, at };
                let acronym = if known.is_empty() { None } else { expand(&place, &known) };
                if let Some((formal, tokens)) = acronym.map(|a| (Some(a), 1)).or_else(|| self.word(&place)) {
                    taken = tokens;
                    found.extend(formal);
                }
            }
            at += taken;
        }
        found
    }

    /// Returns the acronyms that a text explains: `Komisi Pemberantasan Korupsi (KPK)`, `BUMN (badan usaha milik negara)`.
    ///
    /// ```
    /// let text = "Ia memimpin Badan Pusat Statistik (BPS).";
    /// let tokens: Vec<_> = duta_text::tokens(text).collect();
    /// let found: Vec<_> = duta_text::Formalizer::builtin().definitions(text, &tokens).collect();
    /// assert_eq!((found[0].acronym().of(text), found[0].long().of(text)), ("BPS", "Badan Pusat Statistik"));
    /// ```
    pub fn definitions<'a>(
        &self,
        text: &'a str,
        tokens: &'a [Token],
    ) -> impl Iterator<Item = Definition> + use<'a> {
        let open = move |(_, token): &(usize, &Token)| token.of(text) == "(";
        tokens.iter().enumerate().filter(open).filter_map(move |(at, _)| acronym::define(text, tokens, at))
    }

    /// Looks at one word with those behind it. Returns what was found and how many tokens it takes; nothing but the
    /// tokens where a table guards them.
    fn word<'a>(&'a self, place: &Place<'a, '_>) -> Option<(Option<Formal<'a>>, usize)> {
        let token = place.token()?;
        let word = token.of(place.text);
        let opens = place.opens();
        let plain = token.case() == Case::Lower || (token.case() == Case::Title && opens);
        if self.tables.may_begin(word) {
            for entry in self.tables.entries(Folded::new(word).as_str()) {
                if let Some((span, tokens)) = place.matches(entry, plain) {
                    let replacement = fit_case(&entry.standard, word, entry.rest.is_empty(), !opens);
                    let differs = replacement != span.of(place.text);
                    let formal = Formal { span, replacement, rule: entry.rule, definition: None };
                    return Some((differs.then_some(formal), tokens));
                }
            }
        }
        if plain
            && is_odd(word.as_bytes())
            && let Some(formal) = self.rules(word, Folded::new(word).as_str(), token)
        {
            return Some((Some(formal), 1));
        }
        let clitics = self.morphology.segments(word, token.case(), opens);
        let stem = clitics.stem();
        if stem.len() == word.len() {
            return None;
        }
        let start = token.span().start() + clitics.proclitic().map_or(0, str::len);
        let span = Span::new(start, start + stem.len());
        let small = Folded::new(stem);
        let entry = self.tables.entries(small.as_str()).iter().find(|e| {
            e.rest.is_empty()
                && e.needs == Needs::Nothing
                && e.exact.is_none()
                && e.rule.is_correction()
                && (plain || (e.any_case && stem.len() > 3))
        });
        if let Some(entry) = entry {
            let replacement = fit_case(&entry.standard, stem, true, !opens);
            let formal = Formal { span, replacement, rule: entry.rule, definition: None };
            return Some((Some(formal), 1));
        }
        let odd = token.case() == Case::Lower && is_odd(stem.as_bytes());
        let old = if odd { self.old(stem, small.as_str()) } else { None }?;
        let formal = Formal { span, replacement: old, rule: FormalRule::OldSpelling, definition: None };
        Some((Some(formal), 1))
    }

    /// The rules without a table, for a word in small letters.
    fn rules<'a>(&'a self, word: &str, small: &str, token: &Token) -> Option<Formal<'a>> {
        let formal = |replacement, rule| Formal { span: token.span(), replacement, rule, definition: None };
        if let Some(doubled) = repeated::doubled(small, &self.tables.vocabulary) {
            return Some(formal(
                fit_case(&doubled, word, true, false).into_owned().into(),
                FormalRule::Doubled,
            ));
        }
        if let Some(shorter) = repeated::squeezed(small) {
            for candidate in &shorter {
                let entry = self.tables.entries(candidate).iter().find(|e| e.is_single_word());
                let standard = entry.map(|e| &*e.standard);
                let known = || self.tables.vocabulary.knows(candidate).then_some(candidate.as_str());
                if let Some(standard) = standard.or_else(known) {
                    let replacement = fit_case(standard, word, true, false).into_owned();
                    return Some(formal(replacement.into(), FormalRule::Stretched));
                }
            }
        }
        // `Boediman` is a name, at the start of a sentence too
        let old = if token.case() == Case::Lower { self.old(word, small) } else { None };
        old.map(|old| formal(old, FormalRule::OldSpelling))
    }

    fn old<'a>(&self, word: &str, small: &str) -> Option<Cow<'a, str>> {
        let modern = old_spelling::modern(small, &self.tables.vocabulary)?;
        Some(Cow::Owned(fit_case(&modern, word, true, false).into_owned()))
    }
}

/// A token among the others.
struct Place<'a, 't> {
    text: &'a str,
    tokens: &'t [Token],
    at: usize,
}

impl Place<'_, '_> {
    fn token(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&self) -> Option<&Token> {
        self.tokens.get(self.at + 1).filter(|t| !t.begins_line())
    }

    /// Tells whether a sentence may begin here.
    fn opens(&self) -> bool {
        let Some(before) = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)) else { return true };
        self.token().is_some_and(Token::begins_line)
            || (before.kind() == TokenKind::Punctuation
                && !matches!(before.of(self.text), "," | ")" | "/" | "-" | "–" | "&" | "%"))
    }

    /// Returns the span and the number of tokens where the words of an entry stand here.
    fn matches(&self, entry: &Entry, plain: bool) -> Option<(Span, usize)> {
        let first = self.token()?;
        let mut last = first;
        for (i, (word, spaced)) in entry.rest.iter().enumerate() {
            let token = self.tokens.get(self.at + 1 + i)?;
            let fits = token.is_spaced() == *spaced && !token.begins_line();
            // `antar negara-negara`, `antar negaranya` take the words up to the clitic
            if !fits || !Folded::new(token.of(self.text)).as_str().eq(&**word) {
                return None;
            }
            if token.is_capitalized() && !entry.any_case && entry.exact.is_none() {
                return None;
            }
            last = token;
        }
        let span = first.span().cover(last.span());
        let letters = span.of(self.text);
        let case = match &entry.exact {
            Some(exact) => **exact == *letters,
            None if entry.any_case => first.case() != Case::Upper || letters.len() > 4,
            // `Lo Ka Chung` is a name
            None if matches!(entry.rule, FormalRule::Slang | FormalRule::Abbreviation) => {
                plain && (first.case() == Case::Lower || !self.next().is_some_and(Token::is_capitalized))
            }
            None => plain,
        };
        let taken = entry.rest.len() + 1;
        let next = self.tokens.get(self.at + taken).filter(|t| !t.begins_line());
        let needs = match entry.needs {
            Needs::Nothing => true,
            Needs::Number => next.is_some_and(|t| t.kind() == TokenKind::Number),
            Needs::Name => next.is_some_and(Token::is_capitalized),
        };
        // a name goes on: `Djakarta Lloyd`
        let alone = entry.rule != FormalRule::OldSpelling
            || first.case() == Case::Lower
            || !(next.is_some_and(Token::is_capitalized) || self.follows_name());
        (case && needs && alone).then_some((span, taken))
    }

    fn follows_name(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        !self.opens() && before.is_some_and(Token::is_capitalized)
    }
}

/// Finds the explanation of an acronym that was explained before.
fn expand<'a>(place: &Place<'a, '_>, known: &HashMap<&str, Definition>) -> Option<Formal<'a>> {
    let token = place.token().filter(|t| t.is_capitalized())?;
    let word = token.of(place.text);
    let clitic = |tail: &str| matches!(tail, "nya" | "lah" | "kah" | "pun" | "ku" | "mu");
    let bare = word.rsplit_once('-').filter(|(_, tail)| clitic(tail)).map(|(head, _)| head);
    let (letters, definition) = [Some(word), bare]
        .into_iter()
        .flatten()
        .find_map(|w| known.get(w).filter(|d| d.acronym() != token.span()).map(|d| (w, *d)))?;
    let span = Span::new(token.span().start(), token.span().start() + letters.len());
    let replacement = Cow::Borrowed(definition.long().of(place.text));
    Some(Formal { span, replacement, rule: FormalRule::Acronym, definition: Some(definition) })
}

/// Tells whether a rule without a table may have something to say of a word: it has a figure, or a letter three times in a row, or
/// letters of the old spelling. Nearly all words are turned away here, in one pass.
fn is_odd(word: &[u8]) -> bool {
    let mut before = (0, 0);
    word.iter().any(|&byte| {
        let letter = byte | 0x20;
        let (last, here) = (before.1, letter);
        let odd = matches!(byte, b'2' | 0xc2)
            || (last == here && before.0 == here)
            || old_spelling::is_mark(last, here);
        before = (last, here);
        odd
    })
}

/// Tells whether a word is part of an address, a handle or another name made by machines.
fn is_identifier(text: &str, token: &Token) -> bool {
    let bytes = text.as_bytes();
    let before = token.span().start().checked_sub(1).and_then(|at| bytes.get(at));
    let mut behind = bytes.iter().skip(token.span().end());
    let (after, then) = (behind.next(), behind.next());
    let len = token.span().len();
    // an editor's initials: `(ama)`, `[hrs]`
    let initials = len < 5 && matches!(before, Some(b'(' | b'[')) && after != Some(&b' ');
    // not the letters of `a/n`
    let path = len > 1 && after == Some(&b'/');
    initials
        || path
        || matches!(before, Some(b'@' | b'#' | b'_' | b'/' | b'\\' | b'=' | b'.' | b'&' | b'$'))
        || matches!(after, Some(b'@' | b'_' | b'\\' | b'=' | b'$'))
        || (after == Some(&b'.') && then.is_some_and(u8::is_ascii_alphanumeric) && len > 2)
}
