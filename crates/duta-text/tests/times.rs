//! Times in running sentences: where they are, what they mean, how exact they are, and what is no time.

mod cases {
    pub(super) mod times;
}

use std::sync::LazyLock;

use duta_text::{Span, TextParser};

use cases::times::{BEFORE_OR_AFTER, DATES, IN_PARTS, LINES, NEWS, NONE, RANGES, RELATIVE, WITH_CLOCK};

static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

/// A sentence whose times stand between `⟦` and `⟧`, the date of publication, and what each time is: its value, its
/// precision and, where a weekday stands beside a date, `agrees` or `disagrees`.
type Case = (&'static str, &'static str, &'static [&'static str]);

/// Marks the times in a text.
fn found(text: &str, published: &str) -> (String, Vec<String>) {
    let parsed = PARSER.parse(text, published.parse().ok());
    let (mut marked, mut at) = (String::new(), 0);
    let mut values = Vec::new();
    for time in parsed.times() {
        let span = time.span();
        marked.push_str(Span::new(at, span.start()).of(text));
        marked.push_str(&format!("⟦{}⟧", span.of(text)));
        at = span.end();
        let mut value = format!("{} {}", time.value().unwrap_or("-"), time.precision().as_str());
        match time.weekday_agrees() {
            Some(true) => value.push_str(" agrees"),
            Some(false) => value.push_str(" disagrees"),
            None => {}
        }
        values.push(value);
    }
    marked.push_str(Span::new(at, text.len()).of(text));
    (marked, values)
}

fn check(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (marked, published, values) in cases {
        let text = marked.replace(['⟦', '⟧'], "");
        let (got, got_values) = found(&text, published);
        if got != *marked || got_values != *values {
            wrong.push(format!("{published}\n  want {marked} {values:?}\n  got  {got} {got_values:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn dates() {
    check(DATES);
}

#[test]
fn dates_without_a_year_near_publication() {
    check(BEFORE_OR_AFTER);
}

#[test]
fn relative() {
    check(RELATIVE);
}

#[test]
fn ranges() {
    check(RANGES);
}

#[test]
fn with_clock() {
    check(WITH_CLOCK);
}

#[test]
fn years_and_their_parts() {
    check(IN_PARTS);
}

#[test]
fn as_news_says_it() {
    check(NEWS);
}

#[test]
fn across_lines() {
    check(LINES);
}

#[test]
fn no_times() {
    let cases: Vec<Case> = NONE.iter().map(|text| (*text, "2019-08-14", &[] as &[&str])).collect();
    check(&cases);
}
