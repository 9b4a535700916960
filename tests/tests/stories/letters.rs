//! The yellow envelope: from the letter on the table to the day that must not be missed, and to the proof that it was not.

use app::view::{
    ChosenDays, DeadlineAsk, DeadlineTask, EndDeadline, LetterView, NewDeadline, NewLetter, TaskFilter,
};
use app::{AppError, ErrorCode, deadline, letter, task};
use chrono::NaiveTime;
use model::PersonId;
use model::code::{DeadlineEnd, Filing, LetterSender, ServiceKind};
use tests::letters::{self, day, detail, nord, open};
use tests::world::{Desk, World, done, there};

/// The rejection, with the two tasks that the window proposes.
fn envelope(person: Option<PersonId>) -> NewLetter {
    NewLetter {
        deadlines: vec![action("P2W")],
        ..letters::rejection(person)
    }
}

fn action(said: &str) -> NewDeadline {
    NewDeadline {
        tasks: vec![
            DeadlineTask {
                what: "Anwältin anrufen".to_owned(),
                due_on: day("2026-11-24"),
            },
            DeadlineTask {
                what: "Klage einreichen".to_owned(),
                due_on: day("2026-12-03"),
            },
        ],
        ..letters::action(said)
    }
}

fn brought(desk: &Desk, person: Option<PersonId>) -> Vec<LetterView> {
    done(letter::list(&desk.session, person))
}

fn refused<T: std::fmt::Debug>(result: Result<T, AppError>) -> (ErrorCode, String, String) {
    let error = there(result.err());
    let param = |name: &str| error.params.get(name).cloned().unwrap_or_default();
    (error.code, param("field"), param("reason"))
}

#[test]
fn from_the_envelope_to_the_day_the_tasks_and_the_proof() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let computed = done(deadline::compute(
        &desk.session,
        &action("P2W").ask,
        Some(&envelope(Some(gul))),
    ));
    assert_eq!(
        computed.computed.last_day,
        day("2026-12-04"),
        "a Friday two weeks later"
    );
    assert!(computed.certain, "{:?}", computed.questions);

    let entered = done(letter::add(&mut desk.session, &envelope(Some(gul))));
    let id = entered.deadlines[0];
    let all = open(desk);
    assert_eq!(all.len(), 1);
    let brief = &all[0].brief;
    assert_eq!(
        (brief.last_day, brief.safe_day),
        (Some(day("2026-12-04")), Some(day("2026-12-03")))
    );
    assert!(!brief.is_open_question && brief.rechtsstand.is_some() && brief.source.contains('§'));
    let due = done(app::today::get(&desk.session)).due;
    let whats: Vec<&str> = due
        .iter()
        .map(|due| match &due.what {
            app::view::DueWhat::Deadline { deadline } => deadline.what.as_str(),
            app::view::DueWhat::Task { task } => task.what.as_str(),
            _ => "",
        })
        .collect();
    assert_eq!(
        whats,
        [
            "Anwältin anrufen",
            "Klage einreichen",
            "Klage beim Verwaltungsgericht"
        ]
    );

    let of = detail(desk, id);
    assert!(of.result.is_some_and(|result| result.computed.steps.len() > 2));
    let strip: Vec<_> = of.days.iter().map(|day| (day.on, day.is_off)).collect();
    assert_eq!(strip.len(), 15, "from the day it came to the last day");
    assert_eq!(
        (strip.first(), strip.get(1), strip.last()),
        (
            Some(&(day("2026-11-20"), false)),
            Some(&(day("2026-11-21"), true)),
            Some(&(day("2026-12-04"), false))
        )
    );
    assert_eq!(of.tasks.len(), 2);
    assert!(
        of.following
            .iter()
            .any(|next| next.rule.starts_with("wiedereinsetzung"))
    );

    let proof = EndDeadline {
        end: DeadlineEnd::Done,
        on: day("2026-11-23"),
        at: NaiveTime::from_hms_opt(10, 40, 0),
        filing: Some(Filing::Fax),
        how: "Sendebericht 10:40, 3 Seiten".to_owned(),
    };
    done(deadline::end(&mut desk.session, id, &proof));
    assert_eq!(open(desk), []);
    let tasks = done(task::list(&desk.session, &TaskFilter::default()));
    assert_eq!(tasks, [], "what served the deadline is done with it");
    let brought = brought(desk, Some(gul));
    assert_eq!(brought[0].deadlines[0].filing, Some(Filing::Fax));
    done(deadline::reopen(&mut desk.session, id));
    assert_eq!(open(desk).len(), 1);
}

