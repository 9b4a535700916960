import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../../backend/context";
import type { RuleTable } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Chips } from "../../../design/parts/Chips";
import { EmptyState } from "../../../design/parts/EmptyState";
import { TextInput } from "../../../design/parts/fields";
import { Load } from "../../../design/parts/Load";
import { Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { findRules, type Shown } from "./findRules";
import { LandPanel } from "./LandPanel";
import { NewRules } from "./NewRules";
import { RuleLine } from "./RuleLine";
import "./rules.css";

/** The rules that deadlines are computed with: which version, how well checked, each with its paragraph. */
export function RulesSection() {
  const backend = useBackend();
  const table = useQuery({ queryKey: ["rules"], queryFn: () => backend.ruleList() });
  return (
    <>
      <LandPanel />
      <Load query={table}>{(table) => <Table table={table} />}</Load>
    </>
  );
}

function Table({ table }: { table: RuleTable }) {
  const { t } = useTranslation("settings");
  const dates = useDates();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const rules = findRules(table.rules, typed, shown);
  return (
    <>
      <Panel title={t("rules.version", { day: dates.fullDate(table.published_on) })}>
        <dl className="facts panel-body">
          <dt>{t("rules.count")}</dt>
          <dd>{table.rules.length}</dd>
          <dt>{t("rules.verified")}</dt>
          <dd>{t("rules.verified_of", { count: table.verified, total: table.rules.length })}</dd>
          <dt>{t("rules.read_on")}</dt>
          <dd>{dates.fullDate(table.rechtsstand)}</dd>
          <dt>{t("rules.origin")}</dt>
          <dd>{t(`rules.origin_${table.origin}`, { version: table.version, publisher: table.publisher })}</dd>
        </dl>
        <div className="panel-body">
          <Notice tone="info">{t("rules.decisive")}</Notice>
        </div>
        <NewRules />
      </Panel>
      <Panel
        title={t("rules.all")}
        end={<span role="status">{t("rules.found", { count: rules.length })}</span>}
      >
        <div className="panel-body rules-tools">
          <TextInput
            label={t("rules.search")}
            placeholder={t("rules.search_hint")}
            value={typed}
            onChange={setTyped}
          />
          <Chips
            low
            required
            label={t("rules.show")}
            options={(["all", "verified", "open"] as const).map((code) => ({
              code,
              label: t(`rules.show_${code}`),
            }))}
            value={[shown]}
            onChange={([shown]) => shown && setShown(shown)}
          />
        </div>
        {rules.length === 0 ? (
          <EmptyState
            step={
              <Action
                onPress={() => {
                  setTyped("");
                  setShown("all");
                }}
              >
                {t("rules.reset")}
              </Action>
            }
          >
            {t("rules.none")}
          </EmptyState>
        ) : (
          <ul className="list">
            {rules.map((rule) => (
              <RuleLine key={`${rule.id} ${rule.valid_from}`} rule={rule} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
