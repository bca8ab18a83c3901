//! Texts about sports and shows: names of clubs, songs and films are written there as those of persons and bodies are,
//! and only what is plain stays.

use std::collections::HashSet;
use std::ops::Range;

use duta_text::{Case, SectionKind};

use super::countries::is_verb;
use super::draft::{Draft, Found};
use super::mention::Candidate;
use super::vocabulary::Word;
use super::{parts, people};
use crate::{Kind, Takes};

pub(super) fn prune(draft: &mut Draft<'_>) {
    stray_titles(draft);
    parts::prune(draft);
    if !draft.is_leisure() {
        return;
    }
    for index in draft.order() {
        let inside = draft.get(index).is_some_and(|f| {
            matches!(f.mention.kind, Kind::Country | Kind::Place) && is_inside_name(draft, f)
        });
        if inside {
            draft.remove(index);
        }
    }
    clubs(draft);
    for index in draft.order() {
        let Some(found) = draft.get(index) else { continue };
        let known = draft.gazetteer.get(found.mention.id());
        let stays = match found.mention.kind {
            Kind::Person => known.is_some() || is_plain_person(draft, found.tokens.clone()),
            Kind::Office => is_plain_office(draft, found),
            // `Departemen Personalia PSSI`
            Kind::Ministry => known.is_some() || draft.kind_at(found.tokens.end) == Some(Kind::Country),
            Kind::Institution => known.is_some() || is_owned(draft, found.tokens.end),
            // **`Keputusan`** `Lorde membatalkan konser`
            // … and `Mou` is somebody.
            Kind::Instrument => {
                known.is_some() || (found.tokens.len() > 1 && !draft.is_initial(found.tokens.start))
            }
            _ => true,
        };
        if stays {
            continue;
        }
        if found.mention.kind == Kind::Office {
            drop_title(draft, index);
        } else {
            draft.remove(index);
        }
    }
    // What a title held may have been a name.
    parts::prune(draft);
}

/// Removes, from any text, titles in small letters with nobody and nothing behind them, and `Ratu` and the like that no
/// state and no known ruler ever follows.
fn stray_titles(draft: &mut Draft<'_>) {
    let (mut strays, mut rulers, mut ruled) = (Vec::new(), Vec::new(), false);
    for index in draft.order() {
        let Some(title) = draft.get(index).filter(|f| f.mention.kind == Kind::Office) else { continue };
        let (start, end) = (title.tokens.start, title.tokens.end);
        let owned = draft.joined(end) && draft.begins(end);
        if end == start + 1 && draft.is_capital(start) && draft.is(start, Word::GivenName) {
            ruled |= is_plain_office(draft, title);
            rulers.push(index);
        } else if draft.case(start) == Case::Lower && !owned && title.mention.holder.is_none() {
            strays.push(index);
        }
    }
    if !ruled {
        rulers.into_iter().for_each(|index| drop_title(draft, index));
    }
    strays.into_iter().for_each(|index| draft.remove(index));
}

/// Tells whether a state, place or body stands right behind a mention.
fn is_owned(draft: &Draft<'_>, end: usize) -> bool {
    draft.joined(end)
        && draft.begins(end)
        && matches!(draft.kind_at(end), Some(Kind::Country | Kind::Place | Kind::Organization))
}

