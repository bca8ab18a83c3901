use super::{Change, mojibake};

/// Makes rare quotation marks common ones; two single ones are a double one.
pub(super) fn rule(written: &str, c: char) -> Option<Change> {
    let put = match c {
        // these may be the second of three bytes: `settle` sees the third
        '„' if written.ends_with('â') => return None,
        '»' if written.ends_with(['á', 'ï']) => return None,
        '„' | '‟' | '«' => '“',
        '»' => '”',
        '″' => '"',
        '‘' | '`' if written.ends_with(c) => return Some(Change { take: c.len_utf8(), put: Some('“') }),
        '’' if written.ends_with(c) => return Some(Change { take: c.len_utf8(), put: Some('”') }),
        _ => return None,
    };
    Some(Change { take: 0, put: Some(put) })
}

/// Makes the mark between two letters the plain apostrophe: `Jum’at`, `Ma‘ruf`.
pub(super) fn settle(written: &str, next: Option<char>) -> Option<Change> {
    if written.ends_with(['„', '»']) && !mojibake::waits(written, next) {
        let mark = if written.ends_with('„') { '“' } else { '”' };
        let take = written.chars().next_back().map_or(0, char::len_utf8);
        return Some(Change { take, put: Some(mark) });
    }
    if !next.is_some_and(char::is_alphabetic) {
        return None;
    }
    let mut back = written.chars().rev();
    let mark = back.next().filter(|c| matches!(c, 'ʼ' | '’' | '‘' | '`' | '´' | 'ʻ'))?;
    // the modifier letters count as letters themselves
    let letter = back.next().is_some_and(|c| c.is_alphabetic() && !matches!(c, 'ʼ' | 'ʻ'));
    letter.then_some(Change { take: mark.len_utf8(), put: Some('\'') })
}
