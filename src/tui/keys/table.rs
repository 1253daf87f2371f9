//! The table of keys, the most useful in each place first.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use super::Spot::{
    Box as Boxed, Card, Choosing, Columns, Files, Import, Kits, List, Numbers, Preview, RealPage,
    Review, Start, Trash, Typing, Writing,
};
use super::{Binding, Command, Spot};

type Keys = &'static [(KeyModifiers, KeyCode)];

const NONE: KeyModifiers = KeyModifiers::NONE;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

const UP: Keys = &[(NONE, KeyCode::Up)];
const DOWN: Keys = &[(NONE, KeyCode::Down)];
const LEFT: Keys = &[(NONE, KeyCode::Left)];
const RIGHT: Keys = &[(NONE, KeyCode::Right)];
const PAGE_UP: Keys = &[(NONE, KeyCode::PageUp)];
const PAGE_DOWN: Keys = &[(NONE, KeyCode::PageDown)];
const BACK_TAB: Keys = &[(SHIFT, KeyCode::BackTab), (NONE, KeyCode::BackTab)];
const ENTER: Keys = &[(NONE, KeyCode::Enter)];
const SPACE: Keys = &[(NONE, KeyCode::Char(' '))];
const ESC: Keys = &[(NONE, KeyCode::Esc)];
const A: Keys = &letter('a');
const B: Keys = &letter('b');
const C: Keys = &letter('c');
const D: Keys = &letter('d');
const L: Keys = &letter('l');
const O: Keys = &letter('o');
const R: Keys = &letter('r');
const S: Keys = &letter('s');
const V: Keys = &letter('v');

/// A letter, small or large.
const fn letter(small: char) -> [(KeyModifiers, KeyCode); 2] {
    let large = small.to_ascii_uppercase();
    [(NONE, KeyCode::Char(small)), (SHIFT, KeyCode::Char(large))]
}

const EVERYWHERE: &[Spot] = &Spot::ALL;
const FIELDS: &[Spot] = &[Typing, Writing, Choosing, Numbers, Files, Boxed];
const ROWS: &[Spot] = &[Start, Card, Kits, Trash, List, Review, Columns, Import];
const OPEN: &[Spot] = &[Typing, Writing, Choosing, List, Review, Preview, RealPage, Numbers];
const STEPS: &[Spot] = &[Typing, Writing, Choosing, List, Review];
/// Where no text is typed.
const SILENT: &[Spot] =
    &[Start, Card, Kits, Trash, Choosing, List, Review, Preview, RealPage, Columns, Import];

