//! Whatever people do, in whatever order, and whatever happens to the sticks: in the end everybody agrees, nothing is
//! lost, and nobody is named who did not agree to it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use app::ErrorCode;
use app::view::{ImportOutcome, ImportState, TotalView};
use model::snapshot::Measure;
use model::{PersonId, Scope};
use tests::dice::Dice;
use tests::world::{Desk, World, consent_of, done};

/// Histories that are played; more with this variable.
const SEEDS: u64 = 24;
const SEEDS_VARIABLE: &str = "ANKOMMEN_SCHEDULES";
const STEPS: usize = 40;

/// Who receives a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    Office,
    Nord,
    NordSecond,
    Ost,
}

const WORKERS: [Seat; 3] = [Seat::Nord, Seat::NordSecond, Seat::Ost];

/// A project in the middle of its life.
struct Life {
    world: World,
    dice: Dice,
    seed: u64,
    files: usize,
    /// Files under way: where, for whom, from whom.
    under_way: Vec<(PathBuf, Seat, Seat)>,
    /// Whoever agreed at some time.
    once_agreed: BTreeSet<PersonId>,
}

impl Life {
    fn desk(&mut self, seat: Seat) -> &mut Desk {
        match seat {
            Seat::Office => &mut self.world.office,
            Seat::Nord => &mut self.world.nord,
            Seat::NordSecond => &mut self.world.nord_second,
            Seat::Ost => &mut self.world.ost,
        }
    }

    fn somebody(&mut self, seat: Seat) -> Option<PersonId> {
        let people = done(app::person::list(&self.desk(seat).session, &Default::default()));
        let people: Vec<PersonId> = people.into_iter().map(|row| row.id).collect();
        self.dice.pick(&people)
    }

    fn export(&mut self, from: Seat, to: Seat) -> PathBuf {
        self.files += 1;
        let file = self.world.stick(&format!("{}.ankommen", self.files));
        let (name, scope) = match to {
            Seat::Office => ("office", Scope::Office),
            Seat::NordSecond => ("area-1-second", Scope::Replica),
            _ => ("area-1-first", Scope::Replica),
        };
        self.desk(from).export(name, scope, &file);
        self.under_way.push((file.clone(), to, from));
        file
    }

    /// Takes a file in; its receipt is under way then.
    fn import(&mut self, file: &Path, to: Seat, from: Seat) -> ImportOutcome {
        let outcome = self.desk(to).import(file);
        if let Some(receipt) = &outcome.receipt {
            let receipt = self.world.stick(receipt);
            self.under_way.push((receipt, from, to));
        }
        let welcome = [
            ErrorCode::BundleOlder.code(),
            ErrorCode::BundleNeedsReplica.code(),
        ];
        let is_fine = outcome.code.as_ref().is_none_or(|code| welcome.contains(code));
        assert!(is_fine, "seed {}: {outcome:?}", self.seed);
        outcome
    }

    fn step(&mut self) {
        let Some(seat) = self.dice.pick(&WORKERS) else {
            return;
        };
        let person = self.somebody(seat);
        match (self.dice.below(16), person) {
            (0 | 1, _) | (_, None) => {
                let name = format!("Familie{}, Vorname", self.dice.below(50));
                self.desk(seat).add_person(&name);
            }
            (2, Some(person)) => {
                let phone = format!("0151 {}", self.dice.below(100));
                self.desk(seat).edit(person, "phone", &phone);
            }
            (3, Some(person)) => {
                let house = format!("Haus {}", self.dice.below(3));
                self.desk(seat).edit(person, "shelter", &house);
            }
            (4 | 5, Some(person)) => {
                let other = self.somebody(seat).unwrap_or(person);
                self.desk(seat).add_note_about(&[person, other], "Gespräch");
            }
            (6 | 7, Some(person)) => {
                self.once_agreed.insert(person);
                done(app::consent::give(
                    &mut self.desk(seat).session,
                    &consent_of(person),
                ));
            }
            (8, Some(person)) => {
                let purpose = model::code::ConsentPurpose::Office;
                app::consent::withdraw(&mut self.desk(seat).session, person, purpose).ok(); // there may be none
            }
            (9, Some(person)) => {
                let veto = ["", "ja"].map(str::to_owned);
                let value = self.dice.pick(&veto).unwrap_or_default();
                self.desk(seat).edit(person, "is_address_protected", &value);
            }
            (10, Some(person)) => {
                if self.dice.once_in(2) {
                    done(app::person::erase(&mut self.desk(seat).session, person));
                }
            }
            (11, _) => {
                self.export(seat, Seat::Office);
            }
            (12, _) => match seat {
                Seat::Nord => drop(self.export(seat, Seat::NordSecond)),
                Seat::NordSecond => drop(self.export(seat, Seat::Nord)),
                _ => {}
            },
            (13, _) => self.world.clock.advance_days(1),
            _ => self.deliver(),
        }
    }

