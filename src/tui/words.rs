//! The sentences that are not those of a question or of a finding.

use jiff::civil::Date;

use super::msg::Made;
use super::sheets::Stop;
use crate::profile::Profile;
use crate::questions::{At, PARTS, Question, Step};
use crate::store::Change;

/// A day the way people write it; without the year where it is this one.
pub fn day(day: Date, today: Date) -> String {
    let format = if day.year() == today.year() { "%-d %b" } else { "%-d %b %Y" };
    if day == today { "today".to_owned() } else { day.strftime(format).to_string() }
}

/// A number with what it counts: "1 page", "2 pages".
pub fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}

/// The same with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters.by_ref()).collect())
}

/// A step in the words of its heading.
pub fn step(step: Step) -> &'static str {
    match step {
        Step::You => "who you are",
        Step::Platforms => "where do people follow you?",
        Step::Audience => "who watches?",
        Step::Work => "brands you worked with",
        Step::Rhythm => "how often you post",
        Step::Services => "what brands can book",
        Step::Look => "how it looks",
        Step::Review => "what brands look for",
    }
}

/// A step in the short words of the line of steps.
pub fn short(step: Step) -> &'static str {
    match step {
        Step::Work => "Work",
        Step::Rhythm => "Rhythm",
        step => label_of(step),
    }
}

/// A step in full.
pub fn label_of(step: Step) -> &'static str {
    Step::ALL.iter().find(|(known, _)| *known == step).map_or("", |(_, label)| label)
}

/// A choice in short: "Editorial: serif letters, warm paper" is "Editorial".
pub fn option(says: &str) -> &str {
    says.split(':').next().unwrap_or(says)
}

/// Which of several choices is shown.
pub fn one_of(number: usize, all: usize) -> String {
    format!("{number} of {all}")
}

/// Where a stop is, for a button that leads there.
pub fn stop(stop: Stop) -> String {
    match stop {
        Stop::List { part, .. }
            if part.outer().is_none() && part.part().is_some_and(|part| !begins(part.title)) =>
        {
            part.part().map_or("", |part| part.title).to_lowercase()
        }
        Stop::Page { part, .. } if part.part().is_some_and(|part| !begins(part.title)) => {
            part.part().map_or("", |part| part.title).to_lowercase()
        }
        stop => label_of(stop.step()).to_lowercase(),
    }
}

/// Whether a part of this title is the first of its step.
fn begins(title: &str) -> bool {
    Step::ALL.iter().any(|(step, _)| {
        PARTS.iter().find(|part| part.step == *step).is_some_and(|part| part.title == title)
    })
}

/// The label of a field: with the entry's name where a page asks about several entries.
pub fn label(profile: &Profile, stop: Stop, question: &Question, at: At) -> String {
    let part = PARTS.iter().find(|part| part.questions.iter().any(|it| it.id == question.id));
    let list = part.and_then(|part| part.list.as_ref());
    match (stop, list) {
        (Stop::Page { .. }, Some(list)) if !list.can_change() => {
            format!("{}: {}", (list.name)(profile, at), question.label.to_lowercase())
        }
        _ => question.label.to_owned(),
    }
}

/// The heading of the review.
pub const REVIEW: &str = "Step 8 of 8: what brands look for";
/// In the review, over answers that could not be read.
pub const NOT_READ_YET: &str = "Not understood yet";
/// About one of them.
pub const NOT_IN_THE_PDF: &str =
    "It is kept as you typed it and stays out of the PDF until it can be read.";
/// In the review: nothing stands in the way.
pub const READY: &str = "You can make the PDF now. It will leave out what is missing.";
/// In the review of a kit without a name.
pub const NAME_FIRST: &str = "The PDF needs one thing: your name. It is asked for in step 1.";
/// The button that leads there.
pub const WRITE_NAME: &str = "Write your name";
/// Over what a document leaves out.
pub const LEFT_OUT: &str = "Left out";
/// In the preview.
pub const PREVIEW: &str = "This is the wording and order of your PDF, not its exact look.";

