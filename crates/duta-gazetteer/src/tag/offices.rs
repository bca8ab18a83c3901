//! Titles of offices: known ones, and those that a title word and its field make.

use duta_text::Case;

use super::draft::{Draft, Found};
use super::mention::Candidate;
use super::vocabulary::Word;
use super::words::Marks;
use crate::{Entity, Kind, Takes};

pub(super) fn find(draft: &mut Draft<'_>) {
    // Most tokens begin neither a known name nor a title.
    let may = Marks::BEGUN.with(Marks::TITLE);
    let mut at = draft.next(0, may);
    while at < draft.len() {
        let end = title(draft, at).unwrap_or(at + 1);
        at = draft.next(end, may);
    }
    drop_bare_small_titles(draft);
}

/// Makes the title that begins at a token, and returns where it ends.
fn title(draft: &mut Draft<'_>, at: usize) -> Option<usize> {
    let known =
        draft.at(at).filter(|f| f.mention.kind == Kind::Office && f.tokens.start == at).map(|f| f.tokens.end);
    let head = draft.phrases_at(at).find_map(|(words, class)| match class {
        // `Anggota` **`Komisi I DPR`**: a longer title does not run into a known name.
        Word::Head(Kind::Office, _) if words == 1 || !cuts_name(draft, at, at + words) => Some(at + words),
        _ => None,
    });
    if known.is_none() && (draft.is_refused(at) || !draft.is_free(at..at + 1)) {
        return None;
    }
    let from = known.into_iter().chain(head.filter(|_| draft.is_capital(at))).max()?;
    // `Wakil` before another title belongs to it: the longer title wins.
    let inner = draft
        .at(from)
        .filter(|f| f.mention.kind == Kind::Office && f.tokens.start == from)
        .filter(|f| known.is_none() || !is_given_name(draft, f))
        .map(|f| f.tokens.end);
    let mut end = inner.unwrap_or(from);
    if let Some(reached) = inner_heads(draft, end) {
        end = reached;
    }
    // `Menteri Perdagangan` **`dan Perindustrian`** `Singapura`
    if known == Some(end)
        && end > at + 1
        && draft.joined(end + 1)
        && draft.is(end, Word::Joiner)
        && draft.is_capital(end + 1)
        && draft.is_free(end..end + 2)
        && draft.entry(end + 1).is_field()
        && !draft.phrases_at(end + 1).any(|(_, c)| matches!(c, Word::Head(Kind::Office, _)))
        && draft.kind_at(end + 2) == Some(Kind::Country)
    {
        end += 2;
    }
    end = field(draft, end, draft.case(at) == Case::Lower);
    if known == Some(end) {
        // `Komandan itu` at the start of a sentence is a common noun with a capital.
        let found = draft.at(at)?;
        // A title of one body is none: `Wamenlu`.
        let sure = |e: &Entity| e.is_single_holder() || e.body().is_some();
        let sure = draft.gazetteer.get(found.mention.id()).is_some_and(sure);
        if !sure && end == at + 1 && draft.is_initial(at) && !follows_body(draft, end) {
            let index = draft.index_at(at)?;
            draft.remove(index);
        }
        return known;
    }
    // `Asisten` **`Pelatih`** is none.
    let role = |i: usize| draft.is_capital(i) && draft.is(i, Word::Role);
    if known.is_none() && ((end > from && role(end - 1)) || (draft.joined(end) && role(end))) {
        return None;
    }
    // `Head of` alone says nothing.
    let unfinished = draft.case(from - 1) == Case::Lower && draft.is(from - 1, Word::Foreign);
    let stray = unfinished || (draft.is_initial(at) && !follows_body(draft, end));
    if known.is_none() && end == from && stray {
        return None;
    }
    let id = format!("office:{}", draft.slug(at..end));
    let tentative = draft.at(at).is_some_and(|f| f.tentative) || draft.case(at) == Case::Lower;
    let index = draft.add(at..end, Kind::Office, vec![Candidate::new(id, "composed title")]);
    if let Some(found) = draft.get_mut(index) {
        found.tentative = tentative;
    }
    Some(end)
}

/// Tells whether the title of a ruler is a given name: `Sekretaris Jenderal` **`Raja`** `Juli Antoni`.
fn is_given_name(draft: &Draft<'_>, title: &Found) -> bool {
    let single =
        draft.gazetteer.get(title.mention.id()).is_some_and(|e| e.is_single_holder() && e.body().is_none());
    let end = title.tokens.end;
    title.tokens.len() == 1
        && single
        && draft.joined(end)
        && draft.is_namelike(end)
        && draft.at(end).is_none()
}

/// Tells whether a phrase ends inside a known name of a body that begins in it.
fn cuts_name(draft: &Draft<'_>, at: usize, end: usize) -> bool {
    draft.at(end - 1).is_some_and(|f| {
        f.tokens.start > at
            && f.tokens.end > end
            && match f.mention.kind {
                Kind::Ministry | Kind::Institution => true,
                Kind::Organization => draft.gazetteer.get(f.mention.id()).is_some(),
                _ => false,
            }
    })
}

/// Goes over further title words: `Deputi` **`Direktur`**.
fn inner_heads(draft: &Draft<'_>, mut at: usize) -> Option<usize> {
    let start = at;
    while draft.joined(at) && draft.is_capital(at) && draft.is_free(at..at + 1) {
        let next = draft.phrases_at(at).find_map(|(words, class)| match class {
            Word::Head(Kind::Office, _) => Some(at + words),
            _ => None,
        });
        let Some(next) = next else { break };
        at = next;
    }
    (at > start).then_some(at)
}

