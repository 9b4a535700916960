import { GitCompareArrows, Inbox, Layers, type LucideIcon, Package, Settings, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { Status } from "../backend/types";
import { Icon } from "../design/parts/Icon";

interface Place {
  to: string;
  icon: LucideIcon;
  word: "people" | "bundles" | "conflicts" | "overview" | "inbox" | "settings";
  count?: number;
  countOf?: "changes_waiting";
}

const settings: Place = { to: "/settings", icon: Settings, word: "settings" };

/** Where one can go: only what is there. */
function placesOf(status: Status): Place[] {
  if (status.seat === "office") {
    return [
      { to: "/overview", icon: Layers, word: "overview" },
      { to: "/inbox", icon: Inbox, word: "inbox" },
      { to: "/named", icon: Users, word: "people" },
      settings,
    ];
  }
  const conflicts: Place = {
    to: "/conflicts",
    icon: GitCompareArrows,
    word: "conflicts",
    count: status.conflicts,
  };
  return [
    { to: "/people", icon: Users, word: "people", count: status.persons },
    {
      to: "/bundle",
      icon: Package,
      word: "bundles",
      count: status.changes_waiting,
      countOf: "changes_waiting",
    },
    ...(status.conflicts > 0 ? [conflicts] : []),
    settings,
  ];
}

/** The rail at the side: the places of this seat, and whose seat it is. */
export function Rail({ status }: { status: Status }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return (
    <nav className="rail" aria-label={t("areas")}>
      <ul>
        {placesOf(status).map((place) => (
          <li key={place.to}>
            <Link
              href={place.to}
              title={t(place.word)}
              aria-current={location.startsWith(place.to) ? "page" : undefined}
            >
              <Icon of={place.icon} />
              <span className="word">{t(place.word)}</span>
              {place.count ? (
                <span className="count">
                  {place.count}
                  {place.countOf ? <span className="vh"> {t(place.countOf)}</span> : null}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
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
