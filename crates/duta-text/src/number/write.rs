//! Numbers written out, in words and in figures.

use rust_decimal::Decimal;

use crate::Lexicon;

/// The words that numbers are written with: of each class and value the first in the table.
#[derive(Debug)]
pub(super) struct Speller {
    digits: Vec<Box<str>>,
    ten: Box<str>,
    eleven: Box<str>,
    hundred: Box<str>,
    thousand: Box<str>,
    teen: Box<str>,
    tens: Box<str>,
    hundreds: Box<str>,
    /// The names of 10³, 10⁶, 10⁹, …
    scales: Vec<Box<str>>,
    point: Box<str>,
    minus: Box<str>,
}

impl Speller {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let word = |class: &str, value: &str| -> Box<str> {
            let mut rows = lexicon.table("number_words").rows();
            rows.find(|row| row.get("class") == class && row.get("value") == value)
                .map_or("", |row| row.get("word"))
                .into()
        };
        let power = |n: usize| format!("1{}", "000".repeat(n));
        Self {
            digits: (0..10).map(|d| word("digit", &d.to_string())).collect(),
            ten: word("whole", "10"),
            eleven: word("whole", "11"),
            hundred: word("whole", "100"),
            thousand: word("one", "1000"),
            teen: word("teen", ""),
            tens: word("tens", "10"),
            hundreds: word("tens", "100"),
            scales: (1..=9).map(|n| word("scale", &power(n))).collect(),
            point: word("point", ""),
            minus: word("minus", ""),
        }
    }

    pub(super) fn words(&self, value: Decimal) -> String {
        let plain = value.normalize().abs().to_string();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut words: Vec<&str> = Vec::new();
        if value.is_sign_negative() && !value.is_zero() {
            words.push(&self.minus);
        }
        let before = words.len();
        let groups = whole.len().div_ceil(3);
        for group in (0..groups).rev() {
            let end = whole.len() - 3 * group;
            let digits = whole.get(end.saturating_sub(3)..end).unwrap_or_default();
            self.push_group(&mut words, digits.parse().unwrap_or_default(), group);
        }
        if words.len() == before {
            words.extend(self.digit(0));
        }
        if !decimals.is_empty() {
            words.push(&self.point);
            words.extend(decimals.bytes().flat_map(|b| self.digit(usize::from(b.wrapping_sub(b'0')))));
        }
        words.join(" ")
    }

    /// Writes what stands before the scale of a group of three digits, and the scale.
    fn push_group<'s>(&'s self, words: &mut Vec<&'s str>, value: usize, group: usize) {
        let scale = group.checked_sub(1).and_then(|at| self.scales.get(at));
        match (value, group) {
            (0, _) => return,
            (1, 1) => return words.push(&self.thousand),
            _ => {}
        }
        match value / 100 {
            0 => {}
            1 => words.push(&self.hundred),
            hundreds => words.extend(self.digit(hundreds).chain([&*self.hundreds])),
        }
        match value % 100 {
            0 => {}
            10 => words.push(&self.ten),
            11 => words.push(&self.eleven),
            rest @ 12..20 => words.extend(self.digit(rest - 10).chain([&*self.teen])),
            rest => {
                if rest >= 20 {
                    words.extend(self.digit(rest / 10).chain([&*self.tens]));
                }
                if rest % 10 > 0 {
                    words.extend(self.digit(rest % 10));
                }
            }
        }
        words.extend(scale.map(|scale| &**scale));
    }

    fn digit(&self, digit: usize) -> impl Iterator<Item = &str> {
        self.digits.get(digit).map(|word| &**word).into_iter()
    }
}

/// Writes a number in figures: a point between thousands, a comma before decimals.
pub(super) fn figures(value: Decimal) -> String {
    let plain = value.abs().to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::with_capacity(plain.len() * 2);
    if value.is_sign_negative() && !value.is_zero() {
        out.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(',');
        out.push_str(decimals);
    }
    out
}
