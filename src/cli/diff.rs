//! `pitchkit diff`: what changed in the numbers since a day.

use std::path::PathBuf;
use std::process::ExitCode;

use jiff::civil::Date;
use serde::Serialize;

use super::arguments::Diff;
use super::failure::Failure;
use super::{open, output};
use crate::insight::provenance::Field;
use crate::insight::since::{Compared, Dated, Gap, Since, since};
use crate::mediakit::format::Formats;
use crate::profile::{PartialDate, Platform};
use crate::questions::update::percent;
use crate::store::{Problem, Severity};

/// The answer for programs.
#[derive(Serialize)]
struct Answer<'a> {
    /// The day that was asked for; none: since the newest day before the present one.
    since: Option<String>,
    platforms: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    name: String,
    numbers: Vec<Number>,
}

#[derive(Serialize)]
struct Number {
    field: Field,
    label: &'static str,
    was: Option<Value>,
    now: Value,
    /// Rounded down to a tenth; none where there is nothing to be a part of.
    percent: Option<f64>,
    /// How far it moved, or why that is not said.
    says: String,
}

#[derive(Serialize)]
struct Value {
    value: u64,
    as_of: Option<String>,
}

impl From<Dated> for Value {
    fn from(number: Dated) -> Self {
        Self { value: number.count, as_of: Some(number.day.to_string()) }
    }
}

/// What is said about numbers, in the words of one language.
struct Speaker {
    formats: Formats,
    since: Option<Date>,
}

pub(super) fn run(command: &Diff, kits: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kit = open(command.sample, command.kit.as_deref(), kits)?;
    let speaker = Speaker { formats: Formats::new("en-GB"), since: command.since };
    let platforms = &kit.profile().platforms;
    let told: Vec<(&Platform, Vec<Since>)> =
        platforms.iter().map(|platform| (platform, since(platform, command.since))).collect();
    if command.json {
        output::json(&speaker.answer(&told))?;
    } else {
        for (at, (platform, numbers)) in told.iter().enumerate() {
            if at > 0 {
                output::answer("")?;
            }
            output::answer(&platform.full_name())?;
            for line in speaker.lines(numbers) {
                output::answer(&format!("  {line}"))?;
            }
        }
        talk(&told);
    }
    let is_unread = |it: &&Problem| it.severity == Severity::Error;
    if let Some(mistakes) = output::mistakes(kit.problems().iter().filter(is_unread).count()) {
        output::say(&format!("What cannot be read is not compared: {mistakes}."));
    }
    Ok(ExitCode::SUCCESS)
}

/// What helps where nothing is compared.
fn talk(told: &[(&Platform, Vec<Since>)]) {
    if told.is_empty() {
        output::say("There is no platform in this kit yet.");
    } else if told.iter().flat_map(|(_, numbers)| numbers).all(|it| it.compared.is_err()) {
        output::say(
            "“Update numbers” keeps the old numbers with their day; so does a file with newer ones.",
        );
    }
}

impl Speaker {
    fn answer<'a>(&self, told: &[(&'a Platform, Vec<Since>)]) -> Answer<'a> {
        let number = |platform: &Platform, it: &Since| {
            let as_of = platform.day_of(it.field).map(|day| day.to_string());
            let tenths = it.compared.ok().and_then(|compared| compared.tenths);
            Number {
                field: it.field,
                label: it.label,
                was: it.compared.ok().map(|compared| compared.was.into()),
                now: Value { value: it.count, as_of },
                percent: tenths.map(|tenths| tenths.0 as f64 / 10.0),
                says: match it.compared {
                    Ok(compared) => self.moved(&compared),
                    Err(gap) => self.gap(gap),
                },
            }
        };
        let entry = |(platform, numbers): &(&'a Platform, Vec<Since>)| Entry {
            id: &platform.id,
            name: platform.full_name(),
            numbers: numbers.iter().map(|it| number(platform, it)).collect(),
        };
        let since = self.since.map(|day| day.to_string());
        Answer { since, platforms: told.iter().map(entry).collect() }
    }

    /// A line for each number that is compared, and one for each reason why others are not.
    fn lines(&self, numbers: &[Since]) -> Vec<String> {
        if numbers.is_empty() {
            return vec!["no followers, typical views or monthly reach yet".to_owned()];
        }
        let mut lines = self.table(numbers);
        let mut gaps: Vec<(String, Vec<&str>)> = Vec::new();
        for (label, gap) in numbers.iter().filter_map(|it| Some((it.label, it.compared.err()?))) {
            let says = self.gap(gap);
            match gaps.iter_mut().find(|(known, _)| *known == says) {
                Some((_, labels)) => labels.push(label),
                None => gaps.push((says, vec![label])),
            }
        }
        let is_all = lines.is_empty() && gaps.len() == 1;
        lines.extend(gaps.into_iter().map(|(says, labels)| match is_all {
            true => says,
            false => format!("{}: {says}", labels.join(", ")),
        }));
        lines
    }

    /// "Followers  44,950 → 48,600  +8.1%  1 May 2026 → 1 Nov 2026"
    fn table(&self, numbers: &[Since]) -> Vec<String> {
        let row = |it: &Since| {
            let compared = it.compared.ok()?;
            let count = |number: Dated| self.formats.exact(number.count);
            let (was, now) = (count(compared.was), count(compared.now));
            let days = format!("{} → {}", self.day(compared.was.day), self.day(compared.now.day));
            Some([it.label.to_owned(), was, now, self.moved(&compared), days])
        };
        let rows: Vec<[String; 5]> = numbers.iter().filter_map(row).collect();
        let width = |column: fn(&[String; 5]) -> &String| {
            rows.iter().map(|row| column(row).chars().count()).max().unwrap_or(0)
        };
        let label = width(|[it, ..]| it);
        let before = width(|[_, it, ..]| it);
        let after = width(|[_, _, it, ..]| it);
        let change = width(|[.., it, _]| it);
        let line = |[name, was, now, moved, days]: &[String; 5]| {
            format!("{name:label$}  {was:>before$} → {now:>after$}  {moved:change$}  {days}")
        };
        rows.iter().map(line).collect()
    }

    fn moved(&self, compared: &Compared) -> String {
        percent(&self.formats, Some(compared.was.count), compared.now.count)
    }

    /// Why a number is not compared.
    fn gap(&self, gap: Gap) -> String {
        match (gap, self.since) {
            (Gap::Undated, _) => "the kit does not say which day this is from".to_owned(),
            (Gap::NotKept, Some(since)) => {
                format!("no numbers from before {} are kept", self.day(since))
            }
            (Gap::NotKept, None) => "no earlier numbers are kept".to_owned(),
            (Gap::NotNewer(day), _) => format!("nothing newer: this is from {}", self.day(day)),
            (Gap::Redefined, _) => {
                "Instagram counts views in another way since August 2024".to_owned()
            }
        }
    }

    fn day(&self, day: Date) -> String {
        self.formats.partial(PartialDate::Day(day))
    }
}
