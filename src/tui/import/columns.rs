//! Says what is in the columns of a table that nobody knows, table by table.

use std::sync::Arc;

use super::update::{ask, focus};
use super::{Files, Import, Order, Shown, Stage, Stop};
use crate::intake::{Columns, Gathered, Lacks, TablePlace, asks};
use crate::profile::Profile;
use crate::tui::app::{App, Screen};
use crate::tui::msg::Effect;
use crate::tui::overlay::{Choose, Overlay};
use crate::tui::words;

/// The table that is asked about, and those after it.
#[derive(Debug)]
pub(super) struct Telling {
    pub(super) columns: Columns,
    pub(super) gathered: Arc<Gathered>,
    /// The tables that are asked about afterwards.
    left: Vec<TablePlace>,
    /// Which of how many it is.
    pub(super) number: (usize, usize),
    /// The offer that it lies over.
    pub(super) over: Option<Box<Shown>>,
}

impl Telling {
    /// Asks about these tables, the first one first; none where none of them is there any more.
    pub(super) fn about(
        gathered: &Arc<Gathered>,
        places: Vec<TablePlace>,
        profile: &Profile,
    ) -> Option<Self> {
        let all = places.len();
        Self::next(gathered, places, (1, all), profile)
    }

    fn next(
        gathered: &Arc<Gathered>,
        places: Vec<TablePlace>,
        number: (usize, usize),
        profile: &Profile,
    ) -> Option<Self> {
        let mut left = places.into_iter();
        let columns = Columns::of(gathered, &left.next()?, profile)?;
        let gathered = Arc::clone(gathered);
        Some(Self { columns, gathered, left: left.collect(), number, over: None })
    }

    /// What is asked after the answer to this: the same again where it could not be read that way.
    /// Otherwise the offer that it lies over.
    pub(super) fn after(
        self,
        gathered: &Arc<Gathered>,
        profile: &Profile,
    ) -> Result<Self, Option<Box<Shown>>> {
        let again = Columns::of(gathered, &self.columns.place, profile);
        if let Some(columns) = again.filter(|columns| columns.doubt.is_some()) {
            return Ok(Self { columns, gathered: Arc::clone(gathered), ..self });
        }
        let (number, all) = self.number;
        match Self::next(gathered, self.left, (number + 1, all), profile) {
            Some(next) => Ok(Self { over: self.over, ..next }),
            None => Err(self.over),
        }
    }

    /// Everything that can have focus, in order.
    pub(super) fn stops(&self) -> Vec<Stop> {
        let columns = (0..self.columns.columns.len()).map(Stop::Column);
        let buttons = [Stop::Show, Stop::Pass, Stop::Cancel];
        [Stop::Owner].into_iter().chain(columns).chain(buttons).collect()
    }
}

/// Asks again about the tables that a person explained, and about those that nobody did.
pub(super) fn again(app: &mut App) {
    let (Screen::Import(import), Some(desk)) = (&mut app.screen, &app.desk) else { return };
    let Stage::Offered(shown) = &import.stage else { return };
    let gathered = Arc::clone(&shown.offer.gathered);
    let places = gathered.own_tables();
    let Some(telling) = Telling::about(&gathered, places, &desk.answers.profile) else {
        app.say(words::NO_OWN_TABLE);
        return;
    };
    let before = std::mem::replace(&mut import.stage, Stage::Reading);
    let over = if let Stage::Offered(shown) = before { Some(shown) } else { None };
    // what it was asked for is of no use any more
    import.waiting = None;
    import.stage = Stage::Telling(Box::new(Telling { over, ..telling }));
    top(import);
}

/// Closes the question about columns: the offer is there again; whether there was one.
pub(super) fn close(import: &mut Import) -> bool {
    let Stage::Telling(telling) = &mut import.stage else { return false };
    let Some(shown) = telling.over.take() else { return false };
    import.stage = Stage::Offered(shown);
    import.waiting = None;
    top(import);
    true
}

/// Shows the first line, where the first thing has focus.
pub(super) fn top(import: &mut Import) {
    focus(import, 0);
    import.seen.set((0, 0));
}

