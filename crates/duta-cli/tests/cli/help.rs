use crate::Folder;

#[test]
fn version() {
    let run = Folder::new().run(&["--version"]);
    assert_eq!((run.code, run.out), (0, format!("duta {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn help_has_examples() {
    for args in [
        &["--help"][..],
        &["help", "analyze"],
        &["help", "export"],
        &["help", "stories"],
        &["help", "text"],
        &["gazetteer", "compile", "--help"],
        &["gazetteer", "show", "--help"],
        &["gazetteer", "who", "--help"],
        &["lexicon", "compile", "--help"],
    ] {
        let run = Folder::new().run(args);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
        assert!(run.out.contains("Example"), "{args:?}: {}", run.out);
    }
}

#[test]
fn wrong_usage_is_exit_2() {
    for args in [
        &[][..],
        &["analyse"],
        &["analyze", "--format", "xml", "-"],
        &["analyze", "--published", "kemarin", "-"],
        &["analyze", "--published", "2019-02-30", "-"],
        &["analyze", "--encoding", "morse", "-"],
        &["analyze", "--threads", "0", "-"],
        &["analyze", "--offsets", "words", "-"],
        &["gazetteer", "compile", "."],
        &["lexicon", "compile", ".", "--check"],
        &["text", "--show", "verbs", "-"],
        &["export", "-"],
        &["export", "--to", "icews", "-"],
        &["stories", "--window", "seminggu", "-"],
    ] {
        let run = Folder::new().run(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}: {}", run.err);
        assert!(!run.err.is_empty(), "{args:?}");
    }
    let run = Folder::new().run(&["analyze", "--published", "10/9/2019", "-"]);
    assert!(run.err.contains("`10/9/2019` is no date; write YYYY-MM-DD"), "{}", run.err);
    let run = Folder::new().run(&["analyze", "--encoding", "morse", "-"]);
    assert!(run.err.contains("no such encoding; known are utf-8, windows-1252"), "{}", run.err);
}
