//! Makes the PDF.

use std::io;

use super::Go;
use super::session::Session;
use super::talk::{Reply, Talk};
use crate::export::{self, ExportError, Fallback, Options, file};
use crate::store::adopt::typed_path;

/// Asks for name and folder and makes the file. Nothing but a missing name stops it.
pub(super) fn make(talk: &mut Talk<'_>, session: &mut Session) -> io::Result<Go> {
    session.keep(talk)?;
    let options = Options { fallback: Fallback::system(), ..Options::default() };
    let rendered = match export::render(&session.kit, &options) {
        Ok(rendered) => rendered,
        Err(ExportError::NoName) => {
            talk.say("The kit has no name yet, the one thing that the PDF needs: see step 1.")?;
            return Ok(Go::On);
        }
        Err(error) => {
            talk.say(&format!("The PDF could not be made: {error}."))?;
            return Ok(Go::On);
        }
    };
    if !rendered.left_out.is_empty() {
        talk.say("")?;
        talk.say("Left out:")?;
        for left_out in &rendered.left_out {
            talk.say(&format!("  {left_out}."))?;
        }
    }
    let name = match ask(talk, "File name", &file::name(session.kit.profile()))? {
        Ok(name) => name,
        Err(go) => return Ok(go),
    };
    let name = if name.to_lowercase().ends_with(".pdf") { name } else { format!("{name}.pdf") };
    loop {
        let folder = match ask(talk, "Folder", &session.folder)? {
            Ok(folder) => folder,
            Err(go) => return Ok(go),
        };
        let path = typed_path(&folder).join(&name);
        match file::write_beside(&path, &rendered.bytes) {
            Ok(older) => {
                let plural = if rendered.pages == 1 { "" } else { "s" };
                let kilobytes = rendered.bytes.len().div_ceil(1000);
                if let Some(older) = older {
                    talk.say(&format!("The file that was there is now {}", older.display()))?;
                }
                talk.say(&format!(
                    "Your media kit is ready: {} page{plural}, {kilobytes} KB.",
                    rendered.pages
                ))?;
                talk.say(&path.display().to_string())?;
                session.folder = folder;
                return Ok(Go::On);
            }
            Err(trouble) => {
                talk.say(&format!("{trouble}. Choose another folder, or write back."))?
            }
        }
    }
}

/// One line with a proposal that Enter takes.
fn ask(talk: &mut Talk<'_>, label: &str, proposal: &str) -> io::Result<Result<String, Go>> {
    talk.say("")?;
    talk.say(&format!("{label}. Enter takes {proposal}"))?;
    Ok(match talk.hear()? {
        Reply::Text(text) => Ok(text),
        Reply::Back => Err(Go::On),
        Reply::Steps => Err(Go::Steps),
        Reply::Leave => Err(Go::Leave),
        _ => Ok(proposal.to_owned()),
    })
}
