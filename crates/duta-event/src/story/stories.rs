//! Reports coming in, stories going out.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use duta_text::Date;

use super::hash::Fnv;
use super::interval::day_number;
use super::same::{anchors, same_event};
use super::{Interval, Participant, Place, Report, Setting, Story};
use crate::Status;

/// Days between the publications of two reports of one event, where nothing else is said.
const WINDOW: u16 = 14;
/// Days that a story may last before it is told in parts, where nothing else is said.
const SPAN: u16 = 60;

/// The reports of many documents, put together to stories: the connected components under [`same_event`].
///
/// What goes on and on, as a war does, hangs together for months. So a component that lasts longer than the span (60 days, if
/// not set) is told in parts: the calendar is cut into stretches of that length, and the components within each of these
/// are the stories.
///
/// What the stories are depends on the set of reports alone. So it does not matter in which order reports are added, and
/// [`merge`](Self::merge) is associative, commutative and idempotent.
///
/// # Streams
///
/// Reports published more than the window apart are not compared, although a chain of reports may be longer. So when the
/// newest document is more than the window ahead of a story, nothing can join it, and [`close`](Self::close) hands it out and
/// forgets it: memory holds no more than what was published within window, lateness and twice the span. Where documents come late, by some days at most,
/// [`with_lateness`](Self::with_lateness) waits for them, and then a stream gives the same stories, however it is mixed,
/// as all of its documents at once. A document that is later than that still counts, but what was handed out does not
/// change: its reports are joined to what is not closed yet, or make stories of their own. A story without any date
/// is handed out by the next call. A wrong date in the far future closes all that was before.
///
/// # Time
///
/// A report is compared with those that have its kind and two of its parties, gatherings, documents and places in common,
/// not with all; and of those that say the same, one speaks for all.
///
/// ```
/// use duta_event::Role;
/// use duta_event::story::{Report, Stories};
///
/// let visit = |document: &str, day: &str, who: &str| {
///     Report::new(document, 0, "visit")
///         .with_published(day.parse().unwrap())
///         .with_participant(Role::Actor, who, Some("IDN"))
///         .with_participant(Role::Target, "VNM", Some("VNM"))
/// };
/// let mut stories = Stories::new();
/// stories.add(visit("a", "2019-09-10", "person:retno-marsudi"));
/// stories.add(visit("b", "2019-09-11", "IDN"));
/// stories.add(visit("c", "2019-10-01", "IDN"));
///
/// let closed = stories.close();
/// assert_eq!(closed.len(), 1);
/// assert_eq!((closed[0].kind(), closed[0].documents()), ("visit", 2));
/// assert_eq!(stories.stories()[0].documents(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Stories {
    window: u16,
    lateness: u16,
    span: u16,
    slots: Vec<Slot>,
    free: Vec<u32>,
    /// Where a report is, by all that it says.
    seen: HashMap<Arc<Report>, u32>,
    /// Which report speaks for those that say the same as it does.
    spokesmen: HashMap<Content, u32>,
    /// The spokesmen that share a kind and two anchors; the hash of these may be that of others too, which costs a comparison.
    index: HashMap<u64, Vec<u32>>,
    newest: Option<i32>,
}

/// A place for a report, and for what union-find knows of it.
#[derive(Clone, Debug)]
struct Slot {
    report: Option<Arc<Report>>,
    parent: u32,
    /// The next of its component, in a ring.
    next: u32,
    /// Of a root: how many there are, their first and their last day.
    size: u32,
    first: Option<i32>,
    last: Option<i32>,
    /// Of a root: whether it belongs to what lasts longer than the span; parts of that may be gone.
    long: bool,
}

impl Default for Stories {
    fn default() -> Self {
        Self::new()
    }
}

