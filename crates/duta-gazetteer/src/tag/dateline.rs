//! Place and medium before the first sentence: `Matanurani, Jakarta –`.

use duta_text::SectionKind;

use super::draft::Draft;
use super::mention::Candidate;
use crate::Kind;

pub(super) fn find(draft: &mut Draft<'_>) {
    let sections = draft.parsed.sections().iter().filter(|s| s.kind() == SectionKind::Dateline);
    let ranges: Vec<_> = sections.map(|s| draft.parsed.tokens_in(s.span())).collect();
    for range in ranges {
        let mut at = range.start;
        while at < range.end {
            let mut end = at;
            while end < range.end && draft.is_capital(end) && draft.is_free(end..end + 1) {
                end += 1;
            }
            if end > at {
                // What stands before the first sentence and is no known place is the medium.
                let id = format!("{}:{}", Kind::Organization.prefix(), draft.slug(at..end));
                draft.add(at..end, Kind::Organization, vec![Candidate::new(id, "medium of a dateline")]);
            }
            at = end.max(at + 1);
        }
    }
}
