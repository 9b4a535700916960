import type { SheetAbout } from "../../backend/types";

/** Words in the place or the title of an appointment, and what it is about then. The first that fits counts. */
const signs: readonly [SheetAbout, RegExp][] = [
  ["hearing", /anhörung|interview/i],
  ["court", /gericht/i],
  ["lawyer", /anw[aä]lt|kanzlei|rechtsberatung/i],
  ["doctor", /praxis|klinik|krankenhaus|ärzt|arzt|\bdr\.|impf|untersuchung|hebamme|therap/i],
  ["course", /sprachkurs|deutschkurs|integrationskurs|\bvhs\b|volkshochschule/i],
  ["school", /schule|kita\b|kindergarten|kindertages/i],
  ["work", /jobcenter|agentur für arbeit|arbeitsagentur|vorstellungsgespräch|bewerbung|betrieb/i],
  ["housing", /wohnung|vermiet|besichtigung|wohngeld/i],
  [
    "authority",
    /behörde|\bamt\b|amt(?=[\s,.]|$)|rathaus|bürgerbüro|bundesamt|\bbamf\b|landratsamt|kreis\b|stadt\b/i,
  ],
  ["counselling", /beratung|sprechstunde|erstgespräch/i],
];

/** What an appointment is about, told from its words; nothing where they do not say. */
export function guessAbout(words: string): SheetAbout | null {
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? null;
}
