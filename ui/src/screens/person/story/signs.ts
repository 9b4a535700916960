import {
  ArrowRightLeft,
  CalendarClock,
  CircleCheck,
  CircleSlash,
  FileCheck,
  FileX,
  FolderOpen,
  Footprints,
  House,
  IdCard,
  type LucideIcon,
  Mail,
  MessageSquare,
  MessagesSquare,
  Package,
  PackageX,
  PencilLine,
  Phone,
  Scale,
  Siren,
  Truck,
  Users,
  UserX,
} from "lucide-react";
import type { ContactKind, StoryEntry } from "../../../backend/types";

const contacts: Partial<Record<ContactKind, LucideIcon>> = {
  home_visit: House,
  accompaniment: Footprints,
  phone: Phone,
  letter: Mail,
  case_conference: MessagesSquare,
  third_party: ArrowRightLeft,
  group: MessagesSquare,
  no_show: UserX,
  crisis: Siren,
};

const events: Record<Exclude<StoryEntry["what"]["type"], "note">, LucideIcon> = {
  entered: FolderOpen,
  opened: FolderOpen,
  closed: CircleSlash,
  reopened: FolderOpen,
  changed: PencilLine,
  name_added: IdCard,
  name_removed: IdCard,
  moved: Truck,
  household_joined: Users,
  household_left: Users,
  consent_given: FileCheck,
  consent_withdrawn: FileX,
  consent_expired: FileX,
  task_done: CircleCheck,
  procedure: Scale,
  letter_came: Mail,
  deadline_ended: CalendarClock,
  told: Package,
  revoked: PackageX,
};

/** The sign of an entry, beside its words. */
export function signOf({ what }: StoryEntry): LucideIcon {
  if (what.type !== "note") return events[what.type];
  return (what.note.kind && contacts[what.note.kind]) || MessageSquare;
}
