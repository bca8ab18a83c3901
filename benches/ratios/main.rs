//! How many times as quick as other crates is the matching core, on the same names and text, in one run?
//!
//! ```sh
//! cargo bench --bench ratios
//! cargo bench --bench ratios -- --quick
//! ```
//!
//! In each round every engine runs once, one after the other, in this process; what counts is the processor time of the thread. A
//! ratio is taken within a round, and the table has the median of them, and the least and the greatest. Absolute
//! figures move with the machine and its neighbours, ratios much less.
//!
//! All look for the names as they are written. Ours gives the exact answer: between word boundaries, leftmost-longest,
//! with its offsets. The rivals are bare: their hits are also within words. Counts are asserted before anything is timed.

#![allow(clippy::indexing_slicing, reason = "a bench; a wrong index is to stop it")]

mod contest;
mod options;
mod rows;
mod table;

#[path = "../haystacks/mod.rs"]
mod haystacks;
#[path = "../matching/ours.rs"]
mod ours;
#[path = "../matching/reference.rs"]
mod reference;
#[path = "../matching/rivals.rs"]
mod rivals;
#[path = "../matching/walks.rs"]
mod walks;

use std::error::Error;
use std::fs;
use std::path::Path;

use haystacks::{News, SEED, Size, Statistics, texts};
use options::Options;
use rows::Field;
use table::Table;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(options) = Options::read(std::env::args().skip(1))? else {
        println!("ratios: nothing to do; it has options of its own:\n{}", options::USAGE);
        return Ok(());
    };
    if let Some(folder) = &options.write {
        return write(folder, &options);
    }
    let mut table = Table::default();
    for &size in &options.sizes {
        let field = Field::new(size, &options)?;
        field.news(&mut table)?;
        field.articles(&mut table);
        field.build(&mut table)?;
        field.memory(&mut table);
        if size != Size::Thousands500 {
            field.any_case(&mut table)?;
            field.open(&mut table)?;
            field.hard(&mut table)?;
            field.dirty(&mut table);
        }
    }
    println!("\n{} bytes of news, {} rounds\n", options.len, options.rounds);
    table.print();
    Ok(())
}

/// Writes names, one on a line, and news for the programs of `benches/peers`.
fn write(folder: &Path, options: &Options) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for &size in &options.sizes {
        let listed = size.names(SEED);
        let news = News::new(&listed, size, SEED).text(options.len);
        Statistics::of(&news).assert_like_news();
        fs::write(folder.join(format!("names-{}.txt", size.label())), texts(&listed).join("\n"))?;
        fs::write(folder.join(format!("news-{}.txt", size.label())), news)?;
    }
    Ok(())
}
