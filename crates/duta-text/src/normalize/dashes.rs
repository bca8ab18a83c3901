use super::Change;

/// Makes rare dashes common ones.
pub(super) fn rule(_written: &str, c: char) -> Option<Change> {
    let put = match c {
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{2012}' | '\u{2015}' => '–',
        _ => return None,
    };
    Some(Change { take: 0, put: Some(put) })
}
