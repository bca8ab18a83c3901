//! Stories: which reports are of one event, and that neither order nor place of the documents matters.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use cpu_time::ThreadTime;
use duta_event::story::{Interval, Report, Stories, Story, same_event};
use duta_event::{Role, Status};
use proptest::prelude::*;
use proptest::sample::select;

const WINDOW: u16 = 14;

/// A report of a day of September 2019.
fn report(document: &str, kind: &str, day: u32) -> Report {
    Report::new(document, 0, kind).with_published(date(day))
}

/// The given day of September 2019, later ones in October and November.
fn date(day: u32) -> duta_text::Date {
    let (month, day) = match day {
        1..=30 => (9, day),
        31..=61 => (10, day - 30),
        _ => (11, day - 61),
    };
    format!("2019-{month:02}-{day:02}").parse().unwrap()
}

fn on(days: &str) -> Interval {
    days.parse().unwrap()
}

fn same(a: &Report, b: &Report) -> bool {
    assert_eq!(same_event(a, b, WINDOW), same_event(b, a, WINDOW), "{a:?} {b:?}");
    same_event(a, b, WINDOW)
}

/// Returns a meeting of Indonesia and Australia.
fn meeting(document: &str, day: u32) -> Report {
    report(document, "meet", day)
        .with_mutual(true)
        .with_participant(Role::Actor, "IDN", Some("IDN"))
        .with_participant(Role::Target, "AUS", Some("AUS"))
}

#[test]
fn states_stand_for_their_people_but_people_not_for_each_other() {
    let of = |who: &str| {
        report("b", "meet", 11).with_participant(Role::Actor, who, Some("IDN")).with_participant(
            Role::Target,
            "person:penny-wong",
            Some("AUS"),
        )
    };
    let directed = meeting("a", 10).with_mutual(false);
    assert!(same(&directed, &of("person:retno-marsudi")));
    assert!(same(&of("person:retno-marsudi"), &of("person:retno-marsudi")));
    assert!(!same(&of("person:sugiono"), &of("person:retno-marsudi")));
}

#[test]
fn who_acts_matters_unless_the_kind_is_mutual() {
    let turned = |kind: &str, mutual| {
        report("b", kind, 10)
            .with_mutual(mutual)
            .with_participant(Role::Actor, "AUS", Some("AUS"))
            .with_participant(Role::Target, "IDN", Some("IDN"))
    };
    assert!(same(&meeting("a", 10), &turned("meet", true)));
    assert!(!same(&meeting("a", 10).with_mutual(false), &turned("meet", false)));
    assert!(!same(&meeting("a", 10), &turned("call", true)), "another kind");
}

#[test]
fn one_thing_in_common_is_not_enough() {
    let alone =
        |document: &str| report(document, "support", 10).with_participant(Role::Actor, "IDN", Some("IDN"));
    assert!(!same(&alone("a"), &alone("b")));
    let about = |document: &str, whom: &str| alone(document).with_participant(Role::Target, whom, Some(whom));
    assert!(same(&about("a", "PSE"), &about("b", "PSE")));
    assert!(!same(&about("a", "PSE"), &about("b", "UKR")));
    // A gathering without hosts is known by its name and place.
    let held = |document: &str| {
        report(document, "convene", 10)
            .with_setting(Role::Forum, "forum:g20")
            .with_place("place:bali", Some("IDN"))
    };
    assert!(same(&held("a"), &held("b").with_participant(Role::Actor, "IDN", Some("IDN"))));
    assert!(!same(
        &report("a", "convene", 10).with_place("place:bali", Some("IDN")),
        &report("b", "convene", 10).with_place("place:bali", Some("IDN"))
    ));
}

#[test]
fn who_acts_and_who_is_acted_on_are_two_in_one_state() {
    let arrest = |document: &str, whom: &str| {
        report(document, "arrest", 10)
            .with_participant(Role::Actor, "institution:kpk", Some("IDN"))
            .with_participant(Role::Target, whom, Some("IDN"))
    };
    assert!(same(&arrest("a", "person:seorang-menteri"), &arrest("b", "person:seorang-menteri")));
    assert!(!same(&arrest("a", "person:seorang-menteri"), &arrest("b", "person:seorang-bupati")));
    assert!(!same(&arrest("a", "IDN"), &arrest("b", "IDN")));
}

