//! A window that is not drawn, on a database of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use app::session::{CreateOptions, create};
use app::view::Seat;
use serde_json::Value;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, AppHandle, Manager as _, WebviewWindow, WebviewWindowBuilder};

use crate::caseload::Caseload;
use crate::clock::SystemClock;
use crate::dialog::LastFolders;
use crate::display::DisplayFile;
use crate::intake::Intake;

/// Opens the databases of these tests.
pub(super) const PASSWORD: &str = "Vier nasse Möwen";

/// The program with its window, and the folder that goes with it.
pub(super) struct Desk {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    folder: tempfile::TempDir,
}

impl Desk {
    /// A window on a database that does not exist.
    pub(super) fn empty() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let caseload = Caseload::new(folder.path().join("caseload.db"), Some(Duration::from_secs(300)));
        let app = mock_builder()
            .plugin(tauri_plugin_dialog::init())
            .manage(Arc::new(caseload))
            .manage(LastFolders::default())
            .manage(DisplayFile::new(folder.path().join("display.json")))
            .manage(Intake::default())
            .invoke_handler(crate::commands::handler())
            .build(crate::description())
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", Default::default())
            .build()
            .unwrap();
        Desk { app, window, folder }
    }

    /// A window on the locked caseload of one worker.
    pub(super) fn locked() -> Desk {
        let desk = Desk::empty();
        let options = CreateOptions {
            seat: Seat::Worker,
            worker: "Ines Falkenhag".to_owned(),
            unit_label: "Raum Nord".to_owned(),
            employer: "Träger".to_owned(),
            is_demo: false,
            cost: app::KdfCost::FLOOR,
        };
        create(&desk.database(), PASSWORD, options, Box::new(SystemClock)).unwrap();
        desk
    }

    /// The same, unlocked.
    pub(super) fn unlocked() -> Desk {
        let desk = Desk::locked();
        desk.unlock();
        desk
    }

    /// Opens it.
    pub(super) fn unlock(&self) {
        self.call("caseload_unlock", serde_json::json!({ "password": PASSWORD }))
            .unwrap();
    }

    /// The folder that goes with it.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program, for what runs beside the window.
    pub(super) fn handle(&self) -> AppHandle<MockRuntime> {
        self.app.handle().clone()
    }

    /// Its caseload.
    pub(super) fn caseload(&self) -> Arc<Caseload> {
        Arc::clone(&self.app.state::<Arc<Caseload>>())
    }

    /// Where the database lies.
    pub(super) fn database(&self) -> PathBuf {
        self.folder.path().join("caseload.db")
    }

    /// What the page gets when it calls `command`.
    pub(super) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        ask(&self.window, "tauri://localhost", command, arguments)
    }

    /// What a page from elsewhere gets, should one ever be shown in the window.
    pub(super) fn call_from(&self, address: &str, command: &str) -> Result<Value, Value> {
        ask(&self.window, address, command, super::arguments::of(command))
    }

    /// What a window of another name gets.
    pub(super) fn call_from_another_window(&self, command: &str) -> Result<Value, Value> {
        let other = WebviewWindowBuilder::new(&self.app, "other", Default::default())
            .build()
            .unwrap();
        ask(
            &other,
            "tauri://localhost",
            command,
            super::arguments::of(command),
        )
    }
}

fn ask(
    window: &WebviewWindow<MockRuntime>,
    from: &str,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: from.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|answer| answer.deserialize().unwrap())
}
