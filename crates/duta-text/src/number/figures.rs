//! The value of figures: `1.000`, `2,5`, `1.234.567,89`.

use core::str::FromStr;

use rust_decimal::Decimal;

/// The most characters that a number in figures may have.
const MOST_FIGURES: usize = 40;

/// As many digits always fit into a `u64`.
const DIGITS_OF_U64: usize = 19;

/// Reads figures as Indonesian writes them, point for thousands and comma for decimals, and, where only that makes
/// sense, the other way round. Beside it, the English reading of `1,000`.
pub(super) fn decimal(figures: &str) -> Option<(Decimal, Option<Decimal>)> {
    // most are plain
    if figures.len() <= DIGITS_OF_U64 && figures.bytes().all(|b| b.is_ascii_digit()) {
        return figures.parse::<u64>().ok().map(|value| (value.into(), None));
    }
    let (points, commas) = (figures.matches('.').count(), figures.matches(',').count());
    let last = figures.rfind(['.', ',']);
    let tail = last.and_then(|at| figures.get(at + 1..)).unwrap_or_default();
    let mark = if points > 0 && commas > 0 {
        // the mark that comes last is that of the decimals
        let mark = last.and_then(|at| figures.get(at..=at)).and_then(|m| m.chars().next());
        let count = if mark == Some('.') { points } else { commas };
        if count > 1 {
            return None;
        }
        mark
    } else if points == 1 && !is_grouped(figures, '.') {
        Some('.')
    } else if commas == 1 {
        Some(',')
    } else if (points > 0 && !is_grouped(figures, '.')) || (commas > 0 && !is_grouped(figures, ',')) {
        return None;
    } else {
        None
    };
    let value = parse(figures, mark)?;
    let english = if commas == 1 && points == 0 && tail.len() == 3 && is_grouped(figures, ',') {
        parse(figures, None)
    } else {
        None
    };
    Some((value, english))
}

/// Returns the decimals that stand in figures behind a comma: 0.25 for `25`.
pub(super) fn behind_comma(figures: &str) -> Option<Decimal> {
    let scale = u32::try_from(figures.len()).ok().filter(|&scale| scale <= Decimal::MAX_SCALE)?;
    let digits = figures.bytes().all(|b| b.is_ascii_digit());
    let whole = figures.parse().ok().filter(|_| digits)?;
    Decimal::try_from_i128_with_scale(whole, scale).ok()
}

/// Tells whether the mark parts groups of three.
fn is_grouped(figures: &str, mark: char) -> bool {
    let mut groups = figures.split(mark);
    groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && !g.starts_with('0'))
        && groups.all(|g| g.len() == 3)
}

fn parse(figures: &str, decimal_mark: Option<char>) -> Option<Decimal> {
    let mut bytes = [0_u8; MOST_FIGURES];
    let mut len = 0;
    for c in figures.chars() {
        let byte = match c {
            '0'..='9' => u8::try_from(c).ok()?,
            _ if Some(c) == decimal_mark => b'.',
            _ => continue,
        };
        *bytes.get_mut(len)? = byte;
        len += 1;
    }
    Decimal::from_str(core::str::from_utf8(bytes.get(..len)?).ok()?).ok()
}
