//! Place and medium before the first sentence: `Matanurani, Jakarta –`.

use duta_text::SectionKind;

use super::draft::Draft;
use super::mention::Candidate;
use crate::Kind;

pub(super) fn find(draft: &mut Draft<'_>) {
    let sections = draft.parsed.sections().iter().filter(|s| s.kind() == SectionKind::Dateline);
    let ranges: Vec<_> = sections.map(|s| draft.parsed.tokens_in(s.span())).collect();
    for range in ranges {
        // Beside a site or a known medium, what is no known place is a place all the same.
        let site = |i: usize| draft.text(i).contains('.') || draft.kind_at(i) == Some(Kind::Organization);
        let medium = range.clone().find(|&i| site(i));
        let mut at = range.start;
        while at < range.end {
            let mut end = at;
            while end < range.end && draft.is_capital(end) && draft.is_free(end..end + 1) {
                end += 1;
            }
            if end > at {
                // What stands before the first sentence and is no known place is the medium.
                let other = medium.is_some_and(|m| !(at..end).contains(&m));
                let (kind, reason) = if other {
                    (Kind::Place, "place of a dateline")
                } else {
                    (Kind::Organization, "medium of a dateline")
                };
                let id = format!("{}:{}", kind.prefix(), draft.slug(at..end));
                draft.add(at..end, kind, vec![Candidate::new(id, reason)]);
            }
            at = end.max(at + 1);
        }
    }
}
