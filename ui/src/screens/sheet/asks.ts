import type { SheetAsk } from "../../app/desk";
import type { DeadlineId, PersonRef } from "../../backend/types";

/** The sheet "Ihre Frist" about a deadline of the record, with the days that stand there. */
export const sheetOfDeadline = (person: PersonRef, deadline: DeadlineId): SheetAsk => ({
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
