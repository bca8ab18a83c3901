//! News as it comes out of web pages and PDF files, before it is normalized.

use super::random::Random;

/// Of a hundred blanks, so many are something else.
const BLANKS: f64 = 4.0;
/// Of a hundred letters within a word, so many have a soft hyphen before them.
const SOFT_HYPHENS: f64 = 0.05;

/// Soils news: runs of blanks, line breaks, tabs and no-break blanks in the place of a blank, curly apostrophes, accents as
/// marks of their own, soft hyphens.
pub(crate) fn dirty_news(news: &str, seed: u64) -> String {
    let mut random = Random::new(seed);
    let mut text = String::with_capacity(news.len() + news.len() / 50);
    let mut before = ' ';
    for c in news.chars() {
        match c {
            ' ' if random.chance(BLANKS) => {
                text.push_str(random.pick(&["  ", "   ", "\n", " \n", "\t", "\u{a0}", "\u{a0}"]));
            }
            '\'' if random.chance(40.0) => text.push('’'),
            _ => match decomposed(c).filter(|_| random.chance(50.0)) {
                Some((letter, mark)) => text.extend([letter, mark]),
                None => {
                    if before.is_ascii_lowercase() && c.is_ascii_lowercase() && random.chance(SOFT_HYPHENS) {
                        text.push('\u{ad}');
                    }
                    text.push(c);
                }
            },
        }
        before = c;
    }
    text
}

/// Takes the accent off a letter; the letters that names in Indonesian news have.
fn decomposed(c: char) -> Option<(char, char)> {
    const ACUTE: char = '\u{301}';
    const DIAERESIS: char = '\u{308}';
    const TILDE: char = '\u{303}';
    const CEDILLA: char = '\u{327}';
    Some(match c {
        'á' => ('a', ACUTE),
        'é' => ('e', ACUTE),
        'í' => ('i', ACUTE),
        'ó' => ('o', ACUTE),
        'ú' => ('u', ACUTE),
        'É' => ('E', ACUTE),
        'ä' => ('a', DIAERESIS),
        'ö' => ('o', DIAERESIS),
        'ü' => ('u', DIAERESIS),
        'ã' => ('a', TILDE),
        'ñ' => ('n', TILDE),
        'ç' => ('c', CEDILLA),
        _ => return None,
    })
}
