//! The project's own rows that follow from the roster. Their ids are derived from project and name, so that two devices
//! of an area make the same row and not two.

use bundle::Roster;
use model::record::{Agency, Area, Worker};
use model::{AgencyId, AreaId, DeviceId, Record, WorkerId};
use store::{NewRow, Writer};

use crate::row_id::derive_row_id;
use crate::session::Profile;
use crate::{ErrorCode, Result};

/// Makes the rows of this device's employer, area and worker where they are not there, and names them in the profile.
pub(crate) fn put_project_rows(
    writer: &mut Writer<'_>,
    roster: &Roster,
    device: DeviceId,
    profile: &mut Profile,
) -> Result<()> {
    let device = roster.device(device).ok_or(ErrorCode::NotEnrolled)?;
    let unit = roster.unit(&device.unit).ok_or(ErrorCode::NotEnrolled)?;
    let derive = |kind: &str, name: &str| derive_row_id(roster.project.id, kind, name);
    let agency_id = AgencyId(derive("agency", &unit.employer));
    let area_id = AreaId(derive("area", &unit.name));
    let worker_id = WorkerId(derive("worker", &format!("{}/{}", unit.name, device.worker)));
    let agency = Agency {
        name: Some(unit.employer.clone()),
        is_carrier: Some(true),
        ..Agency::default()
    };
    let area = Area {
        name: Some(unit.label.clone()),
        unit: Some(unit.name.clone()),
        ..Area::default()
    };
    let worker = Worker {
        name: Some(device.worker.clone()),
        agency_id: Some(agency_id),
        area_id: Some(area_id),
        ..Worker::default()
    };
    put(writer, agency_id, &agency)?;
    put(writer, area_id, &area)?;
    put(writer, worker_id, &worker)?;
    profile.unit_label = unit.label.clone();
    profile.employer = unit.employer.clone();
    profile.worker = device.worker.clone();
    profile.area_id = Some(area_id);
    profile.worker_id = Some(worker_id);
    profile.write(writer)
}

fn put<R: Record>(writer: &mut Writer<'_>, id: R::Id, record: &R) -> Result<()> {
    match writer.reader().get::<R>(id)? {
        Some(before) => {
            // What the roster does not say (a telephone, a care ratio) stays.
            let mut cells = before.changes_to(record);
            cells.retain(|_, value| !value.is_null());
            Ok(writer.edit(R::TABLE.no, id.into(), cells)?)
        }
        None => Ok(writer.create_rows(vec![NewRow::of(id, record)])?),
    }
}
