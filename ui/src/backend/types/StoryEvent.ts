// written by hand until generated
import type { NoteView } from "./NoteView";
import type { NameView } from "./NameView";
import type { StoryChange } from "./StoryChange";
import type { Place } from "./Place";
import type { ConsentPurpose } from "./ConsentPurpose";
import type { ConsentForm } from "./ConsentForm";

export type StoryEvent = { "type": "note", note: NoteView, } | { "type": "entered", by_list: boolean, } | { "type": "opened" } | { "type": "closed" } | { "type": "reopened" } | { "type": "changed", fields: Array<StoryChange>, } | { "type": "name_added", name: NameView, } | { "type": "name_removed", name: NameView, } | { "type": "moved", from: Place | null, to: Place | null, } | { "type": "household_joined", label: string, } | { "type": "household_left", label: string, } | { "type": "consent_given", purpose: ConsentPurpose | null, recipient: string, until_on: string | null, form: ConsentForm | null, } | { "type": "consent_withdrawn", purpose: ConsentPurpose | null, recipient: string, } | { "type": "consent_expired", purpose: ConsentPurpose | null, recipient: string, } | { "type": "told", to: string, seq: number, is_confirmed: boolean, is_update: boolean, } | { "type": "revoked", to: string, seq: number, is_confirmed: boolean, };