/// The box that makes the PDF.
pub const MAKE: &str = "Make the PDF";
/// How long that takes.
pub const A_SECOND: &str = "Takes about a second.";
/// While it is made.
pub const MAKING: &str = "Making the PDF";
/// While it is made, below.
pub const MAKING_ON: &str = "You can go on; you are told when it is ready.";
/// About the name of the PDF.
pub const FILE_NAME: &str = "A name that brands recognise in their inbox: yours, and “media kit”.";
/// About a PDF that was made.
pub const IS_READY: &str = "Send this file. After a change in your kit, make it again.";
/// About the menu.
pub const MENU_HINT: &str = "Enter goes there. Everything you wrote is kept.";
/// At the end of every help.
pub const MOUSE: &str =
    "Everything can be clicked as well. Hold Shift to select text with the mouse.";
/// The heading of the help.
pub const HELP: &str = "Help";
/// About the help.
pub const HELP_HINT: &str = "The arrows show more of it; Esc closes it.";
/// About the folder for the PDF.
pub const FOLDER: &str = "Any folder of yours, such as ~/Documents. The arrow right completes it.";
/// About paper, look and language.
pub const CHANGES_KIT: &str =
    "This is kept in your kit. Ctrl-Z takes it back, once this is closed.";
/// Where not everything that is left out can be listed.
pub const MORE_LEFT_OUT: &str = "and more: the preview lists all of it.";
/// After the place of the file was copied.
pub const COPIED: &str = "Copied. Paste it wherever you are asked for the file.";

/// A PDF that was made: its pages and its size.
pub fn made(made: &Made) -> String {
    let pages = count(made.pages, "page");
    format!("✓ Your media kit is ready ({pages}, {} KB)", made.bytes.div_ceil(1000))
}

/// A PDF that was made, in one line.
pub fn ready(place: &str) -> String {
    format!("Your media kit is ready: {place}")
}

/// Answers that cannot be in the PDF.
pub fn unread(number: usize) -> String {
    match number {
        1 => "! One answer could not be read yet: what was there before is in the PDF.".to_owned(),
        many => {
            format!("! {many} answers could not be read yet: what was there before is in the PDF.")
        }
    }
}

/// New numbers that wait for their snapshot.
pub const NUMBERS_NOT_IN: &str =
    "! New numbers wait in Update numbers: they are not in the PDF before you save them.";

/// A file of the same name, before.
pub fn will_be_kept(older: &str) -> String {
    format!("A file with this name is there already. It will be kept as “{older}”.")
}

/// A file of the same name, after.
pub fn kept(older: &str) -> String {
    format!("The file that was there is now “{older}”.")
}

/// The name of a field or of a row in words: "platform, tiktok, followers".
pub fn place(place: &str) -> String {
    place.replace('.', ", ").replace('_', " ")
}

/// What was taken back, or made again.
pub fn undone(back: bool, changes: &[Change]) -> String {
    let what = match changes {
        // a text that could not be read yet is no change of the kit
        [] => "what was typed".to_owned(),
        [one] => place(&one.place),
        many => count(many.len(), "change"),
    };
    format!("{}: {what}.", if back { "Taken back" } else { "Made again" })
}

/// On a window that is too small.
pub const TOO_SMALL: &str = "Please make this window a little larger (60 x 15)";
/// After asking to leave.
pub const SAVED_LEAVE: &str = "Saved. Press again to leave.";
/// After asking to leave while looking around.
pub const LEAVE: &str = "Press again to leave.";
/// After something was taken out.
pub const REMOVED: &str = "Removed. Ctrl-Z brings it back";
/// Nothing to undo.
pub const NOTHING_BEFORE: &str = "Nothing to take back.";
/// Nothing to redo.
pub const NOTHING_AFTER: &str = "Nothing to make again.";
/// After asking to leave, while new numbers are in no kit.
pub const NUMBERS_LEAVE: &str =
    "Saved; your new numbers wait for their snapshot. Press again to leave.";
