import type { ContactKind, Mediator, Topic } from "../types";

/** Invented notes: day, time, kind, minutes, topics, who interpreted, text. */
type Story = [day: string, time: string, ContactKind, number, Topic[], Mediator | null, string];

/** What is told of the first invented person. */
export const longStory: Story[] = [
  [
    "2026-12-11",
    "10:12",
    "open_hour",
    10,
    ["asylum"],
    "remote",
    "Hält den Brief in der Hand und fragt, ob sie jetzt gehen muss. Erklärt: nein, sie darf bleiben. Ob eine Klage sinnvoll ist, klärt die Anwältin am Montag. Ruhiger gegangen als gekommen.",
  ],
  [
    "2026-12-03",
    "08:30",
    "accompaniment",
    90,
    ["school"],
    "language_mediator",
    "Rahwa in der Grundschule angemeldet, erster Schultag 11.01. Schulbuchgeld offen, Antrag Bildung und Teilhabe gestellt.",
  ],
  [
    "2026-11-30",
    "14:00",
    "phone",
    10,
    ["benefits", "debts"],
    "remote",
    "Mahnung vom Mobilfunk: Vertrag nie unterschrieben. Widerspruch vorbereitet, liegt zur Unterschrift bereit.",
  ],
  [
    "2026-11-16",
    "15:10",
    "home_visit",
    30,
    ["health"],
    "relative",
    "Natnael hustet seit zwei Wochen, Krankenschein für den Kinderarzt ausgegeben.\n\nDas Zimmer ist kalt, Hausmeister verständigt.",
  ],
  [
    "2026-10-22",
    "09:00",
    "accompaniment",
    240,
    ["asylum"],
    "interpreter",
    "Anhörung beim BAMF. Vier Stunden, Dolmetscherin Tigrinya. Protokoll angefordert.",
  ],
  [
    "2026-10-20",
    "16:30",
    "office",
    45,
    ["asylum", "family"],
    "language_mediator",
    "Vorbereitung der Anhörung. Fluchtgeschichte der Reihe nach, keine Bewertung. Fotos und Taufschein mitnehmen.",
  ],
  [
    "2026-09-03",
    "11:00",
    "open_hour",
    20,
    ["everyday"],
    "remote",
    "Erster Kontakt. Einwilligung auf Arabisch erklärt und unterschrieben.",
  ],
];

/** What may be told of anybody. */
export const shortStories: Story[] = [
  [
    "2026-12-09",
    "09:40",
    "open_hour",
    10,
    ["benefits"],
    "remote",
    "Bescheid vom Sozialamt gemeinsam gelesen, stimmt.",
  ],
  ["2026-12-04", "13:15", "phone", 5, ["health"], null, "Termin beim Hautarzt bestätigt."],
  ["2026-11-27", "10:05", "office", 25, ["work"], "none", "Lebenslauf begonnen, Zeugnisse fehlen noch."],
  ["2026-11-19", "11:30", "no_show", 0, [], null, ""],
  [
    "2026-11-05",
    "16:00",
    "home_visit",
    40,
    ["housing"],
    "relative",
    "Wohnungssuche besprochen; Liste der Genossenschaften dagelassen.",
  ],
];
