import { type ReactNode, useEffect, useRef } from "react";
import { HelpLink } from "../help/HelpLink";
import type { HelpTopic } from "../help/targets";

interface Props {
  title: ReactNode;
  /** The answer, in one sentence. */
  answer?: ReactNode;
  /** What can be done with the whole page. */
  end?: ReactNode;
  /** Where the handbook is about it: a question mark, and `F1`. */
  help?: HelpTopic;
}

/** The head of a page. Where the focus would be lost by changing the page, it goes to the title. */
export function PageHead({ title, answer, end, help }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  return (
    <div className="head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {answer ? <p className="muted">{answer}</p> : null}
      {end || help ? (
        <span className="end">
          {end}
          {help ? <HelpLink topic={help} /> : null}
        </span>
      ) : null}
    </div>
  );
}

/** Takes the focus when the element appears and nothing else has it. */
export function useFocusIfLost(element: { current: HTMLElement | null }) {
  useEffect(() => {
    // One frame later: a dialog that closes gives the focus back first.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [element]);
}
