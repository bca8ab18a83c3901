//! Finds names and phrases between word boundaries: the engine below names and triggers.
//!
//! # What is found
//!
//! A text is searched as it is read: marks that show nothing are passed over, any run of white space is one blank, rare
//! dashes and quotation marks are the common ones, a letter and its marks are one, a hyphen between blanks is a hyphen
//! (`reading` in the source has the list). A phrase is found where it stands between word boundaries (`bounds`) in a case
//! that its [`CasePolicy`] allows; it splits no character as people see them, and a run of white space in it has 256 bytes
//! at most. Of those that overlap, `find_iter` keeps the leftmost and then the longest, after these tests.
//! The engine [`Engine::Reference`] is this definition with little more; tests compare all others with it, and it with a
//! naive one.
//!
//! # How it works
//!
//! A bare automaton takes a step for each byte, and each step waits for memory. But a name begins where a word begins,
//! and most words begin no name. So the staged engine (`scan`) asks ever finer questions, each about a whole batch of
//! places, so that no question waits for the answer to another:
//!
//! 1. *Where may a name begin?* `chunk` makes bits for 3,072 bytes at a time: which belong to words, which begin as the first
//!    three letters of a name do, which begin a clitic. This is done with AVX2 where the processor has it (`x86`, the only
//!    module with `unsafe`), else by plain loops (`portable`).
//! 2. *May a name begin with this word?* The first eight bytes of the word give a number (`hash`), the number a bit in a
//!    table of at most 32 KiB.
//! 3. *Is it, alone or with the next word, a name or the beginning of one?* A Bloom filter over single words that are
//!    names and over the first two words of the others. Most of what passes is a name. A word with a clitic is asked about
//!    without it too.
//! 4. *Which names?* A hash table leads from the row of words to the names that consist of it, and says whether longer names
//!    begin so; then the next word is taken in.
//! 5. *Is it so?* The name is compared with the text, 32 bytes at once. Where only the blanks between the words differ, these
//!    are passed over. Where more is written otherwise, or a byte is neither ASCII nor of a common mark or letter, the text
//!    is read character by character instead (`walk`, `verify`).
//!
//! The lists of places and rows that go from step to step are made in `rows`. The filters count words without what stands
//! between them and, where a policy asks for it, without case. So the text is neither copied nor changed, and a span is one
//! of the text as it is.
//!
//! Names that begin with no word (`'s-Hertogenbosch`) or end with a hyphen have no place in this; they are left to
//! `aho-corasick`, at its speed and with memory in proportion to the text. It is also what [`Engine::Reference`] searches
//! with. It does not verify single candidates: an automaton of all names would take longer to build and more memory than
//! everything else here, and comparing says the same.
//!
//! Time is linear in the text, times the number of words in the longest name and the number of names that have the same
//! words. All tables are one piece of bytes (`index`), so that building and opening give the same.

use core::iter::FusedIterator;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use duta_text::Span;
use smallvec::SmallVec;

use crate::bytes::Bytes;
use crate::{CasePolicy, OpenError};

mod beginnings;
mod bounds;
mod build;
mod chunk;
mod hash;
mod index;
mod input;
mod name;
mod portable;
mod reading;
mod record;
mod reference;
mod rows;
mod scan;
mod stream;
mod verify;
mod walk;
#[cfg(target_arch = "x86_64")]
mod x86;

pub(crate) use bounds::is_bounded;
use index::Index;
pub use input::Input;
use reference::Reference;
use scan::{Classifier, Hit, Scan, Wanted};
pub use stream::FindReader;

/// A set of phrases to find in texts. A clone is cheap.
#[derive(Clone, Debug)]
pub struct Phrases {
    parts: Arc<Parts>,
    engine: Engine,
}

#[derive(Debug)]
struct Parts {
    index: Index,
    /// What makes the masks, for [`Engine::Auto`] and [`Engine::Portable`].
    quickest: Option<Classifier>,
    portable: Option<Classifier>,
    /// The phrases that begin with no word or end with a hyphen, made ready when first needed.
    loose: OnceLock<Reference>,
    /// All phrases, for [`Engine::Reference`].
    reference: OnceLock<Reference>,
}

/// What searches. All find the same.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Engine {
    /// The quickest for this machine.
    #[default]
    Auto,
    /// The same without vector instructions.
    Portable,
    /// The plainest: a search with `aho-corasick` over the text as it is read. It needs memory in proportion to the text.
    Reference,
}

/// Phrases that no set can hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BuildError {
    kind: BuildErrorKind,
}

/// Why it cannot hold them.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum BuildErrorKind {
    /// A phrase is longer than 65,535 bytes.
    TooLong {
        /// Which of the given phrases, from 0.
        phrase: usize,
        /// Its bytes.
        len: usize,
    },
    /// More than a GiB of phrases.
    TooMany,
}

impl BuildError {
    pub(crate) fn new(kind: BuildErrorKind) -> Self {
        Self { kind }
    }

