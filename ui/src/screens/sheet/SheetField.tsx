import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SheetKnown, SheetPaper } from "../../backend/types";
import { allSheetPaper } from "../../backend/types";
import * as codes from "../../backend/types/codes";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Chips } from "../../design/parts/Chips";
import { Fault } from "../../design/parts/Fault";
import { Choice, TextInput, YesNo } from "../../design/parts/fields";
import { useNameText } from "../../design/parts/Name";
import { useLabels } from "../../i18n/labels";
import type { Field } from "./fields";
import { RuleChoice, ServiceChoice } from "./RuleChoice";
import { appointmentOf, deadlineOf, type SheetDraft } from "./sheetDraft";

interface Props {
  field: Field;
  label: string;
  draft: SheetDraft;
  set: (part: Partial<SheetDraft>) => void;
  /** What is wrong with it, in words. */
  error: string | undefined;
  known: SheetKnown;
  today: Day;
}

const lists: Record<string, readonly string[]> = {
  sheet_about: codes.allSheetAbout,
  sheet_action: codes.allSheetAction,
  sheet_paper: codes.allSheetPaper,
  sheet_permission: codes.allSheetPermission,
  sheet_purpose: codes.allSheetPurpose,
  sheet_topic: codes.allSheetTopic,
  sheet_withdrawn: codes.allSheetWithdrawn,
  privacy_law: codes.allPrivacyLaw,
  sheet_basis: ["consent", "public_task"],
  sheet_by: ["stored", "days", "rule"],
};

/** One thing that a sheet needs, as it is asked for. */
export function SheetField({ field, label, draft, set, error, known, today }: Props) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const codesOf = (list: string) =>
    (lists[list] ?? []).filter((code) => code !== "stored" || known.deadlines.length > 0);
  const options = "list" in field ? labels.options(field.list, codesOf(field.list)) : [];
  switch (field.as) {
    case "line":
    case "lines":
    case "day":
    case "time":
    case "years":
      return (
        <TextInput
          label={label}
          lines={field.as === "lines"}
          hint={hintOf(field, draft, known, t)}
          value={draft[field.name]}
          onChange={(typed) => set({ [field.name]: typed })}
          error={error}
        />
      );
    case "one":
      return (
        <Choice
          label={label}
          options={options}
          value={draft[field.name]}
          onChange={(code) => set({ [field.name]: code })}
          error={error}
        />
      );
    case "chip":
      return (
        <Labelled label={label} error={error} hint={field.name === "law" ? t("hint.law") : undefined}>
          <Chips
            low
            label={label}
            options={options}
            value={draft[field.name] ? [draft[field.name] as string] : []}
            required={draft[field.name] !== null}
            onChange={([code]) => set({ [field.name]: code ?? null })}
          />
        </Labelled>
      );
    case "many":
      return (
        <Labelled label={label} error={error}>
          <Chips
            low
            many
            label={label}
            options={options}
            value={draft[field.name]}
            onChange={(chosen) => set({ [field.name]: inOrder(chosen, lists[field.list] ?? []) })}
          />
        </Labelled>
      );
    case "yes":
      return (
        <YesNo value={draft[field.name]} onChange={(is) => set({ [field.name]: is })}>
          {label}
        </YesNo>
      );
    case "task":
      return <Task {...{ label, draft, set, error, known, today }} />;
    case "deadline":
      return <StoredDeadline {...{ label, draft, set, error, known, today }} />;
    case "family":
      return <Family {...{ label, draft, set, known }} />;
    case "papers":
      return <Papers {...{ label, draft, set, error }} />;
    case "rule":
      return <RuleChoice label={label} value={draft.rule} onChange={(rule) => set({ rule })} error={error} />;
    case "service":
      return <ServiceChoice label={label} value={draft.service} onChange={(service) => set({ service })} />;
  }
}

/** Members of a list stand on the sheet in the order of the list. */
const inOrder = (chosen: readonly string[], list: readonly string[]) =>
  list.filter((code) => chosen.includes(code));

