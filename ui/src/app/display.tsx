import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useBackend } from "../backend/context";
import type { Display } from "../backend/types";
import { changeLanguage } from "../i18n";
import { showDisplay } from "./look";

/** The sizes offered, in percent. */
export const sizes = [100, 110, 125, 150, 175, 200] as const;

/** A page that begins anew begins with what was chosen last. */
function putIntoAddress({ language, theme, size, is_calm }: Display) {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  address.searchParams.set("theme", theme);
  address.searchParams.set("size", String(size));
  if (is_calm) address.searchParams.set("calm", "");
  else address.searchParams.delete("calm");
  history.replaceState(history.state, "", address);
}

interface Chosen {
  display: Display;
  /** Shows it at once and has it kept for the next start. */
  change: (part: Partial<Display>) => void;
  /** Why it could not be kept; it is shown all the same. */
  error: unknown;
}

const DisplayContext = createContext<Chosen | null>(null);

/** How the window looks, and how to change that. */
export function useDisplay(): Chosen {
  const chosen = useContext(DisplayContext);
  if (!chosen) throw new Error("DisplayProvider is missing");
  return chosen;
}

export function DisplayProvider({ initial, children }: { initial: Display; children: ReactNode }) {
  const backend = useBackend();
  const [display, setDisplay] = useState(initial);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(initial);
  const change = useCallback(
    (part: Partial<Display>) => {
      const next = { ...latest.current, ...part };
      if (part.language && part.language !== latest.current.language) void changeLanguage(part.language);
      latest.current = next;
      showDisplay(next);
      putIntoAddress(next);
      setDisplay(next);
      backend.displaySet(next).then(() => setError(null), setError);
    },
    [backend],
  );
  useSizeKeys(display.size, change);
  const chosen = useMemo(() => ({ display, change, error }), [display, change, error]);
  return <DisplayContext value={chosen}>{children}</DisplayContext>;
}

/** `Strg` with plus, minus and zero, as in every browser: also on the locked screen. */
function useSizeKeys(size: number, change: Chosen["change"]) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const next = sizeAfter(event.key, size);
      if (next === null) return;
      event.preventDefault();
      if (next !== size) change({ size: next });
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [size, change]);
}

/** The size that a key leads to; `null` for a key that is about something else. */
function sizeAfter(key: string, size: number): number | null {
  switch (key) {
    case "+":
    case "=":
      return sizes.find((one) => one > size) ?? size;
    case "-":
      return sizes.findLast((one) => one < size) ?? size;
    case "0":
      return 100;
    default:
      return null;
  }
}
