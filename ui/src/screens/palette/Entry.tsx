import { ArrowRight, BookOpen, FileText, ListFilter, type LucideIcon, Settings, User } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { keys } from "../../app/keys";
import type { PersonRow } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Icon } from "../../design/parts/Icon";
import { Keys } from "../../design/parts/Keys";
import { Marked } from "../../design/parts/Marked";
import { Name } from "../../design/parts/Name";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { around } from "../people/around";
import type { Entry as Found } from "./useFound";

/** One line of what was found: a sign, what it is, and at the end why it fits or which key does the same. */
export function Entry({ entry, today }: { entry: Found; today: Day }) {
  return (
    <ListBoxItem id={entry.key} className="palette-entry" textValue={entry.key}>
      <Line entry={entry} today={today} />
    </ListBoxItem>
  );
}

function Line({ entry, today }: { entry: Found; today: Day }) {
  const { t } = useTranslation(["palette", "common", "people"]);
  const labels = useLabels();
  const dates = useDates();
  switch (entry.type) {
    case "person": {
      const why = entry.hit && labels.of("matched", entry.hit.matched);
      const { last_contact_on: seen } = entry.person;
      return (
        <Row icon={User} end={why ?? (seen ? t("contact_on", { day: dates.day(seen, today) }) : null)}>
          <Name of={entry.person.names} original words={entry.hit?.words ?? []} />
          <span className="second">
            <Home person={entry.person} />
          </span>
        </Row>
      );
    }
    case "named":
      return (
        <Row icon={User} end={entry.person.shelter}>
          <Name
            of={{
              id: entry.person.id,
              name: `${entry.person.given} ${entry.person.family}`.trim(),
              original: null,
            }}
          />
        </Row>
      );
    case "note": {
      const { note, words } = entry.hit;
      return (
        <Row icon={FileText} end={note.at ? dates.day(note.at, today) : null}>
          {note.persons[0] ? <Name of={note.persons[0]} /> : <b>{t("no_person")}</b>}
          <span className="second" dir="auto">
            <Private>
              <Marked text={around(note.text, words, 60)} words={words} />
            </Private>
          </span>
        </Row>
      );
    }
    case "deed": {
      const { command, icon, id } = entry.deed;
      return (
        <Row icon={icon} end={command ? <Keys caps={keys[command].caps} /> : null}>
          {t(`deed.${id}.title`)}
        </Row>
      );
    }
    case "place":
      return (
        <Row icon={entry.place.icon} end={<Icon of={ArrowRight} />}>
          {t(`common:place.${entry.place.word}`)}
        </Row>
      );
    case "page":
      return (
        <Row icon={entry.of === "settings" ? Settings : BookOpen} end={<Icon of={ArrowRight} />}>
          {entry.title}
        </Row>
      );
    case "all":
      return <Row icon={ListFilter}>{t("all_hits", { typed: entry.typed })}</Row>;
  }
}

function Row({ icon, children, end }: { icon: LucideIcon; children: ReactNode; end?: ReactNode }) {
  return (
    <>
      <Icon of={icon} />
      <span className="palette-what">{children}</span>
      {end ? <span className="palette-why">{end}</span> : null}
    </>
  );
}

/** Where a person lives: what tells two people of one name apart. */
function Home({ person }: { person: PersonRow }) {
  const { t } = useTranslation(["palette", "people"]);
  const { shelter, room } = person;
  if (!shelter) return t("people:no_shelter");
  return room ? t("home", { shelter, room }) : shelter;
}
