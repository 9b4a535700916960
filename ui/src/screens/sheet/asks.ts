import type { SheetAsk } from "../../app/desk";
import type { PersonRef } from "../../backend/types";

/** The slip of an appointment of the record: for `openSheet`. */
export const sheetOfAppointment = (person: PersonRef, task: string): SheetAsk => ({
  person,
  kind: "appointment",
  preset: { key: task, values: { task } },
});
