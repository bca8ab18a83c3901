//! Words as a treebank counts them: clitics apart, abbreviations with their full stops.

use std::borrow::Cow;

use crate::morphology::{Behind, Clitics, Morphology};
use crate::{Span, Token, TokenKind, Tokens, tokens};

/// What a [`Word`] is in its token.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum WordPart {
    /// The whole token, or the stem of a token that has clitics.
    Stem,
    /// A pronoun before the stem: `ku` of `kuambil`.
    Proclitic,
    /// A pronoun behind the stem: `nya` of `katanya`.
    Pronoun,
    /// A particle at the end: `kah` of `apakah`.
    Particle,
    /// An abbreviation or an initial with its full stops: `Dr.`, `a.n.`.
    Abbreviation,
}

/// A word of a text: a token, a part of one, or an abbreviation of several.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Word {
    span: Span,
    part: WordPart,
    kind: TokenKind,
    opens: bool,
    /// Whether it goes on with the word before it.
    joined: bool,
}

impl Word {
    /// Returns where the word is. A hyphen between a stem and its clitic is in neither.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns what it is in its token.
    pub fn part(&self) -> WordPart {
        self.part
    }

    /// Returns what its token is made of.
    pub fn kind(&self) -> TokenKind {
        self.kind
    }

    /// Tells whether a sentence may begin with its token: a capital letter does not make it a name.
    pub fn may_open_sentence(&self) -> bool {
        self.opens
    }

    /// Returns its root, where one is listed, or its letters in `text` as they are: of names, figures and marks too.
    /// Clitics are in small letters. It is the root of the word alone; the sentence is not looked at.
    ///
    /// ```
    /// use duta_text::{morphology::Morphology, words};
    ///
    /// let text = "Pertemuannya dengan Susi dibatalkan";
    /// let morphology = Morphology::builtin();
    /// let lemmas: Vec<_> = words(text, &morphology).map(|w| w.lemma(text, &morphology)).collect();
    /// assert_eq!(lemmas, ["temu", "nya", "dengan", "Susi", "batal"]);
    /// ```
    pub fn lemma<'a>(&self, text: &'a str, morphology: &'a Morphology) -> Cow<'a, str> {
        let letters = self.of(text);
        match self.part {
            WordPart::Stem if self.kind == TokenKind::Word => {
                morphology.lemma_of_token(letters, self.opens).unwrap_or(letters).into()
            }
            WordPart::Stem | WordPart::Abbreviation => letters.into(),
            WordPart::Proclitic | WordPart::Pronoun | WordPart::Particle => {
                if letters.contains(char::is_uppercase) {
                    letters.to_lowercase().into()
                } else {
                    letters.into()
                }
            }
        }
    }

    /// Tells whether it is written together with the word before it, a stem with its clitics: a treebank counts both as
    /// one surface token.
    ///
    /// ```
    /// use duta_text::{morphology::Morphology, words};
    ///
    /// let text = "Dr. Siti kutemui di rumahnya.";
    /// let morphology = Morphology::builtin();
    /// let tokens = words(text, &morphology).filter(|word| !word.is_joined());
    /// assert_eq!(tokens.map(|word| word.of(text)).collect::<Vec<_>>(), ["Dr.", "Siti", "ku", "di", "rumah", "."]);
    /// ```
    pub fn is_joined(&self) -> bool {
        self.joined
    }

