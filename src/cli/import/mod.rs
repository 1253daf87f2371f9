//! `pitchkit import`: numbers from files that platforms export. Nothing is written unseen.
//!
//! `show` prints what would change, `json` is the same for programs; `own` asks what is in the
//! columns of tables that no platform is known to write.

mod json;
mod own;
mod show;

use std::fs::{self, File};
use std::io::{self, BufRead, IsTerminal, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Zoned;

use super::arguments::Import;
use super::failure::{self, Failure};
use super::{kits, output};
use crate::import::{self, FileRead, LARGEST_FILE, Options, Proposal, Refused};
use crate::profile::text::clean;
use crate::store::{Lock, Saved};

pub(super) fn run(command: &Import, folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let today = Zoned::now().date();
    let mut files: Vec<FileRead> = Vec::new();
    for path in &command.files {
        let bytes = read(path)?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        match import::read(&name, &bytes, command.exported, today) {
            Ok(file) => files.push(file),
            Err(refused) => return Ok(refuse(&refused, &name)),
        }
    }
    let kits = kits(folder)?;
    let path = kits.find(command.kit.as_deref())?;
    let _lock = match command.dry_run {
        true => None,
        false => Some(Lock::take(&kits.places().state, &path)?.ok_or(Failure::InUse)?),
    };
    let mut kit = kits.open(&path).map_err(Failure::Unreadable)?;
    for file in &mut files {
        if let Err(refused) = own::complete(file, command, &kits, kit.profile(), today)? {
            return Ok(refuse(&refused, &file.name));
        }
    }
    let options = Options { platform: command.platform.clone() };
    let proposal = import::propose(kit.profile(), &files, &options, today)?;
    if !command.json {
        show::files(&files)?;
        show::proposal(&proposal)?;
    }
    let accepted = proposal.ticked() > 0 && accepts(command, &proposal)?;
    if accepted {
        let mut profile = kit.profile().clone();
        import::apply(&mut profile, &proposal);
        if let Saved::PerhapsNotDurable = kit.save(&profile)? {
            output::say("Saved; the system did not confirm that it would survive a power cut.");
        }
        if let Some(trouble) = kit.backup_trouble() {
            output::say(&format!("The version before could not be set aside: {trouble}"));
        }
    }
    if command.json {
        output::json(&json::Answer::new(&files, &proposal, accepted))?;
    }
    let is_recognised = files.iter().any(|file| !file.readings.is_empty());
    Ok(match (accepted, is_recognised) {
        (true, _) => {
            output::say(&format!("Saved in {}.", kit.name()));
            ExitCode::SUCCESS
        }
        (false, false) => ExitCode::from(failure::NO),
        (false, true) => ExitCode::SUCCESS,
    })
}

/// Whether what is proposed may be written.
fn accepts(command: &Import, proposal: &Proposal) -> Result<bool, Failure> {
    if command.dry_run {
        return Ok(false);
    }
    if command.yes {
        return Ok(true);
    }
    if command.json || !io::stdin().is_terminal() {
        output::say("Nothing was changed. Say --yes to accept this.");
        return Ok(false);
    }
    let changes = show::changes(proposal.ticked());
    output::say(&format!("Take {changes} into the kit? Type yes, or press Enter to leave it."));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    let is_yes = matches!(answer.trim().to_lowercase().as_str(), "y" | "yes");
    if !is_yes {
        output::say("Nothing was changed.");
    }
    Ok(is_yes)
}

/// Says why a file is not taken.
fn refuse(refused: &Refused, name: &str) -> ExitCode {
    let name = clean(name);
    match refused {
        Refused::Damaged(_) => output::say(&refused.of(&name).to_string()),
        _ => output::say(&format!("pitchkit: {}", refused.of(&name))),
    }
    ExitCode::from(failure::NO)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |why: &str| Failure::Unread(path.to_path_buf(), why.to_owned());
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Failure::NoFile(path.to_path_buf()),
        io::ErrorKind::PermissionDenied => unread("its permissions do not allow it"),
        _ => unread(&error.to_string()),
    };
    // Before it is opened: a pipe would make the program wait.
    let metadata = fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err(unread("it is a folder or a device, not a file"));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(unread("it is larger than 512 MB, which no export of numbers is"));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(cannot)?;
    Ok(bytes)
}
