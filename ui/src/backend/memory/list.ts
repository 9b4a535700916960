import { Failure } from "../failure";
import type {
  DraftView,
  ImportApplied,
  ListDecisions,
  ListReading,
  MappedColumn,
  NewPerson,
  OpenedList,
  PersonRef,
} from "../types";
import { addPerson } from "./worker";
import { refOf, type World } from "./world";

/** An invented list: what stands in its cells. */
const columns: MappedColumn[] = [
  column("A", "lfd. Nr.", "row_number", 100, ["1", "2", "3"]),
  column("B", "Zimmer", "room", 100, ["EG 01", "EG 02", "OG 11"]),
  column("C", "Name, Vorname", "full_name", 100, ["Al-Hariri, Mohammad", "TEKLE Mehret", "Kovalenko Danylo"]),
  column("D", "geb.", "birth_date", 100, ["14.03.1986", "1997", "30.02.2013"]),
  column("E", "Staatsang.", "nationality", 70, ["SYR", "ERI", "UKR"]),
  column("F", "Papier", "residence_status", 70, ["Gestattung", "§ 25 II", "§ 24"]),
  column("G", "Bemerkung", "remark", 30, ["Familie 4 Pers.", "schwanger", "Geb.datum prüfen"]),
];

function column(
  column: string,
  heading: string,
  target: string,
  confidence: number,
  samples: string[],
): MappedColumn {
  return { column, heading, target, confidence, samples };
}

function person(
  family: string,
  given: string,
  script: string,
  fields: NewPerson["fields"],
  country: string,
  language: string,
  room: string,
): NewPerson {
  return {
    names: [{ id: null, family, given, script, source: "list" }],
    fields,
    nationalities: [country],
    languages: [language],
    shelter: null,
    room,
    moved_in_on: null,
  };
}

/** The rows of the invented list; one of them looks like somebody of the invented city. */
function rows(known: PersonRef | undefined): DraftView[] {
  const row = (row: number, person: NewPerson, doubts: DraftView["doubts"] = []): DraftView => ({
    row,
    person,
    doubts,
    resembles: [],
    resembles_rows: [],
  });
  const gestattung = { residence_status: "aufenthaltsgestattung" } as NewPerson["fields"];
  const all = [
    row(
      5,
      person("Al-Hariri", "Mohammad", "Latn", { ...gestattung, birth: "1986-03-14" }, "SYR", "ara", "EG 01"),
    ),
    row(6, person("", "Alhariri Lamis", "Latn", { ...gestattung, birth: "2019" }, "SYR", "ara", "EG 01"), [
      ["name_not_split", "C", "Alhariri Lamis"],
    ]),
    row(
      7,
      person("Tekle", "Mehret", "Latn", { birth: "1997" } as NewPerson["fields"], "ERI", "tir", "EG 02"),
      [
        ["name_split_by_capitals", "C", "TEKLE Mehret"],
        ["date_year_only_perhaps", "D", "01.01.1997"],
      ],
    ),
    row(
      8,
      person("", "خليل عبد الرحمن", "Arab", { ...gestattung, birth: "1985-07-02" }, "SYR", "ara", "OG 12"),
      [["name_only_in_script", "C", "خليل عبد الرحمن"]],
    ),
    row(
      9,
      person(
        "Kovalenko",
        "Danylo",
        "Latn",
        { remark: "geb.: 30.02.2013" } as NewPerson["fields"],
        "UKR",
        "ukr",
        "OG 11",
      ),
      [["date_impossible", "D", "30.02.2013"]],
    ),
    row(
      10,
      person(
        "Gebremichael Woldemariam",
        "Letekidan",
        "Latn",
        { birth: "1991" } as NewPerson["fields"],
        "ERI",
        "tir",
        "OG 11",
      ),
    ),
  ];
  const last = all.at(-1);
  if (last && known) last.resembles = [known];
  return all;
}

/** The list that lies open in the invented city. */
export function makeLists(world: World) {
  let isOpen = false;
  const look = (reading: ListReading): OpenedList => {
    if (!isOpen) throw new Failure({ code: "file_missing", params: {} });
    const resident = [...world.residents.values()].find(({ names }) =>
      names.some(({ given }) => given === "Letekidan"),
    );
    const drafts = rows(resident && refOf(resident));
    const chosen = new Map(reading.columns?.map((one) => [one.column, one.target]));
    return {
      file_name: "Belegung Haus Birkenweg.xlsx",
      nameless: [],
      preview: {
        sheet: reading.sheet ?? "Bewohner",
        other_sheets: ["frei"],
        header_row: 3,
        columns: columns.map((column) => ({
          ...column,
          target: chosen.get(column.column) ?? column.target,
          confidence: chosen.size > 0 ? 100 : column.confidence,
        })),
        drafts: drafts.map((draft) => ({
          ...draft,
          person: { ...draft.person, shelter: reading.shelter },
        })),
        other_rows: [
          [1, "title"],
          [11, "free_place"],
          [12, "totals"],
        ],
        was_imported_on: null,
      },
    };
  };
  return {
    open: (): OpenedList => {
      isOpen = true;
      return look({ sheet: null, columns: null, shelter: null });
    },
    look,
    apply: (reading: ListReading, decisions: ListDecisions): ImportApplied => {
      const drafts = look(reading).preview?.drafts ?? [];
      const known = new Set(decisions.known.map(({ row }) => row));
      const right = new Map(decisions.corrected.map(({ row, person }) => [row, person]));
      const taken = drafts.filter(({ row }) => !decisions.skipped.includes(row));
      const made = taken.filter(({ row }) => !known.has(row));
      for (const { row, person } of made) addPerson(world, right.get(row) ?? person);
      isOpen = false;
      return {
        step: "list",
        persons: made.length,
        completed: taken.length - made.length,
        suspected_duplicates: made.filter(({ resembles }) => resembles.length > 0).length,
        doubted: taken.filter(({ row, doubts }) => doubts.length > 0 && !right.has(row)).length,
      };
    },
    close: () => {
      isOpen = false;
    },
  };
}
