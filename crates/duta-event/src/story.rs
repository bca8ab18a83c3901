//! Stories: the events of many documents that are one event.
//!
//! A [`Report`] is what one document says of one event. [`same_event`] tells whether two reports are of one event, and
//! [`Stories`] puts together all that are, in any order and with bounded memory. A [`Story`] keeps what contradicts itself,
//! with the documents that say it.

mod hash;
mod interval;
mod report;
mod same;
mod stories;

use std::collections::BTreeMap;
use std::hash::Hasher;
use std::sync::Arc;

use duta_text::{Date, Decimal};

pub use interval::{Interval, IntervalError};
pub use report::{Count, Participant, Place, Report, Setting};
pub use same::same_event;
pub use stories::Stories;

use crate::Status;

/// A value with the documents that say it.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Said<T> {
    value: T,
    documents: Vec<Arc<str>>,
}

impl<T> Said<T> {
    /// Returns the value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the ids of the documents that say it, sorted, at least one.
    pub fn documents(&self) -> impl ExactSizeIterator<Item = &str> {
        self.documents.iter().map(AsRef::as_ref)
    }
}

/// All that is said of how many there are of one thing.
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct CountRange {
    unit: Box<str>,
    #[cfg_attr(feature = "serde", serde(serialize_with = "report::number"))]
    low: Decimal,
    #[cfg_attr(feature = "serde", serde(serialize_with = "report::number"))]
    high: Decimal,
    said: Vec<Said<Count>>,
}

impl CountRange {
    /// Returns what is counted: a noun, `%` or an ISO 4217 code.
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// Returns the least number that is said.
    pub fn low(&self) -> Decimal {
        self.low
    }

    /// Returns the greatest number that is said.
    pub fn high(&self) -> Decimal {
        self.high
    }

    /// Returns the numbers, those of most documents first.
    pub fn said(&self) -> &[Said<Count>] {
        &self.said
    }
}

/// An event, with all that the documents say of it.
///
/// Each list has the values that most documents say first, and then the smaller ones.
///
/// ```
/// use duta_event::Role;
/// use duta_event::story::{Report, Stories};
///
/// let evacuation = |document: &str, count: u32| {
///     Report::new(document, 0, "evacuate")
///         .with_published("2023-04-25".parse().unwrap())
///         .with_participant(Role::Actor, "IDN", Some("IDN"))
///         .with_participant(Role::Target, "SDN", Some("SDN"))
///         .with_count(count.into(), "orang", "=")
/// };
/// let mut stories = Stories::new();
/// for (document, count) in [("a", 538), ("b", 542), ("c", 538)] {
///     stories.add(evacuation(document, count));
/// }
/// let [story] = &stories.stories()[..] else { panic!("one story") };
/// let range = &story.counts()[0];
/// assert_eq!((range.low(), range.high()), (538.into(), 542.into()));
/// assert!(range.said()[0].documents().eq(["a", "c"]));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Story {
    id: String,
    kind: Arc<str>,
    #[cfg_attr(feature = "serde", serde(serialize_with = "statuses"))]
    status: Vec<Said<Status>>,
    participants: Vec<Said<Participant>>,
    settings: Vec<Said<Setting>>,
    time: Option<Interval>,
    times: Vec<Said<Interval>>,
    places: Vec<Said<Place>>,
    counts: Vec<CountRange>,
    published: Option<Interval>,
    documents: usize,
    reports: Vec<Arc<Report>>,
}

impl Story {
    /// Puts together reports of one event; None where there are none.
    fn of(mut reports: Vec<Arc<Report>>) -> Option<Self> {
        reports.sort();
        let kind = Arc::clone(reports.first()?.shared_kind());
        let times = said(&reports, |r| r.time().into_iter());
        let days = || reports.iter().filter_map(|r| r.day());
        let documents: Vec<&str> = reports.iter().map(|r| r.document()).collect();
        Some(Self {
            id: id(&reports),
            kind,
            status: said(&reports, |r| std::iter::once(r.status())),
            participants: said(&reports, |r| r.participants().iter().cloned()),
            settings: said(&reports, |r| r.settings().iter().cloned()),
            time: agreed(&times),
            times,
            places: said(&reports, |r| r.places().iter().cloned()),
            counts: counts(&reports),
            published: days().min().zip(days().max()).map(|(first, last)| Interval::new(first, last)),
            documents: documents.chunk_by(|a, b| a == b).count(),
            reports,
        })
    }