/// Above the table of new numbers.
pub const NUMBERS: &str = "New numbers, all on one page. Leave a line empty when nothing changed.";
/// In place of a table of new numbers.
pub const NO_PLATFORM: &str = "There are no numbers yet: add a platform in step 2.";
/// About the table of new numbers.
pub const NUMBERS_KEPT: &str =
    "The old numbers stay in your history, so the kit can show how you grow.";
/// After closing the table without a snapshot.
pub const NUMBERS_WAIT: &str =
    "The new numbers are kept safe: they wait for you in Update numbers.";
/// A snapshot without a number.
pub const NO_NUMBER: &str = "There is no new number yet. Write one, or go back.";
/// A snapshot of numbers that cannot be read.
pub const NO_NUMBER_READ: &str = "This one could not be read yet.";

/// In the head, while nothing is accepted.
pub const NOT_YET: &str = "Nothing changed yet";
/// A tick that was neither set nor taken.
pub const NOT_ANSWERED: &str = "[ ] not answered yet";
/// The way to numbers from files.
pub const READ_FILES: &str = "Read numbers from a file";
/// About it.
pub const READ_FILES_HINT: &str =
    "Numbers from YouTube, TikTok, Instagram and others, from the files they give you.";
/// The button that leads there from a table of new numbers.
pub const READ_FROM_FILE: &str = "Read from a file";
/// Above the question for files with numbers.
pub const FROM_FILES: &str = "Numbers from the files that platforms export.";
/// How files get here.
pub const DROP_FILES: &str =
    "Drag them into this window, or write where they are. They are read here and sent nowhere.";
/// The label of that question.
pub const FILES: &str = "File, several files, or a folder";
/// About it.
pub const FILES_HINT: &str =
    "Such as ~/Downloads/Table data.csv. The arrow right completes a path.";
/// Where platforms keep such files.
pub const FIND_FILES: [(&str, &str); 7] = [
    (
        "Before you begin",
        "Give pitchkit the file as you downloaded it. A spreadsheet program that opens and saves it \
         turns numbers into dates.",
    ),
    (
        "YouTube",
        "studio.youtube.com, Analytics, Advanced mode: tick the columns you want, then the arrow \
         “Export current view”, comma-separated values. The tabs Viewer age, Viewer gender and \
         Geography say who watches.",
    ),
    (
        "TikTok",
        "Settings, Account, Download your data, JSON. For followers: tiktok.com/tiktokstudio, \
         Analytics, Followers, Download data, CSV.",
    ),
    (
        "Instagram and Facebook",
        "business.facebook.com, Insights, Content, Export data, posts of 90 days, CSV. The same \
         under Audience says who follows.",
    ),
    ("X", "analytics.x.com, Content, Export data."),
    ("Twitch", "Creator dashboard, Analytics, Channel analytics, Download CSV."),
    ("Substack", "Settings, Import / Export, Export: the whole zip."),
];
/// No file was named.
pub const NO_FILE_NAMED: &str = "Drag a file into this window first, or press Esc.";
/// While files are read.
pub const READING: &str = "Reading the files";
/// While files are read, below.
pub const READING_HINT: &str = "Large files take a moment. Nothing changes before you accept it.";
/// Beside a table that was recognised.
pub const READ_HERE: &str = "read here, sent nowhere";
/// Before the platform that numbers go to.
pub const GOES_TO: &str = "Goes to";
/// Behind a platform that the kit does not have yet.
pub const NEW_PLATFORM: &str = ", new in this kit";
/// Above the numbers of a file.
pub const FILLS: &str = "It fills";
/// About the choice of a platform.
pub const LOT_HINT: &str = "Space takes the next one. The others keep their numbers.";
/// At the button that accepts.
pub const ONE_UNDO: &str = "One Ctrl-Z takes the whole file back.";
/// Where a file has nothing for the kit.
pub const NOTHING_TO_TAKE: &str = "There is nothing to accept. Choose another file, or press Esc.";
/// The button that leads to other files.
pub const OTHER_FILE: &str = "Another file";
/// Accepting without a tick.
pub const NOTHING_TICKED: &str = "Nothing is ticked. Space ticks a row, A all of them.";
/// After an offer was closed.
pub const NOTHING_CHANGED: &str = "Nothing was changed.";
/// Accepting what was held against a kit that was changed elsewhere.
pub const HELD_ANEW: &str = "Your kit was changed elsewhere meanwhile: look at the numbers again.";

