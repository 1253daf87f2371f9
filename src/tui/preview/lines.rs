//! Sets an outline in lines: its words in its order, never others.

use crate::export::report::LeftOut;
use crate::mediakit::Outline;
use crate::mediakit::outline::{
    AudienceSection, Bar, Chart, ContactBlock, Figure, Hero, Linked, NameList, PlatformSection,
    Quote, ServiceSection, Stat, WorkSection,
};
use crate::tui::canvas::{width, wrap};
use crate::tui::theme::Role;
use crate::tui::words;

/// From this width on platforms stand in a table.
const TABLE: u16 = 66;
/// Between two things in one line.
const DOT: &str = " · ";

/// A line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words; none for air.
    pub says: String,
    /// How they look.
    pub role: Role,
    /// The block that it belongs to, counted from the top; a document has as many in every width.
    pub block: usize,
    /// Where in the kit the words come from: `creator.name`, `service`.
    pub from: &'static str,
}

/// The lines of a document and of what it leaves out, broken between words so that each takes at most so many cells.
pub fn lines(outline: &Outline, left_out: &[LeftOut], cells: u16) -> Vec<Line> {
    let mut setter = Setter { lines: Vec::new(), cells: cells.max(8), block: 0 };
    hero(&mut setter, &outline.hero);
    stats(&mut setter, &outline.stats);
    if let Some(section) = &outline.platforms {
        platforms(&mut setter, section);
    }
    if let Some(line) = &outline.audience_line {
        let sentence: String = line.sentence.iter().map(|it| it.text.as_str()).collect();
        setter.section("audience.age", &line.label);
        setter.block("audience.age", [sentence]);
    }
    if let Some(names) = &outline.names {
        names_of(&mut setter, outline, names);
    }
    let gallery: Vec<String> =
        outline.gallery.iter().map(|picture| format!("[{}]", picture.file)).collect();
    if !gallery.is_empty() {
        setter.air();
        setter.block("look.gallery", [gallery.join(" ")]);
    }
    if let Some(block) = &outline.contact {
        contact(&mut setter, block);
    }
    for section in [&outline.collaborations, &outline.samples].into_iter().flatten() {
        work(&mut setter, section);
    }
    quotes(&mut setter, &outline.quotes);
    if let Some(section) = &outline.audience {
        audience(&mut setter, section);
    }
    if let Some(section) = &outline.services {
        services(&mut setter, section);
    }
    notes(&mut setter, outline);
    if !left_out.is_empty() {
        setter.section(REVIEW, words::LEFT_OUT);
    }
    for left_out in left_out {
        setter.block(REVIEW, [format!("  {left_out}.")]);
    }
    setter.lines
}

/// No place of the kit: what is left out is looked after in the review.
const REVIEW: &str = "";

/// Puts blocks under one another.
struct Setter {
    lines: Vec<Line>,
    cells: u16,
    block: usize,
}

impl Setter {
    fn air(&mut self) {
        if let Some(last) = self.lines.last() {
            let line = Line { says: String::new(), role: Role::Text, ..last.clone() };
            self.lines.push(line);
        }
    }

    fn line(&mut self, from: &'static str, says: impl Into<String>, role: Role) {
        self.lines.push(Line { says: says.into(), role, block: self.block, from });
    }

    /// Words of one block; every text begins a line.
    fn words<S: AsRef<str>>(
        &mut self,
        from: &'static str,
        texts: impl IntoIterator<Item = S>,
        role: Role,
    ) {
        for text in texts {
            let text = text.as_ref();
            let words = text.trim_start_matches(' ');
            let indent = width(text).saturating_sub(width(words));
            for says in wrap(words, self.cells.saturating_sub(indent)) {
                if !says.is_empty() {
                    self.line(from, format!("{}{says}", blank(indent)), role);
                }
            }
        }
    }

    /// A block of plain words.
    fn block<S: AsRef<str>>(&mut self, from: &'static str, texts: impl IntoIterator<Item = S>) {
        let before = self.lines.len();
        self.words(from, texts, Role::Text);
        self.end(before);
    }

    /// Ends a block that has lines.
    fn end(&mut self, before: usize) {
        if self.lines.len() > before {
            self.block += 1;
        }
    }

    /// The heading of a section; it belongs to the block that follows.
    fn section(&mut self, from: &'static str, heading: &str) {
        self.air();
        self.words(from, [heading], Role::Strong);
    }
}

