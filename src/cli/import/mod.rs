//! `pitchkit import`: numbers from files that platforms export. Nothing is written unseen.
//!
//! `show` prints what would change, `json` is the same for programs; `own` asks what is in the
//! columns of tables that no platform is known to write.

mod json;
mod own;
mod show;

use std::io::{self, BufRead, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use jiff::Zoned;

use super::arguments::Import;
use super::failure::{self, Failure};
use super::{kits, output};
use crate::import::{self, Options, Proposal, Refused};
use crate::intake::{self, Mappings, NotTaken, Why, says};
use crate::store::{Lock, Saved};

pub(super) fn run(command: &Import, folder: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let today = Zoned::now().date();
    let kits = kits(folder)?;
    let mappings = Mappings::beside(&kits.places().settings);
    let mut gathered = intake::gather_files(&command.files, &mappings, command.exported, today);
    if let Some(code) = refuse(&gathered.refused) {
        return Ok(code);
    }
    let path = kits.find(command.kit.as_deref())?;
    let _lock = match command.dry_run {
        true => None,
        false => Some(Lock::take(&kits.places().state, &path)?.ok_or(Failure::InUse)?),
    };
    let mut kit = kits.open(&path).map_err(Failure::Unreadable)?;
    for file in &mut gathered.files {
        if let Err(refused) = own::complete(file, command, &mappings, kit.profile(), today)? {
            say(&refused, &file.name);
            return Ok(ExitCode::from(failure::NO));
        }
    }
    let options = Options { platform: command.platform.clone() };
    let proposal = import::propose(kit.profile(), &gathered.files, &options, today)?;
    let worked = intake::worked(kit.profile(), &proposal);
    if !command.json {
        show::files(&gathered)?;
        show::proposal(&proposal)?;
        show::worked(&worked)?;
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
        output::json(&json::Answer::new(&gathered, &proposal, &worked, accepted))?;
    }
    Ok(match (accepted, gathered.is_recognised()) {
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

/// Says what is not taken and why: the code of the first, if there is one.
fn refuse(all: &[NotTaken]) -> Option<ExitCode> {
    for NotTaken { path, why } in all {
        match why {
            Why::Refused(refused) => say(refused, &says::name(path)),
            why => output::say(&format!("pitchkit: {}: {why}", says::path(path))),
        }
    }
    let code = match &all.first()?.why {
        Why::Refused(_) | Why::NoExports | Why::TooMany(_) => failure::NO,
        Why::NotThere => failure::NOT_FOUND,
        Why::Forbidden | Why::Unreadable | Why::Device | Why::TooLarge | Why::ClosedFolder => {
            failure::SYSTEM
        }
    };
    Some(ExitCode::from(code))
}

/// Says why what a file says is not taken.
fn say(refused: &Refused, name: &str) {
    match refused {
        Refused::Damaged(_) => output::say(&refused.of(name).to_string()),
        _ => output::say(&format!("pitchkit: {}", refused.of(name))),
    }
}
