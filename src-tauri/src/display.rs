//! How the window looks: chosen by whoever works here, kept in a small plain file, true before anybody unlocks.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use app::Result;
use app::view::{CaseloadFact, Display, Language, Theme};
use tauri::utils::config::WebviewUrl;
use tauri::window::Color;

/// Where the choice is kept. One write after the other: the last one holds.
pub(crate) struct DisplayFile(Mutex<PathBuf>);

impl DisplayFile {
    /// In this file.
    pub(crate) fn new(file: PathBuf) -> DisplayFile {
        DisplayFile(Mutex::new(file))
    }

    /// What was chosen last.
    pub(crate) fn read(&self) -> Display {
        app::display::read(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a choice.
    ///
    /// # Errors
    /// Those of [`app::display::write`].
    pub(crate) fn write(&self, display: &Display) -> Result<()> {
        app::display::write(&self.0.lock().unwrap_or_else(PoisonError::into_inner), display)
    }
}

/// The address of the pages with what they must know before they draw anything; they read it from there, so that nothing
/// is drawn twice, and nothing waits for an answer. Where it is the locked screen of every morning, that one stands in the
/// page already (`ui/src/start/standing.ts`), and the address says which.
pub(crate) fn address(display: &Display, caseload: &CaseloadFact) -> WebviewUrl {
    let language = match display.language {
        Language::De => "de",
        Language::En => "en",
    };
    let theme = match display.theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let (size, calm) = (display.size, if display.is_calm { "&calm" } else { "" });
    let is_usual = caseload.exists && caseload.trouble.is_none() && caseload.demo_password.is_none();
    let door = match (is_usual, caseload.has_recovery) {
        (true, true) => "&door=sheet",
        (true, false) => "&door=bare",
        (false, _) => "",
    };
    WebviewUrl::App(format!("?lang={language}&theme={theme}&size={size}{calm}{door}").into())
}

/// By how much everything is larger. It is the zoom of the web view: pages then have less room, and turn to their narrow
/// form by the same rules as in a small window.
pub(crate) fn zoom(display: &Display) -> f64 {
    f64::from(display.size) / 100.0
}

/// The brightness for the frame of the window; the system decides when empty.
pub(crate) fn theme(display: &Display) -> Option<tauri::Theme> {
    match display.theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// The ground of the pages (`--c-canvas`), in which the window opens before they are there: no flash of white in a dark
/// room.
pub(crate) fn ground(is_dark: bool) -> Color {
    if is_dark {
        Color(0x14, 0x16, 0x26, 0xff)
    } else {
        Color(0xf2, 0xf3, 0xf7, 0xff)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door_of(change: impl FnOnce(&mut CaseloadFact)) -> Option<String> {
        let mut caseload = CaseloadFact {
            name: "caseload.db".into(),
            exists: true,
            trouble: None,
            has_recovery: true,
            demo_password: None,
            is_exploring: false,
        };
        change(&mut caseload);
        let address = address(&Display::default(), &caseload).to_string();
        address.split_once("&door=").map(|(_, door)| door.to_owned())
    }

    #[test]
    fn only_the_locked_screen_of_every_morning_stands_in_the_page() {
        assert_eq!(door_of(|_| {}).as_deref(), Some("sheet"));
        assert_eq!(
            door_of(|caseload| caseload.has_recovery = false).as_deref(),
            Some("bare")
        );
        assert_eq!(
            door_of(|caseload| caseload.exists = false),
            None,
            "the first start"
        );
        assert_eq!(
            door_of(|caseload| caseload.trouble = Some(app::ErrorCode::DatabaseDamaged)),
            None,
            "what is wrong, and what to do"
        );
        assert_eq!(
            door_of(|caseload| caseload.demo_password = Some("offen".into())),
            None,
            "the invented city says its password"
        );
    }
}
