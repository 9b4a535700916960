import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend, BackendEvent } from "./backend";
import { toFailure } from "./failure";

/** The only place that calls a command of the window. */
async function call<Result>(command: string, args: Record<string, unknown> = {}): Promise<Result> {
  try {
    return await invoke<Result>(command, args);
  } catch (thrown) {
    throw toFailure(thrown);
  }
}

/** What comes as bytes and not as JSON. */
async function bytes(called: Promise<ArrayBuffer | number[]>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await called);
}

/** The real program. */
export const tauri: Backend = {
  caseloadFacts: () => call("caseload_facts"),
  caseloadCreate: (seat, who, password) => call("caseload_create", { seat, who, password }),
  caseloadRecover: (code, password) => call("caseload_recover", { code, password }),
  caseloadExplore: (seat) => call("caseload_explore", { seat }),
  caseloadLeave: () => call("caseload_leave"),
  caseloadUnlock: (password) => call("caseload_unlock", { password }),
  caseloadLock: () => call("caseload_lock"),
  caseloadStatus: () => call("caseload_status"),
  caseloadTouch: () => call("caseload_touch"),

  passwordStrength: (password, about) => call("password_strength", { password, about }),
  passwordChange: (old, next) => call("password_change", { old, next }),
  recoveryCheck: (code) => call("recovery_check", { code }),
  recoveryMake: () => call("recovery_make"),
  recoveryConfirm: (code) => call("recovery_confirm", { code }),

  identityShow: () => call("identity_show"),
  identityEdit: (who) => call("identity_edit", { who }),

  enrolFound: (project, areas, password) => call("enrol_found", { project, areas, password }),
  enrolRequest: (unit, device) => call("enrol_request", { unit, device }),
  enrolPending: () => call("enrol_pending"),
  enrolRead: () => call("enrol_read"),
  enrolAccept: (words, unit, device, password) => call("enrol_accept", { words, unit, device, password }),
  rosterShow: () => call("roster_show"),
  rosterHandOn: () => call("roster_hand_on"),
  rosterRead: () => call("roster_read"),
  rosterInstall: (words) => call("roster_install", { words }),
  rosterKey: () => call("roster_key"),
  rosterRevoke: (device, password) => call("roster_revoke", { device, password }),

  personList: (filter) => call("person_list", { filter }),
  personGet: (id) => call("person_get", { id }),
  personAdd: (person) => call("person_add", { person }),
  personEdit: (id, changes) => call("person_edit", { id, changes }),
  personLanguages: (id, languages) => call("person_languages", { id, languages }),
  personResembling: (person) => call("person_resembling", { person }),
  personStory: (id) => call("person_story", { id }),
  personFamily: (id) => call("person_family", { id }),
  personDisclosures: (id) => call("person_disclosures", { id }),
  personClose: (id, on) => call("person_close", { id, on }),
  personReopen: (id) => call("person_reopen", { id }),
  personErasure: (id) => call("person_erasure", { id }),
  personErase: (id) => call("person_erase", { id }),

  nameAdd: (person, name) => call("name_add", { person, name }),
  nameEdit: (id, name) => call("name_edit", { id, name }),
  nameOrder: (person, first) => call("name_order", { person, first }),
  nameRemove: (id) => call("name_remove", { id }),

  shelterList: () => call("shelter_list"),
  workerList: () => call("worker_list"),

  stayAdd: (person, stay) => call("stay_add", { person, stay }),
  stayEdit: (id, stay) => call("stay_edit", { id, stay }),
  stayRemove: (id) => call("stay_remove", { id }),

  householdJoin: (persons, label) => call("household_join", { persons, label }),
  householdLeave: (person) => call("household_leave", { person }),
  householdName: (id, label) => call("household_name", { id, label }),

  relationshipAdd: (tie) => call("relationship_add", { tie }),
  relationshipRemove: (id) => call("relationship_remove", { id }),

  draftKeep: (place, content) => call("draft_keep", { place, content }),
  draftDrop: (place) => call("draft_drop", { place }),
  draftList: () => call("draft_list"),

  noteAdd: (note) => call("note_add", { note }),
  noteList: (person) => call("note_list", { person }),
  noteToday: () => call("note_today"),

  taskAdd: (task) => call("task_add", { task }),
  taskEdit: (id, task) => call("task_edit", { id, task }),
  taskFinish: (id, how) => call("task_finish", { id, how }),
  taskReopen: (id) => call("task_reopen", { id }),
  taskPostpone: (id, day) => call("task_postpone", { id, day }),
  taskDays: () => call("task_days"),
  taskList: (filter) => call("task_list", { filter }),

  procedureAdd: (person, event) => call("procedure_add", { person, event }),
  procedureCorrect: (id, event) => call("procedure_correct", { id, event }),
  procedureGet: (person) => call("procedure_get", { person }),
  procedureWithdraw: (id) => call("procedure_withdraw", { id }),

  attachmentAdd: (attachment) => call("attachment_add", { attachment }),
  attachmentList: (filter) => call("attachment_list", { filter }),
  attachmentGet: (id) => bytes(call("attachment_get", { id })),
  attachmentPreview: (id) => bytes(call("attachment_preview", { id })),
  attachmentEdit: (id, change) => call("attachment_edit", { id, change }),
  attachmentRemove: (id) => call("attachment_remove", { id }),
  attachmentErase: (id) => call("attachment_erase", { id }),

  letterAdd: (letter) => call("letter_add", { letter }),
  letterEdit: (id, letter) => call("letter_edit", { id, letter }),
  letterGet: (id) => call("letter_get", { id }),
  letterList: (person) => call("letter_list", { person }),
  letterStart: (person) => call("letter_start", { person }),
  deadlineAdd: (deadline) => call("deadline_add", { deadline }),
  deadlineCalendar: (withWhat) => call("deadline_calendar", { withWhat }),
  deadlineCompute: (ask, letter) => call("deadline_compute", { ask, letter }),
  deadlineConfirm: (id) => call("deadline_confirm", { id }),
  deadlineEnd: (id, how) => call("deadline_end", { id, how }),
  deadlineGet: (id) => call("deadline_get", { id }),
  deadlineList: (filter) => call("deadline_list", { filter }),
  deadlineReopen: (id) => call("deadline_reopen", { id }),
  deadlineRetake: (id, deadline) => call("deadline_retake", { id, deadline }),
  todayGet: () => call("today_get"),

  sheetKnown: (person) => call("sheet_known", { person }),
  sheetPreview: (person, order) => call("sheet_preview", { person, order }),
  sheetSave: (person, order) => call("sheet_save", { person, order }),
  letterheadKeep: (letterhead) => call("letterhead_keep", { letterhead }),

  consentGive: (consent) => call("consent_give", { consent }),
  consentWithdraw: (id) => call("consent_withdraw", { id }),

  search: (query, limit) => call("search", { query, limit }),

  viewList: () => call("view_list"),
  viewSave: (view, at) => call("view_save", { view, at }),
  viewDrop: (id) => call("view_drop", { id }),
  stepList: (limit) => call("step_list", { limit }),
  stepUndo: (id) => call("step_undo", { id }),

  conflictList: () => call("conflict_list"),
  conflictResolve: (table, row, field, op) => call("conflict_resolve", { table, row, field, op }),

  bundlePreview: (to, scope) => call("bundle_preview", { to, scope }),
  bundleRecipients: () => call("bundle_recipients"),
  bundlePlace: () => call("bundle_place"),
  bundleExport: (to, scope, elsewhere) => call("bundle_export", { to, scope, elsewhere }),
  bundleStanding: () => call("bundle_standing"),
  bundleHistory: () => call("bundle_history"),
  receiptList: () => call("receipt_list"),

  deviceCompare: (name, words) => call("device_compare", { name, words }),

  intakeLook: () => call("intake_look"),
  intakeChoose: (folder) => call("intake_choose", { folder }),
  intakeTake: (token) => call("intake_take", { token }),
  intakeReceipts: (token) => call("intake_receipts", { token }),
  intakeStop: () => call("intake_stop"),
  intakeDrop: () => call("intake_drop"),
  importOpen: () => call("import_open"),
  importLook: (reading) => call("import_look", { reading }),
  importApply: (reading, decisions) => call("import_apply", { reading, decisions }),
  importClose: () => call("import_close"),

  officeOverview: () => call("office_overview"),
  officePersons: () => call("office_persons"),

  preferenceGet: () => call("preference_get"),
  preferenceSet: (change) => call("preference_set", { change }),
  ruleList: () => call("rule_list"),
  ruleChoose: () => call("rule_choose"),
  ruleTake: () => call("rule_take"),
  displaySet: (display) => call("display_set", { display }),

  aboutGet: () => call("about_get"),
  backupPlaceChoose: () => call("backup_place_choose"),
  backupPlaceForget: () => call("backup_place_forget"),
  backupNow: () => call("backup_now"),
  backupElsewhere: () => call("backup_elsewhere"),
  backupList: () => call("backup_list"),
  backupVerify: (at, name) => call("backup_verify", { at, name }),
  backupFound: () => call("backup_found"),
  backupPick: () => call("backup_pick"),
  backupRestore: (restore) => call("backup_restore", { restore }),

  appVersion: () => call("app_version"),
  appLicences: () => call("app_licences"),
  programPrint: () => call("program_print"),

  listen(listener) {
    // The answer with which to stop comes later; whoever stops earlier stops all the same.
    const listening = listen<BackendEvent>("backend_event", ({ payload }) => listener(payload));
    return () => void listening.then((stop) => stop());
  },
};
