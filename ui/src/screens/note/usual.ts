import type { ContactKind, Topic } from "../../backend/types";

/** Minutes a contact of a kind usually takes: what is noted where nothing else is typed. */
export const usualMinutes: Record<ContactKind, number> = {
  open_hour: 10,
  office: 30,
  home_visit: 30,
  accompaniment: 90,
  phone: 5,
  messenger: 5,
  video: 15,
  letter: 15,
  case_conference: 45,
  third_party: 10,
  group: 60,
  no_show: 0,
  crisis: 60,
};

/** The kinds in the order in which they are offered; the first five are always there. */
export const kinds: readonly ContactKind[] = [
  "open_hour",
  "office",
  "home_visit",
  "accompaniment",
  "phone",
  "messenger",
  "video",
  "letter",
  "no_show",
  "third_party",
  "case_conference",
  "group",
  "crisis",
];
/** So many of them are always there. */
export const FIRST_KINDS = 5;

/** The digit of a kind; the last ones have none. */
export const digitOf = (kind: ContactKind): string | undefined => {
  const place = kinds.indexOf(kind) + 1;
  return place <= 9 ? String(place) : undefined;
};

/** The topics in the order in which they are offered; the first seven are always there. */
export const topics: readonly Topic[] = [
  "asylum",
  "residence",
  "benefits",
  "health",
  "school",
  "housing",
  "work",
  "family",
  "language",
  "debts",
  "protection",
  "child_protection",
  "law",
  "return",
  "everyday",
];
/** So many of them are always there. */
export const FIRST_TOPICS = 7;

/** Minutes that are offered. */
export const quickMinutes = ["5", "10", "15", "30", "45", "60", "90"] as const;
/** By so much `+` and `−` change them. */
export const MINUTES_STEP = 5;
/** Longest contact: a day. */
export const MOST_MINUTES = 1440;
