//! The one list of the kit file's keys.

use rust_decimal::Decimal;

use crate::profile::platform::MOST_SNAPSHOTS;
use crate::profile::{
    Audience, AudienceBase, Collaboration, Compensation, Contact, Creator, Currency, Formula,
    Imported, LabelPlace, Look, MeasuredBy, Money, Paper, Platform, PlatformKind, Price,
    PrivateDeal, Profile, ReplyTime, ResultUnit, ResultValue, Rhythm, Service, Show, Snapshot,
    Source, SourceKind, Terms, Testimonial, ThemeName,
};

use super::kind::{
    AMOUNT, COLOUR, COUNT, CURRENCY, Choice, DAY, EMAIL, FOCUS, LINES, PARTIAL_DATE, PERCENT,
    PICTURE, TEXT, YES_NO,
};
use super::record::Shape::{Heading, Line};
use super::record::{Record, Visitor};

/// The newest format of the file that this program writes.
pub(super) const SCHEMA: u64 = 1;

const PLATFORMS: usize = 50;
const COLLABORATIONS: usize = 500;
const SERVICES: usize = 200;
const RESULTS: usize = 3;
const IMPORTS: usize = 100;

impl Record for Profile {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.defaulted_section("creator", Heading, &mut self.creator);
        v.defaulted_section("contact", Heading, &mut self.contact);
        v.sections("platform", Heading, PLATFORMS, &mut self.platforms);
        v.section("audience", Heading, &mut self.audience);
        v.defaulted_section("rhythm", Heading, &mut self.rhythm);
        v.sections("collaboration", Heading, COLLABORATIONS, &mut self.collaborations);
        v.sections("service", Heading, SERVICES, &mut self.services);
        v.defaulted_section("terms", Heading, &mut self.terms);
        v.defaulted_section("look", Heading, &mut self.look);
    }
}

impl Record for Creator {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("name", &TEXT, &mut self.name);
        v.optional("short_name", &TEXT, &mut self.short_name);
        v.optional("handle", &TEXT, &mut self.handle);
        v.optional("niche", &TEXT, &mut self.niche);
        v.list("topics", &TEXT, &mut self.topics);
        v.optional("tagline", &TEXT, &mut self.tagline);
        v.optional("bio", &LINES, &mut self.bio);
        v.optional("location", &TEXT, &mut self.location);
        v.list("languages", &TEXT, &mut self.languages);
        v.optional("photo", &PICTURE, &mut self.photo);
        v.optional("photo_focus", &FOCUS, &mut self.photo_focus);
    }
}

impl Record for Contact {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("email", &EMAIL, &mut self.email);
        v.optional("website", &TEXT, &mut self.website);
        v.optional("phone", &TEXT, &mut self.phone);
        v.defaulted("show_phone", &YES_NO, &mut self.show_phone);
    }
}

impl Record for Platform {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.defaulted("id", &TEXT, &mut self.id);
        v.optional("kind", &Choice(&PlatformKind::ALL), &mut self.kind);
        v.optional("name", &TEXT, &mut self.name);
        v.optional("handle", &TEXT, &mut self.handle);
        v.optional("url", &TEXT, &mut self.url);
        v.optional("as_of", &DAY, &mut self.as_of);
        v.optional("followers", &COUNT, &mut self.followers);
        v.optional("window_days", &COUNT, &mut self.window_days);
        v.optional("posts", &COUNT, &mut self.posts);
        v.optional("sponsored_posts", &COUNT, &mut self.sponsored_posts);
        v.optional("views", &COUNT, &mut self.views);
        v.optional("reach", &COUNT, &mut self.reach);
        v.optional("likes", &COUNT, &mut self.likes);
        v.optional("comments", &COUNT, &mut self.comments);
        v.optional("likes_and_comments", &COUNT, &mut self.likes_and_comments);
        v.optional("saves", &COUNT, &mut self.saves);
        v.optional("shares", &COUNT, &mut self.shares);
        v.optional("story_views", &COUNT, &mut self.story_views);
        v.optional("monthly_reach", &COUNT, &mut self.monthly_reach);
        v.optional("delivered", &COUNT, &mut self.delivered);
        v.optional("opens", &COUNT, &mut self.opens);
        v.optional("clicks", &COUNT, &mut self.clicks);
        v.optional("viewers", &COUNT, &mut self.viewers);
        v.optional("engagement", &Choice(&Formula::ALL), &mut self.engagement);
        v.defaulted_section("source", Line, &mut self.source);
        v.sections("imported", Line, IMPORTS, &mut self.imported);
        v.section("audience", Heading, &mut self.audience);
        v.sections("history", Heading, MOST_SNAPSHOTS, &mut self.history);
    }
}

