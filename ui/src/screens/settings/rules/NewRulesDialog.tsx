import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { MovedDeadline, Rule, RulesPreview } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Name } from "../../../design/parts/Name";
import { Notice } from "../../../design/parts/Notice";
import { Private } from "../../../design/parts/Private";
import { useTerm } from "./useTerm";

interface Props {
  preview: RulesPreview;
  onClose: () => void;
}

/** What newer rules change, and which kept days would come out differently; nothing is taken in before somebody says so. */
export function NewRulesDialog({ preview, onClose }: Props) {
  const { t } = useTranslation("settings");
  const dates = useDates();
  const backend = useBackend();
  const client = useQueryClient();
  const take = useDo(async () => {
    await backend.ruleTake();
    await client.invalidateQueries();
  });
  const { in_use, offered, moved } = preview;
  const foot = (
    <Action primary type="submit" isPending={take.isPending}>
      {t("rules.take")}
    </Action>
  );
  return (
    <DialogFrame
      wide
      title={t("rules.new_title", { version: offered.version })}
      beside={t("rules.new_beside", {
        version: in_use.version,
        publisher: offered.publisher,
        day: dates.fullDate(offered.published_on),
      })}
      onClose={onClose}
      onSubmit={() => take.mutate([], { onSuccess: onClose })}
      error={take.error}
      foot={foot}
    >
      <p>{t("rules.new_as_of", { day: dates.fullDate(offered.rechtsstand) })}</p>
      {moved.length > 0 ? (
        <Notice tone="danger">
          <p>
            <b>{t("rules.moved", { count: moved.length })}</b> {t("rules.moved_stay")}
          </p>
          <ul className="rules-moved">
            {moved.map((one) => (
              <Moved key={one.key} of={one} />
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="success">{t("rules.none_moved")}</Notice>
      )}
      <Rows title={t("rules.added", { count: preview.added.length })} rules={preview.added} />
      <Rows title={t("rules.ended", { count: preview.ended.length })} rules={preview.ended} />
      <Rows title={t("rules.rechecked", { count: preview.rechecked.length })} rules={preview.rechecked} />
      <p className="muted">{t("rules.unchanged", { count: preview.unchanged })}</p>
    </DialogFrame>
  );
}

function Moved({ of }: { of: MovedDeadline }) {
  const { t } = useTranslation("settings");
  const dates = useDates();
  return (
    <li>
      {of.person ? <Name of={of.person} /> : t("rules.nobody")}: <Private>{of.what || of.rule}</Private>,{" "}
      {of.last_day
        ? t("rules.moves", { kept: dates.fullDay(of.kept), day: dates.fullDay(of.last_day) })
        : t("rules.moves_nowhere", { kept: dates.fullDay(of.kept) })}
    </li>
  );
}

function Rows({ title, rules }: { title: string; rules: Rule[] }) {
  const { t } = useTranslation("settings");
  const dates = useDates();
  const term = useTerm();
  if (rules.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="rules-changed">
        {rules.map((rule) => (
          <li key={`${rule.id} ${rule.valid_from}`}>
            <span lang="de">{rule.name}</span>
            <span className="second">
              {term(rule)} · <span lang="de">{rule.source}</span>
              {rule.valid_from ? ` · ${t("rules.from", { day: dates.fullDate(rule.valid_from) })}` : null}
              {rule.valid_to ? ` ${t("rules.to", { day: dates.fullDate(rule.valid_to) })}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