    /// Returns the id: a hash of the documents and events that it is made of, 16 hexadecimal digits. The same reports have
    /// the same id, on every machine.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns what happened: a kind of the ontology.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Returns whether it happened, the status of most documents first.
    pub fn status(&self) -> &[Said<Status>] {
        &self.status
    }

    /// Returns who takes part.
    pub fn participants(&self) -> &[Said<Participant>] {
        &self.participants
    }

    /// Returns the gatherings and documents.
    pub fn settings(&self) -> &[Said<Setting>] {
        &self.settings
    }

    /// Returns the days that all who say a time leave open; None where they contradict each other, or nobody does.
    pub fn time(&self) -> Option<Interval> {
        self.time
    }

    /// Returns all times that are said.
    pub fn times(&self) -> &[Said<Interval>] {
        &self.times
    }

    /// Returns the places.
    pub fn places(&self) -> &[Said<Place>] {
        &self.places
    }

    /// Returns how many there are, by what is counted.
    pub fn counts(&self) -> &[CountRange] {
        &self.counts
    }

    /// Returns the first and the last day of publication (of a report without one, the day of which it tells).
    pub fn published(&self) -> Option<Interval> {
        self.published
    }

    /// Returns how many documents tell of it.
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// Returns the reports, by document and by their place in it.
    pub fn reports(&self) -> impl ExactSizeIterator<Item = &Report> {
        self.reports.iter().map(AsRef::as_ref)
    }

    /// What stories are sorted by. Two have one id where documents share theirs.
    fn place(&self) -> (Option<Date>, &str, &str, &[Arc<Report>]) {
        (self.published.map(Interval::first), &self.kind, &self.id, &self.reports)
    }
}

/// Returns the values of sorted reports with the documents that say them, those of most documents first.
fn said<'r, T: Ord, I: Iterator<Item = T>>(
    reports: &'r [Arc<Report>],
    values: impl Fn(&'r Report) -> I,
) -> Vec<Said<T>> {
    let mut all: BTreeMap<T, Vec<Arc<str>>> = BTreeMap::new();
    for report in reports {
        for value in values(report) {
            let documents = all.entry(value).or_default();
            if documents.last() != Some(report.shared_document()) {
                documents.push(Arc::clone(report.shared_document()));
            }
        }
    }
    let mut said: Vec<_> = all.into_iter().map(|(value, documents)| Said { value, documents }).collect();
    // stable: values of as many documents stay in their order
    said.sort_by_key(|s| std::cmp::Reverse(s.documents.len()));
    said
}

fn agreed(times: &[Said<Interval>]) -> Option<Interval> {
    let mut times = times.iter().map(|said| said.value);
    let first = times.next()?;
    times.try_fold(first, Interval::intersection)
}

fn counts(reports: &[Arc<Report>]) -> Vec<CountRange> {
    let mut by_unit: BTreeMap<Box<str>, Vec<Said<Count>>> = BTreeMap::new();
    for count in said(reports, |r| r.counts().iter().cloned()) {
        by_unit.entry(count.value.unit().into()).or_default().push(count);
    }
    let range = |(unit, said): (Box<str>, Vec<Said<Count>>)| {
        let values = || said.iter().map(|count| count.value.value());
        let (low, high) = (values().min()?, values().max()?);
        Some(CountRange { unit, low, high, said })
    };
    by_unit.into_iter().filter_map(range).collect()
}

/// Returns a hash of some texts, in their order, that is the same on every machine and in every version.
///
/// ```
/// // FNV-1a of 64 bits; a byte that no text has stands behind each
/// assert_eq!(duta_event::story::stable_hash(["a"]), 0x089b_c907_b544_c769);
/// assert_ne!(duta_event::story::stable_hash(["a", "b"]), duta_event::story::stable_hash(["ab"]));
/// ```
pub fn stable_hash<'t>(texts: impl IntoIterator<Item = &'t str>) -> u64 {
    let mut hash = hash::Fnv::default();
    for text in texts {
        hash.write(text.as_bytes());
        hash.write(&[0xff]);
    }
    hash.finish()
}

/// Returns a hash of the names of sorted reports.
fn id(reports: &[Arc<Report>]) -> String {
    let events: Vec<String> = reports.iter().map(|report| report.event().to_string()).collect();
    let names = reports.iter().zip(&events).flat_map(|(report, event)| [report.document(), event]);
    format!("{:016x}", stable_hash(names))
}

#[cfg(feature = "serde")]
fn statuses<S: serde::Serializer>(said: &[Said<Status>], serializer: S) -> Result<S::Ok, S::Error> {
    let named = said.iter().map(|s| Said { value: s.value.as_str(), documents: s.documents.clone() });
    serializer.collect_seq(named)
}
