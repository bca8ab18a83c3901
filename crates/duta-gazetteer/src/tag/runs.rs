//! Rows of capitalised words that nothing else has named: bodies by a word within, places behind a preposition,
//! persons by their shape.

use std::collections::HashSet;

use duta_text::Case;
use duta_text::morphology::looks_verbal;

use super::composed::run;
use super::draft::Draft;
use super::leisure;
use super::mention::Candidate;
use super::people;
use super::vocabulary::Word;
use super::words::Marks;
use crate::{Kind, Takes};

pub(super) fn find(draft: &mut Draft<'_>) {
    let (alone, acting) = if draft.is_leisure() {
        (alone(draft), leisure::acting(draft))
    } else {
        (HashSet::new(), HashSet::new())
    };
    let mut at = 0;
    loop {
        at = draft.next(at, Marks::CAPITAL);
        if at >= draft.len() {
            break;
        }
        if let Some(end) = foreign_name(draft, at) {
            at = end;
            continue;
        }
        let row = run(draft, at);
        if row.is_empty() {
            at += 1;
            continue;
        }
        at = row.end;
        let behind_preposition = row.start > 0
            && draft.joined(row.start)
            && draft.is(row.start - 1, Word::PlacePreposition)
            && draft.case(row.start - 1) == Case::Lower;
        let single = row.len() == 1;
        let acronym = single && draft.case(row.start) == Case::Upper && draft.text(row.start).len() > 1;
        let (kind, reason) = if draft.is_titled(row.start) && !draft.is_written_large(row.start) {
            continue;
        } else if draft.is_leisure()
            && !behind_preposition
            && !acronym
            && !is_shown_person(draft, &row, &alone)
        {
            // There titles of songs and names of clubs are written as persons are.
            continue;
        } else if behind_preposition && leisure::goes_on_foreign(draft, row.end) {
            // `di` **`Journal`** `of Physics`
            continue;
        } else if behind_preposition && draft.is_leisure() && !leisure::is_place(draft, &row, &acting) {
            continue;
        } else if single && is_class_word(draft, row.start) {
            // `di` **`Pulau`** `Flores`
            continue;
        } else if behind_preposition && !acronym && !row.clone().any(|i| draft.is_written_small(i)) {
            (Kind::Place, "name behind a preposition of place")
        } else if acronym && (draft.is_refused(row.start) || is_roman(draft.text(row.start))) {
            continue;
        } else if acronym && draft.recurs(row.start) && draft.text(row.start).chars().all(char::is_alphabetic)
        {
            (Kind::Organization, "unlisted acronym")
        } else if !single && has_name_shape(draft, &row) {
            (Kind::Person, "row of names")
        } else {
            continue;
        };
        // Particles and hyphens go on a name: `Hana Mansour al - Khatib`.
        let goes_on = kind == Kind::Person || (kind == Kind::Place && draft.is(row.end, Word::Particle));
        let row = if goes_on { people::name(draft, row.start) } else { row };
        if row.is_empty() {
            continue;
        }
        at = row.end.max(at);
        if kind == Kind::Person {
            people::add(draft, row, reason);
            continue;
        }
        let id = format!("{}:{}", kind.prefix(), draft.slug(row.clone()));
        draft.add(row, kind, vec![Candidate::new(id, reason)]);
    }
}

/// Tells whether a word only says what kind of thing is named behind it.
fn is_class_word(draft: &Draft<'_>, at: usize) -> bool {
    draft
        .phrases_at(at)
        .any(|(words, c)| words == 1 && matches!(c, Word::Head(_, takes) if takes != Takes::Within))
}

