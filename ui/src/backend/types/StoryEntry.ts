// written by hand until generated
import type { StoryEvent } from "./StoryEvent";

export type StoryEntry = { key: string, at: string | null, has_time: boolean, device: string | null, what: StoryEvent, };
