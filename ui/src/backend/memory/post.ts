import type { DeadlineAsk, LetterSender, NewLetter } from "../types";
import { addAttachment } from "./attachment";
import { endDeadline } from "./deadline";
import { addLetter, editLetter } from "./letter";
import type { World } from "./world";

/** Invented: whose turn in the list of people, who wrote, what about, how it came, what it sets going. */
interface Planned {
  person: number | null;
  from: [LetterSender, name: string, number: string];
  subject: string;
  came: Pick<NewLetter, "arrived_on" | "dated_on"> & Partial<NewLetter>;
  ask: Partial<DeadlineAsk> & { rule: string };
  what: string;
  tasks?: [what: string, due_on: string][];
  isConfirmed?: boolean;
  /** So many of its pages were photographed. */
  pages?: number;
}

const yellow = { service: "S1", signer: "addressee", is_shelter: true } as const;
const plain = { service: "S7" } as const;
const filed = { filed_on: "2026-07-01" };
const bamf = (number: string): Planned["from"] => ["bamf", "Bundesamt, Außenstelle Musterstadt", number];
const social = (number: string): Planned["from"] => ["social_office", "Sozialamt Musterstadt", number];

const planned: Planned[] = [
  {
    person: 0,
    from: bamf("9876543-224"),
    subject: "Bescheid über den Asylantrag",
    came: { ...yellow, arrived_on: "2026-12-11", dated_on: "2026-12-08" },
    ask: { rule: "asyl_klage", said: "P2W", ...filed },
    what: "Klage beim Verwaltungsgericht",
    tasks: [
      ["Anwältin anrufen", "2026-12-14"],
      ["Klage einreichen", "2026-12-24"],
    ],
    pages: 2,
  },
  {
    person: 4,
    from: social("50.3-1182"),
    subject: "Kürzung der Leistungen",
    came: { ...plain, arrived_on: "2026-11-06", posted_on: "2026-11-05", dated_on: "2026-11-04" },
    ask: { rule: "widerspruch_sgg_1m" },
    what: "Widerspruch gegen die Kürzung",
  },
  {
    person: 11,
    from: social("50.3-0907"),
    subject: "Ablehnung der Brille",
    came: { ...plain, arrived_on: "2026-11-11", posted_on: "2026-11-07", dated_on: "2026-11-06" },
    ask: { rule: "widerspruch_sgg_1m" },
    what: "Widerspruch gegen die Ablehnung",
    tasks: [["Widerspruch unterschreiben lassen", "2026-12-11"]],
  },
  {
    person: 15,
    from: social("50.3-1240"),
    subject: "Bescheid über Leistungen",
    came: { ...plain, arrived_on: "2026-11-17", posted_on: "2026-11-13", dated_on: "2026-11-12" },
    ask: { rule: "widerspruch_sgg_1m" },
    what: "Widerspruch gegen den Bescheid",
  },
  {
    person: 35,
    from: ["immigration", "Ausländerbehörde Musterstadt", "33-A-2071"],
    subject: "Anhörung vor der Ablehnung",
    came: { ...plain, arrived_on: "2026-12-01", dated_on: "2026-11-27" },
    ask: { rule: "anhoerung_vwvfg", event_on: "2026-12-18" },
    what: "Zur Anhörung schreiben",
  },
  {
    person: 10,
    from: bamf("9876102-423"),
    subject: "Bescheid über den Asylantrag",
    came: { ...yellow, arrived_on: "2026-12-10", dated_on: "2026-12-07" },
    ask: { rule: "asyl_klage", said: "P2W", ...filed },
    what: "Klage beim Verwaltungsgericht",
    isConfirmed: true,
  },
  {
    person: null,
    from: ["bamf", "", ""],
    subject: "Umschlag ohne Namen, lag im Büro",
    came: { is_shelter: true, arrived_on: "2026-12-10", dated_on: null },
    ask: { rule: "asyl_klage" },
    what: "Klage, falls es ein Bescheid ist",
    pages: 1,
  },
  {
    person: 7,
    from: social("50.3-0044"),
    subject: "Bescheid ohne Rechtsbehelfsbelehrung",
    came: { ...plain, arrived_on: "2026-11-24", posted_on: "2026-11-20", dated_on: "2026-11-19" },
    ask: { rule: "belehrung_sgg_1j" },
    what: "Widerspruch, Belehrung fehlt",
  },
];

/** Whose letter is corrected after it was entered, and to which days. */
const corrected: Planned[] = [
  {
    person: 9,
    from: bamf("9875531-163"),
    subject: "Bescheid über den Asylantrag",
    came: { ...yellow, arrived_on: "2026-12-09", dated_on: "2026-12-04" },
    ask: { rule: "asyl_klage", said: "P2W", ...filed },
    what: "Klage beim Verwaltungsgericht",
  },
  {
    person: 16,
    from: bamf("9874410-224"),
    subject: "Bescheid über den Asylantrag",
    came: { ...yellow, arrived_on: "2026-12-07", dated_on: "2026-12-04" },
    ask: { rule: "asyl_klage", said: "P2W", ...filed },
    what: "Klage beim Verwaltungsgericht",
  },
];
const corrections = [{ arrived_on: "2026-12-08" }, { dated_on: "2026-12-08" }];

function letterOf(people: string[], one: Planned): NewLetter {
  const [sender, sender_name, file_number] = one.from;
  const blank = { service: null, signer: null, is_shelter: false, posted_on: null, remark: "" };
  const nothing = {
    said: null,
    letter: null,
    event_on: null,
    filed_on: null,
    withdrawal_on: null,
    land: null,
  };
  return {
    ...blank,
    ...one.came,
    person: one.person === null ? null : (people[one.person] ?? null),
    sender,
    sender_name,
    file_number,
    subject: one.subject,
    also_for: [],
    deadlines: [
      {
        person: null,
        ask: { ...nothing, ...one.ask },
        what: one.what,
        is_confirmed: one.isConfirmed ?? false,
        days: null,
        tasks: (one.tasks ?? []).map(([what, due_on]) => ({ what, due_on })),
        follows: null,
      },
    ],
  };
}

/** The letters of the invented city: one of each kind of trouble. `rounds` repeats them for further people. */
export function bringPost(world: World, rounds = 1): void {
  const people = [...world.residents.keys()];
  for (let round = 0; round < rounds; round += 1) {
    const hers = people.slice(round * 40);
    for (const one of planned) {
      const { letter } = addLetter(world, letterOf(hers, one));
      for (let page = 0; page < (one.pages ?? 0); page += 1) {
        addAttachment(world, { person: null, letter, title: "", taken_on: null });
      }
    }
  }
  corrected.forEach((one, turn) => {
    const letter = letterOf(people, one);
    const { letter: id } = addLetter(world, letter);
    editLetter(world, id, { ...letter, ...corrections[turn], deadlines: [] });
  });
  const { deadlines } = addLetter(world, {
    ...letterOf(people, { ...(planned[3] as Planned), person: 5, what: "Widerspruch gegen die Anrechnung" }),
  });
  const how = "Sendebericht 10:40 Uhr, 3 Seiten, in der Mappe";
  endDeadline(world, deadlines[0] as string, {
    end: "done",
    on: "2026-12-03",
    at: "10:40:00",
    filing: "fax",
    how,
  });
  world.steps = [];
  world.changes = 23;
}
