/**
 * Which place of the handbook fits: the name of a page in `docs/handbuch`, and a heading of it as GitHub makes it into an
 * address. A test sees to it that every place exists.
 */
export const targets = {
  start: "inhalt",
  welcome: "erste-schritte#der-erste-start",
  unlock: "passwort-und-blatt#entsperren",
  today: "heute",
  deadlines: "fristen",
  deadline: "fristen#warum-dieser-tag",
  people: "menschen#suchen",
  note: "erste-schritte#einen-kontakt-erfassen",
  letter: "brief-erfassen",
  correct_letter: "brief-erfassen#berichtigen",
  sheet: "papiere",
  consent: "erste-schritte#eine-einwilligung-festhalten",
  bundle: "paket",
  conflicts: "paket#zweites-gerät-gemeinsamer-raum",
  inbox: "koordination#pakete-einlesen",
  overview: "koordination#der-überblick",
  named: "koordination#menschen-mit-namen",
  settings: "einstellungen",
  display: "einstellungen#sprache-und-darstellung",
  lock: "einstellungen#sperren",
  discreet: "einstellungen#diskretmodus",
  backup: "sicherung",
  restore: "sicherung#laptop-weg-in-zehn-minuten-zurück",
  password: "passwort-und-blatt#das-passwort-ändern",
  recovery: "passwort-und-blatt#das-wiederherstellungsblatt",
  identity: "aufnahme#die-acht-wörter-ihres-geräts",
  enrolment: "aufnahme#als-fachkraft-anmelden",
  devices: "aufnahme#ein-zweites-gerät",
  project: "aufnahme#im-büro",
  rules: "einstellungen#regeln-und-rechtsstand",
  errors: "fehler",
  words: "woerter",
  about: "wo-was-liegt",
} as const satisfies Record<string, string>;

/** What help is asked about. */
export type HelpTopic = keyof typeof targets;

/** A place of the handbook: a page, and a heading of it. */
export interface HelpPlace {
  page: string;
  heading?: string;
}

/** Reads `paket#im-büro`. */
export function placeOf(target: string): HelpPlace {
  const [page = "", heading] = target.split("#");
  return heading ? { page, heading } : { page };
}

/** Where an error is explained. */
export const placeOfError = (code: string): HelpPlace => ({ page: "fehler", heading: code });
