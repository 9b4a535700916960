//! Names the commands one by one: what is not listed here, and in `capabilities/main.json`, the page cannot call.
fn main() {
    tauri_build::build();
}
