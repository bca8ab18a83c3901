use crate::Folder;

#[test]
fn a_heading_and_a_line_for_each_event() {
    let folder = Folder::new();
    folder
        .write("temu.txt", "Menlu Retno Marsudi bertemu Menlu Australia Penny Wong di Bali, Rabu (8/11).\n");
    folder.write("kosong.txt", "Kucing itu tidur.\n").write(
        "r.jsonl",
        "{\"id\":7,\"title\":\"Kunjungan ke\\nHanoi\",\"published\":\"2019-09-10\",\
         \"text\":\"Presiden Joko Widodo akan mengunjungi Vietnam.\"}\n",
    );
    let run = folder.run(&[
        "analyze",
        "--format",
        "table",
        "--published",
        "2023-11-09",
        "temu.txt",
        "kosong.txt",
        "r.jsonl",
    ]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(run.out, @r"
    temu · 2023-11-09
      2023-11-08  meet  Retno Marsudi → Penny Wong · di Bali

    kosong · 2023-11-09
      no events

    7 · 2019-09-10 · Kunjungan ke Hanoi
      2019-09-10  visit  (planned) Joko Widodo → Vietnam
    ");
}

#[test]
fn the_word_of_another_is_named() {
    let folder = Folder::new();
    folder.write("a.txt", "Retno Marsudi mengatakan Indonesia akan mendukung Palestina.\n");
    let run = folder.run(&["analyze", "--format", "table", "a.txt"]);
    insta::assert_snapshot!(run.out, @r"
    a
      support  (planned) Indonesia → Palestina — menurut Retno Marsudi
    ");
}

#[test]
fn without_a_terminal_there_are_no_colours_and_json_is_the_default() {
    let folder = Folder::new();
    folder.write("a.txt", "Presiden Joko Widodo mengunjungi Vietnam.\n");
    assert!(!folder.run(&["analyze", "--format", "table", "a.txt"]).out.contains('\u{1b}'));
    assert!(folder.run(&["analyze", "a.txt"]).out.starts_with('{'));
}
