import type { SheetAsk } from "../../app/desk";
import type { PersonRef } from "../../backend/types";

/** "Ihre Frist" about a deadline of the record, with everything filled: for `openSheet`. */
export const sheetOfDeadline = (person: PersonRef, deadline: string): SheetAsk => ({
  person,
  kind: "deadline",
  preset: { key: deadline, values: { deadline } },
});

/** The slip of an appointment of the record: for `openSheet`. */
export const sheetOfAppointment = (person: PersonRef, task: string): SheetAsk => ({
  person,
  kind: "appointment",
  preset: { key: task, values: { task } },
});
