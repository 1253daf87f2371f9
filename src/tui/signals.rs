//! The signal thread: being ended, stopped, continued, and the window that goes away.
//!
//! It is a thread and not a flag for the loop to look at: when the window is closed, crossterm
//! reads the end of input for ever, so that the loop never gets to its flag.

use std::io;
use std::sync::{Arc, Mutex};

use super::rescue::Rescue;

/// The lock that the loop holds while it draws, so that no frame lands after the terminal was
/// given back.
pub type Drawing = Arc<Mutex<()>>;

/// Watches from its own threads.
///
/// TERM, HUP, INT, QUIT and a hang-up without a signal write the unsaved work, give the terminal
/// back and end the process with 128 and the signal's number. TSTP gives the terminal back and
/// stops; after CONT the terminal is taken again and `woken` is called: everything has to be drawn
/// anew. Call it before the terminal is taken. Elsewhere than on Unix there are no such signals
/// and it does nothing.
///
/// # Errors
///
/// If a signal cannot be watched.
#[cfg(unix)]
pub fn watch(
    rescue: Rescue,
    drawing: Drawing,
    woken: impl Fn() + Send + 'static,
) -> io::Result<()> {
    unix::watch(rescue, drawing, woken)
}

#[cfg(not(unix))]
pub fn watch(_: Rescue, _: Drawing, _: impl Fn() + Send + 'static) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
mod unix {
    use std::io::{self, stdin};
    use std::process;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::channel;
    use std::thread;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::raise;

    use super::Drawing;
    use crate::tui::rescue::{PATIENCE, Rescue, patiently};
    use crate::tui::terminal::{give_back, take};

    /// A closed window is seen as a signal and as a hang-up: only the first ends the process.
    static LEAVING: AtomicBool = AtomicBool::new(false);

    pub(super) fn watch(
        rescue: Rescue,
        drawing: Drawing,
        woken: impl Fn() + Send + 'static,
    ) -> io::Result<()> {
        let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
        let (for_hang_up, its_drawing) = (rescue.clone(), Drawing::clone(&drawing));
        thread::Builder::new().name("hang-up".into()).spawn(move || {
            if hung_up() {
                leave(SIGHUP, &for_hang_up, &its_drawing);
            }
        })?;
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || obey(signals, &rescue, &drawing, woken))?;
        Ok(())
    }

    fn obey(mut signals: Signals, rescue: &Rescue, drawing: &Drawing, woken: impl Fn()) {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => {
                    let _still = patiently(drawing);
                    give_back();
                    // The default way of TSTP is ignored where no shell could continue us.
                    let _ = raise(SIGSTOP);
                    let _ = take();
                }
                SIGCONT => {
                    let still = patiently(drawing);
                    let _ = take();
                    drop(still);
                    woken();
                }
                // A closed window sends CONT after HUP: there is nothing to wake up for.
                end => return leave(end, rescue, drawing),
            }
        }
    }

    fn leave(signal: i32, rescue: &Rescue, drawing: &Drawing) {
        if LEAVING.swap(true, Ordering::SeqCst) {
            return;
        }
        rescue.write();
        let _still = patiently(drawing);
        // A terminal that takes no more bytes would hold us back for ever.
        let (given, is_given) = channel();
        thread::spawn(move || {
            give_back();
            let _ = given.send(());
        });
        let _ = is_given.recv_timeout(PATIENCE);
        process::exit(128 + signal);
    }

    /// Waits until the terminal hangs up. Children of `nohup`, and whoever is not of the
    /// terminal's own session, get no signal then.
    fn hung_up() -> bool {
        let input = stdin();
        loop {
            // A hang-up is reported unasked; keys are the input thread's.
            let mut watched = [PollFd::new(&input, PollFlags::empty())];
            match poll(&mut watched, None) {
                Err(Errno::INTR) => {}
                Err(_) => return false,
                Ok(_) => return watched.iter().any(|fd| fd.revents().contains(PollFlags::HUP)),
            }
        }
    }
}
