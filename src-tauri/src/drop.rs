//! Files that are dropped on the window. Their paths go from the desktop to where they are held, not through the page.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{AppHandle, DragDropEvent, Manager as _, Runtime, Window, WindowEvent};

use crate::caseload::Caseload;
use crate::commands;
use crate::dialog::Sort;
use crate::event::{BackendEvent, tell};
use crate::intake::Intake;

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
            if let [file] = paths.as_slice()
                && Sort::LISTS.fits(file)
            {
                tauri::async_runtime::spawn(open_list(app.clone(), file.clone()));
                return;
            }
            let event = match app.state::<Intake>().offer_places(paths) {
                Ok(0) => BackendEvent::Failed {
                    error: app::ErrorCode::NothingToTakeIn.into(),
                },
                Ok(files) => BackendEvent::Offered { files },
                Err(error) => BackendEvent::Failed { error },
            };
            tell(app, event);
        }
        _ => {}
    }
}

/// A list of people alone is no bundle: it is opened to be looked at.
async fn open_list<R: Runtime>(app: AppHandle<R>, file: PathBuf) {
    let caseload = Arc::clone(&app.state::<Arc<Caseload>>());
    let event = match commands::import::open(&caseload, &file).await {
        Ok(_) => BackendEvent::ListOpened,
        Err(error) => BackendEvent::Failed { error },
    };
    tell(&app, event);
}
