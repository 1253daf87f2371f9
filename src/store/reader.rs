//! Reads a record from a table of the kit file, and collects everything that is wrong with it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::profile::text::clean;
use crate::profile::units::Percent;

use super::kind::{Kind, PERCENT, Wrong, describe, meant};
use super::problem::{Problem, Severity};
use super::record::{Record, Shape, Visitor};

/// What reading has found so far in one file.
pub(super) struct Log<'t> {
    /// The file's name or path.
    pub(super) file: &'t str,
    /// Its text.
    pub(super) text: &'t str,
    /// Parts that do not follow the file's grammar, each with its problem until a field explains
    /// it better.
    pub(super) broken: Vec<(Range<usize>, Problem)>,
    /// Everything found.
    pub(super) problems: Vec<Problem>,
}

impl Log<'_> {
    /// Adds a problem at `place`, with what is allowed there.
    pub(super) fn report(
        &mut self,
        severity: Severity,
        place: &str,
        span: Range<usize>,
        wrong: Wrong,
        allowed: Option<String>,
    ) {
        let mut problem =
            Problem::new(severity, self.file, wrong.found).at(place).pointing(self.text, span);
        problem.allowed = allowed;
        problem.fix = wrong.fix.map(|fix| clean(&fix));
        self.problems.push(problem);
    }

    /// Takes back the grammar's complaint about a value whose field explains it better.
    fn take_broken(&mut self, span: &Range<usize>) -> bool {
        let before = self.broken.len();
        self.broken.retain(|(broken, _)| broken.end <= span.start || broken.start >= span.end);
        self.broken.len() < before
    }
}

/// Reads a record; `place` names it in plain words.
pub(super) fn read<R: Record>(
    log: &mut Log<'_>,
    table: &DeTable<'_>,
    place: &str,
    known: &[&'static str],
) -> R {
    let mut record = R::default();
    let mut reader = Reader { log, table, place, asked: known.to_vec() };
    record.fields(&mut reader);
    reader.report_unknown();
    record
}

struct Reader<'r, 't, 'v> {
    log: &'r mut Log<'t>,
    table: &'r DeTable<'v>,
    place: &'r str,
    asked: Vec<&'static str>,
}

type Entry<'r, 'v> = (Range<usize>, &'r Spanned<DeValue<'v>>);

impl<'r, 'v> Reader<'r, '_, 'v> {
    /// The value of a key. A key without a value stands in the table with an empty span.
    fn get(&mut self, key: &'static str) -> Option<Entry<'r, 'v>> {
        self.asked.push(key);
        let (name, value) = self.table.get_key_value(key)?;
        (!value.span().is_empty()).then(|| (name.span(), value))
    }

    fn place_of(&self, key: &str) -> String {
        match self.place {
            "" => key.to_owned(),
            place => format!("{place}, {key}"),
        }
    }

    fn value<T>(
        &mut self,
        place: &str,
        kind: &impl Kind<T>,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<T> {
        let span = value.span();
        if self.log.take_broken(&span) {
            let text = self.log.text.get(span.clone()).unwrap_or_default();
            let wrong = broken_value(text, kind);
            self.log.report(Severity::Error, place, span, wrong, Some(kind.allowed()));
            return None;
        }
        match kind.read(value.get_ref()) {
            Ok(read) => {
                if let Some(doubt) = read.as_ref().and_then(|value| kind.doubt(value)) {
                    let allowed = Some(kind.allowed());
                    self.log.report(Severity::Warning, place, span, doubt, allowed);
                }
                read
            }
            Err(wrong) => {
                self.log.report(Severity::Error, place, span, wrong, Some(kind.allowed()));
                None
            }
        }
    }

    fn wrong_shape(
        &mut self,
        place: &str,
        value: &Spanned<DeValue<'_>>,
        wanted: &str,
        allowed: &str,
    ) {
        let wrong = Wrong::other_kind(value.get_ref(), wanted);
        self.log.report(Severity::Error, place, value.span(), wrong, Some(allowed.to_owned()));
    }

    fn report_unknown(self) {
        let mut unknown: Vec<_> =
            self.table.keys().filter(|key| !self.asked.contains(&key.get_ref().as_ref())).collect();
        unknown.sort_by_key(|key| key.span().start);
        for key in unknown {
            let name = key.get_ref().as_ref();
            let free = self.asked.iter().copied().filter(|asked| !self.table.contains_key(*asked));
            let fix = match meant(name, free) {
                Some(meant) => format!("did you mean {meant}?"),
                None => "check its spelling; a note of your own can stay behind a #".to_owned(),
            };
            let place = match self.place {
                "" => "the file".to_owned(),
                place => place.to_owned(),
            };
            let found = format!("{} is not a known key: it is kept and not used", clean(name));
            let wrong = Wrong::new(found).fix(Some(fix));
            self.log.report(Severity::Warning, &place, key.span(), wrong, None);
        }
    }
}

