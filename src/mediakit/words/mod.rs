//! The words of the document, one list a language.
//!
//! A list is a struct literal, so that a language with a missing word does not compile. A phrase
//! with a gap is a function, because languages order its parts differently. To add a language,
//! write its list in a file of its own and name it in [`Language`].

mod de;
mod en;
mod es;
mod fr;
mod it;
mod number;
mod pt;
mod sv;
#[cfg(test)]
mod tests;

use crate::profile::{AudienceBase, Compensation, PlatformKind, ReplyTime, ThemeName};
pub(crate) use number::Number;

/// A language that documents are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Language {
    /// British English.
    #[default]
    EnGb,
    /// American English.
    EnUs,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Brazilian Portuguese.
    PtBr,
    /// Swedish.
    Sv,
}

/// The language of a document, and the one that was asked for if it is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The language of the document.
    pub language: Language,
    /// What was asked for and cannot be written yet.
    pub unsupported: Option<String>,
}

impl Language {
    /// Every language with its BCP 47 tag. Of two of the same tongue the first stands for both.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::EnGb, "en-GB"),
        (Self::EnUs, "en-US"),
        (Self::De, "de"),
        (Self::Fr, "fr"),
        (Self::Es, "es"),
        (Self::It, "it"),
        (Self::PtBr, "pt-BR"),
        (Self::Sv, "sv"),
    ];

    /// The language for a tag: the exact one, else one of the same tongue, else British English.
    pub fn choose(tag: Option<&str>) -> Choice {
        let Some(tag) = tag.map(str::trim).filter(|tag| !tag.is_empty()) else {
            return Choice { language: Self::default(), unsupported: None };
        };
        let tongue = |tag: &str| tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
        let exact = Self::ALL.iter().find(|(_, known)| known.eq_ignore_ascii_case(tag));
        let same = || Self::ALL.iter().find(|(_, known)| tongue(known) == tongue(tag));
        match exact.or_else(same) {
            Some((language, _)) => Choice { language: *language, unsupported: None },
            None => Choice { language: Self::default(), unsupported: Some(tag.to_owned()) },
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        Self::ALL.iter().find(|(language, _)| *language == self).map_or("en-GB", |(_, tag)| tag)
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::EnGb => "British English",
            Self::EnUs => "American English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::It => "Italiano",
            Self::PtBr => "Português (Brasil)",
            Self::Sv => "Svenska",
        }
    }

    /// Its words.
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::EnGb => &en::BRITISH,
            Self::EnUs => &en::AMERICAN,
            Self::De => &de::GERMAN,
            Self::Fr => &fr::FRENCH,
            Self::Es => &es::SPANISH,
            Self::It => &it::ITALIAN,
            Self::PtBr => &pt::BRAZILIAN,
            Self::Sv => &sv::SWEDISH,
        }
    }
}

/// The tone of a design: it decides the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Voice {
    /// Calm and complete.
    #[default]
    Editorial,
    /// Bold and short.
    Studio,
    /// Neutral nouns.
    Minimal,
    /// Warm.
    Pop,
}

impl From<ThemeName> for Voice {
    fn from(theme: ThemeName) -> Self {
        match theme {
            ThemeName::Editorial => Self::Editorial,
            ThemeName::Studio => Self::Studio,
            ThemeName::Minimal => Self::Minimal,
            ThemeName::Pop => Self::Pop,
        }
    }
}

/// Where something stands, with what parts it from the words before: " on TikTok". What is a common
/// noun of the language, and not the name of a platform, stands after a comma: ", Podcast".
fn place(platform: &str, preposition: &str, nouns: &[&str]) -> String {
    match nouns.contains(&platform) {
        true => format!(", {platform}"),
        false => format!(" {preposition} {platform}"),
    }
}

/// Quotation marks of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuoteMarks {
    /// Before the words.
    pub open: &'static str,
    /// After them.
    pub close: &'static str,
    /// The same inside other words in quotation marks.
    pub inner: (&'static str, &'static str),
}

