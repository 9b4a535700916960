import type { Backend } from "../backend/backend";
import type { KeptDraft } from "../backend/types";
import type { Moment } from "../dates/iso";

/** How safe what stands in a form is. */
export type Safety =
  /** Nothing is typed that could be lost. */
  | { is: "blank" }
  /** It was typed just now and is kept at the next pause. */
  | { is: "waiting" }
  /** It survives the lock, a power cut and a killed program. */
  | { is: "kept"; at: Moment }
  /** Keeping it failed: it stands in this window and nowhere else. */
  | { is: "unsafe"; error: unknown };

/** A pause in typing: so long after the last key what stands in a form is kept. */
export const PAUSE_MS = 400;

/** What the last lock left: the locked screen may say that, and nothing of what it is. */
export type Left = "nothing" | "kept" | "unsafe";

interface Entry {
  content: string;
  safety: Safety;
  timer?: ReturnType<typeof setTimeout>;
}

const blank: Safety = { is: "blank" };
const waiting: Safety = { is: "waiting" };

/**
 * What is being typed in all forms. It is kept in the database at each pause, before each lock and when a form is closed.
 * Where that fails it stays here, also through the lock, until it can be kept.
 */
export class Drafts {
  readonly #backend: Backend;
  readonly #pauseMs: number;
  readonly #entries = new Map<string, Entry>();
  /** What is asked of the program, one after the other for each place: two threads could turn it around. */
  readonly #work = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #owner = "";
  #left: Left = "nothing";

  constructor(backend: Backend, pauseMs: number = PAUSE_MS) {
    this.#backend = backend;
    this.#pauseMs = pauseMs;
  }

  /**
   * Takes up what was kept in the database that was just unlocked. What could not be kept before the lock is newer than
   * that, and is kept now; but never in the database of somebody else.
   */
  async load(owner: string): Promise<void> {
    if (owner !== this.#owner) this.#entries.clear();
    this.#owner = owner;
    this.#left = "nothing";
    const kept = await this.#backend.draftList();
    for (const { place, content, at } of kept.reverse()) {
      if (!this.#entries.has(place)) this.#entries.set(place, { content, safety: { is: "kept", at } });
    }
    this.#tell();
    await this.flush();
  }

  /** What stands in the form of that place; nothing where it is blank. */
  read(place: string): unknown {
    const entry = this.#entries.get(place);
    return entry && parsed(entry.content);
  }

  /** How safe it is. */
  safetyOf(place: string): Safety {
    return this.#entries.get(place)?.safety ?? blank;
  }

  /** Every place with something typed in it, the one that was typed at last first. */
  places(): string[] {
    return [...this.#entries.keys()].reverse();
  }

  /** Something was typed. */
  put(place: string, content: unknown): void {
    const text = JSON.stringify(content);
    const entry = this.#entries.get(place) ?? { content: "", safety: waiting };
    if (entry.content === text && entry.safety.is === "kept") return;
    clearTimeout(entry.timer);
    entry.content = text;
    // A warning stays until it is kept: it must not blink away with each letter.
    if (entry.safety.is !== "unsafe") entry.safety = waiting;
    entry.timer = setTimeout(() => void this.#keep(place), this.#pauseMs);
    this.#entries.delete(place);
    this.#entries.set(place, entry); // the last one
    this.#tell();
  }

  /** It was saved, or thrown away: nothing of it stays. */
  drop(place: string): Promise<void> {
    clearTimeout(this.#entries.get(place)?.timer);
    this.#entries.delete(place);
    this.#tell();
    // Where this fails the form is shown again after the next unlocking, which is better than losing one.
    return this.#next(place, () => this.#backend.draftDrop(place).catch(() => {}));
  }

  /** Keeps now what waits, and what could not be kept; comes back when all is kept or refused. */
  async flush(): Promise<void> {
    for (const [place, { safety, timer }] of this.#entries) {
      clearTimeout(timer);
      if (safety.is === "waiting" || safety.is === "unsafe") void this.#keep(place);
    }
    await Promise.all(this.#work.values());
  }

  /** The caseload is locked: forgets all but what is nowhere else. */
  forget(): void {
    const all = [...this.#entries.values()];
    if (all.length > 0) this.#left = all.every(({ safety }) => safety.is === "kept") ? "kept" : "unsafe";
    for (const [place, { safety, timer }] of this.#entries) {
      clearTimeout(timer);
      if (safety.is === "kept") this.#entries.delete(place);
    }
    this.#tell();
  }

  /** What the last lock left. */
  get left(): Left {
    return this.#left;
  }

  /** Calls `listener` when anything changed; gives how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #keep(place: string): Promise<void> {
    return this.#next(place, async () => {
      const entry = this.#entries.get(place);
      if (!entry || entry.safety.is === "kept") return;
      const { content } = entry;
      const safety = await this.#backend.draftKeep(place, content).then(
        (at): Safety => ({ is: "kept", at }),
        (error: unknown): Safety => ({ is: "unsafe", error }),
      );
      // Typed or dropped meanwhile: then this says nothing about what stands there now.
      const now = this.#entries.get(place);
      if (now !== entry) return;
      if (now.content === content || safety.is === "unsafe") now.safety = safety;
      else if (now.safety.is === "unsafe") now.safety = waiting;
      this.#tell();
    });
  }

  #next(place: string, run: () => Promise<void>): Promise<void> {
    const done = (this.#work.get(place) ?? Promise.resolve()).then(run);
    this.#work.set(place, done);
    void done.then(() => {
      if (this.#work.get(place) === done) this.#work.delete(place);
    });
    return done;
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

/** The content as a form had it; nothing where another version left something that cannot be read. */
function parsed(content: KeptDraft["content"]): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
