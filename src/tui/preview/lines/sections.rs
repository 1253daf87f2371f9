//! The sections of a document, in lines.

use super::setter::{Setter, blank};
use crate::mediakit::Outline;
use crate::mediakit::outline::{
    AudienceSection, Bar, Chart, ContactBlock, Figure, Hero, Linked, NameList, PlatformSection,
    Quote, ServiceSection, Stat, WorkSection,
};
use crate::tui::canvas::width;
use crate::tui::theme::Role;

/// From this width on platforms stand in a table.
const TABLE: u16 = 66;
/// Between two things in one line.
const DOT: &str = " · ";

pub(super) fn hero(setter: &mut Setter, hero: &Hero) {
    setter.words("creator.name", [&hero.name], Role::Strong);
    setter.end(0);
    setter.block("creator.niche", &hero.niche);
    let place: Vec<&str> = [&hero.handle, &hero.location, &hero.languages]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    setter.block("creator.handle", [place.join(DOT)]);
    setter.block("creator.tagline", &hero.tagline);
    setter.block("creator.bio", [hero.bio.join(" ")]);
    let photo = hero.photo.iter().map(|photo| format!("[{}]", photo.file));
    setter.block("creator.photo", photo);
}

pub(super) fn stats(setter: &mut Setter, stats: &[Stat]) {
    if !stats.is_empty() {
        setter.air();
        setter.block("platform", stats.iter().map(|stat| format!("{} {}", stat.value, stat.label)));
    }
}

pub(super) fn platforms(setter: &mut Setter, section: &PlatformSection) {
    setter.section("platform", &section.heading);
    let columns = &section.columns;
    let head = [
        &columns.platform,
        &columns.followers,
        &columns.engagement,
        &columns.views,
        &columns.posting,
    ];
    let rows: Vec<[String; 5]> = section
        .rows
        .iter()
        .map(|row| {
            let rate = [Some(&row.rate), row.remark.as_ref()].into_iter().flatten();
            let rate = rate.map(String::as_str).collect::<Vec<_>>().join(DOT);
            [row.name.clone(), row.followers.clone(), rate, row.views.clone(), row.posting.clone()]
        })
        .collect();
    let all = || std::iter::once(head.map(String::as_str)).chain(rows.iter().map(texts));
    let widest = |column: usize| {
        all().filter_map(|row| row.get(column).map(|cell| width(cell))).max().unwrap_or(0)
    };
    let widths: Vec<u16> = (0..head.len()).map(widest).collect();
    if setter.cells >= TABLE && widths.iter().sum::<u16>() + 8 <= setter.cells {
        let set = |row: [&str; 5]| {
            let cells = row.iter().zip(&widths);
            let cells = cells.map(|(cell, most)| format!("{cell}{}", blank(most - width(cell))));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        setter.line("platform", set(head.map(String::as_str)), Role::Text);
        for row in &rows {
            setter.block("platform", [set(texts(row))]);
        }
    } else {
        for row in &rows {
            let [name, facts @ ..] = row;
            let [_, heads @ ..] = head;
            let facts = heads.iter().zip(facts).map(|(head, fact)| format!("  {head} {fact}"));
            setter.block("platform", std::iter::once(name.clone()).chain(facts));
        }
    }
    if let Some(key) = &section.benchmark {
        setter.block("platform", [format!("{} {}", key.lead, key.figures)]);
    }
}

fn texts(row: &[String; 5]) -> [&str; 5] {
    row.each_ref().map(String::as_str)
}

/// Clients, or what the creator makes.
pub(super) fn names_of(setter: &mut Setter, outline: &Outline, names: &NameList) {
    let from = if outline.collaborations.is_some() { "collaboration" } else { "creator.topics" };
    setter.section(from, &names.label);
    setter.block(from, [names.names.join(DOT)]);
}

pub(super) fn contact(setter: &mut Setter, block: &ContactBlock) {
    setter.section("contact.email", &block.invitation);
    let more = [&block.phone, &block.site].into_iter().flatten();
    let ways: Vec<&str> = std::iter::once(&block.primary)
        .chain(more)
        .map(|Linked { text, .. }| text.as_str())
        .collect();
    setter.block("contact.email", [ways.join(DOT)]);
}

pub(super) fn work(setter: &mut Setter, section: &WorkSection) {
    setter.section("collaboration", &section.heading);
    setter.words("collaboration", &section.notes, Role::Text);
    for entry in &section.entries {
        let title: Vec<&str> = [Some(&entry.brand), entry.campaign.as_ref(), entry.detail.as_ref()]
            .into_iter()
            .chain([entry.relation.as_ref()])
            .flatten()
            .map(String::as_str)
            .collect();
        let results: Vec<String> = entry.results.iter().map(figure).collect();
        let picture = entry.picture.iter().map(|picture| format!("[{}]", picture.file));
        let under = results.into_iter().chain(picture).map(|says| format!("  {says}"));
        setter.block("collaboration", std::iter::once(title.join(DOT)).chain(under));
    }
}

fn figure(figure: &Figure) -> String {
    format!("{} {}", figure.value, figure.label)
}

pub(super) fn quotes(setter: &mut Setter, quotes: &[Quote]) {
    for quote in quotes {
        let relation = quote.relation.as_deref().unwrap_or_default();
        setter.air();
        let who = format!("{}{relation}{DOT}{}", quote.name, quote.role);
        setter.block("collaboration", [quote.text.as_str(), &who]);
    }
}

pub(super) fn audience(setter: &mut Setter, section: &AudienceSection) {
    setter.section("audience.age", &section.heading);
    setter.words("audience.age", &section.notes, Role::Text);
    let bar = |Bar { label, value, .. }: &Bar| format!("{label} {value}");
    let chart = |chart: &Chart| {
        let bars: Vec<String> = chart.bars.iter().map(bar).collect();
        format!("{}: {}", chart.label, bars.join(DOT))
    };
    let charts = [
        ("audience.age", &section.age),
        ("audience.countries", &section.countries),
        ("audience.gender", &section.gender),
    ];
    for (from, shares) in charts {
        setter.block(from, shares.as_ref().map(chart));
    }
    let cities = section.cities.as_ref().map(|cities| {
        let figures: Vec<String> =
            cities.figures.iter().map(|city| format!("{} {}", city.label, city.value)).collect();
        format!("{}: {}", cities.label, figures.join(DOT))
    });
    setter.block("audience.cities", cities);
}

pub(super) fn services(setter: &mut Setter, section: &ServiceSection) {
    setter.section("service", &section.heading);
    for row in &section.rows {
        let price = row.price.as_ref().map(|price| {
            let from = price.from.iter().map(String::as_str);
            from.chain([price.amount.as_str()]).collect::<Vec<_>>().join(" ")
        });
        let title: Vec<&str> =
            [Some(row.name.as_str()), price.as_deref()].into_iter().flatten().collect();
        let includes = row.includes.iter().map(|includes| format!("  {includes}"));
        setter.block("service", std::iter::once(title.join(DOT)).chain(includes));
    }
    setter.block("service", &section.on_request);
    setter.block("terms.text", &section.terms);
}

pub(super) fn notes(setter: &mut Setter, outline: &Outline) {
    let notes = &outline.notes;
    setter.air();
    setter.block("platform", [notes.summary.join(" ")]);
    // the method has the formula in full; its short form depends on the page that it stands on
    let method = (!notes.method.is_empty()).then_some(&notes.method_label);
    let method: Vec<&str> = method.into_iter().chain(&notes.method).map(String::as_str).collect();
    setter.block("platform", [method.join(" ")]);
    setter.block("audience.age", [notes.proof.join(" ")]);
}
