//! The tree of elements: standard types, rightly nested, each with what its type asks for, and its
//! content known both ways.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Found, dictionary, get, list, pages, root, says_something};

/// What may stand in what; a type that is not listed may stand anywhere.
const PARENTS: [(&str, &[&str]); 6] = [
    ("TR", &["Table"]),
    ("TH", &["TR"]),
    ("TD", &["TR"]),
    ("LI", &["L"]),
    ("LBody", &["LI"]),
    ("Document", &[""]),
];
/// What may hold nothing else than what.
const KIDS: [(&str, &[&str]); 4] =
    [("Table", &["TR"]), ("TR", &["TH", "TD"]), ("L", &["LI"]), ("LI", &["Lbl", "LBody"])];
const OTHERS: [&str; 10] = ["P", "H1", "H2", "H3", "H4", "H5", "H6", "Figure", "Link", "Table"];

struct Walk<'a> {
    file: &'a Document,
    parents: &'a BTreeMap<i64, &'a Object>,
    found: &'a mut Found,
    /// The levels of headings in their order.
    headings: Vec<u8>,
    /// Page and number of the sequences that elements hold.
    content: BTreeSet<(ObjectId, i64)>,
    /// The annotations that elements hold.
    links: BTreeSet<ObjectId>,
}

pub(super) fn check(file: &Document, parents: &BTreeMap<i64, &Object>, found: &mut Found) {
    let Some(root) = root(file) else { return found.unless(false, "no structure") };
    let (headings, content, links) = Default::default();
    let mut walk = Walk { file, parents, found, headings, content, links };
    for kid in list(file, root, b"K") {
        walk.element(kid, "", file.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    }
    let Walk { headings, content, links, found, .. } = walk;

    let starts = headings.first() == Some(&1);
    found.unless(starts, "the first heading is not of the first level");
    let skips = headings.windows(2).any(|pair| pair[1] > pair[0] + 1);
    found.unless(!skips, format!("a level of headings is left out: {headings:?}"));
    for (number, id, page) in pages(file) {
        let key = get(file, page, b"StructParents").and_then(|key| key.as_i64().ok());
        let owners = key.and_then(|key| parents.get(&key));
        let owners = owners.and_then(|owners| file.dereference(owners).ok()?.1.as_array().ok());
        for mcid in 0..owners.map_or(0, Vec::len) as i64 {
            let known = content.contains(&(id, mcid));
            found.unless(known, format!("page {number}: no element holds {mcid}"));
        }
        for link in list(file, page, b"Annots") {
            let known = link.as_reference().is_ok_and(|link| links.contains(&link));
            found.unless(known, format!("page {number}: no element holds a link"));
        }
    }
}

impl Walk<'_> {
    fn element(&mut self, object: &Object, parent_kind: &str, parent: &Object) -> String {
        let Some(entries) = dictionary(self.file, object) else {
            self.found.unless(false, "an element is missing");
            return String::new();
        };
        let kind = get(self.file, entries, b"S").and_then(|kind| kind.as_name().ok());
        let kind = String::from_utf8_lossy(kind.unwrap_or_default()).into_owned();
        let leads_back = entries.get(b"P").is_ok_and(|found| found == parent);
        self.found.unless(leads_back, format!("{kind}: does not lead back"));
        let stands = PARENTS.iter().find(|(name, _)| *name == kind);
        let known = stands.is_some() || KIDS.iter().any(|(name, _)| *name == kind);
        self.found
            .unless(known || OTHERS.contains(&kind.as_str()), format!("{kind}: no such type"));
        let right = stands.is_none_or(|(_, parents)| parents.contains(&parent_kind));
        self.found.unless(right, format!("{kind} in {parent_kind:?}"));
        self.own_rules(&kind, entries);

        let kids = list(self.file, entries, b"K");
        let is_cell = kind == "TD" || kind == "TH";
        self.found.unless(is_cell || !kids.is_empty(), format!("{kind}: holds nothing"));
        let mut kinds = Vec::new();
        for kid in kids {
            kinds.push(self.kid(kid, &kind, object));
        }
        if let Some((_, allowed)) = KIDS.iter().find(|(name, _)| *name == kind) {
            let all = kinds.iter().all(|kid| allowed.contains(&kid.as_str()));
            self.found.unless(all, format!("{kind}: holds {kinds:?}"));
        }
        if kind == "Link" {
            let annotations = kinds.iter().filter(|kid| *kid == "OBJR").count();
            self.found.unless(annotations == 1, format!("Link: {annotations} places to click"));
        }
        if kind == "Table" {
            self.table(kids);
        }
        kind
    }

    fn own_rules(&mut self, kind: &str, entries: &Dictionary) {
        if kind == "Figure" {
            let described = says_something(self.file, entries, b"Alt");
            self.found.unless(described, "Figure: no alternative text");
        }
        if kind == "TH" {
            let attributes = get(self.file, entries, b"A").and_then(|one| one.as_dict().ok());
            let scope = attributes.and_then(|one| get(self.file, one, b"Scope")?.as_name().ok());
            let right = matches!(scope, Some(b"Column" | b"Row" | b"Both"));
            self.found.unless(right, "TH: no scope");
        }
        let level: Option<u8> = kind.strip_prefix('H').and_then(|level| level.parse().ok());
        self.headings.extend(level);
    }

    /// A kid; the word for what it is.
    fn kid(&mut self, kid: &Object, kind: &str, element: &Object) -> String {
        let entries = dictionary(self.file, kid);
        let Some(entries) = entries else {
            self.found.unless(false, format!("{kind}: holds something unknown"));
            return String::new();
        };
        let page = entries.get(b"Pg").and_then(Object::as_reference).ok();
        match entries.get_type() {
            Ok(b"MCR") => {
                let number = get(self.file, entries, b"MCID").and_then(|one| one.as_i64().ok());
                let place = page.zip(number);
                let owner = place.and_then(|(page, number)| self.owner(page, number));
                let back = owner == element.as_reference().ok();
                self.found.unless(back, format!("{kind}: {place:?} belongs to another element"));
                let first = place.is_some_and(|place| self.content.insert(place));
                self.found.unless(first, format!("{kind}: {place:?} is held twice"));
                "MCR".to_owned()
            }
            Ok(b"OBJR") => {
                let link = entries.get(b"Obj").and_then(Object::as_reference).ok();
                let annotation = link.and_then(|link| self.file.get_dictionary(link).ok());
                let key = annotation.and_then(|one| one.get(b"StructParent").ok()?.as_i64().ok());
                let owner = key.and_then(|key| self.parents.get(&key));
                let back = owner.is_some_and(|owner| *owner == element);
                self.found.unless(back, format!("{kind}: its link does not lead back"));
                self.found.unless(kind == "Link", format!("{kind}: holds a place to click"));
                self.links.extend(link);
                "OBJR".to_owned()
            }
            _ => self.element(kid, kind, element),
        }
    }

    fn owner(&self, page: ObjectId, number: i64) -> Option<ObjectId> {
        let page = self.file.get_dictionary(page).ok()?;
        let owners = self.parents.get(&page.get(b"StructParents").ok()?.as_i64().ok()?)?;
        let owners = self.file.dereference(owners).ok()?.1.as_array().ok()?;
        owners.get(usize::try_from(number).ok()?)?.as_reference().ok()
    }

    /// Every row has as many cells, and something heads them.
    fn table(&mut self, rows: &[Object]) {
        let rows = rows.iter().filter_map(|row| dictionary(self.file, row));
        let cells: Vec<Vec<&[u8]>> = rows
            .map(|row| {
                let cells = list(self.file, row, b"K").iter();
                let cells = cells.filter_map(|cell| dictionary(self.file, cell));
                cells.filter_map(|cell| cell.get(b"S").ok()?.as_name().ok()).collect()
            })
            .collect();
        let counts: BTreeSet<usize> = cells.iter().map(Vec::len).collect();
        self.found.unless(counts.len() == 1, format!("Table: rows of {counts:?} cells"));
        let headed = cells.iter().flatten().any(|kind| *kind == b"TH");
        self.found.unless(headed, "Table: nothing heads its cells");
    }
}
