//! Finds every name of a gazetteer in one pass.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::Read;
use std::iter::FusedIterator;
use std::sync::{Arc, OnceLock};

use duta_text::Span;
use smallvec::SmallVec;
use zerocopy::FromBytes;
use zerocopy::little_endian::U32;

use crate::bytes::Bytes;
use crate::compiled::{self, Compiled};
use crate::entity::{Alias, CasePolicy, Entity};
use crate::phrases::{self, BuildError, Engine, Input, PhraseMatch, Phrases};
use crate::vocabulary::Policy;
use crate::{Gazetteer, OpenError, ReadError, Strength};

/// Finds the names of a gazetteer in texts. A clone is cheap.
///
/// A match stands between word boundaries (a hyphen is one, and so is the start of a clitic such as `-nya`), in a case
/// that its alias allows; a blank of a name may be any white space in the text. Of matches that overlap, the leftmost, then
/// the longest is kept, and that after these tests, so that a name is found even where a longer one begins inside a word.
/// How it is done stands at [`Phrases`].
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    parts: Arc<Parts>,
    phrases: Phrases,
}

#[derive(Debug, Default)]
struct Parts {
    gazetteer: OnceLock<Gazetteer>,
    source: Source,
    aliases: Aliases,
}

/// Where the records come from when they are first asked for.
#[derive(Debug, Default)]
enum Source {
    #[default]
    Nothing,
    #[cfg(feature = "data")]
    Builtin,
    Bytes(Compiled),
}

/// Which alias each phrase is: pairs of the entity and the alias, by their places.
#[derive(Debug)]
enum Aliases {
    Built(Vec<[U32; 2]>),
    Compiled(Compiled),
}

impl Default for Aliases {
    fn default() -> Self {
        Self::Built(Vec::new())
    }
}

impl Aliases {
    fn list(&self) -> &[[U32; 2]] {
        match self {
            Self::Built(list) => list,
            Self::Compiled(file) => <[[U32; 2]]>::ref_from_bytes(file.aliases()).unwrap_or_default(),
        }
    }
}

/// An occurrence of a name.
#[derive(Clone, Debug)]
pub struct Match<'m> {
    span: Span,
    matcher: &'m Matcher,
    phrases: SmallVec<[u32; 4]>,
}

impl<'m> Match<'m> {
    /// Returns where the name is, in bytes of the text that was searched.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the entities that have this name, with the alias that matched; at least one.
    pub fn candidates(&self) -> impl Iterator<Item = (&'m Entity, &'m Alias)> {
        let parts = &self.matcher.parts;
        let (entities, aliases) = (self.matcher.gazetteer().entities(), parts.aliases.list());
        self.phrases.iter().filter_map(move |id| {
            let [entity, alias] = aliases.get(*id as usize)?;
            let entity = entities.get(entity.get() as usize)?;
            Some((entity, entity.aliases().get(alias.get() as usize)?))
        })
    }
}

impl Matcher {
    /// Builds a matcher over all names of a gazetteer.
    ///
    /// # Errors
    ///
    /// A name of more than 65,535 bytes, or more than a GiB of names.
    pub fn new(gazetteer: Gazetteer) -> Result<Self, BuildError> {
        let rules = gazetteer.surfaces().iter();
        let never: HashSet<&str> =
            rules.filter(|s| s.policy() == Policy::Never && s.entity().is_none()).map(|s| s.text()).collect();
        let mut aliases = Vec::new();
        let mut names = Vec::new();
        for (e, entity) in (0u32..).zip(gazetteer.entities()) {
            for (a, alias) in (0u32..).zip(entity.aliases()) {
                if !never.contains(alias.text()) {
                    names.push((alias.text(), alias.writings()));
                    aliases.push([U32::new(e), U32::new(a)]);
                }
            }
        }
        let phrases = Phrases::new(names)?;
        let parts = Parts {
            gazetteer: OnceLock::from(gazetteer),
            source: Source::Nothing,
            aliases: Aliases::Built(aliases),
        };
        Ok(Self { parts: Arc::new(parts), phrases })
    }

    /// Returns the matcher of the built-in gazetteer. Its tables are ready-made: nothing is built.
    #[cfg(feature = "data")]
    pub fn builtin() -> Self {
        static BUILTIN: OnceLock<Matcher> = OnceLock::new();
        // A test opens the compiled bytes, so there is no error to meet here.
        let open = || {
            Self::open(Bytes::Static(duta_gazetteer_data::GAZETTEER), |_| Source::Builtin).unwrap_or_default()
        };
        BUILTIN.get_or_init(open).clone()
    }

