import type { Backend } from "../backend";
import { Failure } from "../failure";
import type { DeviceView, Identity, PendingEnrolment, RosterView } from "../types";
import type { Door } from "./door";
import type { Scenario } from "./scenario";
import { now } from "./world";

/** The words that belong together in the invented city. */
export const memoryWords = {
  office: "Ampel Distel Fichte Kessel Laterne Nebel Quelle Zimt".split(" "),
  own: "Amsel Birke Dachs Esche Fuchs Ginster Hafer Igel".split(" "),
  second: "Kamel Linde Mohn Nelke Olive Pfau Quitte Rabe".split(" "),
  request: "Gabel Hammer Insel Jacke Koffer Leiter Mantel Nadel".split(" "),
};

type Verbs = Extract<keyof Backend, `enrol${string}` | `roster${string}` | "identityShow">;

/** What the office and a device know of each other; changed in place. */
export interface Project {
  roster: RosterView | null;
  pending: PendingEnrolment | null;
  hasKey: boolean;
  isRequestChosen: boolean;
  isRosterChosen: boolean;
}

function device(name: string, unit: string, worker: string, words: string[]): DeviceView {
  return {
    name,
    unit,
    worker,
    words,
    is_revoked: false,
    is_this: false,
    is_intake: false,
    is_confirmed: false,
  };
}

function rosterOf(door: Door): RosterView {
  const mine = door.seat === "office" ? "office-1" : "area-1-first";
  const devices = [
    { ...device("office-1", "office", "Ruth Amselgrund", memoryWords.office), is_intake: true },
    device("area-1-first", "area-1", "Ines Falkenhag", memoryWords.own),
    device("area-1-second", "area-1", "Ines Falkenhag", memoryWords.second),
    device("area-2-first", "area-2", "Adebayo-Christiansen Oluwaseun Temitope", memoryWords.request),
    { ...device("area-2-old", "area-2", "Jonas Brandt", memoryWords.request), is_revoked: true },
  ];
  return {
    project: "Ankommen in Auental",
    version: 7,
    words: memoryWords.office,
    units: [
      { name: "office", label: "Koordination", employer: "Stadt Auental, Sozialamt", is_office: true },
      { name: "area-1", label: "Raum Nord", employer: "Caritas", is_office: false },
      { name: "area-2", label: "Raum Ost", employer: "Evangelische Gemeinde zu Auental", is_office: false },
    ],
    devices: devices.map((one) => ({ ...one, is_this: one.name === mine })),
  };
}

/** The project as it stands at the beginning. */
export function makeProject(scenario: Scenario, door: Door): Project {
  const isNew = scenario.empty || scenario.first;
  return {
    roster: isNew ? null : rosterOf(door),
    pending: null,
    hasKey: false,
    isRequestChosen: false,
    isRosterChosen: false,
  };
}

/** Places of the words that differ. */
function compare(typed: string, wanted: readonly string[]) {
  const words = typed.split(/\s+/).map((word) => word.toLowerCase());
  const places = wanted.flatMap((word, index) => (word.toLowerCase() === words[index] ? [] : [index + 1]));
  if (places.length > 0)
    throw new Failure({ code: "words_differ", params: { positions: places.join(", ") } });
}

const fail = (code: Failure["code"]): never => {
  throw new Failure({ code, params: {} });
};

/** Joining the project, and who belongs to it. */
export function projectVerbs(
  project: Project,
  door: Door,
  verb: <Result>(run: () => Result) => Promise<Result>,
): Pick<Backend, Verbs> {
  const roster = () => project.roster ?? fail("not_enrolled");
  const signing = (password: string) => {
    if (!project.hasKey) fail("file_missing");
    if (password !== "ankommen") fail("wrong_password");
  };
  return {
    identityShow: () =>
      verb(
        (): Identity => ({
          ...door.who,
          device: project.roster?.devices.find((one) => one.is_this)?.name ?? null,
          device_id: "0198f0a3",
          epoch: 1,
          words: door.seat === "office" ? memoryWords.office : memoryWords.own,
        }),
      ),
    enrolFound: (name, areas, password) =>
      verb(() => {
        if (password.length < 10) fail("password_too_short");
        const office = { name: "office", label: door.who.unit_label, employer: door.who.employer };
        project.roster = {
          project: name,
          version: 1,
          words: memoryWords.office,
          units: [
            { ...office, is_office: true },
            ...areas.map((area, index) => ({ ...area, name: `area-${index + 1}`, is_office: false })),
          ],
          devices: [
            {
              ...device("office-1", "office", door.who.worker, memoryWords.office),
              is_this: true,
              is_intake: true,
            },
          ],
        };
        project.hasKey = true;
        const recovery_identity = `AGE-SECRET-KEY-1${"Q9ZL4KHWN".repeat(7).slice(0, 58)}`;
        return { words: memoryWords.office, recovery_identity };
      }),
    enrolRequest: (unit, name) =>
      verb(() => {
        project.pending = { unit, device: name, at: now, words: memoryWords.request };
        return memoryWords.request;
      }),
    enrolPending: () => verb(() => project.pending),
    enrolRead: () =>
      verb(() => {
        roster();
        project.isRequestChosen = true;
        return {
          worker: "Samira Öztürk",
          wished_unit: "Raum Ost",
          unit: "area-2",
          wished_device: "Laptop",
          device: "area-2-second",
          known_as: null,
        };
      }),
    enrolAccept: (words, unit, name, password) =>
      verb(() => {
        if (!project.isRequestChosen) fail("file_missing");
        compare(words, memoryWords.request);
        signing(password);
        const current = roster();
        current.version += 1;
        current.devices.push(device(name, unit, "Samira Öztürk", memoryWords.request));
        project.isRequestChosen = false;
      }),
    rosterShow: () => verb(roster),
    rosterHandOn: () => verb(() => Boolean(roster())),
    rosterRead: () =>
      verb(() => {
        project.isRosterChosen = true;
        const needs_words = project.roster === null;
        return { project: "Ankommen in Auental", version: needs_words ? 3 : 8, needs_words };
      }),
    rosterInstall: (words) =>
      verb(() => {
        if (!project.isRosterChosen) fail("file_missing");
        if (!project.roster) compare(words ?? "", memoryWords.office);
        project.roster = { ...rosterOf(door), version: project.roster ? 8 : 3 };
        project.pending = null;
      }),
    rosterKey: () =>
      verb(() => {
        project.hasKey = true;
        return true;
      }),
    rosterRevoke: (name, password) =>
      verb(() => {
        signing(password);
        const meant = roster().devices.find((one) => one.name === name) ?? fail("unknown_recipient");
        meant.is_revoked = true;
        roster().version += 1;
      }),
  };
}
