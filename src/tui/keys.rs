//! The one table of keys: what each does, where, and in which words.
//!
//! Footer, help and the list of everything are made from it.

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
    Numbers,
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
    /// The list of kits and of ways to begin.
    Start,
    /// A field in which text is typed.
    Typing,
    /// A field with choices, or a button.
    Choosing,
    /// A list of entries.
    List,
    /// What brands look for.
    Review,
    /// The wording of the document.
    Preview,
    /// The table of new numbers.
    Numbers,
    /// A box on top.
    Box,
}

impl Spot {
    const ALL: [Self; 8] = [
        Self::Start,
        Self::Typing,
        Self::Choosing,
        Self::List,
        Self::Review,
        Self::Preview,
        Self::Numbers,
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

const NONE: KeyModifiers = KeyModifiers::NONE;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

use Spot::{Box as Boxed, Choosing, List, Numbers, Preview, Review, Start, Typing};

const EVERYWHERE: &[Spot] = &Spot::ALL;
const FIELDS: &[Spot] = &[Typing, Choosing, Numbers, Boxed];
const ROWS: &[Spot] = &[Start, List, Review];
const OPEN: &[Spot] = &[Typing, Choosing, List, Review, Preview, Numbers];
const STEPS: &[Spot] = &[Typing, Choosing, List, Review];

/// Every key, the most useful in each place first.
pub const TABLE: &[Binding] = &[
    Binding {
        command: Command::Previous,
        spots: ROWS,
        keys: &[(NONE, KeyCode::Up)],
        shown: "↑ ↓",
        short: "move",
        says: "go to the row above, or below",
    },
    Binding {
        command: Command::Next,
        spots: ROWS,
        keys: &[(NONE, KeyCode::Down)],
        shown: "↓",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Next,
        spots: FIELDS,
        keys: &[(NONE, KeyCode::Tab), (NONE, KeyCode::Down)],
        shown: "Tab",
        short: "next",
        says: "go to the next field; the arrow down does the same",
    },
    Binding {
        command: Command::Previous,
        spots: FIELDS,
        keys: &[(SHIFT, KeyCode::BackTab), (NONE, KeyCode::BackTab), (NONE, KeyCode::Up)],
        shown: "Shift-Tab",
        short: "back",
        says: "go to the field before; the arrow up does the same",
    },
    Binding {
        command: Command::Next,
        spots: ROWS,
        keys: &[(NONE, KeyCode::Tab)],
        shown: "Tab",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Previous,
        spots: ROWS,
        keys: &[(SHIFT, KeyCode::BackTab), (NONE, KeyCode::BackTab)],
        shown: "Shift-Tab",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Choose,
        spots: &[Choosing, Boxed],
        keys: &[(NONE, KeyCode::Char(' '))],
        shown: "Space",
        short: "choose",
        says: "show the choices, tick, or press a button",
    },
    Binding {
        command: Command::Left,
        spots: &[Choosing, Boxed],
        keys: &[(NONE, KeyCode::Left)],
        shown: "←",
        short: "",
        says: "take the choice before",
    },
    Binding {
        command: Command::Right,
        spots: &[Choosing, Boxed],
        keys: &[(NONE, KeyCode::Right)],
        shown: "→",
        short: "",
        says: "take the next choice",
    },
    Binding {
        command: Command::Enter,
        spots: &[Start, List],
        keys: &[(NONE, KeyCode::Enter)],
        shown: "Enter",
        short: "open",
        says: "open the row, or press the button",
    },
    Binding {
        command: Command::Enter,
        spots: &[Typing, Choosing, Numbers],
        keys: &[(NONE, KeyCode::Enter)],
        shown: "Enter",
        short: "go on",
        says: "accept and go on, press a button; a new line in long text",
    },
    Binding {
        command: Command::NextPlatform,
        spots: &[Numbers],
        keys: &[(NONE, KeyCode::PageDown)],
        shown: "PgDn",
        short: "platform",
        says: "go to the next platform; PgUp goes to the one before",
    },
    Binding {
        command: Command::PreviousPlatform,
        spots: &[Numbers],
        keys: &[(NONE, KeyCode::PageUp)],
        shown: "PgUp",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Choose,
        spots: &[Numbers],
        keys: &[(NONE, KeyCode::Char(' '))],
        shown: "Space",
        short: "",
        says: "press a button",
    },
    Binding {
        command: Command::Enter,
        spots: &[Boxed],
        keys: &[(NONE, KeyCode::Enter)],
        shown: "Enter",
        short: "press",
        says: "",
    },
    Binding {
        command: Command::Enter,
        spots: &[Review],
        keys: &[(NONE, KeyCode::Enter)],
        shown: "Enter",
        short: "go there",
        says: "",
    },
    Binding {
        command: Command::Enter,
        spots: &[Preview],
        keys: &[(NONE, KeyCode::Enter)],
        shown: "Enter",
        short: "edit",
        says: "",
    },
    Binding {
        command: Command::Add,
        spots: &[List],
        keys: &[(NONE, KeyCode::Char('a')), (SHIFT, KeyCode::Char('A'))],
        shown: "A",
        short: "add",
        says: "add an entry",
    },
    Binding {
        command: Command::Remove,
        spots: &[List, Start],
        keys: &[(NONE, KeyCode::Delete), (NONE, KeyCode::Backspace)],
        shown: "Del",
        short: "remove",
        says: "remove the row; Ctrl-Z brings it back",
    },
    Binding {
        command: Command::MoveUp,
        spots: &[List],
        keys: &[(SHIFT, KeyCode::Up)],
        shown: "Shift-↑ ↓",
        short: "",
        says: "move the row",
    },
    Binding {
        command: Command::MoveDown,
        spots: &[List],
        keys: &[(SHIFT, KeyCode::Down)],
        shown: "Shift-↓",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Duplicate,
        spots: &[Start],
        keys: &[(NONE, KeyCode::Char('d')), (SHIFT, KeyCode::Char('D'))],
        shown: "D",
        short: "duplicate",
        says: "make a second kit from this one",
    },
    Binding {
        command: Command::Rename,
        spots: &[Start],
        keys: &[(NONE, KeyCode::Char('r')), (SHIFT, KeyCode::Char('R'))],
        shown: "R",
        short: "rename",
        says: "give the kit's folder another name",
    },
    Binding {
        command: Command::Undo,
        spots: &[Start, List],
        keys: &[(CTRL, KeyCode::Char('z'))],
        shown: "Ctrl-Z",
        short: "undo",
        says: "take the last change back",
    },
    Binding {
        command: Command::Previous,
        spots: &[Preview],
        keys: &[(NONE, KeyCode::Up)],
        shown: "↑ ↓",
        short: "scroll",
        says: "",
    },
    Binding {
        command: Command::Next,
        spots: &[Preview],
        keys: &[(NONE, KeyCode::Down)],
        shown: "↓",
        short: "",
        says: "",
    },
    Binding {
        command: Command::PageDown,
        spots: &[Preview],
        keys: &[(NONE, KeyCode::PageDown)],
        shown: "PgUp PgDn",
        short: "page",
        says: "",
    },
    Binding {
        command: Command::PageUp,
        spots: &[Preview],
        keys: &[(NONE, KeyCode::PageUp)],
        shown: "PgUp",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Look,
        spots: &[Preview],
        keys: &[(NONE, KeyCode::Char('l')), (SHIFT, KeyCode::Char('L'))],
        shown: "L",
        short: "look",
        says: "take the next look",
    },
    Binding {
        command: Command::Help,
        spots: EVERYWHERE,
        keys: &[(NONE, KeyCode::F(1)), (CTRL, KeyCode::Char('g'))],
        shown: "F1",
        short: "help",
        says: "about this field, and all keys; Ctrl-G does the same",
    },
    Binding {
        command: Command::Help,
        spots: &[Start, Choosing, List, Review, Preview],
        keys: &[(NONE, KeyCode::Char('?')), (SHIFT, KeyCode::Char('?'))],
        shown: "?",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Save,
        spots: STEPS,
        keys: &[(CTRL, KeyCode::Char('s'))],
        shown: "Ctrl-S",
        short: "save",
        says: "save now and say where; everything is saved by itself anyway",
    },
    Binding {
        command: Command::Close,
        spots: STEPS,
        keys: &[(NONE, KeyCode::Esc)],
        shown: "Esc",
        short: "menu",
        says: "show all steps; in a box, close it",
    },
    Binding {
        command: Command::Close,
        spots: &[Preview, Numbers, Boxed],
        keys: &[(NONE, KeyCode::Esc)],
        shown: "Esc",
        short: "back",
        says: "",
    },
    Binding {
        command: Command::Leave,
        spots: &[Start],
        keys: &[(CTRL, KeyCode::Char('q'))],
        shown: "Ctrl-Q",
        short: "leave",
        says: "save and leave",
    },
    Binding {
        command: Command::NextStep,
        spots: STEPS,
        keys: &[(NONE, KeyCode::PageDown)],
        shown: "PgUp PgDn",
        short: "step",
        says: "go to the step before, or the next one",
    },
    Binding {
        command: Command::PreviousStep,
        spots: STEPS,
        keys: &[(NONE, KeyCode::PageUp)],
        shown: "PgUp",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Save,
        spots: &[Numbers],
        keys: &[(CTRL, KeyCode::Char('s'))],
        shown: "Ctrl-S",
        short: "save",
        says: "save the snapshot; Ctrl-Z takes it back",
    },
    Binding {
        command: Command::Palette,
        spots: EVERYWHERE,
        keys: &[(CTRL, KeyCode::Char('p'))],
        shown: "Ctrl-P",
        short: "find anything",
        says: "find any question, step or action by a word",
    },
    Binding {
        command: Command::Undo,
        spots: &[Typing, Choosing, Review, Preview, Numbers],
        keys: &[(CTRL, KeyCode::Char('z'))],
        shown: "Ctrl-Z",
        short: "undo",
        says: "take the last change back",
    },
    Binding {
        command: Command::Redo,
        spots: OPEN,
        keys: &[(CTRL, KeyCode::Char('y'))],
        shown: "Ctrl-Y",
        short: "redo",
        says: "make the change again",
    },
    Binding {
        command: Command::Export,
        spots: OPEN,
        keys: &[(CTRL, KeyCode::Char('e'))],
        shown: "Ctrl-E",
        short: "PDF",
        says: "make the PDF",
    },
    Binding {
        command: Command::Preview,
        spots: &[Choosing, List, Review],
        keys: &[(NONE, KeyCode::Char('v')), (SHIFT, KeyCode::Char('V'))],
        shown: "V",
        short: "preview",
        says: "see the wording of the PDF",
    },
    Binding {
        command: Command::Preview,
        spots: STEPS,
        keys: &[(CTRL, KeyCode::Char('o'))],
        shown: "Ctrl-O",
        short: "",
        says: "",
    },
    Binding {
        command: Command::Leave,
        spots: EVERYWHERE,
        keys: &[(CTRL, KeyCode::Char('c')), (CTRL, KeyCode::Char('q'))],
        shown: "Ctrl-Q",
        short: "leave",
        says: "save and leave; Ctrl-C does the same",
    },
];

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
        Add, Duplicate, Export, Help, Leave, Look, Preview, Redo, Remove, Rename, Save, Undo,
    };
    const ACTIONS: &[Command] =
        &[Save, Undo, Redo, Export, Preview, Help, Add, Remove, Duplicate, Rename, Look, Leave];
    hints(spot).filter(|binding| ACTIONS.contains(&binding.command) && !binding.says.is_empty())
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
            if let (true, KeyCode::Char(c)) = (modifiers.contains(CTRL), code) {
                assert!(!taken.contains(*c), "Ctrl-{c}");
            }
            assert!(!matches!(code, KeyCode::F(2..)), "{code:?}");
            assert!(!modifiers.contains(KeyModifiers::ALT), "{code:?}");
        }
    }

    #[test]
    fn no_letter_is_a_command_where_text_is_typed() {
        for letter in ['a', 'v', '?', ' ', 'l'] {
            assert_eq!(find(Spot::Typing, KeyEvent::new(KeyCode::Char(letter), NONE)), None);
        }
    }
}
