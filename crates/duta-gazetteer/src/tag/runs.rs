//! Rows of capitalised words that nothing else has named: bodies by a word within, places behind a preposition,
//! persons by their shape.

use duta_text::Case;

use super::composed::run;
use super::draft::Draft;
use super::mention::Candidate;
use super::vocabulary::Word;
use crate::Kind;

pub(super) fn find(draft: &mut Draft<'_>) {
    let mut at = 0;
    while at < draft.len() {
        let row = run(draft, at);
        if row.is_empty() {
            at += 1;
            continue;
        }
        at = row.end;
        let within = row.clone().find_map(|i| draft.vocabulary.within(draft.fold(i)));
        let behind_preposition =
            row.start > 0 && draft.joined(row.start) && draft.is(row.start - 1, Word::PlacePreposition);
        let single = row.len() == 1;
        let acronym = single && draft.case(row.start) == Case::Upper && draft.text(row.start).len() > 1;
        let (kind, reason) = if let Some(kind) = within.filter(|_| !single) {
            (kind, "class word within")
        } else if draft.is_titled(row.start) && !draft.is_written_large(row.start) {
            continue;
        } else if behind_preposition && !acronym {
            (Kind::Place, "name behind a preposition of place")
        } else if acronym && !draft.is(row.start, Word::Function) {
            (Kind::Organization, "unlisted acronym")
        } else if !single && !draft.is_initial(row.start) && !draft.is_titled(row.start) && has_name_shape(draft, &row) {
            (Kind::Person, "row of names")
        } else {
            continue;
        };
        let id = format!("{kind}:{}", draft.slug(row.clone()));
        draft.add(row, kind, vec![Candidate::new(id, reason)]);
    }
}

/// Tells whether all words of a row are written as names are, and none of them occurs small in the text.
fn has_name_shape(draft: &Draft<'_>, row: &core::ops::Range<usize>) -> bool {
    row.len() <= 4 && row.clone().all(|i| draft.case(i) == Case::Title && !draft.is_written_small(i))
}
