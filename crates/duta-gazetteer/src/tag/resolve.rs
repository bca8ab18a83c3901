//! Later mentions of what was named before: short names, bare class words, titles with their holders.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use duta_text::Case;

use super::draft::{Draft, shared};
use super::mention::Candidate;
use super::owners;
use super::people;
use super::standing::Standing;
use super::vocabulary::Word;
use super::words::Marks;
use crate::{Kind, Takes};

/// Words of a name shorter than this are not used alone.
const SHORTEST: usize = 3;

/// Marks the parts of a person's full name that stand alone: `Retno`, `Suu Kyi`.
pub(super) fn short_names(draft: &mut Draft<'_>) {
    // A word of a name, and who bears it where.
    let mut bearers: HashMap<String, Vec<usize>> = HashMap::new();
    // Where a word is first a part of a person's name although it names a city or state by itself.
    let mut taken: HashMap<String, usize> = HashMap::new();
    for index in draft.order() {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Person) else { continue };
        let disputed = found.tokens.len() > 1 && found.tokens.clone().any(|i| draft.is_refused(i));
        for i in found.tokens.clone().filter(|&i| draft.is_capital(i) && draft.text(i).len() >= SHORTEST) {
            bearers.entry(draft.text(i).to_owned()).or_default().push(index);
            if disputed {
                taken.entry(draft.text(i).to_owned()).or_insert(i);
            }
        }
    }
    if bearers.is_empty() {
        return;
    }
    let mut at = 0;
    loop {
        at = draft.next(at, Marks::CAPITAL);
        if at >= draft.len() {
            break;
        }
        let persons = draft.is_free(at..at + 1)
            || taken.get(draft.text(at)).is_some_and(|&first| first < at && is_city_alone(draft, at));
        let Some(list) = bearers.get(draft.text(at)).filter(|_| persons) else {
            at += 1;
            continue;
        };
        // The nearest one before, else the first one after.
        let start = |index: &usize| draft.get(*index).map_or(0, |f| f.tokens.start);
        let bearer = list.iter().filter(|i| start(i) < at).max_by_key(|i| start(i)).or_else(|| list.first());
        let Some(&bearer) = bearer else { break };
        let mut end = at + 1;
        while draft.joined(end)
            && draft.is_free(end..end + 1)
            && bearers.get(draft.text(end)).is_some_and(|l| l.contains(&bearer))
        {
            end += 1;
        }
        let Some(named) = draft.get(bearer) else { break };
        // `Richard` is named alone before `Richard Mainaky`; `Harry Winks` is not `Harry Kane`.
        let whole = if draft.is_leisure() { longer_name(draft, at..end) } else { at..end };
        if whole != (at..end) && named.tokens.len() > 1 {
            end = whole.end;
            people::add(draft, whole, "name that goes on");
            at = end;
            continue;
        }
        end = whole.end;
        at = whole.start;
        let (id, office) = (shared(named.mention.id()), named.mention.office.clone());
        let index = draft.add(at..end, Kind::Person, vec![Candidate { id, reason: "short name" }]);
        if let Some(found) = draft.get_mut(index) {
            found.mention.office = office;
        }
        at = end;
    }
    spread_offices(draft);
}

/// Returns the whole row of a name that a short name is a part of: at most one word before it, and those behind it.
fn longer_name(draft: &Draft<'_>, short: Range<usize>) -> Range<usize> {
    let goes_on =
        draft.joined(short.end) && draft.is_namelike(short.end) && draft.index_at(short.end).is_none();
    let end = if goes_on { people::name(draft, short.start).end.max(short.end) } else { short.end };
    let given = short.start.checked_sub(1).filter(|&i| {
        draft.joined(short.start)
            && !draft.is_initial(i)
            && draft.is_namelike(i)
            && draft.is_free(i..i + 1)
            && draft.case(i) == Case::Title
            && !draft.is_written_small(i)
            && draft.phrases_at(i).next().is_none()
    });
    given.unwrap_or(short.start)..end
}

/// Tells whether a token is the name of a city or state and not behind a preposition of place: after `Paris Hilton`,
/// `Paris` is hers.
fn is_city_alone(draft: &Draft<'_>, at: usize) -> bool {
    let placed = at > 0 && draft.joined(at) && draft.is(at - 1, Word::PlacePreposition);
    !placed
        && draft.at(at).is_some_and(|f| {
            matches!(f.mention.kind, Kind::Place | Kind::Country) && f.tokens == (at..at + 1)
        })
}

