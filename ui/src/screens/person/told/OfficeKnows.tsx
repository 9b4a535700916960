import { useTranslation } from "react-i18next";
import type { Known, OfficeKnows as Office, Withheld } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Name } from "../../../design/parts/Name";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { type Labels, useLabels } from "../../../i18n/labels";

/** What of this person is known outside this device: said in the words of the last bundle, not guessed from consents. */
export function OfficeKnows({ office, isShared }: { office: Office; isShared: boolean }) {
  const { t } = useTranslation("told");
  const labels = useLabels();
  const dates = useDates();
  const { told, forgetting, next, withheld } = office;
  return (
    <Panel title={t("office")} className="office-knows">
      <div className="panel-body stack">
        {told ? (
          <>
            <p className="small muted">
              {t("as_of", { seq: told.seq, date: dates.fullDate(told.at) })}{" "}
              {told.is_confirmed ? null : t("as_of_unconfirmed")}
            </p>
            <KnownFacts known={told.known} />
          </>
        ) : (
          <p>{t(forgetting ? "office_forgets" : "office_nothing")}</p>
        )}
        {forgetting ? (
          <State tone={forgetting.is_confirmed ? "success" : "warning"}>
            {t(forgetting.is_confirmed ? "forgotten" : "forgetting", {
              seq: forgetting.seq,
              date: dates.fullDate(forgetting.at),
            })}
          </State>
        ) : null}
        <Next told={told?.known ?? null} next={next} withheld={withheld} labels={labels} />
        {isShared ? <p className="small muted">{t("shared")}</p> : null}
      </div>
    </Panel>
  );
}

function KnownFacts({ known }: { known: Known }) {
  const { t } = useTranslation("told");
  const labels = useLabels();
  const dates = useDates();
  const rows: [string, string | number | null][] = [
    [t("birth_year"), known.birth_year],
    [labels.field("languages"), known.language ? labels.language(known.language) : null],
    [labels.field("shelter"), known.shelter],
    [labels.field("room"), known.room],
    [labels.field("worker_id"), known.worker],
    [t("consent_until"), known.consent_until ? dates.fullDate(known.consent_until) : null],
  ];
  return (
    <dl className="facts">
      <dt>{labels.field("name")}</dt>
      <dd>
        <Name of={{ id: "", name: known.name, original: null }} />
      </dd>
      {rows.map(([label, value]) =>
        value ? (
          <div key={label} className="facts-pair">
            <dt>{label}</dt>
            <dd>{label === t("birth_year") ? <Private>{String(value)}</Private> : <bdi>{value}</bdi>}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** What the next bundle changes of that. */
function Next({
  told,
  next,
  withheld,
  labels,
}: {
  told: Known | null;
  next: Known | null;
  withheld: Withheld | null;
  labels: Labels;
}) {
  const { t } = useTranslation("told");
  if (next && !told) return <p>{t("next_first")}</p>;
  if (next && told) {
    const changed = (Object.keys(next) as (keyof Known)[]).filter((field) => next[field] !== told[field]);
    if (changed.length === 0) return <p className="small muted">{t("next_same")}</p>;
    return <p>{t("next_changes", { fields: changed.map((field) => t(`field.${field}`)).join(", ") })}</p>;
  }
  const why = withheld === null ? t("why.closed") : whyOf(withheld);
  return <p>{told ? t("next_forgets", { why }) : t("next_nothing", { why })}</p>;

  function whyOf(reason: Withheld): string {
    return typeof reason === "string" ? t(`why.${reason}`) : labels.of("veto", reason.veto);
  }
}
