//! Delimited text as rows: quotes and line ends as in RFC 4180, each row with its line.

use csv::{Position, ReaderBuilder, StringRecord};

/// So many lines may stand above a header.
pub(super) const TITLE_LINES: usize = 10;
/// The delimiters that platforms write.
pub(super) const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// A row with the line of the file on which it begins.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// From 1.
    pub(super) line: u64,
    /// Its cells.
    pub(super) cells: StringRecord,
}

impl Row {
    /// A cell without the blanks around it; nothing where the row has none.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }
}

/// The delimiter that a first line `sep=,` names, and the text below it.
pub(super) fn sep_line(text: &str) -> Option<(char, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let line = first.trim_end_matches('\r');
    let line = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap_or(line);
    let mut delimiter = line.strip_prefix("sep=")?.chars();
    let found = delimiter.next().filter(char::is_ascii)?;
    delimiter.next().is_none().then_some((found, rest))
}

/// The rows of a text, at most so many; `above` lines were taken off it.
pub(super) fn rows(text: &str, delimiter: char, above: u64) -> impl Iterator<Item = Row> + use<'_> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes());
    // a text has no bytes that are none, so nothing can fail here
    reader.into_records().map_while(Result::ok).map(move |cells| {
        let start = cells.position().map_or(0, Position::byte);
        let line = cells.position().map_or(1, Position::line);
        // empty lines above a row are part of it for the reader
        let blank = usize::try_from(start).ok().and_then(|start| text.as_bytes().get(start..));
        let blank = blank.unwrap_or_default().iter().take_while(|byte| b"\r\n".contains(byte));
        let breaks = blank.filter(|byte| **byte == b'\n').count() as u64;
        Row { line: above + line + breaks, cells }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_may_name_the_delimiter() {
        assert_eq!(sep_line("sep=,\na,b"), Some((',', "a,b")));
        assert_eq!(sep_line("\"sep=;\"\r\na;b"), Some((';', "a;b")));
        assert_eq!(sep_line("sep=,,\na"), None);
        assert_eq!(sep_line("a,b\nsep=,"), None);
    }

    #[test]
    fn rows_know_their_line() {
        let text = "a,b\r\n\r\n\"two\r\nlines\",1\r\n\r\nc,d";
        let rows: Vec<_> =
            rows(text, ',', 1).map(|row| (row.line, row.cell(0).to_owned())).collect();
        assert_eq!(rows, [(2, "a".into()), (4, "two\r\nlines".into()), (7, "c".into())]);
    }
}
