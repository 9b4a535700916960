use app::AppError;
use app::view::Progress;
use serde::Serialize;
use tauri::{AppHandle, Emitter as _, Runtime};

use crate::window;

/// The one channel on which the page listens.
const CHANNEL: &str = "backend_event";

/// What the program tells by itself; the same as `BackendEvent` in `ui/src/backend/backend.ts`.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum BackendEvent {
    /// The caseload is being locked, and nobody in the page asked for it: the page keeps what is being typed, and locks.
    Locked,
    /// Files are held over the window, or no longer.
    Hovering { is: bool },
    /// Files were brought and wait to be looked at.
    Offered { files: usize },
    /// A list of people was dropped and lies open.
    ListOpened,
    /// How far long work is.
    Progress { progress: Progress },
    /// The copy of the day was made; or why not, or why not in the second place.
    BackedUp { error: Option<AppError> },
    /// The invented city is being made: so many of so many events.
    Inventing { done: u32, of: u32 },
    /// Something failed that nobody asked for.
    Failed { error: AppError },
}

/// Tells the page. A page that is gone needs to hear nothing.
pub(crate) fn tell<R: Runtime>(app: &AppHandle<R>, event: BackendEvent) {
    let _ = app.emit_to(window::NAME, CHANNEL, event);
}
