//! News that is generated from templates of sentences.

use std::fmt::Write;

use super::names::{Name, Size, Slot};
use super::people;
use super::random::Random;
use super::words::Words;
use super::{SEED, documents};

const TEMPLATES: &str = include_str!("templates.txt");
const CLAUSES: &str = include_str!("clauses.txt");

/// How many percent of the articles have quotation marks and apostrophes as printers have them.
const CURLY: f64 = 54.0;
/// How many percent of the sentences are from `seeds/documents`.
const DOCUMENTS: f64 = 1.5;

/// A generator of news.
pub(crate) struct News<'n> {
    words: Words,
    templates: Vec<Vec<Piece>>,
    clauses: Vec<Vec<Piece>>,
    documents: Vec<String>,
    /// The names of each slot, in the order of [`SLOTS`]; the first are the most talked of.
    names: [Vec<&'n str>; 4],
    /// Given names and villages that are in no list.
    unlisted: Vec<String>,
    /// How many percent of the names are from the list.
    listed: f64,
    random: Random,
}

const SLOTS: [(char, Slot); 4] =
    [('P', Slot::Person), ('O', Slot::Office), ('B', Slot::Body), ('L', Slot::Place)];

/// A part of a template.
enum Piece {
    Text(&'static str),
    Slot(char),
}

/// The persons, offices, bodies and places of one article. News repeats its names: an engine finds most of them in
/// the caches, but not all.
struct Cast {
    names: [Vec<String>; 4],
    curly: bool,
}

impl<'n> News<'n> {
    pub(crate) fn new(names: &'n [Name], size: Size, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let words = Words::read();
        let unlisted = people::coined_words(4000, |word| words.is_root(word), &mut random);
        let documents = documents::texts().map(|texts| documents::sentences(&texts)).unwrap_or_default();
        let names = SLOTS.map(|(_, slot)| {
            let mut list: Vec<&str> =
                names.iter().filter(|name| name.slot == slot).map(|name| name.text.as_str()).collect();
            Random::new(SEED).shuffle(&mut list);
            list
        });
        let (templates, clauses) = (parsed(TEMPLATES), parsed(CLAUSES));
        Self { words, templates, clauses, documents, names, unlisted, listed: size.listed(), random }
    }

    /// Makes news of `len` bytes or some more: articles of one to three kilobytes, a paragraph on a line, an empty
    /// line between two articles. The same names, seed and length give the same bytes.
    pub(crate) fn text(&mut self, len: usize) -> String {
        let mut text = String::with_capacity(len + 8192);
        while text.len() < len {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            self.article(&mut text);
        }
        text
    }

    fn article(&mut self, text: &mut String) {
        let end = text.len() + self.random.between(1000, 3000);
        let cast = self.cast();
        self.name('L', &cast, text);
        let dashes = if cast.curly { [" – ", " — ", " - "] } else { [" - ", ", ", " -- "] };
        text.push_str(self.random.pick(&dashes));
        loop {
            for _ in 0..self.random.between(1, 3) {
                self.sentence(&cast, text);
                text.push(' ');
            }
            text.pop();
            if text.len() >= end {
                break;
            }
            text.push('\n');
        }
    }

    fn cast(&mut self) -> Cast {
        let names = [5, 4, 5, 6].map(|most| self.random.between(2, most));
        let names = [0, 1, 2, 3].map(|slot| (0..names[slot]).map(|_| self.cast_name(slot)).collect());
        Cast { names, curly: self.random.chance(CURLY) }
    }

    fn cast_name(&mut self, slot: usize) -> String {
        let list = &self.names[slot];
        let random = &mut self.random;
        if !random.chance(self.listed) || list.is_empty() {
            match slot {
                0 => people::person(&self.unlisted, random),
                1 => random.pick(&["Ketua", "Pengamat", "Manajer", "Aktivis", "Pengacara"]).to_owned(),
                2 => people::company(&self.unlisted, random),
                _ => random.choose(&self.unlisted).clone(),
            }
        } else if random.chance(50.0) {
            (*random.pick_often(list)).to_owned()
        } else {
            random.pick(list).to_owned()
        }
    }

    fn sentence(&mut self, cast: &Cast, text: &mut String) {
        if self.random.chance(DOCUMENTS) && !self.documents.is_empty() {
            let sentence: &String = self.random.choose(&self.documents);
            text.push_str(sentence);
            return;
        }
        let from = text.len();
        let at = self.random.below(self.templates.len());
        self.fill(at, false, cast, text);
        capitalise(text, from);
        if cast.curly {
            print_quotes(text, from);
        }
    }

