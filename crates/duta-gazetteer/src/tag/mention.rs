use std::sync::Arc;

use duta_text::Span;

use super::Standing;
use crate::Kind;

/// A name in a text, with what it names.
///
/// The span is in bytes of the text that was tagged. The best candidate stands first, and [`Mention::id`] is its id.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mention {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) candidates: Vec<Candidate>,
    pub(super) country: Option<Arc<str>>,
    pub(super) office: Option<Arc<str>>,
    pub(super) holder: Option<Arc<str>>,
    pub(super) owners: Vec<Arc<str>>,
    pub(super) standing: Standing,
    pub(super) antecedent: Option<Span>,
}

/// An entity that a mention may mean, and why.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Candidate {
    pub(super) id: Arc<str>,
    pub(super) reason: &'static str,
}

impl Candidate {
    pub(super) fn new(id: impl Into<Arc<str>>, reason: &'static str) -> Self {
        Self { id: id.into(), reason }
    }

    /// Returns the id of the entity.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the name of the rule that speaks for it.
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

impl Mention {
    /// Returns where the name is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns what it names.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the id of the best candidate: one of the gazetteer, or one made from the name.
    pub fn id(&self) -> &str {
        self.candidates.first().map_or("", Candidate::id)
    }

    /// Returns the entities that it may mean, best first.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Returns the name of the rule that chose the best candidate.
    pub fn reason(&self) -> &'static str {
        self.candidates.first().map_or("", Candidate::reason)
    }

    /// Offices, ministries and institutions: returns the alpha-3 code of their state, where text or document settle it.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// Persons: returns the id of the office that the text, or the gazetteer at the date, gives them.
    pub fn office(&self) -> Option<&str> {
        self.office.as_deref()
    }

    /// Offices: returns the ids of those to whom it may belong: bodies, places and posts that the text names beside it,
    /// nearest first, its state last. The first of them that has holders at all is meant.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::{Matcher, Tagger};
    /// use duta_text::TextParser;
    ///
    /// let tagger = Tagger::new(Matcher::builtin());
    /// let mentions = tagger.tag(&TextParser::default().parse("Dubes RI untuk Singapura hadir.", None));
    /// assert!(mentions[0].owners().eq(["institution:idn.kbri-singapura", "IDN"]));
    /// # }
    /// ```
    pub fn owners(&self) -> impl Iterator<Item = &str> {
        self.owners.iter().map(AsRef::as_ref)
    }

    /// Offices: returns how the person whom the title means stands to it.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::{Matcher, Standing, Tagger};
    /// use duta_text::TextParser;
    ///
    /// let tagger = Tagger::new(Matcher::builtin());
    /// let parser = TextParser::default();
    /// let mentions = tagger.tag(&parser.parse("Mantan Menlu RI hadir.", "2019-09-10".parse().ok()));
    /// assert_eq!((mentions[0].standing(), mentions[0].holder()), (Standing::Former, None));
    /// # }
    /// ```
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Returns where the text names the same entity the last time before.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::{Matcher, Tagger};
    /// use duta_text::TextParser;
    ///
    /// let tagger = Tagger::new(Matcher::builtin());
    /// let text = "Menlu Retno Marsudi berpidato. Retno memuji ASEAN.";
    /// let mentions = tagger.tag(&TextParser::default().parse(text, None));
    /// assert_eq!(mentions[2].antecedent().map(|span| span.of(text)), Some("Retno Marsudi"));
    /// # }
    /// ```
    pub fn antecedent(&self) -> Option<Span> {
        self.antecedent
    }

    /// Offices: returns the id of the person who holds it: from the text, or, for a title without a name, at the date of
    /// publication.
    pub fn holder(&self) -> Option<&str> {
        self.holder.as_deref()
    }
}
