//! Zips and workbooks, whole and torn.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::{files, read};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const FILES: &[&[u8]] = &files![
    "youtube/plain.csv",
    "tiktok_studio/FollowerHistory.csv",
    "tiktok_studio/FollowerGender.csv",
    "substack/posts.csv",
    "substack/email_list.milahartwell.csv",
    "substack/posts/1001.seed-swap.opens.csv",
    "substack/posts/1001.seed-swap.delivers.csv",
    "instagram/audience_insights.json",
];
const NAMES: [&str; 12] = [
    "Table data.csv",
    "Followers_mila/FollowerHistory.csv",
    "posts.csv",
    "email_list.mila.csv",
    "posts/1001.seed-swap.opens.csv",
    "posts/1001.seed-swap.delivers.csv",
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
];
const BOOK: &str = "<workbook xmlns:r=\"x\"><sheets><sheet name=\"TOP POSTS\" r:id=\"rId1\"/>\
                    </sheets></workbook>";
const LINKS: &str = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>\
                     </Relationships>";

#[derive(Arbitrary, Debug)]
enum Name<'a> {
    Usual(u8),
    Any(&'a str),
}

#[derive(Arbitrary, Debug)]
enum Body<'a> {
    File(u8),
    Cells(Vec<Vec<&'a str>>),
    Text(&'a str),
    Any(&'a [u8]),
}

#[derive(Arbitrary, Debug)]
struct Zip<'a> {
    is_deflated: bool,
    is_book: bool,
    members: Vec<(Name<'a>, Body<'a>)>,
    tears: Vec<(u16, u8)>,
}

/// The sheet of a workbook.
fn sheet(rows: &[Vec<&str>]) -> String {
    let cell = |text: &&str| match text.strip_prefix('#') {
        Some(index) => format!("<c t=\"s\"><v>{index}</v></c>"),
        None => format!("<c t=\"str\"><v>{text}</v></c>"),
    };
    let row = |cells: &Vec<&str>| {
        format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

/// Its bytes; nothing where a name may not be in a zip.
fn packed(made: &Zip<'_>) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let method = match made.is_deflated {
        true => CompressionMethod::Deflated,
        false => CompressionMethod::Stored,
    };
    let options = SimpleFileOptions::default().compression_method(method);
    let mut put = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options).ok()?;
        zip.write_all(bytes).ok()
    };
    if made.is_book {
        put("[Content_Types].xml", b"<Types/>")?;
        put("xl/workbook.xml", BOOK.as_bytes())?;
        put("xl/_rels/workbook.xml.rels", LINKS.as_bytes())?;
    }
    for (name, body) in &made.members {
        let name = match name {
            Name::Usual(at) => NAMES[usize::from(*at) % NAMES.len()],
            Name::Any(name) => name,
        };
        match body {
            Body::File(at) => put(name, FILES[usize::from(*at) % FILES.len()])?,
            Body::Cells(rows) => put(name, sheet(rows).as_bytes())?,
            Body::Text(text) => put(name, text.as_bytes())?,
            Body::Any(bytes) => put(name, bytes)?,
        }
    }
    zip.finish().ok().map(Cursor::into_inner)
}

fuzz_target!(|made: Zip<'_>| {
    let Some(mut bytes) = packed(&made) else { return };
    for (at, turned) in &made.tears {
        let at = usize::from(*at) % bytes.len();
        bytes[at] ^= turned;
    }
    read(&bytes);
});