fn telling(app: &mut App) -> Option<(&mut Import, Columns)> {
    let Screen::Import(import) = &mut app.screen else { return None };
    let Stage::Telling(telling) = &import.stage else { return None };
    let columns = telling.columns.clone();
    Some((import, columns))
}

/// Shows what the focused thing can be.
pub(super) fn choose(app: &mut App, stop: Stop) {
    let Some((_, columns)) = telling(app) else { return };
    let choose = match stop {
        Stop::Owner => {
            let options = columns.owners.iter().map(asks::owner).collect();
            let row = columns.owner.or(columns.proposed).unwrap_or(0);
            Choose::of_table(asks::WHICH_PLATFORM, words::OWNER_HINT, options, columns.owner, row)
        }
        Stop::Column(column) => {
            let role = columns.roles.get(column).copied().flatten();
            let place = |role| asks::COLUMN_ROLES.iter().position(|(known, _)| *known == role);
            let row = role.or(columns.guess(column));
            let options = asks::COLUMN_ROLES.iter().map(|(_, says)| (*says).to_owned()).collect();
            let hint = columns.columns.get(column).map_or_else(String::new, asks::own_column);
            Choose::of_table(words::WHICH_ROLE, hint, options, place(role), place(row).unwrap_or(0))
        }
        _ => return,
    };
    app.overlay = Some(Overlay::Choose(choose));
}

/// Takes a choice of the box, and goes on.
pub fn chosen(app: &mut App, row: usize) {
    let Screen::Import(import) = &mut app.screen else { return };
    let (stop, here) = (import.stop(), import.focus);
    let Stage::Telling(telling) = &mut import.stage else { return };
    match stop {
        Stop::Owner => telling.columns.owner = Some(row),
        Stop::Column(column) => {
            if let Some((role, _)) = asks::COLUMN_ROLES.get(row) {
                telling.columns.say(column, *role);
            }
        }
        _ => {}
    }
    focus(import, here + 1);
}

/// Takes the choice before or after the present one, around the ends; first what is proposed.
pub(super) fn shift(import: &mut Import, stop: Stop, by: isize) {
    let Stage::Telling(telling) = &mut import.stage else { return };
    let columns = &mut telling.columns;
    match stop {
        Stop::Owner => {
            let count = columns.owners.len();
            let first = columns.proposed.unwrap_or(0);
            columns.owner = Some(match columns.owner {
                Some(now) => (now + count).saturating_add_signed(by) % count.max(1),
                None => first,
            });
        }
        Stop::Column(column) => columns.say(column, columns.next_role(column, by)),
        _ => {}
    }
    import.follows = true;
}

/// Says that everything is what it is proposed to be.
pub(super) fn take_proposed(import: &mut Import) {
    if let Stage::Telling(telling) = &mut import.stage {
        telling.columns.say_proposed();
    }
}

/// Has the table read as it was said, if that is enough.
pub(super) fn show(app: &mut App) -> Vec<Effect> {
    let Some((import, columns)) = telling(app) else { return Vec::new() };
    if let Some(lacks) = columns.lacks() {
        let open = columns.roles.iter().position(Option::is_none).unwrap_or(0);
        let there = if lacks == Lacks::Owner { 0 } else { open + 1 };
        focus(import, there);
        app.say(asks::lacks(lacks));
        return Vec::new();
    }
    tell(app, Some(columns.said()))
}

/// Leaves the table out.
pub(super) fn pass(app: &mut App) -> Vec<Effect> {
    tell(app, None)
}

fn tell(app: &mut App, said: Option<crate::import::Said>) -> Vec<Effect> {
    let (Screen::Import(import), Some(desk)) = (&mut app.screen, &app.desk) else {
        return Vec::new();
    };
    let Stage::Telling(telling) = &import.stage else { return Vec::new() };
    let files = Files::Told(Arc::clone(&telling.gathered), telling.columns.place.clone(), said);
    // what belongs together may be something else then: where it goes is asked again
    let order = Order { files, taken: Vec::new(), answers: Arc::clone(&desk.answers) };
    ask(import, order)
}
