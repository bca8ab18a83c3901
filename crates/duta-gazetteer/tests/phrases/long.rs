//! The engines beside each other over many texts.

use std::time::Instant;

use duta_gazetteer::{Engine, Phrases};

use crate::agree::{borrowed, difference_from_naive, phrases, plain, smallest};
use crate::naive::{Found, leftmost_longest};
use crate::random::{Dice, Names, POLICIES, Part, rewritten, text_of, trouble};

/// Where the dice begin; another number gives other texts.
fn seed() -> u64 {
    std::env::var("DUTA_FUZZ_SEED").map_or(20_261_125, |seed| seed.parse().unwrap())
}

fn megabytes() -> usize {
    std::env::var("DUTA_FUZZ_MEGABYTES").map_or(64, |number| number.parse().unwrap())
}

/// Words of a language that is not there: few, so that names share them.
fn words(dice: &mut Dice) -> Vec<String> {
    const SYLLABLES: [&str; 16] =
        ["ba", "da", "ka", "me", "per", "an", "nya", "lah", "si", "ri", "Du", "Ka", "u", "ng", "pun", "é"];
    let word = |dice: &mut Dice| {
        let len = if dice.one_in(20) { 5 + dice.below(30) } else { 1 + dice.below(4) };
        let word: String = (0..len).map(|_| *dice.pick(&SYLLABLES)).collect();
        match dice.below(4) {
            0 => word.to_uppercase(),
            1 => {
                let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
                first.to_uppercase() + rest
            }
            _ => word,
        }
    };
    let count = 4 << dice.below(8);
    (0..count).map(|_| word(dice)).collect()
}

fn gap(dice: &mut Dice) -> String {
    match dice.below(12) {
        0 => trouble(dice),
        1 => [", ", ". ", "-", "/", " - ", " – ", "\n", "\r\n\r\n", " (", ") ", "’", "'"][dice.below(12)]
            .to_owned(),
        _ => " ".to_owned(),
    }
}

fn gazetteer(words: &[String], most: usize, dice: &mut Dice) -> Names {
    let count = 1 + if dice.one_in(3) { dice.below(most) } else { dice.below(40) };
    // names that begin with no word are found by other means, so that most lists have none
    let loose = dice.one_in(4);
    let mut names = Names::new();
    for _ in 0..count {
        let mut name = match dice.below(20) {
            0 => (0..dice.below(6)).map(|_| trouble(dice)).collect(),
            1 if !names.is_empty() => rewritten(&dice.pick(&names).0.clone(), dice),
            _ => {
                let mut name = dice.pick(words).clone();
                for _ in 0..dice.below(4) {
                    name += &gap(dice);
                    name += dice.pick::<String>(words);
                }
                name
            }
        };
        if !loose {
            name.insert_str(0, first_word(&name, dice));
        }
        names.push((name, *dice.pick(&POLICIES)));
    }
    names
}

/// Returns what a name lacks to begin with a word.
fn first_word(name: &str, dice: &mut Dice) -> &'static str {
    if name.starts_with(char::is_alphanumeric) { "" } else { ["a", "Ba", "20", "É "][dice.below(4)] }
}

fn text(words: &[String], names: &Names, len: usize, dice: &mut Dice) -> String {
    let mut text = String::new();
    // some texts are clean for long stretches, some are not
    let odd = 1 << dice.below(9);
    let often = 1 + dice.below(6);
    while text.len() < len {
        if dice.one_in(often) {
            let name = &dice.pick(names).0;
            let name = if dice.one_in(2) { rewritten(name, dice) } else { name.clone() };
            text += &name;
        } else if dice.one_in(odd) {
            text += &trouble(dice);
        } else {
            text += dice.pick::<String>(words);
        }
        if !dice.one_in(odd + 4) {
            text += &gap(dice);
        }
    }
    text
}

fn parts(most: usize, dice: &mut Dice) -> Vec<Part> {
    let part = |dice: &mut Dice| {
        if dice.below(5) < 3 { Part::Trouble(dice.next()) } else { Part::Name(dice.below(100), dice.next()) }
    };
    (0..dice.below(most)).map(|_| part(dice)).collect()
}