    /// Returns why.
    pub fn kind(&self) -> &BuildErrorKind {
        &self.kind
    }
}

impl core::fmt::Display for BuildError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.kind {
            BuildErrorKind::TooLong { phrase, len } => {
                write!(f, "phrase {phrase} has {len} bytes; a phrase may have 65535, so shorten it")
            }
            BuildErrorKind::TooMany => {
                f.write_str("there are too many phrases; split them into several sets")
            }
        }
    }
}

impl std::error::Error for BuildError {}

/// An occurrence of a phrase, or of several that are written the same.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PhraseMatch {
    span: Span,
    ids: SmallVec<[u32; 4]>,
}

impl PhraseMatch {
    /// Returns where it is, in bytes of the text that was searched.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns which of the given phrases it is, from 0, in ascending order; at least one.
    pub fn ids(&self) -> impl Iterator<Item = usize> {
        self.ids.iter().map(|id| *id as usize)
    }

    pub(crate) fn into_ids(self) -> SmallVec<[u32; 4]> {
        self.ids
    }
}

impl Default for Phrases {
    fn default() -> Self {
        Self::over(Index::new(&index::Tables::default().with_room()))
    }
}

impl Phrases {
    /// Builds the set. A phrase without letters, digits and marks is never found; the same phrase may be given twice.
    ///
    /// # Errors
    ///
    /// A phrase of more than 65,535 bytes, or more than a GiB of phrases.
    ///
    /// ```
    /// use duta_gazetteer::{CasePolicy, Phrases};
    ///
    /// let phrases = Phrases::new([("kerja", CasePolicy::Any), ("kerja sama", CasePolicy::Any)])?;
    /// let text = "Kerja\n  samanya, bukan bekerja sama";
    /// let found: Vec<_> = phrases.find_iter(text).map(|m| (m.span().of(text), m.ids().collect())).collect();
    /// assert_eq!(found, [("Kerja\n  sama", vec![1])]);
    /// # Ok::<(), duta_gazetteer::BuildError>(())
    /// ```
    pub fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, CasePolicy)>) -> Result<Self, BuildError> {
        build::build(phrases).map(Self::over)
    }

    /// Opens the compiled form, in time independent of the number of phrases but for a checksum. Borrowed bytes are
    /// searched in place.
    ///
    /// # Errors
    ///
    /// Bytes that are no compiled phrases, of another version, or damaged.
    ///
    /// ```
    /// use duta_gazetteer::{CasePolicy, Phrases};
    ///
    /// let phrases = Phrases::new([("Laut Natuna Utara", CasePolicy::Exact)])?;
    /// let again = Phrases::from_compiled(phrases.as_compiled().to_vec())?;
    /// assert!(again.is_match("di Laut Natuna Utara"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_compiled(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, OpenError> {
        Self::open_at(Bytes::from(bytes.into()), 0)
    }

    /// Opens the compiled form that begins at a byte.
    pub(crate) fn open_at(bytes: Bytes, start: usize) -> Result<Self, OpenError> {
        Index::open(bytes, start).map(Self::over)
    }

    fn over(index: Index) -> Self {
        let starts = index.starts();
        let classifier =
            |engine| starts.map(|(first, beginnings)| Classifier::new(first, beginnings, engine));
        let (quickest, portable) = (classifier(Engine::Auto), classifier(Engine::Portable));
        let parts = Parts { index, quickest, portable, loose: OnceLock::new(), reference: OnceLock::new() };
        Self { parts: Arc::new(parts), engine: Engine::Auto }
    }

    /// Returns the compiled form. The same phrases in the same order give the same bytes.
    pub fn as_compiled(&self) -> &[u8] {
        self.parts.index.as_bytes()
    }

    /// Returns the same set, searched by another engine.
    #[must_use]
    pub fn with_engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// Returns how many phrases were given.
    pub fn len(&self) -> usize {
        self.parts.index.count()
    }

    /// Tells whether no phrase was given.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the bytes that the set takes, without those of this value itself. Bytes that a program has in it already, as
    /// those of the built-in gazetteer, count too.
    pub fn memory_usage(&self) -> usize {
        let automata = [&self.parts.loose, &self.parts.reference];
        let automata = automata.iter().filter_map(|a| a.get()).map(Reference::memory_usage);
        self.as_compiled().len() + size_of::<Parts>() + automata.sum::<usize>()
    }

    /// Returns the phrases in a text, in order, without overlap: the leftmost, and of those the longest.
    pub fn find_iter<'p, 'h>(&'p self, input: impl Into<Input<'h>>) -> FindIter<'p, 'h> {
        FindIter(self.hits(&input.into(), Wanted::LeftmostLongest))
    }

    /// Returns all phrases in a text, also those within or across others, by start and then by length, longest first.
    ///
    /// ```
    /// use duta_gazetteer::{CasePolicy, Phrases};
    ///
    /// let phrases = Phrases::new([("Bank Dunia", CasePolicy::Exact), ("Dunia", CasePolicy::Exact)])?;
    /// let text = "Bank Dunia";
    /// let found: Vec<_> = phrases.find_overlapping_iter(text).map(|m| m.span().of(text)).collect();
    /// assert_eq!(found, ["Bank Dunia", "Dunia"]);
    /// # Ok::<(), duta_gazetteer::BuildError>(())
    /// ```
    pub fn find_overlapping_iter<'p, 'h>(
        &'p self,
        input: impl Into<Input<'h>>,
    ) -> FindOverlappingIter<'p, 'h> {
        FindOverlappingIter(self.hits(&input.into(), Wanted::All))
    }

    /// Tells whether a phrase is in a text; stops at the first.
    pub fn is_match<'h>(&self, input: impl Into<Input<'h>>) -> bool {
        self.find_iter(input).next().is_some()
    }

    fn hits<'p, 'h>(&'p self, input: &Input<'h>, wanted: Wanted) -> Hits<'p, 'h> {
        let (text, range) = (input.text(), input.searched());
        // an index is opened only if its tables have a view
        let parts = &self.parts;
        let classifier = if self.engine == Engine::Auto { &parts.quickest } else { &parts.portable };
        let (Some(view), Some(classifier)) = (parts.index.view(), classifier) else {
            return Hits::of(Vec::new());
        };
        let scan = |wanted| Scan::new(view, classifier, text, range.clone(), wanted);
        let made = |records: &mut dyn Iterator<Item = record::Record<'_>>| {
            Reference::new(records.map(|r| (r.id, r.policy, r.name().to_owned())))
        };
        let mut found = if self.engine == Engine::Reference {
            let reference = self.parts.reference.get_or_init(|| made(&mut view.all()));
            reference.find(text, range)
        } else if view.loose().next().is_some() {
            let loose = self.parts.loose.get_or_init(|| made(&mut view.loose()));
            let mut found = loose.find(text, range.clone());
            let mut scan = scan(Wanted::All);
            while scan.fill(&mut found) {}
            found.sort_unstable_by_key(|h| (h.start, core::cmp::Reverse(h.end), h.id));
            found
        } else {
            // room for what a short text has
            return Hits { scan: Some(scan(wanted)), found: Vec::with_capacity(32), next: 0 };
        };
        if wanted == Wanted::LeftmostLongest {
            let mut kept = (0, 0);
            found.retain(|hit| {
                let again = (hit.start, hit.end) == kept;
                let free = hit.start >= kept.1;
                if free {
                    kept = (hit.start, hit.end);
                }
                free || again
            });
        }
        Hits::of(found)
    }
}

