use bundle::roster::UnitKind;
use model::Scope;
use model::record::Area;

use super::persons::known;
use crate::roster::read;
use crate::view::{AreaOverview, Overview, TotalView};
use crate::{Result, Session};

/// The areas side by side, as their last snapshots have them.
///
/// # Errors
/// `wrong_seat` for a caseworker; file errors.
pub fn overview(session: &Session) -> Result<Overview> {
    session.require_office()?;
    let reader = session.reader();
    let Some(roster) = read(&reader)? else {
        return Ok(Overview::default());
    };
    let snapshots = reader.office_snapshots()?;
    let totals = reader.office_totals()?;
    let persons = known(session)?;
    let areas = reader.list_all::<Area>()?;
    let mut views = Vec::new();
    for unit in roster.units.iter().filter(|unit| unit.kind == UnitKind::Area) {
        let snapshot = snapshots.iter().find(|snapshot| snapshot.unit == unit.name);
        let of_unit = totals.iter().filter(|total| total.unit == unit.name);
        let area = areas
            .iter()
            .find(|row| row.record.unit.as_deref() == Some(unit.name.as_str()));
        views.push(AreaOverview {
            unit: unit.name.clone(),
            label: unit.label.clone(),
            employer: unit.employer.clone(),
            care_ratio: area.and_then(|row| row.record.care_ratio),
            totals: of_unit
                .map(|total| TotalView {
                    measure: total.measure,
                    month: total.month.clone(),
                    count: total.count,
                })
                .collect(),
            named: u32::try_from(persons.iter().filter(|(from, _)| *from == unit.name).count())
                .unwrap_or(u32::MAX),
            seq: snapshot.map(|snapshot| snapshot.seq),
            created_at: snapshot.map(|snapshot| session.local_at(snapshot.created.unix_ms())),
            received_at: snapshot.map(|snapshot| session.local_at(snapshot.at_ms)),
            gaps: gaps(session, &unit.name)?,
        });
    }
    Ok(Overview { areas: views })
}

/// Numbers below the last one of each of the unit's channels that never arrived.
fn gaps(session: &Session, unit: &str) -> Result<Vec<u64>> {
    let reader = session.reader();
    let mut gaps = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for bundle in reader.bundles(u32::MAX)? {
        let is_channel = !bundle.is_outgoing && bundle.sender == unit && bundle.scope == Scope::Office;
        if is_channel && seen.insert((bundle.origin, bundle.recipient.clone())) {
            let numbers = reader.numbers_in_channel(bundle.origin, &bundle.recipient)?;
            let last = numbers.last().copied().unwrap_or(0);
            gaps.extend((1..last).filter(|number| !numbers.contains(number)));
        }
    }
    Ok(gaps)
}
