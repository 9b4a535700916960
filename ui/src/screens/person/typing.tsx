import { useCallback, useRef, useState } from "react";

/** What stands in a form of the file while it is open. */
export interface Typing<Content> {
  value: Content;
  set: (value: Content | ((before: Content) => Content)) => void;
  /** It was saved or thrown away: the form is blank again. */
  drop: () => void;
  isBlank: boolean;
}

/** What is being typed; it begins with `blank`. */
export function useTyping<Content extends object>(blank: Content): Typing<Content> {
  const empty = useRef(blank);
  const [value, setValue] = useState<Content>(blank);
  const drop = useCallback(() => setValue(empty.current), []);
  return {
    value,
    set: setValue,
    drop,
    isBlank: JSON.stringify(value) === JSON.stringify(empty.current),
  };
}
