//! Cuts a sentence into words, clitics apart, with the root of each, takes one word apart in every way that it can be, and says
//! what a formal text would have had.
//!
//! ```sh
//! cargo run --example words
//! ```

use duta_text::morphology::Morphology;
use duta_text::{Formalizer, tokens, words};

fn main() {
    let text = "Katanya, Dirjen blm sempat menandatanganinya krn rapat antar negara molor bangeeet.";
    let morphology = Morphology::builtin();
    for word in words(text, &morphology) {
        let (start, end) = (word.span().start(), word.span().end());
        println!("{start:>3}..{end:<3} {:<16} {}", word.of(text), word.lemma(text, &morphology));
    }

    println!("\nberuang, the likeliest reading first:");
    for analysis in morphology.analyses("beruang") {
        println!("  {analysis}");
    }

    println!();
    let tokens: Vec<_> = tokens(text).collect();
    for note in Formalizer::builtin().formalize(text, &tokens) {
        println!("{} -> {} ({})", note.span().of(text), note.replacement(), note.rule().as_str());
    }
}
