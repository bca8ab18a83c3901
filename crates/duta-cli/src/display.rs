//! Text for people: columns, colours, lines that fit the terminal.

use std::io::{self, IsTerminal};

use anstyle::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What the place that is written to can show.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Screen {
    /// Columns of the terminal; None where lines may be of any length.
    pub(crate) width: Option<usize>,
    /// Whether colours are shown.
    pub(crate) colour: bool,
}

impl Screen {
    /// Returns what standard output can show. `NO_COLOR` and its like are heeded.
    pub(crate) fn of_stdout() -> Self {
        let stdout = io::stdout();
        let width = stdout.is_terminal().then(terminal_size::terminal_size).flatten();
        Self {
            width: width.map(|(terminal_size::Width(columns), _)| usize::from(columns)),
            colour: anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never,
        }
    }
}

/// A line made of styled pieces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pieces: Vec<(Style, String)>,
}

impl Line {
    /// Adds words, which must not break the line; those of a text go through [`clean`] first.
    pub(crate) fn push(&mut self, style: Style, words: &str) -> &mut Self {
        self.pieces.push((style, words.to_owned()));
        self
    }

    /// Adds words and fills up with spaces.
    pub(crate) fn push_padded(&mut self, style: Style, words: &str, width: usize) -> &mut Self {
        let fill = width.saturating_sub(words.width());
        self.push(style, words);
        self.push(Style::new(), &" ".repeat(fill))
    }

    /// Writes the line out, cut to the screen.
    pub(crate) fn render(&self, screen: Screen, out: &mut String) {
        let total: usize = self.pieces.iter().map(|(_, words)| words.width()).sum();
        let cut = screen.width.filter(|&width| total > width);
        let mut room = cut.map_or(usize::MAX, |width| width.saturating_sub(1));
        for (style, words) in &self.pieces {
            let fitting = fitting(words, room);
            room = room.saturating_sub(fitting.width());
            let styled = screen.colour && *style != Style::new() && !fitting.is_empty();
            if styled {
                out.push_str(&format!("{style}{fitting}{style:#}"));
            } else {
                out.push_str(fitting);
            }
            if fitting.len() < words.len() {
                break;
            }
        }
        if cut.is_some() {
            out.truncate(out.trim_end().len());
            out.push('…');
        }
        out.push('\n');
    }
}

/// Returns the beginning of `words` that fits into `room` columns.
fn fitting(words: &str, room: usize) -> &str {
    let mut used = 0;
    for (at, c) in words.char_indices() {
        used += c.width().unwrap_or_default();
        if used > room {
            return words.get(..at).unwrap_or_default();
        }
    }
    words
}

/// Returns words of a text as they may stand in a line: white space and control characters become single spaces, marks
/// of direction go, so that a text cannot steer the terminal.
pub(crate) fn clean(words: &str) -> String {
    let marks = |c: &char| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let spaced: String = words.chars().filter(marks).map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns rows as aligned columns; cells that are numbers stand to the right.
pub(crate) fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |at: usize| {
        rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut all = String::new();
    for row in rows {
        let mut line = String::new();
        for (at, (cell, &width)) in row.iter().zip(&widths).enumerate() {
            if at > 0 {
                line.push_str("  ");
            }
            let fill = " ".repeat(width.saturating_sub(cell.width()));
            let number = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
            line.push_str(&if number { format!("{fill}{cell}") } else { format!("{cell}{fill}") });
        }
        all.push_str(line.trim_end());
        all.push('\n');
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Line, Screen, clean, columns};
    use anstyle::{AnsiColor, Style};

    fn shown(line: &Line, width: Option<usize>, colour: bool) -> String {
        let mut out = String::new();
        line.render(Screen { width, colour }, &mut out);
        out
    }

    #[test]
    fn lines_are_cut_to_the_screen() {
        let mut line = Line::default();
        line.push(Style::new(), "Menlu RI ").push(Style::new(), "tiba di Hanoi");
        assert_eq!(shown(&line, None, false), "Menlu RI tiba di Hanoi\n");
        assert_eq!(shown(&line, Some(22), false), "Menlu RI tiba di Hanoi\n");
        assert_eq!(shown(&line, Some(21), false), "Menlu RI tiba di Han…\n");
        assert_eq!(shown(&line, Some(10), false), "Menlu RI…\n");
        assert_eq!(shown(&line, Some(0), false), "…\n");
    }

    #[test]
    fn wide_letters_count_twice() {
        let mut line = Line::default();
        line.push(Style::new(), "王毅 tiba");
        assert_eq!(shown(&line, Some(4), false), "王…\n");
        assert_eq!(
            columns(&[vec!["王毅".into(), "x".into()], vec!["Wang".into(), "x".into()]]),
            "王毅  x\nWang  x\n"
        );
    }

    #[test]
    fn colours_end_where_they_begin() {
        let mut line = Line::default();
        line.push(AnsiColor::Red.on_default(), "satu dua");
        assert_eq!(shown(&line, Some(5), true), "\u{1b}[31msatu\u{1b}[0m…\n");
    }

    #[test]
    fn a_text_cannot_steer_the_terminal() {
        assert_eq!(clean("Kedua\r\n\tmenteri\u{1b}[31m \u{202e}RI"), "Kedua menteri [31m RI");
    }

    #[test]
    fn numbers_stand_to_the_right() {
        let rows = [
            vec!["kind".into(), "entities".into()],
            vec!["country".into(), "7".into()],
            vec![String::new(), "12".into()],
        ];
        assert_eq!(columns(&rows), "kind     entities\ncountry         7\n               12\n");
    }
}
