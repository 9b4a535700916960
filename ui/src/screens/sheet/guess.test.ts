import { expect, test } from "vitest";
import { guessAbout, guessAction } from "./guess";

test.each([
  ["Kreis Musterstadt, Ausländerbehörde Vorsprache", "authority"],
  ["Jobcenter Erstgespräch", "work"],
  ["Grundschule am Anger Anmeldung", "school"],
  ["BAMF Außenstelle Anhörung", "hearing"],
  ["Verwaltungsgericht Musterburg", "court"],
  ["Rechtsanwältin Sommer", "lawyer"],
  ["Praxis Dr. Öztürk Impfung", "doctor"],
  ["VHS Deutschkurs", "course"],
  ["Besichtigung Lerchenfeld", "housing"],
  ["Sprechstunde im Haus", "counselling"],
])("%s is about %s", (words, about) => expect(guessAbout(words)).toBe(about));

test("words that say nothing are not guessed at: what it is about is asked", () => {
  expect(guessAbout("Treffen")).toBeNull();
  expect(guessAbout("")).toBeNull();
});

test.each([
  ["Klage gegen Ablehnung / Teilanerkennung (Normalfall)", "lawsuit"],
  ["Klage und Eilantrag", "lawsuit-and-urgent"],
  ["Eilantrag nach Dublin-Bescheid", "urgent"],
  ["Einspruch gegen Strafbefehl", "objection"],
  ["Überprüfungsantrag AsylbLG", "apply"],
  ["Unterlagen nachreichen", "hand-in"],
])("within the deadline for %s one has to do: %s", (words, action) =>
  expect(guessAction(words)).toBe(action),
);
