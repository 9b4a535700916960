import type { SheetAbout, SheetAction } from "../../backend/types";

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

/** Words in what a deadline asks for, and what is to be done then. The first that fits counts. */
const deeds: readonly [SheetAction, RegExp][] = [
  ["lawsuit-and-urgent", /klage.*eil(antrag|verfahren)|eil(antrag|verfahren).*klage/i],
  ["urgent", /eilantrag|eilverfahren|einstweilig|aufschiebende/i],
  ["lawsuit", /klage(?!begründung)/i],
  ["objection", /widerspruch|einspruch/i],
  ["pay", /zahl|rate\b|rechnung/i],
  ["hand-in", /unterlagen|nachreich|vorlegen|einreichen|nachweis/i],
  ["reply", /antwort|stellungnahme|anhörung|äußer/i],
  ["apply", /antrag|verlänger/i],
];

/** What has to be done within a deadline, told from its words; nothing where they do not say. */
export function guessAction(words: string): SheetAction | null {
  return deeds.find(([, sign]) => sign.test(words))?.[0] ?? null;
}
