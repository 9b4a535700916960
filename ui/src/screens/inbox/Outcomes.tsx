import { useTranslation } from "react-i18next";
import type { ErrorCode, ImportOutcome, ImportState } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Panel } from "../../design/parts/Panel";
import { State, type Tone } from "../../design/parts/State";
import { Wide } from "../../design/parts/Wide";
import { useLabels } from "../../i18n/labels";

/** So many files are shown; refused and waiting ones come first. */
const FIRST = 50;

const tones: Record<ImportState, Tone> = {
  imported: "success",
  already_imported: "info",
  waiting: "warning",
  would_import: "info",
  refused: "danger",
};

const needsSomebody = (outcome: ImportOutcome) => outcome.state === "refused" || outcome.state === "waiting";

interface Props {
  outcomes: ImportOutcome[];
  today: Day;
  /** A unit as people say it. */
  unitOf: (unit: string) => string;
}

/** How each file ended: who sent it, what it brought, and what to do where it was not taken in. */
export function Outcomes({ outcomes, today, unitOf }: Props) {
  const { t } = useTranslation("inbox");
  const sorted = [...outcomes].sort((a, b) => Number(needsSomebody(b)) - Number(needsSomebody(a)));
  const rest = sorted.length - FIRST;
  return (
    <Panel title={t("outcomes")} end={<span className="muted">{outcomes.length}</span>}>
      <Wide label={t("outcomes")}>
        <table className="outcomes">
          <thead>
            <tr>
              <th scope="col">{t("file")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("changes")}</th>
              <th scope="col">{t("receipt")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, FIRST).map((outcome, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be read in twice; lines never change
              <Outcome key={place} outcome={outcome} today={today} unitOf={unitOf} />
            ))}
          </tbody>
        </table>
      </Wide>
      {rest > 0 ? <p className="panel-body muted">+ {rest}</p> : null}
    </Panel>
  );
}

function Outcome({ outcome, today, unitOf }: Omit<Props, "outcomes"> & { outcome: ImportOutcome }) {
  const { t } = useTranslation("inbox");
  const labels = useLabels();
  const dates = useDates();
  const { bundle, state, code, missing } = outcome;
  const counts = [
    outcome.persons ? t("persons", { count: outcome.persons }) : null,
    outcome.operations ? t("operations", { count: outcome.operations }) : null,
    outcome.revocations ? t("revocations", { count: outcome.revocations }) : null,
    outcome.conflicts ? t("conflicts", { count: outcome.conflicts }) : null,
  ].filter(Boolean);
  const failure = code ? labels.failure({ code: code as ErrorCode, params: {} }) : null;
  return (
    <tr>
      <th scope="row">
        {bundle ? t("bundle", { unit: unitOf(bundle.from), seq: bundle.seq || "" }) : outcome.file}
        <span className="second">{bundle ? dates.moment(bundle.created_at, today) : null}</span>
      </th>
      <td>
        <State tone={tones[state]}>{labels.of("import_state", state)}</State>
        {missing === null ? null : <span className="second">{t("missing", { seq: missing })}</span>}
      </td>
      <td>
        {failure ? (
          <>
            {failure.what}
            <span className="second">
              {failure.todo} <code className="nowrap">{code}</code>
            </span>
          </>
        ) : missing === null ? (
          counts.join(", ") || <span className="muted">{t("nothing")}</span>
        ) : (
          t("missing_todo")
        )}
      </td>
      <td title={outcome.receipt ?? undefined}>
        {outcome.receipt ? t("receipt_written") : <span className="muted">{t("no_receipt")}</span>}
      </td>
    </tr>
  );
}
