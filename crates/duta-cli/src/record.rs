//! A line of a JSONL input.

use duta::{Date, Document};
use serde::Deserialize;
use serde_json::Value;

use crate::input::InputError;

/// The fields of a record that count; others may stand beside them.
#[derive(Debug, Deserialize)]
struct Record {
    id: Option<Value>,
    text: Option<String>,
    published: Option<String>,
    title: Option<String>,
    source: Option<String>,
}

/// Reads a record; `place` names its line and is its id where it has none.
pub(crate) fn read(line: &str, place: &str) -> Result<Document, InputError> {
    let fault = |message: &str, hint: &str| InputError::new(place, message, hint);
    let form = r#"a record is a line such as {"id": "1", "text": "…", "published": "2019-09-10"}"#;
    if !line.starts_with('{') {
        return Err(fault("not a JSON object", &format!("{form}; for plain text give --input text")));
    }
    let record: Record = serde_json::from_str(line).map_err(|error| {
        let message = error.to_string().replace(" at line 1 column ", ", at column ");
        fault(&format!("not a record: {message}"), form)
    })?;
    let Some(text) = record.text else { return Err(fault("the record lacks `text`", form)) };
    let id = match record.id {
        None | Some(Value::Null) => place.to_owned(),
        Some(Value::String(id)) => id,
        Some(Value::Number(id)) => id.to_string(),
        Some(_) => return Err(fault("`id` is neither a string nor a number", form)),
    };
    let mut document = Document::new(text).with_id(id);
    if let Some(published) = record.published {
        let day = date(&published).map_err(|message| {
            fault(&format!("`published`: {message}"), "write null where it is not known")
        })?;
        document = document.with_published(day);
    }
    if let Some(title) = record.title {
        document = document.with_title(title);
    }
    if let Some(source) = record.source {
        document = document.with_source(source);
    }
    Ok(document)
}

/// Reads a day.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("`{text}` is no date; write YYYY-MM-DD"))
}

/// Returns the present day, by UTC.
pub(crate) fn today() -> Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}