/// Returns where the field of a title ends: `Menteri` **`Keamanan Publik`**. The words of a name behind it are told
/// apart by what titles are made of, or by what follows the whole row.
fn field(draft: &Draft<'_>, from: usize, small: bool) -> usize {
    let mut end = from;
    // `Deputi` **`IV Bidang Prestasi`**
    if numbers_part(draft, end) {
        end += 1;
    }
    while end < draft.len() && draft.joined(end) && draft.is_free(end..end + 1) {
        // Behind a word of a field, a common noun goes on with it: `Pengembangan` **`Pemasaran Nusantara`**.
        let of_field = |i: usize| {
            let noun = is_noun_of_action(draft.fold(i)) || (end > from && draft.is(i, Word::Common));
            draft.is_capital(i) && (draft.entry(i).is_field() || (!small && noun && !draft.is_titled(i)))
        };
        let bridge = draft.is(end, Word::Joiner) && end > from && of_field(end + 1);
        // `Gubernur` **`Negara Bagian`** `New York`: nor is the class word of a place the field.
        let starts_person = starts_other(draft, end);
        if bridge || (of_field(end) && !starts_person) {
            end += 1;
        } else {
            break;
        }
    }
    // A row of capitals that runs up to a state or body is all field: `Menteri Anu Itu Vietnam`; not so behind a title
    // in small letters.
    if small {
        return end;
    }
    let mut row = end;
    while row < draft.len()
        && draft.joined(row)
        && draft.is_namelike(row)
        && draft.is_free(row..row + 1)
        && !starts_other(draft, row)
    {
        row += 1;
    }
    let closes = draft.joined(row)
        && (starts_other(draft, row)
            || draft.begins(row)
                && matches!(
                    draft.kind_at(row),
                    Some(Kind::Country | Kind::Ministry | Kind::Institution | Kind::Organization)
                ));
    let name = row == end + 1 && end == from && is_company(draft, end);
    if row > end && closes && !name && row - end <= 4 { row } else { end }
}

/// Tells whether a word between a title and a name is that of a company and no field: `Direktur` **`Sinar`** `Indonesia`
/// (all ministries at home are known), `Presiden` **`Central`** `Japan Railway`, `Presiden` **`XYZ`** and an unlisted name.
fn is_company(draft: &Draft<'_>, at: usize) -> bool {
    let Some(next) = draft.at(at + 1) else { return false };
    let known = draft.gazetteer.get(next.mention.id()).is_some();
    let unknown = !draft.entry(at).is_field() && !draft.is(at, Word::Common);
    match next.mention.kind {
        Kind::Country => {
            let end = next.tokens.end;
            let english = draft.joined(end) && draft.is_capital(end) && draft.entry(end).within().is_some();
            english || (unknown && next.mention.id() == "IDN")
        }
        Kind::Organization => unknown && !known && draft.case(at) == Case::Upper,
        _ => false,
    }
}

/// Tells whether a part of a body is told by its number: `Deputi` **`IV`** `Bidang …`.
fn numbers_part(draft: &Draft<'_>, at: usize) -> bool {
    let roman =
        draft.case(at) == Case::Upper && draft.text(at).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    roman && draft.joined(at) && draft.is_free(at..at + 1)
}

/// Tells whether a word is written as the noun of an action, which fields are named by and persons are not:
/// `Pengembangan`, `Pelayanan`.
fn is_noun_of_action(word: &str) -> bool {
    word.len() > 8 && (word.starts_with("pe") || word.starts_with("ke")) && word.ends_with("an")
}

/// Tells whether a rank or the class words of a place begin at a token.
fn starts_other(draft: &Draft<'_>, at: usize) -> bool {
    draft.phrases_at(at).any(|(words, class)| match class {
        Word::Rank | Word::Honorific => true,
        Word::Head(Kind::Place, Takes::Outside) => words > 1,
        _ => false,
    })
}

/// Tells whether a state, body or name follows, so that a title at the start of a sentence is one.
fn follows_body(draft: &Draft<'_>, at: usize) -> bool {
    draft.joined(at) && (draft.begins(at) || draft.is_namelike(at))
}

/// A title in small letters is an office only beside its body or its holder: `juru bicara Kremlin`.
fn drop_bare_small_titles(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let Some(found) = draft.get(index) else { continue };
        if found.mention.kind != Kind::Office || !found.tentative {
            continue;
        }
        let (start, end) = (found.tokens.start, found.tokens.end);
        // `pelatih` **`kepala`** `Vietnam`
        let role = start > 0 && draft.joined(start) && draft.is(start - 1, Word::Role);
        let beside = draft.joined(end)
            && !role
            && match draft.kind_at(end) {
                Some(
                    Kind::Country | Kind::Ministry | Kind::Institution | Kind::Organization | Kind::Person,
                ) => true,
                // `koordinator` **`kepala`** is one title, and none that is known.
                Some(Kind::Office) => draft.is_capital(end),
                Some(_) => false,
                None => draft.is_namelike(end),
            };
        if beside {
            if let Some(found) = draft.get_mut(index) {
                found.tentative = false;
            }
        } else {
            draft.remove(index);
        }
    }
}
