import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useBackend } from "../backend/context";
import { beforeLock } from "./beforeLock";
import { Drafts, type Left, type Safety } from "./drafts";

const DraftsContext = createContext<Drafts | null>(null);

/** Holds what is being typed, above the lock: what could not be kept must not go with the pages. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const backend = useBackend();
  const [drafts] = useState(() => new Drafts(backend));
  useEffect(() => {
    // Somebody turns to another window, or closes this one.
    const keep = () => void drafts.flush();
    window.addEventListener("blur", keep);
    window.addEventListener("pagehide", keep);
    const stop = beforeLock(() => drafts.flush());
    return () => {
      stop();
      window.removeEventListener("blur", keep);
      window.removeEventListener("pagehide", keep);
    };
  }, [drafts]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/** What is being typed in all forms. */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error("DraftsProvider is missing");
  return drafts;
}

/** What the last lock left of what was being typed. */
export function useLeft(): Left {
  const drafts = useDrafts();
  const left = () => drafts.left;
  return useSyncExternalStore(drafts.subscribe, left, left);
}

/** The places of drafts that begin so, the one that was typed at last first. */
export function useDraftPlaces(beginning: string): string[] {
  const drafts = useDrafts();
  const joined = useSyncExternalStore(drafts.subscribe, () =>
    drafts
      .places()
      .filter((place) => place.startsWith(beginning))
      .join("\n"),
  );
  return joined === "" ? [] : joined.split("\n");
}

/** What stands in a form. */
export interface Draft<Content> {
  value: Content;
  /** Something was typed: it is kept at the next pause. */
  set: (value: Content | ((before: Content) => Content)) => void;
  /** It was thrown away, or saved: nothing of it stays, and the form begins anew, with `next` where that is given. */
  drop: (next?: Content) => void;
  /** Whether nothing is typed that would be lost. */
  isBlank: boolean;
  /** How safe it is; show it with `DraftSafety` and `DraftUnsafe`. */
  safety: Safety;
}

/**
 * What is being typed in the form `place` (words and ids joined by colons, `person:edit:<id>`; never anything that was
 * typed). It begins with what was kept there, otherwise with `blank`. It is kept at each pause, before a lock and when the
 * form is closed, and comes back after unlocking. The form that saves calls `drop`.
 */
export function useDraft<Content extends object>(place: string, blank: Content): Draft<Content> {
  const drafts = useDrafts();
  // An older version may have kept fewer fields than the form has now.
  const begin = (): Content => ({ ...blank, ...(drafts.read(place) as Content) });
  const [held, setHeld] = useState(() => ({ place, value: begin() }));
  let value = held.value;
  if (held.place !== place) {
    value = begin();
    setHeld({ place, value });
  }
  const latest = useRef(value);
  latest.current = value;
  const empty = useRef(blank);
  empty.current = blank;
  const safety = useSyncExternalStore(drafts.subscribe, () => drafts.safetyOf(place));

  const show = useCallback(
    (value: Content) => {
      latest.current = value;
      setHeld({ place, value });
    },
    [place],
  );
  const set = useCallback<Draft<Content>["set"]>(
    (next) => {
      const after = typeof next === "function" ? next(latest.current) : next;
      show(after);
      if (isSame(after, empty.current)) void drafts.drop(place);
      else drafts.put(place, after);
    },
    [drafts, place, show],
  );
  const drop = useCallback<Draft<Content>["drop"]>(
    (next) => {
      show(next ?? empty.current);
      void drafts.drop(place);
    },
    [drafts, place, show],
  );
  // The form is closed, or the lock fell.
  useEffect(() => () => void drafts.flush(), [drafts]);

  return { value, set, drop, isBlank: isSame(value, blank), safety };
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