/// A key with its words: the keys, what they do in the footer, and in the help.
const fn told(
    command: Command,
    spots: &'static [Spot],
    keys: Keys,
    [shown, short, says]: [&'static str; 3],
) -> Binding {
    Binding { command, spots, keys, shown, short, says }
}

/// A key that another one's words are about as well.
const fn quiet(
    command: Command,
    spots: &'static [Spot],
    keys: Keys,
    shown: &'static str,
) -> Binding {
    Binding { command, spots, keys, shown, short: "", says: "" }
}

/// Every key.
pub const TABLE: &[Binding] = &[
    told(Command::RealPage, &[Preview], V, ["V", "real page", "see the page as it prints"]),
    told(Command::PageDown, &[Preview, RealPage], PAGE_DOWN, ["PgUp PgDn", "page", ""]),
    quiet(Command::PageUp, &[Preview, RealPage], PAGE_UP, "PgUp"),
    told(
        Command::ZoomIn,
        &[RealPage],
        &[(NONE, KeyCode::Char('+')), (SHIFT, KeyCode::Char('+')), (NONE, KeyCode::Char('='))],
        ["+ -", "size", "show the page larger, or smaller"],
    ),
    quiet(Command::ZoomOut, &[RealPage], &[(NONE, KeyCode::Char('-'))], "-"),
    told(Command::Previous, ROWS, UP, ["↑ ↓", "move", "go to the row above, or below"]),
    quiet(Command::Next, ROWS, DOWN, "↓"),
    told(
        Command::Next,
        FIELDS,
        &[(NONE, KeyCode::Tab), (NONE, KeyCode::Down)],
        ["Tab", "next", "go to the next field; the arrow down does the same"],
    ),
    told(
        Command::Previous,
        FIELDS,
        &[(SHIFT, KeyCode::BackTab), (NONE, KeyCode::BackTab), (NONE, KeyCode::Up)],
        ["Shift-Tab", "back", "go to the field before; the arrow up does the same"],
    ),
    quiet(Command::Next, ROWS, &[(NONE, KeyCode::Tab)], "Tab"),
    quiet(Command::Previous, ROWS, BACK_TAB, "Shift-Tab"),
    told(Command::Choose, &[Import], SPACE, ["Space", "tick", "tick the row, or choose"]),
    told(Command::Choose, &[Columns], SPACE, ["Space", "choose", "show what it may be"]),
    told(
        Command::TakeProposed,
        &[Columns],
        A,
        ["A", "as proposed", "take everything for what it perhaps is"],
    ),
    told(Command::Left, &[Columns], LEFT, ["← →", "", "take the choice before, or the next one"]),
    quiet(Command::Right, &[Columns], RIGHT, "→"),
    told(
        Command::Enter,
        &[Columns, Import],
        ENTER,
        ["Enter", "go on", "go on, or press the button"],
    ),
    told(
        Command::Skipped,
        &[Import],
        S,
        ["S", "skipped rows", "show which rows were skipped, and why"],
    ),
    quiet(Command::Left, &[Import], LEFT, "←"),
    quiet(Command::Right, &[Import], RIGHT, "→"),
    told(
        Command::PageDown,
        &[Columns, Import],
        PAGE_DOWN,
        ["PgDn", "", "show the lines below; PgUp shows those above"],
    ),
    quiet(Command::PageUp, &[Columns, Import], PAGE_UP, "PgUp"),
    told(Command::Enter, &[Files], ENTER, ["Enter", "read", "read the files"]),
    told(Command::Right, &[Files], RIGHT, ["→", "complete", "take the path that is proposed"]),
    told(
        Command::Choose,
        &[Choosing, Boxed],
        SPACE,
        ["Space", "choose", "show the choices, tick, or press a button"],
    ),
    told(Command::Left, &[Choosing, Boxed], LEFT, ["←", "", "take the choice before"]),
    told(Command::Right, &[Choosing, Boxed], RIGHT, ["→", "", "take the next choice"]),
    told(
        Command::Enter,
        &[Start, Card, Kits, List],
        ENTER,
        ["Enter", "open", "open the row, or press the button"],
    ),
    told(Command::Enter, &[Trash], ENTER, ["Enter", "bring back", "bring the kit back"]),
    told(
        Command::Enter,
        &[Typing, Choosing, Numbers],
        ENTER,
        ["Enter", "go on", "accept and go on, or press a button"],
    ),
    told(Command::Enter, &[Writing], ENTER, ["Enter", "new line", "begin a new line; Tab goes on"]),
    told(
        Command::NextPlatform,
        &[Numbers],
        PAGE_DOWN,
        ["PgDn", "platform", "go to the next platform; PgUp goes to the one before"],
    ),
    quiet(Command::PreviousPlatform, &[Numbers], PAGE_UP, "PgUp"),
    told(Command::Choose, &[Numbers], SPACE, ["Space", "", "press a button"]),
    told(Command::Enter, &[Boxed], ENTER, ["Enter", "press", ""]),
    told(Command::Enter, &[Review], ENTER, ["Enter", "go there", ""]),
    told(Command::Enter, &[Preview], ENTER, ["Enter", "edit", "change these words"]),
    quiet(Command::Enter, &[RealPage], ENTER, "Enter"),
    told(Command::Add, &[List], A, ["A", "add", "add an entry"]),
    told(
        Command::Remove,
        &[List, Card, Kits],
        &[(NONE, KeyCode::Delete), (NONE, KeyCode::Backspace)],
        ["Del", "remove", "remove the row; Ctrl-Z brings it back"],
    ),
    told(Command::MoveUp, &[List], &[(SHIFT, KeyCode::Up)], ["Shift-↑ ↓", "", "move the row"]),
    quiet(Command::MoveDown, &[List], &[(SHIFT, KeyCode::Down)], "Shift-↓"),
    told(
        Command::Undo,
        &[List],
        &[(CTRL, KeyCode::Char('z'))],
        ["Ctrl-Z", "undo", "take the last change back"],
    ),
    told(
        Command::Previous,
        &[RealPage],
        UP,
        ["↑ ↓ ← →", "move", "move over a page that is larger than the window"],
    ),
    quiet(Command::Next, &[RealPage], DOWN, "↓"),
    quiet(Command::Left, &[RealPage], LEFT, "←"),
    quiet(Command::Right, &[RealPage], RIGHT, "→"),
    told(Command::Look, &[Preview, RealPage], L, ["L", "look", "take the next look"]),
    told(
        Command::View,
        &[Preview, RealPage],
        O,
        ["O", "open", "open the PDF as it would be made now, in your PDF viewer"],
    ),
    told(Command::Close, &[Preview, RealPage, Kits, Trash], ESC, ["Esc", "back", ""]),
    told(Command::Previous, &[Preview], UP, ["↑ ↓", "part", "go to the part above, or below"]),
    quiet(Command::Next, &[Preview], DOWN, "↓"),
    told(
        Command::Help,
        EVERYWHERE,
        &[(NONE, KeyCode::F(1)), (CTRL, KeyCode::Char('g'))],
        ["F1", "help", "about this field, and all keys; Ctrl-G does the same"],
    ),
    quiet(Command::Help, SILENT, &[(NONE, KeyCode::Char('?')), (SHIFT, KeyCode::Char('?'))], "?"),
    told(
        Command::Save,
        STEPS,
        &[(CTRL, KeyCode::Char('s'))],
        ["Ctrl-S", "save", "save now and say where; everything is saved by itself anyway"],
    ),
    told(Command::Close, STEPS, ESC, ["Esc", "menu", "show all steps; in a box, close it"]),
    told(Command::Close, &[Numbers, Boxed], ESC, ["Esc", "back", ""]),
    told(
        Command::Close,
        &[Files, Columns, Import],
        ESC,
        ["Esc", "cancel", "leave everything as it is"],
    ),
    told(Command::TickAll, &[Import], A, ["A", "all", "tick all rows, or none"]),
    told(
        Command::Boosted,
        &[Import],
        B,
        ["B", "boosted posts", "say which posts were boosted: typical numbers leave them out"],
    ),
    told(
        Command::Leave,
        &[Start, Card],
        &[(CTRL, KeyCode::Char('q'))],
        ["Ctrl-Q", "leave", "save and leave"],
    ),
    told(
        Command::Duplicate,
        &[Card, Kits],
        D,
        ["D", "duplicate", "make a second kit from this one"],
    ),
    told(Command::Rename, &[Card, Kits], R, ["R", "rename", "give the kit's folder another name"]),
    told(
        Command::Undo,
        &[Start, Card, Kits],
        &[(CTRL, KeyCode::Char('z'))],
        ["Ctrl-Z", "undo", "take the last change back"],
    ),
    told(
        Command::NextStep,
        STEPS,
        PAGE_DOWN,
        ["PgUp PgDn", "step", "go to the step before, or the next one"],
    ),
    quiet(Command::PreviousStep, STEPS, PAGE_UP, "PgUp"),
    quiet(Command::PageDown, &[Boxed], PAGE_DOWN, "PgDn"),
    quiet(Command::PageUp, &[Boxed], PAGE_UP, "PgUp"),
    told(
        Command::Save,
        &[Numbers],
        &[(CTRL, KeyCode::Char('s'))],
        ["Ctrl-S", "save", "save the snapshot; Ctrl-Z takes it back"],
    ),
    told(
        Command::Palette,
        &[
            Start, Card, Kits, Trash, Typing, Writing, Choosing, List, Review, Preview, RealPage,
            Numbers, Files, Columns, Import,
        ],
        &[(CTRL, KeyCode::Char('p'))],
        ["Ctrl-P", "find anything", "find any question, step or action by a word"],
    ),
    quiet(Command::Palette, &[Boxed], &[(CTRL, KeyCode::Char('p'))], "Ctrl-P"),
    told(
        Command::Undo,
        &[Typing, Writing, Choosing, Review, Preview, RealPage, Numbers],
        &[(CTRL, KeyCode::Char('z'))],
        ["Ctrl-Z", "undo", "take the last change back"],
    ),
    told(
        Command::Redo,
        OPEN,
        &[(CTRL, KeyCode::Char('y'))],
        ["Ctrl-Y", "redo", "make the change again"],
    ),
    told(Command::Export, OPEN, &[(CTRL, KeyCode::Char('e'))], ["Ctrl-E", "PDF", "make the PDF"]),
    told(
        Command::RealPage,
        &[Choosing, List, Review],
        V,
        ["V", "real page", "see the page as it prints; Ctrl-O does the same"],
    ),
    told(
        Command::RealPage,
        STEPS,
        &[(CTRL, KeyCode::Char('o'))],
        ["Ctrl-O", "real page", "see the page as it prints"],
    ),
    quiet(Command::RealPage, &[Preview], &[(CTRL, KeyCode::Char('o'))], "Ctrl-O"),
    quiet(Command::Close, &[RealPage], V, "V"),
    told(
        Command::Leave,
        EVERYWHERE,
        &[(CTRL, KeyCode::Char('c')), (CTRL, KeyCode::Char('q'))],
        ["Ctrl-Q", "leave", "save and leave; Ctrl-C does the same"],
    ),
    // of use for few files only; those that it is about name it themselves
    told(
        Command::Columns,
        &[Import],
        C,
        ["C", "columns", "say what is in the columns of a table of your own"],
    ),
];
