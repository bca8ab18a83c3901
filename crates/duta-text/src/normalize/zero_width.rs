use super::Change;

/// Takes out what shows nothing. The zero-width joiner too: no Indonesian word has one.
pub(super) fn rule(_written: &str, c: char) -> Option<Change> {
    let shows_nothing = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}' | '\u{feff}'
    );
    shows_nothing.then_some(Change { take: 0, put: None })
}
