import {
  Eye,
  EyeOff,
  FileText,
  History,
  Info,
  Keyboard,
  Languages,
  ListTodo,
  Lock,
  type LucideIcon,
  Mail,
  MessageSquarePlus,
  Monitor,
  Moon,
  Package,
  Printer,
  Sun,
  Undo2,
  UserPlus,
} from "lucide-react";
import type { Over } from "../../app/desk";
import type { Command } from "../../app/keys";
import type { Language, Seat, Theme } from "../../backend/types";
import type { de } from "../../i18n/de";

/** What a deed can move: the frame around the screens. */
export interface Frame {
  seat: Seat;
  language: Language;
  theme: Theme;
  isDiscreet: boolean;
  canUndo: boolean;
  goTo(place: string): void;
  open(over: Exclude<Over, null | "palette" | "sheet">): void;
  openNote(): void;
  openSheet(): void;
  undo(): void;
  print(): void;
  lock(): void;
  speak(language: Language): void;
  show(theme: Theme): void;
  setDiscreet(is: boolean): void;
}

/** Something that can be done from anywhere. Its title, and the words that people say for it, are in `palette.json`. */
export interface Deed {
  id: keyof typeof de.palette.deed;
  icon: LucideIcon;
  /** The key that does the same. */
  command?: Command;
  /** Only where it would change something. */
  when?: (frame: Frame) => boolean;
  run: (frame: Frame) => void;
}

const isWorker = ({ seat }: Frame) => seat === "worker";

/** All there are, the most frequent first. To add one: a line here, a title and words in both languages. */
export const deeds: readonly Deed[] = [
  { id: "note", icon: MessageSquarePlus, command: "note", when: isWorker, run: (frame) => frame.openNote() },
  {
    id: "person",
    icon: UserPlus,
    command: "person",
    when: isWorker,
    run: (frame) => frame.open("person"),
  },
  { id: "letter", icon: Mail, command: "letter", when: isWorker, run: (frame) => frame.open("letter") },
  { id: "task", icon: ListTodo, when: isWorker, run: (frame) => frame.open("task") },
  { id: "sheet", icon: FileText, command: "sheet", when: isWorker, run: (frame) => frame.openSheet() },
  { id: "bundle", icon: Package, command: "bundle", when: isWorker, run: (frame) => frame.goTo("/bundle") },
  { id: "lock", icon: Lock, command: "lock", run: (frame) => frame.lock() },
  {
    id: "hide",
    icon: EyeOff,
    command: "discreet",
    when: (frame) => !frame.isDiscreet,
    run: (frame) => frame.setDiscreet(true),
  },
  {
    id: "reveal",
    icon: Eye,
    command: "discreet",
    when: (frame) => frame.isDiscreet,
    run: (frame) => frame.setDiscreet(false),
  },
  {
    id: "undo",
    icon: Undo2,
    command: "undo",
    when: (frame) => frame.canUndo,
    run: (frame) => frame.undo(),
  },
  { id: "steps", icon: History, run: (frame) => frame.open("steps") },
  { id: "print", icon: Printer, command: "print", run: (frame) => frame.print() },
  {
    id: "german",
    icon: Languages,
    when: ({ language }) => language !== "de",
    run: (frame) => frame.speak("de"),
  },
  {
    id: "english",
    icon: Languages,
    when: ({ language }) => language !== "en",
    run: (frame) => frame.speak("en"),
  },
  { id: "dark", icon: Moon, when: ({ theme }) => theme !== "dark", run: (frame) => frame.show("dark") },
  { id: "light", icon: Sun, when: ({ theme }) => theme !== "light", run: (frame) => frame.show("light") },
  {
    id: "as_system",
    icon: Monitor,
    when: ({ theme }) => theme !== "system",
    run: (frame) => frame.show("system"),
  },
  { id: "about", icon: Info, run: (frame) => frame.goTo("/about") },
  { id: "keys", icon: Keyboard, command: "help", run: (frame) => frame.open("keys") },
];
