import { useCallback, useRef, useState } from "react";

/** What stands in a form of the file. */
export interface Typing<Content> {
  value: Content;
  set: (value: Content | ((before: Content) => Content)) => void;
  /** It was saved or thrown away: the form is blank again. */
  drop: () => void;
  isBlank: boolean;
}

/** What was typed and not saved, by form: it is still there when the form is opened again. */
const kept = new Map<string, object>();

/** What is being typed in the form `place`; it begins with what was left there, otherwise with `blank`. */
export function useTyping<Content extends object>(place: string, blank: Content): Typing<Content> {
  const empty = useRef(blank);
  const [value, setValue] = useState<Content>(() => ({ ...blank, ...(kept.get(place) as Content) }));
  const latest = useRef(value);
  const isSame = (content: Content) => JSON.stringify(content) === JSON.stringify(empty.current);
  const set: Typing<Content>["set"] = (next) => {
    const after = typeof next === "function" ? next(latest.current) : next;
    latest.current = after;
    setValue(after);
    if (isSame(after)) kept.delete(place);
    else kept.set(place, after);
  };
  const drop = useCallback(() => {
    kept.delete(place);
    latest.current = empty.current;
    setValue(empty.current);
  }, [place]);
  return { value, set, drop, isBlank: isSame(value) };
}
