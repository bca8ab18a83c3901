//! States, titles and ministries that are parts of longer names which nothing else has found; these are dropped, in any
//! text.

use duta_text::{Case, TokenKind};

use super::draft::{Draft, Found};
use super::leisure::is_name_part;
use super::mention::Candidate;
use super::people;
use super::vocabulary::Word;
use crate::{Kind, Takes};

pub(super) fn prune(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let Some(found) = draft.get(index) else { continue };
        let part = match found.mention.kind {
            Kind::Country => {
                ends_name(draft, found)
                    || is_branch(draft, found)
                    || begins_foreign(draft, found)
                    || is_honoured(draft, found)
            }
            Kind::Ministry => is_code(draft, found) || is_of_body(draft, found),
            Kind::Office if is_code(draft, found) => true,
            Kind::Office => {
                let (start, end) = (found.tokens.start, found.tokens.end);
                if is_of_cup(draft, found) {
                    let id = format!("{}:{}", Kind::Forum.prefix(), draft.slug(start - 1..end));
                    draft.add(start - 1..end, Kind::Forum, vec![Candidate::new(id, "cup of a title")]);
                } else if is_surname(draft, found) {
                    draft.remove(index);
                    people::add(draft, start - 1..end, "name that a title ends");
                }
                false
            }
            _ => false,
        };
        if part {
            draft.remove(index);
        }
    }
}

/// Tells whether a state is the last word of a name: `Wonderful` **`Indonesia`**, `Cita Tenun` **`Indonesia`** `(CTI)`.
fn ends_name(draft: &Draft<'_>, state: &Found) -> bool {
    let (start, end) = (state.tokens.start, state.tokens.end);
    let Some(before) = start.checked_sub(1).filter(|_| draft.joined(start) && !draft.is_titled(start)) else {
        return false;
    };
    let free = draft.is_word(before) && draft.is_capital(before) && draft.is_free(before..start);
    let name = free
        && draft.case(before) == Case::Title
        && !draft.is_initial(before)
        && is_name_part(draft, before)
        && !draft.is(before, Word::Common)
        && !draft.is(before, Word::Function)
        && !draft.entry(before).is_field();
    let acronym = draft.text(end + 1);
    let letter = draft.text(start).chars().next();
    let spelt = draft.text(end) == "("
        && draft.text(end + 2) == ")"
        && draft.case(end + 1) == Case::Upper
        && acronym.len() > 2
        && acronym.chars().last() == letter;
    name || (free && spelt)
}

/// Tells whether a state says which branch of a company is meant: `Gojek` **`Indonesia`**. Bodies of many states have
/// none of their own.
fn is_branch(draft: &Draft<'_>, state: &Found) -> bool {
    let start = state.tokens.start;
    let body = start.checked_sub(1).filter(|_| draft.joined(start)).and_then(|i| draft.at(i));
    body.is_some_and(|f| {
        f.mention.kind == Kind::Organization
            && state.mention.id() == "IDN"
            && draft.gazetteer.get(f.mention.id()).is_some_and(|e| e.country().is_some())
    })
}

/// Tells whether a name in English begins with a state: **`Indonesia`** `Friendly Championship`.
fn begins_foreign(draft: &Draft<'_>, state: &Found) -> bool {
    let (start, end) = (state.tokens.start, state.tokens.end);
    let owned = start.checked_sub(1).filter(|_| draft.joined(start)).and_then(|i| draft.kind_at(i));
    if draft.is_titled(start) || matches!(owned, Some(Kind::Office | Kind::Ministry | Kind::Institution)) {
        return false;
    }
    for at in end..end + 4 {
        if !draft.joined(at) {
            return false;
        }
        if let Some(rest) = draft.at(at) {
            let last = draft.entry(rest.tokens.end - 1).within().is_some();
            return last && rest.tokens.start == at && rest.mention.kind != Kind::Place;
        }
        if draft.is_capital(at) && draft.entry(at).within().is_some() {
            return true;
        }
        // **`China`** `Birth of a Star`
        let small = at > end && draft.case(at) == Case::Lower && draft.is(at, Word::Foreign);
        if small && draft.joined(at + 1) && draft.is_capital(at + 1) {
            return true;
        }
        let between = draft.text(at) == "&"
            || draft.is(at, Word::Foreign)
            || (draft.case(at) == Case::Title && !draft.is(at, Word::Function));
        if !between {
            return false;
        }
    }
    false
}

/// Tells whether a state is the title of a queen of beauty: `Miss` **`Israel`**.
fn is_honoured(draft: &Draft<'_>, state: &Found) -> bool {
    let start = state.tokens.start;
    let before = start.checked_sub(1).filter(|_| draft.joined(start));
    before.is_some_and(|i| draft.case(i) == Case::Title && draft.is(i, Word::Honorific))
}

/// Tells whether a name stands in the number of a document: `48/`**`Menkes`**`/1996`.
fn is_code(draft: &Draft<'_>, found: &Found) -> bool {
    let (start, end) = (found.tokens.start, found.tokens.end);
    let number = |i: usize| draft.token(i).is_some_and(|t| t.kind() == TokenKind::Number);
    let before = start >= 2 && draft.text(start - 1) == "/" && draft.joined(start);
    let after = draft.text(end) == "/" && draft.joined(end);
    (before && (after || number(start - 2))) || (after && number(end + 1))
}

/// Tells whether what is named as a ministry is a part of a body that is no state's: **`Departemen Anestesi`**
/// `Universitas Carolina`.
fn is_of_body(draft: &Draft<'_>, ministry: &Found) -> bool {
    let end = ministry.tokens.end;
    draft.gazetteer.get(ministry.mention.id()).is_none()
        && draft.joined(end)
        && draft.begins(end)
        && draft.kind_at(end) == Some(Kind::Organization)
}

/// Tells whether a title is that of a cup: `Piala` **`Raja`**.
fn is_of_cup(draft: &Draft<'_>, title: &Found) -> bool {
    let start = title.tokens.start;
    let before = start.checked_sub(1).filter(|_| draft.joined(start) && draft.is_capital(start));
    before.is_some_and(|i| {
        draft.is_capital(i)
            && draft.is(i, Word::Leisure)
            && draft.is_free(i..start)
            && draft
                .phrases_at(i)
                .any(|(words, c)| words == 1 && matches!(c, Word::Head(Kind::Forum, Takes::Name)))
    })
}

/// Tells whether a title is the last word of somebody's name: `Irfan` **`Hakim`** `berkata`.
fn is_surname(draft: &Draft<'_>, title: &Found) -> bool {
    let (start, end) = (title.tokens.start, title.tokens.end);
    let before = start.checked_sub(1).filter(|_| draft.joined(start) && !draft.is_titled(start));
    end == start + 1
        && draft.case(start) == Case::Title
        && !(draft.joined(end) && (draft.begins(end) || draft.is_capital(end)))
        && before.is_some_and(|i| {
            draft.case(i) == Case::Title
                && (!draft.is_initial(i) || draft.is_written_large(i))
                && is_name_part(draft, i)
                && !draft.is(i, Word::Common)
                && !draft.is(i, Word::Function)
                && !draft.is(i, Word::SayingVerb)
                && !draft.entry(i).is_field()
        })
}