    /// One of the files under way arrives: mostly once, sometimes never, sometimes again.
    fn deliver(&mut self) {
        let at = self.dice.below(self.under_way.len());
        let Some((file, to, from)) = self.under_way.get(at).cloned() else {
            return;
        };
        if !self.dice.once_in(4) {
            self.under_way.remove(at);
        }
        if !self.dice.once_in(5) {
            self.import(&file, to, from);
        }
    }

    /// Everybody hands over what is left, twice, so that receipts reach everybody too.
    fn settle(&mut self) {
        for _ in 0..2 {
            for (from, to) in [
                (Seat::Nord, Seat::NordSecond),
                (Seat::NordSecond, Seat::Nord),
                (Seat::Nord, Seat::NordSecond),
                (Seat::Nord, Seat::Office),
                (Seat::Ost, Seat::Office),
            ] {
                let file = self.export(from, to);
                let outcome = self.import(&file, to, from);
                assert_eq!(
                    (outcome.state, outcome.code.as_deref()),
                    (ImportState::Imported, None),
                    "seed {}: {from:?} to {to:?}: {outcome:?}",
                    self.seed
                );
                if let Some(receipt) = outcome.receipt {
                    let receipt = self.world.stick(&receipt);
                    self.import(&receipt, from, to);
                }
            }
        }
    }

    fn judge(&self) {
        let (world, seed) = (&self.world, self.seed);
        let (first, second) = (world.nord.dump(), world.nord_second.dump());
        assert!(
            first == second,
            "seed {seed}: the two devices differ:\n{}",
            difference(&first, &second)
        );
        for desk in [&world.office, &world.nord, &world.nord_second, &world.ost] {
            let report = done(app::check::run(&desk.session));
            assert!(
                report.is_sound,
                "seed {seed}: {:?}: {report:?}",
                desk.database.file_name()
            );
        }
        let named = done(app::office::persons(&world.office.session));
        let overview = done(app::office::overview(&world.office.session));
        for (desk, area) in [&world.nord, &world.ost].into_iter().zip(&overview.areas) {
            let leaving = desk.preview().leaving;
            let at_office: BTreeSet<PersonId> = named
                .iter()
                .filter(|person| person.unit == area.unit)
                .map(|person| person.id)
                .collect();
            let agreed = leaving.persons.iter().map(|whom| whom.id).collect();
            assert_eq!(
                at_office, agreed,
                "seed {seed}: named at the office and agreed in {}",
                area.unit
            );
            assert!(
                at_office.is_subset(&self.once_agreed),
                "seed {seed}: somebody never agreed"
            );
            assert_eq!(
                leaving.revocations, 0,
                "seed {seed}: the office confirmed all that it forgot"
            );
            assert_eq!(
                sorted(&area.totals),
                sorted(&leaving.totals),
                "seed {seed}: the totals of {}",
                area.unit
            );
            let dump = desk.dump();
            let count = |table: &str| dump.iter().filter(|line| line.starts_with(table)).count();
            let persons = count(r#"{"table":"person","#);
            assert_eq!(
                total(&area.totals, Measure::Persons),
                persons as u64,
                "seed {seed}"
            );
            let notes = count(r#"{"table":"case_note","#);
            assert_eq!(
                total(&area.totals, Measure::Contacts),
                notes as u64,
                "seed {seed}"
            );
        }
    }
}

fn sorted(totals: &[TotalView]) -> BTreeSet<(Measure, Option<String>, u64)> {
    let totals = totals.iter();
    totals
        .map(|total| (total.measure, total.month.clone(), total.count))
        .collect()
}

fn total(totals: &[TotalView], measure: Measure) -> u64 {
    let of_measure = totals.iter().filter(|total| total.measure == measure);
    of_measure.map(|total| total.count).sum()
}

fn difference(one: &[String], other: &[String]) -> String {
    let only = |these: &[String], those: &[String], sign: &str| -> String {
        let lines = these.iter().filter(|line| !those.contains(line));
        lines.map(|line| format!("{sign} {line}\n")).collect()
    };
    only(one, other, "first ") + &only(other, one, "second")
}

fn live(seed: u64) {
    let mut life = Life {
        world: World::found(),
        dice: Dice::of(seed),
        seed,
        files: 0,
        under_way: Vec::new(),
        once_agreed: BTreeSet::new(),
    };
    for _ in 0..STEPS {
        life.step();
    }
    life.settle();
    life.judge();
}

#[test]
fn whatever_happens_to_the_sticks_everybody_agrees_in_the_end() {
    let seeds = std::env::var(SEEDS_VARIABLE)
        .ok()
        .and_then(|typed| typed.parse().ok());
    (0..seeds.unwrap_or(SEEDS)).for_each(live);
}
