//! Any bytes are a spreadsheet or an error, and cost little either way.
#![no_main]

use std::io::Write as _;
use std::ops::ControlFlow;

use griot_exchange::table::Table;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(bytes).expect("written");
    let Ok(mut table) = Table::open(file.path()) else {
        return;
    };
    for sheet in table.sheets() {
        let _ = table.rows(&sheet);
        let _ = table.merged(&sheet);
        let _ = table.head(&sheet, 30);
        let _ = table.read(&sheet, &|_| true, &mut |_| ControlFlow::Continue(()));
    }
});