impl Stories {
    /// Makes an empty set with a window of two weeks.
    pub fn new() -> Self {
        Self {
            window: WINDOW,
            lateness: 0,
            span: SPAN,
            slots: Vec::new(),
            free: Vec::new(),
            seen: HashMap::new(),
            spokesmen: HashMap::new(),
            index: HashMap::new(),
            newest: None,
        }
    }

    /// Sets how many days may lie between the publications of two reports that are compared.
    #[must_use]
    pub fn with_window(self, days: u16) -> Self {
        if days == self.window { self } else { self.rebuilt(days) }
    }

    /// Sets how many days documents may be published before the newest one that came before them.
    #[must_use]
    pub fn with_lateness(mut self, days: u16) -> Self {
        self.lateness = days;
        self
    }

    /// Sets how many days a story may last before it is told in parts, one or more.
    #[must_use]
    pub fn with_span(mut self, days: u16) -> Self {
        self.span = days.max(1);
        self
    }

    fn rebuilt(self, window: u16) -> Self {
        let (lateness, span, newest) = (self.lateness, self.span, self.newest);
        let mut all = Self { window, lateness, span, newest, ..Self::new() };
        all.take_in(&self);
        all
    }

    /// Returns how many reports are in memory.
    pub fn len(&self) -> usize {
        self.seen.len()
    }

    /// Tells whether no report is in memory.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// Adds a report. One that is there already changes nothing.
    pub fn add(&mut self, report: Report) {
        self.insert(Arc::new(report));
    }

    /// Adds the reports of another set. Of two windows the larger counts, and so it is with lateness and span.
    pub fn merge(&mut self, other: &Self) {
        if other.window > self.window {
            *self = std::mem::take(self).rebuilt(other.window);
        }
        self.lateness = self.lateness.max(other.lateness);
        self.span = self.span.max(other.span);
        self.newest = self.newest.max(other.newest);
        self.take_in(other);
    }

    fn take_in(&mut self, other: &Self) {
        for root in other.roots() {
            let long = other.slot(root).is_some_and(|slot| slot.long);
            for at in other.ring(root) {
                if let Some(report) = other.report(at) {
                    let at = self.insert(Arc::clone(report));
                    self.lengthen(at, long);
                }
            }
        }
    }

    /// Returns the stories of the reports in memory, by their first day, then by kind and id.
    pub fn stories(&self) -> Vec<Story> {
        let reports = |root| self.ring(root).into_iter().filter_map(|at| self.report(at).cloned()).collect();
        in_order(self.roots().flat_map(|root| self.told(reports(root), self.is_long(root))).collect())
    }

    /// Takes out the stories that nothing can join any more, in the order of [`stories`](Self::stories).
    pub fn close(&mut self) -> Vec<Story> {
        self.take(self.newest.map(|day| day - i32::from(self.window) - i32::from(self.lateness)))
    }

    /// Takes out all stories, in the order of [`stories`](Self::stories).
    pub fn finish(&mut self) -> Vec<Story> {
        self.take(Some(i32::MAX))
    }

    /// Adds a report and returns where it is.
    fn insert(&mut self, report: Arc<Report>) -> u32 {
        if let Some(&at) = self.seen.get(&report) {
            return at;
        }
        let day = report.day().map(day_number);
        self.newest = self.newest.max(day);
        let at = self.place(&report, day);
        self.seen.insert(Arc::clone(&report), at);
        let keys = keys(&report);
        if keys.is_empty() {
            return at;
        }
        let content = Content(Arc::clone(&report));
        if let Some(&other) = self.spokesmen.get(&content) {
            self.union(at, other);
            return at;
        }
        self.spokesmen.insert(content, at);
        for key in keys {
            // taken out meanwhile, as the search below changes what union-find knows
            let mut near = self.index.remove(&key).unwrap_or_default();
            for &other in &near {
                if self.find(at) != self.find(other)
                    && self.report(other).is_some_and(|o| same_event(&report, o, self.window))
                {
                    self.union(at, other);
                }
            }
            near.push(at);
            self.index.insert(key, near);
        }
        at
    }