impl Record for Source {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.defaulted("kind", &Choice(&SourceKind::ALL), &mut self.kind);
        v.optional("from", &TEXT, &mut self.from);
    }
}

impl Record for Imported {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("from", &TEXT, &mut self.from);
        v.optional("file", &TEXT, &mut self.file);
        v.optional("rows", &COUNT, &mut self.rows);
        v.optional("as_of", &DAY, &mut self.as_of);
        v.list("fields", &TEXT, &mut self.fields);
        v.optional("sha256", &TEXT, &mut self.sha256);
    }
}

impl Record for Snapshot {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("as_of", &DAY, &mut self.as_of);
        v.optional("followers", &COUNT, &mut self.followers);
        v.optional("views", &COUNT, &mut self.views);
        v.optional("monthly_reach", &COUNT, &mut self.monthly_reach);
    }
}

impl Record for Audience {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("platform", &TEXT, &mut self.platform);
        v.optional("base", &Choice(&AudienceBase::ALL), &mut self.base);
        v.optional("as_of", &DAY, &mut self.as_of);
        v.defaulted_section("source", Line, &mut self.source);
        v.shares("gender", &mut self.gender);
        v.shares("age", &mut self.age);
        v.shares("countries", &mut self.countries);
        v.shares("cities", &mut self.cities);
        v.list("interests", &TEXT, &mut self.interests);
    }
}

impl Record for Rhythm {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("reply_time", &Choice(&ReplyTime::ALL), &mut self.reply_time);
        v.optional("reply_share", &PERCENT, &mut self.reply_share);
    }
}

impl Record for Collaboration {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.defaulted("id", &TEXT, &mut self.id);
        v.optional("brand", &TEXT, &mut self.brand);
        v.optional("category", &TEXT, &mut self.category);
        v.optional("campaign", &TEXT, &mut self.campaign);
        v.optional("date", &PARTIAL_DATE, &mut self.date);
        v.list("platforms", &TEXT, &mut self.platforms);
        v.optional("deliverables", &TEXT, &mut self.deliverables);
        v.optional("compensation", &Choice(&Compensation::ALL), &mut self.compensation);
        v.optional("disclosure", &TEXT, &mut self.disclosure);
        v.optional("disclosure_place", &Choice(&LabelPlace::ALL), &mut self.disclosure_place);
        v.optional("platform_switch", &YES_NO, &mut self.platform_switch);
        v.list("market", &TEXT, &mut self.market);
        v.defaulted("featured", &YES_NO, &mut self.featured);
        v.defaulted("show", &Choice(&Show::ALL), &mut self.show);
        v.optional("picture", &PICTURE, &mut self.picture);
        v.optional("results_permission", &YES_NO, &mut self.results_permission);
        v.optional("results_by", &Choice(&MeasuredBy::ALL), &mut self.results_by);
        let mut results: Vec<ResultFields> = self.results.iter().map(Into::into).collect();
        v.sections("results", Line, RESULTS, &mut results);
        self.results = results.into_iter().filter_map(ResultFields::complete).collect();
        v.defaulted_section("private", Line, &mut self.private);
        v.section("testimonial", Heading, &mut self.testimonial);
    }
}

/// A result while it is read: any part may be missing.
#[derive(Debug, Clone, Default, PartialEq)]
struct ResultFields {
    value: Option<Decimal>,
    label: Option<String>,
    percent: Option<()>,
    currency: Option<Currency>,
}

impl Record for ResultFields {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("value", &AMOUNT, &mut self.value);
        v.optional("label", &TEXT, &mut self.label);
        v.optional("unit", &Choice(&[((), "percent")]), &mut self.percent);
        v.optional("currency", &CURRENCY, &mut self.currency);
        v.needs("value", "label");
        v.needs("label", "value");
    }
}

