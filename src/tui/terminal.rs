//! The terminal, borrowed: raw keys, the other screen, mouse, paste and focus reports.
//!
//! Everything that was taken is given back by one function, [`give_back`]: at the end, in a panic
//! and from the signal thread. ratatui's own `init` is not used: its panic hook prints when it
//! cannot restore, and with the window closed that print ends the process before the work is
//! written down.

use std::io::{self, IsTerminal, Write, stdin, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, panic, thread};

use ratatui::DefaultTerminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
    EnableFocusChange, EnableMouseCapture,
};
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute, queue};
use ratatui::layout::{Position, Rect};

use super::rescue::Rescue;

/// Whether the terminal is ours at the moment. Giving it back twice would move the cursor over
/// what was printed in between.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether the mouse is to be reported, also after a stop.
static MOUSE: AtomicBool = AtomicBool::new(true);

/// What the program talks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum There {
    /// A person at a terminal that can show a screen.
    Yes,
    /// A person at a terminal that can show lines only.
    Dumb,
    /// Input or output is no terminal: a file, a pipe, nothing.
    Nobody,
}

/// Whether somebody is there to use a full screen.
pub fn is_there() -> There {
    if !stdin().is_terminal() || !stdout().is_terminal() {
        return There::Nobody;
    }
    if env::var_os("TERM").is_some_and(|term| term == "dumb") { There::Dumb } else { There::Yes }
}

/// Holds the terminal; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal. If the calling thread panics from now on, the unsaved work is written,
    /// the terminal is given back and `farewell` is printed, one sentence for a person; the
    /// developer's message follows only if `RUST_BACKTRACE` asks for it. A panic of another thread
    /// prints nothing over the screen.
    ///
    /// # Errors
    ///
    /// If the terminal refuses, in which case it was given back.
    pub fn take(
        rescue: Rescue,
        farewell: impl Into<String>,
    ) -> io::Result<(Self, DefaultTerminal)> {
        hook(rescue, farewell.into());
        // A theme decides about colours; crossterm would take bold and reverse along.
        force_color_output(true);
        let guard = Self(());
        take()?;
        Ok((guard, DefaultTerminal::new(CrosstermBackend::new(stdout()))?))
    }

    /// Switches the mouse on or off: while it is on, the terminal's own selecting of text needs
    /// the Shift key.
    ///
    /// # Errors
    ///
    /// If the terminal cannot be written to.
    pub fn mouse(&self, on: bool) -> io::Result<()> {
        MOUSE.store(on, Ordering::Relaxed);
        if on {
            execute!(stdout(), EnableMouseCapture)
        } else {
            execute!(stdout(), DisableMouseCapture)
        }
    }
}

/// Makes the next frame draw everything: what is on the screen is not ours any more.
///
/// Not `Terminal::clear`: that asks the terminal where its cursor is, and the input thread takes
/// the answer.
///
/// # Errors
///
/// If the terminal cannot be written to.
pub fn forget(terminal: &mut DefaultTerminal) -> io::Result<()> {
    terminal.resize(Rect::from((Position::ORIGIN, terminal.size()?)))
}

/// Copies a text to the clipboard of the person's own computer, also through a remote session.
///
/// Not every terminal allows it, and none says whether it did (OSC 52).
///
/// # Errors
///
/// If the terminal cannot be written to.
pub fn copy(text: &str) -> io::Result<()> {
    execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Takes the terminal, or takes it again after a stop, when another program has had it.
pub(super) fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    // While the library takes the mode for raw it would not set it again.
    disable_raw_mode()?;
    enable_raw_mode()?;
    queue!(stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)?;
    if MOUSE.load(Ordering::Relaxed) {
        queue!(stdout(), EnableMouseCapture)?;
    }
    stdout().flush()
}

/// Gives back everything that was taken, once; does nothing if the terminal is not ours.
///
/// It never prints on failure and never panics: the terminal may be gone.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Each on its own: what can be given back is.
    let _ = disable_raw_mode();
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = execute!(stdout(), DisableFocusChange, DisableBracketedPaste);
    let _ = execute!(stdout(), LeaveAlternateScreen, cursor::Show);
}

fn hook(rescue: Rescue, farewell: String) {
    let previous = Arc::new(panic::take_hook());
    let owner = thread::current().id();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() != owner {
            return;
        }
        rescue.write();
        give_back();
        let _ = writeln!(io::stderr(), "{farewell}");
        if env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            previous(info);
        }
    }));
}
