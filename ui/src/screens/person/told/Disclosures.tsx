import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { DisclosureLine, PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { DateTile } from "../../../design/parts/DateTile";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";
import { useDisclosures } from "../ask";
import { OfficeKnows } from "./OfficeKnows";
import "./told.css";

/** So many bundles stand there; a bundle a week is a year. */
const FIRST = 52;

/** What left this device about her, when, to whom, and whether it arrived; and what the office knows of it now. */
export function Disclosures({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("told");
  const disclosures = useDisclosures(person.row.id);
  return (
    <Load query={disclosures} rows={6}>
      {({ office, is_shared, lines }) => (
        <div className="cols cols-side">
          <Panel title={t("title")} end={<Link href="/bundle">{t("to_bundles")}</Link>}>
            {lines.length > 0 ? (
              <ul className="list told-lines">
                {lines.slice(0, FIRST).map((line) => (
                  <li key={`${line.to} ${line.scope} ${line.seq} ${line.at}`}>
                    <Line line={line} today={today} />
                  </li>
                ))}
              </ul>
            ) : (
              <EmptyState>{t("empty")}</EmptyState>
            )}
            {lines.length > FIRST ? (
              <p className="panel-body muted">{t("rest", { count: lines.length - FIRST })}</p>
            ) : null}
          </Panel>
          <div className="stack">
            <OfficeKnows office={office} isShared={is_shared} />
          </div>
        </div>
      )}
    </Load>
  );
}

function Line({ line, today }: { line: DisclosureLine; today: Day }) {
  const { t } = useTranslation("told");
  const labels = useLabels();
  const dates = useDates();
  const { held, known } = line;
  const what = held.type === "changes" ? t("held.changes", { count: held.count }) : t(`held.${held.type}`);
  return (
    <div className="told-line">
      <DateTile day={line.at} today={today} />
      <div>
        <b>{what}</b>
        <span className="second">
          {t("bundle", { seq: line.seq, to: line.to, time: dates.time(line.at) })}
        </span>
        {held.type === "named" && known ? (
          <span className="second">
            {t("said")}{" "}
            <Private>
              <bdi>{saidWords()}</bdi>
            </Private>
          </span>
        ) : null}
      </div>
      <State tone={line.is_confirmed ? "success" : "warning"}>
        {t(line.is_confirmed ? "confirmed" : "unconfirmed")}
      </State>
    </div>
  );

  function saidWords() {
    if (!known) return "";
    const parts = [
      known.name,
      known.birth_year,
      known.language ? labels.language(known.language) : null,
      known.shelter,
      known.room ? t("room", { room: known.room }) : null,
      known.worker,
    ];
    return parts.filter(Boolean).join(", ");
  }
}
