import type { DeadlineDetail, SheetAction } from "../../../backend/types";
import { typedDay } from "../../../dates/typed";
import type { Preset } from "../../sheet/sheetDraft";

/** What has to be done, as a sheet says it, by the beginning of the rule's name; the rest is asked. */
const actions: readonly (readonly [RegExp, SheetAction])[] = [
  [/eil/, "urgent"],
  [/klage/, "lawsuit"],
  [/^(alt_)?(widerspruch|einspruch)|bussgeld|strafbefehl|mahnb|vollstrb/, "objection"],
  [/anhoerung|aeusserung/, "reply"],
];

/**
 * What the sheet "Ihre Frist" takes from a deadline: the days that somebody stands by, and the letter. `sender` says who wrote
 * where nobody has written down who exactly.
 */
export function presetOf({ deadline, letter, result }: DeadlineDetail, sender: string): Preset {
  const { id, last_day, safe_day, rule } = deadline.brief;
  const [, action = null] = actions.find(([begins]) => begins.test(rule)) ?? [];
  const day = (one: string | null | undefined) => (one ? typedDay(one) : "");
  return {
    key: id,
    values: {
      by: "days",
      last_day: day(last_day),
      safe_day: day(safe_day),
      received_on: day(letter ? (letter.arrived_on ?? result?.service_day) : null),
      letter_from: letter?.sender_name || sender,
      letter_on: day(letter?.dated_on),
      file_number: letter?.file_number ?? "",
      action,
    },
  };
}