/// Makes a name in another language that holds known names: `Asia Maritime Network`, `India Trade Agreement`.
fn foreign_name(draft: &mut Draft<'_>, at: usize) -> Option<usize> {
    // **`Pihak`** `Malaysia Organising Committee`
    let common = [Word::Common, Word::Role, Word::Leisure, Word::Contest];
    let common = common.iter().any(|&w| draft.is(at, w)) || looks_verbal(draft.fold(at));
    if draft.is_initial(at) && common {
        return None;
    }
    let mut end = at;
    let mut kind = None;
    while end < draft.len() && draft.is_capital(end) && (end == at || draft.joined(end)) && end - at < 8 {
        let free = draft.is_free(end..end + 1);
        let holds = matches!(draft.kind_at(end), Some(Kind::Country | Kind::Place));
        if !(free || holds) || draft.is(end, Word::Function) {
            break;
        }
        if free && let Some(found) = draft.entry(end).within() {
            kind = Some((end + 1, found));
        }
        end += 1;
    }
    let (mut end, kind) = kind.filter(|(end, _)| end - at > 1)?;
    // `Cologne University` **`of Applied Sciences`**
    let next = |i: usize| {
        let free = draft.kind_at(i).is_none_or(|k| matches!(k, Kind::Country | Kind::Place));
        draft.joined(i) && draft.is_capital(i) && free
    };
    if leisure::goes_on_foreign(draft, end) && !draft.is(end, Word::Topic) && next(end + 1) {
        end += 2;
        while next(end) && !draft.is(end, Word::Function) {
            end += 1;
        }
    }
    let id = format!("{}:{}", kind.prefix(), draft.slug(at..end));
    draft.add(at..end, kind, vec![Candidate::new(id, "class word within")]);
    Some(end)
}

/// Returns the capitalised words that stand alone inside a sentence somewhere, as surnames do.
fn alone(draft: &Draft<'_>) -> HashSet<String> {
    let name = |i: usize| draft.is_capital(i) && draft.is_word(i);
    (1..draft.len())
        .filter(|&i| {
            let single = !(name(i - 1) || draft.joined(i + 1) && name(i + 1));
            single && name(i) && !draft.is_initial(i) && !draft.is_titled(i) && !draft.is_written_small(i)
        })
        .map(|i| draft.text(i).to_owned())
        .collect()
}

/// Tells whether the text shows that a row is a person: what he does before it (`pelatih`), a saying beside it, or the
/// surname alone elsewhere.
fn is_shown_person(draft: &Draft<'_>, row: &core::ops::Range<usize>, alone: &HashSet<String>) -> bool {
    let start = row.start;
    let before = start.checked_sub(1).filter(|_| draft.joined(start));
    let role = before.is_some_and(|i| draft.is(i, Word::Role) || draft.is(i, Word::Saying));
    let says = draft.joined(row.end) && draft.is(row.end, Word::SayingVerb);
    let surname = row.len() == 2 && alone.contains(draft.text(row.end - 1));
    role || says || surname
}

/// Tells whether a word is a Roman number: `PON` **`XIX`**.
fn is_roman(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Tells whether a row inside a sentence is written as the names of persons are: no word of it occurs small in the text
/// or in the names of offices, no English word or `bertajuk` leads to it, and no acronym of it and no English word
/// follows.
fn has_name_shape(draft: &Draft<'_>, row: &core::ops::Range<usize>) -> bool {
    let plain = |i: usize| {
        draft.case(i) == Case::Title
            && !draft.is_written_small(i)
            && !draft.is(i, Word::Common)
            && !draft.is(i, Word::Article)
            && !draft.entry(i).is_field()
    };
    let before = row.start.checked_sub(1);
    let led = before.is_some_and(|i| {
        let work = draft.is(i, Word::Work) && draft.case(i) == Case::Lower;
        work || draft.is(i, Word::Connector) || draft.is(i, Word::Topic)
    });
    row.len() <= 4
        && !draft.is_initial(row.start)
        && !draft.is_titled(row.start)
        && !led
        && draft.text(row.end) != "("
        && !leisure::goes_on_foreign(draft, row.end)
        && row.clone().all(plain)
}
