//! The words around names: class words, titles, groups, function words, ambiguous surfaces.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use crate::Kind;

/// A class word that begins or is a name: `Konferensi`, `Kementerian`, `PT`.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Head {
    pub(crate) words: CompactString,
    pub(crate) kind: Kind,
    pub(crate) takes: Takes,
}

/// How a name goes on behind its class word.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Takes {
    /// Capitalised words follow and belong to the name.
    Name,
    /// The word alone, capitalised, is a name too.
    Bare,
    /// Capitalised words follow; the class word itself stays outside the mention.
    Outside,
    /// A row of capitalised words that has this word anywhere is such a name: `Diplo Foundation`.
    Within,
}

impl Head {
    /// Returns the class word or words.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Returns what it names.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns how the name goes on.
    pub fn takes(&self) -> Takes {
        self.takes
    }
}

/// A word of a closed class, with the name of the class: a title, a group noun, a function word.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ClassWord {
    pub(crate) words: CompactString,
    pub(crate) class: CompactString,
}

impl ClassWord {
    /// Returns the word or words.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Returns the class: `rank`, `honorific`, `people`, `state`, …
    pub fn class(&self) -> &str {
        &self.class
    }
}

/// A surface with more than one sense, and what decides.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Surface {
    pub(crate) text: CompactString,
    pub(crate) policy: Policy,
    pub(crate) require: Vec<CompactString>,
    pub(crate) forbid: Vec<CompactString>,
    pub(crate) entity: Option<CompactString>,
}

/// What decides whether an ambiguous surface is matched.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Policy {
    /// Not matched.
    Never,
    /// Matched where a required word stands in the same sentence, or no forbidden one does.
    Guard,
    /// Matched unless a forbidden word stands beside it.
    Prior,
    /// Matched; longer names contain it, and win.
    Longest,
}

impl Surface {
    /// Returns the surface.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns what decides.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// Returns the words of which one must stand in the sentence.
    pub fn require(&self) -> impl Iterator<Item = &str> {
        self.require.iter().map(CompactString::as_str)
    }

    /// Returns the words of which none may stand there.
    pub fn forbid(&self) -> impl Iterator<Item = &str> {
        self.forbid.iter().map(CompactString::as_str)
    }

    /// Returns the id of the only entity that the policy is for; where there is none, it is for all that have the name.
    pub fn entity(&self) -> Option<&str> {
        self.entity.as_deref()
    }
}
