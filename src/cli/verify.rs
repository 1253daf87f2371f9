//! `pitchkit verify`: whether a PDF is as the program wrote it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::Verify;
use super::failure::{self, Failure};
use super::output;
use crate::pdf::{Part, Unreadable, Verdict, verify};

/// The largest file that is looked at, in bytes.
const LARGEST: u64 = 64 << 20;

/// The answer for programs.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    file: &'a Path,
    /// `unchanged`, `changed`, `foreign`, `newer`, `not_pdf`, `locked`, `damaged`, `too_large`.
    verdict: &'static str,
    /// Of `pages`, `attachments` and `details`, those that are not as they were written.
    changed: Vec<&'static str>,
    says: String,
}

pub(super) fn run(command: &Verify) -> Result<ExitCode, Failure> {
    let path = command.file.as_path();
    let (verdict, changed, says) = match read(path)? {
        Some(bytes) => describe(verify(&bytes)),
        None => ("too_large", Vec::new(), "it is larger than 64 MB, which no kit is".to_owned()),
    };
    if command.json {
        output::json(&Answer { file: path, verdict, changed, says })?;
    } else {
        output::answer(&format!("{}: {says}.", path.display()))?;
        if verdict == "unchanged" {
            output::say(
                "This shows that nothing was changed since, by accident or with an ordinary \
                 program. It is no signature: who wants to deceive can seal a file anew.",
            );
        }
    }
    Ok(ExitCode::from(match verdict {
        "unchanged" => 0,
        "changed" | "foreign" | "newer" => failure::NO,
        _ => failure::KIT,
    }))
}

/// The bytes of a file; none if there are too many.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let unread = |why: &str| Failure::Unread(path.to_path_buf(), why.to_owned());
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Failure::NoFile(path.to_path_buf()),
        io::ErrorKind::PermissionDenied => unread("its permissions do not allow it"),
        _ => unread(&error.to_string()),
    };
    // Before it is opened: a pipe would make the program wait.
    if !path.metadata().map_err(cannot)?.is_file() {
        return Err(unread("it is a folder or a device, not a file"));
    }
    let file = File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= LARGEST))
}

/// The word for programs, the parts that changed, and the sentence.
fn describe(verdict: Result<Verdict, Unreadable>) -> (&'static str, Vec<&'static str>, String) {
    let (word, says) = match verdict {
        Ok(Verdict::Unchanged) => {
            ("unchanged", "pages, attachments and details are as pitchkit wrote them".to_owned())
        }
        Ok(Verdict::Changed(parts)) => {
            let named: Vec<&str> = parts.iter().map(|part| in_words(*part)).collect();
            let says = format!("since pitchkit wrote it, {} changed", named.join(" and "));
            return ("changed", parts.into_iter().map(key).collect(), says);
        }
        Ok(Verdict::Foreign) => (
            "foreign",
            "nothing in it says that pitchkit made it; if it was a kit once, another program has \
             written it anew"
                .to_owned(),
        ),
        Ok(Verdict::Newer) => (
            "newer",
            "a newer pitchkit made it, and this one cannot compare it; use the newer one"
                .to_owned(),
        ),
        Err(trouble) => {
            let word = match trouble {
                Unreadable::NotPdf => "not_pdf",
                Unreadable::Encrypted => "locked",
                Unreadable::Damaged => "damaged",
                Unreadable::TooMuch => "too_large",
            };
            (word, trouble.to_string())
        }
    };
    (word, Vec::new(), says)
}

fn key(part: Part) -> &'static str {
    match part {
        Part::Pages => "pages",
        Part::Attachments => "attachments",
        Part::Details => "details",
    }
}

fn in_words(part: Part) -> &'static str {
    match part {
        Part::Pages => "the pages",
        Part::Attachments => "the attached kit",
        Part::Details => "its details (title, author, bookmarks or what screen readers say)",
    }
}
