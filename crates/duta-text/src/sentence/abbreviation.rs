//! Abbreviations at whose end a sentence goes on.

use std::collections::HashMap;

use crate::{Lexicon, Token};

/// What a full stop behind an abbreviation does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ends {
    /// The sentence goes on: `Dr. Retno`.
    No,
    /// It goes on before a figure: `No. 5`.
    Number,
    /// It ends where a word follows that begins sentences: `U.S. Namun`, but not `U.S. Army`.
    Opener,
    /// It ends where a capital follows: `dll. Pemerintah`.
    Maybe,
}

/// The abbreviations, with their stops: `a.n.`.
#[derive(Clone, Debug)]
pub(super) struct Abbreviations {
    known: HashMap<String, Ends>,
    /// The most bytes of one.
    longest: usize,
}

/// The most tokens of an abbreviation: `M.B.A.` has six.
const MAX_TOKENS: usize = 8;

impl Abbreviations {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let table = lexicon.table("abbreviations");
        let mut known = HashMap::new();
        for row in table.rows() {
            let ends = match row.get("ends") {
                "number" => Ends::Number,
                "opener" => Ends::Opener,
                "maybe" => Ends::Maybe,
                _ => Ends::No,
            };
            let word = row.get("word");
            known.insert(word.to_owned(), ends);
            // `Dll.` begins a line as `dll.` stands in one
            if let Some(capitalized) = capitalized(word) {
                known.entry(capitalized).or_insert(ends);
            }
        }
        let longest = known.keys().map(String::len).max().unwrap_or(0);
        Self { known, longest }
    }

    /// Returns what the longest abbreviation that ends with the token at `at` does; it begins no earlier than `start`.
    pub(super) fn ending_at(&self, text: &str, tokens: &[Token], start: usize, at: usize) -> Option<Ends> {
        let last = tokens.get(at)?;
        let mut found = None;
        for from in (start..at).rev().take(MAX_TOKENS) {
            if tokens.get(from + 1).is_none_or(Token::is_spaced) {
                break;
            }
            let span = tokens.get(from)?.span().cover(last.span());
            if span.len() > self.longest {
                break;
            }
            found = self.known.get(span.of(text)).copied().or(found);
        }
        found
    }
}

/// Returns a word of small letters with a capital.
fn capitalized(word: &str) -> Option<String> {
    let mut rest = word.chars();
    let first = rest.next().filter(|c| c.is_lowercase())?;
    let small = rest.as_str().chars().filter(|c| c.is_alphabetic()).count();
    (small > 1).then(|| first.to_uppercase().chain(rest).collect())
}