const hinted = [
  "at",
  "safe_day",
  "from",
  "until",
  "file_number",
  "note",
  "purpose",
  "kept_years",
  "town",
] as const;

/** What helps; how a day or a time is written only as long as none is. */
function hintOf(
  { name, as }: Field,
  draft: SheetDraft,
  known: SheetKnown,
  t: ReturnType<typeof useTranslation<"sheet">>["t"],
): string | undefined {
  if (name === "address" && known.is_address_secret) return t("hint.address_secret");
  if (name === "old_address" && known.is_old_address_secret) return t("hint.address_secret");
  if ((as === "day" || as === "time") && draft[name] !== "") return undefined;
  const own = hinted.find((one) => one === name);
  if (own) return t(`hint.${own}`);
  if (as === "lines") return t("hint.lines");
  return as === "day" ? t("hint.day") : undefined;
}

/** What has a label of its own and no field around it. */
function Labelled({
  label,
  error,
  hint,
  children,
}: {
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <p className="field-label">{label}</p>
      {children}
      {hint ? <p className="hint">{hint}</p> : null}
      <Fault of={error} />
    </div>
  );
}

const OTHER = "other";

/** Which appointment; another one stands in no record. */
function Task({ label, draft, set, error, known, today }: Omit<Props, "field">) {
  const { t } = useTranslation("sheet");
  const dates = useDates();
  if (known.appointments.length === 0) return <p className="hint">{t("no_appointment")}</p>;
  const options = known.appointments.map(({ id, on, at, place, what }) => ({
    code: id,
    label: [[dates.day(on, today), at ? at.slice(0, 5) : ""].join(" ").trim(), what, place]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <Choice
      label={label}
      options={[...options, { code: OTHER, label: t("other_appointment") }]}
      value={draft.task || OTHER}
      onChange={(code) => set(appointmentOf(known, !code || code === OTHER ? "" : code))}
      error={error}
    />
  );
}

/** Which deadline of the record; its days are those that somebody has seen. */
function StoredDeadline({ label, draft, set, error, known, today }: Omit<Props, "field">) {
  const labels = useLabels();
  const dates = useDates();
  const options = known.deadlines.map(({ id, last_day, what, name }) => ({
    code: id,
    label: `${dates.day(last_day, today)} · ${what || name}`,
  }));
  const choose = (id: string | null) =>
    set(deadlineOf(known, id ?? "", (sender) => labels.of("letter_sender", sender)));
  return <Choice label={label} options={options} value={draft.deadline} onChange={choose} error={error} />;
}

/** Who moved along. */
function Family({ label, draft, set, known }: Pick<Props, "label" | "draft" | "set" | "known">) {
  const nameText = useNameText();
  if (known.family.length === 0) return null;
  return (
    <Labelled label={label}>
      <Chips
        low
        many
        label={label}
        options={known.family.map((person) => ({ code: person.id, label: nameText(person.name) }))}
        value={draft.family}
        onChange={(family) => set({ family })}
      />
    </Labelled>
  );
}

/** Which papers she leaves, and what tells each from others. */
function Papers({ label, draft, set, error }: Pick<Props, "label" | "draft" | "set" | "error">) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const detail = (paper: SheetPaper, text: string) => set({ details: { ...draft.details, [paper]: text } });
  return (
    <div className="sheet-form">
      <Labelled label={label} error={error}>
        <Chips
          low
          many
          label={label}
          options={labels.options("sheet_paper", allSheetPaper)}
          value={draft.papers}
          onChange={(chosen) => set({ papers: allSheetPaper.filter((paper) => chosen.includes(paper)) })}
        />
      </Labelled>
      {draft.papers.length > 0 ? (
        <div className="grid-2">
          {draft.papers.map((paper) => (
            <TextInput
              key={paper}
              label={t("detail", { paper: labels.of("sheet_paper", paper) })}
              value={draft.details[paper] ?? ""}
              onChange={(text) => detail(paper, text)}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
