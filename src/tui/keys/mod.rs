//! The one table of keys: what each does, where, and in which words.
//!
//! Footer, help and the list of everything are made from it; [`table`] is the table itself.

mod table;

pub use table::TABLE;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Something that a person can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the table says what each one does")]
pub enum Command {
    Next,
    Previous,
    Enter,
    Choose,
    Close,
    NextStep,
    PreviousStep,
    NextPlatform,
    PreviousPlatform,
    Help,
    Save,
    Undo,
    Redo,
    Palette,
    Export,
    Preview,
    RealPage,
    ZoomIn,
    ZoomOut,
    View,
    Numbers,
    Import,
    TickAll,
    TakeProposed,
    Columns,
    Skipped,
    Boosted,
    Settings,
    Start,
    Leave,
    Add,
    Remove,
    MoveUp,
    MoveDown,
    Duplicate,
    Rename,
    Look,
    Left,
    Right,
    PageUp,
    PageDown,
}

/// What has the keys at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A way to begin, on the first screen.
    Start,
    /// A kit on the first screen.
    Card,
    /// A field in which text is typed.
    Typing,
    /// A field of several lines.
    Writing,
    /// A field with choices, or a button.
    Choosing,
    /// A list of entries.
    List,
    /// What brands look for.
    Review,
    /// The wording of the document.
    Preview,
    /// The page as it prints.
    RealPage,
    /// The list of all kits.
    Kits,
    /// The list of kits that were removed.
    Trash,
    /// The table of new numbers.
    Numbers,
    /// The line in which files with numbers are named.
    Files,
    /// What is in the columns of a table.
    Columns,
    /// What files would change.
    Import,
    /// A box on top.
    Box,
}

impl Spot {
    const ALL: [Self; 16] = [
        Self::Start,
        Self::Card,
        Self::Typing,
        Self::Writing,
        Self::Choosing,
        Self::List,
        Self::Review,
        Self::Preview,
        Self::RealPage,
        Self::Kits,
        Self::Trash,
        Self::Numbers,
        Self::Files,
        Self::Columns,
        Self::Import,
        Self::Box,
    ];
}

/// A key with what it does.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What it does.
    pub command: Command,
    /// Where.
    pub spots: &'static [Spot],
    /// The keys.
    keys: &'static [(KeyModifiers, KeyCode)],
    /// The keys in words: "Ctrl-S".
    pub shown: &'static str,
    /// What it does, in a word or two for the footer: "save".
    pub short: &'static str,
    /// What it does, in a sentence for the help.
    pub says: &'static str,
}

/// What a key does here, if anything.
pub fn find(spot: Spot, key: KeyEvent) -> Option<Command> {
    let known = |binding: &&Binding| {
        binding.spots.contains(&spot)
            && binding
                .keys
                .iter()
                .any(|(modifiers, code)| key.modifiers == *modifiers && key.code == *code)
    };
    TABLE.iter().find(known).map(|binding| binding.command)
}

/// What can be done here whatever has focus, each once.
pub fn actions(spot: Spot) -> impl Iterator<Item = &'static Binding> {
    use Command::{
        Add, Boosted, Columns, Duplicate, Export, Help, Leave, Look, RealPage, Redo, Remove,
        Rename, Save, Skipped, TakeProposed, Undo, View,
    };
    const ACTIONS: &[Command] = &[
        Save,
        Undo,
        Redo,
        Export,
        RealPage,
        View,
        Help,
        Add,
        Remove,
        Duplicate,
        Rename,
        Look,
        TakeProposed,
        Columns,
        Skipped,
        Boosted,
        Leave,
    ];
    hints(spot).filter(|binding| ACTIONS.contains(&binding.command) && !binding.says.is_empty())
}

/// The key of a command here, in words.
pub fn shown(spot: Spot, command: Command) -> Option<&'static str> {
    let is_it = |it: &&Binding| it.command == command && it.spots.contains(&spot);
    TABLE.iter().find(is_it).map(|binding| binding.shown)
}

/// What the footer can say here, the most useful first.
pub fn hints(spot: Spot) -> impl Iterator<Item = &'static Binding> {
    let mut said: Vec<Command> = Vec::new();
    TABLE.iter().filter(move |binding| {
        let fits = binding.spots.contains(&spot)
            && !binding.short.is_empty()
            && !said.contains(&binding.command);
        if fits {
            said.push(binding.command);
        }
        fits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: KeyModifiers = KeyModifiers::NONE;

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for spot in Spot::ALL {
            let mut seen: Vec<(&(KeyModifiers, KeyCode), Command)> = Vec::new();
            for binding in TABLE.iter().filter(|binding| binding.spots.contains(&spot)) {
                for key in binding.keys {
                    let other = seen.iter().find(|(known, _)| *known == key);
                    assert!(
                        other.is_none_or(|(_, command)| *command == binding.command),
                        "{key:?} in {spot:?}: {other:?} and {:?}",
                        binding.command
                    );
                    seen.push((key, binding.command));
                }
            }
        }
    }

    #[test]
    fn keys_that_terminals_keep_for_themselves_are_not_taken() {
        let taken = "abhijmv[";
        for (modifiers, code) in TABLE.iter().flat_map(|binding| binding.keys) {
            if let (true, KeyCode::Char(c)) = (modifiers.contains(KeyModifiers::CONTROL), code) {
                assert!(!taken.contains(*c), "Ctrl-{c}");
            }
            assert!(!matches!(code, KeyCode::F(2..)), "{code:?}");
            assert!(!modifiers.contains(KeyModifiers::ALT), "{code:?}");
        }
    }

    #[test]
    fn no_letter_is_a_command_where_text_is_typed() {
        for letter in ['a', 'v', '?', ' ', 'l'] {
            for spot in [Spot::Typing, Spot::Writing] {
                assert_eq!(find(spot, KeyEvent::new(KeyCode::Char(letter), NONE)), None);
            }
        }
    }
}
