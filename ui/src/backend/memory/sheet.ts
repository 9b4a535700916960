import type { Backend } from "../backend";
import { Failure } from "../failure";
import type {
  Letterhead,
  PersonDetail,
  SheetKnown,
  SheetLanguage,
  SheetOrder,
  SheetPages,
  SheetUntil,
} from "../types";
import { allSheetLanguage } from "../types";
import { type KeptDeadline, viewOf } from "./deadline";
import { detailOf, residentIn } from "./worker";
import { refOf, today, type World } from "./world";

type SheetVerbs = Pick<Backend, "sheetKnown" | "sheetPreview" | "sheetSave" | "letterheadKeep">;

const fail = (code: Failure["code"], params: Record<string, string> = {}) => new Failure({ code, params });
const lacks = (field: string) => fail("sheet_incomplete", { field });
const unfit = (field: string, reason: string) => fail("invalid_field", { field, reason });

/** Pages that the program has set; a test of it keeps them true. */
const samples = import.meta.glob<string>("./sheets/*.json.gz", { query: "?inline", import: "default" });

const nameOf = (kind: string, language: SheetLanguage) => `./sheets/${kind}-${language}.json.gz`;

/** Unpacks one: an address that holds the file itself, because nothing is fetched here. */
async function unpack(address: string): Promise<SheetPages> {
  const packed = atob(address.slice(address.indexOf(",") + 1));
  const unpacking = new DecompressionStream("gzip");
  const writer = unpacking.writable.getWriter();
  void writer.write(Uint8Array.from(packed, (letter) => letter.charCodeAt(0)));
  void writer.close();
  return (await new Response(unpacking.readable).json()) as SheetPages;
}

/** The written language of what people speak. */
const written: Record<string, SheetLanguage> = { apc: "ara", acm: "ara", arz: "ara", fas: "pes", haz: "prs" };

const languagesOf = ({ spoken }: PersonDetail): SheetLanguage[] => {
  const of = (canRead: boolean) =>
    spoken
      .filter(({ reads }) => (reads !== false) === canRead)
      .map(({ language }) => written[language] ?? language);
  const known = [...of(true), ...of(false)].flatMap(
    (code) => allSheetLanguage.find((one) => one === code) ?? [],
  );
  return [...new Set(known)];
};

const addresses: Record<string, string[]> = {
  "Haus Birkenweg": ["Birkenweg 12", "52399 Musterstadt"],
  "ZUE Weidenbruch": ["Am Weidenbruch 1", "52391 Musterburg"],
};
const house = (shelter: string, room: string) => {
  const address = addresses[shelter];
  return address ? [[shelter, room && `Zimmer ${room}`].filter(Boolean).join(", "), ...address] : [];
};

function knownOf(world: World, id: string, letterhead: Letterhead): SheetKnown {
  const person = detailOf(world, id);
  const { row, fields, spoken, stays, household, consents } = person;
  const isSecret = row.veto !== null && row.veto !== "no_title";
  const [now, before] = [
    stays.find(({ to_on }) => to_on === null),
    stays.find(({ to_on }) => to_on !== null),
  ];
  const appointments = world.tasks
    .filter((task) => task.person?.id === id && task.kind === "appointment" && task.done_on === null)
    .flatMap(({ id, due_on, at_time, place, what }) =>
      due_on !== null && due_on >= today ? [{ id, on: due_on, at: at_time, place, what }] : [],
    )
    .sort((a, b) => `${a.on} ${a.at ?? "99"}`.localeCompare(`${b.on} ${b.at ?? "99"}`));
  return {
    person: refOf(residentIn(world, id)),
    languages: languagesOf(person),
    first_language: spoken[0]?.language ?? null,
    appointments,
    deadlines: world.deadlines
      .filter((deadline) => deadline.person === id && !deadline.ended && deadline.last_day >= today)
      .sort((a, b) => a.last_day.localeCompare(b.last_day))
      .map((deadline) => {
        const letter = world.letters.find((letter) => letter.id === deadline.letter);
        return {
          id: deadline.id,
          what: deadline.what,
          name: deadline.result.name,
          last_day: deadline.last_day,
          is_open_question: isOpen(world, deadline),
          sender: letter?.sender ?? null,
          sender_name: letter?.sender_name ?? "",
          file_number: letter?.file_number ?? "",
        };
      }),
    address: isSecret || !now ? [] : house(now.shelter, now.room),
    is_address_secret: isSecret,
    old_address: before ? house(before.shelter, before.room) : [],
    is_old_address_secret: false,
    moved_on: now?.from_on ?? null,
    azr_number: fields.azr_number ?? null,
    family: household?.members ?? [],
    consents: consents.filter(({ holds }) => holds),
    phone: "02421 188-1234",
    letterhead,
  };
}

