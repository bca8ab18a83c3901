//! `duta stem` as its users meet it.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

/// Runs `duta stem` with words on standard input; returns exit code, output and messages.
fn stem(args: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let mut program = assert_cmd::Command::cargo_bin("duta").unwrap();
    let done = program.arg("stem").args(args).write_stdin(input).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

#[test]
fn words_roots_analyses() {
    let words = "menandatangani\nkatanya\r\n\nnegara-negara\nBali\nxyz\ndi-PHK\nsepengetahuan\nrelawan";
    let (code, out, err) = stem(&[], words.as_bytes());
    assert_eq!(
        out,
        "menandatangani\ttanda tangan\tme-i+tanda tangan\n\
         katanya\tkata\tkata=nya\n\
         \n\
         negara-negara\tnegara\tnegara~\n\
         Bali\tBali\t?Bali\n\
         xyz\txyz\t?xyz\n\
         di-PHK\tPHK\t?di+PHK\n\
         sepengetahuan\ttahu\tse+pe-an+tahu\n\
         relawan\trela\t-wan+rela\n"
    );
    assert_eq!((code, err.as_str()), (Some(0), ""));
}

#[test]
fn all_analyses() {
    let (code, out, _) = stem(&["--all", "-"], b"beruang\n");
    assert_eq!(code, Some(0));
    assert!(
        out.starts_with("beruang\tberuang\tberuang\n") && out.contains("beruang\tuang\tber+uang\n"),
        "{out}"
    );
}

#[test]
fn files_and_faults() {
    let dir = tempfile::tempdir().unwrap();
    let (good, bad) = (dir.path().join("kata.txt"), dir.path().join("rusak.txt"));
    std::fs::write(&good, "perhatian\n").unwrap();
    std::fs::write(&bad, b"kota\n\xff\xfe\n").unwrap();
    let missing = dir.path().join("hilang.txt");
    let paths = [&missing, &bad, &good].map(|p| p.to_str().unwrap().to_owned());
    let (code, out, err) = stem(&paths.each_ref().map(String::as_str), b"");
    assert_eq!(out, "kota\tkota\tkota\nperhatian\thati\tper-an+hati\n");
    assert_eq!(code, Some(1));
    assert!(err.contains("rusak.txt:2: not UTF-8") && err.contains("no such file"), "{err}");
    assert!(err.contains("2 inputs failed"), "{err}");
}
