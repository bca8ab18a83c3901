//! Texts that are unkind to one idea or another.

use std::collections::HashSet;

use super::names::Name;
use super::people;
use super::random::Random;

/// Makes text of the beginnings of names, in an order by chance: words that start a name and do not finish it. An
/// engine that looks a first word up, or walks a trie, does all of its work here for nothing.
pub(crate) fn near_misses(len: usize, seed: u64, names: &[Name]) -> String {
    let known: HashSet<&str> = names.iter().map(|name| name.text.as_str()).collect();
    let mut starts: Vec<&str> = Vec::new();
    for name in names {
        let mut blanks = name.text.match_indices(' ').map(|(at, _)| at);
        let first = blanks.next();
        let second = blanks.next();
        starts.extend([first, second].iter().flatten().map(|&at| &name.text[..at]));
    }
    starts.retain(|start| !holds_name(start, &known));

    let mut random = Random::new(seed);
    let mut text = String::with_capacity(len + 256);
    let mut line = String::new();
    while text.len() < len && !starts.is_empty() {
        let start = random.pick(&starts);
        let before = line.len();
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(start);
        // Two beginnings may make a name.
        let from = line[..before].rmatch_indices(' ').nth(3).map_or(0, |(at, _)| at + 1);
        if holds_name(&line[from..], &known) {
            line.truncate(before);
            line.push_str(random.pick(&[" dan ", " yang ", ", "]));
            line.push_str(start);
        }
        if random.chance(5.0) {
            text.push_str(&line);
            text.push_str(".\n");
            line.clear();
        }
    }
    text
}

/// Tells whether a name stands in a text, between blanks.
fn holds_name(text: &str, known: &HashSet<&str>) -> bool {
    let cuts = || text.match_indices(' ').map(|(at, _)| at);
    let starts = std::iter::once(0).chain(cuts().map(|at| at + 1));
    starts.into_iter().any(|from| {
        let ends = cuts().chain([text.len()]).filter(move |&to| to > from);
        ends.into_iter().any(|to| known.contains(&text[from..to]))
    })
}

/// Makes text of names and nothing else.
pub(crate) fn only_names(len: usize, seed: u64, names: &[Name]) -> String {
    let texts: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
    let mut random = Random::new(seed);
    let mut text = String::with_capacity(len + 256);
    while text.len() < len && !texts.is_empty() {
        text.push_str(random.pick(&texts));
        let line_ends = random.chance(3.0);
        text.push_str(if line_ends { ".\n" } else { random.pick(&[" ", ", ", ", ", "; "]) });
    }
    text
}

const ARABIC: &str = "ال مح مد عب دل رح من كت اب سل ام نو ري حس ين فا طم ة قد س شر يف وز ير خا رج ية";
const CYRILLIC: &str = "мо ск ва ле ни нг рад по ли ти ка ме жду на ро дн ый до го вор пре зи де нт ска зал";
const CHINESE: &str = "中 国 外 交 部 长 王 北 京 上 海 人 民 会 议 总 统 访 问 印 尼 大 使 馆 经 济 合 作";
const VIETNAMESE: &str =
    "việt nam hà nội nguyễn phạm trần đường phố thủ tướng bộ ngoại giao chính phủ người được";

/// Makes text in other scripts, in invented words, with a Latin name now and then: bytes that are not ASCII are the
/// rule here, and in news they are one in three hundred.
pub(crate) fn non_latin(len: usize, seed: u64, names: &[Name]) -> String {
    let mut random = Random::new(seed);
    let scripts = [ARABIC, CYRILLIC, CHINESE, VIETNAMESE].map(|s| s.split(' ').collect::<Vec<_>>());
    let mut text = String::with_capacity(len + 1024);
    while text.len() < len {
        let script = random.below(scripts.len());
        for _ in 0..random.between(8, 25) {
            if random.chance(5.0) {
                text.push_str(&random.choose(names).text);
            } else if script == 3 {
                let word = random.pick(&scripts[script]);
                let capital = random.chance(25.0);
                text.push_str(&if capital { people::capitalised(word) } else { word.to_owned() });
            } else {
                for _ in 0..random.between(1, 4) {
                    text.push_str(random.pick(&scripts[script]));
                }
            }
            text.push_str(if random.chance(8.0) { ", " } else { " " });
        }
        text.push_str(if script == 2 { "。\n" } else { ".\n" });
    }
    text
}
