//! Languages of platforms.

/// The language of a platform's interface, which its exports follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "languages by their own names")]
pub enum Language {
    English,
    German,
    French,
    Portuguese,
}

impl Language {
    /// Its English name.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "German",
            Self::French => "French",
            Self::Portuguese => "Portuguese",
        }
    }
}
