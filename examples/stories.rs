//! Events of several documents, each once: `cargo run --example stories`.

use duta::story::Stories;
use duta::{Analyzer, Document, Reporter};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (analyzer, reporter) = (Analyzer::new(), Reporter::new());
    let news = [
        ("kabar-1", "2023-04-24", "Indonesia mengevakuasi 538 WNI dari Sudan, Senin (24/4)."),
        (
            "kabar-2",
            "2023-04-25",
            "Pemerintah Indonesia mengevakuasi 542 orang WNI dari Sudan pada Senin (24/4).",
        ),
        ("kabar-3", "2023-04-25", "Menlu Retno Marsudi bertemu Menlu Vietnam Bui Thanh Son di Hanoi."),
    ];
    let mut stories = Stories::new();
    for (id, day, text) in news {
        let document = Document::new(text).with_id(id).with_published(day.parse()?);
        for report in reporter.reports(&analyzer.analyze(&document)) {
            stories.add(report);
        }
    }
    for story in stories.stories() {
        println!("{} ({} documents)", story.kind(), story.documents());
        for count in story.counts() {
            for said in count.said() {
                let documents: Vec<&str> = said.documents().collect();
                println!("  {} {}: {}", said.value().value(), count.unit(), documents.join(", "));
            }
        }
    }
    Ok(())
}