/// Headings and labels that a voice chooses.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Headings {
    pub(crate) platforms: &'static str,
    pub(crate) followers_column: &'static str,
    /// In its place where everything is sent by mail.
    pub(crate) subscribers_column: &'static str,
    pub(crate) engagement_column: &'static str,
    /// In its place where no platform has an engagement rate.
    pub(crate) open_rate_column: &'static str,
    pub(crate) views_column: &'static str,
    pub(crate) benchmark_lead: fn(publisher: &str) -> String,
    pub(crate) watching: &'static str,
    pub(crate) clients: &'static str,
    pub(crate) topics: &'static str,
    pub(crate) work: &'static str,
    /// Where not every brand is a client.
    pub(crate) mixed_work: &'static str,
    pub(crate) samples: &'static str,
    pub(crate) audience: &'static str,
    pub(crate) cities: &'static str,
    pub(crate) rates: &'static str,
    pub(crate) services: &'static str,
    pub(crate) followers_across: fn(platforms: &str) -> String,
    pub(crate) engagement_on: fn(platform: &str, Base) -> String,
    pub(crate) monthly_reach: &'static str,
    pub(crate) growth_in: fn(months: &str) -> String,
    /// "in the United Kingdom", "United Kingdom"
    pub(crate) in_country: fn(code: &str, name: &str) -> String,
}

/// What a rate is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Base {
    Followers,
    Views,
    Reach,
}

/// What a platform counts in place of views.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Counted {
    Views,
    Plays,
    ArticleViews,
    Viewers,
}

/// What appears on a platform.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Published {
    Posts,
    Issues,
    Episodes,
    Articles,
    Streams,
}

/// What a rate is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) engagement: &'static str,
    pub(crate) open_rate: &'static str,
    /// The same inside a sentence.
    pub(crate) open_rate_within: &'static str,
    pub(crate) click_rate: &'static str,
    /// "(likes + comments)"
    pub(crate) public: &'static str,
    /// "(likes + comments + saves + shares)"
    pub(crate) full: &'static str,
    pub(crate) followers: &'static str,
    pub(crate) views: &'static str,
    pub(crate) reach: &'static str,
    pub(crate) opens: &'static str,
    pub(crate) clicks: &'static str,
    pub(crate) delivered: &'static str,
}

impl Parts {
    /// What a rate divides by.
    pub(crate) fn base(&self, base: Base) -> &'static str {
        match base {
            Base::Followers => self.followers,
            Base::Views => self.views,
            Base::Reach => self.reach,
        }
    }
}

/// How numbers came into the kit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sources {
    pub(crate) typed: &'static str,
    pub(crate) imported: &'static str,
    pub(crate) screenshot: &'static str,
    /// "TikTok Business of 1 October 2026"
    pub(crate) report_of: fn(report: &str, day: &str) -> String,
}