/// Before the platform that a table is about.
pub const PLATFORM: &str = "Platform";
/// In the place of an answer that was not given.
pub const UNSAID: &str = "............";
/// Behind that.
pub const SPACE_SHOWS: &str = "(Space shows all)";
/// Above the columns of a table.
pub const COLUMN: &str = "Column";
/// Above what stands in them.
pub const FOR_EXAMPLE: &str = "For example";
/// Above what they are.
pub const IT_IS: &str = "It is";
/// What a column is that nothing was said about.
pub const LEFT_UNREAD: &str = "left out";
/// Above what a column may be.
pub const WHICH_ROLE: &str = "What is in this column?";
/// About the platform of a table.
pub const OWNER_HINT: &str = "The numbers go to this platform of your kit.";
/// About a column.
pub const COLUMN_HINT: &str = "Space shows what it may be.";
/// The button that leaves a table out.
pub const LEAVE_OUT: &str = "Leave it out";
/// About it.
pub const PASS_HINT: &str = "Nothing of this table is read.";
/// The button that leads to what a table would change.
pub const SHOW: &str = "Show the numbers";
/// About it.
pub const SHOW_HINT: &str = "Old beside new comes next. Nothing changes before you accept it.";
/// About leaving the question for columns.
pub const CANCEL_HINT: &str = "Everything stays as it is.";
/// How what was said about columns is changed.
pub const CHANGE_COLUMNS: &str = "C changes it";
/// Behind the columns of a table that nobody knows.
pub const SAY_COLUMNS: &str = "C says what they are.";
/// The heading of the posts that may have been boosted.
pub const BOOSTED: &str = "Which posts were boosted?";
/// About them.
pub const BOOSTED_HINT: &str =
    "Those that you paid to show: typical numbers leave them out. Enter is done.";
/// Behind what a file does not say about them.
pub const MARK_BOOSTED: &str = "B marks them.";
/// Where no post is listed.
pub const NO_POSTS: &str = "These files list no posts of which typical numbers are made.";
/// The heading of the rows that were skipped.
pub const SKIPPED: &str = "Skipped rows";
/// Where there is no such table.
pub const NO_OWN_TABLE: &str = "The columns of these files are known: there is nothing to say.";
/// What the columns of a table are asked for, in the help.
pub const COLUMNS_HELP: [(&str, &str); 4] = [
    (
        "What is in its columns",
        "Each row stands for one post: the day it was posted, and at least one number. Typical \
         numbers are the middle of all posts, never the average.",
    ),
    (
        "Impressions",
        "They are another number than views. Take them for views only where your platform counts \
         nothing else.",
    ),
    (
        "Left out",
        "Such a column is not read. That is right for other people's names and texts, and for what \
         you earn.",
    ),
    (
        "The next time",
        "A table with the same columns is known then. Old beside new is shown all the same, and C \
         changes what you said.",
    ),
];

/// What something may be.
pub fn perhaps(what: &str) -> String {
    format!("perhaps {what}")
}

/// How many lines of an offer are not seen.
pub fn more_below(lines: usize) -> String {
    format!("PgDn: {}", count(lines, "more line"))
}

/// The way to colours, signs and the mouse.
pub const SETTINGS: &str = "Colours and reading mode";
/// About colours, signs and the mouse.
pub const SETTINGS_HINT: &str = "What you choose holds at once, and the next time too.";
/// Colours where the surroundings ask for none.
pub const NO_COLOR: &str = "This terminal asks for no colours: NO_COLOR is set.";
/// Settings that could not be saved.
pub const SETTINGS_NOT_KEPT: &str =
    "This holds until you leave; it could not be kept for the next time.";
