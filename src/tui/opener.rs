//! Opens a file, or shows the folder it is in, with what the computer has for that.

use std::io;
use std::path::{Path, absolute};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// As long as a program may take to say that it does not know what to do.
const SOON: Duration = Duration::from_secs(1);

/// Opens a file with the program that the computer has for its kind.
///
/// # Errors
///
/// One sentence for a person, with the place of the file, if there is no such program.
pub fn open(file: &Path) -> Result<(), String> {
    let file = absolute(file).unwrap_or_else(|_| file.to_owned());
    let command = if cfg!(target_os = "macos") {
        command("open", &[&file])
    } else if cfg!(windows) {
        command("explorer", &[&file])
    } else {
        command("xdg-open", &[&file])
    };
    launch(command).map_err(|_| {
        format!("Nothing here opens this file. Open it from its folder: {}", file.display())
    })
}

/// Shows the folder that a file is in.
///
/// # Errors
///
/// One sentence for a person, with the folder's place, if nothing can show it.
pub fn show_folder(file: &Path) -> Result<(), String> {
    let file = absolute(file).unwrap_or_else(|_| file.to_owned());
    let folder = file.parent().unwrap_or(&file);
    let command = if cfg!(target_os = "macos") {
        command("open", &[Path::new("-R"), &file])
    } else if cfg!(windows) {
        command("explorer", &[folder])
    } else {
        command("xdg-open", &[folder])
    };
    launch(command)
        .map_err(|_| format!("Nothing here shows folders. The file is in {}", folder.display()))
}

fn command(program: &str, arguments: &[&Path]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// Starts a program that has nothing to do with our terminal and does not end with it.
fn launch(mut command: Command) -> io::Result<()> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    let (ended, has_ended) = channel();
    thread::spawn(move || ended.send(child.wait()));
    match has_ended.recv_timeout(SOON) {
        // Explorer says 1 whatever it did.
        Ok(Ok(status)) if !status.success() && !cfg!(windows) => {
            Err(io::Error::other(status.to_string()))
        }
        Ok(Err(error)) => Err(error),
        // It runs, as a viewer does until it is closed, or has passed the file on.
        _ => Ok(()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn tells_what_opens_from_what_does_not() {
        assert!(launch(Command::new("true")).is_ok());
        assert!(launch(Command::new("false")).is_err());
        assert!(launch(Command::new("no-such-program-of-ours")).is_err());
    }

    #[test]
    fn does_not_wait_until_a_viewer_is_closed() {
        let begun = Instant::now();
        assert!(launch(command("sleep", &[Path::new("20")])).is_ok());
        assert!(begun.elapsed() < SOON * 10);
    }
}
