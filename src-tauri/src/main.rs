//! The window: a mail slot between the page and the verbs of `app`.
//!
//! | file | answers |
//! |---|---|
//! | `commands/` | what the page may call |
//! | `caseload` | where the unlocked session is held, and on which threads verbs run |
//! | `papers` | files that were chosen and that a later step needs |
//! | `idle`, `sleep` | when it locks itself |
//! | `display` | how the window looks, also while it is locked |
//! | `backup` | the daily copy |
//! | `dialog`, `drop`, `intake` | how files come and go without their paths passing the page |
//! | `event` | what the page is told without asking |
//! | `painting` | what paints the pages |
//! | `window` | what the window shows, and what it refuses |

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod backup;
mod caseload;
mod clock;
mod commands;
mod dialog;
mod display;
mod drop;
mod event;
mod fault;
mod idle;
mod intake;
#[cfg(target_os = "linux")]
mod painting;
mod papers;
#[cfg(target_os = "linux")]
mod sleep;
#[cfg(test)]
mod tests;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use tauri::{App, AppHandle, Builder, Manager as _, RunEvent, Runtime};
use tauri_plugin_window_state::StateFlags;

use crate::arguments::Arguments;
use crate::caseload::Caseload;
use crate::dialog::LastFolders;
use crate::display::DisplayFile;
use crate::intake::Intake;

/// Name of the database in the program's own folder.
const DATABASE: &str = "caseload.db";

fn main() -> ExitCode {
    fault::keep_data_out_of_panics();
    let Some(arguments) = arguments::read(std::env::args_os().skip(1)) else {
        eprintln!("{}", arguments::USAGE);
        return ExitCode::from(2);
    };
    match build(Builder::default(), arguments) {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    app.state::<Arc<Caseload>>().lock();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The window cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The program on any desktop, or on none.
fn build<R: Runtime>(builder: Builder<R>, arguments: Arguments) -> tauri::Result<App<R>> {
    // Whoever names a database wants that one, beside another that may be open; the store sees to it that no database is
    // open twice. This has to be the first of the plugins.
    let builder = match arguments.database {
        None => builder.plugin(tauri_plugin_single_instance::init(started_again)),
        Some(_) => builder,
    };
    let geometry = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    builder
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(geometry)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .on_window_event(drop::on_window_event)
        .setup(move |app| {
            start(app, arguments).inspect_err(|error| eprintln!("The window cannot be opened: {error}"))?;
            Ok(())
        })
        .build(description())
}

/// What the build put into the program: `tauri.conf.json`, `capabilities/main.json`, the pages.
fn description<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// A second start comes here: to the window that is open already.
fn started_again<R: Runtime>(app: &AppHandle<R>, given: Vec<String>, folder: String) {
    let arguments = arguments::read(given.into_iter().skip(1).map(Into::into));
    let bundle = arguments.and_then(|arguments| arguments.bundle);
    let bundle = bundle.map(|bundle| PathBuf::from(folder).join(bundle));
    if let Some(bundle) = bundle {
        intake::opened_from_desktop(app, &bundle);
    }
    window::show(app);
}

fn start<R: Runtime>(app: &App<R>, arguments: Arguments) -> tauri::Result<()> {
    let database = match arguments.database {
        Some(database) => database,
        None => own_database(app.handle())?,
    };
    let caseload = Arc::new(Caseload::new(database, arguments.lock_after));
    app.manage(Arc::clone(&caseload));
    app.manage(LastFolders::default());
    app.manage(Intake::default());
    app.manage(DisplayFile::new(
        app.path().app_config_dir()?.join(app::display::FILE),
    ));
    let bundle = arguments
        .bundle
        .and_then(|bundle| std::path::absolute(bundle).ok());
    if let Some(bundle) = bundle {
        intake::opened_from_desktop(app.handle(), &bundle);
    }
    window::open(app)?;
    #[cfg(target_os = "linux")]
    tauri::async_runtime::spawn(sleep::watch(app.handle().clone(), Arc::clone(&caseload)));
    tauri::async_runtime::spawn(idle::watch(app.handle().clone(), caseload));
    Ok(())
}

/// The database in the program's own folder, for which there is a place then.
fn own_database<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<PathBuf> {
    let folder = app.path().app_data_dir()?;
    std::fs::create_dir_all(&folder)?;
    Ok(folder.join(DATABASE))
}
