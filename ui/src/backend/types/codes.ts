// Written by tests/tests/bindings.rs from the code lists of the model.

import type { ConsentForm } from "./ConsentForm";
export const allConsentForm: readonly ConsentForm[] = ["signed", "spoken"];

import type { ConsentPurpose } from "./ConsentPurpose";
export const allConsentPurpose: readonly ConsentPurpose[] = ["office", "cover", "transfer", "release"];

import type { ContactKind } from "./ContactKind";
export const allContactKind: readonly ContactKind[] = ["open_hour", "office", "home_visit", "accompaniment", "phone", "messenger", "video", "letter", "case_conference", "third_party", "group", "no_show", "crisis"];

import type { DeadlineEnd } from "./DeadlineEnd";
export const allDeadlineEnd: readonly DeadlineEnd[] = ["done", "handed_on", "waived", "settled", "missed", "mistaken"];

import type { Filing } from "./Filing";
export const allFiling: readonly Filing[] = ["court_office", "handed_in", "night_box", "fax", "electronic_mailbox", "registered_letter", "portal", "plain_letter", "email"];

import type { Intensity } from "./Intensity";
export const allIntensity: readonly Intensity[] = ["information", "counselling", "case_management"];

import type { InterpreterNeed } from "./InterpreterNeed";
export const allInterpreterNeed: readonly InterpreterNeed[] = ["none", "complex", "always"];

import type { LanguageLevel } from "./LanguageLevel";
export const allLanguageLevel: readonly LanguageLevel[] = ["native", "c2", "c1", "b2", "b1", "a2", "a1", "literacy", "none"];

import type { LetterSender } from "./LetterSender";
export const allLetterSender: readonly LetterSender[] = ["bamf", "immigration", "administrative_court", "social_court", "social_office", "jobcenter", "family_benefits", "court", "authority", "other"];

import type { LetterSigner } from "./LetterSigner";
export const allLetterSigner: readonly LetterSigner[] = ["addressee", "family", "flatmate", "head_of_shelter", "other"];

import type { Mediator } from "./Mediator";
export const allMediator: readonly Mediator[] = ["none", "interpreter", "remote", "language_mediator", "relative", "volunteer", "machine"];

import type { NameSource } from "./NameSource";
export const allNameSource: readonly NameSource[] = ["own", "passport", "permit", "azr", "bamf", "list", "alias"];

import type { PersonFlag } from "./PersonFlag";
export const allPersonFlag: readonly PersonFlag[] = ["interpreter", "paper_ends", "open_task", "unseen_60", "unseen_90", "no_consent", "address_protected", "whereabouts_unknown", "conflict"];

import type { RelationshipKind } from "./RelationshipKind";
export const allRelationshipKind: readonly RelationshipKind[] = ["spouse", "religious_spouse", "partner", "parent_of", "step_parent_of", "foster_parent_of", "sibling", "guardian_of", "relative"];

import type { ResidenceStatus } from "./ResidenceStatus";
export const allResidenceStatus: readonly ResidenceStatus[] = ["anlaufbescheinigung", "ankunftsnachweis", "aufenthaltsgestattung", "duldung", "duldung_60b", "duldung_60c", "duldung_60d", "fiktionsbescheinigung", "ae_24", "ae_25_1", "ae_25_2_fluechtling", "ae_25_2_subsidiaer", "ae_25_3", "ae_25_4", "ae_25_5", "ae_25a", "ae_25b", "ae_andere", "niederlassungserlaubnis", "freizuegigkeit", "deutsch", "grenzuebertrittsbescheinigung", "ohne_titel"];

import type { ServiceKind } from "./ServiceKind";
export const allServiceKind: readonly ServiceKind[] = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14"];

import type { Sex } from "./Sex";
export const allSex: readonly Sex[] = ["m", "f", "d", "x"];

import type { ShelterKind } from "./ShelterKind";
export const allShelterKind: readonly ShelterKind[] = ["reception", "central_unit", "shared_shelter", "municipal_flat", "rented_by_city", "own_flat", "youth_welfare", "refuge", "other"];

import type { StatusGroup } from "./StatusGroup";
export const allStatusGroup: readonly StatusGroup[] = ["procedure", "protected", "temporary", "tolerated", "other", "without", "unknown"];

import type { TaskKind } from "./TaskKind";
export const allTaskKind: readonly TaskKind[] = ["follow_up", "task", "appointment"];

import type { Topic } from "./Topic";
export const allTopic: readonly Topic[] = ["asylum", "residence", "benefits", "health", "language", "school", "work", "housing", "family", "debts", "protection", "child_protection", "law", "return", "everyday"];

import type { SheetKind } from "./SheetKind";
export const allSheetKind: readonly SheetKind[] = ["appointment", "deadline", "address-change-bamf", "address-change-office", "address-change-court", "privacy", "consent", "release", "withdrawal", "accompaniment", "originals"];

import type { SheetLanguage } from "./SheetLanguage";
export const allSheetLanguage: readonly SheetLanguage[] = ["deu", "ara", "prs", "pes", "kmr", "ckb", "tir", "ukr", "tur", "fra", "rus", "eng"];

import type { SheetAbout } from "./SheetAbout";
export const allSheetAbout: readonly SheetAbout[] = ["counselling", "authority", "hearing", "court", "lawyer", "doctor", "school", "course", "work", "housing"];

import type { SheetAction } from "./SheetAction";
export const allSheetAction: readonly SheetAction[] = ["lawsuit", "urgent", "lawsuit-and-urgent", "objection", "reply", "hand-in", "apply", "pay"];

import type { SheetPaper } from "./SheetPaper";
export const allSheetPaper: readonly SheetPaper[] = ["passport", "id-card", "residence", "letter", "envelope", "health-card", "vaccination", "medicines", "birth", "marriage", "family-book", "certificates", "driving-licence", "photo", "bank", "contract", "other"];

import type { SheetPermission } from "./SheetPermission";
export const allSheetPermission: readonly SheetPermission[] = ["be-there", "speak", "see", "hand-in", "collect"];

import type { PrivacyLaw } from "./PrivacyLaw";
export const allPrivacyLaw: readonly PrivacyLaw[] = ["dsgvo", "kdg", "dsg-ekd"];

import type { SheetPurpose } from "./SheetPurpose";
export const allSheetPurpose: readonly SheetPurpose[] = ["office", "cover", "transfer", "health"];

import type { SheetTopic } from "./SheetTopic";
export const allSheetTopic: readonly SheetTopic[] = ["asylum", "residence", "health", "benefits", "school", "work", "housing", "family"];

import type { SheetWithdrawn } from "./SheetWithdrawn";
export const allSheetWithdrawn: readonly SheetWithdrawn[] = ["office", "cover", "transfer", "health", "release"];
