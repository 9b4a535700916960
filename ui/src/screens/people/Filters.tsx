import { useTranslation } from "react-i18next";
import {
  allIntensity,
  allStatusGroup,
  type Intensity,
  type PersonFilter,
  type PersonRow,
  type StatusGroup,
} from "../../backend/types";
import { Choice, YesNo } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";

interface Props {
  /** Everybody: only what occurs among them is offered. */
  people: PersonRow[];
  filter: PersonFilter;
  onChange: (filter: PersonFilter) => void;
}

/** What occurs, each once, sorted as the language sorts. */
function distinct(values: (string | null)[]): string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort((a, b) => a.localeCompare(b, "de"));
}

/** Filters of the list. */
export function Filters({ people, filter, onChange }: Props) {
  const { t } = useTranslation("people");
  const labels = useLabels();
  const shelters = distinct(people.map((person) => person.shelter)).map((name) => ({
    code: name,
    label: name,
  }));
  const spoken = distinct(people.flatMap((person) => person.languages));
  const languages = spoken
    .map((code) => ({ code, label: labels.language(code) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const groups = allStatusGroup.filter((group) => people.some((person) => person.status_group === group));
  return (
    <fieldset className="filters" aria-label={t("filters")}>
      <Choice
        label={t("shelter")}
        open={t("all")}
        options={shelters}
        value={filter.shelter}
        onChange={(shelter) => onChange({ ...filter, shelter })}
      />
      <Choice<StatusGroup>
        label={t("status")}
        open={t("all")}
        options={labels.options("status_group", groups)}
        value={filter.status_group}
        onChange={(status_group) => onChange({ ...filter, status_group })}
      />
      <Choice
        label={t("language")}
        open={t("all")}
        options={languages}
        value={filter.language}
        onChange={(language) => onChange({ ...filter, language })}
      />
      <Choice<Intensity>
        label={t("intensity")}
        open={t("all")}
        options={labels.options("intensity", allIntensity)}
        value={filter.intensity}
        onChange={(intensity) => onChange({ ...filter, intensity })}
      />
      <YesNo value={filter.with_closed} onChange={(with_closed) => onChange({ ...filter, with_closed })}>
        {t("closed")}
      </YesNo>
    </fieldset>
  );
}