impl From<&ResultValue> for ResultFields {
    fn from(result: &ResultValue) -> Self {
        let (percent, currency) = match result.unit {
            ResultUnit::Number => (None, None),
            ResultUnit::Percent => (Some(()), None),
            ResultUnit::Money(currency) => (None, Some(currency)),
        };
        Self { value: Some(result.value), label: Some(result.label.clone()), percent, currency }
    }
}

impl ResultFields {
    fn complete(self) -> Option<ResultValue> {
        let unit = match (self.currency, self.percent) {
            (Some(currency), _) => ResultUnit::Money(currency),
            (None, Some(())) => ResultUnit::Percent,
            (None, None) => ResultUnit::Number,
        };
        Some(ResultValue { value: self.value?, label: self.label?, unit })
    }
}

impl Record for PrivateDeal {
    fn fields(&mut self, v: &mut impl Visitor) {
        let (mut fee, mut currency) = apart(self.fee);
        v.optional("fee", &AMOUNT, &mut fee);
        v.optional("currency", &CURRENCY, &mut currency);
        v.needs("fee", "currency");
        self.fee = together(fee, currency);
        v.optional("exclusive_until", &DAY, &mut self.exclusive_until);
        v.optional("note", &LINES, &mut self.note);
    }
}

impl Record for Testimonial {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("quote", &LINES, &mut self.quote);
        v.optional("name", &TEXT, &mut self.name);
        v.optional("role", &TEXT, &mut self.role);
        v.optional("source", &TEXT, &mut self.source);
        v.optional("date", &PARTIAL_DATE, &mut self.date);
        v.optional("permission", &YES_NO, &mut self.permission);
        v.optional("permission_date", &DAY, &mut self.permission_date);
    }
}

impl Record for Service {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.defaulted("id", &TEXT, &mut self.id);
        v.optional("name", &TEXT, &mut self.name);
        v.optional("includes", &TEXT, &mut self.includes);
        let mut on_request = self.price == Some(Price::OnRequest);
        let mut amount = self.price.and_then(PriceFields::of);
        v.phrase_or_section("price", "on request", &mut on_request, &mut amount);
        self.price = match amount {
            _ if on_request => Some(Price::OnRequest),
            amount => amount.and_then(PriceFields::complete),
        };
        v.defaulted("package", &YES_NO, &mut self.package);
    }
}

/// A price while it is read: any part may be missing.
#[derive(Debug, Clone, Default, PartialEq)]
struct PriceFields {
    amount: Option<Decimal>,
    currency: Option<Currency>,
    from: bool,
}

impl Record for PriceFields {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("amount", &AMOUNT, &mut self.amount);
        v.optional("currency", &CURRENCY, &mut self.currency);
        v.defaulted("from", &YES_NO, &mut self.from);
        v.needs("amount", "currency");
        v.needs("currency", "amount");
    }
}

impl PriceFields {
    fn of(price: Price) -> Option<Self> {
        let Price::Amount { money, from } = price else { return None };
        Some(Self { amount: Some(money.amount), currency: Some(money.currency), from })
    }

    fn complete(self) -> Option<Price> {
        let money = together(self.amount, self.currency)?;
        Some(Price::Amount { money, from: self.from })
    }
}

impl Record for Terms {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("text", &LINES, &mut self.text);
    }
}

impl Record for Look {
    fn fields(&mut self, v: &mut impl Visitor) {
        v.optional("theme", &Choice(&ThemeName::ALL), &mut self.theme);
        v.optional("accent", &COLOUR, &mut self.accent);
        v.optional("paper", &Choice(&Paper::ALL), &mut self.paper);
        v.optional("language", &TEXT, &mut self.language);
        v.list("gallery", &PICTURE, &mut self.gallery);
    }
}

fn apart(money: Option<Money>) -> (Option<Decimal>, Option<Currency>) {
    (money.map(|money| money.amount), money.map(|money| money.currency))
}

fn together(amount: Option<Decimal>, currency: Option<Currency>) -> Option<Money> {
    Some(Money { amount: amount?, currency: currency? })
}
