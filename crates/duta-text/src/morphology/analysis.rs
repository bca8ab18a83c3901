//! From a word to its root.

use core::fmt;
use std::borrow::Cow;

use super::derivation::{Prefix, Suffix};
use super::roots::{Entry, Link, WordClass};
use super::search::Search;
use super::{Derivation, Morphology, Voice};

/// How a word is put together: its root, affixes, clitics and repetition. It borrows from the [`Morphology`] that made it.
///
/// Its [`Display`](fmt::Display) form is affixes, root and clitics: `me-i+tanda tangan`, `ber+lari~` for a repetition,
/// `kata=nya`, and `?` before a root that is only guessed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Analysis<'m> {
    pub(super) root: Cow<'m, str>,
    pub(super) class: Option<WordClass>,
    /// Outermost first.
    pub(super) derivations: [Option<Derivation>; MAX_DERIVATIONS],
    pub(super) bound: Option<&'m str>,
    pub(super) reduplication: Option<Reduplication>,
    pub(super) colloquial: bool,
    pub(super) proclitic: Option<&'static str>,
    pub(super) pronoun: Option<&'static str>,
    pub(super) particle: Option<&'static str>,
    pub(super) cost: u32,
}

pub(super) const MAX_DERIVATIONS: usize = 3;

/// How a word is repeated.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Reduplication {
    /// The whole word: `negara-negara`.
    Full,
    /// Its root, within affixes: `berlari-lari`, `buah-buahan`.
    Root,
    /// Its root, before the verb: `tolong-menolong`.
    Mutual,
    /// Its first sound: `dedaunan`.
    Partial,
    /// With other sounds: `sayur-mayur`, `bolak-balik`.
    Varied,
}

impl<'m> Analysis<'m> {
    /// Returns the root, its words apart: `tanda tangan`.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Tells whether the root is in the table of roots. One that is not is a guess from the affixes.
    pub fn is_listed(&self) -> bool {
        self.class.is_some()
    }

    /// Returns the class of the root, where it is listed.
    pub fn class(&self) -> Option<WordClass> {
        self.class
    }

    /// Returns the affix patterns, the outermost first: `se`, `pe-an` of `sepengetahuan`.
    pub fn derivations(&self) -> impl Iterator<Item = Derivation> {
        self.derivations.iter().flatten().copied()
    }

    /// Returns a part of the word that is neither its root nor an affix of a pattern: `tidak` of `ketidaksesuaian`, `antar` of
    /// `antarnegara`, `-wan` of `relawan`.
    pub fn bound(&self) -> Option<&'m str> {
        self.bound
    }

    /// Returns how the word is repeated.
    pub fn reduplication(&self) -> Option<Reduplication> {
        self.reduplication
    }

    /// Tells whether the form is one of talk: `ngomong`, `beliin`.
    pub fn is_colloquial(&self) -> bool {
        self.colloquial
    }

    /// Returns the clitic before the word: `ku` of `kulihat`.
    pub fn proclitic(&self) -> Option<&'static str> {
        self.proclitic
    }

    /// Returns the clitics behind the word, in order: `nya`, `lah`.
    pub fn enclitics(&self) -> impl Iterator<Item = &'static str> {
        self.pronoun.into_iter().chain(self.particle)
    }

    /// Returns the voice: that of the outermost pattern, or what the root is by itself.
    pub fn voice(&self) -> Voice {
        match (self.derivations().next(), self.class) {
            (Some(derivation), _) => derivation.voice(),
            (None, Some(WordClass::Noun | WordClass::Name)) => Voice::Nominal,
            (None, _) => Voice::Active,
        }
    }

    pub(super) fn of_entry(entry: Entry<'m>) -> Self {
        let mut analysis = Self::of_root(Cow::Borrowed(entry.root));
        analysis.class = Some(entry.class);
        match entry.link {
            Link::Root => {}
            Link::Variant => analysis.cost = 2,
            Link::Derived(derivation) => {
                (analysis.derivations, analysis.cost) = ([Some(derivation), None, None], 3);
            }
            Link::Affixed(affix) => (analysis.bound, analysis.cost) = (Some(affix), 3),
            Link::Repeated => (analysis.reduplication, analysis.cost) = (Some(Reduplication::Varied), 3),
        }
        analysis
    }

    pub(super) fn of_root(root: Cow<'m, str>) -> Self {
        Self {
            root,
            class: None,
            derivations: [None; MAX_DERIVATIONS],
            bound: None,
            reduplication: None,
            colloquial: false,
            proclitic: None,
            pronoun: None,
            particle: None,
            cost: 0,
        }
    }

    /// Tells whether a word with a capital letter may be read so, and not as a name: `Arifin` is no `arif-in`, `Lukaku` no
    /// `luka-ku`, `Serui` no `seru-i`.
    fn fits_capital(&self) -> bool {
        let bare_i =
            self.derivations().next().is_some_and(|d| d.prefix() == Prefix::None && d.suffix() == Suffix::I);
        let own = self.proclitic.is_none() && self.pronoun.is_none_or(|p| p == "nya");
        self.is_listed() && !self.colloquial && !bare_i && own
    }

    /// Puts a pattern around this one; `None` where there are too many.
    pub(super) fn within(mut self, derivation: Derivation) -> Option<Self> {
        let [first, second, third] = self.derivations;
        if third.is_some() {
            return None;
        }
        self.derivations = [Some(derivation), first, second];
        Some(self)
    }
}