/// Tells whether a title is one of a state or body, and no `Presiden` of a club: by its own body, by what stands behind
/// it, or by a known bearer of offices.
fn is_plain_office(draft: &Draft<'_>, title: &Found) -> bool {
    let known = draft.gazetteer.get(title.mention.id());
    if known.is_some_and(|e| e.body().is_some()) {
        return true;
    }
    let end = title.tokens.end;
    let behind = if draft.joined(end) && draft.begins(end) { draft.kind_at(end) } else { None };
    match behind {
        Some(Kind::Organization | Kind::Ministry | Kind::Institution) => true,
        // `Wakil` **`Denmark`** plays for it; `Wakil Oceania` **`Selandia Baru`**: what a title is composed of must be
        // words of titles.
        Some(Kind::Country) => {
            let field = |i: usize| draft.is(i, Word::Joiner) || draft.entry(i).is_field();
            known.is_some() || (title.tokens.len() > 1 && (title.tokens.start + 1..end).all(field))
        }
        // A city has mayors, judges and sultans; the head of a state is not one of a city, but of its club.
        Some(Kind::Place) => {
            known.is_some_and(|e| !e.is_single_holder()) || draft.is(title.tokens.start, Word::GivenName)
        }
        _ => {
            let holder = title.mention.holder.as_deref().and_then(|id| draft.gazetteer.get(id));
            holder.is_some_and(|person| !person.terms().is_empty())
        }
    }
}

/// Removes what is no title. `Ratu` before a name is a part of it; one word behind a title is what the title is made
/// of (`Kepala Koki`).
fn drop_title(draft: &mut Draft<'_>, index: usize) {
    let Some(title) = draft.get(index) else { return };
    let (start, end) = (title.tokens.start, title.tokens.end);
    let name = draft.at(end).filter(|f| {
        f.mention.kind == Kind::Person
            && f.tokens.start == end
            && draft.gazetteer.get(f.mention.id()).is_none()
    });
    let name = name.map(|f| f.tokens.clone()).filter(|_| draft.joined(end));
    let given = draft.is_capital(start) && draft.is(start, Word::GivenName) && end == start + 1;
    let named = draft.index_at(end);
    draft.remove(index);
    match name {
        Some(name) if given && name.len() > 1 => {
            people::add(draft, start..name.end, "name after a title");
        }
        Some(name) if name.len() == 1 => {
            if let Some(named) = named {
                draft.remove(named);
            }
        }
        _ => {}
    }
}

/// Tells whether a state or place is a part of a longer name that no list has: `Plaza` **`Indonesia`**, **`Swiss`**
/// `Timing`, `Tour de` **`Indonesia`**.
fn is_inside_name(draft: &Draft<'_>, found: &Found) -> bool {
    let (start, end) = (found.tokens.start, found.tokens.end);
    if draft.is_titled(start) {
        return false;
    }
    let before = start.checked_sub(1).filter(|_| draft.joined(start));
    // `Roman J.` **`Israel`**
    let initials = before.is_some_and(|i| {
        draft.text(i) == "."
            && i > 0
            && draft.joined(i)
            && draft.text(i - 1).len() == 1
            && draft.is_capital(i - 1)
    });
    // **`Amerika Serikat`** `(AS) Terbuka`
    let over = match draft.text(end) {
        "(" if draft.text(end + 2) == ")" => end + 3,
        ")" => end + 1,
        _ => end,
    };
    let closed = draft.joined(over)
        && draft.is_capital(over)
        && draft.is_free(over..over + 1)
        && draft.entry(over).within().is_some();
    // `Miss` **`Israel`**, `Museum Rekor` **`Indonesia`**, `GO-JEK` **`Indonesia`**
    let owned = found.mention.kind == Kind::Country
        && before.is_some_and(|i| match draft.at(i) {
            Some(f) => {
                let body = matches!(f.mention.kind, Kind::Organization | Kind::Place);
                body && f.tokens.len() > 1 && draft.gazetteer.get(f.mention.id()).is_none()
            }
            None => draft.is_capital(i) && draft.is(i, Word::Honorific),
        });
    // `Program` **`Indonesia`** `Emas`: so it is between two capitals, even of common words.
    let between = before.is_some_and(|i| {
        let free = |i: usize| draft.is_word(i) && draft.is_capital(i) && draft.is_free(i..i + 1);
        let named = draft
            .phrases_at(i)
            .any(|(_, c)| matches!(c, Word::Role | Word::Contest | Word::Rank | Word::Head(Kind::Office, _)));
        !draft.is_initial(i)
            && free(i)
            && !named
            && draft.joined(end)
            && free(end)
            && draft.text(end).len() > 1
    });
    if initials || closed || owned || between {
        return true;
    }
    let behind_name = before.is_some_and(|i| {
        let particle = draft.is(i, Word::Particle) && draft.case(i) == Case::Lower;
        let named = i.checked_sub(1).is_some_and(|p| particle && draft.joined(i) && draft.is_capital(p));
        let field = draft.entry(i).is_field();
        named || (!draft.is_initial(i) && !field && is_name_part(draft, i))
    });
    if behind_name {
        return true;
    }
    let goes_on = draft.joined(end)
        && is_name_part(draft, end)
        && !draft.is(end, Word::Function)
        && !draft.is(end, Word::SayingVerb)
        && !duta_text::morphology::looks_verbal(draft.fold(end));
    if !goes_on {
        return false;
    }
    match found.mention.kind {
        Kind::Place => before.is_none_or(|i| draft.kind_at(i) != Some(Kind::Office)),
        // `kiper Brasil Alisson Becker`: behind a noun, a state says where somebody comes from.
        _ => before.is_none_or(|i| {
            let small = [Word::Function, Word::PlacePreposition, Word::AgentPreposition, Word::Joiner];
            matches!(draft.text(i), "," | "." | ":" | "\"" | "“") || small.iter().any(|&w| draft.is(i, w))
        }),
    }
}

