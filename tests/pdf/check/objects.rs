//! The catalog, the information about the file, its links and bookmarks.

use lopdf::{Dictionary, Document, Object};

use super::{Found, dictionary, get, is_name, list, pages, says_something};

/// Where a link may lead. A creator's own site may have no https.
const SCHEMES: [&[u8]; 4] = [b"https:", b"mailto:", b"tel:", b"http:"];

pub(super) fn check(file: &Document, found: &mut Found) {
    found.unless(file.version == "1.7", format!("version {}", file.version));
    let catalog = file.catalog().unwrap();
    let inside = |outer: &[u8], key: &[u8]| {
        let outer = get(file, catalog, outer).and_then(|outer| outer.as_dict().ok());
        outer.and_then(|outer| get(file, outer, key)).and_then(|flag| flag.as_bool().ok())
    };
    found.unless(inside(b"MarkInfo", b"Marked") == Some(true), "not marked as tagged");
    found.unless(inside(b"MarkInfo", b"Suspects") != Some(true), "tags are suspect");
    found.unless(
        inside(b"ViewerPreferences", b"DisplayDocTitle") == Some(true),
        "shows its file name, not its title",
    );
    found.unless(says_something(file, catalog, b"Lang"), "no language");
    information(file, found);
    bookmarks(file, catalog, found);
    links(file, found);
}

fn information(file: &Document, found: &mut Found) {
    let entries = file.trailer.get(b"Info").ok().and_then(|info| dictionary(file, info));
    let Some(entries) = entries else { return found.unless(false, "no information") };
    found.unless(says_something(file, entries, b"Title"), "no title");
    for (key, value) in entries {
        let key = String::from_utf8_lossy(key);
        found.unless(!key.starts_with("GTS_"), format!("{key} makes it look like PDF/X"));
        let is_text = lopdf::decode_text_string(value).is_ok_and(|text| !text.is_empty());
        found.unless(is_text, format!("{key} says nothing"));
    }
}

fn bookmarks(file: &Document, catalog: &Dictionary, found: &mut Found) {
    let several = file.get_pages().len() > 1;
    let outline = get(file, catalog, b"Outlines").and_then(|outline| outline.as_dict().ok());
    let Some(outline) = outline else { return found.unless(!several, "no bookmarks") };
    found.unless(several, "bookmarks in a file of one page");
    let mut count = 0;
    let mut next = get(file, outline, b"First").and_then(|first| first.as_dict().ok());
    while let Some(bookmark) = next {
        count += 1;
        found.unless(says_something(file, bookmark, b"Title"), "a bookmark without a title");
        let page = list(file, bookmark, b"Dest").first().and_then(|page| page.as_reference().ok());
        let leads = page.is_some_and(|page| file.page_iter().any(|id| id == page));
        found.unless(leads, "a bookmark leads nowhere");
        next = get(file, bookmark, b"Next").and_then(|next| next.as_dict().ok());
    }
    let stated = get(file, outline, b"Count").and_then(|count| count.as_i64().ok());
    found.unless(stated == Some(count) && count > 0, format!("{count} bookmarks, not {stated:?}"));
}

fn links(file: &Document, found: &mut Found) {
    for (number, _, page) in pages(file) {
        let annotations = list(file, page, b"Annots");
        found.unless(is_name(file, page, b"Tabs", b"S"), format!("page {number}: no tab order"));
        for annotation in annotations.iter().filter_map(|one| dictionary(file, one)) {
            let place = format!("page {number}, a link");
            let described = says_something(file, annotation, b"Contents");
            found.unless(described, format!("{place}: no description"));
            let action = get(file, annotation, b"A").and_then(|action| action.as_dict().ok());
            let uri = action.and_then(|action| get(file, action, b"URI"));
            let uri = uri.and_then(|uri| uri.as_str().ok()).unwrap_or_default();
            let known = SCHEMES.iter().any(|scheme| uri.to_ascii_lowercase().starts_with(scheme));
            let plain = uri.iter().all(u8::is_ascii_graphic);
            let shown = String::from_utf8_lossy(uri);
            found.unless(known && plain, format!("{place}: leads to {shown:?}"));
        }
    }
    let is_foreign = |object: &Object| {
        let entries = object.as_dict().or_else(|_| object.as_stream().map(|stream| &stream.dict));
        entries
            .is_ok_and(|entries| [b"JS".as_slice(), b"JavaScript"].iter().any(|k| entries.has(k)))
    };
    found.unless(!file.objects.values().any(is_foreign), "holds a script");
}
