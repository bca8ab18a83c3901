//! Amounts keep all their digits on the way through JSON.
#![cfg(all(feature = "data", feature = "serde"))]
#![allow(clippy::unwrap_used, clippy::panic)]

use duta::{Analysis, Analyzer, Decimal, Document};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Amount(#[serde(with = "duta::number")] Decimal);

#[test]
fn all_digits_survive() {
    for (number, json) in [
        ("0", "0"),
        ("-5", "-5"),
        ("2.50", "2.5"),
        ("-0.1", "-0.1"),
        ("1000.00", "1000"),
        ("9007199254740993", "9007199254740993"),
        ("1234567890123456.78", "1234567890123456.78"),
        ("9223372036854775808", "9223372036854775808"),
        ("0.3333333333333333333333333333", "0.3333333333333333333333333333"),
        ("79228162514264337593543950335", "79228162514264337593543950335"),
        ("-79228162514264337593543950335", "-79228162514264337593543950335"),
    ] {
        let amount = Amount(number.parse().unwrap());
        let written = serde_json::to_string(&amount).unwrap();
        assert_eq!(written, json);
        assert_eq!(serde_json::from_str::<Amount>(&written).unwrap(), amount);
        assert_eq!(serde_json::from_reader::<_, Amount>(written.as_bytes()).unwrap(), amount);
    }
}

#[test]
fn other_ways_to_write_numbers() {
    let read = |json: &str| serde_json::from_str::<Amount>(json);
    assert_eq!(read("1e3").unwrap().0, Decimal::from(1000));
    assert_eq!(read("-2.5E-1").unwrap().0, "-0.25".parse().unwrap());
    assert_eq!(serde_json::from_value::<Amount>(serde_json::json!(12.5)).unwrap().0, "12.5".parse().unwrap());
    for json in ["\"5\"", "null", "[]", "1e99", "true"] {
        assert!(read(json).is_err(), "{json}");
    }
}

#[test]
fn an_analysis_keeps_its_amounts() {
    let text = "Utang negara itu Rp 1.234.567.890.123.456,78 dan cadangannya 9.007.199.254.740.993 rupiah.";
    let analysis = Analyzer::new().analyze(&Document::new(text));
    let values: Vec<String> = analysis.quantities().iter().map(|q| q.value().to_string()).collect();
    assert_eq!(values, ["1234567890123456.78", "9007199254740993"]);
    let json = serde_json::to_string(&analysis).unwrap();
    assert!(
        json.contains("\"value\":1234567890123456.78,") && json.contains("\"value\":9007199254740993,"),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<Analysis>(&json).unwrap(), analysis);
}