impl Visitor for Reader<'_, '_, '_> {
    fn optional<T>(&mut self, key: &'static str, kind: &impl Kind<T>, field: &mut Option<T>) {
        let Some((_, value)) = self.get(key) else { return };
        let place = self.place_of(key);
        *field = self.value(&place, kind, value);
    }

    fn list<T>(&mut self, key: &'static str, kind: &impl Kind<T>, field: &mut Vec<T>) {
        let Some((_, value)) = self.get(key) else { return };
        let place = self.place_of(key);
        let Some(items) = value.get_ref().as_array() else {
            let allowed = format!("a list in [ ], each of it {}", kind.allowed());
            return self.wrong_shape(&place, value, "a list", &allowed);
        };
        *field = items.iter().filter_map(|item| self.value(&place, kind, item)).collect();
    }

    fn shares(&mut self, key: &'static str, field: &mut Vec<(String, Percent)>) {
        let Some((_, value)) = self.get(key) else { return };
        let place = self.place_of(key);
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong_shape(
                &place,
                value,
                "a group of names and percentages",
                "names with percentages in { }, such as { women = 78, men = 20 }",
            );
        };
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        for (name, share) in entries {
            let name = clean(name.get_ref());
            let place = format!("{place}, {name}");
            if let Some(share) = self.value(&place, &PERCENT, share) {
                field.push((name, share));
            }
        }
    }

    fn section<R: Record>(&mut self, key: &'static str, _shape: Shape, field: &mut Option<R>) {
        let Some((_, value)) = self.get(key) else { return };
        let place = self.place_of(key);
        match value.get_ref().as_table() {
            Some(table) => *field = Some(read(self.log, table, &place, &[])),
            None => {
                let fix = format!("keys in {{ }}, or below a line [{key}]");
                self.wrong_shape(&place, value, "a group of keys", &fix);
            }
        }
    }

    fn phrase_or_section<R: Record>(
        &mut self,
        key: &'static str,
        phrase: &'static str,
        said: &mut bool,
        field: &mut Option<R>,
    ) {
        let Some((_, value)) = self.get(key) else { return };
        let place = self.place_of(key);
        match value.get_ref() {
            DeValue::String(text) if text.trim() == phrase => *said = true,
            DeValue::Table(table) => *field = Some(read(self.log, table, &place, &[])),
            other => {
                let found = format!("{} is not a {key}", describe(other));
                let allowed = format!("\"{phrase}\", or {{ amount = 850, currency = \"GBP\" }}");
                self.log.take_broken(&value.span());
                let wrong = Wrong::new(found);
                self.log.report(Severity::Error, &place, value.span(), wrong, Some(allowed));
            }
        }
    }

    fn sections<R: Record>(
        &mut self,
        key: &'static str,
        _shape: Shape,
        limit: usize,
        field: &mut Vec<R>,
    ) {
        let Some((_, value)) = self.get(key) else { return };
        let place = self.place_of(key);
        let items = match value.get_ref() {
            DeValue::Array(items) => items,
            DeValue::Table(_) => {
                let found = format!("[{key}] stands in single brackets, but there can be several");
                let fix = format!("write [[{key}]]");
                let wrong = Wrong::new(found).fix(Some(fix));
                return self.log.report(Severity::Error, &place, value.span(), wrong, None);
            }
            _ => {
                let allowed = format!("keys below a line [[{key}]]");
                return self.wrong_shape(&place, value, "a group of keys", &allowed);
            }
        };
        if let Some(first_over) = items.get(limit) {
            let found = format!("{} of them; the first {limit} are read", items.len());
            let wrong = Wrong::new(found).fix(Some("take out those that matter least".to_owned()));
            let allowed = Some(format!("at most {limit}"));
            self.log.report(Severity::Error, &place, first_over.span(), wrong, allowed);
        }
        for (at, item) in items.iter().take(limit).enumerate() {
            let Some(table) = item.get_ref().as_table() else {
                self.wrong_shape(&place, item, "a group of keys", "keys in { }");
                continue;
            };
            let place = match label(table) {
                Some(label) => format!("{place} “{label}”"),
                None => format!("{place} {}", at + 1),
            };
            field.push(read(self.log, table, &place, &[]));
        }
    }

    fn needs(&mut self, key: &'static str, needed: &'static str) {
        let Some((span, _)) = self.table.get_key_value(key).map(|(key, value)| (key.span(), value))
        else {
            return;
        };
        if !self.table.contains_key(needed) {
            let wrong = Wrong::new(format!("{key} stands without its {needed}"))
                .fix(Some(format!("add {needed} beside {key}")));
            self.log.report(Severity::Error, self.place, span, wrong, None);
        }
    }
}

/// What people call one of several tables: the first of its names.
fn label(table: &DeTable<'_>) -> Option<String> {
    ["id", "brand", "name", "kind", "label", "from", "as_of"].iter().find_map(|key| {
        match table.get(*key)?.get_ref() {
            DeValue::String(text) => Some(clean(text)).filter(|text| !text.trim().is_empty()),
            DeValue::Datetime(day) => Some(day.to_string()),
            _ => None,
        }
    })
}

/// A value that the file's grammar does not know, such as `12k` without quotation marks: the field
/// may still know what it would mean as a text.
fn broken_value<T>(text: &str, kind: &impl Kind<T>) -> Wrong {
    let first = text.lines().next().unwrap_or_default().trim();
    let as_text = kind.read(&DeValue::String(first.into()));
    let fix = match as_text {
        Err(wrong) => wrong.fix,
        Ok(_) => Some(format!("write \"{first}\", between quotation marks")),
    };
    Wrong::new(format!("“{}” cannot be read", clean(first))).fix(fix)
}
