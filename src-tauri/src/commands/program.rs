use app::Result;

/// Version of the program, such as `0.1.0`.
#[tauri::command]
pub(crate) async fn app_version() -> Result<&'static str> {
    Ok(env!("CARGO_PKG_VERSION"))
}

/// The licences of everything in the program.
#[tauri::command]
pub(crate) async fn app_licences() -> Result<&'static str> {
    Ok(include_str!("../../licences.txt"))
}