fn hero(setter: &mut Setter, hero: &Hero) {
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

fn stats(setter: &mut Setter, stats: &[Stat]) {
    if !stats.is_empty() {
        setter.air();
        setter.block("platform", stats.iter().map(|stat| format!("{} {}", stat.value, stat.label)));
    }
}

fn platforms(setter: &mut Setter, section: &PlatformSection) {
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

fn blank(cells: u16) -> String {
    " ".repeat(usize::from(cells))
}

/// Clients, or what the creator makes.
fn names_of(setter: &mut Setter, outline: &Outline, names: &NameList) {
    let from = if outline.collaborations.is_some() { "collaboration" } else { "creator.topics" };
    setter.section(from, &names.label);
    setter.block(from, [names.names.join(DOT)]);
}

fn contact(setter: &mut Setter, block: &ContactBlock) {
    setter.section("contact.email", &block.invitation);
    let more = [&block.phone, &block.site].into_iter().flatten();
    let ways: Vec<&str> = std::iter::once(&block.primary)
        .chain(more)
        .map(|Linked { text, .. }| text.as_str())
        .collect();
    setter.block("contact.email", [ways.join(DOT)]);
}

fn work(setter: &mut Setter, section: &WorkSection) {
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

fn quotes(setter: &mut Setter, quotes: &[Quote]) {
    for quote in quotes {
        let relation = quote.relation.as_deref().unwrap_or_default();
        setter.air();
        let who = format!("{}{relation}{DOT}{}", quote.name, quote.role);
        setter.block("collaboration", [quote.text.as_str(), &who]);
    }
}

fn audience(setter: &mut Setter, section: &AudienceSection) {
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

fn services(setter: &mut Setter, section: &ServiceSection) {
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

fn notes(setter: &mut Setter, outline: &Outline) {
    let notes = &outline.notes;
    setter.air();
    setter.block("platform", [notes.summary.join(" ")]);
    // the method has the formula in full; its short form depends on the page that it stands on
    let method = (!notes.method.is_empty()).then_some(&notes.method_label);
    let method: Vec<&str> = method.into_iter().chain(&notes.method).map(String::as_str).collect();
    setter.block("platform", [method.join(" ")]);
    setter.block("audience.age", [notes.proof.join(" ")]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{self, Options};
    use crate::insight::fixtures::sample;
    use crate::profile::Profile;

    fn set(profile: &Profile, cells: u16) -> Vec<Line> {
        let (outline, left_out) = export::wording(profile, &Options::default()).unwrap();
        lines(&outline, &left_out, cells)
    }

    #[test]
    fn no_line_is_longer_than_asked_for() {
        for cells in [32, 42, 68, 85] {
            for line in set(&sample(), cells) {
                assert!(width(&line.says) <= cells, "{cells}: {line:?}");
            }
        }
    }

    #[test]
    fn a_document_has_the_same_blocks_in_every_width() {
        let places = |cells| {
            let mut places: Vec<(usize, &str)> =
                set(&sample(), cells).iter().map(|line| (line.block, line.from)).collect();
            places.dedup();
            places
        };
        assert_eq!(places(32), places(85));
        let mut blocks: Vec<usize> = places(32).iter().map(|(block, _)| *block).collect();
        blocks.dedup();
        assert_eq!(blocks, (0..blocks.len()).collect::<Vec<_>>());
    }

    #[test]
    fn every_word_is_one_of_the_outline() {
        let (outline, _) = export::wording(&sample(), &Options::default()).unwrap();
        // the debug form has every string of the outline, its quotation marks escaped
        let whole = format!("{outline:?}").replace("\\\"", "\"");
        for line in set(&sample(), 85) {
            for word in line.says.split([' ', '\u{a0}']).filter(|word| word.len() > 1) {
                let word = word.trim_matches(['[', ']']).trim_end_matches(':');
                assert!(whole.contains(word), "{word}: {line:?}");
            }
        }
    }

    #[test]
    fn what_may_not_be_printed_is_said_at_the_end() {
        let mut profile = sample();
        profile.contact.phone = Some("+44 20 7946 0000".to_owned());
        profile.contact.show_phone = false;
        let lines = set(&profile, 68);
        let last = &lines[lines.len() - 1];
        assert!(lines.iter().any(|line| line.says == words::LEFT_OUT));
        assert_eq!(last.from, REVIEW, "{last:?}");
        assert!(lines.iter().all(|line| !line.says.contains("7946")));
    }
}
