//! Dates that courts have published, dates worked out from the statute, and letters with their fictions.

use crate::common::{data, day};
use deadlines::{Count, Land, Letter, Roll, Sender, Service, Start, Unit};

#[test]
fn every_worked_example_comes_out_as_it_stands_in_the_table() {
    let text = data("frist_examples.csv");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let mut number = 0;
    for row in reader.records() {
        let row = row.expect("a row of six columns");
        let (id, event, length, land) = (&row[0], &row[1], &row[2], &row[3]);
        let (length, unit) = length.split_once(' ').expect("a number and a unit");
        let count = Count {
            length: length.parse().expect("a number"),
            unit: match unit {
                "w" => Unit::Week,
                "m" => Unit::Month,
                "y" => Unit::Year,
                other => panic!("{id} has the unit {other}"),
            },
            start: Start::EventDay,
            roll: Roll::Court,
            land: land.parse::<Land>().expect("a Land"),
        };
        let computed = count.compute(served(id, event)).expect("a day");
        assert_eq!(
            computed.raw_end,
            dated(&row[4]),
            "{id}: the end by the calendar ({})",
            &row[5]
        );
        assert_eq!(computed.last_day, dated(&row[5]), "{id}: the last day");
        number += 1;
    }
    assert_eq!(number, 53, "no example was lost");
}

/// `Mo 2017-01-23`, or `Post Do 2026-11-19 -> Bekanntgabe Mo 2026-11-23`, which has to follow from the fiction.
fn served(id: &str, event: &str) -> chrono::NaiveDate {
    let Some((posted, expected)) = event.split_once(" -> ") else {
        return dated(event);
    };
    let posted = dated(posted);
    let letter = Letter::new(Some(Service::PlainLetter), posted, Some(posted));
    let serving = letter.serve(Sender::Authority).expect("it was posted");
    assert_eq!(
        serving.days[0].day,
        dated(expected),
        "{id}: the day of the fiction, moved by no holiday"
    );
    assert_eq!(
        (serving.days.len(), serving.question),
        (1, None),
        "{id}: nothing is open"
    );
    serving.days[0].day
}

/// The last word is the day.
fn dated(text: &str) -> chrono::NaiveDate {
    day(text.rsplit(' ').next().expect("a word"))
}
