import type { Rule, RulesPreview, RuleTable } from "../types";

const usual: Omit<Rule, "id" | "name" | "trigger" | "source"> = {
  sender: "bamf",
  term: { period: { length: 2, unit: "week", start: "event_day" } },
  rolling: { as: "court" },
  meaning: "act_by",
  valid_from: "2026-06-12",
  valid_to: null,
  regime: null,
  regime_by: "filed",
  other_regime: [],
  group: null,
  follows: [],
  land: null,
  seat: null,
  remind_weeks: [],
  consequence: "Bescheid wird bestandskräftig",
  severity: "loss",
  verified: "law",
  rechtsstand: "2026-07-29",
  question: null,
  doubt: null,
  note: "",
};

/** A few of the real rules: one of each kind. */
const rules: Rule[] = [
  {
    ...usual,
    id: "asyl_klage_2w",
    name: "Klage gegen Ablehnung / Teilanerkennung (Normalfall)",
    trigger: "Zustellung BAMF-Bescheid",
    source: "§ 74 I 1 AsylG i.V.m. Art. 67 VII b VO 2024/1348, Art. 43 II VO 2024/1351",
    question: "Was sagt die Rechtsbehelfsbelehrung: eine Woche oder zwei Wochen?",
    note: "Klage beim VG der Rechtsbehelfsbelehrung. Kein Widerspruch (§ 11 AsylG)",
  },
  {
    ...usual,
    id: "asyl_klage_1w",
    name: "Klage: unzulässig, stillschweigend zurückgenommen, (o.) unbegründet mit Art.-42-Umstand",
    trigger: "Zustellung BAMF-Bescheid",
    source: "§ 74 I 3 AsylG i.V.m. Art. 67 VII a VO 2024/1348",
    term: { period: { length: 1, unit: "week", start: "event_day" } },
    verified: "law_eu",
    consequence: "wie oben, plus sofort vollziehbar",
  },
  {
    ...usual,
    id: "ueberpruefung_asylblg",
    name: "Überprüfungsantrag AsylbLG (§ 44 SGB X)",
    trigger: "Bekanntgabe des Bescheids",
    source: "§ 9 IV 2 Nr. 1 AsylbLG i.V.m. § 44 SGB X",
    sender: null,
    term: { year_end: 4 },
    valid_from: "2016-01-01",
    severity: "disadvantage",
    note: "Jahr des ANTRAGS zählt: Antrag noch im Dezember stellen",
  },
  {
    ...usual,
    id: "analog_36m",
    name: "Analogleistungen § 2 AsylbLG",
    trigger: "Einreise (tatsächlicher Aufenthalt im Bundesgebiet)",
    source: "§ 2 I AsylbLG",
    sender: null,
    term: { period: { length: 36, unit: "month", start: "day_itself" } },
    meaning: "opens_after",
    valid_from: "2024-02-27",
    doubt: "Ohne wesentliche Unterbrechung seit der Einreise, und ist der Tag der Einreise belegt?",
  },
  {
    ...usual,
    id: "strafbefehl_2w",
    name: "Einspruch gegen Strafbefehl",
    trigger: "Zustellung",
    source: "§ 410 I StPO",
    sender: "court",
    valid_from: null,
    verified: "mem_high",
    rechtsstand: null,
    consequence: "Strafbefehl wird rechtskräftig",
  },
  {
    ...usual,
    id: "widerspruch_vwgo_1m",
    name: "Widerspruch, wo das Land ihn kennt",
    trigger: "Bekanntgabe",
    source: "§ 70 VwGO, § 110 JustG NRW",
    sender: "authority",
    term: { period: { length: 1, unit: "month", start: "event_day" } },
    land: "NW",
    valid_from: null,
    verified: "mem",
    rechtsstand: null,
  },
];

/** The table as the program would give it. */
export const ruleTable: RuleTable = {
  version: 1,
  rechtsstand: "2026-07-29",
  published_on: "2026-11-24",
  publisher: "Ankommen",
  origin: "shipped",
  verified: rules.filter(({ verified }) => verified.startsWith("law")).length,
  rules,
};

/** What a newer file of rules would change, as the invented city shows it. */
export function newerRules(moved: RulesPreview["moved"]): RulesPreview {
  const { rules: _rules, origin: _origin, verified: _verified, ...in_use } = ruleTable;
  const [changed] = rules;
  const week = { period: { length: 1, unit: "week", start: "event_day" } } as const;
  return {
    in_use,
    offered: {
      ...in_use,
      version: in_use.version + 1,
      rechtsstand: "2026-12-01",
      published_on: "2026-12-08",
    },
    added: changed ? [{ ...changed, valid_from: "2027-01-01", term: week }] : [],
    ended: changed ? [{ ...changed, valid_to: "2026-12-31" }] : [],
    rechecked: rules.slice(2, 3),
    unchanged: rules.length - 2,
    moved,
  };
}