/** Something about its days is open and nobody has confirmed them. */
const isOpen = (world: World, deadline: KeptDeadline) => viewOf(world, deadline).brief.is_open_question;

function checkDays(world: World, id: string, until: SheetUntil) {
  if (until.by === "stored") {
    const deadline = world.deadlines.find((deadline) => deadline.id === until.deadline);
    if (!deadline) throw fail("not_found");
    if (deadline.person !== id) throw unfit("deadline", "another_person");
    if (deadline.ended) throw unfit("deadline", "ended");
    if (isOpen(world, deadline)) throw unfit("deadline", "not_certain");
    if (deadline.last_day < today) throw unfit("last_day", "over");
  } else if (until.by === "days") {
    if (until.safe > until.last) throw unfit("safe_day", "after_the_last_day");
    if (until.last < today) throw unfit("last_day", "over");
  } else {
    if (until.event > today) throw unfit("event", "in_future");
    if (until.service === null && !until.is_confirmed) throw unfit("rule", "not_certain");
  }
}

/** Refuses what the program refuses. */
function check(world: World, id: string, { wanted }: SheetOrder) {
  residentIn(world, id);
  switch (wanted.kind) {
    case "appointment": {
      const task = world.tasks.find((task) => task.id === wanted.task);
      if (wanted.task === null && wanted.on === null) throw lacks("task");
      if (wanted.task !== null && !task) throw fail("not_found");
      if (task && task.person?.id !== id) throw unfit("task", "another_person");
      if (wanted.at === null && !task?.at_time) throw lacks("at_time");
      if (!wanted.place && !task?.place) throw lacks("place");
      return;
    }
    case "deadline":
      checkDays(world, id, wanted.until);
      if (!wanted.letter_from.trim()) throw lacks("letter_from");
      return;
    case "address-change-bamf":
    case "address-change-office":
    case "address-change-court":
      if (!wanted.recipient.name.trim()) throw lacks("recipient.name");
      if (!wanted.town.trim()) throw lacks("town");
      return;
    case "consent":
    case "release":
    case "withdrawal":
      if (!wanted.recipient.name.trim()) throw lacks("recipient.name");
      return;
    default:
      return;
  }
}

/** The verbs of sheets. Nothing is typeset here: the pages are those of one invented person, kept from the program. */
export function sheetVerbs(world: World, verb: <Result>(run: () => Result) => Promise<Result>): SheetVerbs {
  let letterhead: Letterhead = {
    contact: { phone: null, email: null, address: [] },
    town: "",
    law: null,
    basis: null,
    officer: [],
    authority: null,
    kept_years: null,
    recipients: {},
  };
  return {
    sheetKnown: (person) => verb(() => knownOf(world, person, letterhead)),
    async sheetPreview(person, order) {
      await verb(() => check(world, person, order));
      const { kind } = order.wanted;
      // Not every language was kept of every kind; what is kept of each is German.
      const sample = samples[nameOf(kind, order.language)] ?? samples[nameOf(kind, "deu")];
      if (!sample) throw fail("internal");
      return unpack(await sample());
    },
    sheetSave: (person, order) =>
      verb(() => {
        check(world, person, order);
        return true;
      }),
    letterheadKeep: (kept) =>
      verb(() => {
        letterhead = kept;
      }),
  };
}
