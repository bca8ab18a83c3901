use duta_text::Date;

/// A news text to analyse, with what is known about it.
///
/// ```
/// use duta::Document;
///
/// let document = Document::new("Menlu RI tiba di Hanoi.").with_id("002").with_published("2019-09-10".parse()?);
/// assert_eq!(document.id(), "002");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Document {
    #[cfg_attr(feature = "serde", serde(default))]
    id: String,
    text: String,
    #[cfg_attr(feature = "serde", serde(default))]
    published: Option<Date>,
    #[cfg_attr(feature = "serde", serde(default))]
    title: Option<String>,
    #[cfg_attr(feature = "serde", serde(default))]
    source: Option<String>,
}

impl Document {
    /// Makes a document of a text; the rest is unknown.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Sets the id that the analysis will carry.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Sets the date of publication, against which `kemarin` and `Selasa (10/9)` are resolved.
    #[must_use]
    pub fn with_published(mut self, published: Date) -> Self {
        self.published = Some(published);
        self
    }

    /// Sets the title, where it is known apart from the text.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the medium that published it.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Returns the id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the text. The offsets of its analysis are bytes of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the date of publication, where it was given.
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// Returns the title, where it was given.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Returns the medium, where it was given.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }
}
