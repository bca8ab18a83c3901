//! The result: what a text says, as values that own their words.

use std::borrow::Cow;

use duta_event::Role;
use duta_text::{Date, Decimal};

/// A name from a closed set: not copied where the analysis makes it.
type Name = Cow<'static, str>;

/// Declares a result type with private fields, serde under the feature, and a getter for each field.
macro_rules! result {
    (
        $(#[$doc:meta])* $name:ident {
            $( $(#[$field_doc:meta])* $([$($attr:tt)*])? $field:ident: $ty:ty => $getter:ty { $($conv:tt)* } )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct $name {
            $( $(#[cfg_attr(feature = "serde", serde($($attr)*))])? pub(crate) $field: $ty, )*
        }

        impl $name {
            $( $(#[$field_doc])* pub fn $field(&self) -> $getter { self.$field $($conv)* } )*
        }
    };
}

result! {
    /// Everything that was found in a document. Spans are bytes of its text, half-open, and ascend in each list.
    Analysis {
        /// Returns the id of the document.
        id: String => &str { .as_str() }
        /// Returns the date of publication: the given one, else the one that the page prints.
        published: Option<Date> => Option<Date> { }
        /// Returns the parts of the page.
        sections: Vec<Section> => &[Section] { .as_slice() }
        /// Returns the sentences.
        sentences: Vec<Sentence> => &[Sentence] { .as_slice() }
        /// Returns the names.
        mentions: Vec<Mention> => &[Mention] { .as_slice() }
        /// Returns what means a name without being one: pronouns, `kedua negara`, `konvensi tersebut`.
        references: Vec<Reference> => &[Reference] { .as_slice() }
        /// Returns the dates and times.
        times: Vec<Time> => &[Time] { .as_slice() }
        /// Returns the counted things.
        quantities: Vec<Quantity> => &[Quantity] { .as_slice() }
        /// Returns the reported speech.
        quotes: Vec<Quote> => &[Quote] { .as_slice() }
        /// Returns the events, in the order of their triggers.
        events: Vec<Event> => &[Event] { .as_slice() }
    }
}

result! {
    /// A part of the page.
    Section {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns what it is: `title`, `dateline`, `body`, `related`, …
        kind: Name => &str { .as_ref() }
    }
}

result! {
    /// A sentence.
    Sentence {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
    }
}

result! {
    /// Some words of the text, with their place.
    Excerpt {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns the words, as the text has them between `start` and `end`.
        text: String => &str { .as_str() }
    }
}

result! {
    /// Some words of the text that stand for an entity.
    Filler {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns the words.
        text: String => &str { .as_str() }
        /// Returns the id of the entity; None for a group without a name, a time or a quantity.
        id: Option<String> => Option<&str> { .as_deref() }
    }
}

result! {
    /// A name, with the entity that it means.
    Mention {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns the words.
        text: String => &str { .as_str() }
        /// Returns what it names: `country`, `office`, `person`, …
        kind: Name => &str { .as_ref() }
        /// Returns the id of the entity: an alpha-3 code for a country, else `kind:slug`.
        id: String => &str { .as_str() }
        /// Offices, ministries, institutions: returns the alpha-3 code of their state.
        country: Option<String> => Option<&str> { .as_deref() }
        /// Persons: returns the id of their office.
        office: Option<String> => Option<&str> { .as_deref() }
        /// Offices: returns the id of the person who holds it.
        holder: Option<String> => Option<&str> { .as_deref() }
        /// Offices: returns how the person of the title stands to it: `holder`, `former`, `acting` or `designate`.
        standing: Option<Name> => Option<&str> { .as_deref() }
        /// Returns where the same entity is named the last time before.
        antecedent: Option<Excerpt> => Option<&Excerpt> { .as_ref() }
        /// Returns the name of the rule that chose the entity.
        reason: Name => &str { .as_ref() }
    }
}

result! {
    /// Words that mean what is named before them.
    Reference {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns the words.
        text: String => &str { .as_str() }
        /// Returns how it is made: `pronoun`, `clitic`, `group`, `definite` or `epithet`.
        form: Name => &str { .as_ref() }
        /// Returns the names that it means, at least one, in the order of the text.
        antecedents: Vec<Filler> => &[Filler] { .as_slice() }
    }
}

result! {
    /// A date or time.
    Time {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns the words.
        text: String => &str { .as_str() }
        /// Returns the value in ISO 8601; None where the date of publication would be needed and is not known.
        value: Option<String> => Option<&str> { .as_deref() }
        /// Returns how exact it is: `year`, `month`, `week`, `day` or `minute`.
        precision: Name => &str { .as_ref() }
    }
}

result! {
    /// A counted thing.
    Quantity {
        /// Returns the first byte.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns the words.
        text: String => &str { .as_str() }
        /// Returns the number, exact.
        [with = "crate::number"] value: Decimal => Decimal { }
        /// Returns what is counted: a noun, `%` or an ISO 4217 code.
        unit: String => &str { .as_str() }
        /// Returns how the number relates to the true one: `=`, `>`, `<` or `~`.
        relation: Name => &str { .as_ref() }
    }
}

result! {
    /// Reported speech.
    Quote {
        /// Returns the first byte of what is said.
        start: usize => usize { }
        /// Returns the byte after the last.
        end: usize => usize { }
        /// Returns what is said.
        text: String => &str { .as_str() }
        /// Tells whether it stands between quotation marks.
        direct: bool => bool { }
        /// Returns the word of saying.
        cue: Option<Excerpt> => Option<&Excerpt> { .as_ref() }
        /// Returns who speaks.
        speaker: Option<Filler> => Option<&Filler> { .as_ref() }
    }
}

result! {
    /// The event type and mode of PLOVER 2.0.
    Plover {
        /// Returns the type.
        event: String => &str { .as_str() }
        /// Returns the mode, empty where there is none.
        mode: String => &str { .as_str() }
    }
}

result! {
    /// Who did what to whom.
    Event {
        /// Returns what it is: a kind of the ontology.
        kind: String => &str { .as_str() }
        /// Returns the CAMEO code; None where CAMEO has none.
        cameo: Option<String> => Option<&str> { .as_deref() }
        /// Returns the PLOVER 2.0 codes; None where PLOVER has none.
        plover: Option<Plover> => Option<&Plover> { .as_ref() }
        /// Returns whether it happened: `actual`, `planned`, `desired`, `negated` or `hypothetical`.
        status: Name => &str { .as_ref() }
        /// Returns how sure the rule is, between 0 and 1.
        confidence: f64 => f64 { }
        /// Returns the rule and the lexicon entry that found it.
        rule: String => &str { .as_str() }
        /// Returns the words that tell of it.
        trigger: Excerpt => &Excerpt { .by_ref() }
        /// Returns the index of its sentence.
        sentence: usize => usize { }
        /// Returns what fills the roles.
        roles: Roles => &Roles { .by_ref() }
        /// Returns on whose word it is told.
        source: Option<Filler> => Option<&Filler> { .as_ref() }
    }
}

/// What fills the roles of an event; a role without fillers is empty.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Roles {
    pub(crate) actor: Vec<Filler>,
    pub(crate) target: Vec<Filler>,
    pub(crate) forum: Vec<Filler>,
    pub(crate) instrument: Vec<Filler>,
    pub(crate) place: Vec<Filler>,
    pub(crate) time: Vec<Filler>,
    pub(crate) count: Vec<Filler>,
}

impl Roles {
    /// Returns what fills a role, in the order of the text.
    pub fn get(&self, role: Role) -> &[Filler] {
        match role {
            Role::Actor => &self.actor,
            Role::Target => &self.target,
            Role::Forum => &self.forum,
            Role::Instrument => &self.instrument,
            Role::Place => &self.place,
            Role::Time => &self.time,
            Role::Count => &self.count,
            _ => &[],
        }
    }

    pub(crate) fn get_mut(&mut self, role: Role) -> Option<&mut Vec<Filler>> {
        match role {
            Role::Actor => Some(&mut self.actor),
            Role::Target => Some(&mut self.target),
            Role::Forum => Some(&mut self.forum),
            Role::Instrument => Some(&mut self.instrument),
            Role::Place => Some(&mut self.place),
            Role::Time => Some(&mut self.time),
            Role::Count => Some(&mut self.count),
            _ => None,
        }
    }
}

/// Lets the macro borrow a field whole.
trait ByRef {
    fn by_ref(&self) -> &Self {
        self
    }
}

impl ByRef for Excerpt {}
impl ByRef for Roles {}
