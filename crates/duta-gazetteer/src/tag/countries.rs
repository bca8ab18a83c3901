//! Whose office, whose ministry, whose government; and capitals that stand for their states.

use std::collections::HashMap;
use std::sync::Arc;

use super::draft::{Draft, shared};
use super::mention::Candidate;
use super::vocabulary::Word;
use crate::Kind;

/// The state of news that names no other.
const HOME: &str = "IDN";

/// A capital that acts is its state: `Beijing menolak`, `kepada Pyongyang`; behind a preposition of place it is a city.
/// Jakarta is Indonesia only where another capital stands for its state too; else it is a city like others.
pub(super) fn metonyms(draft: &mut Draft<'_>) {
    // There a city is its club: `Madrid mendapatkan giliran`.
    if draft.is_leisure() {
        return;
    }
    if stand_for_states(draft, |state| state != HOME) {
        stand_for_states(draft, |state| state == HOME);
    }
}

fn stand_for_states(draft: &mut Draft<'_>, counts: impl Fn(&str) -> bool) -> bool {
    let mut any = false;
    for index in draft.order() {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Place) else { continue };
        let name = found.mention.span.of(draft.parsed.text());
        let Some(state) = draft.vocabulary.state_of_capital(name).filter(|s| counts(s)).map(shared) else {
            continue;
        };
        let (start, end) = (found.tokens.start, found.tokens.end);
        let before = start.checked_sub(1).filter(|_| draft.joined(start));
        let beside_state =
            |i: usize| draft.is(i, Word::Joiner) && i > 0 && draft.kind_at(i - 1) == Some(Kind::Country);
        // `kepada Antara` **`London`**: with a capital, the word is a name.
        let agent_word =
            |i: usize| draft.is(i, Word::AgentPreposition) && (!draft.is_capital(i) || draft.is_initial(i));
        let agent = before.is_some_and(|i| agent_word(i) || beside_state(i));
        // `Pyongyang menuding Washington melanggar …`
        let accused = |i: usize| {
            let actor = i.checked_sub(1).filter(|_| is_verb(draft, i));
            actor.is_some_and(|i| {
                draft.kind_at(i) == Some(Kind::Country)
                    || draft.vocabulary.state_of_capital(draft.text(i)).is_some()
            })
        };
        let opens = before.is_none_or(|i| {
            let free = draft.text(i) == "," || draft.is(i, Word::Function) || draft.is(i, Word::SayingVerb);
            free || accused(i)
        });
        let acts = draft.joined(end)
            && (draft.is(end, Word::Auxiliary) || draft.is(end, Word::SayingVerb) || is_verb(draft, end));
        if agent || (opens && acts) {
            any = true;
            if let Some(found) = draft.get_mut(index) {
                found.mention.kind = Kind::Country;
                found.mention.candidates.insert(0, Candidate { id: state, reason: "capital for its state" });
            }
        }
    }
    any
}

/// Tells whether a word is written as an active verb.
pub(super) fn is_verb(draft: &Draft<'_>, at: usize) -> bool {
    let word = draft.fold(at);
    !draft.is_capital(at)
        && !draft.is(at, Word::Copula)
        && word.len() > 5
        && (word.starts_with("me") || word.starts_with("ber"))
}

/// Settles the state of every office, ministry and institution, and writes it into their ids.
pub(super) fn assign(draft: &mut Draft<'_>) {
    let order = draft.order();
    // A text that speaks of Indonesia at all means Indonesia's bodies where it names no state.
    // So does one that names a body which Indonesia alone has.
    let home = order.iter().any(|&i| {
        draft.get(i).is_some_and(|f| {
            let body = matches!(f.mention.kind, Kind::Ministry | Kind::Institution)
                && f.mention.reason() != "weak name"
                && draft.gazetteer.get(f.mention.id()).is_some_and(|e| e.country() == Some(HOME));
            f.mention.id() == HOME || (body && draft.is_leisure())
        })
    });
    let main = if home { Some(shared(HOME)) } else { main_country(draft, &order) };
    // The state that a title or body had when it was last settled.
    let mut settled: HashMap<String, Arc<str>> = HashMap::new();
    for &index in &order {
        let Some(found) = draft.get(index) else { continue };
        if !matches!(found.mention.kind, Kind::Office | Kind::Ministry | Kind::Institution) {
            continue;
        }
        let key = bare_slug(found.mention.id()).to_owned();
        // A body by its proper name has one state; the name of a ministry is that of every state's.
        let own = draft
            .gazetteer
            .get(found.mention.id())
            .and_then(|e| e.country())
            .filter(|c| *c != HOME || found.mention.kind == Kind::Institution);
        let (state, body) = match beside(draft, index) {
            Beside::State(state) => (Some(state), None),
            Beside::Organization(id) => (None, Some(id)),
            Beside::Nothing => {
                let state = own
                    .map(shared)
                    .or_else(|| of_holder(draft, index))
                    .or_else(|| settled.get(&key).cloned())
                    .or_else(|| main.clone());
                (state, None)
            }
        };
        if let Some(state) = &state {
            settled.insert(key.clone(), state.clone());
        }
        let Some(found) = draft.get_mut(index) else { continue };
        let owner = match (&state, &body) {
            (Some(state), _) => state.to_lowercase(),
            (None, Some(body)) => bare_slug(body).to_owned(),
            (None, None) => continue,
        };
        let known = draft_keeps_id(found.mention.kind, found.mention.id(), &owner);
        found.mention.country = state;
        if !known && let Some(first) = found.mention.candidates.first_mut() {
            let id: Arc<str> = shared(&format!("{}:{owner}.{key}", found.mention.kind));
            first.id = id.clone();
            // The body of that state may have been a lesser candidate: it is the first now.
            let mut place = 0;
            found.mention.candidates.retain(|c| {
                place += 1;
                place == 1 || c.id != id
            });
        }
    }
    follow_titles(draft, &order);
}

