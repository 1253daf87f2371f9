//! LinkedIn: followers of a page by day. The best posts of a person are in a workbook.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::common::{EN, column, levels};
use crate::import::date::Pattern;
use crate::import::format::{Format, Holds};
use crate::import::grid::Row;
use crate::import::header::fold;
use crate::import::reading::{Extent, Post, Posts, Reading};
use crate::profile::PlatformKind;
use crate::profile::text::clean;

pub(super) const FOLLOWERS: Format = Format {
    platform: PlatformKind::LinkedIn,
    report: "LinkedIn page analytics",
    table: "followers by day",
    columns: &[
        column("day", Holds::Day(&[Pattern::MonthFirst]), &[(EN, "date")]),
        column("organic", Holds::Count, &[(EN, "organic followers")]),
        column("followers", Holds::Count, &[(EN, "total followers")]),
    ],
    needs: &["day", "organic", "followers"],
    exact: false,
    utf16: false,
    read: |table, _| {
        let mut reading = table.reading();
        reading.levels = levels(table, &mut reading, "followers");
        reading.lacks.push("typical numbers: not in this file");
        Ok(reading)
    },
};

/// The best posts of a person: two tables side by side, one by engagements and one by impressions,
/// with one name for the column of addresses.
pub(super) fn top_posts(rows: &[Row]) -> Option<Reading> {
    let is_address = |cell: &str| fold(cell) == "post url";
    let header = rows
        .iter()
        .take(10)
        .position(|row| row.cells.iter().filter(|cell| is_address(cell)).count() == 2)?;
    let starts: Vec<usize> = rows
        .get(header)?
        .cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| is_address(cell))
        .map(|(at, _)| at)
        .collect();
    let mut posts: BTreeMap<String, Option<Date>> = BTreeMap::new();
    for row in rows.iter().skip(header + 1) {
        for start in &starts {
            let address = row.cell(*start);
            if !address.is_empty() {
                let day = Pattern::MonthFirst.read(row.cell(start + 1));
                posts.entry(clean(address)).or_insert(day);
            }
        }
    }
    let days = || posts.values().flatten().copied();
    let period = days().min().zip(days().max());
    let list: Vec<Post> = posts
        .iter()
        .map(|(key, day)| Post { day: *day, key: key.clone(), ..Post::default() })
        .collect();
    let (rows, called) = (list.len(), ("post", "posts"));
    let mut reading = Reading::of(PlatformKind::LinkedIn, "LinkedIn analytics", "best posts", rows);
    reading.period = period;
    reading.posts = Some(Posts { called, list, extent: Extent::Top, counts_rhythm: false });
    reading.lacks = vec![
        "typical numbers and rhythm: this is a list of the best posts only, not of all of them",
        "likes and comments: “engagements” hold clicks as well",
    ];
    Some(reading)
}
