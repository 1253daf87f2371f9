//! The input thread: what the terminal reports, as what a person did.

use std::time::Duration;
use std::{io, thread};

use ratatui::crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};

/// As many characters as nobody types at once: if they wait together, they were pasted.
const PASTED: usize = 8;

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Pressed a key, or holds it.
    Key(KeyEvent),
    /// Pasted a text, line breaks and all; it is not clean yet.
    Paste(String),
    /// Let the mouse button go at this column and row.
    Click(u16, u16),
    /// Turned the wheel over a place.
    Wheel {
        /// The column of the mouse.
        x: u16,
        /// The row of the mouse.
        y: u16,
        /// One notch: -1 up, 1 down.
        delta: i8,
    },
    /// Made the window larger or smaller.
    Resized,
    /// Came back to this window.
    Focused,
    /// Can do no more: the terminal cannot be read. Nothing follows.
    Gone,
}

/// Reads from its own thread and passes everything on until `send` says false.
///
/// A change of the window's size after this call is never lost; before it, it is.
///
/// # Errors
///
/// If the terminal cannot be read.
pub fn start(mut send: impl FnMut(Input) -> bool + Send + 'static) -> io::Result<()> {
    // The first call begins to listen for changes of size.
    event::poll(Duration::ZERO)?;
    thread::Builder::new().name("input".into()).spawn(move || {
        while let Ok(events) = waiting() {
            if !inputs(events).into_iter().all(&mut send) {
                return;
            }
        }
        send(Input::Gone);
    })?;
    Ok(())
}

/// Waits for one event and takes along what has come with it.
fn waiting() -> io::Result<Vec<Event>> {
    let mut events = vec![event::read()?];
    while event::poll(Duration::ZERO)? {
        events.push(event::read()?);
    }
    Ok(events)
}

/// What events that waited together mean.
///
/// Terminals that do not mark a paste send it as keys, its line breaks as Enter, which would
/// scatter it over the next fields: a run of characters and Enters becomes one paste. A Tab ends
/// the run, for it is what a quick person on a slow line types between two fields.
fn inputs(events: Vec<Event>) -> Vec<Input> {
    let mut inputs = Vec::new();
    let mut run: Vec<(KeyEvent, char)> = Vec::new();
    for event in events {
        let key = event.as_key_event().filter(|key| key.kind != KeyEventKind::Release);
        if let Some((key, character)) = key.and_then(|key| Some((key, typed(key)?))) {
            run.push((key, character));
        } else if let Some(input) = single(event) {
            flush(&mut run, &mut inputs);
            if input != Input::Resized || inputs.last() != Some(&Input::Resized) {
                inputs.push(input);
            }
        }
    }
    flush(&mut run, &mut inputs);
    inputs
}

fn flush(run: &mut Vec<(KeyEvent, char)>, inputs: &mut Vec<Input>) {
    // an Enter at the end is one also where a text was pasted before it: on a slow line both wait
    let last = run.pop_if(|(_, character)| *character == '\n');
    let run = run.drain(..);
    if run.len() < PASTED {
        inputs.extend(run.map(|(key, _)| Input::Key(key)));
    } else {
        inputs.push(Input::Paste(run.map(|(_, character)| character).collect()));
    }
    inputs.extend(last.map(|(key, _)| Input::Key(key)));
}

/// The character that this key would be in a pasted text.
fn typed(key: KeyEvent) -> Option<char> {
    let held = key.modifiers - KeyModifiers::SHIFT;
    match key.code {
        KeyCode::Char(character) if held.is_empty() => Some(character),
        KeyCode::Enter if key.modifiers.is_empty() => Some('\n'),
        _ => None,
    }
}

fn single(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) => (key.kind != KeyEventKind::Release).then_some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(..) => Some(Input::Resized),
        Event::FocusGained => Some(Input::Focused),
        Event::FocusLost => None,
        Event::Mouse(MouseEvent { kind, column: x, row: y, .. }) => match kind {
            MouseEventKind::Up(MouseButton::Left) => Some(Input::Click(x, y)),
            MouseEventKind::ScrollUp => Some(Input::Wheel { x, y, delta: -1 }),
            MouseEventKind::ScrollDown => Some(Input::Wheel { x, y, delta: 1 }),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Event> {
        let code = |c| match c {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            c => KeyCode::Char(c),
        };
        text.chars().map(|c| Event::Key(code(c).into())).collect()
    }

    fn of_kind(code: KeyCode, kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(code, KeyModifiers::NONE, kind))
    }

    fn mouse(kind: MouseEventKind) -> Event {
        Event::Mouse(MouseEvent { kind, column: 3, row: 4, modifiers: KeyModifiers::NONE })
    }

    #[test]
    fn what_waits_together_was_pasted() {
        let enter = Input::Key(KeyCode::Enter.into());
        assert_eq!(inputs(keys("one\ntwo 3")), [Input::Paste("one\ntwo 3".into())]);
        let lindqvist = Input::Paste("Lindqvist".into());
        assert_eq!(inputs(keys("Lindqvist\n")), [lindqvist, enter], "typed on a slow line");
        let typed = inputs(keys("one\ntwo"));
        assert_eq!(typed.len(), 7);
        assert!(typed.iter().all(|input| matches!(input, Input::Key(_))));
    }

    #[test]
    fn other_keys_end_a_paste_and_stay_in_order() {
        let tab = Input::Key(KeyCode::Tab.into());
        let x = Input::Key(KeyCode::Char('x').into());
        assert_eq!(inputs(keys("12345678\tx")), [Input::Paste("12345678".into()), tab, x]);
        let saved = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
        let mut events = keys("1234567");
        events.push(Event::Key(saved));
        events.extend(keys("89"));
        let inputs = inputs(events);
        assert_eq!((inputs.len(), &inputs[7]), (10, &Input::Key(saved)));
    }

    #[test]
    fn a_key_let_go_is_nothing_and_does_not_end_a_paste() {
        let events = "line one".chars().flat_map(|c| {
            [KeyEventKind::Press, KeyEventKind::Release].map(|kind| of_kind(KeyCode::Char(c), kind))
        });
        assert_eq!(inputs(events.collect()), [Input::Paste("line one".into())]);
        assert_eq!(inputs(vec![of_kind(KeyCode::Down, KeyEventKind::Release)]), []);
        assert_eq!(inputs(vec![of_kind(KeyCode::Down, KeyEventKind::Repeat)]).len(), 1);
    }

    #[test]
    fn the_mouse_acts_when_its_button_is_let_go() {
        let events = [
            MouseEventKind::Down(MouseButton::Left),
            MouseEventKind::Drag(MouseButton::Left),
            MouseEventKind::Up(MouseButton::Left),
            MouseEventKind::Up(MouseButton::Right),
            MouseEventKind::Moved,
            MouseEventKind::ScrollUp,
            MouseEventKind::ScrollDown,
        ];
        let wheel = |delta| Input::Wheel { x: 3, y: 4, delta };
        assert_eq!(inputs(events.map(mouse).into()), [Input::Click(3, 4), wheel(-1), wheel(1)]);
    }

    #[test]
    fn a_window_being_dragged_larger_is_one_change() {
        let events = vec![
            Event::Resize(80, 24),
            Event::Resize(90, 24),
            Event::FocusLost,
            Event::Resize(99, 30),
            Event::FocusGained,
        ];
        assert_eq!(inputs(events), [Input::Resized, Input::Focused]);
    }
}
