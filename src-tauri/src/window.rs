//! The one window.

use std::sync::Arc;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{App, AppHandle, Manager as _, Runtime, Url, WebviewWindow, WebviewWindowBuilder};

use app::view::Display;

use crate::caseload::Caseload;
use crate::display::{self, DisplayFile};

/// Its name, as in `tauri.conf.json` and `capabilities/main.json`.
pub(crate) const NAME: &str = "main";

/// Opens it as `tauri.conf.json` describes it. It shows the program's own pages and nothing else: no other address, no
/// second window, no download.
///
/// # Errors
/// When the desktop gives no window.
pub(crate) fn open<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let config = app.config();
    let own_pages = config.build.dev_url.clone().filter(|_| tauri::is_dev());
    let Some(described) = config.app.windows.iter().find(|window| window.label == NAME) else {
        return Err(tauri::Error::WindowNotFound);
    };
    let look = app.state::<DisplayFile>().read();
    let mut described = described.clone();
    described.url = display::address(&look, &app.state::<Arc<Caseload>>().fact());
    let window = WebviewWindowBuilder::from_config(app, &described)?
        .theme(display::theme(&look))
        .incognito(described.incognito && !is_driven())
        .on_navigation(move |url| is_own(url, own_pages.as_ref()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, load| {
            // A page that begins anew shows the lock, so there must be nothing behind it.
            if matches!(load.event(), PageLoadEvent::Started) {
                window.state::<Arc<Caseload>>().lock();
                show_title(&window, false);
            }
        })
        .build()?;
    #[cfg(target_os = "linux")]
    crate::painting::choose(&window);
    show_as(&window, &look);
    Ok(())
}

/// Looks like that from now on.
pub(crate) fn show_as<R: Runtime>(window: &WebviewWindow<R>, look: &Display) {
    // What the desktop does not do, the pages do.
    let _ = window.set_zoom(display::zoom(look));
    let _ = window.set_theme(display::theme(look));
    let is_dark = window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark);
    let _ = window.set_background_color(Some(display::ground(is_dark)));
}

/// Whether a test drives this window. WebKitGTK lets nothing drive a private web view, so it is not private then. A
/// program that is handed out keeps its web view private whatever the environment says, and so nothing can drive it.
#[cfg(debug_assertions)]
fn is_driven() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").as_deref() == Ok("true")
}

#[cfg(not(debug_assertions))]
fn is_driven() -> bool {
    false
}

fn is_own(url: &Url, development: Option<&Url>) -> bool {
    let is_built_in = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    is_built_in || development.is_some_and(|own| own.origin() == url.origin())
}

/// Brings the window to the front.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(NAME) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// The title says whether these are practice data, and never who is on the screen: it stands in lists of windows, and in
/// what others see of a shared screen.
pub(crate) fn show_title<R: Runtime>(window: &WebviewWindow<R>, is_demo: bool) {
    let title = if is_demo {
        "Ankommen – Übungsdaten"
    } else {
        "Ankommen"
    };
    let _ = window.set_title(title);
}

/// The title before anybody unlocked.
pub(crate) fn show_title_of_locked<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(NAME) {
        show_title(&window, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn it_goes_to_its_own_pages_only() {
        assert!(is_own(&url("tauri://localhost/"), None));
        assert!(
            is_own(&url("http://tauri.localhost/"), None),
            "the same on Windows"
        );
        for foreign in [
            "https://example.org/",
            "file:///etc/hosts",
            "data:text/html,x",
            "http://localhost:1420/",
        ] {
            assert!(!is_own(&url(foreign), None), "{foreign}");
        }
        assert!(
            is_own(
                &url("http://localhost:1420/"),
                Some(&url("http://localhost:1420"))
            ),
            "the development server, while developing"
        );
    }
}
