//! Acronyms that the text defines: `Pasukan Mobilisasi Populer (PMF)`. They hold for that text and beat the
//! built-in meaning.

use std::collections::{HashMap, HashSet};

use duta_text::Case;

use super::draft::Draft;
use super::mention::Candidate;
use super::vocabulary::Word;
use super::words::Marks;
use crate::{Kind, Takes};

pub(super) fn find(draft: &mut Draft<'_>) {
    let mut defined: HashMap<String, (Kind, Candidate)> = HashMap::new();
    let mut common: HashSet<String> = HashSet::new();
    for open in 1..draft.len() {
        if draft.is_word(open) || draft.text(open) != "(" {
            continue;
        }
        let Some(close) = (open + 2..open + 12).find(|&i| draft.text(i) == ")") else { continue };
        let mut start = open + 1;
        // `(International Conference on Digital Diplomacy/ICDD)`
        if let Some(slash) = (start..close).rfind(|&i| draft.text(i) == "/") {
            start = slash + 1;
        }
        if close != start + 1 || !is_acronym(draft, start) || draft.is(start, Word::Function) {
            continue;
        }
        if let Some(short) = draft.at(start).filter(|f| f.tokens == (start..start + 1))
            && names_common_thing(draft, open, start)
            && !knows_as(draft, short.mention.id(), start, open)
        {
            common.insert(draft.text(start).to_owned());
            continue;
        }
        let Some(named) = defined_by(draft, open, start).or_else(|| long_form(draft, open, start)) else {
            continue;
        };
        let Some(found) = draft.get(named) else { continue };
        let (kind, id) = (found.mention.kind, found.mention.id().to_owned());
        let same = draft.at(start).is_some_and(|f| f.mention.kind == Kind::Office || f.mention.id() == id);
        // `Majelis Umum Perserikatan Bangsa-Bangsa (PBB)`: the acronym means what its own name before it means.
        if same || names_itself(draft, start, open) {
            continue;
        }
        let candidate = Candidate::new(id, "acronym defined in the text");
        defined.insert(draft.text(start).to_owned(), (kind, candidate.clone()));
        if start > open + 1 {
            draft.add(open + 1..start - 1, kind, vec![candidate]);
        }
    }
    if defined.is_empty() && common.is_empty() {
        return;
    }
    let mut next = 0;
    loop {
        let at = draft.next(next, Marks::CAPITAL);
        if at >= draft.len() {
            break;
        }
        next = at + 1;
        if !is_acronym(draft, at) {
            continue;
        }
        if common.contains(draft.text(at))
            && let Some(index) = draft.index_at(at)
            && draft.get(index).is_some_and(|f| f.tokens == (at..at + 1))
        {
            draft.remove(index);
        }
        let alone = draft.at(at).is_none_or(|f| f.tokens == (at..at + 1));
        if let Some((kind, candidate)) = defined.get(draft.text(at)).filter(|_| alone) {
            let (kind, candidate) = (*kind, candidate.clone());
            draft.add(at..at + 1, kind, vec![candidate]);
        }
    }
}

/// Returns the mention before a bracket that its acronym stands for. A state or place must begin with the same letter; the state
/// behind a body is no part of its name, but of its acronym: `Kedutaan Besar` `RI` `(KBRI)`.
fn defined_by(draft: &Draft<'_>, open: usize, acronym: usize) -> Option<usize> {
    let letter = draft.text(acronym).chars().next()?;
    let mut index = draft.index_at(open - 1)?;
    if draft.get(index)?.mention.kind == Kind::Country {
        let before = draft.get(index)?.tokens.start.checked_sub(1).and_then(|i| draft.index_at(i));
        let body = before.filter(|&b| {
            draft.get(b).is_some_and(|f| {
                matches!(f.mention.kind, Kind::Institution | Kind::Ministry | Kind::Organization)
            })
        });
        index = body.unwrap_or(index);
    }
    let found = draft.get(index)?;
    if !matches!(found.mention.kind, Kind::Country | Kind::Place) {
        return Some(index);
    }
    // `Institut Prancis di Indonesia (IFI)`: the letters stand in the name, in their order.
    let mut name = draft.folded(found.mention.span).chars();
    let spelt = draft.fold(acronym).chars().all(|c| name.any(|n| n == c));
    let first = draft.text(found.tokens.start).chars().next()?;
    (first == letter && spelt).then_some(index)
}

