//! Files that are dropped on the window. Their paths go from the desktop to the verb, not through the page.

use std::path::PathBuf;
use std::sync::Arc;

use app::Result;
use app::view::ImportOutcome;
use tauri::{AppHandle, DragDropEvent, Manager as _, Runtime, Window, WindowEvent};

use crate::caseload::Caseload;
use crate::commands::{list_files, take_in};
use crate::event::{BackendEvent, tell};

/// Hears what happens to the window. Over a locked caseload nothing can be dropped.
pub(crate) fn on_window_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let app = window.app_handle();
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    if !app.state::<Arc<Caseload>>().is_open() {
        return;
    }
    match event {
        DragDropEvent::Enter { .. } => tell(app, BackendEvent::Hovering { is: true }),
        DragDropEvent::Leave => tell(app, BackendEvent::Hovering { is: false }),
        DragDropEvent::Drop { paths, .. } => {
            tell(app, BackendEvent::Hovering { is: false });
            tauri::async_runtime::spawn(dropped(app.clone(), paths.clone()));
        }
        _ => {}
    }
}

async fn dropped<R: Runtime>(app: AppHandle<R>, paths: Vec<PathBuf>) {
    let event = match take_in_aloud(&app, &paths).await {
        Ok(outcomes) => BackendEvent::Imported { outcomes },
        Err(error) => BackendEvent::Failed { error },
    };
    tell(&app, event);
}

/// The page did not ask for it, so it is told when it begins.
async fn take_in_aloud<R: Runtime>(app: &AppHandle<R>, paths: &[PathBuf]) -> Result<Vec<ImportOutcome>> {
    let files = list_files(paths)?;
    tell(app, BackendEvent::Importing { files: files.len() });
    take_in(&app.state::<Arc<Caseload>>(), files).await
}