/// Every word of the document. `n` and the like are figures as they are printed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    pub(crate) quote_marks: QuoteMarks,
    /// Between what is named and what is said of it, with the white that belongs to it.
    pub(crate) colon: &'static str,
    pub(crate) semicolon: &'static str,
    /// Names of kinds of platforms that are words and not names.
    pub(crate) platform: fn(PlatformKind) -> Option<&'static str>,
    /// Short names of countries for narrow columns.
    pub(crate) short_countries: &'static [(&'static str, &'static str)],
    pub(crate) headings: fn(Voice) -> &'static Headings,
    pub(crate) title: fn(name: &str) -> String,
    pub(crate) media_kit: &'static str,
    pub(crate) edition: fn(month: &str) -> String,
    pub(crate) numbers: &'static str,
    pub(crate) reference: &'static str,
    pub(crate) contact: &'static str,
    pub(crate) package: &'static str,
    pub(crate) followers_on: fn(platform: &str) -> String,
    pub(crate) subscribers: &'static str,
    pub(crate) growth_of: fn(label: &str, platforms: &str) -> String,
    pub(crate) growth_chart: fn(from: &str, to: &str, months: &str) -> String,
    pub(crate) reach_on: fn(label: &str, platform: &str) -> String,
    /// Under a figure that says itself what is counted.
    pub(crate) median: &'static str,
    pub(crate) median_on: fn(counted: Counted, platform: &str) -> String,
    pub(crate) posts_a_week_on: fn(Published, &Number, platform: &str) -> String,
    pub(crate) posts_a_month_on: fn(Published, &Number, platform: &str) -> String,
    pub(crate) platform_column: &'static str,
    pub(crate) posting_column: &'static str,
    pub(crate) counted: fn(&Number, Counted) -> String,
    pub(crate) per_week: fn(n: &str) -> String,
    pub(crate) per_month: fn(n: &str) -> String,
    pub(crate) in_days: fn(n: &str, days: &Number) -> String,
    pub(crate) small_sample: &'static str,
    pub(crate) posts: fn(&Number) -> String,
    pub(crate) gauge: fn(platform: &str, rate: &str) -> String,
    pub(crate) average_of: fn(publisher: &str) -> String,
    /// Accounts from so many followers to so many: "50K–100K".
    pub(crate) tier: fn(low: &str, high: Option<&str>) -> String,
    pub(crate) short_average: fn(band: &str) -> String,
    pub(crate) undated: &'static str,
    pub(crate) gender: fn(key: &str) -> Option<&'static str>,
    /// What stands after a share: "78% women".
    pub(crate) share_of: fn(people: &str) -> String,
    /// From so many years to so many, or older.
    pub(crate) aged: fn(low: u8, high: Option<u8>) -> String,
    pub(crate) age: &'static str,
    pub(crate) country: &'static str,
    pub(crate) genders: &'static str,
    pub(crate) also_interested: fn(list: &str) -> String,
    pub(crate) answers: fn(share: Option<&str>, time: Option<ReplyTime>) -> Option<String>,
    pub(crate) more: fn(&Number) -> String,
    pub(crate) more_on_request: fn(&Number) -> String,
    pub(crate) work_with: fn(name: &str) -> String,
    pub(crate) portrait_of: fn(name: &str) -> String,
    pub(crate) still_of: fn(brand: &str) -> String,
    /// Of own work, made for no brand.
    pub(crate) still_of_own: fn(title: &str) -> String,
    pub(crate) photograph_by: fn(name: &str) -> String,
    pub(crate) relation: fn(Compensation) -> &'static str,
    /// With the label as the creator wrote it.
    pub(crate) marked: fn(Compensation, label: &str) -> String,
    /// The same of everything that is shown.
    pub(crate) all: fn(Compensation, label: Option<&str>) -> String,
    pub(crate) quote_relation: fn(Compensation) -> Option<&'static str>,
    pub(crate) own_work: &'static str,
    pub(crate) sponsored: fn(days: Option<&Number>, counts: &str) -> String,
    pub(crate) sponsored_of: fn(platform: &str, sponsored: &str, posts: &str) -> String,
    pub(crate) from: &'static str,
    pub(crate) on_request: &'static str,
    pub(crate) rates_on_request: &'static str,
    pub(crate) figures_as_of: fn(day: Option<&str>, days: Option<&str>) -> Option<String>,
    pub(crate) last_days: fn(days: &Number) -> String,
    pub(crate) source: fn(list: &str) -> String,
    pub(crate) sources: Sources,
    pub(crate) may_overlap: fn(platforms: &str) -> String,
    pub(crate) parts: Parts,
    /// "views on TikTok and YouTube"
    pub(crate) base_on: fn(base: &str, platforms: &str) -> String,
    pub(crate) counts_on_page: fn(page: &str) -> String,
    pub(crate) counts_in_column: &'static str,
    pub(crate) median_of: fn(posts: &str) -> String,
    pub(crate) benchmark: fn(figures: &str) -> String,
    pub(crate) method: &'static str,
    pub(crate) audience_as_of: fn(day: Option<&str>, of: &str, source: &str) -> String,
    /// Who follows something sent by mail subscribes to it.
    pub(crate) audience_of:
        fn(platform: Option<&str>, Option<AudienceBase>, mailed: bool) -> String,
    pub(crate) results_by: fn(brand: bool, platform: bool, creator: bool) -> &'static str,
    pub(crate) own_results: &'static str,
}
