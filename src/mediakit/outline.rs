//! The outline: what the document says, in reading order, with every string final.
//!
//! There are no coordinates, sizes or colours here; a theme decides how much of a list it has
//! room for and places the rest. Every field that may be missing is an `Option` or a list: a
//! section without content is not there at all.

use crate::profile::{Focus, PlatformKind};

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// BCP 47 tag of the language of every string, such as `en-GB`.
    pub language: String,
    /// Title of the document: "Mila Hartwell media kit".
    pub title: String,
    /// The creator's public name.
    pub author: String,
    /// The line at the top.
    pub masthead: Masthead,
    /// Who this is.
    pub hero: Hero,
    /// At most four headline figures.
    pub stats: Vec<Stat>,
    /// The platforms with their numbers.
    pub platforms: Option<PlatformSection>,
    /// Three facts about who watches.
    pub audience_line: Option<AudienceLine>,
    /// Clients, or content pillars where there are none yet.
    pub names: Option<NameList>,
    /// Photographs, all of them; a theme shows as many as it has cells.
    pub gallery: Vec<Picture>,
    /// How to write to the creator.
    pub contact: Option<ContactBlock>,
    /// Past work for brands.
    pub collaborations: Option<WorkSection>,
    /// Own sample work, never mixed with work for brands.
    pub samples: Option<WorkSection>,
    /// What brands said; the first is the one to show.
    pub quotes: Vec<Quote>,
    /// Charts of who watches.
    pub audience: Option<AudienceSection>,
    /// What can be booked.
    pub services: Option<ServiceSection>,
    /// Date, source and method.
    pub notes: Notes,
    /// Short words for designs that name every block.
    pub labels: Labels,
}

/// Short words for designs that name every block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// Beside the headline figures: "Numbers".
    pub numbers: String,
    /// Beside a quote: "Reference".
    pub quote: String,
    /// Beside the address: "Contact".
    pub contact: String,
    /// Over a package: "Package".
    pub package: String,
}

impl Outline {
    /// Whether there is so little to prove that one page is enough.
    pub fn fits_one_page(&self) -> bool {
        self.collaborations.is_none() && self.quotes.is_empty()
    }
}

/// Words that lead somewhere when clicked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    /// What is printed.
    pub text: String,
    /// Where it leads: `mailto:`, `https:` or `tel:`.
    pub uri: String,
}

/// A photograph in the kit's folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// File name relative to the kit's folder.
    pub file: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// The point that must stay visible.
    pub focus: Option<Focus>,
}

/// The line at the top of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masthead {
    /// "Media kit, November 2026"; without any date just "Media kit".
    pub edition: String,
    /// The same in two parts: "Media kit" ...
    pub kind: String,
    /// ... and "November 2026".
    pub month: Option<String>,
    /// The web site, or the one line that a pitch puts in its place.
    pub site: Option<Linked>,
}

/// Who this is.
#[derive(Debug, Clone, PartialEq)]
pub struct Hero {
    /// The name, never cut.
    pub name: String,
    /// One or two capitals, for the panel in place of a photograph.
    pub initials: String,
    /// What they make.
    pub niche: Option<String>,
    /// Their handle.
    pub handle: Option<String>,
    /// City and country.
    pub location: Option<String>,
    /// "English, German"
    pub languages: Option<String>,
    /// Who they are, in one line.
    pub tagline: Option<String>,
    /// A few sentences, one entry each, so that a theme can leave out the last.
    pub bio: Vec<String>,
    /// Their portrait.
    pub photo: Option<Picture>,
}

/// One headline figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Stat {
    /// "132K"
    pub value: String,
    /// "followers across 3 platforms"
    pub label: String,
    /// The line beside it.
    pub spark: Option<Spark>,
    /// Whether it is the rate of engagement, which a design may set apart.
    pub is_rate: bool,
}

