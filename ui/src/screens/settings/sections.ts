import type { ComponentType } from "react";
import type { Seat, Status } from "../../backend/types";
import type { HelpTopic } from "../../help/targets";
import type { de } from "../../i18n/de";
import { BackupSection } from "./backup/BackupSection";
import { DisplaySection } from "./display/DisplaySection";
import { LockSection } from "./lock/LockSection";
import { RulesSection } from "./rules/RulesSection";

/** What a section is given. */
export interface SectionProps {
  status: Status;
}

/** A part of the settings. */
export interface Section {
  /** Its place: `/settings/display`. Its title is `section.<id>` of `settings.json`. */
  id: keyof typeof de.settings.section;
  /** The heading under which it is listed. */
  group: keyof typeof de.settings.group;
  /** Whose it is; everybody's without it. */
  seat?: Seat;
  /** Where the handbook is about it. */
  help?: HelpTopic;
  component: ComponentType<SectionProps>;
}

/** Every section, in the order in which they are listed. To add one: a folder beside this file, a title, a line here. */
export const sections: readonly Section[] = [
  { id: "display", group: "device", help: "display", component: DisplaySection },
  { id: "lock", group: "device", help: "lock", component: LockSection },
  { id: "backup", group: "safety", help: "backup", component: BackupSection },
  { id: "rules", group: "project", help: "rules", component: RulesSection },
];

/** The sections of a seat. */
export function sectionsOf(seat: Seat): readonly Section[] {
  return sections.filter((section) => section.seat === undefined || section.seat === seat);
}