/// Tells whether the initials of words that name no body spell the acronym in a bracket behind them: `mata kuliah (MK)`.
fn names_common_thing(draft: &Draft<'_>, open: usize, acronym: usize) -> bool {
    let letters = draft.text(acronym).chars();
    let mut at = open;
    for letter in letters.rev() {
        let Some(before) = at.checked_sub(1).filter(|_| draft.joined(at)) else { return false };
        let initial = draft.text(before).chars().next();
        // `Pesta Kesenian Bali (PKB)`: capitals too, as long as they name no body.
        let body = |(_, class): (usize, Word)| matches!(class, Word::Head(kind, takes) if kind != Kind::Office && takes != Takes::Outside);
        let named = draft.kind_at(before).is_some_and(|k| !matches!(k, Kind::Place | Kind::Country))
            || (draft.is_capital(before) && draft.phrases_at(before).any(body))
            || draft.entry(before).within().is_some();
        if !draft.is_word(before) || named || initial.is_none_or(|c| !c.to_uppercase().eq([letter])) {
            return false;
        }
        at = before;
    }
    draft.text(acronym).len() > 1
}

/// Tells whether the words before a bracket are a name of an entity, or a slip of one: they share a long word with it.
fn knows_as(draft: &Draft<'_>, id: &str, acronym: usize, open: usize) -> bool {
    let from = open.saturating_sub(draft.text(acronym).chars().count());
    let shared = |name: &str| {
        let mut words = name.split(' ').filter(|w| w.len() > 3);
        words.any(|w| (from..open).any(|i| draft.text(i).eq_ignore_ascii_case(w)))
    };
    draft.gazetteer.get(id).is_some_and(|e| e.aliases().iter().any(|a| shared(a.text())))
}

/// Tells whether a known acronym stands behind a name of its own entity.
fn names_itself(draft: &Draft<'_>, acronym: usize, open: usize) -> bool {
    let Some(entity) = draft.at(acronym).and_then(|f| draft.gazetteer.get(f.mention.id())) else {
        return false;
    };
    let end = draft.span(&(0..open)).end();
    let before = draft.parsed.text().get(..end).unwrap_or_default();
    entity.aliases().iter().any(|a| a.text().len() > draft.text(acronym).len() && before.ends_with(a.text()))
}

fn is_acronym(draft: &Draft<'_>, at: usize) -> bool {
    matches!(draft.case(at), Case::Upper | Case::Mixed) && draft.text(at).len() > 1
}

/// Makes the mention of the long form before the bracket, where its initials spell the acronym.
fn long_form(draft: &mut Draft<'_>, open: usize, acronym: usize) -> Option<usize> {
    let letters: Vec<char> = draft.text(acronym).chars().filter(|c| c.is_alphabetic()).collect();
    let mut at = open;
    let mut capitals = 0;
    while at > 0 && capitals < letters.len() && draft.joined(at) && draft.at(at - 1).is_none() {
        at -= 1;
        if draft.is_capital(at) {
            capitals += 1;
        } else if draft.text(at).len() > 6 || !draft.is_word(at) {
            break;
        }
    }
    if (at..open).any(|i| draft.is(i, Word::Thing)) {
        return None;
    }
    let first = draft.text(at).chars().next()?;
    if !draft.is_capital(at) || capitals < 2 || Some(&first) != letters.first() {
        return None;
    }
    let id = format!("{}:{}", Kind::Organization.prefix(), draft.slug(at..open));
    Some(draft.add(at..open, Kind::Organization, vec![Candidate::new(id, "long form of an acronym")]))
}
