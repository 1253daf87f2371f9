//! What every part of the outline is written with.

use super::Options;
use super::format::{self, Formats};
use super::outline::Picture;
use super::words::{Base, Headings, Number, Words};
use crate::insight::{Insights, PlatformInsight};
use crate::profile::public::PublicProfile;
use crate::profile::text::clean;
use crate::profile::{Audience, Focus, Formula, Platform, SourceKind};

/// A kit, its numbers, and the language to write them in.
pub(super) struct Writer<'a> {
    pub(super) kit: &'a PublicProfile,
    pub(super) insights: &'a Insights,
    pub(super) words: &'static Words,
    pub(super) headings: &'static Headings,
    pub(super) formats: Formats,
}

impl<'a> Writer<'a> {
    pub(super) fn new(kit: &'a PublicProfile, insights: &'a Insights, options: Options) -> Self {
        let words = options.language.words();
        Self {
            kit,
            insights,
            words,
            headings: (words.headings)(options.voice),
            formats: Formats::new(options.language.tag()),
        }
    }

    /// What the creator typed, as it is printed; nothing for nothing.
    pub(super) fn text(&self, typed: &Option<String>) -> Option<String> {
        typed.as_deref().and_then(|typed| self.words_of(typed))
    }

    /// The same for words that are there.
    pub(super) fn words_of(&self, typed: &str) -> Option<String> {
        let printed = format::typographic(&clean(typed), self.words.quote_marks);
        (!printed.is_empty()).then_some(printed)
    }

    /// Handles, addresses and numbers, where no letter may change.
    pub(super) fn verbatim(&self, typed: &Option<String>) -> Option<String> {
        let printed = clean(typed.as_deref()?.trim());
        (!printed.is_empty()).then_some(printed)
    }

    /// The creator's name; without one the document has none.
    pub(super) fn name(&self) -> String {
        self.text(&self.kit.creator.name).unwrap_or_default()
    }

    /// A platform's name; "Newsletter" and the like are words of the language.
    pub(super) fn name_of(&self, platform: &Platform) -> String {
        let name = platform.display_name();
        let kind = platform.kind.filter(|kind| kind.name() == name);
        let word = kind.and_then(self.words.platform);
        word.map_or_else(|| self.words_of(name).unwrap_or_default(), str::to_owned)
    }

    /// So many that there was no room for.
    pub(super) fn left(&self, left: usize) -> Number {
        self.formats.count(u64::try_from(left).unwrap_or(u64::MAX))
    }

    /// What a formula divides by, as a word.
    pub(super) fn base(&self, formula: Formula) -> &'static str {
        self.words.parts.base(base(formula))
    }

    /// "Age: 25–34 41%"
    pub(super) fn said_of(&self, what: &str, said: &str) -> String {
        format!("{what}{}{said}", self.words.colon)
    }

    /// How numbers came into the kit.
    pub(super) fn how(&self, kind: SourceKind) -> &'static str {
        match kind {
            SourceKind::Imported => self.words.sources.imported,
            SourceKind::Typed => self.words.sources.typed,
            SourceKind::Screenshot => self.words.sources.screenshot,
        }
    }

    /// A picture, if a file is named.
    pub(super) fn picture(
        &self,
        file: &Option<String>,
        alt: String,
        focus: Option<Focus>,
    ) -> Option<Picture> {
        let file = file.as_ref().filter(|file| !file.is_empty())?.clone();
        Some(Picture { file, alt, focus })
    }

    /// Every platform with what is known about it.
    pub(super) fn platforms(&self) -> impl Iterator<Item = (&'a Platform, &'a PlatformInsight)> {
        self.kit.platforms.iter().zip(&self.insights.platforms)
    }

    /// The platform that is named where there is room for one: the lead, else the first.
    pub(super) fn first_platform(&self) -> Option<(&'a Platform, &'a PlatformInsight)> {
        self.platforms().nth(self.insights.lead.unwrap_or(0))
    }

    /// The audience that is shown.
    pub(super) fn audience(&self) -> Option<&'a Audience> {
        crate::insight::audience::shown(self.kit.audience.as_ref(), &self.kit.platforms)
    }
}

/// What a formula divides by.
pub(super) fn base(formula: Formula) -> Base {
    match formula {
        Formula::PublicFollowers | Formula::FullFollowers => Base::Followers,
        Formula::PublicViews | Formula::FullViews => Base::Views,
        Formula::FullReach => Base::Reach,
    }
}
