//! Puts an untidy page right, shows what was changed and why, and leads a word back to the original.
//!
//! ```sh
//! cargo run --example normalize
//! ```

use duta_text::{Normalizer, Span};

fn main() {
    let page = "Menlu\u{a0}RI\u{200b} : â€œKerja sama itu pentingâ€\u{9d},   ujar\tdia.\r\n\
                Delegasi Co\u{302}te dâ€™Ivoire ha\u{ad}dir di Jum\u{2019}at pagi.";
    let normalized = Normalizer::new().normalize(page);
    let text = normalized.as_str();

    println!("original    {page:?}");
    println!("normalized  {text:?}\n");

    for edit in normalized.edits() {
        let (from, to) = (edit.original(), edit.normalized());
        println!(
            "{:>3}..{:<3}  {:<18} {:?} -> {:?}",
            from.start(),
            from.end(),
            format!("{:?}", edit.rule()),
            from.of(page),
            to.of(text)
        );
    }

    // A search in the normalized text, its result in bytes of the original.
    let word = "“Kerja sama itu penting”";
    if let Some(start) = text.find(word) {
        let original = normalized.span(Span::new(start, start + word.len()));
        println!("\n{word} stands in the original at {}..{}:", original.start(), original.end());
        println!("{:?}", original.of(page));
    }

    // Clean text is borrowed, not copied.
    assert!(Normalizer::new().normalize("Presiden tiba di Nairobi.").is_unchanged());
}