    /// Returns its letters in `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// Returns the words of a text, in order, without overlap; nothing is allocated on the way.
///
/// The words are those of the Universal Dependencies treebanks of Indonesian. Clitics are words of their own, but for the
/// adverbs and adjectives that have one by birth, `akhirnya`, `lainnya` (tables `whole_words` and `clitic_guards`). In a
/// word with a capital letter that does not open a sentence only `-nya` is cut off, with what follows it, and the
/// particles of known words: `Fadilah` and `Lukaku` are names. Abbreviations keep their full stops, and `1990-an` is one
/// word; `negara-negara`, `ke-13` and `AS-Rusia` are, as they are one token. [`Word::is_joined`] leads back to the
/// surface tokens of a treebank.
///
/// ```
/// use duta_text::{morphology::Morphology, words};
///
/// let text = "Akhirnya buku itu kuambil, katanya kepada Dr. Anwar.";
/// let morphology = Morphology::builtin();
/// let found: Vec<_> = words(text, &morphology).map(|w| w.of(text)).collect();
/// assert_eq!(found, ["Akhirnya", "buku", "itu", "ku", "ambil", ",", "kata", "nya", "kepada", "Dr.", "Anwar", "."]);
/// ```
pub fn words<'t, 'm>(text: &'t str, morphology: &'m Morphology) -> Words<'t, 'm> {
    Words {
        text,
        tokens: tokens(text),
        ahead: None,
        morphology,
        parts: Parts::default(),
        opens: true,
        before: Span::default(),
    }
}

/// The iterator of [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t, 'm> {
    text: &'t str,
    tokens: Tokens<'t>,
    /// The token that was looked at and not taken.
    ahead: Option<Token>,
    morphology: &'m Morphology,
    parts: Parts,
    /// Whether a sentence may begin with the next token.
    opens: bool,
    /// The word before the next token, the empty span at first.
    before: Span,
}

/// The parts of a token that are still to be given.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    waiting: [Option<Word>; 3],
}

impl Parts {
    fn take(&mut self) -> Option<Word> {
        self.waiting.iter_mut().find_map(Option::take)
    }

    fn push(&mut self, word: Word) {
        if let Some(slot) = self.waiting.iter_mut().find(|slot| slot.is_none()) {
            *slot = Some(word);
        }
    }
}

impl Iterator for Words<'_, '_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        if let Some(part) = self.parts.take() {
            return Some(part);
        }
        let token = self.take()?;
        let opens = self.opens || token.begins_line();
        self.opens = token.kind() == TokenKind::Punctuation
            && !matches!(token.of(self.text), "," | ")" | "/" | "-" | "–" | "&" | "%");
        if !token.is_word() {
            let decade = if token.is_number() { self.decade(&token) } else { None };
            let (span, kind) = decade.map_or((token.span(), token.kind()), |span| (span, TokenKind::Word));
            self.before = span;
            return Some(Word { span, part: WordPart::Stem, kind, opens, joined: false });
        }
        let abbreviation = self.abbreviation(&token);
        self.before = token.span();
        if let Some(span) = abbreviation {
            self.opens = false;
            return Some(Word {
                span,
                part: WordPart::Abbreviation,
                kind: TokenKind::Word,
                opens,
                joined: false,
            });
        }
        let clitics = self.morphology.segments(token.of(self.text), token.case(), opens);
        Some(self.split(token.span(), clitics, opens))
    }
}

impl Words<'_, '_> {
    /// The tokens and full stops that an abbreviation may have.
    const LONGEST_ABBREVIATION: usize = 8;

    fn take(&mut self) -> Option<Token> {
        self.ahead.take().or_else(|| self.tokens.next())
    }

    /// Gives the first part of a token and keeps the others.
    fn split(&mut self, token: Span, clitics: Clitics<'_>, opens: bool) -> Word {
        let mut at = token.start();
        let parts = [
            (clitics.proclitic(), WordPart::Proclitic),
            (Some(clitics.stem()), WordPart::Stem),
            (clitics.pronoun(), WordPart::Pronoun),
            (clitics.particle(), WordPart::Particle),
        ];
        let mut first = None;
        for (letters, part) in parts {
            let Some(letters) = letters else { continue };
            let hyphen = first.is_some() && self.text.as_bytes().get(at) == Some(&b'-');
            let start = at + usize::from(hyphen);
            at = start + letters.len();
            let joined = first.is_some();
            let word = Word { span: Span::new(start, at), part, kind: TokenKind::Word, opens, joined };
            match first {
                None => first = Some(word),
                Some(_) => self.parts.push(word),
            }
        }
        first.unwrap_or(Word {
            span: token,
            part: WordPart::Stem,
            kind: TokenKind::Word,
            opens,
            joined: false,
        })
    }

