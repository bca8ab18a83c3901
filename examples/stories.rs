//! Puts together the events of several documents, and says who counts what.
//!
//! ```sh
//! cargo run --example stories
//! ```

use duta::story::Stories;
use duta::{Analyzer, Document, Reporter};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (analyzer, reporter) = (Analyzer::new(), Reporter::new());
    let news = [
        ("kabar-1", "2023-04-25", "Indonesia membebaskan 25 nelayan Vietnam di Natuna, Senin (24/4)."),
        (
            "kabar-2",
            "2023-04-26",
            "Sebanyak 27 nelayan Vietnam dibebaskan Indonesia di Natuna pada Senin (24/4).",
        ),
        ("kabar-3", "2023-04-26", "Menlu Retno Marsudi bertemu Menlu Vietnam Bui Thanh Son di Hanoi."),
    ];
    let mut stories = Stories::new();
    for (id, day, text) in news {
        let document = Document::new(text).with_id(id).with_published(day.parse()?);
        for report in reporter.reports(&analyzer.analyze(&document)) {
            stories.add(report);
        }
    }
    for story in stories.stories() {
        println!("{}: {} of the documents", story.kind(), story.documents());
        for count in story.counts() {
            for said in count.said() {
                let documents: Vec<&str> = said.documents().collect();
                println!("  {} {}: {}", said.value().value(), count.unit(), documents.join(", "));
            }
        }
    }
    Ok(())
}
