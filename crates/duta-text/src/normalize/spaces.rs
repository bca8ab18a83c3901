use super::Change;

/// Makes every run of spaces one space and every break of a line `\n`.
pub(super) fn rule(written: &str, c: char) -> Option<Change> {
    match c {
        ' '
        | '\t'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => {
            let again = written.ends_with(' ');
            (again || c != ' ').then_some(Change { take: usize::from(again), put: Some(' ') })
        }
        '\n' if written.ends_with('\r') => Some(Change { take: 1, put: Some('\n') }),
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(Change { take: 0, put: Some('\n') }),
        _ => None,
    }
}

/// A carriage return that no line feed follows is a break of its own.
pub(super) fn settle(written: &str, next: Option<char>) -> Option<Change> {
    (written.ends_with('\r') && next != Some('\n')).then_some(Change { take: 1, put: Some('\n') })
}
