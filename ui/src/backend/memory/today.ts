import { addDays, daysBetween } from "../../dates/iso";
import type { Due, Today } from "../types";
import { calendarDay } from "./calendar";
import { listDeadlines } from "./deadline";
import { paperEnds } from "./flags";
import { listTasks } from "./task";
import { everybody, listPersons } from "./worker";
import { type Resident, refOf, today, type World } from "./world";

const DAYS = 18;

/** What the day asks for, as the product gathers it. */
export function todayOf(world: World): Today {
  const last = addDays(today, DAYS - 1);
  const residents = [...world.residents.values()];
  const tasks = listTasks(world, { person: null, until: null, with_done: true });
  const open = tasks.filter((task) => task.done_on === null);
  const due: Due[] = [
    ...open.flatMap((task) => {
      const resident = task.person ? world.residents.get(task.person.id) : undefined;
      return task.due_on
        ? [{ ...about(resident), on: task.due_on, what: { type: "task", task } as const }]
        : [];
    }),
    ...listDeadlines(world, { person: null, with_ended: false }).map(({ person, home, brief }) => ({
      on: brief.last_day ?? today,
      person,
      home,
      what: { type: "deadline", deadline: brief } as const,
    })),
    ...residents.flatMap((resident) => {
      const on = resident.fields.closed_on ? null : paperEnds(resident.fields);
      const status = resident.fields.residence_status ?? null;
      return on ? [{ ...about(resident), on, what: { type: "paper", status } as const }] : [];
    }),
  ];
  return {
    days: Array.from({ length: DAYS }, (_, day) => calendarDay(addDays(today, day))),
    has_land: true,
    due: due.filter((one) => one.on <= last).sort((a, b) => keyOf(a).localeCompare(keyOf(b))),
    undated: open.filter((task) => task.due_on === null),
    done: tasks.filter((task) => task.done_on === today),
    unseen: listPersons(world, { ...everybody, flags: ["unseen_60"] }).length,
  };
}

const keyOf = ({ on, what }: Due) => `${on} ${(what.type === "task" && what.task.at_time) || "99"}`;

function about(resident: Resident | undefined): Pick<Due, "person" | "home"> {
  if (!resident) return { person: null, home: null };
  const stay = resident.stays.find((stay) => stay.to_on === null);
  return { person: refOf(resident), home: stay ? { shelter: stay.shelter, room: stay.room } : null };
}

/** How many things are due by now, and the next day on which something is. */
export function dueNow(world: World): { due_now: number; next_due_on: string | null } {
  const { due } = todayOf(world);
  return {
    due_now: due.filter((one) => daysBetween(one.on, today) >= 0).length,
    next_due_on: due.find((one) => one.on >= today)?.on ?? null,
  };
}
