//! Ordinals: `ketiga`, `ke-13`, `ke-XIV`, `XX`.

/// Reads a Roman numeral in capitals, as it is written by the rule: `XIV`, but neither `IIII` nor `IC`.
pub(super) fn roman(text: &str) -> Option<u64> {
    let mut rest = text;
    let mut value = 0;
    for &(sign, worth, most) in SIGNS {
        let mut times = 0;
        while times < most
            && let Some(behind) = rest.strip_prefix(sign)
        {
            (rest, times) = (behind, times + 1);
            value += worth;
        }
    }
    // a rest is what the rule does not allow: `IIII`, `VX`; and `CMC`, `IXI` give a value that is written otherwise
    (rest.is_empty() && value > 0 && to_roman(value).eq(text.bytes())).then_some(value)
}

/// The signs with their worth, and how often each may stand.
const SIGNS: &[(&str, u64, usize)] = &[
    ("M", 1000, 3),
    ("CM", 900, 1),
    ("D", 500, 1),
    ("CD", 400, 1),
    ("C", 100, 3),
    ("XC", 90, 1),
    ("L", 50, 1),
    ("XL", 40, 1),
    ("X", 10, 3),
    ("IX", 9, 1),
    ("V", 5, 1),
    ("IV", 4, 1),
    ("I", 1, 3),
];

/// Returns the letters of a number by the rule.
fn to_roman(mut value: u64) -> impl Iterator<Item = u8> {
    let mut signs = SIGNS.iter();
    let mut sign = signs.next();
    core::iter::from_fn(move || {
        loop {
            let &(letters, worth, _) = sign?;
            if value >= worth {
                value -= worth;
                return Some(letters.bytes());
            }
            sign = signs.next();
        }
    })
    .flatten()
}
