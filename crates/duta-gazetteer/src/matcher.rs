//! Finds every name of a gazetteer in one pass.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use duta_text::Span;

use crate::entity::{Alias, CasePolicy, Entity};
use crate::phrases::{BuildError, Phrases};
use crate::vocabulary::Policy;
use crate::{Gazetteer, Strength};

/// Finds the names of a gazetteer in texts. Built once; a clone is cheap.
///
/// A match stands between word boundaries (a hyphen is one, and so is the start of a clitic such as `-nya`), in a case
/// that its alias allows. Of matches that overlap, the leftmost, then the longest is kept, and that after the boundary
/// test, so that a name is found even where a longer one begins inside a word.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    parts: Arc<Parts>,
}

#[derive(Debug, Default)]
struct Parts {
    gazetteer: Gazetteer,
    /// The names; the case is checked on each hit.
    phrases: Phrases,
    /// The aliases of each name.
    aliases: Vec<Vec<AliasRef>>,
}

/// Which alias of which entity.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct AliasRef {
    entity: u32,
    alias: u32,
}

/// An occurrence of a name.
#[derive(Clone, Debug)]
pub struct Match<'m> {
    span: Span,
    matcher: &'m Matcher,
    aliases: Vec<AliasRef>,
}

impl<'m> Match<'m> {
    /// Returns where the name is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the entities that have this name, with the alias that matched; at least one.
    pub fn candidates(&self) -> impl Iterator<Item = (&'m Entity, &'m Alias)> {
        let entities = self.matcher.parts.gazetteer.entities();
        self.aliases.iter().filter_map(move |r| {
            let entity = entities.get(r.entity as usize)?;
            Some((entity, entity.aliases().get(r.alias as usize)?))
        })
    }
}

impl Matcher {
    /// Builds a matcher over all names of a gazetteer.
    ///
    /// # Errors
    ///
    /// A gazetteer of more names than the automaton can number (some two thousand million bytes of names).
    pub fn new(gazetteer: Gazetteer) -> Result<Self, BuildError> {
        let rules = gazetteer.surfaces().iter();
        let never: HashSet<&str> =
            rules.filter(|s| s.policy() == Policy::Never && s.entity().is_none()).map(|s| s.text()).collect();
        let mut texts: Vec<Cow<'_, str>> = Vec::new();
        let mut refs: Vec<AliasRef> = Vec::new();
        for (e, entity) in gazetteer.entities().iter().enumerate() {
            for (a, alias) in entity.aliases().iter().enumerate() {
                if never.contains(alias.text()) {
                    continue;
                }
                let alias_ref = AliasRef { entity: e as u32, alias: a as u32 };
                texts.push(Cow::Borrowed(alias.text()));
                refs.push(alias_ref);
                // Tools that take texts apart leave blanks around hyphens: `Kim Jong - un`.
                if joins_words(alias.text()) {
                    texts.push(Cow::Owned(alias.text().replace('-', " - ")));
                    refs.push(alias_ref);
                }
            }
        }
        let mut numbers = Vec::with_capacity(texts.len());
        let phrases = Phrases::new(texts.iter().map(AsRef::as_ref), &mut numbers)?;
        let mut aliases = vec![Vec::new(); phrases.len()];
        for (number, alias) in numbers.into_iter().zip(refs) {
            if let Some(list) = aliases.get_mut(number) {
                list.push(alias);
            }
        }
        Ok(Self { parts: Arc::new(Parts { gazetteer, phrases, aliases }) })
    }

    /// Returns the gazetteer.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.parts.gazetteer
    }

    /// Returns how many different names it looks for, case apart.
    pub fn pattern_count(&self) -> usize {
        self.parts.phrases.len()
    }

    /// Returns the names of a text, in order, without overlap.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::{Gazetteer, Matcher};
    ///
    /// let matcher = Matcher::new(Gazetteer::builtin()).unwrap();
    /// let text = "Vietnam dan Indonesia-Malaysia, bukan Perundingan";
    /// let names: Vec<&str> = matcher.find_iter(text).map(|m| m.span().of(text)).collect();
    /// assert_eq!(names, ["Vietnam", "Indonesia", "Malaysia"]);
    /// # }
    /// ```
    pub fn find_iter<'m>(&'m self, text: &str) -> impl Iterator<Item = Match<'m>> + use<'m> {
        let mut hits: Vec<(Span, usize)> = Vec::new();
        self.parts.phrases.find(text, |span, pattern| hits.push((span, pattern)));
        hits.sort_by_key(|(span, _)| (span.start(), core::cmp::Reverse(span.end())));
        let mut end = 0;
        let kept: Vec<Match<'m>> = hits
            .into_iter()
            .filter_map(|(span, pattern)| {
                if span.start() < end {
                    return None;
                }
                let found = self.allowed(text, span, pattern)?;
                end = span.end();
                Some(found)
            })
            .collect();
        kept.into_iter()
    }

    /// Returns all names of a text, also those inside or across others, by start and then by length, longest first.
    pub fn find_overlapping_iter<'m>(&'m self, text: &str) -> impl Iterator<Item = Match<'m>> + use<'m> {
        let mut found: Vec<Match<'m>> = Vec::new();
        self.parts.phrases.find(text, |span, pattern| found.extend(self.allowed(text, span, pattern)));
        found.sort_by_key(|m| (m.span.start(), core::cmp::Reverse(m.span.end())));
        found.into_iter()
    }

    /// Returns the match if the writing in the text is one that some alias of the pattern allows.
    fn allowed(&self, text: &str, span: Span, pattern: usize) -> Option<Match<'_>> {
        let surface = span.of(text);
        let entities = self.parts.gazetteer.entities();
        let fits = |r: &AliasRef| {
            let alias = entities.get(r.entity as usize).and_then(|e| e.aliases().get(r.alias as usize));
            alias.is_some_and(|a| a.allows(surface))
        };
        let aliases: Vec<AliasRef> = self.parts.aliases.get(pattern)?.iter().copied().filter(fits).collect();
        if aliases.is_empty() { None } else { Some(Match { span, matcher: self, aliases }) }
    }
}

impl Alias {
    /// Tells whether a writing of this name, equal but for case, is one that its policy allows.
    pub(crate) fn allows(&self, surface: &str) -> bool {
        match self.case {
            CasePolicy::Any => true,
            CasePolicy::Exact => same(surface, &self.text),
            CasePolicy::ExactOrUpper => {
                same(surface, &self.text)
                    || (self.strength != Strength::Weak
                        && self.text.len() > 3
                        && !surface.chars().any(char::is_lowercase))
            }
        }
    }
}

/// Tells whether a surface is a name letter for letter, blanks around hyphens apart.
fn same(surface: &str, name: &str) -> bool {
    surface == name
        || (surface.len() > name.len() && surface.contains(" - ") && surface.replace(" - ", "-") == name)
}

/// Tells whether a name has hyphens, each between two letters or digits.
fn joins_words(name: &str) -> bool {
    let whole = |part: &str| part.starts_with(char::is_alphanumeric) && part.ends_with(char::is_alphanumeric);
    name.contains('-') && name.split('-').all(whole)
}
