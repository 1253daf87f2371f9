//! A problem with a kit, as data: where, what is wrong, what is allowed, what to do.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::profile::text::clean;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something could not be read and is left empty.
    Error,
    /// Everything was read, but something deserves a look.
    Warning,
}

/// One thing about a kit that its creator should know. Every text in it is clean and one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// The file, by its name or path.
    pub file: String,
    /// Where in the kit, in plain words: `platform “tiktok”, followers`. May be empty.
    pub place: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The character in that line, from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub found: String,
    /// What is allowed there.
    pub allowed: Option<String>,
    /// What to do about it.
    pub fix: Option<String>,
    #[serde(skip)]
    excerpt: Option<Excerpt>,
}

/// The line of the file that a problem is about, and which bytes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Excerpt {
    line: String,
    marked: Range<usize>,
}

/// A longer line says little on a screen: such a problem names its line and column only.
const LONGEST_EXCERPT: usize = 160;

impl Problem {
    /// A problem of a whole file.
    pub fn new(severity: Severity, file: &str, found: impl Into<String>) -> Self {
        Self {
            severity,
            file: clean(file),
            place: String::new(),
            line: None,
            column: None,
            found: clean(&found.into()),
            allowed: None,
            fix: None,
            excerpt: None,
        }
    }

    /// Says where in the kit it is.
    pub fn at(mut self, place: &str) -> Self {
        self.place = clean(place);
        self
    }

    /// Says what is allowed.
    pub fn allowed(mut self, allowed: impl Into<String>) -> Self {
        self.allowed = Some(clean(&allowed.into()));
        self
    }

    /// Says what to do.
    pub fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(clean(&fix.into()));
        self
    }

    /// Points at bytes of the file's text.
    pub(super) fn pointing(mut self, text: &str, span: Range<usize>) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = text.get(start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        self.line = Some(before.matches('\n').count() + 1);
        self.column = Some(before.get(start..).unwrap_or_default().chars().count() + 1);
        if line.len() <= LONGEST_EXCERPT {
            let from = (span.start - start.min(span.start)).min(line.len());
            let to = span.end.saturating_sub(start).clamp(from, line.len());
            self.excerpt = Some(Excerpt { line: line.to_owned(), marked: from..to });
        }
        self
    }

    fn title(&self) -> String {
        match self.place.as_str() {
            "" => self.found.clone(),
            place => format!("{place}: {}", self.found),
        }
    }

    /// The problem with its excerpt, for a terminal; `styled` adds colours.
    pub fn render(&self, styled: bool) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = self.title();
        let group = level.primary_title(title.as_str());
        let mut group = match (&self.excerpt, self.line) {
            (Some(excerpt), Some(line)) => group.element(
                Snippet::source(excerpt.line.as_str())
                    .line_start(line)
                    .path(self.file.as_str())
                    .annotation(AnnotationKind::Primary.span(excerpt.marked.clone())),
            ),
            (None, Some(line)) => group.element(
                Origin::path(self.file.as_str()).line(line).char_column(self.column.unwrap_or(1)),
            ),
            _ => group.element(Origin::path(self.file.as_str())),
        };
        if let Some(allowed) = &self.allowed {
            group = group.element(Level::NOTE.with_name("allowed").message(allowed.as_str()));
        }
        if let Some(fix) = &self.fix {
            group = group.element(Level::HELP.with_name("to do").message(fix.as_str()));
        }
        let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}