#[test]
fn whoever_does_not_know_gets_the_earliest_day_in_red_until_somebody_stands_by_it() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let unknown = NewLetter {
        service: None,
        signer: None,
        deadlines: vec![NewDeadline {
            ask: DeadlineAsk {
                rule: "asyl_klage".to_owned(),
                ..DeadlineAsk::default()
            },
            ..NewDeadline::default()
        }],
        ..envelope(Some(gul))
    };
    let entered = done(letter::add(&mut desk.session, &unknown));
    let brief = &open(desk)[0].brief;
    assert_eq!(
        brief.last_day,
        Some(day("2026-11-27")),
        "one week is the earliest"
    );
    assert!(
        brief.is_open_question && brief.questions.len() > 2,
        "{:?}",
        brief.questions
    );
    assert!(
        !brief.what.is_empty(),
        "what the rule is called stands there where nobody wrote more"
    );
    done(deadline::confirm(&mut desk.session, entered.deadlines[0]));
    let brief = &open(desk)[0].brief;
    assert!(!brief.is_open_question && brief.is_confirmed);
}

#[test]
fn a_lost_envelope_counts_from_the_date_of_the_decision_and_stays_red() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let lost = NewLetter {
        arrived_on: None,
        ..envelope(Some(gul))
    };
    done(letter::add(&mut desk.session, &lost));
    let brief = &open(desk)[0].brief;
    assert_eq!(
        brief.last_day,
        Some(day("2026-11-30")),
        "two weeks from the decision"
    );
    assert!(
        brief.is_open_question
            && brief
                .questions
                .iter()
                .any(|question| question.contains("geschätzt"))
    );
    assert!(brought(desk, Some(gul))[0].is_estimated);
    let nothing = NewLetter {
        dated_on: None,
        ..lost
    };
    let refusal = refused(letter::add(&mut desk.session, &nothing));
    assert_eq!(
        refusal,
        (ErrorCode::InvalidField, "arrived_on".into(), "missing".into())
    );
}

#[test]
fn without_a_land_the_earliest_day_of_all_holds_and_the_question_is_where() {
    let mut world = World::found();
    let desk = &mut world.nord;
    let new = NewDeadline {
        ask: DeadlineAsk {
            rule: "wiedereinsetzung_sg_1m".to_owned(),
            event_on: Some(day("2026-10-01")),
            ..DeadlineAsk::default()
        },
        ..NewDeadline::default()
    };
    done(deadline::add(&mut desk.session, &new));
    let brief = &open(desk)[0].brief;
    assert_eq!(
        brief.last_day,
        Some(day("2026-11-02")),
        "All Saints is a Sunday in 2026"
    );
    assert!(
        !brief.is_open_question,
        "it is that day in all sixteen: {:?}",
        brief.questions
    );
    let later = NewDeadline {
        ask: DeadlineAsk {
            event_on: Some(day("2026-09-30")),
            ..new.ask.clone()
        },
        ..new
    };
    let computed = done(deadline::compute(&desk.session, &later.ask, None));
    assert_eq!(computed.computed.last_day, day("2026-10-30"));
    let reformation = DeadlineAsk {
        rule: "einspruch_1m".to_owned(),
        ..DeadlineAsk::default()
    };
    let letter = NewLetter {
        sender: LetterSender::FamilyBenefits,
        dated_on: Some(day("2026-09-01")),
        arrived_on: Some(day("2026-10-06")),
        service: Some(ServiceKind::HandedOver),
        ..envelope(None)
    };
    let computed = done(deadline::compute(&desk.session, &reformation, Some(&letter)));
    assert_eq!(
        computed.computed.last_day,
        day("2026-11-06"),
        "a Friday everywhere"
    );
}

