//! What is found: quotes and events.

use std::sync::Arc;

use duta_text::Span;

use crate::{EventKind, Role, Status};

/// What fills a role or speaks: a name of the text, or the words of a group without one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Filler {
    pub(crate) span: Span,
    pub(crate) id: Option<Arc<str>>,
}

impl Filler {
    /// Returns where its words are.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the id of the entity; None for a group that has no name, a time or a quantity.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

/// Reported speech with its speaker.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Quote {
    pub(crate) span: Span,
    pub(crate) direct: bool,
    pub(crate) cue: Option<Span>,
    pub(crate) speaker: Option<Filler>,
}

impl Quote {
    /// Returns what is said, without the quotation marks or `bahwa`.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Tells whether it stands between quotation marks.
    pub fn is_direct(&self) -> bool {
        self.direct
    }

    /// Returns the word of saying: `kata`, `menegaskan`.
    pub fn cue(&self) -> Option<Span> {
        self.cue
    }

    /// Returns who speaks.
    pub fn speaker(&self) -> Option<&Filler> {
        self.speaker.as_ref()
    }
}

/// Something that was done, planned, wanted or denied.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub(crate) kind: EventKind,
    pub(crate) status: Status,
    pub(crate) trigger: Span,
    pub(crate) sentence: usize,
    pub(crate) roles: Vec<(Role, Filler)>,
    pub(crate) source: Option<Filler>,
    pub(crate) rule: &'static str,
    pub(crate) entry: Arc<str>,
    pub(crate) confidence: f64,
}

impl Event {
    /// Returns what it is.
    pub fn kind(&self) -> &EventKind {
        &self.kind
    }

    /// Returns whether it happened.
    pub fn status(&self) -> Status {
        self.status
    }

    /// Returns the word or words that tell of it.
    pub fn trigger(&self) -> Span {
        self.trigger
    }

    /// Returns the index of its sentence.
    pub fn sentence(&self) -> usize {
        self.sentence
    }

    /// Returns what fills the roles, in the order of [`Role::ALL`] and of the text.
    pub fn roles(&self) -> impl Iterator<Item = (Role, &Filler)> {
        self.roles.iter().map(|(role, filler)| (*role, filler))
    }

    /// Returns what fills one role.
    pub fn role(&self, role: Role) -> impl Iterator<Item = &Filler> {
        self.roles.iter().filter(move |(r, _)| *r == role).map(|(_, filler)| filler)
    }

    /// Returns on whose word it is told: the speaker of the quote that it stands in.
    pub fn source(&self) -> Option<&Filler> {
        self.source.as_ref()
    }

    /// Returns the name of the rule that found it: the form of its trigger.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// Returns the entry of the trigger lexicon, `kind/root`.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// Returns how sure the rule is, between 0 and 1: more where the clause itself gives the roles.
    pub fn confidence(&self) -> f64 {
        self.confidence
    }
}