/// Tells whether a capitalised word that nothing has named can be a part of a name. The class word of a building or a
/// body is one, that of a place (`Kota`) is not.
pub(super) fn is_name_part(draft: &Draft<'_>, i: usize) -> bool {
    let other = |(_, class): (usize, Word)| match class {
        Word::Head(kind, takes) => {
            takes != Takes::Within
                && (takes == Takes::Outside
                    || matches!(kind, Kind::Office | Kind::Institution | Kind::Ministry))
        }
        Word::Rank | Word::Honorific | Word::Leisure | Word::Role | Word::Origin => true,
        _ => false,
    };
    // `Tim Nasional` **`Jerman`**
    let ends_head = i > 0
        && draft.joined(i)
        && draft.phrases_at(i - 1).any(|(words, class)| words == 2 && matches!(class, Word::Head(..)));
    draft.is_word(i)
        && draft.is_capital(i)
        && draft.is_free(i..i + 1)
        && !ends_head
        && draft.text(i).len() > 1
        && !draft.is_written_small(i)
        && !draft.phrases_at(i).any(other)
}

/// A foreign city is its club throughout a text in which it stands once where only a club can: `melawan` **`Basel`**,
/// `pelatih` **`Napoli`**. In a pair with its state, and in a dateline, it is the city.
fn clubs(draft: &mut Draft<'_>) {
    let mut clubs: HashSet<String> = HashSet::new();
    // A text of matches has several such words; there a city that stands free is a club.
    let contests: HashSet<&str> =
        (0..draft.len()).filter(|&i| draft.is(i, Word::Contest)).map(|i| draft.fold(i)).collect();
    let matches = contests.len() >= 3;
    let mut cities: Vec<usize> = Vec::new();
    for index in draft.order() {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Place) else { continue };
        let state = draft.gazetteer.get(found.mention.id()).and_then(|e| e.country());
        if state.is_none_or(|state| state == "IDN") {
            continue;
        }
        let (start, end) = (found.tokens.start, found.tokens.end);
        let before = start.checked_sub(1).filter(|_| draft.joined(start));
        let opposed = before.is_some_and(|i| draft.is(i, Word::Contest));
        let placed = before.is_some_and(|i| {
            draft.is(i, Word::PlacePreposition)
                || draft.is(i, Word::Origin)
                || draft.is(i, Word::Function)
                || !draft.is_word(i)
                || draft.is_capital(i)
        });
        let free = matches && before.is_some() && !placed && draft.text(end) != ",";
        let acts = before.is_none()
            && draft.joined(end)
            && (draft.is(end, Word::Auxiliary) || draft.is(end, Word::Contest) || is_verb(draft, end));
        if opposed || acts || free {
            clubs.insert(draft.span(&found.tokens).of(draft.parsed.text()).to_owned());
        }
        cities.push(index);
    }
    let dateline = |draft: &Draft<'_>, start: usize| {
        let sections = draft.parsed.sections();
        let at = draft.token(start).map_or(0, |t| t.span().start());
        sections
            .iter()
            .any(|s| s.kind() == SectionKind::Dateline && s.span().start() <= at && at < s.span().end())
    };
    for index in cities {
        let Some(found) = draft.get(index) else { continue };
        let (tokens, name) = (found.tokens.clone(), draft.span(&found.tokens).of(draft.parsed.text()));
        let state = draft.text(tokens.end) == "," && draft.kind_at(tokens.end + 1) == Some(Kind::Country);
        if !clubs.contains(name) || state || dateline(draft, tokens.start) {
            continue;
        }
        let id = format!("{}:{}", Kind::Organization.prefix(), draft.slug(tokens.clone()));
        draft.add(tokens, Kind::Organization, vec![Candidate::new(id, "club of a city")]);
    }
}