    fn fill(&mut self, at: usize, clause: bool, cast: &Cast, text: &mut String) {
        let pieces = std::mem::take(if clause { &mut self.clauses[at] } else { &mut self.templates[at] });
        for piece in &pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Slot(slot) => self.slot(*slot, cast, text),
            }
        }
        *(if clause { &mut self.clauses[at] } else { &mut self.templates[at] }) = pieces;
    }

    fn slot(&mut self, slot: char, cast: &Cast, text: &mut String) {
        if let Some(word) = self.words.word(slot, &mut self.random) {
            text.push_str(word);
            if slot == 'n' {
                self.more(cast, text);
            }
            return;
        }
        match slot {
            'c' | 'C' => {
                let from = text.len();
                // A clause has no clause in it, so the list may be taken while one is filled.
                let at = self.random.below(self.clauses.len());
                self.fill(at, true, cast, text);
                if slot == 'C' {
                    capitalise(text, from);
                }
            }
            'P' | 'O' | 'B' | 'L' => self.name(slot, cast, text),
            _ => figure(slot, &mut self.random, text),
        }
    }

    /// Says more of a noun, now and then: news has long sentences, and most of their words are small.
    fn more(&mut self, cast: &Cast, text: &mut String) {
        let more: &[Piece] = match self.random.below(100) {
            0..14 => &[Piece::Text(" "), Piece::Slot('a')],
            14..26 => &[Piece::Text(" yang "), Piece::Slot('r'), Piece::Text(" "), Piece::Slot('d')],
            26..37 => &[Piece::Text(" yang "), Piece::Slot('v'), Piece::Text(" "), Piece::Slot('n')],
            37..47 => &[Piece::Text(" untuk "), Piece::Slot('v'), Piece::Text(" "), Piece::Slot('n')],
            47..56 => &[Piece::Text(" dalam "), Piece::Slot('k'), Piece::Text(" "), Piece::Slot('n')],
            56..62 => &[Piece::Text(" dan "), Piece::Slot('n')],
            62..69 => &[Piece::Text(" dengan "), Piece::Slot('k'), Piece::Text(" "), Piece::Slot('a')],
            69..72 => &[Piece::Text(" dari "), Piece::Slot('n')],
            72..74 => &[Piece::Text(" \""), Piece::Slot('a'), Piece::Text("\"")],
            _ => &[],
        };
        for piece in more {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Slot(slot) => self.slot(*slot, cast, text),
            }
        }
    }

    fn name(&mut self, slot: char, cast: &Cast, text: &mut String) {
        let names = SLOTS.iter().position(|(c, _)| *c == slot).map(|at| &cast.names[at]);
        if let Some(names) = names {
            let name: &String = self.random.choose(names);
            text.push_str(name);
        }
    }
}

fn parsed(lines: &'static str) -> Vec<Vec<Piece>> {
    let lines = lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(pieces).collect()
}

fn pieces(line: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in line.split('{') {
        let (slot, text) = part.split_once('}').unwrap_or(("", part));
        pieces.extend(slot.chars().next().map(Piece::Slot));
        pieces.push(Piece::Text(text));
    }
    pieces
}

/// Writes what has digits, days or months in it.
fn figure(slot: char, random: &mut Random, text: &mut String) {
    const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    const MONTHS: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    let written = match slot {
        'i' if random.chance(50.0) => write!(text, "{}.{:03}", random.between(1, 90), random.below(1000)),
        'i' => write!(text, "{}", random.between(11, 990)),
        's' => write!(text, "{}", random.between(2, 60)),
        'y' => write!(text, "{}", random.between(1998, 2026)),
        'h' => write!(text, "{:02}.{:02}", random.between(0, 23), random.between(0, 59)),
        'm' if random.chance(6.0) => write!(text, "€{} juta", random.between(2, 900)),
        'm' => write!(
            text,
            "Rp{} {}",
            random.between(2, 900),
            random.pick(&["miliar", "juta", "ribu", "triliun"])
        ),
        'w' => write!(text, "{}", random.pick(&DAYS)),
        't' if random.chance(60.0) => write!(text, "{}/{}", random.between(1, 31), random.between(1, 12)),
        _ => write!(text, "{} {}", random.between(1, 31), random.pick(&MONTHS)),
    };
    debug_assert!(written.is_ok(), "a string takes all that is written into it");
}

/// Makes the first letter from `from` on a capital.
fn capitalise(text: &mut String, from: usize) {
    let tail = text.split_off(from);
    let skipped = usize::from(tail.starts_with('"'));
    text.push_str(&tail[..skipped]);
    text.push_str(&people::capitalised(&tail[skipped..]));
}

/// Makes the quotation marks from `from` on such as printers have them.
fn print_quotes(text: &mut String, from: usize) {
    let tail = text.split_off(from);
    let mut before = ' ';
    for c in tail.chars() {
        text.push(match c {
            '"' if before == ' ' => '“',
            '"' => '”',
            '\'' => '’',
            _ => c,
        });
        before = c;
    }
}

/// Cuts news into its articles.
pub(crate) fn articles(news: &str) -> Vec<&str> {
    news.split("\n\n").collect()
}
