//! Names the commands one by one: what is not in the list, and in `capabilities/main.json`, the page cannot call.

include!("src/commands/list.rs");

macro_rules! names {
    ($($noun:ident::$name:ident)*) => { &[$(stringify!($name)),*] };
}

fn main() {
    println!("cargo:rerun-if-changed=src/commands/list.rs");
    const COMMANDS: &[&str] = every_command!(names);
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
