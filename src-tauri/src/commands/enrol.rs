use app::enrol::{self, AcceptOptions, FoundOptions, UnitOption};
use app::files::write_new;
use app::view::{EnrolmentWish, NewArea, PendingEnrolment, SafeSheet};
use app::{Result, status};
use tauri::{Runtime, WebviewWindow};

use super::Open;
use crate::clock::calibrated_cost;
use crate::dialog::{self, Kind};
use crate::papers::Paper;

/// The office, once: asks where the closed roster key shall lie, and founds the project.
#[tauri::command]
pub(crate) async fn enrol_found<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    project: String,
    areas: Vec<NewArea>,
    password: String,
) -> Result<Option<SafeSheet>> {
    caseload.read(|_| Ok(())).await?;
    let name = format!("{}.{}", Kind::RosterKey.file_name(), Kind::RosterKey.ending());
    let Some(place) = dialog::ask_where_to_save_as(window, Kind::RosterKey, name).await? else {
        return Ok(None);
    };
    let founded = caseload.write(move |session| {
        let units = (1..).zip(areas).map(|(number, area)| UnitOption {
            name: format!("area-{number}"),
            label: area.label,
            employer: area.employer,
        });
        let options = FoundOptions {
            project,
            units: units.collect(),
            roster_password: password,
            cost: calibrated_cost()?,
        };
        let founded = enrol::found(session, &options, |key| write_new(&place, key))?;
        Ok((
            founded.roster_key.clone(),
            SafeSheet {
                words: founded.words.to_vec(),
                recovery_identity: founded.recovery_identity.to_string(),
            },
        ))
    });
    let (key, sheet) = founded.await?;
    caseload.papers().put(Paper::RosterKey, key);
    Ok(Some(sheet))
}

/// The worker: asks where to save the request; gives the words to read aloud.
#[tauri::command]
pub(crate) async fn enrol_request<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
    unit: String,
    device: String,
) -> Result<Option<Vec<String>>> {
    caseload.read(|_| Ok(())).await?;
    let name = format!("{}.{}", Kind::Request.file_name(), Kind::Request.ending());
    let Some(place) = dialog::ask_where_to_save_as(window, Kind::Request, name).await? else {
        return Ok(None);
    };
    let write = caseload.write(move |session| {
        let request = enrol::request(session, &unit, &device)?;
        write_new(&place, &request.bytes)?;
        Ok(request.words.to_vec())
    });
    write.await.map(Some)
}

/// The request that waits for the office's answer.
#[tauri::command]
pub(crate) async fn enrol_pending(caseload: Open<'_>) -> Result<Option<PendingEnrolment>> {
    caseload.read(enrol::pending).await
}

/// The office: asks for a request and tells what it wishes.
#[tauri::command]
pub(crate) async fn enrol_read<R: Runtime>(
    window: WebviewWindow<R>,
    caseload: Open<'_>,
) -> Result<Option<EnrolmentWish>> {
    caseload.read(status::get).await?;
    let Some(bytes) = dialog::ask_for_paper(window, Kind::Request).await? else {
        return Ok(None);
    };
    let read = bytes.clone();
    let wish = caseload
        .read(move |session| enrol::read_request(session, &read))
        .await?;
    caseload.papers().put(Paper::Request, bytes);
    Ok(Some(wish))
}

/// The office: takes the device of the request in. The new roster is handed on afterwards, as often as it is needed.
#[tauri::command]
pub(crate) async fn enrol_accept(
    caseload: Open<'_>,
    words: String,
    unit: String,
    device: String,
    password: String,
) -> Result<()> {
    caseload.read(|_| Ok(())).await?;
    let request = caseload.papers().get(Paper::Request)?;
    let key = caseload.papers().get(Paper::RosterKey)?;
    let accept = caseload.write(move |session| {
        let options = AcceptOptions {
            unit: Some(unit),
            device: Some(device),
        };
        enrol::accept(session, &key, &password, &request, &words, &options).map(drop)
    });
    accept.await?;
    caseload.papers().take(Paper::Request);
    Ok(())
}