/// A small line of growth: at least four points, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Spark {
    /// Followers at each month.
    pub points: Vec<f64>,
    /// What it shows.
    pub alt: String,
}

/// The platforms with their numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct PlatformSection {
    /// "Where the audience is"
    pub heading: String,
    /// Words over the columns.
    pub columns: PlatformColumns,
    /// One row a platform, in the order of the kit.
    pub rows: Vec<PlatformRow>,
    /// What the ticks on the gauges mean; none where there are no ticks.
    pub benchmark: Option<BenchmarkKey>,
}

/// Words over the columns of the platform table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformColumns {
    /// "Platform"
    pub platform: String,
    /// "Followers"
    pub followers: String,
    /// "Engagement rate"
    pub engagement: String,
    /// "Median views"
    pub views: String,
    /// "Posting"
    pub posting: String,
}

/// What the ticks mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenchmarkKey {
    /// "Modash average for accounts of this size:"
    pub lead: String,
    /// "TikTok 50K–100K 7.22–8.03% (2025), Instagram …"
    pub figures: String,
}

/// One platform. What is missing is an en dash.
#[derive(Debug, Clone, PartialEq)]
pub struct PlatformRow {
    /// Which glyph to draw; none for unknown platforms.
    pub kind: Option<PlatformKind>,
    /// Its name.
    pub name: String,
    /// "71.2K"
    pub followers: String,
    /// "8.1%", or an en dash.
    pub rate: String,
    /// The bar beside the rate.
    pub gauge: Option<Gauge>,
    /// In place of the bar: "small sample, 6 posts", "open rate".
    pub remark: Option<String>,
    /// "46.8K"
    pub views: String,
    /// "5 / week"
    pub posting: String,
    /// Words for the figures, for designs that have no columns.
    pub labels: FigureLabels,
}

/// Words for the figures of one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLabels {
    /// "followers", or for what is sent by mail "subscribers".
    pub followers: String,
    /// "engagement", or "open rate".
    pub rate: String,
    /// "median views"; where the figure itself says what is counted, "median".
    pub views: String,
}

/// A rate on the one scale that all gauges of a kit share.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// Length of the bar, 0 to 1.
    pub value: f32,
    /// Low and high end of the benchmark, 0 to 1; equal: one tick.
    pub benchmark: Option<(f32, f32)>,
    /// The benchmark in short, for designs without a key: "avg. 7.22–8.03%".
    pub average: Option<String>,
    /// "TikTok engagement 8.1%, Modash average 7.22–8.03%"
    pub alt: String,
}

/// A run of words, some of which carry the weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The words, with the spaces that belong to them.
    pub text: String,
    /// Whether this is the figure.
    pub strong: bool,
}

/// Who watches, in one line.
#[derive(Debug, Clone, PartialEq)]
pub struct AudienceLine {
    /// "Who is watching"
    pub label: String,
    /// The facts as one sentence.
    pub sentence: Vec<Fragment>,
    /// The same facts one by one, for designs that draw them: "55%", "aged 18–34".
    pub facts: Vec<Bar>,
}

/// A list of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameList {
    /// "Trusted by", or for content pillars "What I make".
    pub label: String,
    /// The names, each once.
    pub names: Vec<String>,
    /// What to print for those left out.
    pub more: Remainder,
}

/// Phrases for what a list left out, such as "6 more".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remainder(pub Vec<String>);

impl Remainder {
    /// Phrases for 1, 2 … `most` left out.
    pub fn up_to(most: usize, phrase: impl Fn(usize) -> String) -> Self {
        Self((1..=most).map(phrase).collect())
    }

    /// The phrase for so many; none for none.
    pub fn phrase(&self, left_out: usize) -> Option<&str> {
        self.0.get(left_out.checked_sub(1)?).map(String::as_str)
    }
}

/// How to write to the creator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactBlock {
    /// "Work with Mila"
    pub invitation: String,
    /// The one thing to click: the e-mail address, else the handle or the site.
    pub primary: Linked,
    /// The telephone number, if it is shown.
    pub phone: Option<Linked>,
    /// The site, unless it is the primary one.
    pub site: Option<Linked>,
}

