import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { type Place, placesOf } from "../../app/places";
import { everybody, useOfficePersons, usePersons, useSearch } from "../../app/queries";
import type { Hit, OfficePerson, PersonRow, Status } from "../../backend/types";
import { de } from "../../i18n/de";
import { en } from "../../i18n/en";
import { pages } from "../handbook/pages";
import { fitsFilter } from "../named/fitsFilter";
import { sectionsOf } from "../settings/sections";
import { type Deed, deeds, type Frame } from "./deeds";
import { rankOf } from "./match";

/** Hits that are shown; the page of the people shows the rest. */
const HITS = 8;
/** People offered before anything is typed. */
const RECENT = 6;

/** What stands in the list: what it shows, and what choosing it does. */
export type Entry = { key: string; run: () => void } & (
  | { type: "person"; person: PersonRow; hit?: Extract<Hit, { type: "person" }> }
  | { type: "named"; person: OfficePerson }
  | { type: "note"; hit: Extract<Hit, { type: "note" }> }
  | { type: "deed"; deed: Deed }
  | { type: "place"; place: Place }
  | { type: "page"; title: string; of: "handbook" | "settings" }
  | { type: "all"; typed: string }
);

export interface Group {
  name: keyof typeof de.palette.group;
  entries: Entry[];
}

interface Found {
  groups: Group[];
  /** It is what was typed last that was found. */
  isSettled: boolean;
  error: unknown;
}

/**
 * Everything that fits what was typed, in groups. The list changes as a whole once the search has answered, so that
 * nothing moves between looking and pressing.
 */
export function useFound(typed: string, status: Status, frame: Frame, onAll: (typed: string) => void): Found {
  const wanted = typed.trim();
  const isWorker = status.seat === "worker";
  const search = useSearch(isWorker ? wanted : "", HITS);
  const recent = useRecent(isWorker && wanted === "", frame);
  const named = useNamed(!isWorker, wanted, frame);
  const does = useDoable(wanted, status, frame);
  const isSettled =
    wanted === "" || !isWorker || search.isError || (search.isSuccess && !search.isPlaceholderData);
  const last = useRef<Group[]>([]);
  if (isSettled) {
    const hits = wanted && isWorker ? (search.data?.hits ?? []) : [];
    const people = isWorker ? peopleOf(hits, frame) : named;
    const notes = notesOf(hits, frame, onAll);
    // Who only sounds like it comes after what can be done by that word.
    const isSure = hits.some((hit) => hit.type === "person" && hit.matched !== "spelling");
    const persons: Group = { name: "people", entries: people };
    const inOrder: Group[] = isSure || !isWorker ? [persons, ...does] : [...does, persons];
    const all: Entry[] =
      search.data?.has_more && wanted
        ? [{ key: "all", type: "all", typed: wanted, run: () => onAll(wanted) }]
        : [];
    last.current = (
      wanted === ""
        ? [{ name: "recent" as const, entries: recent }, ...does]
        : [...inOrder, { name: "notes" as const, entries: [...notes, ...all] }]
    ).filter((group) => group.entries.length > 0);
  }
  return { groups: last.current, isSettled, error: wanted && isWorker ? search.error : null };
}

function peopleOf(hits: Hit[], frame: Frame): Entry[] {
  return hits.flatMap((hit) =>
    hit.type === "person"
      ? [
          {
            key: `person ${hit.person.id}`,
            type: "person",
            person: hit.person,
            hit,
            run: () => frame.goTo(`/people/${hit.person.id}`),
          },
        ]
      : [],
  );
}

function notesOf(hits: Hit[], frame: Frame, onAll: (typed: string) => void): Entry[] {
  return hits.flatMap((hit): Entry[] => {
    if (hit.type !== "note") return [];
    const about = hit.note.persons[0];
    // Advice without a file has no page of its own; the search shows the whole of it.
    const run = about ? () => frame.goTo(`/people/${about.id}`) : () => onAll(hit.words.join(" "));
    return [{ key: `note ${hit.note.id}`, type: "note", hit, run }];
  });
}