/// Occurrences, some of them found already.
#[derive(Clone, Debug)]
struct Hits<'p, 'h> {
    scan: Option<Scan<'p, 'h>>,
    found: Vec<Hit>,
    next: usize,
}

impl Hits<'_, '_> {
    fn of(found: Vec<Hit>) -> Self {
        Self { scan: None, found, next: 0 }
    }

    #[inline]
    fn next(&mut self) -> Option<PhraseMatch> {
        while self.next >= self.found.len() {
            self.found.clear();
            self.next = 0;
            if !self.scan.as_mut()?.fill(&mut self.found) {
                return None;
            }
        }
        let first = *self.found.get(self.next)?;
        self.next += 1;
        let span = Span::new(first.start, first.end);
        let mut ids = SmallVec::from_buf_and_len([first.id, 0, 0, 0], 1);
        if self.same_as(first).is_some() {
            while let Some(id) = self.same_as(first) {
                ids.push(id);
                self.next += 1;
            }
            ids.sort_unstable();
        }
        Some(PhraseMatch { span, ids })
    }

    /// Returns the number of the next occurrence if it is at the same place as another.
    #[inline(always)]
    fn same_as(&self, other: Hit) -> Option<u32> {
        let next = self.found.get(self.next)?;
        ((next.start, next.end) == (other.start, other.end)).then_some(next.id)
    }
}

/// The phrases in a text, without overlap.
#[derive(Clone, Debug)]
pub struct FindIter<'p, 'h>(Hits<'p, 'h>);

/// All phrases in a text.
#[derive(Clone, Debug)]
pub struct FindOverlappingIter<'p, 'h>(Hits<'p, 'h>);

impl Iterator for FindIter<'_, '_> {
    type Item = PhraseMatch;

    fn next(&mut self) -> Option<PhraseMatch> {
        self.0.next()
    }
}

impl Iterator for FindOverlappingIter<'_, '_> {
    type Item = PhraseMatch;

    fn next(&mut self) -> Option<PhraseMatch> {
        self.0.next()
    }
}

impl FusedIterator for FindIter<'_, '_> {}
impl FusedIterator for FindOverlappingIter<'_, '_> {}
