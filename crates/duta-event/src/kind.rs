use core::fmt;
use std::sync::Arc;

/// What an event is: the name of a kind of the ontology, `sign` or `visit`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct EventKind(Arc<str>);

impl EventKind {
    pub(crate) fn new(name: &str) -> Self {
        Self(Arc::from(name))
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A kind of the ontology, with its codes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KindInfo {
    pub(crate) kind: EventKind,
    pub(crate) cameo: String,
    pub(crate) plover_event: String,
    pub(crate) plover_mode: String,
    pub(crate) object: Option<Role>,
    pub(crate) content: Option<Status>,
    pub(crate) mutual: bool,
    pub(crate) description: String,
}

impl KindInfo {
    /// Returns the kind.
    pub fn kind(&self) -> &EventKind {
        &self.kind
    }

    /// Returns the CAMEO code, empty where CAMEO has none.
    pub fn cameo(&self) -> &str {
        &self.cameo
    }

    /// Returns the PLOVER 2.0 event type, empty where PLOVER has none.
    pub fn plover_event(&self) -> &str {
        &self.plover_event
    }

    /// Returns the PLOVER 2.0 mode, empty where there is none.
    pub fn plover_mode(&self) -> &str {
        &self.plover_mode
    }

    /// Returns the role of the object of the active verb, None where it has none.
    pub fn object(&self) -> Option<Role> {
        self.object
    }

    /// Returns the status of what is asked or promised in such an event; None where its content is told as it is.
    pub fn content(&self) -> Option<Status> {
        self.content
    }

    /// Tells whether all who take part do the same, as in a meeting: then the words alone say who is actor and who target.
    pub fn is_mutual(&self) -> bool {
        self.mutual
    }

    /// Returns what the kind means, in English.
    pub fn description(&self) -> &str {
        &self.description
    }
}

/// Whether an event happened.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Status {
    /// It happened, or is happening.
    #[default]
    Actual,
    /// It is to happen: `akan`, `berencana`.
    Planned,
    /// Someone wants it: the content of an appeal, a hope, a pledge, a purpose.
    Desired,
    /// It did not happen: `tidak`, `belum`, `batal`.
    Negated,
    /// It may happen: `jika`, `dapat`.
    Hypothetical,
}

impl Status {
    /// Returns the name, as analyses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Planned => "planned",
            Self::Desired => "desired",
            Self::Negated => "negated",
            Self::Hypothetical => "hypothetical",
        }
    }

    /// Returns the status that has a name.
    pub fn parse(name: &str) -> Option<Self> {
        let all = [Self::Actual, Self::Planned, Self::Desired, Self::Negated, Self::Hypothetical];
        all.into_iter().find(|s| s.as_str() == name)
    }
}

/// The part that something plays in an event.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Role {
    /// Who does it.
    Actor,
    /// To whom, or with whom, it is done.
    Target,
    /// The gathering.
    Forum,
    /// The document.
    Instrument,
    /// Where.
    Place,
    /// When.
    Time,
    /// How many the actor or the target are.
    Count,
}

impl Role {
    /// All roles, in the order of analyses.
    pub const ALL: [Self; 7] =
        [Self::Actor, Self::Target, Self::Forum, Self::Instrument, Self::Place, Self::Time, Self::Count];

    /// Returns the name, as analyses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Target => "target",
            Self::Forum => "forum",
            Self::Instrument => "instrument",
            Self::Place => "place",
            Self::Time => "time",
            Self::Count => "count",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == name)
    }
}
