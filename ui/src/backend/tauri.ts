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
  rosterConfirm: (device, words) => call("roster_confirm", { device, words }),
  rosterKey: () => call("roster_key"),
  rosterRevoke: (device, password) => call("roster_revoke", { device, password }),

  personList: (filter) => call("person_list", { filter }),
  personGet: (id) => call("person_get", { id }),
  personAdd: (person) => call("person_add", { person }),
  personEdit: (id, changes) => call("person_edit", { id, changes }),

  noteAdd: (note) => call("note_add", { note }),
  noteList: (person) => call("note_list", { person }),

  consentGive: (consent) => call("consent_give", { consent }),
  consentWithdraw: (id) => call("consent_withdraw", { id }),

  search: (query, limit) => call("search", { query, limit }),

  conflictList: () => call("conflict_list"),
  conflictResolve: (table, row, field, op) => call("conflict_resolve", { table, row, field, op }),

  bundlePreview: (to, scope) => call("bundle_preview", { to, scope }),
  bundleExport: (to, scope) => call("bundle_export", { to, scope }),
  bundleHistory: () => call("bundle_history"),
  bundleImport: () => call("bundle_import"),
  receiptList: () => call("receipt_list"),

  officeOverview: () => call("office_overview"),
  officePersons: () => call("office_persons"),

  appVersion: () => call("app_version"),
  appLicences: () => call("app_licences"),
  programPrint: () => call("program_print"),

  listen(listener) {
    // The answer with which to stop comes later; whoever stops earlier stops all the same.
    const listening = listen<BackendEvent>("backend_event", ({ payload }) => listener(payload));
    return () => void listening.then((stop) => stop());
  },
};
