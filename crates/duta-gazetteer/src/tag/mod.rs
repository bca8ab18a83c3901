//! From names to mentions: who is meant.
//!
//! The steps, in their order; each reads what the ones before have found.

mod acronyms;
mod composed;
mod countries;
mod dateline;
mod draft;
mod leisure;
mod mention;
mod names;
mod offices;
mod owners;
mod parts;
mod people;
mod policies;
mod resolve;
mod runs;
mod standing;
mod vocabulary;
mod words;

use std::sync::Arc;

use duta_text::ParsedText;

pub use mention::{Candidate, Mention};
pub use standing::Standing;

use self::draft::Draft;
use self::vocabulary::Vocabulary;
use crate::{Gazetteer, Matcher};

/// Finds the mentions of a text: the names of a gazetteer, and those composed of their parts. Built once; a clone is
/// cheap.
#[derive(Clone, Debug)]
pub struct Tagger {
    matcher: Matcher,
    vocabulary: Arc<Vocabulary>,
}

impl Tagger {
    /// Makes a tagger over the gazetteer of `matcher`.
    pub fn new(matcher: Matcher) -> Self {
        let vocabulary = Arc::new(Vocabulary::new(matcher.gazetteer()));
        Self { matcher, vocabulary }
    }

    /// Returns the gazetteer.
    pub fn gazetteer(&self) -> &Gazetteer {
        self.matcher.gazetteer()
    }

    /// Returns the mentions of a text, in order, without overlap.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::{Matcher, Tagger};
    /// use duta_text::TextParser;
    ///
    /// let tagger = Tagger::new(Matcher::builtin());
    /// let text = "Wakil Menteri Keamanan Publik Vietnam, Letnan Jenderal Tran Van Quang, tiba di Jakarta.";
    /// let parsed = TextParser::default().parse(text, None);
    /// let found: Vec<_> = tagger.tag(&parsed).iter().map(|m| (m.span().of(text), m.kind().as_str())).collect();
    /// assert_eq!(found, [
    ///     ("Wakil Menteri Keamanan Publik", "office"),
    ///     ("Vietnam", "country"),
    ///     ("Tran Van Quang", "person"),
    ///     ("Jakarta", "place"),
    /// ]);
    /// # }
    /// ```
    pub fn tag(&self, parsed: &ParsedText<'_>) -> Vec<Mention> {
        let mut draft = Draft::new(parsed, self.matcher.gazetteer(), &self.vocabulary);
        names::find(&mut draft, &self.matcher);
        dateline::find(&mut draft);
        composed::find(&mut draft);
        offices::find(&mut draft);
        names::drop_parts(&mut draft);
        people::find(&mut draft);
        runs::find(&mut draft);
        acronyms::find(&mut draft);
        leisure::prune(&mut draft);
        resolve::short_names(&mut draft);
        resolve::bare_heads(&mut draft);
        countries::metonyms(&mut draft);
        countries::assign(&mut draft);
        standing::find(&mut draft);
        resolve::holders(&mut draft);
        draft.finish()
    }
}
