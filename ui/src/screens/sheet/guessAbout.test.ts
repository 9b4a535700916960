import { expect, test } from "vitest";
import { guessAbout } from "./guessAbout";

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