#[test]
fn other_places_gatherings_and_documents_are_other_events() {
    let at = |place: &str, country: &str| meeting("b", 10).with_place(place, Some(country));
    assert!(same(&at("place:bali", "IDN"), &at("place:bali", "IDN")));
    assert!(same(&at("place:bali", "IDN"), &at("IDN", "IDN")), "in the state");
    assert!(same(&at("place:bali", "IDN"), &meeting("a", 10)), "not said");
    assert!(!same(&at("place:bali", "IDN"), &at("place:sydney", "AUS")));
    for role in [Role::Forum, Role::Instrument] {
        let by = |id: &str| meeting("b", 10).with_setting(role, id);
        assert!(same(&by("x:one"), &meeting("a", 10)) && same(&by("x:one"), &by("x:one")));
        assert!(!same(&by("x:one"), &by("x:other")));
    }
}

#[test]
fn times_count_with_their_precision() {
    let said = |day: u32, time: &str| meeting("b", day).with_time(on(time));
    assert!(same(&said(10, "2019-09-08"), &said(20, "2019-09-08")));
    assert!(same(&said(10, "2019-09-08"), &said(20, "2019-09-09")), "they miss each other by a day");
    assert!(!same(&said(10, "2019-09-08"), &said(10, "2019-09-10")));
    assert!(same(&said(10, "2019-09"), &said(12, "2019-09-08")));
    assert!(same(&said(10, "2019-09-01/2019-09-05"), &said(12, "2019-09-04/2019-09-12")));
    // without a time, of the days before
    assert!(same(&meeting("a", 10), &said(20, "2019-09-08")));
    assert!(!same(&meeting("a", 10), &said(20, "2019-09-07")));
    assert!(!same(&meeting("a", 10), &said(10, "2019-09-11")));
    let announced = meeting("a", 10).with_status(Status::Planned);
    assert!(same(&announced, &said(10, "2019-09-17")) && !same(&announced, &said(10, "2019-09-18")));
    // the window
    assert!(same(&said(1, "1955"), &said(15, "1955")) && !same(&said(1, "1955"), &said(16, "1955")));
}

#[test]
fn reports_without_a_date_are_compared_within_their_document() {
    let undated = |document: &str, event| {
        Report::new(document, event, "visit")
            .with_participant(Role::Actor, "IDN", Some("IDN"))
            .with_participant(Role::Target, "VNM", Some("VNM"))
    };
    assert!(same(&undated("a", 0), &undated("a", 1)) && !same(&undated("a", 0), &undated("b", 0)));
    let mut stories = Stories::new();
    stories.add(undated("a", 0));
    stories.add(undated("a", 1));
    stories.add(undated("b", 0));
    stories.add(meeting("c", 1));
    let mut closed: Vec<_> = stories.close().iter().map(|s| s.reports().len()).collect();
    closed.sort_unstable();
    assert_eq!(closed, [1, 2]);
    assert_eq!(stories.len(), 1);
}

#[test]
fn a_story_keeps_what_contradicts_itself() {
    let mut stories = Stories::new();
    let hundred = 100.into();
    stories.add(meeting("a", 10).with_time(on("2019-09-08")).with_count(hundred, "orang", ">"));
    stories.add(meeting("b", 10).with_time(on("2019-09-09")).with_status(Status::Planned));
    stories.add(meeting("c", 10).with_time(on("2019-09-09")).with_count(120.into(), "orang", "="));
    stories.add(meeting("d", 10).with_time(on("2019-09")).with_place("place:bali", Some("IDN")));
    let [story] = &stories.stories()[..] else { panic!("{:?}", stories.stories()) };
    assert_eq!(story.time(), None, "8 and 9 September");
    let times: Vec<_> = story.times().iter().map(|s| (s.value().to_string(), s.documents().len())).collect();
    let expected = [("2019-09-09", 2), ("2019-09-01/2019-09-30", 1), ("2019-09-08", 1)];
    assert_eq!(times, expected.map(|(time, documents)| (time.to_owned(), documents)));
    let status: Vec<_> = story.status().iter().map(|s| (*s.value(), s.documents().len())).collect();
    assert_eq!(status, [(Status::Actual, 3), (Status::Planned, 1)]);
    assert_eq!((story.counts()[0].low(), story.counts()[0].high()), (hundred, 120.into()));
    assert_eq!(story.places()[0].documents().collect::<Vec<_>>(), ["d"]);
    assert_eq!((story.documents(), story.id().len()), (4, 16));
}

#[test]
fn the_id_stays() {
    let mut stories = Stories::new();
    stories.add(meeting("a", 10));
    stories.add(meeting("b", 10));
    // FNV-1a of `a`, `0`, `b`, `0`, each with 0xff behind
    assert_eq!(stories.stories()[0].id(), "2d061983992658d6");
}

