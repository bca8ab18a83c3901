//! How many words a second find their root?
//!
//! `lemma/<words>`: `roots` are roots themselves, `derived` have affixes, clitics or repetition, `unknown` have no listed root, so that every
//! way to take them apart is tried. `analyses/derived` makes all readings, ranked. The roots are asserted before they are timed.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use duta_text::morphology::Morphology;

const DERIVED: &[(&str, &str)] = &[
    ("menandatangani", "tanda tangan"),
    ("perundingan", "runding"),
    ("katanya", "kata"),
    ("negara-negara", "negara"),
    ("memberlakukan", "laku"),
    ("kesepakatan", "sepakat"),
    ("ketidaksesuaian", "sesuai"),
    ("diselesaikan", "selesai"),
    ("berkesinambungan", "sinambung"),
    ("sepengetahuan", "tahu"),
    ("penyerangan", "serang"),
    ("tolong-menolong", "tolong"),
    ("pemerintahannya", "perintah"),
    ("dikunjungi", "kunjung"),
    ("pertanggungjawaban", "tanggung jawab"),
    ("menyampaikan", "sampai"),
];
const ROOTS: &[&str] = &["negara", "damai", "sepakat", "serang", "dengan", "menteri", "presiden", "sidang"];
const UNKNOWN: &[&str] = &["qwertanyo", "zulkarnu", "blergonda", "frintomas", "dervolina", "kampredosi"];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let morphology = Morphology::builtin();
    for (word, root) in DERIVED {
        assert_eq!(morphology.lemma(word), Some(*root));
    }
    assert!(ROOTS.iter().all(|word| morphology.lemma(word) == Some(*word)));
    assert!(UNKNOWN.iter().all(|word| morphology.lemma(word).is_none()));

    let derived: Vec<&str> = DERIVED.iter().map(|(word, _)| *word).collect();
    let mut group = criterion.benchmark_group("lemma");
    for (name, words) in [("roots", ROOTS), ("derived", derived.as_slice()), ("unknown", UNKNOWN)] {
        group.throughput(Throughput::Elements(words.len() as u64));
        group.bench_function(name, |b| {
            b.iter(|| words.iter().filter(|word| morphology.lemma(black_box(word)).is_some()).count())
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("analyses");
    group.throughput(Throughput::Elements(derived.len() as u64));
    group.bench_function("derived", |b| {
        b.iter(|| derived.iter().map(|word| morphology.analyses(black_box(word)).len()).sum::<usize>())
    });
    group.finish();
    criterion.final_summary();
}
