//! A law changes: the office signs new rules, and each device takes them in when somebody says so.

use app::deadlines::{Facts, Land, OpenDeadline, Rules};
use app::view::RulesOrigin;
use app::{AppError, ErrorCode, Session, rule};
use bundle::SignedRules;
use chrono::NaiveDate;
use crypto::signing::SigningKey;
use tests::world::{ROSTER_PASSWORD, World, done, there};

fn day(text: &str) -> NaiveDate {
    done(text.parse())
}

/// The shipped rules as the next version.
fn version(number: u32) -> String {
    Rules::SHIPPED.replacen("# version 1\n", &format!("# version {number}\n"), 1)
}

/// From 2027 on whoever moves has one week to say so: the old row ends, a new one follows.
fn one_week(number: u32) -> String {
    let text = version(number);
    let old = there(text.lines().find(|line| line.starts_with("anmeldung_2w;")));
    let ended = old.replacen(";2015-11-01;;", ";2015-11-01;2026-12-31;", 1);
    let new = old
        .replacen(";2015-11-01;;", ";2027-01-01;;", 1)
        .replacen(";2;week;", ";1;week;", 1);
    let after = text.replacen(old, &format!("{ended}\n{new}"), 1);
    assert_eq!(after.lines().count(), text.lines().count() + 1);
    after
}

fn sign(world: &World, text: &str) -> Result<Vec<u8>, AppError> {
    rule::sign(&world.office.session, text, &world.roster_key, ROSTER_PASSWORD)
}

fn refused(session: &mut Session, file: &[u8]) -> AppError {
    let before = done(rule::show(Some(session)));
    let preview = rule::preview_import(session, file, &[]).err();
    let import = rule::import(session, file).err();
    assert_eq!(
        preview, import,
        "looking and taking in refuse for the same reason"
    );
    assert_eq!(done(rule::show(Some(session))), before, "the rules in use stay");
    there(import)
}

fn last_day(session: &Session, event: &str) -> NaiveDate {
    let facts = Facts::on(day(event), Land::Nw);
    let result = done(rule::in_use(Some(session))).compute("anmeldung_2w", &facts);
    done(result).computed.last_day
}

#[test]
fn a_changed_law_goes_from_the_office_to_a_device_and_is_computed_with() {
    let mut world = World::found();
    let file = done(sign(&world, &one_week(2)));
    let kept = OpenDeadline {
        key: "Umzug Familie R.".to_owned(),
        rule: "anmeldung_2w".to_owned(),
        facts: Facts::on(day("2027-01-04"), Land::Nw),
        kept: day("2027-01-18"),
    };
    let earlier = OpenDeadline {
        key: "vorher".to_owned(),
        facts: Facts::on(day("2026-12-01"), Land::Nw),
        kept: day("2026-12-15"),
        ..kept.clone()
    };
    let preview = done(rule::preview_import(&world.nord.session, &file, &[earlier, kept]));
    assert_eq!((preview.in_use.version, preview.offered.version), (1, 2));
    assert_eq!(
        (preview.added.len(), preview.ended.len(), preview.rechecked.len()),
        (1, 1, 0)
    );
    assert_eq!(preview.unchanged as usize, done(Rules::shipped()).all().len() - 1);
    let moved = there(preview.moved.first());
    assert_eq!(
        preview.moved.len(),
        1,
        "only what the change concerns: {:?}",
        preview.moved
    );
    assert_eq!(
        (moved.key.as_str(), moved.kept, moved.last_day),
        ("Umzug Familie R.", day("2027-01-18"), Some(day("2027-01-11")))
    );
    assert_eq!(
        last_day(&world.nord.session, "2027-01-04"),
        day("2027-01-18"),
        "nothing was changed yet"
    );

    let table = done(rule::import(&mut world.nord.session, &file));
    assert_eq!((table.head.version, table.origin), (2, RulesOrigin::Imported));
    world.nord = world.nord.reopen();
    assert_eq!(last_day(&world.nord.session, "2027-01-04"), day("2027-01-11"));
    assert_eq!(
        last_day(&world.nord.session, "2026-12-01"),
        day("2026-12-15"),
        "the old law for its days"
    );
    assert_eq!(
        done(rule::text(Some(&world.nord.session))),
        one_week(2),
        "letter for letter what was signed"
    );
    assert_eq!(
        last_day(&world.ost.session, "2027-01-04"),
        day("2027-01-18"),
        "another device has the rules it had"
    );
}

#[test]
fn rules_are_no_older_than_those_in_use() {
    let mut world = World::found();
    let (second, third) = (done(sign(&world, &version(2))), done(sign(&world, &version(3))));
    done(rule::import(&mut world.nord.session, &third));
    for file in [&second, &third] {
        let error = refused(&mut world.nord.session, file);
        assert_eq!(error.code, ErrorCode::RulesOlder);
        assert_eq!(error.params.get("in_use").map(String::as_str), Some("3"));
    }
    let shipped_once_more = sign(&world, Rules::SHIPPED).err();
    assert_eq!(there(shipped_once_more).code, ErrorCode::RulesOlder);
}

