//! Reports coming in, stories going out.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::hash::Fnv;
use super::interval::day_number;
use super::same::{anchors, same_event};
use super::{Report, Story};

/// Days between the publications of two reports of one event, where nothing else is said.
const WINDOW: u16 = 14;

/// The reports of many documents, put together to stories: the connected components under [`same_event`].
///
/// What the stories are depends on the set of reports alone. So it does not matter in which order reports are added, and
/// [`merge`](Self::merge) is associative, commutative and idempotent.
///
/// # Streams
///
/// Reports published more than the window apart are not compared, although a chain of reports may be longer. So when the
/// newest document is more than the window ahead of a story, nothing can join it, and [`close`](Self::close) hands it out and
/// forgets it: memory holds what was published in the last days only. Where documents come late, by some days at most,
/// [`with_lateness`](Self::with_lateness) waits for them, and then a stream gives the same stories, however it is mixed,
/// as all of its documents at once. A document that is later than that still counts, but what was handed out does not
/// change: its reports are joined to what is not closed yet, or make stories of their own. A story without any date
/// is handed out by the next call. A wrong date in the far future closes all that was before.
///
/// # Time
///
/// A report is compared with those that have its kind and two of its parties, gatherings, documents and places in common,
/// not with all.
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
    slots: Vec<Slot>,
    free: Vec<u32>,
    /// Where a report is, by all that it says.
    seen: HashMap<Arc<Report>, u32>,
    /// The reports that share a kind and two anchors; the hash of these may be that of others too, which costs a comparison.
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
    /// Of a root: how many there are, and the last day of them.
    size: u32,
    last: Option<i32>,
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
            slots: Vec::new(),
            free: Vec::new(),
            seen: HashMap::new(),
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

    fn rebuilt(self, window: u16) -> Self {
        let mut all = Self { window, lateness: self.lateness, newest: self.newest, ..Self::new() };
        for report in self.slots.into_iter().filter_map(|slot| slot.report) {
            all.insert(report);
        }
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

    /// Adds the reports of another set. Of two windows the larger counts, of two latenesses too.
    pub fn merge(&mut self, other: &Self) {
        if other.window > self.window {
            *self = std::mem::take(self).rebuilt(other.window);
        }
        self.lateness = self.lateness.max(other.lateness);
        self.newest = self.newest.max(other.newest);
        for report in other.slots.iter().filter_map(|slot| slot.report.as_ref()) {
            self.insert(Arc::clone(report));
        }
    }

    /// Returns the stories of the reports in memory, by their first day, then by kind and id.
    pub fn stories(&self) -> Vec<Story> {
        self.told(|_| true)
    }

    /// Takes out the stories that nothing can join any more, in the order of [`stories`](Self::stories).
    pub fn close(&mut self) -> Vec<Story> {
        let Some(newest) = self.newest else { return self.take(|last| last.is_none()) };
        let open = newest - i32::from(self.window) - i32::from(self.lateness);
        self.take(|last| last.is_none_or(|day| day < open))
    }

    /// Takes out all stories, in the order of [`stories`](Self::stories).
    pub fn finish(&mut self) -> Vec<Story> {
        self.take(|_| true)
    }

    fn insert(&mut self, report: Arc<Report>) {
        if self.seen.contains_key(&report) {
            return;
        }
        let day = report.day().map(day_number);
        self.newest = self.newest.max(day);
        let at = self.place(&report, day);
        for key in keys(&report) {
            let near = self.index.remove(&key).unwrap_or_default();
            for &other in &near {
                if self.find(at) != self.find(other)
                    && self.report(other).is_some_and(|o| same_event(&report, o, self.window))
                {
                    self.union(at, other);
                }
            }
            let mut near = near;
            near.push(at);
            self.index.insert(key, near);
        }
        self.seen.insert(report, at);
    }

    /// Returns a slot with a report that is a component of its own.
    fn place(&mut self, report: &Arc<Report>, last: Option<i32>) -> u32 {
        let mut slot = Slot { report: Some(Arc::clone(report)), parent: 0, next: 0, size: 1, last };
        let at = self.free.pop().unwrap_or_else(|| u32::try_from(self.slots.len()).unwrap_or(u32::MAX));
        (slot.parent, slot.next) = (at, at);
        match self.slots.get_mut(at as usize) {
            Some(old) => *old = slot,
            None => self.slots.push(slot),
        }
        at
    }

    fn report(&self, at: u32) -> Option<&Arc<Report>> {
        self.slots.get(at as usize)?.report.as_ref()
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
        self.slots.get(at as usize).map_or(at, |slot| slot.parent)
    }

    fn union(&mut self, one: u32, other: u32) {
        let (one, other) = (self.find(one), self.find(other));
        let size = |at: u32| self.slots.get(at as usize).map_or(0, |slot| slot.size);
        let (root, child) = if size(one) < size(other) { (other, one) } else { (one, other) };
        if root == child {
            return;
        }
        if let Ok([above, below]) = self.slots.get_disjoint_mut([root as usize, child as usize]) {
            below.parent = root;
            above.size += below.size;
            above.last = above.last.max(below.last);
            std::mem::swap(&mut above.next, &mut below.next);
        }
    }

    /// Returns the members of the component of a root.
    fn ring(&self, root: u32) -> Vec<u32> {
        let next = |at: &u32| self.slots.get(*at as usize).map(|slot| slot.next).filter(|&next| next != root);
        std::iter::successors(Some(root), next).collect()
    }

    fn roots(&self, chosen: impl Fn(Option<i32>) -> bool) -> Vec<u32> {
        let is_root = |(at, slot): &(u32, &Slot)| {
            slot.report.is_some() && slot.parent == *at && chosen(slot.last)
        };
        (0..).zip(&self.slots).filter(is_root).map(|(at, _)| at).collect()
    }

    fn told(&self, chosen: impl Fn(Option<i32>) -> bool) -> Vec<Story> {
        let reports = |root: &u32| {
            self.ring(*root).into_iter().filter_map(|at| self.report(at).cloned()).collect::<Vec<_>>()
        };
        let mut stories: Vec<Story> =
            self.roots(chosen).iter().filter_map(|root| Story::of(reports(root))).collect();
        stories.sort_by(|a, b| a.place().cmp(&b.place()));
        stories
    }

    fn take(&mut self, chosen: impl Fn(Option<i32>) -> bool) -> Vec<Story> {
        let stories = self.told(&chosen);
        let gone: Vec<u32> = self.roots(chosen).into_iter().flat_map(|root| self.ring(root)).collect();
        let mut reports = Vec::with_capacity(gone.len());
        for at in gone {
            if let Some(report) = self.slots.get_mut(at as usize).and_then(|slot| slot.report.take()) {
                self.seen.remove(&report);
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
        stories
    }
}

/// Returns a number for each two anchors of a report, with its kind.
fn keys(report: &Report) -> Vec<u64> {
    let anchors = anchors(report);
    let pairs = anchors.iter().enumerate().flat_map(|(at, one)| anchors.iter().skip(at + 1).map(move |o| (one, o)));
    let key = |(one, other): (&_, &_)| {
        let mut hash = Fnv::default();
        (report.kind(), one, other).hash(&mut hash);
        hash.finish()
    };
    pairs.map(key).collect()
}