/// Names made of trouble.
fn troubled(dice: &mut Dice) -> Names {
    let loose = dice.one_in(2);
    let mut names = Names::new();
    for _ in 0..dice.below(8) {
        let mut name = text_of(&parts(8, dice), &names);
        if !loose {
            name.insert_str(0, first_word(&name, dice));
        }
        names.push((name, *dice.pick(&POLICIES)));
    }
    names
}

/// Returns how the quick engines differ from the plain one.
fn difference_from_reference(phrases: &Phrases, text: &str) -> Option<String> {
    let reference = phrases.clone().with_engine(Engine::Reference);
    let wanted: Vec<Found> = reference.find_overlapping_iter(text).map(plain).collect();
    let kept = leftmost_longest(wanted.clone());
    for engine in [Engine::Portable, Engine::Auto] {
        let phrases = phrases.clone().with_engine(engine);
        let found: Vec<Found> = phrases.find_overlapping_iter(text).map(plain).collect();
        if found != wanted {
            let differs = found.iter().zip(&wanted).find(|(a, b)| a != b);
            return Some(format!(
                "{engine:?}, overlapping: {differs:?}, {} and {}",
                found.len(),
                wanted.len()
            ));
        }
        let found: Vec<Found> = phrases.find_iter(text).map(plain).collect();
        if found != kept {
            let differs = found.iter().zip(&kept).find(|(a, b)| a != b);
            return Some(format!("{engine:?}: {differs:?}, {} and {}", found.len(), kept.len()));
        }
        if phrases.is_match(text) == kept.is_empty() {
            return Some(format!("{engine:?}: a match or none"));
        }
    }
    None
}

fn fail(names: &Names, text: &str, seed: u64, differs: &dyn Fn(&Names, &str) -> Option<String>) -> ! {
    let (names, text) = smallest(names, text, &|names, text| differs(names, text).is_some());
    let difference = differs(&names, &text);
    panic!("seed {seed}: {difference:?} with {names:?} in {text:?}");
}

/// `DUTA_FUZZ_MEGABYTES` says how much, `DUTA_FUZZ_SEED` where to begin.
#[test]
#[ignore = "takes minutes"]
fn differs_nowhere_over_a_gigabyte() {
    let (wanted, began, from) = (megabytes() * 1_000_000, Instant::now(), seed());
    let (mut compared, mut naive, mut told) = (0, 0, 0);
    for seed in from.. {
        if compared >= wanted {
            break;
        }
        let mut dice = Dice::new(seed);
        let words = words(&mut dice);
        if dice.one_in(3) {
            // short texts, by the naive one too; half of them of nothing but trouble
            let heavy = dice.one_in(2);
            let names = if heavy { troubled(&mut dice) } else { gazetteer(&words, 12, &mut dice) };
            for _ in 0..16 {
                let len = dice.below(300);
                let text = if heavy {
                    text_of(&parts(24, &mut dice), &names)
                } else {
                    text(&words, &names, len, &mut dice)
                };
                if difference_from_naive(&names, &text).is_some() {
                    fail(&names, &text, seed, &difference_from_naive);
                }
                naive += text.len();
            }
            continue;
        }
        let names = gazetteer(&words, 3000, &mut dice);
        let set = Phrases::new(borrowed(&names)).unwrap();
        for _ in 0..4 {
            let len = 1000 + dice.below(300_000);
            let text = text(&words, &names, len, &mut dice);
            if difference_from_reference(&set, &text).is_some() {
                fail(&names, &text, seed, &|names, text| difference_from_reference(&phrases(names), text));
            }
            compared += text.len();
        }
        if compared / 16_000_000 > told {
            told = compared / 16_000_000;
            println!("{compared} bytes compared in {:?}, seeds {from} to {seed}", began.elapsed());
        }
    }
    println!("{compared} bytes compared with the plain engine, {naive} with the naive one");
}