#[test]
fn rules_of_another_project_and_changed_ones_are_not_believed() {
    let mut world = World::found();
    let elsewhere = World::found_elsewhere();
    let theirs = done(sign(&elsewhere, &version(2)));
    assert_eq!(
        refused(&mut world.nord.session, &theirs).code,
        ErrorCode::RulesUntrusted
    );

    let ours = done(sign(&world, &version(2)));
    let changed = done(String::from_utf8(ours.clone())).replacen(";2;week;", ";9;week;", 1);
    assert_ne!(changed.as_bytes(), ours);
    assert_eq!(
        refused(&mut world.nord.session, changed.as_bytes()).code,
        ErrorCode::RulesUntrusted
    );

    let anybody = done(SignedRules::sign(&version(2), &SigningKey::make_random()));
    assert_eq!(
        refused(&mut world.nord.session, &anybody.to_bytes()).code,
        ErrorCode::RulesUntrusted
    );

    let roster = done(app::roster::hand_on(&world.office.session));
    let as_rules = done(String::from_utf8(roster.clone())).replacen("\"roster\"", "\"rules\"", 1);
    assert_eq!(
        refused(&mut world.nord.session, as_rules.as_bytes()).code,
        ErrorCode::RulesUntrusted,
        "the same key signs rosters, for another purpose"
    );
    for none in [roster.as_slice(), Rules::SHIPPED.as_bytes(), b""] {
        assert_eq!(
            refused(&mut world.nord.session, none).code,
            ErrorCode::RulesNotAFile
        );
    }
    let huge = vec![b' '; usize::try_from(rule::LARGEST).unwrap_or(usize::MAX) + 1];
    assert_eq!(
        refused(&mut world.nord.session, &huge).code,
        ErrorCode::FileTooLarge
    );
}

#[test]
fn what_is_wrong_with_the_text_is_said_before_it_is_signed() {
    let world = World::found();
    let wrong = |from: &str, to: &str| {
        let text = version(2);
        assert!(text.contains(from), "{from}");
        there(sign(&world, &text.replacen(from, to, 1)).err())
    };
    let param = |error: &AppError, name: &str| error.params.get(name).cloned().unwrap_or_default();

    let land = wrong(";NW;;;", ";XX;;;");
    assert_eq!(
        (land.code, param(&land, "part").as_str()),
        (ErrorCode::RulesUnreadable, "land")
    );
    let month = wrong("2026-06-12;;new", "2026-13-12;;new");
    assert_eq!(
        (month.code, param(&month, "line").as_str()),
        (ErrorCode::RulesUnreadable, "7")
    );
    assert_eq!(wrong("# rechtsstand", "# stand").code, ErrorCode::RulesUnreadable);
    assert_eq!(wrong("id;name", "name;id").code, ErrorCode::RulesUnreadable);
    assert_eq!(
        wrong("gb_2w;Rechts", "gb_2w;;Rechts").code,
        ErrorCode::RulesUnreadable
    );

    let source = wrong(";§ 78 VII AsylG;", ";;");
    assert_eq!(
        (source.code, param(&source, "rule").as_str()),
        (ErrorCode::RulesContradict, "gb_2w")
    );
    let twice = wrong("ob_verbleib_1m;", "gb_2w;");
    assert_eq!(
        (twice.code, param(&twice, "rule").as_str()),
        (ErrorCode::RulesContradict, "gb_2w")
    );

    // Whoever asks for restitution because an action came too late: no action can follow from that.
    let text = version(2);
    let row = there(text.lines().find(|line| line.starts_with("klage_sg_1m;")));
    let mut cells: Vec<&str> = row.split(';').collect();
    *there(cells.get_mut(16)) = "wiedereinsetzung_sg_1m";
    let cycle = there(sign(&world, &text.replacen(row, &cells.join(";"), 1)).err());
    assert_eq!(
        (cycle.code, param(&cycle, "rules").as_str()),
        (ErrorCode::RulesCycle, "wiedereinsetzung_sg_1m, klage_sg_1m")
    );

    let edited = wrong(
        ";2;week;event;court;act_by;§ 78 VII AsylG",
        ";3;week;event;court;act_by;§ 78 VII AsylG",
    );
    assert_eq!(
        (edited.code, param(&edited, "rule").as_str()),
        (ErrorCode::RulesEdited, "gb_2w")
    );
    assert_eq!(
        wrong("# ankommen-rules 1", "# ankommen-rules 2").code,
        ErrorCode::RulesNewerForm
    );
    assert_eq!(
        wrong("# ankommen-rules 1", "# regeln").code,
        ErrorCode::RulesNotAFile
    );
}

