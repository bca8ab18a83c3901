//! What the built-in gazetteer takes of memory.
#![cfg(all(feature = "data", target_os = "linux"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use duta_gazetteer::{Gazetteer, Matcher};

/// Returns the bytes of this process that are in memory, without those of files.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|l| l.strip_prefix("RssAnon:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}

#[test]
fn the_builtin_gazetteer_is_small() {
    let before = resident();
    let gazetteer = Gazetteer::builtin();
    let taken = resident() - before;
    assert!(gazetteer.entities().len() > 4_000);
    assert!(taken < 10_000_000, "{taken} bytes");
    let matcher = Matcher::builtin();
    assert!(matcher.to_compiled().len() < 2_500_000, "{} bytes", matcher.to_compiled().len());
    assert!(matcher.memory_usage() < 1_000_000, "{} bytes", matcher.memory_usage());
}
