//! Finds the names in a text, first as the gazetteer writes them, then as a reader understands them.
//!
//! ```sh
//! cargo run --example match_entities
//! ```

use duta_gazetteer::{Matcher, Tagger};
use duta_text::TextParser;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "Menlu RI bertolak ke Nairobi pada Rabu (6/11). Di sana ia menemui Menteri Pertahanan Kenya dan Sekjen \
                PBB, lalu bicara atas nama ASEAN. \"Hubungan Indonesia-Kenya makin erat,\" katanya. Perundingan \
                dengan Peru menyusul.";

    // The names themselves: between word boundaries, so there is no Peru in `Perundingan`.
    let matcher = Matcher::builtin();
    println!("names of the gazetteer ({} are known):", matcher.pattern_count());
    for found in matcher.find_iter(text) {
        let span = found.span();
        let mut ids: Vec<&str> = found.candidates().map(|(entity, _)| entity.id()).collect();
        ids.dedup(); // an entity may have the name in two writings
        println!("{:>4}..{:<4} {:<20} {}", span.start(), span.end(), span.of(text), ids.join(", "));
    }

    // What they mean here: names are composed, titles get their state, and their holder on the day of publication.
    let tagger = Tagger::new(matcher);
    for published in ["2019-11-07", "2024-11-07"] {
        let parsed = TextParser::default().parse(text, Some(published.parse()?));
        println!("\nmentions of a text of {published}:");
        for mention in tagger.tag(&parsed) {
            let span = mention.span();
            let holder = mention.holder().map(|h| format!(", held by {h}")).unwrap_or_default();
            println!(
                "{:>4}..{:<4} {:<20} {:<13} {}{holder} ({})",
                span.start(),
                span.end(),
                span.of(text),
                mention.kind().as_str(),
                mention.id(),
                mention.reason()
            );
        }
    }
    Ok(())
}