/// Gives each person the office of the title that names him, now that its state is settled.
fn follow_titles(draft: &mut Draft<'_>, order: &[usize]) {
    let mut offices: HashMap<Arc<str>, Arc<str>> = HashMap::new();
    for &index in order {
        if let Some(title) = draft.get(index).filter(|f| f.mention.kind == Kind::Office)
            && let Some(holder) = &title.mention.holder
        {
            offices.entry(holder.clone()).or_insert_with(|| shared(title.mention.id()));
        }
    }
    for &index in order {
        if let Some(person) = draft.get_mut(index).filter(|f| f.mention.office.is_some()) {
            person.mention.office =
                offices.get(person.mention.id()).cloned().or(person.mention.office.take());
        }
    }
}

/// Tells whether an id already names the owner: `ministry:idn.mfa` for `idn`.
fn draft_keeps_id(kind: Kind, id: &str, owner: &str) -> bool {
    id.strip_prefix(kind.as_str())
        .and_then(|r| r.strip_prefix(':'))
        .is_some_and(|r| r.split_once('.').is_some_and(|(state, _)| state == owner))
}

/// Returns the part of an id behind its kind and its state.
fn bare_slug(id: &str) -> &str {
    let slug = id.split_once(':').map_or(id, |(_, s)| s);
    match slug.split_once('.') {
        Some((state, rest)) if state.len() == 3 => rest,
        _ => slug,
    }
}

enum Beside {
    State(Arc<str>),
    Organization(String),
    Nothing,
}

/// Returns the state or body that stands right behind a mention, over a body of its own.
fn beside(draft: &Draft<'_>, index: usize) -> Beside {
    let Some(found) = draft.get(index) else { return Beside::Nothing };
    let office = found.mention.kind == Kind::Office;
    let mut at = found.tokens.end;
    for _ in 0..3 {
        if draft.text(at) == "(" && draft.text(at + 2) == ")" {
            at += 3;
        }
        if !draft.joined(at) {
            break;
        }
        let Some(next) = draft.at(at).filter(|f| f.tokens.start == at) else { break };
        match next.mention.kind {
            Kind::Country => return Beside::State(shared(next.mention.id())),
            Kind::Organization if office => return Beside::Organization(next.mention.id().to_owned()),
            // `Direktur Kantor … Kementerian Keuangan AS`
            Kind::Ministry | Kind::Institution => {
                let further =
                    draft.joined(next.tokens.end) && draft.kind_at(next.tokens.end) == Some(Kind::Country);
                let own = draft.gazetteer.get(next.mention.id()).and_then(|e| e.country());
                if let Some(state) = own.filter(|_| !further) {
                    return Beside::State(shared(state));
                }
                at = next.tokens.end;
            }
            _ => break,
        }
    }
    // `Pemerintah Myanmar`, and `Presiden` before a demonym of the text: nothing more is sure.
    Beside::Nothing
}

/// Returns the state of the person who bears a title, at the date.
fn of_holder(draft: &Draft<'_>, index: usize) -> Option<Arc<str>> {
    let holder = draft.get(index)?.mention.holder.clone()?;
    let person = draft.gazetteer.get(&holder)?;
    let day = draft.parsed.published();
    // The owner of a term is a state, or a body or place of one.
    let state_of = |owner: &'_ str| draft.gazetteer.get(owner).and_then(|e| e.country());
    let held = person.terms().iter().filter(|t| day.is_none_or(|day| t.validity().holds_on(day)));
    let state = held.filter_map(|t| state_of(t.country())).next();
    state.or_else(|| person.terms().last().and_then(|t| state_of(t.country()))).map(shared)
}

/// Returns the state that the text speaks of most; the first of equals.
fn main_country(draft: &Draft<'_>, order: &[usize]) -> Option<Arc<str>> {
    let mut counts: Vec<(Arc<str>, usize)> = Vec::new();
    for &index in order {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Country) else { continue };
        match counts.iter_mut().find(|(id, _)| **id == *found.mention.id()) {
            Some((_, n)) => *n += 1,
            None => counts.push((shared(found.mention.id()), 1)),
        }
    }
    let most = counts.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let first = counts.into_iter().find(|(_, n)| *n == most).map(|(id, _)| id);
    Some(first.unwrap_or_else(|| shared(HOME)))
}