    /// Opens a compiled gazetteer, as `duta gazetteer compile` writes it, with its tables ready to search. Borrowed bytes are
    /// searched in place.
    ///
    /// The records are read when [`Matcher::gazetteer`] or [`Match::candidates`] first asks for them, so that the first
    /// match does not wait for them. Records of a right checksum that cannot be read, which this crate never writes,
    /// leave the gazetteer empty; `Gazetteer::from_compiled` says so at once.
    ///
    /// # Errors
    ///
    /// Bytes that are no compiled gazetteer, of another version, or damaged.
    ///
    /// ```
    /// use duta_gazetteer::{Gazetteer, Matcher};
    ///
    /// let table = "id\tkind\tname\tsource\norg:dwi\torganization\tDewan Wisata\town\n";
    /// let matcher = Matcher::new(Gazetteer::load([("bodies.tsv", table.as_bytes())])?)?;
    /// let bytes = matcher.to_compiled();
    /// assert!(Matcher::from_compiled(bytes)?.is_match("rapat Dewan\nWisata"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_compiled(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, OpenError> {
        Self::open(Bytes::from(bytes.into()), Source::Bytes)
    }

    fn open(bytes: Bytes, source: impl FnOnce(Compiled) -> Source) -> Result<Self, OpenError> {
        let file = Compiled::open(bytes)?;
        let phrases = file.phrases()?;
        let aliases = Aliases::Compiled(file.clone());
        let parts = Parts { gazetteer: OnceLock::new(), source: source(file), aliases };
        Ok(Self { parts: Arc::new(parts), phrases })
    }

    /// Returns the compiled form, of the gazetteer and of the tables. The same gazetteer gives the same bytes.
    pub fn to_compiled(&self) -> Vec<u8> {
        compiled::write(self.gazetteer(), self.parts.aliases.list(), &self.phrases)
    }

    /// Returns the gazetteer.
    pub fn gazetteer(&self) -> &Gazetteer {
        self.parts.gazetteer.get_or_init(|| match &self.parts.source {
            Source::Nothing => Gazetteer::empty(),
            #[cfg(feature = "data")]
            Source::Builtin => Gazetteer::builtin(),
            Source::Bytes(file) => file.gazetteer().unwrap_or_default(),
        })
    }

    /// Returns how many names it looks for; a name that two entities have counts twice.
    pub fn pattern_count(&self) -> usize {
        self.phrases.len()
    }

    /// Returns the bytes that its tables take, without the records of the gazetteer.
    pub fn memory_usage(&self) -> usize {
        self.phrases.memory_usage() + size_of_val(self.parts.aliases.list())
    }

    /// Returns the same matcher, searched by another engine.
    #[must_use]
    pub fn with_engine(self, engine: Engine) -> Self {
        Self { phrases: self.phrases.with_engine(engine), ..self }
    }

    /// Returns the names of a text, in order, without overlap.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::Matcher;
    ///
    /// let matcher = Matcher::builtin();
    /// let text = "Vietnam dan Indonesia-Malaysia, bukan Perundingan";
    /// let names: Vec<&str> = matcher.find_iter(text).map(|m| m.span().of(text)).collect();
    /// assert_eq!(names, ["Vietnam", "Indonesia", "Malaysia"]);
    /// # }
    /// ```
    pub fn find_iter<'m, 'h>(&'m self, input: impl Into<Input<'h>>) -> FindIter<'m, 'h> {
        FindIter { matcher: self, matches: self.phrases.find_iter(input) }
    }

    /// Returns all names of a text, also those inside or across others, by start and then by length, longest first.
    pub fn find_overlapping_iter<'m, 'h>(
        &'m self,
        input: impl Into<Input<'h>>,
    ) -> FindOverlappingIter<'m, 'h> {
        FindOverlappingIter { matcher: self, matches: self.phrases.find_overlapping_iter(input) }
    }

    /// Tells whether a name is in a text; stops at the first.
    pub fn is_match<'h>(&self, input: impl Into<Input<'h>>) -> bool {
        self.phrases.is_match(input)
    }

    /// Returns the names of a text that is read piece by piece, as [`Phrases::find_reader`] does.
    pub fn find_reader<R: Read>(&self, reader: R) -> FindReader<'_, R> {
        FindReader { matcher: self, matches: self.phrases.find_reader(reader) }
    }

    fn matched(&self, found: PhraseMatch) -> Match<'_> {
        Match { span: found.span(), matcher: self, phrases: found.into_ids() }
    }
}

/// The names of a text, without overlap.
#[derive(Clone, Debug)]
pub struct FindIter<'m, 'h> {
    matcher: &'m Matcher,
    matches: phrases::FindIter<'m, 'h>,
}

/// All names of a text.
#[derive(Clone, Debug)]
pub struct FindOverlappingIter<'m, 'h> {
    matcher: &'m Matcher,
    matches: phrases::FindOverlappingIter<'m, 'h>,
}

/// The names of a text that is read piece by piece.
#[derive(Debug)]
pub struct FindReader<'m, R> {
    matcher: &'m Matcher,
    matches: phrases::FindReader<'m, R>,
}

impl<'m> Iterator for FindIter<'m, '_> {
    type Item = Match<'m>;

    fn next(&mut self) -> Option<Match<'m>> {
        self.matches.next().map(|found| self.matcher.matched(found))
    }
}

impl<'m> Iterator for FindOverlappingIter<'m, '_> {
    type Item = Match<'m>;

    fn next(&mut self) -> Option<Match<'m>> {
        self.matches.next().map(|found| self.matcher.matched(found))
    }
}

impl<'m, R: Read> Iterator for FindReader<'m, R> {
    type Item = Result<Match<'m>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.matches.next()?.map(|found| self.matcher.matched(found)))
    }
}

impl FusedIterator for FindIter<'_, '_> {}
impl FusedIterator for FindOverlappingIter<'_, '_> {}
impl<R: Read> FusedIterator for FindReader<'_, R> {}

impl Alias {
    /// Returns which writings of the name count as it: of weak and of short names only the one that is given.
    fn writings(&self) -> CasePolicy {
        match self.case {
            CasePolicy::ExactOrUpper if self.strength == Strength::Weak || self.text.len() <= 3 => {
                CasePolicy::Exact
            }
            policy => policy,
        }
    }
}