/** Whose file was open last, and who was seen last. */
function useRecent(isWanted: boolean, frame: Frame): Entry[] {
  const { recent } = useDesk();
  const people = usePersons(everybody, isWanted).data;
  if (!isWanted || !people) return [];
  const opened = recent.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const seen = people
    .filter((person) => person.last_contact_on && !opened.includes(person))
    .sort((a, b) => (b.last_contact_on ?? "").localeCompare(a.last_contact_on ?? ""));
  return [...opened, ...seen].slice(0, RECENT).map((person) => ({
    key: `person ${person.id}`,
    type: "person",
    person,
    run: () => frame.goTo(`/people/${person.id}`),
  }));
}

/** People who agreed to be named at the office. */
function useNamed(isOffice: boolean, wanted: string, frame: Frame): Entry[] {
  const { setQuery } = useDesk();
  const persons = useOfficePersons(isOffice).data ?? [];
  if (!isOffice || wanted === "") return [];
  return persons
    .filter((person) => fitsFilter(wanted, [person.given, person.family]))
    .slice(0, HITS)
    .map((person) => ({
      key: `named ${person.unit} ${person.id}`,
      type: "named",
      person,
      run: () => {
        setQuery(`${person.given} ${person.family}`.trim());
        frame.goTo("/named");
      },
    }));
}

/** Deeds and places that fit, the best first; a word of the other language fits too. */
function useDoable(wanted: string, status: Status, frame: Frame): Group[] {
  const { t } = useTranslation(["palette", "common", "settings"]);
  const ranked = <Of>(all: readonly Of[], rank: (one: Of) => number | null): Of[] =>
    all
      .map((one) => ({ one, rank: rank(one) }))
      .filter((entry) => entry.rank !== null)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .map(({ one }) => one);
  const deedsFound = ranked(
    deeds.filter((deed) => deed.when?.(frame) ?? true),
    ({ id }) => {
      const [german, english] = [de.palette.deed[id], en.palette.deed[id]];
      const words = [german.title, german.words, english.title, english.words].join(" ");
      return rankOf(wanted, t(`deed.${id}.title`), words);
    },
  );
  const placesFound = ranked(placesOf(status), ({ word }) => {
    const words = [
      de.common.place[word],
      de.palette.words[word],
      en.common.place[word],
      en.palette.words[word],
    ];
    return rankOf(wanted, t(`common:place.${word}`), words.join(" "));
  });
  const sectionsFound = ranked(wanted ? sectionsOf(status.seat) : [], ({ id }) =>
    rankOf(wanted, t(`settings:section.${id}`), `${de.settings.section[id]} ${en.settings.section[id]}`),
  );
  const pagesFound = ranked(wanted ? pages : [], ({ id, title }) => rankOf(wanted, title, id));
  return [
    {
      name: "deeds",
      entries: deedsFound.map((deed) => ({
        key: `deed ${deed.id}`,
        type: "deed",
        deed,
        run: () => deed.run(frame),
      })),
    },
    {
      name: "places",
      entries: placesFound.map((place) => ({
        key: `place ${place.to}`,
        type: "place",
        place,
        run: () => frame.goTo(place.to),
      })),
    },
    {
      name: "settings",
      entries: sectionsFound.map(({ id }) => ({
        key: `settings ${id}`,
        type: "page",
        of: "settings",
        title: t(`settings:section.${id}`),
        run: () => frame.goTo(`/settings/${id}`),
      })),
    },
    {
      name: "handbook",
      entries: pagesFound.map(({ id, title }) => ({
        key: `page ${id}`,
        type: "page",
        of: "handbook",
        title,
        run: () => frame.goTo(`/handbook/${id}`),
      })),
    },
  ];
}