    /// Returns a slot with a report that is a component of its own.
    fn place(&mut self, report: &Arc<Report>, day: Option<i32>) -> u32 {
        let report = Some(Arc::clone(report));
        let mut slot = Slot { report, parent: 0, next: 0, size: 1, first: day, last: day, long: false };
        let at = self.free.pop().unwrap_or_else(|| u32::try_from(self.slots.len()).unwrap_or(u32::MAX));
        (slot.parent, slot.next) = (at, at);
        match self.slots.get_mut(at as usize) {
            Some(old) => *old = slot,
            None => self.slots.push(slot),
        }
        at
    }

    fn slot(&self, at: u32) -> Option<&Slot> {
        self.slots.get(at as usize)
    }

    fn report(&self, at: u32) -> Option<&Arc<Report>> {
        self.slot(at)?.report.as_ref()
    }

    /// Marks what a report belongs to.
    fn lengthen(&mut self, at: u32, long: bool) {
        let root = self.find(at);
        if let Some(slot) = self.slots.get_mut(root as usize) {
            slot.long |= long;
        }
    }

    /// Tells whether the component of a root is to be told in parts.
    fn is_long(&self, root: u32) -> bool {
        let lasts = |slot: &Slot| {
            slot.first.zip(slot.last).is_some_and(|(from, to)| to - from >= i32::from(self.span))
        };
        self.slot(root).is_some_and(|slot| slot.long || lasts(slot))
    }

    /// Returns the stretch of the calendar to which a day belongs.
    fn stretch(&self, report: &Report) -> i32 {
        report.day().map_or(0, |day| day_number(day).div_euclid(i32::from(self.span)))
    }

    /// Returns the root of a component, and shortens the way to it.
    fn find(&mut self, mut at: u32) -> u32 {
        loop {
            let parent = self.parent(at);
            if parent == at {
                return at;
            }
            let above = self.parent(parent);
            if let Some(slot) = self.slots.get_mut(at as usize) {
                slot.parent = above;
            }
            at = above;
        }
    }

    fn parent(&self, at: u32) -> u32 {
        self.slot(at).map_or(at, |slot| slot.parent)
    }

    fn union(&mut self, one: u32, other: u32) {
        let (one, other) = (self.find(one), self.find(other));
        let size = |at: u32| self.slot(at).map_or(0, |slot| slot.size);
        let (root, child) = if size(one) < size(other) { (other, one) } else { (one, other) };
        if root == child {
            return;
        }
        if let Ok([above, below]) = self.slots.get_disjoint_mut([root as usize, child as usize]) {
            below.parent = root;
            above.size += below.size;
            above.first = above.first.into_iter().chain(below.first).min();
            above.last = above.last.max(below.last);
            above.long |= below.long;
            std::mem::swap(&mut above.next, &mut below.next);
        }
    }

    /// Returns the members of the component of a root.
    fn ring(&self, root: u32) -> Vec<u32> {
        let next = |at: &u32| self.slot(*at).map(|slot| slot.next).filter(|&next| next != root);
        std::iter::successors(Some(root), next).collect()
    }

    fn roots(&self) -> impl Iterator<Item = u32> {
        let is_root = |(at, slot): &(u32, &Slot)| slot.report.is_some() && slot.parent == *at;
        (0..).zip(&self.slots).filter(is_root).map(|(at, _)| at)
    }

    /// Returns the stories of the reports of one component.
    fn told(&self, mut reports: Vec<Arc<Report>>, long: bool) -> Vec<Story> {
        if !long {
            return Story::of(reports).into_iter().collect();
        }
        reports.sort_by_key(|report| self.stretch(report));
        let parts = reports.chunk_by(|a, b| self.stretch(a) == self.stretch(b)).flat_map(|part| {
            // shorter than the span, so that its components are not cut again
            let mut apart = Self { window: self.window, span: self.span, ..Self::new() };
            for report in part {
                apart.insert(Arc::clone(report));
            }
            apart.stories()
        });
        parts.collect()
    }