#[test]
fn intervals_are_read_as_analyses_write_them() {
    for (text, days) in [
        ("2019", "2019-01-01/2019-12-31"),
        ("2020-02", "2020-02-01/2020-02-29"),
        ("2020-02-03", "2020-02-03"),
        ("2019-06-30T14:41+07:00", "2019-06-30"),
        ("2022/2026", "2022-01-01/2026-12-31"),
        ("2019-06-30T14:41/2019-07-01T02:00", "2019-06-30/2019-07-01"),
    ] {
        assert_eq!(on(text).to_string(), days);
        assert_eq!(on(days), on(text));
    }
    for text in ["", "/", "kemarin", "2019-02-30", "20190910", "2019-13", "é019"] {
        assert!(text.parse::<Interval>().is_err(), "{text}");
    }
}

/// Reports of a small world, so that many are of one event and many nearly so.
fn any_report() -> impl Strategy<Value = Report> {
    let who = || {
        let people = [
            ("IDN", "IDN"),
            ("p:retno", "IDN"),
            ("p:joko", "IDN"),
            ("AUS", "AUS"),
            ("p:wong", "AUS"),
            ("VNM", "VNM"),
        ];
        (select(vec![Role::Actor, Role::Target]), select(people.to_vec()))
    };
    let times = vec![
        None,
        None,
        Some("2019-09-08"),
        Some("2019-09-09"),
        Some("2019-09"),
        Some("2019-09-07/2019-09-20"),
    ];
    let places = [None, None, Some(("bali", "IDN")), Some(("IDN", "IDN")), Some(("hanoi", "VNM"))];
    let day = prop_oneof![9 => (1..45_u32).prop_map(Some), 1 => Just(None)];
    (
        (select(vec!["a", "b", "c", "d", "e"]), 0..3_u32, select(vec!["meet", "visit"]), any::<bool>()),
        (day, select(times), select(vec![Status::Actual, Status::Planned])),
        prop::collection::vec(who(), 0..4),
        (select(places.to_vec()), select(vec![None, None, Some("f:g20"), Some("f:asean")]), 0..3_u32),
    )
        .prop_map(
            |((document, event, kind, mutual), (day, time, status), who, (place, forum, count))| {
                let mut report = Report::new(document, event, kind).with_mutual(mutual).with_status(status);
                if let Some(day) = day {
                    report = report.with_published(date(day));
                }
                if let Some(time) = time {
                    report = report.with_time(on(time));
                }
                for (role, (id, country)) in who {
                    report = report.with_participant(role, id, Some(country));
                }
                if let Some((place, country)) = place {
                    report = report.with_place(place, Some(country));
                }
                if let Some(forum) = forum {
                    report = report.with_setting(Role::Forum, forum);
                }
                if count > 0 {
                    report = report.with_count(count.into(), "orang", "=");
                }
                report
            },
        )
}

fn reports() -> impl Strategy<Value = Vec<Report>> {
    prop::collection::vec(any_report(), 0..40)
}

fn of(reports: &[Report]) -> Stories {
    let mut stories = Stories::new();
    reports.iter().for_each(|r| stories.add(r.clone()));
    stories
}

fn merged(a: &Stories, b: &Stories) -> Stories {
    let mut both = a.clone();
    both.merge(b);
    both
}

/// Components by comparing each with each, as lists of reports.
fn components(reports: &[Report], window: u16) -> Vec<Vec<Report>> {
    let mut group: Vec<usize> = (0..reports.len()).collect();
    for a in 0..reports.len() {
        for b in 0..a {
            assert_eq!(
                same_event(&reports[a], &reports[b], window),
                same_event(&reports[b], &reports[a], window)
            );
            if same_event(&reports[a], &reports[b], window) {
                let (old, new) = (group[a], group[b]);
                group.iter_mut().filter(|g| **g == old).for_each(|g| *g = new);
            }
        }
    }
    (0..reports.len())
        .map(|g| reports.iter().zip(&group).filter(|(_, of)| **of == g).map(|(r, _)| r.clone()).collect())
        .filter(|list: &Vec<Report>| !list.is_empty())
        .collect()
}

/// The day of a report, counted from 1 September 2019, where it has one.
fn day(report: &Report) -> Option<i64> {
    let day = report.published().or(report.time().map(|t| t.last()))?;
    Some(day.duration_since(date(1)).as_hours() / 24)
}

/// Stories by the words of the documentation.
fn naive(mut reports: Vec<Report>, window: u16, span: u16) -> Vec<Vec<Report>> {
    reports.sort();
    reports.dedup();
    // the days of stretches are counted from the year 0
    let zero = date(1).duration_since("0000-01-01".parse().unwrap()).as_hours() / 24;
    let stretch = |r: &Report| (day(r).unwrap() + zero).div_euclid(i64::from(span));
    let mut stories = Vec::new();
    for component in components(&reports, window) {
        let days: Vec<i64> = component.iter().filter_map(day).collect();
        if days.iter().max().zip(days.iter().min()).is_none_or(|(last, first)| last - first < i64::from(span))
        {
            stories.push(component);
            continue;
        }
        let mut stretches: Vec<i64> = component.iter().map(stretch).collect();
        stretches.sort_unstable();
        stretches.dedup();
        for part in stretches {
            let within: Vec<Report> = component.iter().filter(|r| stretch(r) == part).cloned().collect();
            stories.extend(components(&within, window));
        }
    }
    stories.sort();
    stories
}

