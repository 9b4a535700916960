import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../../backend/context";
import { allIntensity, allInterpreterNeed, allResidenceStatus, allSex } from "../../../backend/types";
import { Choice, ManyChoice, TextInput } from "../../../design/parts/fields";
import { useLabels } from "../../../i18n/labels";
import { type Field, forms } from "./typedFacts";

interface Props {
  field: Field;
  value: string;
  onChange: (typed: string) => void;
  error: string | undefined;
  autoFocus: boolean;
}

const codes = {
  sex: allSex,
  residence_status: allResidenceStatus,
  intensity: allIntensity,
  interpreter_need: allInterpreterNeed,
} as const;

/** One field of the facts, typed as its kind asks. */
export function FactField({ field, value, onChange, error, autoFocus }: Props) {
  const { t } = useTranslation(["field", "common"]);
  const labels = useLabels();
  const label = labels.field(field);
  const shared = { label, error };
  const form = forms[field];
  return (
    <div data-field={field} className={form === "long" ? "wide-field" : undefined}>
      {form === "codes" ? (
        <ManyChoice
          {...shared}
          options={labels.countries()}
          value={value.split(",").filter(Boolean)}
          onChange={(chosen) => onChange(chosen.join(","))}
        />
      ) : form === "code" && field in codes ? (
        <Choice<string>
          {...shared}
          open={t("common:none")}
          options={labels.options(field as keyof typeof codes, codes[field as keyof typeof codes])}
          value={value || null}
          onChange={(code) => onChange(code ?? "")}
        />
      ) : form === "worker" ? (
        <WorkerChoice {...shared} value={value} onChange={onChange} />
      ) : (
        <TextInput
          {...shared}
          value={value}
          onChange={onChange}
          hint={form === "partial" ? t("date_hint") : form === "day" ? t("day_hint") : undefined}
          type={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
          lines={form === "long"}
          autoFocus={autoFocus}
        />
      )}
    </div>
  );
}

function WorkerChoice({
  label,
  error,
  value,
  onChange,
}: {
  label: string;
  error: string | undefined;
  value: string;
  onChange: (typed: string) => void;
}) {
  const { t } = useTranslation("common");
  const backend = useBackend();
  const workers = useQuery({ queryKey: ["workers"], queryFn: () => backend.workerList() });
  return (
    <Choice<string>
      label={label}
      error={error}
      open={t("none")}
      options={(workers.data ?? []).map(({ id, name }) => ({ code: id, label: name }))}
      value={value || null}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}
