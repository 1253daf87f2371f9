//! The tables that nobody knows among what was read, and what becomes of them when a person says what
//! is in their columns.

use jiff::civil::Date;

use super::{Gathered, Mappings, TablePlace, asks};
use crate::import::{FileRead, OwnTable, Said, read_mapped};
use crate::profile::{PlatformKind, Profile};

impl Gathered {
    /// The tables that a person has to say the columns of: those of files in which nothing else is.
    pub fn open_tables(&self) -> Vec<TablePlace> {
        let is_open = |file: &&FileRead| file.readings.is_empty();
        self.files.iter().filter(is_open).flat_map(places).collect()
    }

    /// The tables that a person can say the columns of, and has said.
    pub fn own_tables(&self) -> Vec<TablePlace> {
        self.files.iter().flat_map(places).collect()
    }

    /// The same with a table read as a person says, which is kept for the next time, or left out where
    /// nothing is said. What cannot be read that way says why, see [`super::Columns::doubt`]. The sentence
    /// is about what could not be kept.
    pub fn told(
        &self,
        place: &TablePlace,
        said: Option<&Said>,
        mappings: &Mappings,
        today: Date,
    ) -> (Self, Option<&'static str>) {
        let (mut gathered, mut is_kept) = (self.clone(), true);
        let mut files = gathered.files.iter_mut();
        if let Some(file) = files.find(|file| file.sha256 == place.sha256) {
            let member = place.member.as_deref();
            let is_read = tell(file, member, said, today);
            let header = file.own_tables().find(|(known, _)| *known == member);
            if let (true, Some(said), Some((_, table))) = (is_read, said, header) {
                is_kept = mappings.keep(table.header(), said).is_ok();
            }
        }
        (gathered, (!is_kept).then_some(asks::COLUMNS_NOT_KEPT))
    }

    /// The same with those tables read about which something was said at another time.
    pub fn remembered(mut self, mappings: &Mappings, profile: &Profile, today: Date) -> Self {
        let has_other = profile.platforms.iter().any(|it| it.kind == Some(PlatformKind::Other));
        for file in &mut self.files {
            let known: Vec<(Option<String>, Said)> = file
                .own_tables()
                .filter_map(|(member, table)| {
                    Some((member.map(str::to_owned), mappings.known(table.header())?))
                })
                .collect();
            for (member, mut said) in known {
                let is_there = |kind: &PlatformKind| *kind != PlatformKind::Other || has_other;
                said.platform = said.platform.filter(is_there);
                tell(file, member.as_deref(), Some(&said), today);
            }
        }
        self
    }
}

fn places(file: &FileRead) -> Vec<TablePlace> {
    let place = |(member, _): (Option<&str>, &OwnTable)| TablePlace {
        sha256: file.sha256.clone(),
        member: member.map(str::to_owned),
    };
    file.own_tables().map(place).collect()
}

/// Reads a table of a file as a person says, or not at all; whether it was read.
fn tell(file: &mut FileRead, member: Option<&str>, said: Option<&Said>, today: Date) -> bool {
    *file = file.without(member);
    let enough = said.filter(|said| said.mapping.is_enough());
    let read = enough.and_then(|said| said.platform.map(|kind| (&said.mapping, kind)));
    let read = read.map(|(mapping, kind)| read_mapped(file, member, mapping, kind, today));
    let doubt = match read {
        Some(Ok(Some(read))) => {
            *file = read;
            return true;
        }
        Some(Err(refused)) => Some(refused),
        // what was said is not enough yet, or about other columns
        Some(Ok(None)) | None => None,
    };
    let mut tables = file.unknown.iter_mut().filter(|it| it.member.as_deref() == member);
    if let Some(table) = tables.find_map(|unknown| unknown.table.as_mut()) {
        table.doubt = doubt;
        table.said = said.cloned().or(table.said.take());
    }
    false
}
