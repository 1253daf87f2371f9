//! Any bytes: which format they are, and all that follows.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pitchkit_fuzz::read;

fuzz_target!(|data: &[u8]| read(data));
