//! Takes the README's screens from the real program: it runs in a terminal, keys are typed, and what
//! stands there then becomes an SVG. `scripts/screens` builds both and calls this.

#![allow(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a tool that cannot go on stops"
)]

#[cfg(unix)]
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/terminal/pty.rs"]
mod pty;
#[cfg(unix)]
mod svg;

/// A screen: its file, its size, and the keys that lead there, each with what is seen then.
#[cfg(unix)]
struct Scene {
    name: &'static str,
    size: (u16, u16),
    keys: &'static [(&'static str, &'static str)],
}

#[cfg(unix)]
const OPEN: (&str, &str) = ("\r", "Step 1 of 8");
#[cfg(unix)]
const MENU: (&str, &str) = ("\x1b", "─ Steps ─");

/// The kit of the tests' creator is open on most of them: there is something to say about it.
#[cfg(unix)]
const SCENES: [Scene; 10] = [
    Scene { name: "start", size: (120, 40), keys: &[] },
    Scene {
        name: "platform",
        size: (80, 24),
        keys: &[OPEN, ("\x1b[6~", "Engagement"), ("\r", "page 1 of"), ("\t\t", "▌ Followers")],
    },
    Scene {
        name: "platforms",
        size: (120, 40),
        keys: &[OPEN, ("\x1b[6~", "Eng."), ("\x1b[B", "▌ Instagram")],
    },
    Scene {
        name: "work",
        size: (80, 24),
        keys: &[
            OPEN,
            ("\x1b[6~", "Engagement"),
            ("\x1b[6~", "▌ Age groups"),
            ("\x1b[6~", "First result"),
        ],
    },
    Scene {
        name: "review",
        size: (80, 24),
        keys: &[
            OPEN,
            MENU,
            ("\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B\x1b[B", "▌   8"),
            ("\r", "of 100"),
        ],
    },
    Scene {
        name: "numbers",
        size: (80, 24),
        keys: &[
            ("\x1b[B", "▌ Update numbers"),
            ("\r", "before"),
            ("13140\t9.65k\t548\t", "+7.4%"),
            ("54", "54 comments"),
        ],
    },
    Scene {
        name: "find",
        size: (80, 24),
        keys: &[OPEN, ("\x10", "Find anything"), ("follow", "▌ YouTube")],
    },
    Scene {
        name: "wording",
        size: (120, 40),
        keys: &[
            OPEN,
            MENU,
            ("\x1b[A\x1b[A\x1b[A\x1b[A\x1b[A", "▌   Preview"),
            ("\r", "L to change"),
        ],
    },
    Scene {
        name: "page",
        size: (120, 40),
        keys: &[("example", ""), ("\x0f", "page 1 of 2"), ("", "▀")],
    },
    Scene {
        name: "pdf",
        size: (80, 24),
        keys: &[OPEN, ("\x05", "[ Make the PDF ]"), ("\r", "Your media kit is ready")],
    },
];

#[cfg(unix)]
fn main() {
    use std::time::Duration;
    use std::{env, fs, path::PathBuf, thread};

    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let program = fs::canonicalize(arguments.next().expect("the program")).unwrap();
    let folder = arguments.next().expect("the folder for the pictures");
    fs::create_dir_all(&folder).unwrap();
    for Scene { name, size, keys } in SCENES {
        let sent = keys.iter().map(|(sent, _)| *sent);
        // the page is the sample's: it is finished, and has pictures
        let is_sample = sent.clone().any(|sent| sent == "example");
        let mut program = pty::Program::new(&program).env("COLORTERM", "truecolor");
        if !is_sample {
            program = program.kit(include_str!("../../tests/interface/kit.toml"));
        }
        let mut term = program.start(size.0, size.1);
        // the kits are listed a moment after the first frame
        term.wait(if is_sample { "Make a media kit" } else { "carry on with Mara" });
        for (sent, seen) in keys {
            match *sent {
                "example" => drop(term.send("\x1b[B\r").wait("Only looking")),
                sent => drop(term.send(sent).wait(seen)),
            }
        }
        let mut picture = look(&term);
        // a frame arrives in several reads: it is there when nothing follows
        loop {
            thread::sleep(Duration::from_millis(700));
            let next = look(&term);
            if std::mem::replace(&mut picture, next.clone()) == next {
                break;
            }
        }
        let path = folder.join(format!("{name}.svg"));
        fs::write(&path, picture).unwrap();
        println!("{}", path.display());
    }
}

/// The screen as it stands.
#[cfg(unix)]
fn look(term: &pty::Term) -> String {
    let picture = std::cell::RefCell::default();
    term.until("the screen", |screen| {
        *picture.borrow_mut() = svg::of(screen);
        true
    });
    picture.into_inner()
}

#[cfg(not(unix))]
fn main() {
    eprintln!("There is no pseudo-terminal here.");
}