#[test]
fn a_correction_and_new_rules_move_nothing_and_say_what_would_be() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let entered = done(letter::add(&mut desk.session, &envelope(Some(gul))));
    let corrected = NewLetter {
        arrived_on: Some(day("2026-11-18")),
        deadlines: Vec::new(),
        ..envelope(Some(gul))
    };
    done(letter::edit(&mut desk.session, entered.letter, &corrected));
    let brief = &open(desk)[0].brief;
    assert_eq!(brief.last_day, Some(day("2026-12-04")), "nothing moves by itself");
    assert_eq!(brief.would_be, Some(day("2026-12-02")));
    assert!(brief.is_open_question, "red, until somebody decides");
    let id = entered.deadlines[0];
    let anew = NewDeadline {
        ask: detail(desk, id).ask,
        what: "Klage".to_owned(),
        is_confirmed: true,
        ..NewDeadline::default()
    };
    done(deadline::retake(&mut desk.session, id, &anew));
    let brief = &open(desk)[0].brief;
    assert_eq!((brief.last_day, brief.would_be), (Some(day("2026-12-02")), None));
    assert_eq!(brief.what, "Klage");
    assert_eq!(detail(desk, id).tasks.len(), 2, "its tasks stay");
}

#[test]
fn a_day_set_by_hand_holds_against_the_rule_and_says_that_it_is_one() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let by_hand = NewDeadline {
        days: Some(ChosenDays {
            last_day: day("2026-11-30"),
            safe_day: day("2026-11-27"),
        }),
        ..action("P2W")
    };
    let new = NewLetter {
        deadlines: vec![by_hand.clone()],
        ..envelope(None)
    };
    done(letter::add(&mut desk.session, &new));
    let brief = &open(desk)[0].brief;
    assert_eq!((brief.last_day, brief.would_be), (Some(day("2026-11-30")), None));
    assert!(brief.is_set_by_hand);
    let wrong = NewDeadline {
        days: Some(ChosenDays {
            last_day: day("2026-11-30"),
            safe_day: day("2026-12-01"),
        }),
        ..by_hand
    };
    let new = NewLetter {
        deadlines: vec![wrong],
        ..new
    };
    let refusal = refused(letter::add(&mut desk.session, &new));
    assert_eq!(refusal.1, "safe_day");
    assert_eq!(
        brought(desk, None).len(),
        1,
        "nothing of a refused letter is kept"
    );
}

#[test]
fn a_decision_about_a_family_gives_each_of_them_the_deadline() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let omid = desk.add_person("Rahimi, Omid");
    let family = NewLetter {
        service: Some(ServiceKind::Family),
        signer: None,
        also_for: vec![omid, gul],
        ..envelope(Some(gul))
    };
    let (step, entered) = desk.step(|desk| done(letter::add(&mut desk.session, &family)));
    assert_eq!(entered.deadlines.len(), 2, "one each");
    let tasks = done(task::list(&desk.session, &TaskFilter::default()));
    assert_eq!(tasks.len(), 2, "and the work once");
    done(app::person::erase(&mut desk.session, gul));
    let left = open(desk);
    assert_eq!(left.len(), 1, "the brother's day stays when she is forgotten");
    assert_eq!(
        left[0].brief.refusal.as_deref(),
        Some("no_event"),
        "though nobody can compute it again"
    );
    assert!(left[0].brief.is_open_question);
    assert!(app::step::undo(&mut desk.session, step).is_err());
}

#[test]
fn a_whole_letter_is_taken_back_in_one_step_and_so_is_an_ending() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let (step, _) = desk.step(|desk| done(letter::add(&mut desk.session, &envelope(Some(gul)))));
    done(app::step::undo(&mut desk.session, step));
    assert_eq!((open(desk), brought(desk, Some(gul))), (vec![], vec![]));
    assert_eq!(done(task::list(&desk.session, &TaskFilter::default())), []);

    let id = done(letter::add(&mut desk.session, &envelope(Some(gul)))).deadlines[0];
    let before = detail(desk, id);
    let waived = EndDeadline {
        end: DeadlineEnd::Waived,
        on: day("2026-11-23"),
        at: None,
        filing: None,
        how: "will nicht klagen, mit Dolmetscherin besprochen".to_owned(),
    };
    let (ending, ()) = desk.step(|desk| done(deadline::end(&mut desk.session, id, &waived)));
    done(app::step::undo(&mut desk.session, ending));
    assert_eq!(detail(desk, id), before);
}

