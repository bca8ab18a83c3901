//! The records of a gazetteer.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use crate::{Kind, PartialDate};

/// How far an alias can be trusted to mean its entity.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Strength {
    /// Means the entity anywhere.
    Strong,
    /// Means it anywhere, in capitals only.
    Acronym,
    /// A name of former times.
    Legacy,
    /// Means it only with help: a cue, or the entity named strongly in the same text.
    Weak,
}

/// Which writings of an alias match it.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CasePolicy {
    /// As written, letter for letter.
    Exact,
    /// As written, or in capitals throughout.
    ExactOrUpper,
    /// In any case.
    Any,
}

/// A name of an entity.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    pub(crate) text: CompactString,
    pub(crate) strength: Strength,
    pub(crate) case: CasePolicy,
}

impl Alias {
    /// Returns the name.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns how far it can be trusted.
    pub fn strength(&self) -> Strength {
        self.strength
    }

    /// Returns which writings match.
    pub fn case(&self) -> CasePolicy {
        self.case
    }
}

/// One thing that news names: a state, a body, an office, a person, a treaty.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    pub(crate) id: CompactString,
    pub(crate) kind: Kind,
    /// The canonical name first.
    pub(crate) aliases: Vec<Alias>,
    pub(crate) country: Option<CompactString>,
    pub(crate) part_of: Option<CompactString>,
    pub(crate) wikidata: Option<CompactString>,
    pub(crate) valid: Validity,
    pub(crate) body: Option<CompactString>,
    pub(crate) single: bool,
    pub(crate) terms: Vec<Term>,
    pub(crate) capitals: Vec<CompactString>,
    pub(crate) source: CompactString,
}

impl Entity {
    /// Returns the stable id: an alpha-3 code for a country, else `kind:slug`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns what it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the canonical name.
    pub fn name(&self) -> &str {
        self.aliases.first().map_or("", Alias::text)
    }

    /// Returns all names, the canonical one first.
    pub fn aliases(&self) -> &[Alias] {
        &self.aliases
    }

    /// Returns the alpha-3 code of the state that it belongs to or lies in.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// Returns the id of the body that it is part of.
    pub fn part_of(&self) -> Option<&str> {
        self.part_of.as_deref()
    }

    /// Returns the Wikidata id, `Q…`.
    pub fn wikidata(&self) -> Option<&str> {
        self.wikidata.as_deref()
    }

    /// Returns when it existed or held.
    pub fn validity(&self) -> Validity {
        self.valid
    }

    /// Offices: returns the slug of the body that the title belongs to (`mfa`). Missions: the ids of the states and
    /// organizations to which they are sent, with `|` between.
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// Offices: tells whether one person holds it at a time.
    pub fn is_single_holder(&self) -> bool {
        self.single
    }

    /// Persons: returns the terms in office.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Countries: returns the names of the capital.
    pub fn capitals(&self) -> impl Iterator<Item = &str> {
        self.capitals.iter().map(CompactString::as_str)
    }

    /// Returns where the facts come from.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Adds the names that are not there.
    pub(crate) fn add_aliases(&mut self, more: impl IntoIterator<Item = Alias>) {
        for alias in more {
            if !self.aliases.iter().any(|a| a.text == alias.text) {
                self.aliases.push(alias);
            }
        }
    }

    /// Puts what `over` says in the place of what stands here; a person keeps the names and terms that `over` does not have.
    pub(crate) fn merge(&mut self, over: &Self) {
        let old = core::mem::replace(self, over.clone());
        if self.kind == Kind::Person && old.kind == Kind::Person {
            self.add_aliases(old.aliases);
            let kept = old.terms.into_iter().filter(|t| !over.terms.iter().any(|o| o.id == t.id));
            self.terms.extend(kept);
            self.wikidata = self.wikidata.take().or(old.wikidata);
        }
    }
}

/// A term of a person in an office.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub(crate) id: CompactString,
    pub(crate) office: CompactString,
    pub(crate) country: CompactString,
    pub(crate) valid: Validity,
}

impl Term {
    /// Returns the id of the row.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the id of the office, without its state: `office:foreign-minister`.
    pub fn office(&self) -> &str {
        &self.office
    }

    /// Returns the alpha-3 code of the state, or the id of the organization, that the office belongs to.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// Returns when it was held.
    pub fn validity(&self) -> Validity {
        self.valid
    }
}

/// A span of time between two dates as exact as known; a missing end is open.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq, Serialize, Deserialize)]
pub struct Validity {
    pub(crate) from: Option<PartialDate>,
    pub(crate) to: Option<PartialDate>,
}

impl Validity {
    /// Returns the first date.
    pub fn from(self) -> Option<PartialDate> {
        self.from
    }

    /// Returns the last date.
    pub fn to(self) -> Option<PartialDate> {
        self.to
    }

    /// Tells whether a day may lie inside. On the day of a hand-over both terms hold;
    /// `Gazetteer::holders` knows whose the day is.
    pub fn holds_on(self, day: jiff::civil::Date) -> bool {
        self.from.is_none_or(|from| from.first_day() <= day) && self.to.is_none_or(|to| day <= to.last_day())
    }
}