/// Tells whether a row is written as the names of persons there: two words, or more with a particle between, and no
/// article before them.
fn is_plain_person(draft: &Draft<'_>, tokens: Range<usize>) -> bool {
    let joined = tokens.clone().any(|i| draft.is(i, Word::Particle) || !draft.is_word(i));
    let foreign = tokens.clone().any(|i| {
        draft.is(i, Word::Article)
            || draft.is(i, Word::Common)
            || draft.text(i).len() < 2
            || draft.text(i).contains(|c: char| c.is_ascii_digit())
            || draft.entry(i).within().is_some()
    });
    let words = tokens.len() - usize::from(draft.is(tokens.start, Word::GivenName));
    (words < 3 || joined) && !foreign && !goes_on_foreign(draft, tokens.end)
}

/// Tells whether a name goes on in English: `Kelley School` **`of`** `Business`.
pub(super) fn goes_on_foreign(draft: &Draft<'_>, end: usize) -> bool {
    draft.joined(end) && draft.is(end, Word::Foreign)
}

/// Tells whether a row behind a preposition of place can be a place there, and is no show, medium or club: `bermain di`
/// **`Wimbledon`**, `dimuat di` **`Letters`**.
pub(super) fn is_place(draft: &Draft<'_>, row: &Range<usize>, acting: &HashSet<String>) -> bool {
    let staged = row.start.checked_sub(2).is_some_and(|i| draft.joined(i + 1) && draft.is(i, Word::Stage));
    let name = |i: usize| {
        draft.text(i).len() > 1
            && !draft.text(i).contains(|c: char| c.is_ascii_digit())
            && !draft.is(i, Word::Article)
    };
    !staged
        && !draft.is(row.start - 1, Word::Goal)
        && row.clone().all(name)
        && (row.len() > 1 || !acting.contains(draft.text(row.start)))
}

/// Returns the capitalised words that stand inside a sentence without a preposition of place before them, as those who
/// act do.
pub(super) fn acting(draft: &Draft<'_>) -> HashSet<String> {
    (1..draft.len())
        .filter(|&i| {
            draft.is_capital(i)
                && draft.is_word(i)
                && !draft.is_titled(i)
                && draft.is_free(i..i + 1)
                && draft.joined(i)
                && !draft.is(i - 1, Word::PlacePreposition)
                && draft.text(i - 1) != ","
                && !draft.is_capital(i - 1)
        })
        .map(|i| draft.text(i).to_owned())
        .collect()
}