    /// Returns the span of a number with `-an`, and takes the tokens of that: `1990-an`, `20an`.
    fn decade(&mut self, number: &Token) -> Option<Span> {
        let end = number.span().end();
        let tail = self.text.get(end..).filter(|tail| tail.starts_with('-') || tail.starts_with('a'))?;
        let hyphen = usize::from(tail.starts_with('-'));
        // looked at on a copy, as with an abbreviation
        let mut rest = self.tokens.clone();
        let suffix = (0..=hyphen).map_while(|_| rest.next()).last()?;
        let span = Span::new(end + hyphen, end + hyphen + "an".len());
        (self.ahead.is_none() && suffix.span() == span && suffix.of(self.text) == "an").then(|| {
            self.tokens = rest;
            number.span().cover(span)
        })
    }

    /// Returns the span of the longest abbreviation that begins with a token and takes its tokens, or takes none.
    ///
    /// The full stop of `dll.` at the end of a text or line is left to the sentence.
    fn abbreviation(&mut self, first: &Token) -> Option<Span> {
        let start = first.span().start();
        let bytes = self.text.as_bytes();
        if bytes.get(first.span().end()) != Some(&b'.') {
            return None;
        }
        // looked at on a copy: the tokens are taken only where they are an abbreviation's
        let mut ahead = (self.ahead, self.tokens.clone());
        let mut best = None;
        let mut joined = *first;
        for _ in 0..Self::LONGEST_ABBREVIATION {
            let Some(token) = ahead.0.take().or_else(|| ahead.1.next()) else { break };
            if token.span().start() != joined.span().end() {
                break;
            }
            joined = token;
            let span = Span::new(start, token.span().end());
            let letters = span.of(self.text);
            if token.of(self.text) != "." {
                if !token.is_word() {
                    break;
                }
                continue;
            }
            let known = self.morphology.abbreviation(letters);
            if known.is_some() || is_initials(letters) {
                best = Some((span, known.unwrap_or(Behind::Any), ahead.clone()));
            }
        }
        let (span, behind, (mut next, mut rest)) = best?;
        let next = next.take().or_else(|| rest.next());
        let capital = next.is_some_and(|n| n.is_capitalized());
        // the full stop is the sentence's, unless there are others before it
        let stops = span.of(self.text).bytes().filter(|&b| b == b'.').count();
        let ends = match behind {
            _ if next.is_none_or(|n| n.begins_line() || matches!(n.of(self.text), "\"" | "”")) => true,
            Behind::Any => false,
            Behind::NoCapital => capital,
            Behind::Small => capital || next.is_some_and(|n| n.is_number()),
        };
        // one letter is an initial before a name alone: `M. Anwar`, not `vitamin A. Obat itu`
        let lone = first.span().len() + 1 == span.len() && is_initials(span.of(self.text));
        if (ends && stops == 1)
            || (lone && self.morphology.is_lettered(self.before.of(self.text)))
            || (lone && !capital)
        {
            return None;
        }
        (self.ahead, self.tokens) = (next, rest);
        Some(span)
    }
}

/// Tells whether a text is capital letters with a full stop behind each: `A.`, `S.H.`.
fn is_initials(letters: &str) -> bool {
    let mut chars = letters.chars();
    loop {
        match (chars.next(), chars.next()) {
            (None, _) => return true,
            (Some(letter), Some('.')) if letter.is_uppercase() => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn parts_have_their_names() {
        let text = "KPK-nyalah yang kukatakan, S.H. itu";
        let parts: Vec<_> = words(text, &Morphology::builtin()).map(|w| (w.of(text), w.part())).collect();
        use WordPart::*;
        assert_eq!(
            parts,
            [
                ("KPK", Stem),
                ("nya", Pronoun),
                ("lah", Particle),
                ("yang", Stem),
                ("ku", Proclitic),
                ("katakan", Stem),
                (",", Stem),
                ("S.H.", Abbreviation),
                ("itu", Stem),
            ]
        );
    }
}