    /// Takes out the stories that end before a day; without one, those without any date.
    fn take(&mut self, open: Option<i32>) -> Vec<Story> {
        let over = |day: Option<i32>| day.is_none_or(|day| open.is_some_and(|open| day < open));
        let mut stories = Vec::new();
        let mut kept = Vec::new();
        for root in self.roots().collect::<Vec<_>>() {
            let (first, last) = self.slot(root).map_or((None, None), |slot| (slot.first, slot.last));
            // of what is long a part is over when the stretch of the calendar is
            let span = i32::from(self.span);
            let end = |stretch: i32| Some((stretch + 1).saturating_mul(span) - 1);
            let begun = first.is_some_and(|day| over(end(day.div_euclid(span))));
            let long = self.is_long(root);
            let ready = over(last) || (begun && long);
            if !ready {
                continue;
            }
            let ring = self.ring(root);
            let reports = ring.iter().filter_map(|&at| self.report(at).cloned());
            let (gone, stay): (Vec<_>, Vec<_>) =
                reports.partition(|report| over(last) || over(end(self.stretch(report))));
            stories.extend(self.told(gone, long));
            kept.extend(stay);
            self.remove(&ring);
        }
        for report in kept {
            let at = self.insert(report);
            self.lengthen(at, true);
        }
        in_order(stories)
    }

    /// Forgets the reports of whole components.
    fn remove(&mut self, gone: &[u32]) {
        let mut reports = Vec::with_capacity(gone.len());
        for &at in gone {
            if let Some(report) = self.slots.get_mut(at as usize).and_then(|slot| slot.report.take()) {
                self.seen.remove(&report);
                self.spokesmen.remove(&Content(Arc::clone(&report)));
                self.free.push(at);
                reports.push(report);
            }
        }
        for key in reports.iter().flat_map(|report| keys(report)) {
            // the first report of a key clears away the others that went with it
            if let Some(near) = self.index.get_mut(&key) {
                let slots = &self.slots;
                near.retain(|&at| slots.get(at as usize).is_some_and(|slot| slot.report.is_some()));
                if near.is_empty() {
                    self.index.remove(&key);
                }
            }
        }
    }
}

/// Kind, whether it is mutual and whether it happened, participants, gatherings and documents, places.
type What<'r> = (&'r str, bool, bool, &'r [Participant], &'r [Setting], &'r [Place]);

/// A report, equal to another where [`same_event`] cannot tell them apart; then they are of one event, if they name two
/// things that can be found again.
#[derive(Clone, Debug)]
struct Content(Arc<Report>);

impl Content {
    fn parts(&self) -> (What<'_>, Option<Date>, Option<Interval>, &str) {
        let Self(r) = self;
        let actual = r.status() == Status::Actual;
        // reports without a date are compared within a document only
        let document = if r.day().is_none() { r.document() } else { "" };
        let what = (r.kind(), r.is_mutual(), actual, r.participants(), r.settings(), r.places());
        (what, r.published(), r.time(), document)
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Content {}

impl Hash for Content {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.parts().hash(state);
    }
}

fn in_order(mut stories: Vec<Story>) -> Vec<Story> {
    stories.sort_by(|a, b| a.place().cmp(&b.place()));
    stories
}

/// Returns a number for each two anchors of a report, with its kind.
fn keys(report: &Report) -> Vec<u64> {
    let anchors = anchors(report);
    let pairs =
        anchors.iter().enumerate().flat_map(|(at, one)| anchors.iter().skip(at + 1).map(move |o| (one, o)));
    let key = |(one, other): (&_, &_)| {
        let mut hash = Fnv::default();
        (report.kind(), one, other).hash(&mut hash);
        hash.finish()
    };
    pairs.map(key).collect()
}
