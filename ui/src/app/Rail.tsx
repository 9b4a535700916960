import { CircleAlert } from "lucide-react";
import { Link, Tooltip, TooltipTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Status } from "../backend/types";
import { Icon } from "../design/parts/Icon";
import { isAt, type Place, placesOf } from "./places";
import { useIsNarrow } from "./useIsNarrow";

/** The rail at the side: the places of this seat, and whose seat it is. In a narrow window the words become tooltips. */
export function Rail({ status }: { status: Status }) {
  const { t } = useTranslation();
  const places = placesOf(status);
  return (
    <nav className="rail" aria-label={t("areas")}>
      <Places places={places.filter((place) => !place.isApart)} />
      <Places places={places.filter((place) => place.isApart)} />
      <p className="seat">
        <b>{status.unit_label}</b>
        <span className="muted">
          {status.employer}
          <br />
          {status.worker}
        </span>
      </p>
    </nav>
  );
}

function Places({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const isNarrow = useIsNarrow();
  return (
    <ul>
      {places.map((place) => {
        const isHere = isAt(place, location);
        return (
          <li key={place.to}>
            <TooltipTrigger delay={200} closeDelay={0} isDisabled={!isNarrow}>
              <Link href={place.to} {...(isHere ? { "aria-current": "page" } : {})}>
                <Icon of={place.icon} />
                <span className="word">{t(`place.${place.word}`)}</span>
                {place.count ? (
                  <span className={place.isUrgent ? "count count-urgent" : "count"}>
                    {place.isUrgent ? <Icon of={CircleAlert} /> : null}
                    {place.count}
                    {place.countOf ? <span className="vh"> {t(place.countOf)}</span> : null}
                  </span>
                ) : null}
              </Link>
              <Tooltip className="tip" placement="end" offset={6}>
                {t(`place.${place.word}`)}
                {place.count ? ` · ${place.count}` : null}
              </Tooltip>
            </TooltipTrigger>
          </li>
        );
      })}
    </ul>
  );
}