#[test]
fn what_somebody_signed_by_other_means_is_checked_all_the_same() {
    let mut world = World::found();
    let key = done(app::enrol::open_roster_key(&world.roster_key, ROSTER_PASSWORD));
    let signed = |text: &str| done(SignedRules::sign(text, &key)).to_bytes();
    let edited = version(2).replacen("§ 78 VII AsylG", "§ 78 VIII AsylG", 1);
    let error = refused(&mut world.nord.session, &signed(&edited));
    assert_eq!(error.code, ErrorCode::RulesEdited);
    let newer = version(2).replacen("rules 1", "rules 2", 1);
    assert_eq!(
        refused(&mut world.nord.session, &signed(&newer)).code,
        ErrorCode::RulesNewerForm
    );
}

#[test]
fn only_the_office_signs_and_only_with_the_key_of_its_project() {
    let world = World::found();
    let as_worker = rule::sign(
        &world.nord.session,
        &version(2),
        &world.roster_key,
        ROSTER_PASSWORD,
    );
    assert_eq!(as_worker.map_err(|error| error.code), Err(ErrorCode::WrongSeat));
    let wrong = rule::sign(
        &world.office.session,
        &version(2),
        &world.roster_key,
        "geraten und daneben",
    );
    assert_eq!(wrong.map_err(|error| error.code), Err(ErrorCode::WrongPassword));
    let elsewhere = World::found_elsewhere();
    let other = rule::sign(
        &world.office.session,
        &version(2),
        &elsewhere.roster_key,
        ROSTER_PASSWORD,
    );
    assert_eq!(other.map_err(|error| error.code), Err(ErrorCode::RulesUntrusted));
}

#[test]
fn without_an_open_caseload_the_rules_are_those_of_the_program() {
    let mut world = World::found();
    let file = done(sign(&world, &one_week(2)));
    done(rule::import(&mut world.nord.session, &file));
    assert_eq!(done(rule::show(None)).head.version, 1);
    assert_eq!(done(rule::text(None)), Rules::SHIPPED);
    let of_the_office = done(rule::show(Some(&world.office.session)));
    assert_eq!(
        (of_the_office.head.version, of_the_office.origin),
        (1, RulesOrigin::Shipped)
    );
}

#[test]
fn a_deadline_that_is_kept_is_named_before_the_rules_change_and_red_after_it_and_moves_only_by_hand() {
    use app::deadline;
    use app::view::{DeadlineAsk, DeadlineFilter, NewDeadline};
    let mut world = World::found();
    world.clock.advance_days(60);
    let gul = world.nord.add_person("Rahimi, Gul");
    let desk = &mut world.nord;
    let moved_in = |day_of_moving: &str| NewDeadline {
        person: Some(gul),
        ask: DeadlineAsk {
            rule: "anmeldung_2w".to_owned(),
            event_on: Some(day(day_of_moving)),
            land: Some(Land::Nw),
            ..DeadlineAsk::default()
        },
        what: "Anmelden".to_owned(),
        ..NewDeadline::default()
    };
    done(deadline::add(&mut desk.session, &moved_in("2026-12-01")));
    let id = done(deadline::add(&mut desk.session, &moved_in("2027-01-04")));
    let file = done(sign(&world, &one_week(2)));
    let desk = &mut world.nord;
    let preview = done(rule::preview_import(&desk.session, &file, &[]));
    assert_eq!(
        preview.moved.len(),
        1,
        "the law of 2026 holds for the move of 2026"
    );
    let moved = &preview.moved[0];
    assert_eq!(
        (moved.key.clone(), moved.what.as_str()),
        (id.to_string(), "Anmelden")
    );
    assert_eq!(moved.person.as_ref().map(|person| person.id), Some(gul));
    assert_eq!(
        (moved.kept, moved.last_day),
        (day("2027-01-18"), Some(day("2027-01-11")))
    );
    done(rule::import(&mut desk.session, &file));
    let all = done(deadline::list(&desk.session, &DeadlineFilter::default()));
    let brief = &there(all.iter().find(|view| view.brief.id == id)).brief;
    assert_eq!(
        (brief.last_day, brief.would_be),
        (Some(day("2027-01-18")), Some(day("2027-01-11")))
    );
    assert!(brief.is_open_question);
    done(deadline::retake(&mut desk.session, id, &moved_in("2027-01-04")));
    let all = done(deadline::list(&desk.session, &DeadlineFilter::default()));
    let brief = &there(all.iter().find(|view| view.brief.id == id)).brief;
    assert_eq!((brief.last_day, brief.would_be), (Some(day("2027-01-11")), None));
}
