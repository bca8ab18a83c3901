//! Finds phrases between word boundaries: the engine below names and triggers.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use duta_text::Span;

/// A set of phrases to find in texts, whatever their case.
///
/// A phrase is found where it stands between word boundaries; a hyphen is one, and so is the start of a clitic
/// (`-nya`, `-lah`, `-kah`, `-pun`).
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// None where there is no phrase.
    automaton: Option<AhoCorasick>,
    len: usize,
}

/// Phrases that do not fit into an automaton.
#[derive(Clone, Debug)]
pub struct BuildError(String);

impl core::fmt::Display for BuildError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "the phrases do not fit into a matcher: {}", self.0)
    }
}

impl std::error::Error for BuildError {}

impl Phrases {
    /// Builds the set. Phrases that differ only in the case of ASCII letters are one; `numbers` receives for each given
    /// phrase the number that [`Phrases::find`] reports, and an empty phrase is never found.
    ///
    /// # Errors
    ///
    /// More phrases than an automaton can number (some two thousand million bytes).
    pub fn new<'p>(
        phrases: impl IntoIterator<Item = &'p str>,
        numbers: &mut Vec<usize>,
    ) -> Result<Self, BuildError> {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut patterns: Vec<String> = Vec::new();
        for phrase in phrases {
            let number = *known.entry(phrase.to_ascii_lowercase()).or_insert_with_key(|folded| {
                patterns.push(folded.clone());
                patterns.len() - 1
            });
            numbers.push(number);
        }
        if patterns.iter().all(String::is_empty) {
            return Ok(Self { automaton: None, len: 0 });
        }
        // The noncontiguous automaton is the quickest to build, and a program that reads few texts waits for that.
        let built = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(&patterns);
        let automaton = built.map_err(|e| BuildError(e.to_string()))?;
        Ok(Self { automaton: Some(automaton), len: patterns.len() })
    }

    /// Returns how many different phrases there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Tells whether there is no phrase.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Calls `hit` with the place and the number of every phrase in `text`, overlapping ones too, by their ends.
    ///
    /// ```
    /// let mut numbers = Vec::new();
    /// let phrases = duta_gazetteer::Phrases::new(["kerja", "kerja sama"], &mut numbers)?;
    /// let text = "Kerja samanya, bukan bekerja sama";
    /// let mut found = Vec::new();
    /// phrases.find(text, |span, number| found.push((span.of(text), number)));
    /// assert_eq!(found, [("Kerja", 0), ("Kerja sama", 1)]);
    /// # Ok::<(), duta_gazetteer::BuildError>(())
    /// ```
    pub fn find(&self, text: &str, mut hit: impl FnMut(Span, usize)) {
        let Some(automaton) = &self.automaton else { return };
        // Folding ASCII keeps every offset.
        let folded = text.to_ascii_lowercase();
        for m in automaton.find_overlapping_iter(&folded) {
            let span = Span::new(m.start(), m.end());
            if !span.is_empty() && is_bounded(text, span) {
                hit(span, m.pattern().as_usize());
            }
        }
    }
}

/// The clitics behind which a name ends: `Kemlunya`, `Indonesialah`.
const CLITICS: &[&str] = &["nya", "lah", "kah", "pun"];

/// Tells whether a span begins and ends at the bounds of a word.
pub(crate) fn is_bounded(text: &str, span: Span) -> bool {
    let (Some(before), Some(after)) = (text.get(..span.start()), text.get(span.end()..)) else {
        return false;
    };
    let opens = !before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || is_joiner(c));
    opens && (ends_word(after) || CLITICS.iter().any(|c| after.strip_prefix(c).is_some_and(ends_word)))
}

fn ends_word(after: &str) -> bool {
    !after.chars().next().is_some_and(|c| c.is_alphanumeric() || is_joiner(c))
}

/// Marks and joiners belong to the letter before them.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}
