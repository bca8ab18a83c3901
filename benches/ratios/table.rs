//! The table, as Markdown.

use super::contest::{Middle, Times};

/// Rows of figures.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 6]>);

impl Table {
    /// Adds how many times as quick `ours` was as `rival`; `figure` writes the seconds of one engine.
    pub(crate) fn compare(
        &mut self,
        what: &str,
        size: &str,
        times: &Times,
        engines: (&str, &str),
        figure: impl Fn(f64) -> String,
    ) {
        let (ours, rival) = engines;
        let ratio = times.ratio(ours, rival);
        self.row(what, size, figure(times.median(ours)), figure(times.median(rival)), ratio);
    }

    /// Adds a comparison of two sizes in bytes, which no round changes.
    pub(crate) fn compare_bytes(&mut self, what: &str, size: &str, ours: usize, rival: usize) {
        let ratio = rival as f64 / ours as f64;
        let ratio = Middle { median: ratio, least: ratio, greatest: ratio };
        self.row(what, size, megabytes(ours), megabytes(rival), ratio);
    }

    fn row(&mut self, what: &str, size: &str, ours: String, rival: String, ratio: Middle) {
        let Middle { median, least, greatest } = ratio;
        let range = if least < greatest { format!("{least:.2} to {greatest:.2}") } else { String::new() };
        let row = [what.to_owned(), size.to_owned(), ours, rival, format!("{median:.2}"), range];
        // A run takes minutes; who waits sees how it goes.
        eprintln!("{}", row.join("  "));
        self.0.push(row);
    }

    pub(crate) fn print(&self) {
        println!("| ours / rival | names | ours | rival | ratio | range |");
        println!("| --- | --- | --: | --: | --: | --- |");
        for row in &self.0 {
            println!("| {} |", row.join(" | "));
        }
    }
}

/// Returns a writer of throughputs of `bytes`.
pub(crate) fn throughput(bytes: usize) -> impl Fn(f64) -> String {
    move |seconds| format!("{:.0} MB/s", bytes as f64 / seconds / 1e6)
}

/// Writes how long it took.
pub(crate) fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 1e-3 => format!("{:.1} µs", s * 1e6),
        s if s < 1.0 => format!("{:.2} ms", s * 1e3),
        s => format!("{s:.2} s"),
    }
}

fn megabytes(bytes: usize) -> String {
    format!("{:.2} MB", bytes as f64 / 1e6)
}