#[test]
fn done_needs_a_proof_missed_needs_a_day_that_is_over_and_the_rest_a_reason() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let entered = done(letter::add(&mut desk.session, &envelope(None)));
    let id = entered.deadlines[0];
    let how = |end, on: &str| EndDeadline {
        end,
        on: day(on),
        at: None,
        filing: None,
        how: String::new(),
    };
    for (ending, field, reason) in [
        (how(DeadlineEnd::Done, "2026-11-23"), "filing", "missing"),
        (
            EndDeadline {
                filing: Some(Filing::Fax),
                ..how(DeadlineEnd::Done, "2026-11-23")
            },
            "at",
            "missing",
        ),
        (how(DeadlineEnd::Done, "2026-11-24"), "on", "in_future"),
        (how(DeadlineEnd::Missed, "2026-11-23"), "on", "not_over"),
        (how(DeadlineEnd::Waived, "2026-11-23"), "how", "missing"),
        (how(DeadlineEnd::HandedOn, "2026-11-23"), "how", "missing"),
        (how(DeadlineEnd::Settled, "2026-11-23"), "how", "missing"),
        (how(DeadlineEnd::Mistaken, "2026-11-23"), "how", "missing"),
    ] {
        let refusal = refused(deadline::end(&mut desk.session, id, &ending));
        assert_eq!(
            refusal,
            (ErrorCode::InvalidField, field.into(), reason.into()),
            "{ending:?}"
        );
    }
    world.clock.advance_days(12); // the fifth of December: one day too late
    let desk = &mut world.nord;
    let late = EndDeadline {
        filing: Some(Filing::Fax),
        at: NaiveTime::from_hms_opt(0, 1, 0),
        ..how(DeadlineEnd::Done, "2026-12-05")
    };
    assert_eq!(
        refused(deadline::end(&mut desk.session, id, &late)).2,
        "after_the_last_day"
    );
    done(deadline::end(
        &mut desk.session,
        id,
        &how(DeadlineEnd::Missed, "2026-12-05"),
    ));
    let heal = NewDeadline {
        ask: DeadlineAsk {
            rule: "wiedereinsetzung_vg_2w".to_owned(),
            event_on: Some(day("2026-12-05")),
            ..DeadlineAsk::default()
        },
        follows: Some(id),
        ..NewDeadline::default()
    };
    done(deadline::add(&mut desk.session, &heal));
    let open = open(desk);
    assert_eq!(
        open[0].brief.last_day,
        Some(day("2026-12-21")),
        "two weeks end on a Saturday"
    );
    assert_eq!(open[0].follows, Some(id));
}

#[test]
fn what_cannot_have_been_is_refused_at_the_field_and_changes_nothing() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let cases = [
        (
            NewLetter {
                arrived_on: Some(day("2026-11-24")),
                ..envelope(None)
            },
            "arrived_on",
            "in_future",
        ),
        (
            NewLetter {
                dated_on: Some(day("2026-11-21")),
                ..envelope(None)
            },
            "dated_on",
            "served_before_decided",
        ),
        (
            NewLetter {
                posted_on: Some(day("2026-11-21")),
                ..envelope(None)
            },
            "posted_on",
            "served_before_posted",
        ),
        (
            NewLetter {
                deadlines: vec![action("P1M")],
                ..envelope(None)
            },
            "said",
            "other_length",
        ),
        (
            NewLetter {
                deadlines: vec![action("two weeks")],
                ..envelope(None)
            },
            "said",
            "unknown",
        ),
        (
            NewLetter {
                deadlines: vec![NewDeadline {
                    ask: DeadlineAsk {
                        rule: "no_such_rule".to_owned(),
                        ..DeadlineAsk::default()
                    },
                    ..NewDeadline::default()
                }],
                ..envelope(None)
            },
            "rule",
            "unknown_rule",
        ),
        (
            NewLetter {
                deadlines: vec![NewDeadline {
                    ask: DeadlineAsk {
                        filed_on: Some(day("2026-11-21")),
                        ..action("P1W").ask
                    },
                    ..action("P1W")
                }],
                ..envelope(None)
            },
            "filed_on",
            "filed_after_event",
        ),
    ];
    for (new, field, reason) in cases {
        let refusal = refused(letter::add(&mut desk.session, &new));
        assert_eq!(
            refusal,
            (ErrorCode::InvalidField, field.into(), reason.into()),
            "{new:?}"
        );
    }
    assert_eq!((open(desk), brought(desk, None)), (vec![], vec![]));
}
