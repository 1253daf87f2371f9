//! How long krilla takes for the pages of the sample, and how long the program itself does.
//!
//! `cargo run --release -- [file.pdf]`, in this folder; the file shows what krilla made.

mod writer;

use std::hint::black_box;
use std::time::{Duration, Instant};

use pitchkit::export::{Options, draw};
use pitchkit::pdf;
use pitchkit::store::Kit;

use writer::Failure;

/// Runs before the clock counts.
const WARM_UP: usize = 5;
/// Runs of each that are timed, one of the one and one of the other in turn.
const RUNS: usize = 50;

fn main() -> Result<(), Failure> {
    let document = draw(&Kit::sample(), &Options::default())?.document;
    let ours = || -> Result<Vec<u8>, Failure> { Ok(pdf::write(black_box(&document))?) };
    let theirs = || writer::write(black_box(&document));
    let (our_file, their_file) = (ours()?, theirs()?);
    if let Some(path) = std::env::args_os().nth(1) {
        std::fs::write(path, &their_file)?;
    }
    for _ in 0..WARM_UP {
        timed(ours)?;
        timed(theirs)?;
    }
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        our_times.push(timed(ours)?);
        their_times.push(timed(theirs)?);
    }
    let (our_time, their_time) = (median(our_times), median(their_times));
    println!("pitchkit {our_time:6.2} ms {:8} bytes", our_file.len());
    println!("krilla   {their_time:6.2} ms {:8} bytes", their_file.len());
    println!("pitchkit takes {:.2} times as long as krilla", our_time / their_time);
    Ok(())
}

fn timed(write: impl Fn() -> Result<Vec<u8>, Failure>) -> Result<Duration, Failure> {
    let start = Instant::now();
    let bytes = black_box(write()?);
    let time = start.elapsed();
    drop(bytes);
    Ok(time)
}

/// The median in milliseconds: of an even number of times, the mean of the two in the middle.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    let middle = times.iter().skip((times.len() - 1) / 2).take(2 - times.len() % 2);
    let (sum, count) = middle
        .fold((0.0, 0.0), |(sum, count), time| (sum + time.as_secs_f64() * 1000.0, count + 1.0));
    sum / count
}
