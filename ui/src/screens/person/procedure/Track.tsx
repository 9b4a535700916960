import { MapPin } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TrackStanding } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Icon } from "../../../design/parts/Icon";
import { Private } from "../../../design/parts/Private";
import { SourceLine } from "./SourceLine";

interface Props {
  name: string;
  track: TrackStanding;
  today: Day;
}

/** A track as a line of stations: the way so far, where the person stands, and what typically follows. */
export function Track({ name, track, today }: Props) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  const { now, path } = track;
  const before = now ? path.slice(0, -1) : path;
  return (
    <section className="proc-track" aria-label={name}>
      <h3>{name}</h3>
      {path.length === 0 ? <p className="muted">{t("nothing_known")}</p> : null}
      <ol className="proc-stations">
        {before.map((station) => (
          <li className="proc-station" key={`${station.event} ${station.state?.id}`}>
            <span className="proc-station-day">{dates.date(station.on, today)}</span>
            <span lang="de">
              <Private>{station.state?.name ?? t("ended")}</Private>
            </span>
          </li>
        ))}
        {now ? (
          <li className="proc-station proc-station-now" aria-current="step">
            <span className="proc-station-day">{dates.date(now.since, today)}</span>
            <span>
              <b lang="de">
                <Icon of={MapPin} /> <Private>{now.state.name}</Private>
              </b>
              <span className="second" lang="de">
                <Private>{[now.state.paper, now.state.note].filter(Boolean).join(". ")}</Private>
              </span>
              {now.until ? (
                <span className="second">{t("valid_until", { day: dates.fullDate(now.until) })}</span>
              ) : null}
              <SourceLine source={now.state.source} />
            </span>
          </li>
        ) : null}
      </ol>
      {now && now.next.length > 0 ? (
        <p className="muted small proc-track-next">
          {t("next")}{" "}
          <span lang="de">
            <Private>{now.next.map((state) => state.name).join(" · ")}</Private>
          </span>
        </p>
      ) : null}
    </section>
  );
}
