use core::fmt;
use core::str::FromStr;

/// What a mention names.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// A state or territory with an ISO 3166-1 code.
    Country,
    /// A city, province, region, continent, sea, building or venue.
    Place,
    /// A ministry or department of state.
    Ministry,
    /// Any other body of a state.
    Institution,
    /// A title of an office.
    Office,
    /// A named person.
    Person,
    /// An international or private body, bloc, company, medium or party.
    Organization,
    /// A named gathering.
    Forum,
    /// A treaty, resolution, declaration, agreement or other named document.
    Instrument,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Country,
        Self::Place,
        Self::Ministry,
        Self::Institution,
        Self::Office,
        Self::Person,
        Self::Organization,
        Self::Forum,
        Self::Instrument,
    ];

    /// Returns the name, as data files and analyses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Place => "place",
            Self::Ministry => "ministry",
            Self::Institution => "institution",
            Self::Office => "office",
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Forum => "forum",
            Self::Instrument => "instrument",
        }
    }

    /// Returns what stands before the colon in the ids of such things: the name, but `org` for an organization.
    pub fn prefix(self) -> &'static str {
        if self == Self::Organization { "org" } else { self.as_str() }
    }

    /// Tells whether such a thing can act in politics.
    pub fn is_actor(self) -> bool {
        !matches!(self, Self::Place | Self::Forum | Self::Instrument)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|k| k.as_str() == name).ok_or_else(|| UnknownKind(name.to_owned()))
    }
}

/// A name that is no [`Kind`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnknownKind(String);

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown kind `{}`; one of ", self.0)?;
        for (i, kind) in Kind::ALL.into_iter().enumerate() {
            write!(f, "{}{kind}", if i == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownKind {}
