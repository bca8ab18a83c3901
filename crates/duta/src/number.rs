//! Exact numbers in JSON: whole ones as integers, others as decimals.

use duta_text::Decimal;
use serde::{Deserialize, Deserializer, Serializer};

pub(crate) fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    let plain = value.normalize();
    match i64::try_from(plain) {
        Ok(whole) if plain.scale() == 0 => serializer.serialize_i64(whole),
        // The shortest decimal that reads back as the same number.
        _ => serializer.serialize_f64(plain.to_string().parse().unwrap_or_default()),
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let number = f64::deserialize(deserializer)?;
    number.to_string().parse().map_err(|_| serde::de::Error::custom("a number too large for a quantity"))
}
