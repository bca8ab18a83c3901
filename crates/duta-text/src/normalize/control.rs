use super::Change;

/// Takes out the control characters of ASCII. Tabs and line breaks, the old vertical ones among them, divide words: the
/// rule of spaces sees to them.
pub(super) fn rule(_written: &str, c: char) -> Option<Change> {
    let control = matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}');
    control.then_some(Change { take: 0, put: None })
}
