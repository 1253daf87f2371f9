//! What people do, as keys and clicks; what they see and what is in their kit afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod interface;

use interface::Person;

#[test]
fn a_new_kit_begins_with_a_name() {
    let mut mara = Person::new();
    mara.sees("New media kit").keys("<enter>Mara Lindqvist<enter>");
    println!("{}", mara.screen());
    mara.sees("Step 1 of 8").sees("Mara Lindqvist");
    mara.keys("<pgdn>");
    println!("{}", mara.screen());
    mara.keys("a");
    println!("{}", mara.screen());
    mara.size = (120, 40);
    println!("{}", mara.screen());
    let mut sample = Person::with_sample();
    for _ in 0..8 {
        println!("{}", sample.screen());
        sample.keys("<pgdn>");
    }
    sample.size = (120, 40);
    for _ in 0..8 {
        println!("{}", sample.screen());
        sample.keys("<pgup>");
    }
}