fn sorted(mut stories: Vec<Story>) -> Vec<Story> {
    stories.sort_by(|a, b| a.reports().cmp(b.reports()));
    stories
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn stories_are_the_components(reports in reports(), span in 1..30_u16) {
        let stories = sorted(of(&reports).with_span(span).stories());
        let found: Vec<Vec<Report>> = stories.iter().map(|s| s.reports().cloned().collect()).collect();
        prop_assert_eq!(found, naive(reports, WINDOW, span));
    }

    #[test]
    fn the_order_does_not_matter(reports in reports().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle()))) {
        prop_assert_eq!(of(&reports.0).stories(), of(&reports.1).stories());
    }

    #[test]
    fn merging_is_associative_commutative_and_idempotent(a in reports(), b in reports(), c in reports()) {
        let (a, b, c) = (of(&a).with_window(7).with_span(9), of(&b).with_span(5), of(&c).with_span(7));
        let left = merged(&merged(&a, &b), &c).stories();
        prop_assert_eq!(&left, &merged(&a, &merged(&b, &c)).stories());
        prop_assert_eq!(&left, &merged(&c, &merged(&b, &a)).stories());
        prop_assert_eq!(&left, &merged(&merged(&merged(&a, &b), &c), &b).stories());
        prop_assert_eq!(merged(&b, &b).stories(), b.stories());
    }

    #[test]
    fn a_stream_gives_what_all_at_once_give(
        reports in reports(), window in 0..10_u16, span in 1..20_u16, lateness in 0..10_u16, jitter in prop::collection::vec(0..10_u32, 40),
    ) {
        // Documents come up to `lateness` days after their date.
        let mut late: Vec<(i64, Report)> = reports.iter().filter(|r| r.published().is_some()).zip(&jitter).map(|(r, jitter)| {
            let day = r.published().unwrap().duration_since(date(1)).as_hours() / 24;
            (day + i64::from(jitter % (u32::from(lateness) + 1)), r.clone())
        }).collect();
        late.sort_by_key(|(day, _)| *day);
        let mut stream = Stories::new().with_window(window).with_span(span).with_lateness(lateness);
        let mut told = Vec::new();
        for (_, report) in &late {
            stream.add(report.clone());
            told.extend(stream.close());
        }
        told.extend(stream.finish());
        prop_assert!(stream.is_empty());
        let all = late.into_iter().map(|(_, r)| r).collect::<Vec<_>>();
        prop_assert_eq!(sorted(told), sorted(of(&all).with_window(window).with_span(span).stories()));
    }
}

#[test]
fn a_stream_holds_what_is_near_and_tells_long_stories_in_parts() {
    let mut stories = Stories::new().with_window(3).with_span(10);
    let (mut most, mut told) = (0, Vec::new());
    for day in 1..=90 {
        for n in 0..20 {
            // said times may miss each other by a day, so that all hang together
            let time = on(&date(day).to_string());
            stories.add(meeting(&format!("{day}/{n}"), day).with_time(time));
        }
        told.extend(stories.close());
        most = most.max(stories.len());
    }
    assert!(most <= 20 * (10 + 3 + 2), "{most}");
    told.extend(stories.finish());
    let documents: Vec<usize> = told.iter().map(Story::documents).collect();
    assert_eq!(documents.iter().sum::<usize>(), 90 * 20);
    assert!((9..=10).contains(&told.len()) && documents[1..9].iter().all(|&n| n == 200), "{documents:?}");
}

/// A topic of which all tell, on one day: twice the reports take about twice the time.
#[test]
fn time_grows_with_the_reports() {
    let work = |reports: u32| {
        let start = ThreadTime::now();
        let mut stories = Stories::new();
        for n in 0..reports {
            // every other one with a count and a source of its own
            let report = meeting(&format!("d{n}"), 10 + n % 5).with_source(&format!("s{}", n / 2));
            stories.add(report.with_count((n % 7 + 1).into(), "orang", "="));
        }
        assert_eq!(stories.finish().len(), 1);
        start.elapsed()
    };
    work(1_000);
    // the best of three, as other work may disturb one
    let best = |reports| (0..3).map(|_| work(reports)).min().unwrap();
    let (small, large) = (best(4_000), best(16_000));
    assert!(large < small * 10, "{small:?} for 4,000 reports, {large:?} for 16,000");
}
