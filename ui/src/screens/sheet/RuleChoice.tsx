import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import type { Rule } from "../../backend/types";
import { allServiceKind } from "../../backend/types/codes";
import { useDates } from "../../dates/shown";
import { Choice } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import { RuleState } from "../settings/rules/RuleState";

interface Props {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | undefined;
}

/** One of the rules by whose last day something has to be done, with its paragraph, its Rechtsstand and how sure it is. */
export function RuleChoice({ label, value, onChange, error }: Props) {
  const backend = useBackend();
  const table = useQuery({ queryKey: ["rules"], queryFn: () => backend.ruleList() });
  const rules = (table.data?.rules ?? []).filter(({ meaning }) => meaning === "act_by");
  const chosen = rules.find(({ id }) => id === value);
  return (
    <>
      <Choice
        label={label}
        options={rules.map(({ id, name }) => ({ code: id, label: name }))}
        value={value}
        onChange={onChange}
        error={error}
      />
      {chosen ? <Standing of={chosen} /> : null}
    </>
  );
}

function Standing({ of: rule }: { of: Rule }) {
  const { t } = useTranslation("settings");
  const dates = useDates();
  const standing = rule.rechtsstand ? t("rules.as_of", { day: dates.fullDate(rule.rechtsstand) }) : null;
  return (
    <div className="small sheet-standing">
      <RuleState rule={rule} /> <span lang="de">{rule.source}</span>
      <span className="muted">
        {" "}
        · {[t(`rules.grade.${rule.verified}`), standing].filter(Boolean).join(", ")}
      </span>
      {[rule.question, rule.doubt].map((open) =>
        open ? (
          <p key={open} lang="de">
            {open}
          </p>
        ) : null,
      )}
    </div>
  );
}

/** How the letter came: that decides when it counts as served. */
export function ServiceChoice({ label, value, onChange }: Props) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  return (
    <Choice
      label={label}
      open={t("service_unknown")}
      options={labels.options("service_kind", allServiceKind)}
      value={value}
      onChange={onChange}
    />
  );
}
