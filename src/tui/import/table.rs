//! What stands in which line of a question about the columns of a table.

use super::columns::Telling;
use super::lines::{LEFT, Line};
use super::{Import, Stop};
use crate::import::{Example, OwnColumn};
use crate::intake::asks;
use crate::tui::canvas::{shorten, width, wrap};
use crate::tui::theme::{Role, Signs};
use crate::tui::words;

/// Cells of what a column is, the longest word.
const ROLE: u16 = 8;
/// Cells of what is proposed.
const PROPOSED: u16 = 16;
/// Cells before the answer about the platform.
const OWNER: u16 = LEFT + 11;

/// Where the columns of the question stand.
struct Places {
    name: u16,
    example: u16,
    role: u16,
    proposed: u16,
}

/// The lines of the question in so many cells.
pub(super) fn lines(
    import: &Import,
    telling: &Telling,
    signs: &'static Signs,
    cells: u16,
) -> Vec<Line> {
    let end = cells.saturating_sub(1);
    let mut all = head(telling, end);
    let stops = telling.stops();
    for (at, stop) in stops.iter().enumerate() {
        let role = if at == import.focus { Role::Strong } else { Role::Text };
        let pieces = match stop {
            Stop::Owner => owner(telling, role, end),
            Stop::Column(column) => {
                let places = Places::of(telling, end);
                if *column == 0 {
                    all.extend([Line::default(), heads(&places)]);
                }
                self::column(telling, *column, role, signs, &places)
            }
            _ => continue,
        };
        all.push(Line { pieces, stop: Some(at), ..Line::default() });
    }
    all
}

/// Which table it is, and why it could not be read as it was said.
fn head(telling: &Telling, end: u16) -> Vec<Line> {
    let room = end.saturating_sub(LEFT);
    let (number, all) = telling.number;
    let of = if all > 1 { format!(" ({})", words::one_of(number, all)) } else { String::new() };
    // the name gives way, the words around it stay
    let around = width(&asks::not_known("")) + width(&of);
    let name = shorten(&telling.columns.name, end.saturating_sub(2 + around));
    let says = format!("{}{of}", asks::not_known(&name));
    let mut all = vec![Line::of(vec![(2, says, Role::Strong)])];
    let text = |x: u16| move |line: String| Line::of(vec![(x, line, Role::Text)]);
    let once = format!("{} {}.", asks::SAY_COLUMNS, words::capital(words::READ_HERE));
    all.extend(wrap(&once, end.saturating_sub(2)).into_iter().map(text(2)));
    for (at, line) in telling.columns.doubt.iter().flat_map(|it| wrap(it, room)).enumerate() {
        let mut line = text(LEFT)(line);
        if at == 0 {
            line.pieces.insert(0, (2, "!".to_owned(), Role::Problem));
        }
        all.push(line);
    }
    all.push(Line::default());
    all
}

fn owner(telling: &Telling, role: Role, end: u16) -> Vec<(u16, String, Role)> {
    let columns = &telling.columns;
    let name = |at: Option<usize>| at.and_then(|at| columns.owners.get(at)).map(asks::owner);
    let mut pieces = vec![(LEFT, words::PLATFORM.to_owned(), role)];
    let says = match (name(columns.owner), name(columns.proposed)) {
        (Some(name), _) => name,
        (None, Some(name)) => format!("{}   {}", words::UNSAID, words::perhaps(&name)),
        (None, None) => format!("{}   {}", words::UNSAID, words::SPACE_SHOWS),
    };
    let strong = if columns.owner.is_some() { Role::Strong } else { Role::Text };
    pieces.push((OWNER, shorten(&says, end.saturating_sub(OWNER)), strong));
    pieces
}

fn heads(places: &Places) -> Line {
    let heads =
        [(LEFT, words::COLUMN), (places.example, words::FOR_EXAMPLE), (places.role, words::IT_IS)];
    Line::of(heads.map(|(x, says)| (x, says.to_owned(), Role::Text)).into())
}

fn column(
    telling: &Telling,
    at: usize,
    role: Role,
    signs: &'static Signs,
    places: &Places,
) -> Vec<(u16, String, Role)> {
    let Some(column) = telling.columns.columns.get(at) else { return Vec::new() };
    let example = example(column).unwrap_or(signs.none);
    let mut pieces = vec![
        (LEFT, shorten(&column.name, places.name), role),
        (
            places.example,
            shorten(example, places.role.saturating_sub(places.example + 2)),
            Role::Text,
        ),
    ];
    match telling.columns.roles.get(at).copied().flatten() {
        Some(is) => pieces.push((places.role, is.to_owned(), Role::Strong)),
        None => pieces.push((places.role, words::LEFT_UNREAD.to_owned(), Role::Text)),
    }
    if let Some(guess) = telling.columns.guess(at) {
        pieces.push((places.proposed, words::perhaps(guess), Role::Text));
    }
    pieces
}

/// What stands in a column, in as many words as there may be.
fn example(column: &OwnColumn) -> Option<&str> {
    Some(match column.example.as_ref()? {
        Example::Shown(example) => example,
        Example::Private => asks::PRIVATE,
    })
}

impl Places {
    fn of(telling: &Telling, end: u16) -> Self {
        let columns = &telling.columns.columns;
        let widest = |cells: &mut dyn Iterator<Item = u16>, head: &str| {
            cells.max().unwrap_or(0).max(width(head))
        };
        let name = widest(&mut columns.iter().map(|it| width(&it.name)), words::COLUMN);
        let examples = &mut columns.iter().filter_map(example).map(width);
        let example = widest(examples, words::FOR_EXAMPLE);
        // between the four of them
        let free = end.saturating_sub(LEFT + ROLE + PROPOSED + 3 * 2);
        let name = name.min((free / 2).max(free.saturating_sub(example)));
        let example = example.min(free.saturating_sub(name));
        let at = LEFT + name + 2;
        let role = at + example + 2;
        Self { name, example: at, role, proposed: role + ROLE.max(width(words::LEFT_UNREAD)) + 2 }
    }
}
