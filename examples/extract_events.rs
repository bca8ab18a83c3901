//! Reads a short report and says who did what to whom, when, on whose word, and whether it really happened.
//!
//! ```sh
//! cargo run --example extract_events
//! ```

use duta::{Analyzer, Document, Role};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "Menteri Luar Negeri Chile Alberto van Klaveren mengunjungi Jakarta pada Senin (13/5). Indonesia dan \
                Chile menandatangani Perjanjian Ekstradisi, tetapi belum meratifikasi perjanjian itu. \"Kami akan \
                membantu para korban banjir di Valparaiso,\" kata Menteri Luar Negeri RI Retno Marsudi. Ia mendesak \
                Israel menghentikan serangan terhadap Rafah.";
    let document = Document::new(text).with_id("contoh").with_published("2024-05-14".parse()?);
    let analysis = Analyzer::new().analyze(&document);

    for event in analysis.events() {
        let trigger = event.trigger();
        println!(
            "{} ({}), at {}..{} `{}`",
            event.kind(),
            event.status(),
            trigger.start(),
            trigger.end(),
            trigger.text()
        );
        for role in Role::ALL {
            for filler in event.roles().get(role) {
                let id = filler.id().map(|id| format!("  = {id}")).unwrap_or_default();
                println!("    {:<10} {}{id}", role.as_str(), filler.text());
            }
        }
        if let Some(source) = event.source() {
            println!("    {:<10} {}", "source", source.text());
        }
        println!("    {:<10} {}, confidence {}", "rule", event.rule(), event.confidence());
    }

    println!();
    for quote in analysis.quotes() {
        let speaker = quote.speaker().map_or("?", |s| s.text());
        println!("{speaker}: {}", quote.text());
    }
    for time in analysis.times() {
        println!("{} is {}", time.text(), time.value().unwrap_or("unknown"));
    }
    Ok(())
}