/// Gives every mention of a person the office that one of them has.
fn spread_offices(draft: &mut Draft<'_>) {
    let mut offices = HashMap::new();
    let order = draft.order();
    for &index in &order {
        if let Some(f) = draft.get(index).filter(|f| f.mention.kind == Kind::Person)
            && let Some(office) = &f.mention.office
        {
            offices.entry(shared(f.mention.id())).or_insert_with(|| office.clone());
        }
    }
    for &index in &order {
        if let Some(f) =
            draft.get_mut(index).filter(|f| f.mention.kind == Kind::Person && f.mention.office.is_none())
        {
            f.mention.office = offices.get(f.mention.id()).cloned();
        }
    }
}

/// A capitalised class word alone means the name that it began before: `Konvensi`, `Konferensi ini`.
pub(super) fn bare_heads(draft: &mut Draft<'_>) {
    let mut named: HashMap<String, (Kind, Candidate)> = HashMap::new();
    let mut last_of_text: HashMap<String, (Kind, Candidate)> = HashMap::new();
    for index in draft.order() {
        let Some(found) = draft.get(index) else { continue };
        if matches!(found.mention.kind, Kind::Forum | Kind::Instrument) {
            let candidate = Candidate::new(shared(found.mention.id()), "class word of a name before");
            last_of_text
                .entry(draft.fold(found.tokens.start).to_owned())
                .or_insert((found.mention.kind, candidate));
        }
    }
    if last_of_text.is_empty() {
        return;
    }
    let mut next = 0;
    loop {
        let at = draft.next(next, Marks::CAPITAL.with(Marks::BEGUN));
        if at >= draft.len() {
            break;
        }
        next = at + 1;
        if let Some(found) = draft.at(at) {
            if found.tokens.start == at && matches!(found.mention.kind, Kind::Forum | Kind::Instrument) {
                let candidate = Candidate::new(shared(found.mention.id()), "class word of a name before");
                named.insert(draft.fold(at).to_owned(), (found.mention.kind, candidate));
            }
            continue;
        }
        if !draft.is_capital(at) || (draft.is_titled(at) && !draft.is_written_large(at)) {
            continue;
        }
        // `Piala` **`Liga`** is another one.
        if draft.joined(at + 1) && draft.is_capital(at + 1) && draft.is_word(at + 1) && !draft.is_titled(at) {
            continue;
        }
        let head = draft.phrases_at(at).any(|(words, class)| {
            words == 1 && matches!(class, Word::Head(Kind::Forum | Kind::Instrument, takes) if takes != Takes::Within)
        });
        let meant = named.get(draft.fold(at)).or_else(|| last_of_text.get(draft.fold(at)));
        if let Some((kind, candidate)) = meant.filter(|_| head) {
            let (kind, candidate) = (*kind, candidate.clone());
            draft.add(at..at + 1, kind, vec![candidate]);
        }
    }
}

/// Settles to whom each title may belong, and finds who holds those that stand without a name, by the date of
/// publication.
pub(super) fn holders(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Office) else { continue };
        let owners = owners::find(draft, found);
        let slug = found.mention.id().rsplit(['.', ':']).next().unwrap_or_default();
        let office = format!("office:{slug}");
        // Who held it before, or is to hold it, no date of publication tells.
        let told = found.mention.holder.is_some() || found.mention.standing != Standing::Holder;
        let day = draft.parsed.published().filter(|_| !told);
        // `Kepala Negara` is the president here and the king there.
        let words = found.tokens.len();
        let epithet = draft.phrases_at(found.tokens.start).any(|p| p == (words, Word::Ruler));
        let ruler = epithet.then(|| ruler(draft, &owners)).flatten();
        let office = ruler.as_ref().map_or(office.as_str(), |r| r.office);
        let holder = day.and_then(|day| {
            let owner = owners.iter().find(|owner| draft.gazetteer.terms(office, owner).next().is_some())?;
            draft.gazetteer.holders(office, owner, day).next().map(|(person, _)| shared(person.id()))
        });
        if let Some(found) = draft.get_mut(index) {
            found.mention.holder = holder.or(found.mention.holder.take());
            found.mention.owners = owners;
            if let Some(ruler) = ruler {
                found.mention.candidates.insert(0, Candidate::new(ruler.id, "head of the state"));
            }
        }
    }
}

/// The office of the head of a state: in the gazetteer, and of that state.
struct Ruler<'v> {
    office: &'v str,
    id: String,
}

/// Returns the office that heads the state among the owners of a title.
fn ruler<'v>(draft: &Draft<'v>, owners: &[Arc<str>]) -> Option<Ruler<'v>> {
    let owner = owners.last()?;
    let rules = |office: &&String| draft.gazetteer.terms(office, owner).next().is_some();
    let office = draft.vocabulary.rulers().iter().find(rules)?;
    let slug = office.split_once(':').map_or(office.as_str(), |(_, slug)| slug);
    Some(Ruler { office, id: format!("office:{}.{slug}", owner.to_lowercase()) })
}
