//! Adds names of one's own to the built-in ones, from a table, and finds them; then shows what a faulty table says.
//!
//! ```sh
//! cargo run --example custom_gazetteer
//! ```
//!
//! The columns are those of `seeds/README.md`. The program `duta` reads the same tables: `duta analyze --gazetteer FILE`.

use duta::gazetteer::Gazetteer;
use duta::{Analyzer, Document, Role};

const BODIES: &str = "\
id\tkind\tname\taliases\tacronyms\tweak\tcountry\tsource
organization:fsns\torganization\tForum Selat Nusantara\tForum Selat\tFSNS\t\tIDN\town
institution:idn.bkss\tinstitution\tBadan Keamanan Selat Sunda\t\tBKSS\t\tIDN\town
forum:temu-selat\tforum\tTemu Selat\tPertemuan Tahunan Selat\t\t\t\town
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "Forum Selat Nusantara (FSNS) mengecam penangkapan nelayan oleh Malaysia. BKSS dan Singapura \
                menandatangani nota kesepahaman dalam Temu Selat di Batam.";

    let gazetteer = Gazetteer::builtin().extended([("bodies.tsv", BODIES.as_bytes())])?;
    let analyzer = Analyzer::builder().gazetteer(gazetteer).build()?;
    let analysis = analyzer.analyze(&Document::new(text));

    for mention in analysis.mentions() {
        println!("{:>4}..{:<4} {:<24} {}", mention.start(), mention.end(), mention.text(), mention.id());
    }
    for event in analysis.events() {
        let names = |role| {
            let list: Vec<&str> = event.roles().get(role).iter().map(|f| f.text()).collect();
            list.join(" + ")
        };
        println!("{}: {} -> {}", event.kind(), names(Role::Actor), names(Role::Target));
    }

    // Without the table the names are not known.
    let before = Analyzer::new().analyze(&Document::new(text));
    let known = before.mentions().iter().filter(|m| m.id() == "institution:idn.bkss").count();
    println!("\nwithout the table: {known} mentions of BKSS");

    // All faults of a table are told at once, each with its place.
    let faulty =
        "id\tkind\tname\tcountry\tsource\norg:a\torganization\t\tIDN\town\norg:b\tplanet\tB Raya\tXYZ\town\n";
    if let Err(errors) = Gazetteer::builtin().extended([("faulty.tsv", faulty.as_bytes())]) {
        println!("\na faulty table:\n{errors}");
    }
    Ok(())
}
