import type { FormEvent, ReactNode } from "react";
import { useEffect, useRef } from "react";
import { Form } from "react-aria-components";

interface Props {
  title: string;
  what: ReactNode;
  /** With it the step is a form, and `Eingabe` goes on. */
  onSubmit?: () => void;
  /** A field of the step takes the focus by itself. */
  hasFocus?: boolean;
  children: ReactNode;
  foot?: ReactNode;
}

/** One step: a heading that says what is wanted, why, the fields, and the way on. */
export function StepFrame({ title, what, onSubmit, hasFocus, children, foot }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasFocus) heading.current?.focus();
  }, [hasFocus]);
  const inside = (
    <>
      <header className="welcome-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="muted">{what}</p>
      </header>
      {children}
      {foot ? <div className="welcome-foot">{foot}</div> : null}
    </>
  );
  if (!onSubmit) return <div className="welcome-step">{inside}</div>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Form className="welcome-step" onSubmit={submit} validationBehavior="aria">
      {inside}
    </Form>
  );
}
