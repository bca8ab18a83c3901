//! What one document says of one event.

use std::sync::Arc;

use duta_text::{Date, Decimal};

use super::Interval;
use crate::{Role, Status};

/// Who takes part in an event.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Participant {
    #[cfg_attr(feature = "serde", serde(serialize_with = "role_name"))]
    role: Role,
    id: Box<str>,
    country: Option<Box<str>>,
}

impl Participant {
    /// Makes a participant; `id` is that of the entity, `country` the alpha-3 code of the state behind it, where there is
    /// one (that of a state is its id).
    pub fn new(role: Role, id: &str, country: Option<&str>) -> Self {
        Self { role, id: id.into(), country: country.map(Into::into) }
    }

    /// Returns the role: [`Role::Actor`] or [`Role::Target`].
    pub fn role(&self) -> Role {
        self.role
    }

    /// Returns the id of the entity.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the alpha-3 code of the state behind it.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// Returns the side that it belongs to: its state, or itself.
    pub(super) fn party(&self) -> &str {
        self.country.as_deref().unwrap_or(&self.id)
    }
}

/// A gathering or a document.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Setting {
    #[cfg_attr(feature = "serde", serde(serialize_with = "role_name"))]
    role: Role,
    id: Box<str>,
}

impl Setting {
    /// Returns the role: [`Role::Forum`] or [`Role::Instrument`].
    pub fn role(&self) -> Role {
        self.role
    }

    /// Returns the id of the entity.
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// A place.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Place {
    id: Box<str>,
    country: Option<Box<str>>,
}

impl Place {
    /// Returns the id of the entity.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the alpha-3 code of the state in which it lies, where it is known; that of a state is its id.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// Tells whether one may be the other, or lie in it.
    pub(super) fn fits(&self, other: &Self) -> bool {
        let within = |place: &Self, whole: &Self| place.country() == Some(whole.id());
        self.id == other.id || within(self, other) || within(other, self)
    }
}

/// How many of the participants there are.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Count {
    unit: Box<str>,
    #[cfg_attr(feature = "serde", serde(serialize_with = "number"))]
    value: Decimal,
    relation: Box<str>,
}

impl Count {
    /// Returns what is counted: a noun, `%` or an ISO 4217 code.
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// Returns the number. In JSON it has the digits that a double holds.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// Returns how the number relates to the true one: `=`, `>`, `<` or `~`.
    pub fn relation(&self) -> &str {
        &self.relation
    }
}

/// What one document says of one event: plain data that outlives the document. All lists are sorted, each value once, so
/// that reports with the same content are equal.
///
/// ```
/// use duta_event::story::Report;
/// use duta_event::{Role, Status};
///
/// let report = Report::new("antara-17", 0, "meet")
///     .with_published("2023-11-09".parse()?)
///     .with_time("2023-11-08".parse()?)
///     .with_participant(Role::Actor, "person:retno-marsudi", Some("IDN"))
///     .with_participant(Role::Target, "AUS", Some("AUS"))
///     .with_place("place:bali", Some("IDN"));
/// assert_eq!((report.kind(), report.status()), ("meet", Status::Actual));
/// assert_eq!(report.time().map(|t| t.to_string()), Some("2023-11-08".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Report {
    document: Arc<str>,
    event: u32,
    #[cfg_attr(feature = "serde", serde(skip))]
    kind: Arc<str>,
    #[cfg_attr(feature = "serde", serde(skip))]
    mutual: bool,
    #[cfg_attr(feature = "serde", serde(serialize_with = "status_name"))]
    status: Status,
    published: Option<Date>,
    time: Option<Interval>,
    #[cfg_attr(feature = "serde", serde(skip))]
    participants: Vec<Participant>,
    #[cfg_attr(feature = "serde", serde(skip))]
    settings: Vec<Setting>,
    #[cfg_attr(feature = "serde", serde(skip))]
    places: Vec<Place>,
    #[cfg_attr(feature = "serde", serde(skip))]
    counts: Vec<Count>,
    source: Option<Box<str>>,
    trigger: Box<str>,
    confidence: u8,
}

impl Report {
    /// Makes a report of an event of a document, of which nothing is said yet; `event` is its index in the document.
    pub fn new(document: impl Into<Arc<str>>, event: u32, kind: impl Into<Arc<str>>) -> Self {
        Self {
            document: document.into(),
            event,
            kind: kind.into(),
            mutual: false,
            status: Status::Actual,
            published: None,
            time: None,
            participants: Vec::new(),
            settings: Vec::new(),
            places: Vec::new(),
            counts: Vec::new(),
            source: None,
            trigger: Box::default(),
            confidence: 0,
        }
    }

