//! Random names, and texts that hold many of them, made of what gives trouble.

use duta_gazetteer::CasePolicy;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Names and how each may be written.
pub(crate) type Names = Vec<(String, CasePolicy)>;

pub(crate) const POLICIES: [CasePolicy; 3] = [CasePolicy::Exact, CasePolicy::ExactOrUpper, CasePolicy::Any];

const LETTERS: &[&str] = &[
    "a", "b", "A", "B", "ab", "Ab", "AB", "bank", "Bank", "BANK", "dunia", "Dunia", "DUNIA", "1", "20", "k",
    "K", "s", "S", "nya", "NYA", "Nya", "lah", "LAH", "kah", "KAH", "kaH", "pun", "PUN",
];
const BLANKS: &[&str] =
    &[" ", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\u{a0}", "\u{2003}", "\u{3000}", "\u{85}", "\u{2028}"];
const MARKS: &[&str] = &[
    "-", "-", " - ", " -", "- ", "‐", " − ", "–", "—", "‒", "―", ".", ",", "(", ")", "/", "&", "_", "!", "'",
    "’", "‘", "`", "´", "ʼ", "ʻ", "\"", "“", "”", "«", "…", "•", "§", "°", "·", "¿", "€",
];
const NOTHING: &[&str] = &[
    "\u{ad}", "\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{202a}", "\u{2060}", "\u{2065}",
    "\u{feff}", "\0", "\u{1}", "\u{8}", "\u{b}", "\u{1f}", "\u{7f}", "\u{180e}", "\u{61c}",
];
const ODD: &[&str] = &[
    "é",
    "É",
    "e",
    "ñ",
    "ß",
    "ẞ",
    "å",
    "\u{301}",
    "\u{301}",
    "\u{323}",
    "\u{338}",
    "\u{307}",
    "\u{345}",
    "\u{212a}",
    "\u{212b}",
    "İ",
    "ı",
    "i",
    "ſ",
    "ς",
    "Σ",
    "Ж",
    "ж",
    "ш",
    "ع",
    "\u{64e}",
    "印",
    "尼",
    "\u{f900}",
    "\u{1100}",
    "\u{1161}",
    "\u{11a8}",
    "가",
    "👍",
    "🏽",
    "👨\u{200d}👩",
    "\u{fe0f}",
    "🇮",
    "🇩",
    "ﬁ",
    "ǆ",
    "ǅ",
    "²",
    "ª",
    "½",
    "µ",
    "𝐀",
    "\u{10ffff}",
    "\u{e000}",
    "\u{902}",
    "\u{93e}",
    "क",
    "ก",
    "\u{e33}",
    "\u{80}",
];
/// A byte or mark and how often it is repeated.
const LONG: &[(&str, usize)] = &[
    ("c", 8),
    ("c", 9),
    ("c", 16),
    ("d", 17),
    ("C", 17),
    ("c", 53),
    ("c", 56),
    ("c", 57),
    ("c", 58),
    ("c", 64),
    ("D", 65),
    ("c", 130),
    (" ", 54),
    (" ", 57),
    (" ", 64),
    (" ", 130),
    (" ", 255),
    (" ", 256),
    (" ", 257),
    (" ", 300),
    ("\u{ad}", 28),
    ("\u{ad}", 64),
    ("\u{ad}", 127),
    ("\u{ad}", 128),
    ("\u{ad}", 129),
    ("\u{ad}", 300),
    ("\u{301}", 15),
    ("\u{301}", 16),
    ("\u{301}", 17),
    ("\u{301}", 33),
    ("é", 5),
    ("é", 40),
    ("-", 60),
    ("印", 30),
    ("\0", 57),
    ("👍", 17),
    ("🇮", 9),
];

/// Small numbers that look random, the same for the same seed.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    /// Returns a number below a bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    pub(crate) fn one_in(&mut self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    pub(crate) fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// Returns a piece of what gives trouble.
pub(crate) fn trouble(dice: &mut Dice) -> String {
    match dice.below(12) {
        0..4 => (*dice.pick(LETTERS)).to_owned(),
        4 | 5 => (*dice.pick(BLANKS)).to_owned(),
        6 | 7 => (*dice.pick(MARKS)).to_owned(),
        8 => (*dice.pick(NOTHING)).to_owned(),
        11 if dice.one_in(2) => {
            let (piece, times) = dice.pick(LONG);
            piece.repeat(*times)
        }
        _ => (*dice.pick(ODD)).to_owned(),
    }
}

/// Writes a name in another way, of which many still count as it.
pub(crate) fn rewritten(name: &str, dice: &mut Dice) -> String {
    let mut text = name.to_owned();
    for _ in 0..dice.below(4) {
        text = match dice.below(14) {
            0 => text.to_uppercase(),
            1 => text.to_lowercase(),
            2 => {
                let mut case =
                    |c: char| if dice.one_in(3) { c.to_uppercase().collect() } else { String::from(c) };
                text.chars().map(&mut case).collect()
            }
            3 | 4 => {
                let blank = if dice.one_in(4) { trouble(dice) } else { (*dice.pick(BLANKS)).to_owned() };
                text.replace(' ', &blank)
            }
            5 => text.nfd().collect(),
            6 => text.nfc().collect(),
            7 => {
                let nothing = *dice.pick(NOTHING);
                put_in(&text, nothing, dice)
            }
            8 => text + ["nya", "lah", "kah", "pun", "NYA", "PUN", "kaH", "nyalah"][dice.below(8)],
            9 => text.replace('-', [" - ", "‐", " −\u{a0}", "- ", "\n-\n", "\u{ad}-"][dice.below(6)]),
            10 => text.replace('\'', ["’", "ʼ", "`", "‘"][dice.below(4)]),
            11 => {
                let gone = dice.below(text.chars().count());
                text.chars().enumerate().filter(|c| c.0 != gone).map(|c| c.1).collect()
            }
            12 => {
                let piece = trouble(dice);
                put_in(&text, &piece, dice)
            }
            _ => text.replace('K', "\u{212a}").replace('å', "\u{212b}"),
        };
    }
    text
}

/// Puts a piece between two characters.
fn put_in(text: &str, piece: &str, dice: &mut Dice) -> String {
    let at = dice.below(text.chars().count() + 1);
    let at = text.char_indices().nth(at).map_or(text.len(), |c| c.0);
    format!("{}{piece}{}", &text[..at], &text[at..])
}

/// A part of a text.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Trouble(u64),
    /// A name, by a number that is taken modulo the names, and the dice that rewrite it.
    Name(usize, u64),
}

