import { Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person, PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { type ShownDates, useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Panel } from "../../design/parts/Panel";
import { type Labels, useLabels } from "../../i18n/labels";
import { EditDialog } from "./EditDialog";

/** Fields in the order in which they are read. The rest stands in the head of the page. */
const order = [
  "residence_status",
  "intensity",
  "sex",
  "birth_place",
  "phone",
  "email",
  "address",
  "arrived_on",
  "allocated_on",
  "opened_on",
  "azr_number",
  "file_reference",
  "remark",
] as const satisfies (keyof Person)[];

const lists = ["residence_status", "intensity", "sex"] as const;

/** A field as it is read. */
function shown(
  field: (typeof order)[number],
  fields: Person,
  labels: Labels,
  dates: ShownDates,
): string | undefined {
  const value = fields[field];
  if (value === undefined) return undefined;
  const list = lists.find((list) => list === field);
  if (list) return labels.of(list === "residence_status" ? "residence_status_short" : list, value);
  return field.endsWith("_on") ? dates.partial(value) : value;
}

/** The plain facts, and the way to change them. */
export function Facts({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const dates = useDates();
  const [isEditing, setEditing] = useState(false);
  const edit = (
    <Action link icon={Pencil} onPress={() => setEditing(true)}>
      {t("edit")}
    </Action>
  );
  const rows = order.flatMap((field) => {
    const value = shown(field, person.fields, labels, dates);
    return value ? [{ field, value }] : [];
  });
  const countries = person.row.nationalities.map((code) => labels.country(code)).join(", ");
  return (
    <Panel title={t("facts")} end={edit}>
      <dl className="list facts-lines">
        {countries ? <FactRow label={labels.field("nationalities")} value={countries} /> : null}
        {rows.map(({ field, value }) => (
          <FactRow key={field} label={labels.field(field)} value={value} />
        ))}
      </dl>
      {isEditing ? <EditDialog person={person} today={today} onClose={() => setEditing(false)} /> : null}
    </Panel>
  );
}

function FactRow({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
