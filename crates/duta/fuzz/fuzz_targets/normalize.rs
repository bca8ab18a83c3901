//! Any text is normalized, and again.
#![no_main]

use duta_text::Normalizer;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let normalizer = Normalizer::default();
    let once = normalizer.normalize(text);
    let twice = normalizer.normalize(once.as_str());
    std::hint::black_box(twice.as_str().len());
});
