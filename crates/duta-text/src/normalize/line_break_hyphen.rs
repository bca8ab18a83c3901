use super::Change;

/// Joins a word that was broken at the end of a line. A word that may be doubled (`negara-` `negara`) keeps its hyphen.
pub(super) fn settle(written: &str, next: Option<char>) -> Option<Change> {
    let next = next.filter(char::is_ascii_lowercase)?;
    let head = written.strip_suffix("-\n")?;
    let mut letters = head.bytes().rev().take_while(|b| b.is_ascii_lowercase()).take(40);
    letters.next()?;
    let doubled = letters.last().is_none_or(|first| char::from(first) == next);
    (!doubled).then_some(Change { take: 2, put: None })
}
