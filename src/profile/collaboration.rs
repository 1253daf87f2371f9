//! Past work: what was made for whom, how it was marked, what came of it.

use jiff::civil::Date;

use super::date::PartialDate;
use super::units::{Money, ResultValue};

/// What the creator got for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Compensation {
    /// Money.
    Paid,
    /// A product to keep.
    Gifted,
    /// A product to give back.
    Loan,
    /// A lower price.
    Discount,
    /// A commission on sales.
    Affiliate,
    /// A lasting paid role.
    Ambassador,
    /// They or their family work for the brand.
    EmployeeOrFamily,
    /// It is their own brand.
    OwnBrand,
    /// Nothing.
    Unpaid,
    /// Own sample work: never shown as a client.
    Sample,
}

impl Compensation {
    /// Every value with its word in the kit file.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Paid, "paid"),
        (Self::Gifted, "gifted"),
        (Self::Loan, "loan"),
        (Self::Discount, "discount"),
        (Self::Affiliate, "affiliate"),
        (Self::Ambassador, "ambassador"),
        (Self::EmployeeOrFamily, "employee_or_family"),
        (Self::OwnBrand, "own_brand"),
        (Self::Unpaid, "unpaid"),
        (Self::Sample, "sample"),
    ];

    /// Whether the brand is a client: it paid, once or lastingly.
    pub fn is_client(self) -> bool {
        matches!(self, Self::Paid | Self::Ambassador)
    }

    /// Whether posts about it must be marked as advertising.
    pub fn needs_label(self) -> bool {
        !matches!(self, Self::Unpaid | Self::Sample)
    }
}

/// Where the advertising label stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPlace {
    /// At the start of the post.
    Start,
    /// Inside the post.
    Inside,
    /// At its end.
    End,
    /// Behind "more".
    More,
    /// In a cluster of hashtags.
    HashtagCluster,
    /// Only in the description of a video.
    DescriptionOnly,
}

impl LabelPlace {
    /// Every place with its word in the kit file.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Start, "start"),
        (Self::Inside, "inside"),
        (Self::End, "end"),
        (Self::More, "more"),
        (Self::HashtagCluster, "hashtag_cluster"),
        (Self::DescriptionOnly, "description_only"),
    ];
}

/// How much of it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// With its story.
    #[default]
    Story,
    /// In the list of brands only.
    Name,
    /// Not at all.
    No,
}

impl Show {
    /// Every value with its word in the kit file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Story, "story"), (Self::Name, "name"), (Self::No, "no")];
}

/// Who measured the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuredBy {
    /// The brand.
    Brand,
    /// The platform.
    Platform,
    /// The creator.
    Creator,
}

impl MeasuredBy {
    /// Every value with its word in the kit file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Brand, "brand"), (Self::Platform, "platform"), (Self::Creator, "creator")];
}

/// What somebody at the brand said, word for word.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Testimonial {
    /// The words.
    pub quote: Option<String>,
    /// Who said it.
    pub name: Option<String>,
    /// As what.
    pub role: Option<String>,
    /// `email`, `letter`, `public_post` or a link.
    pub source: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// Whether they agreed that it is printed; without it, it is not.
    pub permission: Option<bool>,
    /// When they agreed.
    pub permission_date: Option<Date>,
}

/// What stays between the creator and the brand: never exported.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDeal {
    /// What was paid.
    pub fee: Option<Money>,
    /// No rival may be advertised until then.
    pub exclusive_until: Option<Date>,
    /// Anything else.
    pub note: Option<String>,
}

/// One piece of past work.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Collaboration {
    /// Stable name that pitches refer to.
    pub id: String,
    /// The brand.
    pub brand: Option<String>,
    /// Kind of product; compared with the brand being pitched.
    pub category: Option<String>,
    /// Name of the campaign.
    pub campaign: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// Ids of the platforms it ran on.
    pub platforms: Vec<String>,
    /// What was made.
    pub deliverables: Option<String>,
    /// What the creator got for it.
    pub compensation: Option<Compensation>,
    /// The label that the posts carried, as it stood there.
    pub disclosure: Option<String>,
    /// Where the label stood.
    pub disclosure_place: Option<LabelPlace>,
    /// Whether the platform's own "paid partnership" switch was on.
    pub platform_switch: Option<bool>,
    /// Markets the posts were aimed at; by default the top country.
    pub market: Vec<String>,
    /// Shown first.
    pub featured: bool,
    /// How much of it is shown.
    pub show: Show,
    /// A still: a file name relative to the kit's folder.
    pub picture: Option<String>,
    /// The brand's word on the results: yes, no, or not asked yet.
    pub results_permission: Option<bool>,
    /// Who measured.
    pub results_by: Option<MeasuredBy>,
    /// Up to three results; the first is the headline.
    pub results: Vec<ResultValue>,
    /// Never exported.
    pub private: PrivateDeal,
    /// What the brand said.
    pub testimonial: Option<Testimonial>,
}
