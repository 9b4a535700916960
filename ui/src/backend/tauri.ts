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
  caseloadUnlock: (password) => call("caseload_unlock", { password }),
  caseloadLock: () => call("caseload_lock"),
  caseloadStatus: () => call("caseload_status"),
  caseloadTouch: () => call("caseload_touch"),

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

  importOpen: () => call("import_open"),
  importLook: (reading) => call("import_look", { reading }),
  importApply: (reading, decisions) => call("import_apply", { reading, decisions }),
  importClose: () => call("import_close"),

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