/// Past work, or sample work.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkSection {
    /// "Selected collaborations"
    pub heading: String,
    /// Sentences beside the heading: relation and label, sponsored posts.
    pub notes: Vec<String>,
    /// Featured work first, then in the order of the kit.
    pub entries: Vec<WorkEntry>,
    /// "and 5 more on request"
    pub more: Remainder,
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkEntry {
    /// The brand, or for a sample its own title.
    pub brand: String,
    /// Name of the campaign.
    pub campaign: Option<String>,
    /// "TikTok + Reels · Apr 2026"
    pub detail: Option<String>,
    /// Relation and label where they differ between entries: "gifted, marked Ad".
    pub relation: Option<String>,
    /// Up to three results, the headline first.
    pub results: Vec<Figure>,
    /// A still.
    pub picture: Option<Picture>,
}

/// A figure and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// "1,870"
    pub value: String,
    /// "sign-ups"
    pub label: String,
}

/// What a brand said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words with their quotation marks.
    pub text: String,
    /// Who said it.
    pub name: String,
    /// " · paid work", where there was a relation.
    pub relation: Option<String>,
    /// As what.
    pub role: String,
}

/// Charts of who watches.
#[derive(Debug, Clone, PartialEq)]
pub struct AudienceSection {
    /// "Audience"
    pub heading: String,
    /// Sentences beside the heading: interests, how the creator answers.
    pub notes: Vec<String>,
    /// Age groups in their own order.
    pub age: Option<Chart>,
    /// At most five countries, the largest first.
    pub countries: Option<Chart>,
    /// Gender, the largest first.
    pub gender: Option<Chart>,
    /// At most five cities.
    pub cities: Option<Cities>,
}

/// Named shares.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// "Age"
    pub label: String,
    /// The shares in the order they are drawn.
    pub bars: Vec<Bar>,
    /// Whether the shares are parts of one whole: they sum to 100 ± 1.
    pub is_whole: bool,
    /// "Age: 25–34 41%, 35–44 27%, …"
    pub alt: String,
}

/// One share.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// "25–34"
    pub label: String,
    /// "41%"
    pub value: String,
    /// Its length in percent, 0 to 100.
    pub share: f32,
    /// Whether it is the largest.
    pub largest: bool,
}

/// Cities with their shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cities {
    /// "Top cities"
    pub label: String,
    /// Name and share.
    pub figures: Vec<Figure>,
}

/// What can be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceSection {
    /// "Services and rates"; without prices "Services".
    pub heading: String,
    /// The services; a package last.
    pub rows: Vec<ServiceRow>,
    /// "and 2 more on request"
    pub more: Remainder,
    /// "Rates on request", where no service has a price.
    pub on_request: Option<String>,
    /// The text under them.
    pub terms: Option<String>,
}

/// One service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Its name.
    pub name: String,
    /// What is included.
    pub includes: Option<String>,
    /// "£850", "on request".
    pub price: Option<PriceLabel>,
    /// Whether it is the package.
    pub package: bool,
}

/// A price as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceLabel {
    /// "from", set smaller before the amount.
    pub from: Option<String>,
    /// "£850", or "on request".
    pub amount: String,
    /// Whether it is an amount of money.
    pub is_amount: bool,
}

/// Date, source and method, in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// Date, window, sources, overlap: the first sentences of the method note.
    pub summary: Vec<String>,
    /// The formula in short, where the counts stand on a later page.
    pub formula_short: Option<String>,
    /// The same, where the counts stand on the same page.
    pub formula_short_one_page: Option<String>,
    /// "Method:"
    pub method_label: String,
    /// Formulas with their counts, benchmarks with their source.
    pub method: Vec<String>,
    /// Where audience and results come from.
    pub proof: Vec<String>,
}
