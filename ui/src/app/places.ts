import {
  BookOpen,
  CalendarClock,
  FileSpreadsheet,
  GitCompareArrows,
  Inbox,
  Layers,
  type LucideIcon,
  Package,
  Settings,
  Sun,
  Users,
} from "lucide-react";
import type { Status } from "../backend/types";

/** A screen that one can go to from anywhere. */
export interface Place {
  to: string;
  icon: LucideIcon;
  word:
    | "today"
    | "deadlines"
    | "people"
    | "bundles"
    | "conflicts"
    | "list"
    | "overview"
    | "inbox"
    | "handbook"
    | "settings";
  count?: number;
  countOf?: "changes_waiting" | "due_now";
  /** What is counted cannot wait. */
  isUrgent?: boolean;
  /** Stands below a line: it is about the program and not about people. */
  isApart?: boolean;
}

const aboutTheProgram: Place[] = [
  { to: "/handbook/inhalt", icon: BookOpen, word: "handbook", isApart: true },
  { to: "/settings", icon: Settings, word: "settings", isApart: true },
];

/** Where one can go on this seat, in the order of the rail; the first one is the start. */
export function placesOf(status: Status): Place[] {
  if (status.seat === "office") {
    return [
      { to: "/overview", icon: Layers, word: "overview" },
      { to: "/inbox", icon: Inbox, word: "inbox" },
      { to: "/named", icon: Users, word: "people" },
      ...aboutTheProgram,
    ];
  }
  const conflicts: Place = {
    to: "/conflicts",
    icon: GitCompareArrows,
    word: "conflicts",
    count: status.conflicts,
  };
  return [
    {
      to: "/today",
      icon: Sun,
      word: "today",
      count: status.due_now,
      countOf: "due_now",
      isUrgent: true,
    },
    { to: "/deadlines", icon: CalendarClock, word: "deadlines" },
    { to: "/people", icon: Users, word: "people", count: status.persons },
    {
      to: "/bundle",
      icon: Package,
      word: "bundles",
      count: status.changes_waiting,
      countOf: "changes_waiting",
    },
    ...(status.conflicts > 0 ? [conflicts] : []),
    { to: "/list", icon: FileSpreadsheet, word: "list" },
    ...aboutTheProgram,
  ];
}

/** Whether what is shown at `location` belongs to the place: a person's file belongs to the people. */
export function isAt(place: Place, location: string): boolean {
  const [, first] = place.to.split("/");
  return location.split("/")[1] === first;
}