impl fmt::Display for Analysis<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_listed() {
            f.write_str("?")?;
        }
        if let Some(proclitic) = self.proclitic {
            write!(f, "{proclitic}=")?;
        }
        for derivation in self.derivations() {
            write!(f, "{derivation}+")?;
        }
        if let Some(bound) = self.bound {
            write!(f, "{bound}+")?;
        }
        f.write_str(&self.root)?;
        if self.reduplication.is_some() {
            f.write_str("~")?;
        }
        self.enclitics().try_for_each(|enclitic| write!(f, "={enclitic}"))
    }
}

impl Morphology {
    /// Returns the ways in which a word in small letters can be put together, the best first; none where it has no
    /// known root and does not look like a word with affixes.
    ///
    /// A capital letter makes a name, which is left whole; but affixes with a hyphen come off (`se-Indonesia`,
    /// `di-PHK`). See [`Morphology::analyses_of_token`] for words that open a sentence.
    ///
    /// ```
    /// use duta_text::morphology::Morphology;
    ///
    /// let morphology = Morphology::builtin();
    /// let best = |word| morphology.analyses(word).first().map(ToString::to_string).unwrap_or_default();
    /// assert_eq!(best("menandatanganinya"), "me-i+tanda tangan=nya");
    /// assert_eq!(best("ketidaksesuaian"), "ke-an+tidak+sesuai");
    /// assert_eq!(best("negara-negara"), "negara~");
    /// assert_eq!(best("Bekasi"), "");
    ///
    /// let roots: Vec<_> = morphology.analyses("beruang").iter().map(|a| a.root().to_owned()).collect();
    /// assert_eq!(roots, ["beruang", "uang", "ruang"]);
    /// ```
    pub fn analyses(&self, word: &str) -> Vec<Analysis<'_>> {
        let mut search = Search::new(self);
        search.word(word);
        search.ranked()
    }

    /// Returns the analyses of a word of a text. One that opens a sentence may be
    /// no name: it is read with its first letter in small, but no root is guessed for it.
    ///
    /// ```
    /// use duta_text::morphology::Morphology;
    ///
    /// let morphology = Morphology::builtin();
    /// let root = |word, opens| morphology.analyses_of_token(word, opens).first().map(|a| a.root().to_owned());
    /// assert_eq!(root("Pertemuan", true).as_deref(), Some("temu"));
    /// assert_eq!(root("Pertemuan", false), None);
    /// assert_eq!(root("Susi", true), None);
    /// ```
    pub fn analyses_of_token(&self, token: &str, opens_sentence: bool) -> Vec<Analysis<'_>> {
        let Some(lower) = unfold(token).filter(|_| opens_sentence) else { return self.analyses(token) };
        if self.roots().get(&lower).is_some_and(|e| e.class == WordClass::Name) {
            return Vec::new();
        }
        let mut analyses = self.analyses(&lower);
        analyses.retain(Analysis::fits_capital);
        analyses
    }

    /// Returns the root of a word in small letters, where one is listed: that of the best analysis.
    ///
    /// A word that is a root itself costs one look-up and no allocation.
    ///
    /// ```
    /// use duta_text::morphology::Morphology;
    ///
    /// let morphology = Morphology::builtin();
    /// assert_eq!(morphology.lemma("memberlakukan"), Some("laku"));
    /// assert_eq!(morphology.lemma("perhatian"), Some("hati"));
    /// assert_eq!(morphology.lemma("negara"), Some("negara"));
    /// assert_eq!(morphology.lemma("xyz"), None);
    /// assert_eq!(morphology.lemma("Bali"), None);
    /// ```
    pub fn lemma(&self, word: &str) -> Option<&str> {
        if let Some(entry) = self.roots().get(word) {
            return Some(entry.root);
        }
        let mut search = Search::new(self);
        search.word(word);
        search.best_listed().and_then(|analysis| match analysis.root {
            Cow::Borrowed(root) => Some(root),
            Cow::Owned(_) => None,
        })
    }

    /// Returns the root of a word of a text, where one is listed: [`Morphology::lemma`] for words in small letters, and
    /// for those with a capital that [`Morphology::analyses_of_token`] would take apart.
    ///
    /// ```
    /// use duta_text::morphology::Morphology;
    ///
    /// let morphology = Morphology::builtin();
    /// assert_eq!(morphology.lemma_of_token("Pertemuan", true), Some("temu"));
    /// assert_eq!(morphology.lemma_of_token("PERTEMUAN", true), Some("temu"));
    /// assert_eq!(morphology.lemma_of_token("Pertemuan", false), None);
    /// ```
    pub fn lemma_of_token(&self, token: &str, opens_sentence: bool) -> Option<&str> {
        if !token.starts_with(char::is_uppercase) {
            return self.lemma(token);
        }
        match self.analyses_of_token(token, opens_sentence).into_iter().find(Analysis::is_listed)?.root {
            Cow::Borrowed(root) => Some(root),
            Cow::Owned(_) => None,
        }
    }

    /// Tells whether a word is in the table of roots.
    ///
    /// ```
    /// use duta_text::morphology::{Morphology, WordClass};
    ///
    /// assert_eq!(Morphology::builtin().root_class("sepakat"), Some(WordClass::Verb));
    /// assert_eq!(Morphology::builtin().root_class("kesepakatan"), None);
    /// ```
    pub fn root_class(&self, word: &str) -> Option<WordClass> {
        self.roots().get(word).filter(|e| e.link == Link::Root).map(|e| e.class)
    }
}

/// Returns a word with a capital letter in small ones; one of capitals alone only where it is too long for most
/// acronyms.
fn unfold(token: &str) -> Option<String> {
    const ACRONYM: usize = 6;
    let mut letters = token.chars();
    let first = letters.next().filter(|c| c.is_uppercase())?;
    if token.len() > ACRONYM && letters.clone().all(char::is_uppercase) {
        return Some(token.to_lowercase());
    }
    Some(first.to_lowercase().chain(letters).collect())
}
