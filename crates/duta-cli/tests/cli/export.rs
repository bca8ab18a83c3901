use crate::Folder;

const TEXT: &str = "Menlu Retno Marsudi bertemu Menlu Australia Penny Wong di Bali, Rabu (8/11).\n";

#[test]
fn each_form_has_its_columns() {
    let folder = Folder::new();
    folder.write("temu.txt", TEXT);
    let run = |form: &str| {
        let run = folder.run(&["export", "--to", form, "--published", "2023-11-09", "temu.txt"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run
    };
    assert_eq!(
        run("cameo").out,
        "20231108\tIDNGOV\tAUSGOV\t040\t\ttemu_0\tNULL\tRetno Marsudi\tPenny Wong\tbertemu\n"
    );
    for (form, columns) in [("gdelt", 61), ("gdelt1", 58)] {
        let out = run(form).out;
        assert_eq!(out.lines().map(|line| line.split('\t').count()).collect::<Vec<_>>(), [columns]);
    }
    let plover = run("plover").json();
    assert_eq!(
        (plover[0]["event"].as_str(), plover[0]["date"].as_str()),
        (Some("CONSULT"), Some("2023-11-08"))
    );
    // Without a date there is nothing to write.
    assert_eq!(folder.run(&["export", "--to", "cameo", "temu.txt"]).out.lines().count(), 0);
}

#[test]
fn the_output_is_that_of_the_library() {
    let folder = Folder::new();
    folder.write("temu.txt", TEXT);
    let document = duta::Document::new(TEXT).with_id("temu").with_published("2023-11-09".parse().unwrap());
    let analysis = duta::Analyzer::new().analyze(&document);
    let expected = duta::export::Exporter::new().export(duta::export::Format::Plover, &document, &analysis);
    let run = folder.run(&["export", "--to", "plover", "--published", "2023-11-09", "temu.txt"]);
    assert_eq!((run.code, run.out), (0, expected));
}

#[test]
fn faults_of_a_table_name_file_and_line() {
    let folder = Folder::new();
    folder.write("kode/cameo.tsv", "code\tquad\tgoldstein\tintent\tsource\n04\t1\tsatu\t036\town\n");
    let run = folder.run(&["lexicon", "compile", "kode"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "error: kode/cameo.tsv:2: a cell of `04` is no code\n");
}
