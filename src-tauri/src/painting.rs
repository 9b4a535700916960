//! How the pages are painted on Linux.

use std::fs;
use std::path::Path;

use tauri::{Runtime, WebviewWindow};
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

/// Where Linux shows its graphics processors (<https://docs.kernel.org/gpu/drm-uapi.html>, "Render nodes").
const GRAPHICS: &str = "/dev/dri";

/// Has the processor paint where there is no graphics processor: in virtual machines and on terminal servers. WebKitGTK
/// would imitate one there, and compile a program for each kind of edge and shadow before the first page is seen. That
/// took longer than everything else of the start.
pub(crate) fn choose<R: Runtime>(window: &WebviewWindow<R>) {
    if has_graphics_processor(Path::new(GRAPHICS)) {
        return;
    }
    // A window that cannot be asked is painted as WebKitGTK thinks best.
    let _ = window.with_webview(|page| {
        if let Some(settings) = page.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
}

fn has_graphics_processor(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries
        .flatten()
        .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_render_node_is_a_graphics_processor() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_graphics_processor(&folder.path().join("dri")), "none at all");
        fs::write(folder.path().join("card0"), "").unwrap();
        assert!(
            !has_graphics_processor(folder.path()),
            "a screen, as virtual machines have"
        );
        fs::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_processor(folder.path()));
    }
}
