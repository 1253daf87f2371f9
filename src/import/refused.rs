//! Why a file is not taken: nothing of it is imported then.

use std::fmt;

use super::damage::Damage;

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is nothing in it.
    #[error("the file is empty; export it again")]
    Empty,
    /// A zip with too many members.
    #[error("the zip holds {0} files; a platform's export has fewer than 10,000")]
    TooManyMembers(usize),
    /// Unpacked, it would be too large.
    #[error("unpacked, the zip would be larger than 512 MB; no export of numbers is")]
    TooLarge,
    /// Packed so tightly that it can only be meant to fill a disk.
    #[error("the zip is packed more than 200 to 1, as no export is; it was not unpacked")]
    TooTight,
    /// It needs a password.
    #[error("the zip is locked with a password; unlock it and import what is in it")]
    Encrypted,
    /// A member would land outside of its folder.
    #[error("the zip names files outside of itself, as no export does; it was not unpacked")]
    Traversal,
    /// A zip made in a way that is not read here.
    #[error("the zip was made in an unusual way; unpack it and import what is in it")]
    OddZip,
    /// A zip that is not whole.
    #[error("the zip is damaged; download it again")]
    BrokenZip,
    /// Bytes that are no text.
    #[error(
        "it is not the text that platforms write (the first odd byte is number {byte}); export it \
         again and import it without opening it first"
    )]
    NotText {
        /// From 0.
        byte: usize,
    },
    /// A data file that breaks off or is no such file.
    #[error("it cannot be read from line {line} on; download it again")]
    Broken {
        /// From 1.
        line: usize,
    },
    /// A day does not look like the others of its column.
    #[error("line {line}, column “{column}”: {says}")]
    Day {
        /// From 1.
        line: u64,
        /// As the file names it.
        column: String,
        /// What is wrong and what to do.
        says: String,
    },
    /// The years of its days cannot be known.
    #[error(
        "its days have no year, and none fits before {latest}; say on which day it was exported"
    )]
    NoYear {
        /// The day that was tried.
        latest: jiff::civil::Date,
    },
    /// A spreadsheet program changed it.
    #[error("{0}")]
    Damaged(Box<Damage>),
    /// A number that cannot be.
    #[error("line {line}, column “{column}”: {says}")]
    Number {
        /// From 1.
        line: u64,
        /// As the file names it.
        column: String,
        /// What is wrong.
        says: String,
    },
}

impl Refused {
    /// The sentence with the name of the file, as it is said to a person.
    pub fn of<'a>(&'a self, file: &'a str) -> impl fmt::Display + 'a {
        Named { refused: self, file }
    }
}

struct Named<'a> {
    refused: &'a Refused,
    file: &'a str,
}

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.refused {
            Refused::Damaged(damage) => damage.say(f, self.file),
            other => write!(f, "{}: {other}. Nothing was imported.", self.file),
        }
    }
}
