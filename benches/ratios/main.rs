//! stub
#[path = "../haystacks/mod.rs"]
mod haystacks;
use haystacks::*;
fn main(){
    let aliases = builtin_aliases(); println!("{} aliases", aliases.len());
    for size in Size::ALL {
        let t=std::time::Instant::now();
        let names = size.names(SEED);
        let first: std::collections::HashSet<&str> = names.iter().filter_map(|n| n.text.split(|c:char|!c.is_alphanumeric()).next()).collect();
        let multi = names.iter().filter(|n| n.text.contains(' ')).count();
        let words: usize = names.iter().map(|n| n.text.split(' ').count()).sum();
        println!("{} {} first {} multi {:.3} words {:.2} {:?}", size.label(), names.len(), first.len(), multi as f64/names.len() as f64, words as f64/names.len() as f64, t.elapsed());
        let t=std::time::Instant::now();
        let text = News::new(&names, size, SEED).text(4<<20);
        println!("{:?} {:?} articles {}", t.elapsed(), Statistics::of(&text), text.len()/articles(&text).len());
        let ac = aho_corasick::AhoCorasick::builder().match_kind(aho_corasick::MatchKind::LeftmostLongest).build(texts(&names)).unwrap();
        let t=std::time::Instant::now();
        println!("density {:.2} {:?}", ac.find_iter(&text).count() as f64*1000./text.len() as f64, t.elapsed());
        std::fs::write(format!("/tmp/h5-{}.txt", size.label()), &text).unwrap();
        if size==Size::Thousands500 { std::fs::write("/tmp/h5-names.txt", texts(&names).join("\n")).unwrap(); }
    }
}
