//! Which posts the creator paid to have shown to more people: files seldom say so, the creator knows.

use super::{Gathered, Offer, TablePlace};
use crate::import::FileRead;
use crate::import::reading::{Extent, Post, Reading};
use crate::mediakit::format::Formats;
use crate::profile::Field;

/// Which post is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostPlace {
    table: TablePlace,
    /// Which of its table's posts it is.
    at: usize,
}

/// A post that may have been boosted.
#[derive(Debug, Clone)]
pub struct MarkedPost {
    /// Which it is.
    pub place: PostPlace,
    /// Its day, its first number and its title: "18 Feb 2026, 15,480 views, “Compost test”".
    pub says: String,
    /// Whether it counts as boosted.
    pub is_boosted: bool,
}

/// The numbers that say which post it is, the first one that it has.
const NUMBERS: [(Field, &str); 4] = [
    (Field::Views, "views"),
    (Field::Reach, "reached"),
    (Field::Likes, "likes"),
    (Field::Viewers, "viewers"),
];

impl Offer {
    /// The posts of which typical numbers are made, the newest first.
    pub fn posts(&self) -> Vec<MarkedPost> {
        let mut all = Vec::new();
        for file in self.fresh_files() {
            for reading in &file.readings {
                let Some(posts) = reading.posts.as_ref().filter(|it| it.extent != Extent::Top)
                else {
                    continue;
                };
                let own = posts.list.iter().enumerate().filter(|(_, post)| !post.is_apart);
                all.extend(own.filter_map(|(at, post)| {
                    let place = PostPlace { table: table(file, reading), at };
                    let marked =
                        MarkedPost { place, says: says(post), is_boosted: post.is_boosted };
                    Some((post.day?, marked))
                }));
            }
        }
        all.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        all.into_iter().map(|(_, marked)| marked).collect()
    }
}

impl Gathered {
    /// The same with these posts boosted, and no others.
    pub fn with_boosted(&self, places: &[PostPlace]) -> Self {
        let mut gathered = self.clone();
        for file in &mut gathered.files {
            let tables: Vec<TablePlace> = file.readings.iter().map(|it| table(file, it)).collect();
            for (reading, table) in file.readings.iter_mut().zip(&tables) {
                let posts = reading.posts.iter_mut().flat_map(|posts| &mut posts.list);
                for (at, post) in posts.enumerate() {
                    let is_it = |place: &PostPlace| place.at == at && place.table == *table;
                    post.is_boosted = places.iter().any(is_it);
                }
            }
        }
        gathered
    }
}

fn table(file: &FileRead, reading: &Reading) -> TablePlace {
    TablePlace { sha256: file.sha256.clone(), member: reading.member.clone() }
}

fn says(post: &Post) -> String {
    let formats = Formats::new("en-GB");
    let day = post.day.map(|day| day.strftime("%-d %b %Y").to_string());
    let title = (!post.title.is_empty()).then(|| format!("“{}”", post.title));
    let known = |(field, says): &(Field, &str)| {
        Some(format!("{} {says}", formats.number(post.number(*field)?)))
    };
    let number = NUMBERS.iter().find_map(known);
    // the title may be long: it gives way at the end of a line
    day.into_iter().chain(number).chain(title).collect::<Vec<_>>().join(", ")
}
