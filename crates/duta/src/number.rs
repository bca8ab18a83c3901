//! Exact numbers in JSON: for `#[serde(with = "duta::number")]` on a [`Decimal`].
//!
//! A number is written as a JSON number with all its digits, whole ones without a point. Another format than JSON gets
//! the digits that its own numbers hold, as long as that loses nothing; what is more is for JSON alone.
//!
//! ```
//! use duta::Decimal;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Deserialize, Serialize)]
//! struct Amount {
//!     #[serde(with = "duta::number")]
//!     value: Decimal,
//! }
//!
//! let amount = Amount { value: "1234567890123456.78".parse()? };
//! let json = serde_json::to_string(&amount)?;
//! assert_eq!(json, r#"{"value":1234567890123456.78}"#);
//! assert_eq!(serde_json::from_str::<Amount>(&json)?.value, amount.value);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use duta_text::Decimal;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// Writes a number with all its digits.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    let plain = value.normalize();
    if let Some(whole) = i64::try_from(plain).ok().filter(|_| plain.scale() == 0) {
        return serializer.serialize_i64(whole);
    }
    let digits = plain.to_string();
    match digits.parse::<f64>() {
        // the shortest decimal that reads back as the same double is what is written
        Ok(double) if plain.scale() > 0 && double.to_string() == digits => serializer.serialize_f64(double),
        _ => RawValue::from_string(digits).map_err(S::Error::custom)?.serialize(serializer),
    }
}

/// Reads a JSON number with all its digits.
///
/// # Errors
///
/// Something else than a number, and a number that a [`Decimal`] does not hold.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    let digits = raw.get();
    let value = if digits.contains(['e', 'E']) {
        Decimal::from_scientific(digits).ok()
    } else {
        Decimal::from_str_exact(digits).ok()
    };
    value.ok_or_else(|| D::Error::custom(format_args!("no number that a quantity may have: {digits}")))
}