    /// Says that who is actor and who is target depends on the words alone, as in a meeting.
    #[must_use]
    pub fn with_mutual(mut self, mutual: bool) -> Self {
        self.mutual = mutual;
        self
    }

    /// Sets whether it happened.
    #[must_use]
    pub fn with_status(mut self, status: Status) -> Self {
        self.status = status;
        self
    }

    /// Sets the day of publication.
    #[must_use]
    pub fn with_published(mut self, day: Date) -> Self {
        self.published = Some(day);
        self
    }

    /// Sets when it happened, as the text says it. Of several times the most exact stays.
    #[must_use]
    pub fn with_time(mut self, time: Interval) -> Self {
        let kept = self.time.filter(|old| (old.days(), *old) <= (time.days(), time));
        self.time = Some(kept.unwrap_or(time));
        self
    }

    /// Adds a participant, as [`Participant::new`] has it.
    #[must_use]
    pub fn with_participant(mut self, role: Role, id: &str, country: Option<&str>) -> Self {
        insert(&mut self.participants, Participant::new(role, id, country));
        self
    }

    /// Adds a gathering or a document.
    #[must_use]
    pub fn with_setting(mut self, role: Role, id: &str) -> Self {
        insert(&mut self.settings, Setting { role, id: id.into() });
        self
    }

    /// Adds a place; `country` is the alpha-3 code of the state in which it lies.
    #[must_use]
    pub fn with_place(mut self, id: &str, country: Option<&str>) -> Self {
        insert(&mut self.places, Place { id: id.into(), country: country.map(Into::into) });
        self
    }

    /// Adds a count of the participants.
    #[must_use]
    pub fn with_count(mut self, value: Decimal, unit: &str, relation: &str) -> Self {
        let count = Count { unit: unit.into(), value: value.normalize(), relation: relation.into() };
        insert(&mut self.counts, count);
        self
    }

    /// Sets the id, or else the words, of those on whose word it is told.
    #[must_use]
    pub fn with_source(mut self, source: &str) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Sets the words that tell of it.
    #[must_use]
    pub fn with_trigger(mut self, words: &str) -> Self {
        self.trigger = words.into();
        self
    }

    /// Sets how sure the rule is that found it, in percent.
    #[must_use]
    pub fn with_confidence(mut self, percent: u8) -> Self {
        self.confidence = percent.min(100);
        self
    }

    /// Returns the id of the document.
    pub fn document(&self) -> &str {
        &self.document
    }

    pub(super) fn shared_document(&self) -> &Arc<str> {
        &self.document
    }

    /// Returns the index of the event in the document.
    pub fn event(&self) -> u32 {
        self.event
    }

    /// Returns what happened: a kind of the ontology.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    pub(super) fn shared_kind(&self) -> &Arc<str> {
        &self.kind
    }

    /// Tells whether who is actor and who is target depends on the words alone.
    pub fn is_mutual(&self) -> bool {
        self.mutual
    }

    /// Returns whether it happened.
    pub fn status(&self) -> Status {
        self.status
    }

    /// Returns the day of publication.
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// Returns when it happened, as the text says it.
    pub fn time(&self) -> Option<Interval> {
        self.time
    }

    /// Returns who takes part.
    pub fn participants(&self) -> &[Participant] {
        &self.participants
    }

    /// Returns the gatherings and documents.
    pub fn settings(&self) -> &[Setting] {
        &self.settings
    }

    /// Returns the places.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Returns the counts.
    pub fn counts(&self) -> &[Count] {
        &self.counts
    }

    /// Returns the id, or else the words, of those on whose word it is told.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// Returns the words that tell of it.
    pub fn trigger(&self) -> &str {
        &self.trigger
    }

    /// Returns how sure the rule is that found it, in percent.
    pub fn confidence(&self) -> u8 {
        self.confidence
    }

    /// Returns the day on which it stands in the stream: that of publication, else the last one of which it tells.
    pub(super) fn day(&self) -> Option<Date> {
        self.published.or_else(|| self.time.map(Interval::last))
    }
}

/// Adds a value to a sorted list that has each once.
fn insert<T: Ord>(list: &mut Vec<T>, value: T) {
    if let Err(at) = list.binary_search(&value) {
        list.insert(at, value);
    }
}

#[cfg(feature = "serde")]
fn role_name<S: serde::Serializer>(role: &Role, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(role.as_str())
}

#[cfg(feature = "serde")]
fn status_name<S: serde::Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.as_str())
}

/// Writes a whole number as such, another as the nearest double.
#[cfg(feature = "serde")]
pub(super) fn number<S: serde::Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    let plain = value.normalize();
    match i64::try_from(plain) {
        Ok(whole) if plain.scale() == 0 => serializer.serialize_i64(whole),
        _ => serializer.serialize_f64(plain.to_string().parse().unwrap_or_default()),
    }
}