/// About finding things.
pub const FIND: &str = "Type a word of a question, of a name, or of what you want to do.";
/// Nothing has these words.
pub const NOTHING_FOUND: &str = "Nothing here has these words. Try a shorter one, or press Esc.";

/// A page that takes a moment.
pub const DRAWING: &str = "Drawing the page";
/// Where a page cannot be shown.
pub const NO_PICTURES: &str =
    "This terminal has too few colours or signs to show the page itself. Your PDF viewer can.";
/// The button that opens the PDF.
pub const OPEN_IT: &str = "Open it";
/// At a page that is too small to be read.
pub const PAGE_SMALL: &str =
    "Its look, not its words: + makes it readable, O opens it in your viewer.";
/// At a page that is large enough.
pub const PAGE_LARGE: &str = "The arrows move over the page; - shows more of it at once.";

/// All kits, with their number.
pub fn all_kits(number: usize) -> String {
    format!("All kits ({number})")
}

/// Kits that were removed, with their number.
pub fn removed_kits(number: usize) -> String {
    format!("Removed kits ({number})")
}

/// About new numbers, on the first screen.
pub const NUMBERS_HINT: &str = "All platforms on one page, old numbers beside new ones.";
/// About the sample.
pub const SAMPLE_HINT: &str = "A finished kit to look at. Nothing of it is saved.";
/// About a kit that is somewhere else.
pub const ELSEWHERE_HINT: &str = "A kit that is not among yours: on a stick, in a shared folder.";
/// About leaving.
pub const LEAVE_HINT: &str = "Everything is saved.";
/// About all kits.
pub const KITS_HINT: &str = "Each is a folder of its own. Del removes one; it can be brought back.";
/// About the kits that were removed.
pub const TRASH_HINT: &str = "Enter brings a kit back, with its earlier versions.";
/// After a kit was brought back.
pub const BROUGHT_BACK: &str = "It is back among your kits.";

/// Where the kits are.
pub fn kept_in(place: &str) -> String {
    format!("Your kits are kept in {place}, one folder each, to copy and back up.")
}

/// After a snapshot: which platforms have new numbers, of which day.
pub fn snapshot(platforms: &[String], day: &str) -> String {
    let who = match platforms {
        [one] => one.clone(),
        [many @ .., last] if many.len() < 3 => format!("{} and {last}", many.join(", ")),
        all => count(all.len(), "platform"),
    };
    let have = if platforms.len() == 1 { "has" } else { "have" };
    format!("{who} {have} numbers of {day}.")
}
/// About what last time left.
pub const LEFT: &str = "One Ctrl-Z takes it back again.";
/// About answers that were changed here and elsewhere.
pub const BOTH: &str = "Space takes the other answer. One Ctrl-Z takes all of it back.";
/// After the kit file was edited by another program.
pub const EDITED: &str =
    "Your kit was changed elsewhere; here it is. Ctrl-Z brings back what was here";
/// A save while the other answers wait for a choice.
pub const CHOOSE: &str = "it was changed elsewhere";
/// A kit file that somebody is in the middle of editing.
pub const UNREADABLE: &str =
    "Your kit was changed elsewhere and cannot be read at the moment; nothing of yours is lost.";
/// A kit file that went away.
pub const GONE: &str =
    "The file of this kit is no longer there. Nothing of yours is lost: it is kept safe.";
/// A kit that is open twice.
pub const TWO_WINDOWS: &str = "another window of pitchkit has this kit open";
/// A save of which the disk does not say that it lasts.
pub const NOT_DURABLE: &str = "this disk does not promise to keep it; make a copy";
/// When the program ends by a mistake of its own.
pub const FAREWELL: &str =
    "pitchkit had to stop. What you wrote is safe: start it again and it offers it to you.";
/// Where no screen can be drawn.
pub const NO_TERMINAL: &str = "there is no terminal to draw on. Use a command instead: `pitchkit export` makes the PDF, \
     `pitchkit check` says what is missing, `pitchkit --help` lists all of them";
