//! Spreadsheets (xlsx) as rows: only texts and numbers, only what lies in the file itself.

use csv::StringRecord;
use roxmltree::{Document, Node};

use super::container::Member;
use super::grid::Row;
use super::refused::Refused;

/// A sheet with more bytes than this is no export of numbers.
const LARGEST_PART: usize = 64 << 20;
/// Nor is one with more columns.
const MOST_COLUMNS: usize = 256;

/// One sheet.
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// Its rows, those that are empty left out.
    pub(super) rows: Vec<Row>,
}

/// The sheets of a workbook, in their order.
pub(super) fn sheets(parts: &[Member<'_>]) -> Result<Vec<Sheet>, Refused> {
    let workbook = text(parts, "xl/workbook.xml")?.ok_or(Refused::BrokenZip)?;
    let relations = text(parts, "xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let shared = match text(parts, "xl/sharedStrings.xml")? {
        Some(text) => {
            children(&parse(text)?.root_element(), "si").map(|node| inner(&node)).collect()
        }
        None => Vec::new(),
    };
    let targets: Vec<(String, String)> = if relations.is_empty() {
        Vec::new()
    } else {
        let relations = parse(relations)?;
        let of = |node: Node<'_, '_>| Some((attribute(&node, "Id")?, attribute(&node, "Target")?));
        children(&relations.root_element(), "Relationship").filter_map(of).collect()
    };
    let workbook = parse(workbook)?;
    let listed = workbook.descendants().filter(|node| node.tag_name().name() == "sheet");
    let mut sheets = Vec::new();
    for node in listed {
        let Some((name, id)) = attribute(&node, "name").zip(attribute(&node, "id")) else {
            continue;
        };
        let target = targets.iter().find(|(known, _)| *known == id).map(|(_, target)| target);
        let Some(target) = target else { continue };
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        if let Some(text) = text(parts, &path)? {
            sheets.push(Sheet { name, rows: rows(&parse(text)?, &shared) });
        }
    }
    Ok(sheets)
}

fn text<'a>(parts: &'a [Member<'_>], path: &str) -> Result<Option<&'a str>, Refused> {
    let Some(part) = parts.iter().find(|part| part.name.as_deref() == Some(path)) else {
        return Ok(None);
    };
    if part.bytes.len() > LARGEST_PART {
        return Err(Refused::TooLarge);
    }
    let bytes = part.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(part.bytes.as_ref());
    std::str::from_utf8(bytes).map(Some).map_err(|_| Refused::BrokenZip)
}

/// A part as a tree; document types, and with them entities of their own, are refused.
fn parse(text: &str) -> Result<Document<'_>, Refused> {
    Document::parse(text).map_err(|_| Refused::BrokenZip)
}

fn rows(sheet: &Document<'_>, shared: &[String]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut line = 0_u64;
    for node in sheet.descendants().filter(|node| node.tag_name().name() == "row") {
        line = attribute(&node, "r").and_then(|it| it.parse().ok()).unwrap_or(line + 1);
        let mut cells: Vec<String> = Vec::new();
        for cell in children(&node, "c") {
            let at = attribute(&cell, "r").and_then(|it| column(&it)).unwrap_or(cells.len());
            if at >= MOST_COLUMNS {
                break;
            }
            cells.resize(cells.len().max(at + 1), String::new());
            if let Some(place) = cells.get_mut(at) {
                *place = value(&cell, shared);
            }
        }
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { line, cells: StringRecord::from(cells) });
        }
    }
    rows
}

/// The text of a cell: its own, or one that the workbook shares.
fn value(cell: &Node<'_, '_>, shared: &[String]) -> String {
    let plain = || children(cell, "v").map(|node| inner(&node)).next().unwrap_or_default();
    match cell.attribute("t") {
        Some("inlineStr") => {
            children(cell, "is").map(|node| inner(&node)).next().unwrap_or_default()
        }
        Some("s") => {
            let at: Option<usize> = plain().trim().parse().ok();
            at.and_then(|at| shared.get(at)).cloned().unwrap_or_default()
        }
        _ => plain(),
    }
}

/// The column of `B3`, from 0.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters
        .take(4)
        .fold(0_usize, |number, letter| number * 26 + usize::from(letter - b'A') + 1);
    number.checked_sub(1)
}

fn children<'a, 'input: 'a>(
    node: &Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> + use<'a, 'input> {
    node.children().filter(move |child| child.tag_name().name() == name)
}

/// An attribute, whatever its name space.
fn attribute(node: &Node<'_, '_>, name: &str) -> Option<String> {
    node.attributes().find(|it| it.name() == name).map(|it| it.value().to_owned())
}

/// All text below a node; how a word is spoken is no part of it.
fn inner(node: &Node<'_, '_>) -> String {
    let is_spoken = |text: &Node<'_, '_>| text.ancestors().any(|it| it.tag_name().name() == "rPh");
    let texts = node.descendants().filter(|node| node.is_text() && !is_spoken(node));
    texts.filter_map(|node| node.text()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        assert_eq!(column("A1"), Some(0));
        assert_eq!(column("Z9"), Some(25));
        assert_eq!(column("AB12"), Some(27));
        assert_eq!(column("12"), None);
    }
}
