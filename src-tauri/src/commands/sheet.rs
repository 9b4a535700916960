use app::files::write_new;
use app::print::{Sheet, typeset};
use app::view::{Letterhead, SheetKnown, SheetOrder, SheetPages};
use app::{PersonId, Result, sheet};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::caseload::aside;
use crate::dialog::{self, Sort};

#[tauri::command]
pub(crate) async fn sheet_known(caseload: Open<'_>, person: PersonId) -> Result<SheetKnown> {
    caseload.read(move |session| sheet::known(session, person)).await
}

/// Others can work while the pages are set.
#[tauri::command]
pub(crate) async fn sheet_preview(
    caseload: Open<'_>,
    person: PersonId,
    order: SheetOrder,
) -> Result<SheetPages> {
    let language = order.language;
    let sheet = prepare(&caseload, person, order).await?;
    aside(move || sheet::pages(&sheet, language)).await
}

/// Asks where to save the sheet as a PDF; whether it was saved. The file is not encrypted, and its proposed name says
/// nothing about anybody. Nothing is written when the caseload was locked while the dialog was open.
#[tauri::command]
pub(crate) async fn sheet_save<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    person: PersonId,
    order: SheetOrder,
) -> Result<bool> {
    let language = order.language;
    let sheet = prepare(&caseload, person, order).await?;
    let today = caseload.read(|session| Ok(session.today())).await?;
    let (name, pdf) = aside(move || {
        let set = typeset(&sheet, language)?;
        Ok((format!("{} {today}.pdf", set.title()), set.pdf()?))
    })
    .await?;
    let Some(place) = dialog::ask_where_to_save(&window, Sort::SHEETS, &name).await? else {
        return Ok(false);
    };
    caseload.require_open()?;
    aside(move || write_new(&place, &pdf)).await?;
    Ok(true)
}

#[tauri::command]
pub(crate) async fn letterhead_keep(caseload: Open<'_>, letterhead: Letterhead) -> Result<()> {
    let keep = caseload.write(move |session| sheet::keep_letterhead(session, &letterhead));
    keep.await
}

async fn prepare(caseload: &Open<'_>, person: PersonId, order: SheetOrder) -> Result<Sheet> {
    let SheetOrder { contact, wanted, .. } = order;
    caseload
        .read(move |session| sheet::prepare(session, person, &contact, &wanted))
        .await
}
