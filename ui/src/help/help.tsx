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
import { type HelpPlace, type HelpTopic, placeOf, targets } from "./targets";

interface Help {
  /** The place that is open over the page. */
  place: HelpPlace | null;
  open: (place: HelpPlace) => void;
  close: () => void;
  /** From now on this is what one is looking at; returns how to stop. */
  look: (topic: HelpTopic) => () => void;
}

const HelpContext = createContext<Help | null>(null);

function useContextOfHelp(): Help {
  const help = useContext(HelpContext);
  if (!help) throw new Error("HelpProvider is missing");
  return help;
}

/** What is open of the handbook, and how to open and close it. */
export function useHandbook(): Pick<Help, "place" | "open" | "close"> {
  return useContextOfHelp();
}

/**
 * Says what a screen or a dialog is about as long as it is shown: `F1` opens the handbook there. What appeared last
 * counts, so a dialog comes before the page below it.
 */
export function useHelp(topic: HelpTopic | undefined): void {
  const { look } = useContextOfHelp();
  useEffect(() => (topic ? look(topic) : undefined), [look, topic]);
}

/** Listens for `F1`, on the locked screen too, and remembers what one is looking at. */
export function HelpProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HelpPlace | null>(null);
  const looked = useRef<{ topic: HelpTopic }[]>([]);
  const look = useCallback((topic: HelpTopic) => {
    const entry = { topic };
    looked.current.push(entry);
    return () => {
      looked.current = looked.current.filter((other) => other !== entry);
    };
  }, []);
  const close = useCallback(() => setPlace(null), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F1") return;
      // The web view has a help of its own.
      event.preventDefault();
      setPlace((open) => open ?? placeOf(targets[looked.current.at(-1)?.topic ?? "start"]));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  const help = useMemo(() => ({ place, open: setPlace, close, look }), [place, close, look]);
  return <HelpContext value={help}>{children}</HelpContext>;
}