pub(crate) fn text_of(parts: &[Part], names: &Names) -> String {
    let piece = |part: &Part| match part {
        Part::Trouble(seed) => trouble(&mut Dice::new(*seed)),
        Part::Name(nth, seed) => names
            .get(nth % names.len().max(1))
            .map_or_else(String::new, |n| rewritten(&n.0, &mut Dice::new(*seed))),
    };
    parts.iter().map(piece).collect()
}

pub(crate) fn parts(len: usize) -> impl Strategy<Value = Vec<Part>> {
    let part = prop_oneof![
        3 => any::<u64>().prop_map(Part::Trouble),
        2 => (any::<usize>(), any::<u64>()).prop_map(|(nth, seed)| Part::Name(nth, seed)),
    ];
    prop::collection::vec(part, 0..len)
}

/// Names, some of them other writings of one before.
pub(crate) fn names(most: usize) -> impl Strategy<Value = Names> {
    let name = (parts(8), 0..3usize);
    (prop::collection::vec(name, 0..most), any::<bool>()).prop_map(|(all, loose)| {
        let mut names = Names::new();
        for (parts, policy) in all {
            let mut text = text_of(&parts, &names);
            // names that begin with no word are found by other means
            if !loose && !text.starts_with(char::is_alphanumeric) {
                text.insert(0, 'a');
            }
            names.push((text, POLICIES[policy]));
        }
        names
    })
}

/// Names and a text.
pub(crate) fn both(most: usize, len: usize) -> impl Strategy<Value = (Names, String)> {
    (names(most), parts(len)).prop_map(|(names, parts)| {
        let text = text_of(&parts, &names);
        (names, text)
    })
}
