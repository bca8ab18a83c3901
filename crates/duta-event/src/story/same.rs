//! Whether two reports are of one event.

use super::interval::day_number;
use super::{Participant, Report};
use crate::{Role, Status};

/// Days by which two said times may miss each other: zones and the night between lie there.
const SAID_SLACK: i32 = 1;
/// Days before its publication from which news without a time may be.
const BACK: i32 = 2;
/// Days after its publication in which what is only announced may come about, where no time is said.
const AHEAD: i32 = 7;
/// As many of what a report names are compared, first parties, then gatherings, documents and places, by their ids. So a
/// list of all members of the United Nations costs no more than a short one.
const ANCHORS: usize = 12;

/// What two reports of one event have in common.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) enum Anchor<'r> {
    /// A state with all its people and bodies, or who has no state.
    Party(&'r str),
    /// Who acts and who is acted on, where both are of one party, as in the arrest of a minister.
    Within(&'r str, &'r str),
    Setting(Role, &'r str),
    Place(&'r str),
}

/// Returns what can be found again in another report, sorted, each once.
pub(super) fn anchors(report: &Report) -> Vec<Anchor<'_>> {
    let parties = report.participants().iter().map(|p| Anchor::Party(p.party()));
    // not the state itself, which says nothing more
    let of = |role| report.participants().iter().filter(move |p| p.role() == role && p.id() != p.party());
    let pairs =
        of(Role::Actor).take(ANCHORS).flat_map(|p| of(Role::Target).take(ANCHORS).map(move |q| (p, q)));
    let within = pairs.filter(|(p, q)| p.party() == q.party() && p.id() != q.id());
    let within = within.map(|(p, q)| Anchor::Within(p.id(), q.id()));
    let settings = report.settings().iter().map(|s| Anchor::Setting(s.role(), s.id()));
    let places = report.places().iter().map(|p| Anchor::Place(p.id()));
    let mut all: Vec<Anchor<'_>> = parties.chain(within).chain(settings).chain(places).collect();
    all.sort_unstable();
    all.dedup();
    all.truncate(ANCHORS);
    all
}

/// Tells whether two reports are of one event. It does not matter which is given first.
///
/// They are where
/// - the kind is the same, and they are not published more than `window` days apart;
/// - the times that are said overlap or miss each other by a day; news without a time is of the two days before its
///   publication, and an announcement without one also of the week after;
/// - they have two of these in common: parties (a state with its people and bodies, or who has no state), gatherings,
///   documents, places; and one of them is a party, where both have parties. Who acts and who is acted on count
///   as two, where they are of one party;
/// - nothing speaks against it: two people or bodies of one state are not each other, gatherings, documents and places
///   are not other ones, and who acts in one is not only acted on in the other (unless the kind is mutual).
///
/// Reports without any date can be the same only within a document. Counts and status do not matter: where they
/// contradict each other, that is what a story tells.
///
/// ```
/// use duta_event::Role;
/// use duta_event::story::{Report, same_event};
///
/// let visit = |document: &str, day: &str, who: &str| {
///     Report::new(document, 0, "visit")
///         .with_published(day.parse().unwrap())
///         .with_participant(Role::Actor, who, Some("IDN"))
///         .with_participant(Role::Target, "VNM", Some("VNM"))
/// };
/// let retno = visit("a", "2019-09-10", "person:retno-marsudi");
/// assert!(same_event(&retno, &visit("b", "2019-09-11", "IDN"), 14));
/// assert!(!same_event(&retno, &visit("c", "2019-09-11", "person:joko-widodo"), 14));
/// assert!(!same_event(&retno, &visit("d", "2019-09-18", "IDN"), 14));
/// ```
pub fn same_event(a: &Report, b: &Report, window: u16) -> bool {
    a.kind() == b.kind()
        && near(a, b, window)
        && no_other_setting(a, b, Role::Forum)
        && no_other_setting(a, b, Role::Instrument)
        && (a.places().is_empty()
            || b.places().is_empty()
            || a.places().iter().any(|p| b.places().iter().any(|q| p.fits(q))))
        && enough_in_common(a, b)
}

/// Tells whether both may be of one time, and stand near each other in the stream.
fn near(a: &Report, b: &Report, window: u16) -> bool {
    let (Some(one), Some(other)) = (a.day(), b.day()) else {
        return a.day() == b.day() && a.document() == b.document();
    };
    let slack = if a.time().is_some() && b.time().is_some() { SAID_SLACK } else { 0 };
    let (from, to) = (days(a, day_number(one)), days(b, day_number(other)));
    (day_number(one) - day_number(other)).abs() <= i32::from(window)
        && from.0 <= to.1 + slack
        && to.0 <= from.1 + slack
}

/// Returns the first and the last day on which it may have been.
fn days(report: &Report, published: i32) -> (i32, i32) {
    match report.time() {
        Some(time) => (day_number(time.first()), day_number(time.last())),
        None if report.status() == Status::Actual => (published - BACK, published),
        None => (published - BACK, published + AHEAD),
    }
}

fn no_other_setting(a: &Report, b: &Report, role: Role) -> bool {
    let of = |report: &Report| report.settings().iter().any(|s| s.role() == role);
    let shared = |a: &Report, b: &Report| {
        a.settings().iter().any(|s| s.role() == role && b.settings().binary_search(s).is_ok())
    };
    !of(a) || !of(b) || shared(a, b)
}

fn enough_in_common(a: &Report, b: &Report) -> bool {
    let (of_a, of_b) = (anchors(a), anchors(b));
    let (mut parties, mut others) = (0, 0);
    for anchor in of_a.iter().filter(|anchor| of_b.binary_search(anchor).is_ok()) {
        match anchor {
            Anchor::Party(party) if !same_party(a, b, party) => return false,
            Anchor::Party(_) => parties += 1,
            _ => others += 1,
        }
    }
    let without = a.participants().is_empty() || b.participants().is_empty();
    parties + others >= 2 && (parties > 0 || without)
}

/// Tells whether a party of both is the same in them: by the same people and bodies, or as the state itself, and on the
/// same side.
fn same_party(a: &Report, b: &Report, party: &str) -> bool {
    let of_a = || a.participants().iter().filter(|p| p.party() == party);
    let of_b = || b.participants().iter().filter(|p| p.party() == party);
    let both = |test: fn(&Participant, &Participant) -> bool| of_a().any(|p| of_b().any(|q| test(p, q)));
    let whole = of_a().chain(of_b()).any(|p| p.id() == party);
    let mutual = a.is_mutual() && b.is_mutual();
    (whole || both(|p, q| p.id() == q.id())) && (mutual || both(|p, q| p.role() == q.role()))
}
