import type { ShownDates } from "../../../dates/shown";
import type { Labels } from "../../../i18n/labels";

const lists = {
  residence_status: "residence_status_short",
  intensity: "intensity",
  interpreter_need: "interpreter_need",
  sex: "sex",
} as const;

/** A value as it stands in the model, in the words of whoever reads: codes, dates, languages, yes and no. */
export function shownValue(field: string, value: string, labels: Labels, dates: ShownDates): string {
  if (value === "") return "";
  if (field in lists) return labels.of(lists[field as keyof typeof lists], value);
  if (field === "nationalities") return labels.country(value);
  if (field === "languages") {
    const [code = "", level] = value.split("/");
    const language = labels.language(code);
    return level ? `${language} (${labels.of("language_level", level)})` : language;
  }
  if (value === "true" || value === "false") return labels.field(value === "true" ? "yes" : "no");
  const isDate = /^\d{4}(-\d{2}){0,2}~?$/.test(value);
  return isDate && /birth$|_on$|_until$/.test(field) ? dates.partial(value) : value;
}
